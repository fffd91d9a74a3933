// The program on one canvas; see app.h. What the page around asks for is in host.cpp.
#include "app/app.h"

#include <algorithm>
#include <utility>

#include "formats/experiment_numbers.h"
#include "imgui.h"
#include "ui/toolkit/theme.h"

namespace neuroglass {
namespace {

/// How long a frame may train: most of the time between two frames of the display, which is 60 times a second or
/// oftener.
double frame_budget_ms(double elapsed_ms) { return 0.6 * std::clamp(elapsed_ms, 4.0, 1000.0 / 60); }

}  // namespace

App::App()
    : canvas_([this](double now_ms) { return frame(now_ms); }),
      session_([this] { return canvas_.now_ms(); }),
      followers_([this] { return canvas_.now_ms(); }),
      examples_([this] { return canvas_.now_ms(); }) {
    ImGui::GetPlatformIO().Platform_ClipboardUserData = this;
    ImGui::GetPlatformIO().Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        static_cast<App*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->canvas_.copy(text);
    };
}

bool App::frame(double now_ms) {
    gui_.make_current();
    const Input input = canvas_.collect(now_ms);
    queue_.gather(input.events, gui_.long_lost(now_ms));
    gui_.update(input, canvas_.drawable());
    if (gui_.waits(now_ms)) return !gui_.given_away();  // what takes it back wakes us
    if (gui_.take_given_up(now_ms)) canvas_.request("undrawn");
    take_in(input);
    const double elapsed_ms = now_ms - std::exchange(last_frame_ms_, now_ms), budget_ms = frame_budget_ms(elapsed_ms);
    if (!gui_.can_draw()) return frame_unseen(now_ms, budget_ms);

    draw(input, elapsed_ms);
    if (ui().reverts()) {
        if (auto refusal = session_.revert(ui().gesture())) say(*refusal, true);
    }
    if (!output_.commands.empty()) notices_.age();  // before anything new is said
    if (notices_.is_old() && !ImGui::IsMouseDown(ImGuiMouseButton_Left))
        notices_.clear();  // not while a drag would lose its place
    for (const Command& command : output_.commands) execute(command);
    const bool trained = session_.train(now_ms, budget_ms);
    const bool recomputed = examples_.follow(session_, budget_ms);
    const bool followed = followers_.follow(session_, budget_ms) || recomputed;
    tell_canvas();
    tell();
    return needs_another_frame(trained || followed || !output_.commands.empty());
}

/// What has changed in the page around since the last frame.
void App::take_in(const Input& input) {
    const Language before = locales_.language();
    locales_.choose(view().language_choice, input.readers_language);
    if (const auto wanted = locales_.take_wanted()) canvas_.request(("language:" + std::string(*wanted)).c_str());
    if (examples_.take_wanted(view().tab)) canvas_.request("examples");
    if (locales_.language() != before) notices_.translate(locales_.language());
    prefers_dark_ = input.prefers_dark;
    if (input.read) take_answer(*input.read);  // first, for another file asks anew
    if (input.opened && input.pasted) paste(*input.opened);
    else if (input.opened) open(*input.opened);
    if (const auto report = report_of(input)) say(report->words, report->is_error);
}

UiInput App::ui_input(const Input& input) {
    return {.width = input.width,
            .height = input.height,
            .pixel_ratio = input.pixel_ratio,
            .now_ms = input.now_ms,
            .dark = dark(),
            .reduced_motion = input.reduced_motion,
            .coarse = input.coarse_pointer,
            .touching = false,
            .focused = input.focused,
            .focused_by_keys = input.focused_by_keys,
            .language = locales_.language(),
            .language_index = locales_.index(),
            .wheel = {},
            .keys = {},
            .tabs = 0,
            .letters = &gui_.letters()};
}

/// Draws all that is shown, and puts it on the screen; what the person has asked for is then in output_.
void App::draw(const Input& input, double elapsed_ms) {
    gui_.begin_frame(input, elapsed_ms);
    session_.drop_unchanged();
    UiInput frame = ui_input(input);
    if (!queue_.empty()) settling_ = frames_to_settle;
    if (queue_.dispatch(frame, ui())) session_.execute(command::CloseOverlays{}, ui().gesture());
    ImGui::NewFrame();
    const bool compares = view().tab == UiState::Tab::compare && !pins().empty();
    const auto names = compares ? pin_names_.of(run(), pins(), frame.language) : std::span<const std::string>();
    const FrameContext context{.run = run(),
                               .view = view(),
                               .playing = playing(),
                               .target_iteration = session_.target_iteration(),
                               .surface_texture = gui_.surface_texture(run()),
                               .loss_texture = gui_.loss_texture(run()),
                               .surface_is_coarse = gui_.surface_is_coarse(),
                               .loss_is_coarse = gui_.loss_is_coarse(),
                               .sweep = followers_.sweep_of(session_),
                               .digit_checks = followers_.digit_checks(session_),
                               .pins = pins(),
                               .run_names = names,
                               .examples = examples_.shown(session_),
                               .can_undo = session_.can_undo(),
                               .can_redo = session_.can_redo(),
                               .notice = notices_.text(),
                               .notice_is_error = notices_.is_error()};
    panels_.draw(context, frame, output_);
    ImGui::Render();
    gui_.present(output_, run(), ui().theme().ground);  // before anything changes
}

