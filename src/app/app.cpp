// The program; see app.h. What people do is handed on in input_dispatch.cpp.
#include "app/app.h"

#include <algorithm>
#include <utility>

#include "app/colour.h"
#include "app/loss_plot.h"
#include "fonts.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/toolkit/theme.h"

namespace neuroglass {
namespace {

/// How long a frame may train: most of the time between two frames of the display, which is 60 times a second or
/// oftener.
double frame_budget_ms(double since_last_ms) { return 0.6 * std::clamp(since_last_ms, 4.0, 1000.0 / 60); }

}  // namespace

App::Interface::Interface() : context(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context);  // another App's may have been current, and still is
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // nothing blinks, and an idle page draws no frame
    ImFontConfig font;
    font.FontDataOwnedByAtlas = false;
    io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(neuroglass_ttf), static_cast<int>(neuroglass_ttf_size),
                                   size::text, &font);
    font.MergeMode = true;
    io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(language_name_ttf),
                                   static_cast<int>(language_name_ttf_size), size::text, &font);
}

App::Interface::~Interface() { ImGui::DestroyContext(context); }

App::App()
    : canvas_([this](double now_ms) { return frame(now_ms); }),
      run_(Experiment{}),
      playback_([this] { return canvas_.now_ms(); }) {
    ImGui::GetPlatformIO().Platform_ClipboardUserData = this;
    ImGui::GetPlatformIO().Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        static_cast<App*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->canvas_.copy(text);
    };
}

App::~App() { ImGui::SetCurrentContext(interface_.context); }

bool App::frame(double now_ms) {
    ImGui::SetCurrentContext(interface_.context);
    const Input input = canvas_.collect(now_ms);
    gather(input);
    const bool anew = input.context_generation != std::exchange(context_generation_, input.context_generation);
    if (input.context_lost || anew) drawing_.reset();
    if (input.context_lost && waits_for_context(now_ms)) return !given_away_;  // what takes it back wakes us
    if (!drawing_ && !input.context_lost && canvas_.drawable()) drawing_.emplace();
    choose_language(input.readers_language);
    prefers_dark_ = input.prefers_dark;
    if (input.opened) open(*input.opened);
    report(input);
    if (!drawing_) return frame_unseen(now_ms);

    const double budget_ms = frame_budget_ms(now_ms - last_frame_ms_);
    drawing_->letters.begin_frame(input.pixel_ratio);
    undo_.drop_unchanged(run_.experiment());
    const UiInput ui_input = feed(input);
    ImGui::NewFrame();
    const FrameContext context{.run = run_,
                               .view = view_,
                               .playing = playback_.playing(),
                               .target_iteration = playback_.target_iteration(),
                               .surface_texture = static_cast<ImTextureID>(drawing_->surface.texture()),
                               .loss_texture = static_cast<ImTextureID>(drawing_->loss_surface.texture()),
                               .sweep = sweep_fits() ? &*sweep_ : nullptr,
                               .pins = pins_,
                               .can_undo = is_allowed(undo_.before()),
                               .can_redo = is_allowed(undo_.after()),
                               .notice = notice_,
                               .notice_is_error = notice_is_error_};
    const Actions actions = panels_.draw(context, ui_input);
    ImGui::Render();
    present(actions);  // before anything changes: the plots belong to the run as it was drawn

    const std::int64_t before = run_.iteration();
    if (ui().reverts() && may_go_to(undo_.before_gesture(ui().gesture()))) go_to(*undo_.revert(ui().gesture()));
    apply(actions);
    playback_.advance(run_, playback_speeds[view_.speed], now_ms, budget_ms);
    const bool followed = follow(budget_ms);
    take_away(actions);

    canvas_.set_tab_stops(ui().focusables_before(), ui().focusables_after());
    const Rect box = ui().text_box();
    const TextEntry entry{
        box.x, box.y, box.width, box.height, ui().text_name(), ui().typed_text(), ui().text_problem()};
    canvas_.set_text_entry(ui().wants_text() ? &entry : nullptr);
    canvas_.set_scrolls(ui().scrollable());
    touch_areas_.clear();
    for (const auto& [rect, sideways, up, down] : ui().touch_areas())
        touch_areas_.push_back({rect.x, rect.y, rect.width, rect.height, {sideways, up, down}});
    canvas_.set_touch_areas(touch_areas_);
    canvas_.set_cursor(cursor());
    tell();
    return needs_another_frame(run_.iteration() != before || followed || actions.changed());
}

