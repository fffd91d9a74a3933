// The order of the Tab key; see focus.h.
#include "ui/toolkit/focus.h"

#include <algorithm>

namespace neuroglass {

void Focus::begin(const UiInput& input) {
    order_.clear();
    for (const Focusable& focusable : focusables_) order_.push_back(focusable.id.hash());
    focusables_.clear();
    moved_ = false;
    if (!input.focused) shown_ = false;
    if (input.tabs == 0 || order_.empty()) return;
    const auto found = std::ranges::find(order_, id_);
    const int now = found == order_.end() ? -1 : static_cast<int>(found - order_.begin());
    const int next = std::clamp(now + input.tabs, 0, static_cast<int>(order_.size()) - 1);
    id_ = order_[static_cast<std::size_t>(next)];
    shown_ = moved_ = true;
}

int Focus::index() const {
    const auto found = std::ranges::find(focusables_, id_, [](const Focusable& one) { return one.id.hash(); });
    return found == focusables_.end() ? -1 : static_cast<int>(found - focusables_.begin());
}

}  // namespace neuroglass
