// What people, pages and scripts can ask for, one row each: what it is called, its words, its keys, what locks it, and
// when it would change anything. Buttons, keys, the form, JavaScript and the help read the rows. Carries nothing out:
// app/session.h does that.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "document/exports.h"
#include "document/view_settings.h"
#include "engine/train/run.h"

namespace neuroglass {

namespace command {

struct Play {};  // to the last iteration; from 0 where the run is there
struct Pause {};
struct TogglePlay {};
struct Step {};
struct StepBack {};
struct TogglePhases {};  // whether steps go by phases of an iteration
struct Reset {};         // to iteration 0
struct SeekEnd {};
struct Seek {
    std::int64_t iteration;  // the nearest one there is
};
struct Undo {};
struct Redo {};
struct Pin {};  // keeps the run for comparing
struct Unpin {
    std::size_t place;  // of the runs that are kept, from 0
};
struct UsePin {
    std::size_t place;
};
struct RandomSeed {};
struct Save {  // as a file
    Export what;
};
struct Copy {  // to the clipboard
    Export what;
};
struct OpenFile {};
struct OpenShare {};  // the page around does it
struct OpenForm {};
struct ToggleHelp {};
struct ToggleMenu {};
struct CloseOverlays {};  // the help and the menu
struct CloseNotice {};
struct OpenExample {
    std::string id;  // of the gallery; empty: asks for the gallery alone, anew where it did not come
};
struct SetExperiment {
    Experiment experiment;
};
struct SetView {
    UiState view;
};

}  // namespace command

using Command = std::variant<command::Play, command::Pause, command::TogglePlay, command::Step, command::StepBack,
                             command::TogglePhases, command::Reset, command::SeekEnd, command::Seek, command::Undo,
                             command::Redo, command::Pin, command::Unpin, command::UsePin, command::RandomSeed,
                             command::Save, command::Copy, command::OpenFile, command::OpenShare, command::OpenForm,
                             command::ToggleHelp, command::ToggleMenu, command::CloseOverlays, command::CloseNotice,
                             command::OpenExample, command::SetExperiment, command::SetView>;

/// What it depends on whether a command would change anything.
struct CommandContext {
    const Run& run;
    bool playing = false;
    bool can_undo = false, can_redo = false;
    std::size_t pins = 0;      // runs kept for comparing
    bool within_step = false;  // between two iterations, at a later phase than the first
};

/// A key that asks for a command wherever no control has taken it. Letters are meant in either case, but with Ctrl.
struct Shortcut {
    enum class Arrow { none, left, right };
    char32_t character = 0;
    Arrow arrow = Arrow::none;
    bool control = false, shift = false;

    bool exists() const { return character != 0 || arrow != Arrow::none; }
};

struct CommandInfo {
    enum class Argument { none, iteration, place, file, example };

    std::string_view id{};  // in JavaScript; empty: there it has other ways
    Argument argument = Argument::none;
    std::string_view label_key{}, hint_key{};  // of its button, into src/i18n
    std::array<Shortcut, 2> shortcuts{};
    std::string_view keys_key{}, help_key{};             // its line in the help: which keys, and what they do
    std::array<std::string_view, 2> locks{};             // the parts that lock it
    bool (*usable_if)(const CommandContext&) = nullptr;  // nullptr: always
    Command (*make)(double argument) = nullptr;          // nullptr: it takes more than a number

    bool is_locked(const Parts& locked) const;
    bool is_usable(const CommandContext& context) const { return !usable_if || usable_if(context); }
};

/// In the order of the alternatives of Command.
std::span<const CommandInfo> commands();
const CommandInfo& info_of(const Command& command);

/// The command of that name, as JavaScript gives it: "step", "seek" with an iteration, "save python",
/// "example mazur".
/// @param argument an iteration, or a place from 0; what takes none ignores it
/// Errors: no such command, no such file, not a whole number.
Result<Command> parse_command(std::string_view name, double argument);

}  // namespace neuroglass