void App::apply(const Actions& actions) {
    notice_is_old_ |= actions.changed();  // before anything new is said
    if (notice_is_old_ && !ImGui::IsMouseDown(ImGuiMouseButton_Left))
        notice_.clear();  // not while a drag would lose its place
    if (actions.view) view_ = *actions.view;
    if (actions.experiment) ask(*actions.experiment);
    if (actions.roll) {
        Experiment rolled = run_.experiment();
        rolled.seed = chance_();
        ask(rolled);
    }
    if (actions.undo && may_go_to(undo_.before())) go_to(*undo_.undo(now()));
    if (actions.redo && may_go_to(undo_.after())) go_to(*undo_.redo(now()));
    if (actions.pin && pins_.size() < max_pins) pins_.push_back(run_);
    if (actions.unpin && *actions.unpin < pins_.size())
        pins_.erase(pins_.begin() + static_cast<std::ptrdiff_t>(*actions.unpin));
    const auto go = [&](std::int64_t iteration) {
        playback_.pause();
        playback_.seek(std::clamp<std::int64_t>(iteration, 0, run_.last_iteration()));
    };
    if (actions.seek) go(*actions.seek);
    if (actions.step) go(run_.iteration() + 1);
    if (actions.step_back) go(run_.iteration() - 1);
    if (actions.reset) go(0);
    if (actions.share) canvas_.request("share");
    if (actions.form) canvas_.request("form");
    if (actions.toggle_training) playback_.playing() ? playback_.pause() : playback_.play(run_);
}

/// What the person has asked for, unless the author has locked it. @return whether that was so
bool App::ask(const Experiment& experiment) {
    const bool allowed = !differs_in(view_.locked, run_.experiment(), experiment);
    if (allowed) apply(experiment);
    else say({"notice.locked", {}}, true);
    return allowed;
}

/// Can be taken back.
void App::apply(const Experiment& experiment) {
    if (experiment == run_.experiment()) return;
    undo_.record(now(), ui().gesture());
    change(experiment);
}

void App::change(const Experiment& experiment) {
    const bool set_by_hand =
        !experiment.starting_weights.empty() && experiment.starting_weights != run_.experiment().starting_weights;
    const bool other_end = experiment.iterations != run_.experiment().iterations;
    Experiment same_weights = experiment;  // but for what the weights do not depend on
    same_weights.iterations = run_.experiment().iterations;
    same_weights.test_example = run_.experiment().test_example;
    if (same_weights != run_.experiment()) {
        run_ = Run(experiment);  // playback takes it to the iteration that was shown
    } else {
        run_.set_test_example(experiment.test_example);
        run_.set_iterations(experiment.iterations);
    }
    if (other_end && !playback_.playing()) playback_.seek(experiment.iterations);
    if (set_by_hand) {
        playback_.pause();
        playback_.seek(0);
    }
}

/// Whether there is such a moment, and nothing that the author has locked since was different there.
bool App::is_allowed(const Undo::Entry* shared) const {
    return shared && !differs_in(view_.locked, run_.experiment(), shared->experiment);
}

/// The same; says so where it is locked.
bool App::may_go_to(const Undo::Entry* shared) {
    if (shared && !is_allowed(shared)) say({"notice.locked", {}}, true);
    return is_allowed(shared);
}

/// Goes back, or forth, to a moment before.
void App::go_to(const Undo::Entry& shared) {
    playback_.pause();
    change(shared.experiment);
    playback_.seek(std::min(shared.iteration, run_.last_iteration()));
}

/// Trains what is looked at beside the run along to where the run is. @return whether any of it has moved
bool App::follow(double budget_ms) {
    pin_trainers_.resize(pins_.size());
    bool moved = false;
    const auto follows = [&](BudgetedTrainer& slices, auto& trained, std::int64_t target_iteration, double share) {
        const std::int64_t before = trained.iteration();
        slices.train(trained, target_iteration, [this] { return canvas_.now_ms(); }, budget_ms * share);
        moved |= trained.iteration() != before;
    };
    for (std::size_t i = 0; i < pins_.size(); ++i)
        follows(pin_trainers_[i], pins_[i], std::min(run_.iteration(), pins_[i].last_iteration()), 0.125);
    if (view_.tab != UiState::Tab::seeds) {
        sweep_.reset();
        return moved;
    }
    const Experiment& experiment = run_.experiment();
    if (!sweep_fits()) {
        sweep_.emplace(experiment, 0, view_.seed_count);
        moved = true;
    }
    sweep_->set_test_example(experiment.test_example);
    sweep_->set_iterations(experiment.iterations);
    follows(sweep_trainer_, *sweep_, run_.iteration(),
            playback_.target_iteration() == run_.iteration() && !playing() ? 1 : 0.5);
    return moved;
}

void App::set_experiment(const Experiment& experiment) {
    run_ = Run(experiment);
    undo_ = {};
    playback_.pause();
    playback_.seek(0);
    redraw();
}

