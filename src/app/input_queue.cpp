// What people do, one press a frame; see input_queue.h.
#include "app/input_queue.h"

#include "imgui.h"

namespace neuroglass {
namespace {

ImGuiKey imgui_key(const Event& event) {
    switch (event.key) {
        case Key::tab: return ImGuiKey_Tab;
        case Key::enter: return ImGuiKey_Enter;
        case Key::escape: return ImGuiKey_Escape;
        case Key::left: return ImGuiKey_LeftArrow;
        case Key::right: return ImGuiKey_RightArrow;
        case Key::up: return ImGuiKey_UpArrow;
        case Key::down: return ImGuiKey_DownArrow;
        case Key::home: return ImGuiKey_Home;
        case Key::end: return ImGuiKey_End;
        case Key::page_up: return ImGuiKey_PageUp;
        case Key::page_down: return ImGuiKey_PageDown;
        case Key::backspace: return ImGuiKey_Backspace;
        case Key::remove: return ImGuiKey_Delete;
        case Key::character:
            switch (event.character) {  // those that Dear ImGui's text box knows with Ctrl
                case U'a': return ImGuiKey_A;
                case U'c': return ImGuiKey_C;
                case U'x': return ImGuiKey_X;
                case U'y': return ImGuiKey_Y;
                case U'z': return ImGuiKey_Z;
                default: return ImGuiKey_None;
            }
        case Key::none: break;
    }
    return ImGuiKey_None;
}

}  // namespace

void InputQueue::gather(std::span<const Event> events, bool dropped) {
    if (dropped) {
        waiting_.clear();
        ImGui::GetIO().ClearInputKeys();  // the release of what is held may be among what is dropped
        ImGui::GetIO().ClearInputMouse();
        return;
    }
    for (const Event& event : events)
        if (waiting_.size() < max_waiting) waiting_.push_back(event);
}

bool InputQueue::dispatch(UiInput& input, Ui& ui) {
    ImGuiIO& io = ImGui::GetIO();
    if (!input.focused) io.ClearInputKeys();  // their releases go elsewhere
    keys_.clear();
    left_ = false;
    const bool text_box_not_ready = ui.wants_text() && !io.WantTextInput;
    while (!waiting_.empty()) {
        const Event event = waiting_.front();
        const bool key = event.kind == Event::Kind::key_down || event.kind == Event::Kind::key_up;
        if (key && text_box_not_ready && event.key != Key::escape) break;
        waiting_.pop_front();
        if (dispatch_event(event, input, ui) == Next::waits) break;
    }
    input.touching = touching_;
    input.keys = keys_;
    return left_;
}

InputQueue::Next InputQueue::dispatch_event(const Event& event, UiInput& input, Ui& ui) {
    ImGuiIO& io = ImGui::GetIO();
    const auto place = [&](float x, float y) {
        io.AddMouseSourceEvent(event.touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(x, y);
    };
    switch (event.kind) {
        case Event::Kind::move: place(event.x, event.y); return Next::may_follow;
        case Event::Kind::down:
        case Event::Kind::up:
            touching_ = event.touch;
            place(event.x, event.y);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, event.kind == Event::Kind::down);
            if (event.kind == Event::Kind::up && event.touch) place(-FLT_MAX, -FLT_MAX);
            return Next::waits;
        case Event::Kind::cancel:
            place(-FLT_MAX, -FLT_MAX);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
            return Next::waits;
        case Event::Kind::leave: place(-FLT_MAX, -FLT_MAX); return Next::may_follow;
        case Event::Kind::wheel:
            input.wheel.x += event.x;
            input.wheel.y += event.y;
            return Next::may_follow;
        case Event::Kind::key_down:
        case Event::Kind::key_up: break;
    }
    return dispatch_key(event, input, ui);
}

InputQueue::Next InputQueue::dispatch_key(const Event& event, UiInput& input, Ui& ui) {
    ImGuiIO& io = ImGui::GetIO();
    const bool down = event.kind == Event::Kind::key_down;
    if (event.key == Key::tab) {
        if (down) input.tabs += event.shift ? -1 : 1;
        return down ? Next::waits : Next::may_follow;
    }
    if (event.key == Key::escape) {
        if (!down) return Next::may_follow;
        ui.cancel();
        left_ = true;
        return Next::waits;
    }
    const ImGuiKey key = imgui_key(event);
    if (ui.wants_text() || !down) {  // a key may go down in a text box and up when it has closed
        io.AddKeyEvent(ImGuiMod_Ctrl, event.control);
        io.AddKeyEvent(ImGuiMod_Shift, event.shift);
        if (key != ImGuiKey_None) io.AddKeyEvent(key, down);
        if (down && event.character != 0 && !event.control) io.AddInputCharacter(event.character);
        return Next::may_follow;
    }
    keys_.push_back({event.key == Key::character ? ImGuiKey_None : key, event.character, event.shift, event.control});
    return Next::waits;
}

}  // namespace neuroglass
