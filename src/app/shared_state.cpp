// The moment that is shown, as links and the page around ask for it and set it.
#include "app/app.h"
#include "formats/share_link.h"
#include "imgui.h"

namespace neuroglass {

std::int64_t App::target_iteration() const {
    return std::clamp<std::int64_t>(playback_.target_iteration(), 0, run_.experiment().iterations);
}

SharedState App::shared() const {
    SharedState shared{.experiment = run_.experiment(), .iteration = target_iteration(), .view = view_};
    for (const Pin& pin : pins_) shared.pins.push_back(pin.experiment());
    return shared;
}

void App::show(const SharedState& shared) {
    ImGui::SetCurrentContext(interface_.context);
    ui().begin_gesture();
    apply(shared.experiment);
    if (shared.iteration != playback_.target_iteration() || !playback_.playing()) {
        playback_.pause();
        playback_.seek(shared.iteration);
    }
    static_cast<ViewSettings&>(view_) = shared.view;
    std::vector<Pin> pins;
    for (const Experiment& experiment : shared.pins) {
        const auto same = std::ranges::find(pins_, experiment, &Pin::experiment);
        pins.push_back(same != pins_.end() ? *same : Pin(experiment));
    }
    pins_ = std::move(pins);
    redraw();
}

std::optional<Error> App::set(std::string_view key, std::string_view value) {
    const ParseResult reading = with_entries(shared(), {{std::string(key), std::string(value)}});
    if (!reading.errors.empty()) return reading.errors.front();
    take(reading);
    return std::nullopt;
}

/// Shows what has been read, and says what of it was wrong, and what of its data was taken for headings.
std::vector<Error> App::take(const ParseResult& reading) {
    show(reading.shared);
    std::vector<Error> said = reading.errors;
    if (reading.last_heading > 0) said.push_back(data_notice(run_.experiment().dataset, reading.last_heading));
    if (!reading.errors.empty()) say({"notice.link", {}}, true, said);
    else if (!said.empty()) say(said.front(), false);
    return reading.errors;
}

std::vector<Error> App::open_link(std::string_view text) {
    const ParseResult reading = parse_share_link(text);
    notice_.clear();  // it may be of the link before
    if (!reading.is_in_vain()) return take(reading);
    say({"notice.link_in_vain", {}}, true, reading.errors);
    return reading.errors;
}

std::vector<Error> App::set_entries(const Entries& entries) { return take(with_entries(shared(), entries)); }

bool App::work(double budget_ms) {
    if (!playback_.playing()) playback_.advance(run_, playback_speeds[view_.speed], last_frame_ms_, budget_ms);
    return playback_.target_iteration() == run_.iteration();
}

void App::act(const Actions& actions) {
    ImGui::SetCurrentContext(interface_.context);
    if (!actions.changed()) return redraw();  // only a frame is wanted: whoever types goes on typing
    ui().begin_gesture();
    apply(actions);
    take_away(actions);
    redraw();
}

}  // namespace neuroglass
