// Hands what people do on to Dear ImGui and to the panels: at most one press a frame, so that each meets the state the
// one before has made.
#include "app/app.h"
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

/// @return whether the frame can take a further event
bool App::feed_event(const Event& event, UiInput& frame) {
    ImGuiIO& io = ImGui::GetIO();
    const auto place = [&](float x, float y) {
        io.AddMouseSourceEvent(event.touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(x, y);
    };
    switch (event.kind) {
        case Event::Kind::move: place(event.x, event.y); return true;
        case Event::Kind::down:
        case Event::Kind::up:
            touching_ = event.touch;
            place(event.x, event.y);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, event.kind == Event::Kind::down);
            if (event.kind == Event::Kind::up && event.touch) place(-FLT_MAX, -FLT_MAX);
            return false;
        case Event::Kind::cancel:
            place(-FLT_MAX, -FLT_MAX);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
            return false;
        case Event::Kind::leave: place(-FLT_MAX, -FLT_MAX); return true;
        case Event::Kind::wheel:
            frame.wheel.x += event.x;
            frame.wheel.y += event.y;
            return true;
        case Event::Kind::key_down:
        case Event::Kind::key_up: break;
    }

    const bool down = event.kind == Event::Kind::key_down;
    if (event.key == Key::tab) {
        if (down) frame.tabs += event.shift ? -1 : 1;
        return !down;
    }
    if (event.key == Key::escape) {
        if (!down) return true;
        ui().cancel();
        view_.help = view_.menu = false;
        return false;
    }
    const ImGuiKey key = imgui_key(event);
    if (ui().wants_text() || !down) {  // a key may go down in a text box and up when it has closed
        io.AddKeyEvent(ImGuiMod_Ctrl, event.control);
        io.AddKeyEvent(ImGuiMod_Shift, event.shift);
        if (key != ImGuiKey_None) io.AddKeyEvent(key, down);
        if (down && event.character != 0 && !event.control) io.AddInputCharacter(event.character);
        return true;
    }
    keys_.push_back({event.key == Key::character ? ImGuiKey_None : key, event.character, event.shift, event.control});
    return false;
}

/// Takes in what has happened since the last frame. What is done over a brief loss of the drawing context is done when
/// it is back; what is done while a figure is parked out of sight is not: nobody sees what it would do.
void App::gather(const Input& input) {
    for (const Event& event : input.events)
        if (waiting_.size() < max_waiting) waiting_.push_back(event);
    const bool was_long_lost = long_lost(input.now_ms);
    const bool another_loss = !lost_since_ms_ || given_away_ != input.context_given_away;
    given_away_ = input.context_given_away;
    if (!input.context_lost) lost_since_ms_.reset();
    else if (another_loss) lost_since_ms_ = input.now_ms, told_undrawn_ = false;
    if (!was_long_lost) return;
    waiting_.clear();
    ImGui::GetIO().ClearInputKeys();  // of what is held, the release may be among what is dropped
    ImGui::GetIO().ClearInputMouse();
}

UiInput App::feed(const Input& input) {
    ImGuiIO& io = ImGui::GetIO();
    const double elapsed_ms = input.now_ms - last_frame_ms_;
    last_frame_ms_ = input.now_ms;
    io.DeltaTime = static_cast<float>(std::clamp(elapsed_ms / 1000, 0.001, 0.1));
    io.DisplaySize = {input.width, input.height};
    io.DisplayFramebufferScale = {input.pixel_ratio, input.pixel_ratio};

    UiInput frame{.width = input.width,
                  .height = input.height,
                  .pixel_ratio = input.pixel_ratio,
                  .now_ms = input.now_ms,
                  .dark = dark(),
                  .reduced_motion = input.reduced_motion,
                  .coarse = input.coarse_pointer,
                  .touching = false,
                  .focused = input.focused,
                  .focused_by_keys = input.focused_by_keys,
                  .language = view_.language,
                  .wheel = {},
                  .keys = {},
                  .tabs = 0,
                  .letters = &drawing_->letters};

    if (!input.focused) io.ClearInputKeys();  // their releases go elsewhere
    if (!waiting_.empty()) settling_ = frames_to_settle;
    keys_.clear();
    const bool text_box_not_ready = ui().wants_text() && !io.WantTextInput;
    while (!waiting_.empty()) {
        const Event event = waiting_.front();
        const bool key = event.kind == Event::Kind::key_down || event.kind == Event::Kind::key_up;
        if (key && text_box_not_ready && event.key != Key::escape) break;
        waiting_.pop_front();
        if (!feed_event(event, frame)) break;
    }
    frame.touching = touching_;
    frame.keys = keys_;
    return frame;
}

const char* App::cursor() const {
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_Hand: return "pointer";
        case ImGuiMouseCursor_TextInput: return "text";
        default: return "default";
    }
}

}  // namespace neuroglass
