// A person in front of the interface; see person.h.
#include "support/person.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "formats/csv_numbers.h"
#include "formats/experiment_json.h"
#include "formats/experiment_numbers.h"

namespace neuroglass {

Person::Person(float width, float height, float pixel_ratio) : browser(app.canvas().browser()) {
    browser.reads = [this](std::string_view what, const std::string& text, std::span<const double> asked) {
        file = text;
        if (what == "open_csv") return open_csv_numbers(text, asked);
        return what == "read_block" ? read_block_numbers(text) : read_numbers(parse_experiment_json(text));
    };
    resize(width, height, pixel_ratio);
    frames(3);
}

std::optional<Error> Person::choose(const CsvChoice& choice) {
    return app.use_data(csv_of_numbers(read_csv_numbers(file, choice_numbers(1, choice))));
}

void Person::resize(float width, float height, float pixel_ratio) {
    browser.input.width = width;
    browser.input.height = height;
    browser.input.pixel_ratio = pixel_ratio;
}

bool Person::frames(int count) {
    bool again = false;
    for (int i = 0; i < count; ++i) again = app.frame(now_ms_ += frame_ms);
    return again;
}

int Person::settle(int max) {
    for (int count = 1; count <= max; ++count)
        if (!frames() && !browser.reading) return count;
    ADD_FAILURE() << "the interface still wants frames after " << max;
    return -1;
}

bool Person::reads(std::string_view words) {
    return std::ranges::any_of(screen(), [&](const ScreenText& text) {
        return text.in_sight() && text.words.find(words) != std::string::npos;
    });
}

std::string Person::all_words() {
    std::string all;
    for (const ScreenText& text : screen()) all += text.words + " | ";
    return all;
}

bool Person::has(std::string_view id) {
    return std::ranges::any_of(app.ui().focusables(), [&](const Focusable& stop) { return stop.name() == id; });
}

Rect Person::control(std::string_view id) {
    for (const Focusable& stop : app.ui().focusables())
        if (stop.name() == id) return stop.rect;
    ADD_FAILURE() << "no control " << id;
    return {-100, -100, 1, 1};
}

std::string Person::focused() {
    const auto& stops = app.ui().focusables();
    const auto after = static_cast<std::size_t>(app.ui().focusables_after());
    return after >= stops.size() ? "" : stops[stops.size() - 1 - after].name();
}

void Person::lose_context(bool given_away) {
    browser.input.context_lost = true;
    browser.input.context_given_away = given_away;
}

void Person::get_context_back() {
    browser.input.context_lost = browser.input.context_given_away = false;
    ++browser.input.context_generation;
}

void Person::move(float x, float y) {
    browser.gathering.push_back({.kind = Event::Kind::move, .x = x, .y = y});
    frames();
}
void Person::press(float x, float y) {
    browser.input.focused = true;  // a press gives the canvas the keyboard, as browsers do
    browser.gathering.push_back({.kind = Event::Kind::move, .x = x, .y = y});
    browser.gathering.push_back({.kind = Event::Kind::down, .x = x, .y = y});
    frames(2);
}
void Person::release(float x, float y) {
    browser.gathering.push_back({.kind = Event::Kind::up, .x = x, .y = y});
    frames(2);
}
void Person::click(float x, float y) {
    press(x, y);
    release(x, y);
    frames(2);
}
void Person::click(std::string_view id) {
    const Rect rect = control(id);
    click(rect.middle_x(), rect.middle_y());
}
void Person::drag(float x0, float y0, float x1, float y1, int steps) {
    press(x0, y0);
    for (int i = 1; i <= steps; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(steps);
        move(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share);
    }
    release(x1, y1);
}

void Person::finger(Event::Kind kind, float x, float y) {
    browser.gathering.push_back({.kind = kind, .touch = true, .x = x, .y = y});
    frames();
}
void Person::tap(float x, float y) {
    finger(Event::Kind::down, x, y);
    frames(2);
    finger(Event::Kind::up, x, y);
    frames(2);
}
void Person::tap(std::string_view id) {
    const Rect rect = control(id);
    tap(rect.middle_x(), rect.middle_y());
}
void Person::swipe(float x0, float y0, float x1, float y1, int steps) {
    finger(Event::Kind::down, x0, y0);
    for (int i = 1; i <= steps; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(steps);
        finger(Event::Kind::move, x0 + (x1 - x0) * share, y0 + (y1 - y0) * share);
    }
    finger(Event::Kind::up, x1, y1);
    frames();
}
void Person::wheel(float x, float y, float by) {
    move(x, y);
    browser.gathering.push_back({.kind = Event::Kind::wheel, .y = by});
    frames(2);
}

void Person::key(Key key, bool shift, bool control) {
    if (key == Key::escape)
        browser.input.focused = false;  // the canvas gives the keyboard back at once, before the frame
    browser.gathering.push_back({.kind = Event::Kind::key_down, .shift = shift, .control = control, .key = key});
    frames();
    browser.gathering.push_back({.kind = Event::Kind::key_up, .shift = shift, .control = control, .key = key});
    frames();
}
void Person::type(std::string_view text) {
    while (!text.empty()) {
        const auto [code, length] = first_code_point(text);
        text.remove_prefix(length);
        browser.gathering.push_back({.kind = Event::Kind::key_down, .key = Key::character, .character = code});
        frames();
        browser.gathering.push_back({.kind = Event::Kind::key_up, .key = Key::character, .character = code});
        frames();
    }
    frames(2);
}
void Person::tab(int times) {
    for (int i = 0; i < std::abs(times); ++i) key(Key::tab, times < 0);
}
void Person::control_key(char32_t letter) {
    const bool shift = letter >= U'A' && letter <= U'Z';
    browser.gathering.push_back(
        {.kind = Event::Kind::key_down, .shift = shift, .control = true, .key = Key::character, .character = letter});
    frames();
    browser.gathering.push_back(
        {.kind = Event::Kind::key_up, .shift = shift, .key = Key::character, .character = letter});
    frames(2);
}

void Person::select_all() { control_key(U'a'); }

void Person::enter(std::string_view id, std::string_view text) {
    click(id);
    frames(2);
    select_all();
    if (text.empty()) key(Key::backspace);
    type(text);
}

}  // namespace neuroglass
