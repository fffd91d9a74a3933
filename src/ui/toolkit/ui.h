// What every panel draws and asks with: text, lines, controls, the order of the Tab key, hints, scrolling.
// Built on Dear ImGui's items and draw lists; keeps what a person is in the middle of, never anything of the run.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "i18n/text.h"
#include "imgui.h"
#include "ui/toolkit/letters.h"
#include "ui/toolkit/rect.h"
#include "ui/toolkit/theme.h"

namespace neuroglass {

struct KeyPress {
    ImGuiKey key = ImGuiKey_None;
    char32_t character = 0;
    bool shift = false, control = false;
};

/// What Ui needs to know of one frame.
struct UiInput {
    float width, height, pixel_ratio;  // CSS pixels; device pixels per CSS pixel
    double now_ms;
    bool dark, reduced_motion;
    bool coarse;           // fingers need larger targets
    bool touching;         // the pointer is a finger
    bool focused;          // the keyboard is ours
    bool focused_by_keys;  // and came to us by the Tab key
    Language language;
    ImVec2 wheel;                    // CSS pixels to scroll by
    std::span<const KeyPress> keys;  // pressed since the last frame, Tab excepted
    int tabs;                        // how often Tab was pressed, less Shift+Tab
    Letters* letters;                // who sets text that the font has no signs for; nullptr: nobody
};

enum class ButtonStyle { primary, plain, quiet, chosen, off };  // off: a press would change nothing

/// What a control senses: one press, or the pointer that drags it, sideways or everywhere.
enum class Sense { press, drag, plane };

/// What a control answers.
struct Response {
    bool pressed = false;  // clicked, tapped, or Enter or Space while focused
    bool held = false;     // the pointer moves it now
    bool hovered = false, focused = false;
};

struct SliderResponse {
    std::optional<float> moved_to;  // 0..1, where the pointer holds it now
    int presses = 0;                // of the arrow keys, those to the right and up counted +1
};

/// What the Tab key can come to.
struct Focusable {
    std::string id;
    Rect rect;
    std::string hint;
};

class Ui {
public:
    enum class Align { left, centre, right };

    void begin(const UiInput& frame);
    void end();

    const UiInput& frame() const { return frame_; }
    const Theme& theme() const { return frame_.dark ? dark_theme : light_theme; }
    std::string_view words(std::string_view key) const { return neuroglass::text(key, frame_.language); }
    /// The height of what can be pressed.
    float target() const { return frame_.coarse ? 44.f : 32.f; }

    // --- drawing ---
    ImDrawList& draw() const { return *ImGui::GetWindowDrawList(); }
    float text_width(std::string_view words, float font_size) const;
    /// One line of text, y its middle. @return its width
    float text(float x, float y, std::string_view words, float font_size, ImU32 colour, Align align = Align::left);
    /// Text in lines no longer than `width`, from its top, in any script. @return its height
    float paragraph(float x, float y, float width, std::string_view words, float font_size, ImU32 colour);
    float paragraph_height(float width, std::string_view words, float font_size) const;
    void hairline(float x0, float y0, float x1, float y1);
    /// The coordinate on a whole device pixel, so that thin lines are crisp.
    float snapped(float coordinate) const;
    /// Follows `target` within 150 ms; at once with reduced motion.
    float animate(std::string_view id, float target);
    /// 1 when the value has just changed, and 0 from 600 ms later on; always 0 with reduced motion.
    float change_highlight(std::string_view id, double value);

    /// While it lives, controls only show what they hold: they take no press, drag or key, and their hint says who has
    /// locked them.
    class Lock {
    public:
        Lock(Ui& ui, bool locked) : ui_(ui), before_(ui.locked_) { ui.locked_ = before_ || locked; }
        ~Lock() { ui_.locked_ = before_; }
        Lock(const Lock&) = delete;
        Lock& operator=(const Lock&) = delete;

