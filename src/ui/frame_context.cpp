// What the panels answer; see frame_context.h.
#include "ui/frame_context.h"

namespace neuroglass {

void FrameOutput::request(Command command) { commands.push_back(std::move(command)); }

void FrameOutput::seek_anew(std::int64_t iteration, const FrameContext& context) {
    if (iteration != context.target_iteration || context.playing) request(command::Seek{iteration});
}

const Experiment& FrameOutput::experiment(const Experiment& now) const {
    const Experiment* latest = &now;
    for (const Command& command : commands)
        if (const auto* const asked = std::get_if<command::SetExperiment>(&command)) latest = &asked->experiment;
    return *latest;
}

UiState& FrameOutput::view(const UiState& now) {
    for (Command& command : commands)
        if (auto* const asked = std::get_if<command::SetView>(&command)) return asked->view;
    return std::get<command::SetView>(commands.emplace_back(command::SetView{now})).view;
}

}  // namespace neuroglass
