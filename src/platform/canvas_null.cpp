// The canvas without a screen, for native tests: time, events and preferences are what the test says.
#include "platform/canvas_null.h"

#include <utility>

namespace neuroglass {

Canvas::Canvas(std::function<bool(double)> frame) : browser_(std::make_unique<Browser>()) {
    browser_->frame = std::move(frame);
}
Canvas::~Canvas() = default;

Input Canvas::collect(double now) {
    std::swap(browser_->gathering, browser_->handed_out);
    browser_->gathering.clear();
    Input input = browser_->input;
    input.now_ms = now;
    input.events = browser_->handed_out;
    browser_->opened = std::exchange(browser_->opening, std::nullopt);
    input.opened = browser_->opened ? &*browser_->opened : nullptr;
    input.pasted = browser_->pasted;
    browser_->read = std::exchange(browser_->reading, std::nullopt);
    input.read = browser_->read ? &*browser_->read : nullptr;
    browser_->input.outcome = Outcome::none;
    return input;
}

void Canvas::wake() { browser_->awake = true; }
void Canvas::set_tab_stops(int before, int after) {
    browser_->focusables_before = before;
    browser_->focusables_after = after;
}
void Canvas::set_text_entry(const TextEntry* entry) {
    browser_->text_entry = entry != nullptr;
    browser_->entry_name = entry ? entry->name : "";
    browser_->entry_text = entry ? entry->text : "";
    browser_->entry_problem = entry ? entry->problem : "";
}
void Canvas::set_cursor(const char* cursor) { browser_->cursor = cursor; }
void Canvas::set_scrolls(bool scrolls) { browser_->scrolls = scrolls; }
void Canvas::set_touch_areas(std::span<const Area> areas) { browser_->touch_areas.assign(areas.begin(), areas.end()); }
bool Canvas::drawable() const { return browser_->drawable; }
void Canvas::tell_changed() { ++browser_->changes_told; }
void Canvas::request(const char* what) { browser_->requests.emplace_back(what); }
void Canvas::copy(const std::string& text) {
    browser_->clipboard = text;
    browser_->input.outcome = browser_->copies;
    wake();
}
void Canvas::save(const std::string& name, const char* type, const std::string& text) {
    browser_->saved_name = name;
    browser_->saved_type = type;
    browser_->saved = text;
    browser_->input.outcome = browser_->saves;
    browser_->input.outcome_file = name;
    wake();
}
void Canvas::copy_program(const std::string&, const std::string& kind, std::span<const double> experiment) {
    browser_->program = kind;
    browser_->program_experiment.assign(experiment.begin(), experiment.end());
    browser_->input.outcome = browser_->copies;
    wake();
}
void Canvas::save_program(const std::string& name, const char* type, const std::string& kind,
                          std::span<const double> experiment) {
    save(name, type, "");
    browser_->program = kind;
    browser_->program_experiment.assign(experiment.begin(), experiment.end());
}
void Canvas::save_picture(const std::string& name) {
    browser_->saved_name = name;
    browser_->pictured = true;
    browser_->input.outcome = browser_->saves;
    browser_->input.outcome_file = name;
    wake();
}
void Canvas::open_file() { browser_->chooses_file = true; }
void Canvas::read(const char* what, const std::string& text, std::span<const double> asked) {
    browser_->reading = browser_->reads(what, text, asked);
    wake();
}
double Canvas::now_ms() const { return browser_->clock_ms += browser_->clock_step_ms; }

}  // namespace neuroglass
