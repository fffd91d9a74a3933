// The canvas that we draw on, and what people do to it: pointer, touch, wheel, keys, size, pixel ratio, preferences,
// focus. canvas_web.cpp is the browser's side; canvas_null.cpp stands in for it in tests without a screen. Draws
// nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace neuroglass {

enum class Key : std::uint8_t {
    none,
    tab,
    enter,
    escape,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    backspace,
    remove,
    character
};

struct Event {
    enum class Kind : std::uint8_t { move, down, up, leave, cancel, wheel, key_down, key_up };
    Kind kind;
    bool touch = false;                                // move, down, up: a finger, not a mouse
    bool shift = false, control = false, alt = false;  // control is also the Mac's command key
    Key key = Key::none;                               // key_down, key_up
    char32_t character = 0;                            // where key is Key::character
    float x = 0, y = 0;  // pointer: CSS pixels from the canvas's corner; wheel: CSS pixels to scroll by
};

/// What the browser made of what it was asked for; the numbers are those of files_web.cpp.
enum class Outcome : std::uint8_t {
    none,
    copied,
    copy_failed,
    saved,       // handed to the browser, which keeps it with its downloads
    save_asked,  // the same in a frame that may forbid it, which no script is told
    save_failed,
    not_read,     // a file that was chosen or dropped: a folder, or it is not there any more
    not_kept,     // what is too long for a link, which the page's address was to come with
    too_large,    // a file of more than Canvas::max_file_bytes
    not_written,  // a program: what writes it could not be loaded
    no_reader,    // an experiment or data: likewise what reads it
};

struct Input {
    double now_ms = 0;
    float width = 0, height = 0;   // CSS pixels
    float pixel_ratio = 1;         // device pixels per CSS pixel
    bool focused = false;          // the canvas or its text entry has the keyboard
    bool focused_by_keys = false;  // and no pointer gave it
    bool prefers_dark = false, reduced_motion = false, coarse_pointer = false;
    std::string readers_language{};        // as the browser names it, such as "zh-CN"
    bool context_lost = false;             // nothing can be drawn for now
    bool context_given_away = false;       // and that was the page's own wish, which takes it back, too
    std::uint32_t context_generation = 0;  // rises when the drawing context was made anew: every GL object is gone
    Outcome outcome = Outcome::none;       // what became of the last copy(), save() or file, once it is known
    std::string outcome_file{};            // and the name of the file that was to be saved
    const std::string* opened = nullptr;   // the bytes of a file that the person has chosen or dropped on the canvas
    bool pasted = false;                   // they are text from the clipboard
    const std::vector<double>* read = nullptr;  // what came of read(): formats/experiment_numbers.h, csv_numbers.h
    std::span<const Event> events{};            // since the last collect()
};

/// Where keys write text now, for whoever does not see it: its name, what it holds, and what is wrong with that, if
/// anything.
struct TextEntry {
    float x = 0, y = 0, width = 0, height = 0;  // CSS pixels from the canvas's corner
    const char *name = "", *text = "", *problem = "";
    bool words = false;  // that is what is typed, and not a number
    bool cells = false;  // several numbers may be pasted there
};

/// How a finger can begin to move.
struct Ways {
    bool sideways = true, up = true, down = true;
};

/// CSS pixels from the canvas's corner.
struct Area {
    float x, y, width, height;
    Ways ways{};  // in which a finger means something there
};

class Canvas {
public:
    static constexpr int max_file_bytes = 20'000'000;

    /// @param frame draws one frame at that time and says whether another one is needed
    explicit Canvas(std::function<bool(double now_ms)> frame);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// What happened since the last call; the events stay valid until the next one. Fits the drawing buffer to the
    /// canvas.
    Input collect(double now_ms);

    /// Sees to it that a frame is drawn soon. Does nothing if one is due already.
    void wake();

    /// How many stops of the Tab key lie before and after the present one: beyond them, Tab leaves the canvas. Esc
    /// always does.
    void set_tab_stops(int before, int after);
    /// While there is an entry, clipboard keys are ours, input methods work, and a phone shows its keyboard. @param
    /// entry nullptr: none
    void set_text_entry(const TextEntry* entry);
    void set_cursor(const char* css_cursor);
    /// The canvas takes the wheel only where it has something to scroll.
    void set_scrolls(bool scrolls);
    /// Where a finger drags or scrolls something of ours; elsewhere its swipes are the page's.
    void set_touch_areas(std::span<const Area> areas);

    /// Whether there is anything to draw on. Without it, frames come all the same, for what is not drawn.
    bool drawable() const;

    /// Tells the page around that what it may have shown is no longer so.
    void tell_changed();
    /// Tells the page around that the person wants something that is its to do, such as "share".
    void request(const char* what);

    /// Copies the text; Input::outcome says whether it could.
    void copy(const std::string& text);
    /// Offers the text as a file to keep; Input::outcome says what became of it. @param type its media type
    void save(const std::string& name, const char* type, const std::string& text);
    /// The same of a program for an experiment, which is written beside the App by what may have to be loaded first.
    /// @param kind `python` or `cpp` @param experiment its numbers (formats/experiment_numbers.h)
    void copy_program(const std::string& name, const std::string& kind, std::span<const double> experiment);
    void save_program(const std::string& name, const char* type, const std::string& kind,
                      std::span<const double> experiment);
    /// Offers what has just been drawn as a PNG file; to be called in the frame that drew it.
    void save_picture(const std::string& name);
    /// Asks the person for a file, whose text comes with a later collect().
    void open_file();
    /// Has a text read, beside the App, too. What came of it comes with a later collect(), unless another file does
    /// before.
    /// @param what `read_experiment` of JSON, `open_csv` or `read_block` @param asked what formats/csv_numbers.h says
    void read(const char* what, const std::string& text, std::span<const double> asked);

    double now_ms() const;

    struct Browser;  // canvas_null.h shows the null backend's to tests
    Browser& browser() { return *browser_; }

private:
    std::unique_ptr<Browser> browser_;
};

}  // namespace neuroglass
