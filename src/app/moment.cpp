// The moment that is shown, as links and the page around ask for it and set it.
#include "app/app.h"
#include "formats/share_link.h"
#include "imgui.h"

namespace neuroglass {

std::int64_t App::goal() const { return std::clamp<std::int64_t>(playback_.goal(), 0, run_.experiment().iterations); }

Moment App::moment() const {
    Moment moment{.experiment = run_.experiment(), .iteration = goal(), .presentation = view_};
    for (const Pin& pin : pins_) moment.pins.push_back(pin.experiment());
    return moment;
}

void App::show(const Moment& moment) {
    ImGui::SetCurrentContext(interface_.context);
    kit().begin_gesture();
    apply(moment.experiment);
    if (moment.iteration != playback_.goal() || !playback_.playing()) {
        playback_.pause();
        playback_.seek(moment.iteration);
    }
    static_cast<Presentation&>(view_) = moment.presentation;
    std::vector<Pin> pins;
    for (const Experiment& experiment : moment.pins) {
        const auto same = std::ranges::find(pins_, experiment, &Pin::experiment);
        pins.push_back(same != pins_.end() ? *same : Pin(experiment));
    }
    pins_ = std::move(pins);
    redraw();
}

std::optional<Error> App::set(std::string_view key, std::string_view value) {
    const Reading reading = with_entries(moment(), {{std::string(key), std::string(value)}});
    if (!reading.errors.empty()) return reading.errors.front();
    take(reading);
    return std::nullopt;
}

/// Shows what has been read, and says what of it was wrong, and what of its data was taken for headings.
std::vector<Error> App::take(const Reading& reading) {
    show(reading.moment);
    std::vector<Error> said = reading.errors;
    if (reading.last_heading > 0) said.push_back(data_notice(run_.experiment().dataset, reading.last_heading));
    if (!reading.errors.empty()) say({"notice.link", {}}, true, said);
    else if (!said.empty()) say(said.front(), false);
    return reading.errors;
}

std::vector<Error> App::open_link(std::string_view text) {
    const Reading reading = parse_share_link(text);
    notice_.clear();  // it may be of the link before
    if (!reading.is_in_vain()) return take(reading);
    say({"notice.link_in_vain", {}}, true, reading.errors);
    return reading.errors;
}

std::vector<Error> App::set_entries(const Entries& entries) { return take(with_entries(moment(), entries)); }

bool App::work(double budget_ms) {
    if (!playback_.playing()) playback_.advance(run_, paces[view_.pace], last_frame_ms_, budget_ms);
    return playback_.goal() == run_.iteration();
}

void App::act(const Actions& actions) {
    ImGui::SetCurrentContext(interface_.context);
    if (!actions.changed()) return redraw();  // only a frame is wanted: whoever types goes on typing
    kit().begin_gesture();
    apply(actions);
    take_away(actions);
    redraw();
}

}  // namespace neuroglass
