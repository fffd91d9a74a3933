// What the Tab key comes to, in the order in which it is drawn, and where it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/toolkit/id.h"
#include "ui/toolkit/rect.h"
#include "ui/toolkit/ui_input.h"

namespace neuroglass {

/// What the Tab key can come to.
struct Focusable {
    Id id;
    Rect rect;
    std::string_view hint;  // empty where it is written only when it is shown

    std::string name() const { return id.name(); }
};

class Focus {
public:
    /// Moves the focus by the presses of the Tab key, in the order of the last frame.
    void begin(const UiInput& input);
    void add(const Focusable& focusable) { focusables_.push_back(focusable); }

    const std::vector<Focusable>& focusables() const { return focusables_; }
    ImGuiID id() const { return id_; }
    bool is_on(ImGuiID id) const { return id_ == id; }
    /// It was moved there by keys, so that it is shown.
    bool is_shown() const { return shown_; }
    bool is_shown_on(ImGuiID id) const { return shown_ && id_ == id; }
    /// By a key of this frame: what it has come to is to be brought into view.
    bool moved() const { return moved_; }
    /// By a press, or by typing.
    void set(ImGuiID id) { id_ = id; }
    /// By another key than Tab.
    void move(ImGuiID id) {
        id_ = id;
        shown_ = moved_ = true;
    }
    void hide() { shown_ = false; }
    void clear() { id_ = 0; }

    /// How many lie before and after the focused one; without a focus all lie after.
    int before() const { return std::max(0, index()); }
    int after() const { return static_cast<int>(focusables_.size()) - 1 - index(); }

private:
    int index() const;  // -1: none

    std::vector<Focusable> focusables_;
    std::vector<ImGuiID> order_;  // of the last frame
    ImGuiID id_ = 0;
    bool shown_ = false, moved_ = false;
};

}  // namespace neuroglass