/// A frame where there is nothing to draw on: the page around shows the numbers.
bool App::frame_unseen(double now_ms, double budget_ms) {
    const bool trained = session_.train(now_ms, budget_ms);
    const bool recomputed = examples_.follow(session_, budget_ms);
    const bool followed = followers_.follow(session_, budget_ms) || recomputed;
    tell();
    return playing() || session_.target_iteration() != run().iteration() || trained || followed ||
           followers_.are_behind(session_) || examples_.are_behind(session_);
}

/// What is the session's, it does; files and what the page around does are asked for here.
std::optional<Error> App::execute(const Command& command) {
    auto refusal = session_.execute(command, ui().gesture());
    if (const auto* const example = std::get_if<command::OpenExample>(&command)) refusal = open_example(example->id);
    if (refusal) say(*refusal, true);
    if (const auto* const save = std::get_if<command::Save>(&command)) {
        const ExportInfo& file = info_of(save->what);
        if (file.what == Export::png) canvas_.save_picture(file.file_name);
        else if (file.what == Export::page) canvas_.request("page");  // the page around has it, or knows where it is
        else if (file.is_program)
            canvas_.save_program(file.file_name, file.media_type, std::string(file.id),
                                 experiment_numbers(run().experiment()));
        else canvas_.save(file.file_name, file.media_type, exported(file.what, session_, locales_.language()));
    }
    if (const auto* const copy = std::get_if<command::Copy>(&command)) {
        const ExportInfo& file = info_of(copy->what);
        if (file.is_program)
            canvas_.copy_program(file.file_name, std::string(file.id), experiment_numbers(run().experiment()));
        else canvas_.copy(exported(file.what, session_, locales_.language()));
    }
    if (std::holds_alternative<command::OpenFile>(command)) canvas_.open_file();
    if (std::holds_alternative<command::OpenShare>(command)) canvas_.request("share");
    if (std::holds_alternative<command::OpenForm>(command)) canvas_.request("form");
    return refusal;
}

/// At the end of a frame that was drawn, what the canvas is to do with keys, wheel and fingers.
void App::tell_canvas() {
    canvas_.set_tab_stops(ui().focusables_before(), ui().focusables_after());
    const Rect box = ui().text_box();
    const TextEntry entry{box.x,
                          box.y,
                          box.width,
                          box.height,
                          ui().text_name(),
                          ui().typed_text(),
                          ui().text_problem(),
                          ui().takes() == NumberField::Takes::words,
                          ui().takes() == NumberField::Takes::cell};
    canvas_.set_text_entry(ui().wants_text() ? &entry : nullptr);
    canvas_.set_scrolls(ui().scrollable());
    touch_areas_.clear();
    for (const auto& [rect, sideways, up, down] : ui().touch_areas())
        touch_areas_.push_back({rect.x, rect.y, rect.width, rect.height, {sideways, up, down}});
    canvas_.set_touch_areas(touch_areas_);
    canvas_.set_cursor(gui_.css_cursor());
}

/// At the end of a frame, for those who do not look at the canvas.
void App::tell() {
    ++frames_;
    announcer_.listen(run(), playing(), notices_.text(), view().phase, locales_.language());
    canvas_.tell_changed();
}

bool App::needs_another_frame(bool changed) {
    if (changed) settling_ = frames_to_settle;
    else if (settling_ > 0) --settling_;
    return settling_ > 0 || gui_.wants_frame() || gui_.has_queued_events() || !queue_.empty() || playing() ||
           session_.target_iteration() != run().iteration() || ui().wants_frame() || followers_.are_behind(session_) ||
           examples_.are_behind(session_);
}

void App::redraw() {
    settling_ = frames_to_settle;
    canvas_.wake();
}

bool App::dark() const {
    using Appearance = UiState::Appearance;
    return view().appearance == Appearance::system ? prefers_dark_ : view().appearance == Appearance::dark;
}

}  // namespace neuroglass
