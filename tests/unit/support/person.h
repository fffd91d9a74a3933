// A person in front of the interface without a screen: moves the pointer, types, waits, and reads what stands there.
// Time is the test's: each frame is a sixtieth of a second later than the one before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "platform/canvas_null.h"
#include "support/screen.h"

namespace neuroglass {

class Person {
public:
    static constexpr double frame_ms = 1000.0 / 60;

    explicit Person(float width = 1440, float height = 900, float pixel_ratio = 1);

    App app;
    Canvas::Browser& browser;
    std::string file{};  // the text that was read last

    /// Chooses how the last file is read, which the page has been asked to have chosen. @return what was wrong
    std::optional<Error> choose(const CsvChoice& choice);

    const Run& run() const { return app.run(); }
    std::int64_t iteration() const { return app.run().iteration(); }
    std::vector<ScreenText> screen() { return screen_text(); }
    /// Whether those words stand somewhere on the screen, whole and in sight.
    bool reads(std::string_view words);
    std::string all_words();  // for messages

    /// @return whether another frame was wanted after the last one
    bool frames(int count = 1);
    /// Frames until none is wanted. @return how many, or -1 when they did not come to an end
    int settle(int max = 1000);
    double now_ms() const { return now_ms_; }

    bool has(std::string_view id);
    Rect control(std::string_view id);
    /// The control that the Tab key has reached: the one that its stops lie around.
    std::string focused();

    void resize(float width, float height, float pixel_ratio = 1);
    /// What is drawn with goes, and comes back as another one. @param given_away by the page's own wish
    void lose_context(bool given_away = false);
    void get_context_back();
    void move(float x, float y);
    void press(float x, float y);
    void release(float x, float y);
    void click(float x, float y);
    void click(std::string_view id);
    /// Presses in the middle of one place, moves to the other in steps, one a frame, and lets go.
    void drag(float x0, float y0, float x1, float y1, int steps = 10);
    void tap(float x, float y);
    void tap(std::string_view id);
    void finger(Event::Kind kind, float x, float y);
    void swipe(float x0, float y0, float x1, float y1, int steps = 10);
    void wheel(float x, float y, float by);

    void key(Key key, bool shift = false, bool control = false);
    void type(std::string_view text);   // one key press a frame
    void tab(int times = 1);            // negative: Shift+Tab
    void control_key(char32_t letter);  // with Ctrl; with Shift where it is a capital
    void select_all();                  // Ctrl+A

    /// The number box of that id gets this text in place of what it holds, without Enter.
    void enter(std::string_view id, std::string_view text);

private:
    double now_ms_ = 1000;
};

}  // namespace neuroglass
