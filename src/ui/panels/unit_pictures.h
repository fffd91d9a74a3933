// A small picture of what each unit of a network has learnt: a map over two inputs, a cell for each line of a truth
// table, else its value as a bar. Blue is above the middle of its activation, orange below.
#pragma once

#include "engine/train/run.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

class UnitPictures {
public:
    UnitPictures(const Ui& ui, const Run& run);

    /// @param value of the unit now
    void draw(Ui& ui, UnitPlace place, Rect box, double value) const;

private:
    const Run& run_;
    std::size_t across_ = 0, down_ = 0;  // cells of a picture; none: a bar
    FrameVector<double> answers_;        // (cells, units)
    FrameVector<double> largest_;        // (units), of the size of an answer
};

}  // namespace neuroglass