    private:
        Ui& ui_;
        bool before_;
    };
    bool locked() const { return locked_; }
    /// The colour of what can be pressed, where it can.
    ImU32 pressable() const { return locked_ ? theme().muted : theme().accent; }
    /// The sign of what is locked, 10 wide, y its middle.
    void padlock(float x, float y);

    // --- controls; the hint says in a sentence what each does, and is its name for those who cannot see it ---
    /// @param says_itself the control shows something of its own under the pointer; its hint stands clear of that
    Response control(const char* id, Rect rect, std::string_view hint, Sense sense, bool says_itself = false);
    /// A button whose label `icon` draws, in the colour that it is given.
    bool icon_button(const char* id, Rect rect, std::string_view hint, const std::function<void(ImU32 colour)>& icon);
    bool button(const char* id, Rect rect, std::string_view label, ButtonStyle style, std::string_view hint,
                float font_size = size::text);
    /// A switch that is on or off. @return whether it was pressed
    bool toggle(const char* id, Rect rect, bool on, std::string_view hint);
    /// @param position 0..1
    SliderResponse slider(const char* id, Rect rect, float position, std::string_view hint);
    using Check = std::function<std::optional<Error>(std::string_view typed)>;
    struct Number {
        std::string_view shown;   // as it is read
        std::string exact;        // as it is edited
        bool quiet = false;       // without a frame until the pointer or the focus is on it
        std::string_view name{};  // of what it is, for who cannot see that
    };
    /// A number to read, and to type. What is valid applies while it is typed; what is not stays in the box with its
    /// message, while the number is again what it was before.
    /// @param check tries the typed text: no error means that the caller has taken it
    /// @param press what a press does; if it does nothing (false), or there is none, the number is edited
    void number_box(const char* id, Rect rect, const Number& number, std::string_view hint, const Check& check,
                    const std::function<bool()>& press = {});
    /// Up and down presses while that control is focused, +1 each up; Page keys count ten. Sliders: right and left too.
    int arrows(const char* id, bool sideways = false);

    /// Everything until end_scroll is clipped to `rect` and moved up by what is returned.
    float begin_scroll(const char* id, Rect rect, float content_height);
    void end_scroll();

    /// Whether that key was pressed and nobody took it before; it is taken now.
    bool take(ImGuiKey key);
    bool take(char32_t character);
    /// The same for a small letter with Ctrl, and Shift or not.
    bool take_with_control(char32_t letter, bool shift);

    // --- for App ---
    const std::vector<Focusable>& focusables() const { return focusables_; }
    /// How many stops of the Tab key lie before and after the focused one; without a focus all lie after.
    int focusables_before() const { return std::max(0, focused_stop()); }
    int focusables_after() const { return static_cast<int>(focusables_.size()) - 1 - focused_stop(); }
    bool wants_text() const { return editing_ != 0; }
    Rect text_box() const { return edit_rect_; }
    /// The name of what is edited, what is typed there, and what is wrong with it, if anything.
    const char* text_name() const { return edit_name_.c_str(); }
    const char* typed_text() const { return buffer_; }
    const char* text_problem() const { return bubble_.error ? bubble_.words.c_str() : ""; }
    bool wants_frame() const { return moving_ || hint_due_ || edit_begins_; }
    bool scrollable() const { return scrollable_; }
    /// Where a finger that moves means something here: what is dragged, and what has more than it shows.
    struct TouchArea {
        Rect rect;
        bool sideways, up, down;  // if it begins to move that way
    };
    const std::vector<TouchArea>& touch_areas() const { return touch_areas_; }
    void cancel();  // Esc: gives up what is being typed, and the focus
    /// Counts what a person does in one go: a press with all its dragging, a number with all its typing, one key.
    std::int64_t gesture() const { return gesture_; }
    void begin_gesture() { ++gesture_; }  // for what comes by other ways
    /// Whether what the present gesture has changed is to be taken back: its number was given up, or is not allowed.
    bool reverts() const { return reverts_; }

private:
    struct Animation {
        ImGuiID id;
        float value;
        bool seen;
    };
    struct ChangeHighlight {
        ImGuiID id;
        double value, since_ms;
        bool seen;
    };
    struct Scroll {
        ImGuiID id;
        float offset = 0, max = 0;
        Rect rect{};
    };
    struct Before {
        std::string exact, shown;
    };
    struct Draft {
        ImGuiID id;
        std::string text;
        Before before;
        Error error;
    };  // what was typed and is not allowed, and the number it did not change
    struct Bubble {
        Rect from;
        std::string words;
        bool error = false;
    };

