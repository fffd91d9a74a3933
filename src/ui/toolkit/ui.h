// What every panel draws and asks with: text, lines, controls, numbers to type, regions that scroll. Each is done by a
// unit of its own, painter.h and the others beside it; this puts them together.
// Built on Dear ImGui's items and draw lists; keeps what a person is in the middle of, never anything of the run.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "base/result.h"
#include "i18n/text.h"
#include "imgui.h"
#include "ui/toolkit/animation.h"
#include "ui/toolkit/focus.h"
#include "ui/toolkit/frame_arena.h"
#include "ui/toolkit/hint.h"
#include "ui/toolkit/id.h"
#include "ui/toolkit/keys.h"
#include "ui/toolkit/number_field.h"
#include "ui/toolkit/painter.h"
#include "ui/toolkit/rect.h"
#include "ui/toolkit/scroll.h"
#include "ui/toolkit/theme.h"
#include "ui/toolkit/tooltip.h"
#include "ui/toolkit/ui_input.h"

namespace neuroglass {

enum class ButtonStyle { primary, plain, quiet, chosen, off };  // off: a press would change nothing

/// What a control answers.
struct Response {
    bool pressed = false;  // clicked, tapped, or Enter or Space while focused
    bool held = false;     // the pointer moves it now
    bool down = false;     // the pointer is down on it; a finger may still turn out to scroll
    bool hovered = false, focused = false;
};

struct SliderResponse {
    std::optional<float> moved_to;  // 0..1, where the pointer holds it now
    int presses = 0;                // of the arrow keys, those to the right and up counted +1
};

class Ui {
public:
    using Align = neuroglass::Align;

    void begin(const UiInput& frame);
    void end();

    const UiInput& frame() const { return frame_; }
    const Theme& theme() const { return painter_.theme(); }
    /// The height of what can be pressed.
    float target() const { return frame_.coarse ? 44.f : 32.f; }

    // --- words; what is put together lives until the next frame ---
    std::string_view words(std::string_view key) const { return neuroglass::text(key, frame_.language); }
    /// The words of that key, with each {name} replaced by its argument: text_of("network.row", {{"row", 3}}).
    std::string_view text_of(std::string_view key, std::initializer_list<Argument> arguments) const;
    std::string_view concat(std::span<const std::string_view> pieces) const { return arena_.concat(pieces); }
    std::string_view concat(std::initializer_list<std::string_view> pieces) const {
        return concat(std::span(pieces.begin(), pieces.size()));
    }
    /// Two parts of a list, such as "seed 2, bias on".
    std::string_view joined(std::string_view first, std::string_view second) const {
        return text_of("words.joined", {{"first", first}, {"second", second}});
    }
    /// Memory for lists that live until the next frame: FrameVector<ImVec2> points(ui.arena()).
    FrameArena* arena() const { return &arena_; }

    // --- drawing; see painter.h ---
    ImDrawList& draw() const { return painter_.draw(); }
    float text_width(std::string_view words, float font_size) const { return painter_.text_width(words, font_size); }
    /// One line of text, y its middle. @return its width
    float text(float x, float y, std::string_view words, float font_size, ImU32 colour, Align align = Align::left) {
        return painter_.text(x, y, words, font_size, colour, align);
    }
    /// Text in lines no longer than `width`, from its top, in any script. @return its height
    float paragraph(float x, float y, float width, std::string_view words, float font_size, ImU32 colour) {
        return painter_.paragraph(draw(), {x, y}, width, words, font_size, colour);
    }
    float paragraph_height(float width, std::string_view words, float font_size) const {
        return painter_.paragraph_height(width, words, font_size);
    }
    void hairline(float x0, float y0, float x1, float y1) { painter_.hairline(x0, y0, x1, y1); }
    float snapped(float coordinate) const { return painter_.snapped(coordinate); }
    Rect snapped(Rect rect) const {
        return {snapped(rect.x), snapped(rect.y), snapped(rect.width), snapped(rect.height)};
    }
    void padlock(float x, float y) { painter_.padlock(x, y); }
    /// See animation.h.
    float animate(const Id& id, float target) { return animation_.animate(id.hash(), target); }
    float change_highlight(const Id& id, double value) { return animation_.change_highlight(id.hash(), value); }

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

