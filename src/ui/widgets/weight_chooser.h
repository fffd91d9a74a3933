// Which weight of a network an axis shows, "w[‹ 2 ›][‹ 1 ›,‹ 3 ›]": its layer, what it multiplies, its unit, each with
// two buttons, so that each of thousands is a few presses away. Keeps no choice; the view does.
#pragma once

#include <string_view>

#include "engine/model/network.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

struct WeightChooser {
    std::string_view id, sign;  // of its buttons; and what it stands behind
    std::size_t chosen, other;  // the one on the other axis is passed over
    std::string_view hint;
};
/// @return the weight that the person wants: the one chosen, unless another was
std::size_t draw_weight_chooser(Ui& ui, const Network& network, const WeightChooser& chooser, Rect line);

}  // namespace neuroglass
