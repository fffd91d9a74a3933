// The rows of the commands; see commands.h.
#include "document/commands.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "document/shared_state.h"

namespace neuroglass {
namespace {

using Argument = CommandInfo::Argument;
using Arrow = Shortcut::Arrow;
using Context = const CommandContext&;

template <class Made>
Command make(double) {
    return Made{};
}

bool has_iterations(Context context) { return context.run.last_iteration() > 0; }
bool is_playing(Context context) { return context.playing; }
bool leads_on(Context context) { return context.run.iteration() < context.run.last_iteration(); }
bool has_begun(Context context) { return context.run.iteration() > 0 || context.playing; }

constexpr CommandInfo rows[] = {
    {.id = "train",
     .label_key = "train.start",
     .hint_key = "train.hint",
     .locks = {"train"},
     .usable_if = has_iterations,
     .make = make<command::Play>},
    {.id = "pause",
     .label_key = "train.pause",
     .hint_key = "train.hint",
     .locks = {"train"},
     .usable_if = is_playing,
     .make = make<command::Pause>},
    {.id = "toggle",
     .label_key = "train.start",
     .hint_key = "train.hint",
     .shortcuts = {{{.character = U' '}}},
     .keys_key = "help.key.space",
     .help_key = "help.space",
     .locks = {"train"},
     .usable_if = has_iterations,
     .make = make<command::TogglePlay>},
    {.id = "step",
     .label_key = "step",
     .hint_key = "step.hint",
     .shortcuts = {{{.arrow = Arrow::right}}},
     .keys_key = "help.key.arrows",
     .help_key = "help.arrows",
     .locks = {"timeline", "train"},
     .usable_if = leads_on,
     .make = make<command::Step>},
    {.id = "step_back",
     .label_key = "form.back",
     .hint_key = "timeline.back",
     .shortcuts = {{{.arrow = Arrow::left}}},
     .locks = {"timeline", "train"},
     .usable_if = [](Context context) { return context.run.iteration() > 0 || context.within_step; },
     .make = make<command::StepBack>},
    {.id = "phases",
     .label_key = "phases",
     .hint_key = "phases.hint",
     .shortcuts = {{{.character = U'p'}}},
     .keys_key = "help.key.p",
     .help_key = "help.phases",
     .make = make<command::TogglePhases>},
    {.id = "reset",
     .label_key = "reset",
     .hint_key = "reset.hint",
     .shortcuts = {{{.character = U'r'}}},
     .keys_key = "help.key.r",
     .help_key = "help.r",
     .locks = {"train"},
     .usable_if = has_begun,
     .make = make<command::Reset>},
    {.id = "end",
     .label_key = "form.end",
     .hint_key = "timeline.to_end",
     .locks = {"train"},
     .usable_if = leads_on,
     .make = make<command::SeekEnd>},
    {.id = "seek",
     .argument = Argument::iteration,
     .locks = {"timeline"},
     .usable_if = has_iterations,
     .make = [](double iteration) -> Command { return command::Seek{static_cast<std::int64_t>(iteration)}; }},
    {.id = "undo",
     .label_key = "undo",
     .hint_key = "undo.hint",
     .shortcuts = {{{.character = U'z', .control = true}}},
     .keys_key = "help.key.undo",
     .help_key = "help.undo",
     .usable_if = [](Context context) { return context.can_undo; },
     .make = make<command::Undo>},
    {.id = "redo",
     .label_key = "redo",
     .hint_key = "redo.hint",
     .shortcuts = {{{.character = U'z', .control = true, .shift = true}, {.character = U'y', .control = true}}},
     .usable_if = [](Context context) { return context.can_redo; },
     .make = make<command::Redo>},
    {.id = "pin",
     .label_key = "compare.pin",
     .hint_key = "compare.pin.hint",
     .usable_if = [](Context context) { return context.pins < SharedState::max_pins; },
     .make = make<command::Pin>},
    {.id = "unpin",
     .argument = Argument::place,
     .label_key = "compare.remove",
     .hint_key = "compare.remove.hint",
     .usable_if = [](Context context) { return context.pins > 0; },
     .make = [](double place) -> Command { return command::Unpin{static_cast<std::size_t>(place)}; }},
    {.id = "use",
     .argument = Argument::place,
     .label_key = "compare.use",
     .hint_key = "compare.use.hint",
     .usable_if = [](Context context) { return context.pins > 0; },
     .make = [](double place) -> Command { return command::UsePin{static_cast<std::size_t>(place)}; }},
    {.id = "roll",
     .label_key = "seed.dice",
     .hint_key = "seed.dice",
     .locks = {"seed"},
     .make = make<command::RandomSeed>},
    {.id = "save",
     .argument = Argument::file,
     .label_key = "take.save",
     .hint_key = "take.save.hint",
     .make = [](double what) -> Command { return command::Save{static_cast<Export>(what)}; }},
    {.id = "copy",
     .argument = Argument::file,
     .label_key = "take.copy",
     .hint_key = "take.copy.hint",
     .make = [](double what) -> Command { return command::Copy{static_cast<Export>(what)}; }},
    {.id = "open",
     .label_key = "take.open",
     .hint_key = "take.open.hint",
     .locks = {"data"},
     .make = make<command::OpenFile>},
    {.id = "share", .label_key = "share.open", .hint_key = "share.open.hint", .make = make<command::OpenShare>},
    {.id = "form", .label_key = "form.open", .hint_key = "form.open.hint", .make = make<command::OpenForm>},
    {.id = "help",
     .hint_key = "help.hint",
     .shortcuts = {{{.character = U'?'}}},
     .keys_key = "help.key.help",
     .help_key = "help.help",
     .make = make<command::ToggleHelp>},
    {.id = "menu", .hint_key = "menu.hint", .make = make<command::ToggleMenu>},
    {.id = "close", .keys_key = "help.key.escape", .help_key = "help.escape", .make = make<command::CloseOverlays>},
    {.id = "close_notice", .hint_key = "notice.close", .make = make<command::CloseNotice>},
    {.id = "example", .argument = Argument::example, .make = [](double) -> Command { return command::OpenExample{}; }},
    {},
    {},
};
static_assert(std::size(rows) == std::variant_size_v<Command>);

template <class Row>
std::string joined_ids(std::span<const Row> all) {
    std::string ids;
    for (const Row& row : all)
        if (!row.id.empty()) ids += (ids.empty() ? "" : ", ") + std::string(row.id);
    return ids;
}

}  // namespace

std::span<const CommandInfo> commands() { return rows; }

const CommandInfo& info_of(const Command& command) { return rows[command.index()]; }

bool CommandInfo::is_locked(const Parts& locked) const {
    return std::ranges::any_of(locks, [&](std::string_view part) { return !part.empty() && locked.has(part); });
}

Result<Command> parse_command(std::string_view name, double argument) {
    const std::size_t space = std::min(name.find(' '), name.size());
    const std::string_view id = name.substr(0, space), file = name.substr(std::min(space + 1, name.size()));
    const auto row = std::ranges::find(rows, id, &CommandInfo::id);
    const bool takes_file = row != std::end(rows) && row->argument == Argument::file;
    if (row != std::end(rows) && row->argument == Argument::example)
        return Command(command::OpenExample{std::string(file)});
    if (id.empty() || row == std::end(rows) || (!takes_file && space < name.size()))
        return Error{"error.command_unknown",
                     {{"given", std::string(name)}, {"allowed", joined_ids(std::span<const CommandInfo>(rows))}}};
    if (takes_file) {
        const auto what = std::ranges::find(exports, file, &ExportInfo::id);
        if (what == exports.end())
            return Error{"error.command_file",
                         {{"command", std::string(id)},
                          {"given", std::string(file)},
                          {"allowed", joined_ids(std::span<const ExportInfo>(exports))}}};
        return row->make(static_cast<double>(what->what));
    }
    if (row->argument == Argument::none) return row->make(0);
    const double max = row->argument == Argument::iteration ? Experiment::max_iterations : SharedState::max_pins - 1;
    if (std::trunc(argument) != argument || (row->argument == Argument::place && !(argument >= 0 && argument <= max)))
        return Error{"error.whole",
                     {{"field", std::string(id)},
                      {"given", std::isfinite(argument) ? exact_text(argument) : "NaN"},
                      {"min", "0"},
                      {"max", exact_text(max)}}};
    return row->make(std::clamp(argument, 0.0, max));
}

}  // namespace neuroglass
