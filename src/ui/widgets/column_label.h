// What an input, a target or a class is called on the screen: its name where the data has one, cut to what there is
// room for, or else x₁, y or a number.
#pragma once

#include <string_view>

#include "engine/model/experiment.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

/// The words, or as much of them as is no wider, with an ellipsis. It lives until the next frame.
std::string_view cut(const Ui& ui, std::string_view words, float font_size, float width);

std::string_view input_label(const Ui& ui, const Experiment& experiment, std::size_t input, float font_size,
                             float width);
/// @param without what a target without a name is called
std::string_view target_label(const Ui& ui, const Experiment& experiment, std::size_t target, std::string_view without,
                              float font_size, float width);
/// The name of a class, or else its number, from 1.
std::string_view class_label(const Ui& ui, const Experiment& experiment, std::size_t index, float font_size,
                             float width);

}  // namespace neuroglass