bool App::add_language(std::string_view words, std::span<const unsigned char> font) {
    auto dictionary = Dictionary::parse(words);
    if (!dictionary) return false;
    chinese_ = std::move(dictionary);
    ImGui::SetCurrentContext(interface_.context);
    if (chinese_font_.empty() && !font.empty()) {
        chinese_font_.assign(font.begin(), font.end());
        ImFontConfig merged;
        merged.MergeMode = true;
        merged.FontDataOwnedByAtlas = false;
        ImGui::GetIO().Fonts->AddFontFromMemoryTTF(chinese_font_.data(), static_cast<int>(chinese_font_.size()),
                                                   size::text, &merged);
        ImFontAtlasBuildDiscardBakes(ImGui::GetIO().Fonts, 0);  // they have noted signs as missing that are there now
    }
    redraw();
    return true;
}

/// The author's choice, else the reader's own language; English until the words of another one are there.
void App::choose_language(const std::string& readers) {
    const bool chinese = view_.language_choice == UiState::LanguageChoice::zh ||
                         (view_.language_choice == UiState::LanguageChoice::readers_own && readers.starts_with("zh"));
    if (chinese && !wants_chinese_ && !chinese_) canvas_.request("language:zh");
    wants_chinese_ = chinese;
    const Language before = std::exchange(view_.language, chinese && chinese_ ? &*chinese_ : english);
    if (view_.language != before && !notice_.empty()) word_notice();
}

/// What is shown has changed, or may have, between two frames.
void App::redraw() {
    settling_ = frames_to_settle;
    canvas_.wake();
}

bool App::long_lost(double now_ms) const {
    constexpr double brief_ms = 1000;
    return lost_since_ms_ && now_ms - *lost_since_ms_ > brief_ms;
}

/// Whether the lost drawing context is still waited for. One that was given away is, for however long; else the page
/// around is told after a while that there is no picture, and things go on without one.
bool App::waits_for_context(double now_ms) {
    if (given_away_ || !long_lost(now_ms)) return true;
    if (!std::exchange(told_undrawn_, true)) canvas_.request("undrawn");
    return false;
}

/// A frame where there is nothing to draw on: the page around shows the numbers.
bool App::frame_unseen(double now_ms) {
    const std::int64_t before = run_.iteration();
    const double budget_ms = frame_budget_ms(now_ms - last_frame_ms_);
    last_frame_ms_ = now_ms;
    playback_.advance(run_, playback_speeds[view_.speed], now_ms, budget_ms);
    const bool followed = follow(budget_ms);
    tell();
    return playback_.playing() || playback_.target_iteration() != run_.iteration() || run_.iteration() != before ||
           followed || behind();
}

/// At the end of a frame, to those who do not look at the canvas.
void App::tell() {
    ++frames_;
    announcer_.listen(run_, playback_.playing(), notice_, view_.language);
    canvas_.tell_changed();
}

/// Whether there is a sweep, and of what is looked at: a link or the page around may have changed that since the last
/// frame.
bool App::sweep_fits() const {
    return sweep_ && sweep_->count() == view_.seed_count &&
           same_but_for_the_start(sweep_->experiment(), run_.experiment());
}

void App::present(const Actions& actions) {
    if (actions.loss_surface) drawing_->loss_surface.draw(loss_image(*actions.loss_surface, run_));
    if (const auto& plot = actions.surface)
        drawing_->surface.draw({plot->width, plot->height, static_cast<float>(plot->z0),
                                static_cast<float>(plot->dz_dx), static_cast<float>(plot->dz_dy), components(plot->low),
                                components(plot->middle), components(plot->high), components(plot->line)});
    drawing_->renderer.present(panels_.ui().theme().ground);
}

/// Whether something beside the run is still on its way to where the run is.
bool App::behind() const {
    const std::int64_t here = run_.iteration();
    for (const Pin& pin : pins_)
        if (pin.iteration() != std::min(here, pin.last_iteration())) return true;
    return sweep_.has_value() != (view_.tab == UiState::Tab::seeds) ||
           (sweep_ && (sweep_->iteration() != here || sweep_->count() != view_.seed_count));
}

bool App::needs_another_frame(bool changed) {
    if (changed) settling_ = frames_to_settle;
    else if (settling_ > 0) --settling_;
    const bool queued = !interface_.context->InputEventsQueue.empty();  // Dear ImGui spreads fast events over frames
    return settling_ > 0 || queued || !waiting_.empty() || playback_.playing() ||
           playback_.target_iteration() != run_.iteration() || ui().wants_frame() || behind();
}

}  // namespace neuroglass
