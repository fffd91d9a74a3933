// The number that is being typed: its text, what was there before, and what was typed elsewhere and is not allowed.
// What is valid applies while it is typed; what is not stays in its box with a message, while the number is again what
// it was before.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "base/result.h"
#include "imgui.h"
#include "ui/toolkit/keys.h"
#include "ui/toolkit/rect.h"

namespace neuroglass {

class NumberField {
public:
    /// Tries the typed text: no error means that the caller has taken it.
    using Check = FunctionRef<std::optional<Error>(std::string_view typed)>;

    /// What may be typed there: a number, words, or a number in a table that takes cells of a spreadsheet, too.
    enum class Takes { number, words, cell };

    /// A number as it was when someone began to type in its place.
    struct Before {
        std::string exact, shown;
    };
    /// What was typed and is not allowed, and the number it did not change.
    struct Draft {
        ImGuiID id;
        std::string text;
        Before before;
        Error error;
    };

    void begin();
    /// Ends an edit whose box was not drawn.
    void end();

    /// 0: none
    ImGuiID editing() const { return editing_; }
    bool is_editing(ImGuiID id) const { return editing_ == id; }
    bool is_cancelled() const { return cancelled_; }
    /// Whether the text item has yet to get Dear ImGui's focus.
    bool begins() const { return begins_; }
    /// Whether what was typed is to be taken back: it was given up, or is not allowed.
    bool reverts() const { return reverts_; }
    const char* typed() const { return buffer_; }
    /// The name of what is edited.
    const std::string& name() const { return name_; }
    void set_name(std::string_view name, Takes takes) {
        name_ = name;
        takes_ = takes;
    }
    Takes takes() const { return takes_; }
    Rect box() const { return box_; }
    void set_box(Rect box) { box_ = box; }

    /// @param typed it was begun by typing: the caret stands after what is there
    void begin_edit(ImGuiID id, std::string_view text, bool typed, Before before);
    void end_edit();
    /// Esc.
    void cancel() { cancelled_ = editing_ != 0; }
    /// Applies what the box holds, or keeps it as a draft.
    void try_edit(ImGuiID id, const Check& check, bool finished);
    /// anew: with Enter where it is not allowed
    enum class Edit { goes_on, begins_anew, was_entered, was_left, was_cancelled };
    /// The text box of what is edited.
    Edit edit(Rect box, const Check& check);

    /// Nothing where what stands there is allowed.
    const Draft* draft(ImGuiID id) const;
    /// Forgets the draft of a number that has since been changed otherwise.
    void drop_draft_unless(ImGuiID id, std::string_view exact);

    /// A sign that a number can begin with, of those that were pressed, as plain text; it is taken. Empty: none.
    static std::string take_first_sign(Keys& keys);

private:
    void drop_draft(ImGuiID id);

    ImGuiID editing_ = 0, item_ = 0;  // the box, and Dear ImGui's text item in it
    bool begins_ = false, cancelled_ = false, reverts_ = false;
    bool seen_ = false;      // its box was drawn in this frame
    bool typed_ = false;     // begun by typing
    char buffer_[256] = {};  // far more than a number needs, so that what is too long is told, not cut
    Before before_;
    Rect box_;
    std::string name_;
    Takes takes_ = Takes::number;
    std::vector<Draft> drafts_;
};

}  // namespace neuroglass
