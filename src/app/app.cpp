// The program; see app.h. What people do is handed on in feed.cpp.
#include "app/app.h"

#include <algorithm>

#include "fonts.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/theme.h"

namespace neuroglass {
namespace {

/// How long a frame may train: most of the time between two frames of the display, which is 60 times a second or oftener.
double frame_budget_ms(double since_last_ms) { return 0.6 * std::clamp(since_last_ms, 4.0, 1000.0 / 60); }

std::array<float, 3> components(ImU32 colour) {
    const ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
    return {c.x, c.y, c.z};
}

}  // namespace

App::Interface::Interface() : context(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context);  // another App's may have been current, and still is
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // nothing blinks, and an idle page draws no frame
    ImFontConfig font;
    font.FontDataOwnedByAtlas = false;
    io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(neuroglass_ttf), static_cast<int>(neuroglass_ttf_size), size::text, &font);
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
    waiting_.insert(waiting_.end(), input.events.begin(), input.events.end());
    if (input.context_lost) {  // the event that gives it back wakes us
        renderer_.release();
        return false;
    }
    if (input.context_generation != context_generation_) {
        context_generation_ = input.context_generation;
        renderer_.release();
        renderer_.make();
        surface_.make();
    }

    const double budget_ms = frame_budget_ms(now_ms - last_frame_ms_);
    const KitFrame kit_frame = feed(input);
    ImGui::NewFrame();
    const Scene scene{run_, view_, playback_.playing(), playback_.goal(), static_cast<ImTextureID>(surface_.texture())};
    const Actions actions = panels_.draw(scene, kit_frame);
    ImGui::Render();

    const std::int64_t before = run_.iteration();
    apply(actions);
    playback_.advance(run_, paces[view_.pace], now_ms, budget_ms);
    draw_surface(actions.surface);
    renderer_.present(panels_.kit().theme().ground);

    canvas_.set_tab_stops(kit().stops_before(), kit().stops_after());
    const Rect box = kit().text_box();
    canvas_.set_text_entry(kit().wants_text(), box.x, box.y, box.width, box.height);
    canvas_.set_scrolls(kit().scrollable());
    canvas_.set_cursor(cursor());
    ++frames_;
    return needs_another_frame(run_.iteration() != before || actions.changed());
}

void App::apply(const Actions& actions) {
    if (actions.view) view_ = *actions.view;
    if (actions.experiment) apply(*actions.experiment);
    if (actions.roll) {
        Experiment rolled = run_.experiment();
        rolled.seed = chance_();
        apply(rolled);
    }
    const auto go = [&](std::int64_t iteration) {
        playback_.pause();
        playback_.seek(std::clamp<std::int64_t>(iteration, 0, run_.last_iteration()));
    };
    if (actions.seek) go(*actions.seek);
    if (actions.step) go(run_.iteration() + 1);
    if (actions.step_back) go(run_.iteration() - 1);
    if (actions.reset) go(0);
    if (actions.toggle_training) playback_.playing() ? playback_.pause() : playback_.play(run_);
}

void App::apply(const Experiment& experiment) {
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
}

void App::set_experiment(const Experiment& experiment) {
    run_ = Run(experiment);
    playback_.pause();
    playback_.seek(0);
    canvas_.wake();
}

void App::draw_surface(const std::optional<SurfacePlot>& plot) {
    if (!plot) return;
    surface_.draw({plot->width, plot->height, static_cast<float>(plot->z0), static_cast<float>(plot->dz_dx), static_cast<float>(plot->dz_dy),
                   components(plot->low), components(plot->middle), components(plot->high), components(plot->line)});
}

bool App::needs_another_frame(bool changed) {
    if (changed) settling_ = 2;
    else if (settling_ > 0) --settling_;
    const bool queued = !interface_.context->InputEventsQueue.empty();  // Dear ImGui spreads fast events over frames
    return settling_ > 0 || queued || !waiting_.empty() || playback_.playing() || playback_.goal() != run_.iteration() || kit().wants_frame();
}

}  // namespace neuroglass