    int focused_stop() const;  // -1: none
    void move_focus();
    void begin_edit(ImGuiID id, std::string_view text, bool typed, Before before);
    void end_edit();
    void edit(ImGuiID id, Rect rect, const Check& check);
    void try_edit(ImGuiID id, const Check& check, bool finished);
    bool browser_sets(std::string_view words) const;
    float set_paragraph(ImDrawList& list, ImVec2 corner, float width, std::string_view words, float font_size,
                        ImU32 colour);
    std::vector<std::string_view> lines_of(float width, std::string_view words, float font_size) const;
    float pitch(float font_size) const;
    float height_of(std::size_t lines, float font_size) const;
    void draw_bubble();
    void complain(Rect rect, const Draft& draft);
    void bring_into_view(Rect rect);
    void decide_touch();
    void choose_wheel();
    void offer_hint(ImGuiID id, Rect rect, std::string_view hint, bool hovered, bool focused, float clear = 0);
    void focus_ring(Rect rect);
    ImU32 draw_button(const Response& response, Rect rect, ButtonStyle style);
    Scroll& scroll_of(ImGuiID id);
    Draft* draft_of(ImGuiID id);

    UiInput frame_{};
    bool locked_ = false;
    double last_ms_ = 0;
    std::vector<Focusable> focusables_, last_focusables_;
    std::vector<ImGuiID> focusable_ids_, last_focusable_ids_;
    ImGuiID focus_ = 0;
    bool ring_ = false;         // the focus was moved by keys, so show it
    bool focus_moved_ = false;  // in this frame: bring it into view
    std::vector<bool> taken_;

    ImGuiID editing_ = 0, edit_item_ = 0;  // the box, and Dear ImGui's text item in it
    bool edit_begins_ = false;
    bool edit_cancelled_ = false;
    bool edit_seen_ = false;   // its box was drawn in this frame
    bool edit_typed_ = false;  // begun by typing: the caret stands after what is there
    char buffer_[256] = {};    // far more than a number needs, so that what is too long is told, not cut
    Before before_edit_;
    Rect edit_rect_;
    std::string edit_name_;
    std::vector<Draft> drafts_;

    std::vector<Animation> animations_;
    std::vector<ChangeHighlight> change_highlights_;
    bool moving_ = false;

    ImGuiID hinted_ = 0, hint_now_ = 0, hint_done_ = 0;  // the last: pressed, so its hint has done its work
    double hint_since_ = 0;
    bool hint_due_ = false;
    Bubble bubble_;

    enum class Finger { none, undecided, dragging, scrolling };
    Finger finger_ = Finger::none;
    bool finger_up_ = false;
    ImVec2 finger_start_, finger_last_;
    float fling_ = 0;  // CSS pixels a millisecond
    Sense active_sense_ = Sense::press;
    ImGuiID active_scroll_ = 0, wheel_scroll_ = 0;
    std::vector<ImGuiID> open_scrolls_;  // the innermost last
    std::vector<Scroll> scrolls_;        // in the order in which they were first begun
    std::int64_t gesture_ = 0;
    bool reverts_ = false;
    bool scrollable_ = false;
    std::vector<TouchArea> touch_areas_;
};

}  // namespace neuroglass