    // --- controls; the hint says in a sentence what each does, and is its name for those who cannot see it ---
    /// @param says_itself the control shows something of its own under the pointer; its hint stands clear of that
    Response control(const Id& id, Rect rect, const Hint& hint, Sense sense, bool says_itself = false);
    /// A button whose label `icon` draws, in the colour that it is given.
    bool icon_button(const Id& id, Rect rect, const Hint& hint, FunctionRef<void(ImU32 colour)> icon);
    bool button(const Id& id, Rect rect, std::string_view label, ButtonStyle style, const Hint& hint,
                float font_size = size::text);
    /// A switch that is on or off. @return whether it was pressed
    bool toggle(const Id& id, Rect rect, bool on, const Hint& hint);
    /// @param position 0..1
    SliderResponse slider(const Id& id, Rect rect, float position, const Hint& hint);
    struct Number {
        std::string_view shown;            // as it is read
        FunctionRef<std::string()> exact;  // as it is edited
        bool quiet = false;                // without a frame until the pointer or the focus is on it
        std::string_view name{};           // of what it is, for who cannot see that
        NumberField::Takes takes = NumberField::Takes::number;
        float cell_font_size = 0;  // of a cell, whose number stands in its middle
    };
    /// A number to read, and to type; see number_field.h.
    /// @param check tries the typed text: no error means that the caller has taken it
    /// @param press what a press does; if it does nothing (false), or there is none, the number is edited
    /// @return whether Enter has finished it
    bool number_box(const Id& id, Rect rect, const Number& number, const Hint& hint, NumberField::Check check,
                    FunctionRef<bool()> press = {});
    bool is_edited(const Id& id) const { return number_field_.is_editing(id.hash()); }
    bool is_focused(const Id& id) const { return focus_.is_on(id.hash()); }
    void end_edit() { number_field_.end_edit(); }
    /// Edits that number box once it is drawn, in this frame or a later one, so that a phone's keyboard stays; a press
    /// on something else forgets it.
    void edit_next(const Id& id) { next_edit_ = id.hash(); }
    /// Up and down presses while that control is focused, +1 each up; Page keys count ten. Sliders: right and left too.
    int arrows(const Id& id, bool sideways = false);
    struct Steps {
        int right = 0, down = 0;
    };
    /// Presses of the arrow keys while that control, one of many in a table, is focused and not edited.
    Steps steps(const Id& id);
    /// Moves the focus, as the Tab key does.
    void move_focus(const Id& id, Rect rect);

    /// Everything until end_scroll is clipped to `rect` and moved up by what is returned.
    float begin_scroll(const Id& id, Rect rect, float content_height) {
        return scroll_.begin_region(id.hash(), rect, content_height);
    }
    void end_scroll() { scroll_.end_region(painter_); }
    void bring_into_view(Rect rect) { scroll_.bring_into_view(rect); }

    /// See keys.h.
    bool take(ImGuiKey key) { return keys_.take(key); }
    bool take(char32_t character) { return keys_.take(character); }
    bool take_with_control(char32_t letter, bool shift) { return keys_.take_with_control(letter, shift); }

    // --- for App ---
    const std::vector<Focusable>& focusables() const { return focus_.focusables(); }
    /// How many stops of the Tab key lie before and after the focused one; without a focus all lie after.
    int focusables_before() const { return focus_.before(); }
    int focusables_after() const { return focus_.after(); }
    bool wants_text() const { return number_field_.editing() != 0; }
    Rect text_box() const { return number_field_.box(); }
    /// The name of what is edited, what is typed there, and what is wrong with it, if anything.
    const char* text_name() const { return number_field_.name().c_str(); }
    const char* typed_text() const { return number_field_.typed(); }
    NumberField::Takes takes() const { return number_field_.takes(); }
    const char* text_problem() const { return tooltip_.complaint(); }
    bool wants_frame() const {
        return animation_.moving() || scroll_.moving() || tooltip_.due() || number_field_.begins();
    }
    bool scrollable() const { return scroll_.scrollable(); }
    const std::vector<TouchArea>& touch_areas() const { return scroll_.touch_areas(); }
    void cancel();  // Esc: gives up what is being typed, and the focus
    /// Counts what a person does in one go: a press with all its dragging, a number with all its typing, one key.
    std::int64_t gesture() const { return keys_.gesture(); }
    void begin_gesture() { keys_.begin_gesture(); }  // for what comes by other ways
    /// Whether what the present gesture has changed is to be taken back: its number was given up, or is not allowed.
    bool reverts() const { return number_field_.reverts(); }

private:
    void begin_edit(ImGuiID id, std::string_view text, bool typed, NumberField::Before before);
    bool edit_number(const Id& id, Rect rect, const Hint& hint, NumberField::Check check);
    void complain(Rect rect, const NumberField::Draft& draft);
    ImU32 draw_button(const Response& response, Rect rect, ButtonStyle style);
    void draw_number_frame(Rect rect, ImU32 edge, float thickness);

    UiInput frame_{};
    bool locked_ = false;
    ImGuiID next_edit_ = 0;
    mutable FrameArena arena_;  // a text that is only measured is put together, too
    Painter painter_;
    Focus focus_;
    Scroll scroll_;
    Keys keys_;
    Animation animation_;
    Tooltip tooltip_;
    NumberField number_field_;
};

}  // namespace neuroglass
