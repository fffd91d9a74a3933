// The program on one canvas: wires what people do, the panels, the session and the page around together. One App a
// canvas; nothing here is global but Dear ImGui's current context, which each frame sets.
#pragma once

#include <optional>

#include "app/announcer.h"
#include "app/examples.h"
#include "app/exports.h"
#include "app/followers.h"
#include "app/gui.h"
#include "app/input_queue.h"
#include "app/locales.h"
#include "app/notices.h"
#include "app/session.h"
#include "formats/csv.h"
#include "formats/share_link.h"
#include "platform/canvas.h"
#include "ui/panels/panels.h"
#include "ui/widgets/pin_names.h"

namespace neuroglass {

class App {
public:
    App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Draws one frame. @return whether another one is needed
    bool frame(double now_ms);

    /// Shows another experiment, at its iteration 0.
    void set_experiment(const Experiment& experiment);

    /// A language that can be shown from now on.
    /// @param code  of a row of `languages` after English
    /// @param words its file, as Dictionary takes it
    /// @param font  a font file that has the signs of its words
    /// @return whether there is such a row, and the words could be read
    bool add_language(std::string_view code, std::string_view words, std::span<const unsigned char> font);

    /// The published examples, as src/document/examples.txt has them. @return whether they could be read
    bool add_examples(std::string_view text);
    /// They did not come.
    void miss_examples();

    // --- what the page around asks for; each wakes the canvas ---
    /// Does it, as if a person had asked for it by a gesture of its own.
    std::optional<Error> act(const Command& command);
    /// Sets one entry of the shared state (formats/share_link.h). @return what was wrong with it, if anything
    std::optional<Error> set(std::string_view key, std::string_view value);
    /// Sets several entries at once, in whatever order. What of it was wrong is said, and returned.
    std::vector<Error> set_entries(const Entries& entries);
    /// Shows the state of a link, which can be taken back; what of it was wrong is said, and returned. Where nothing of
    /// it can be taken, what was shown stays.
    std::vector<Error> open_link(std::string_view text);
    void show(const SharedState& shared);
    /// What a file that the person has chosen holds: data as CSV, or an experiment as JSON, which the canvas is asked
    /// to have read. Says what becomes of it.
    /// Where it could be read in more than one way, the page is asked to have somebody choose ("data").
    void open(const std::string& bytes);
    /// What came of that choice. @return what was wrong: then nothing has changed
    std::optional<Error> use_data(const Result<CsvRows>& rows);
    /// Numbers of a spreadsheet from the clipboard: into the cells of the data from the focused one on; without one as
    /// a file is opened. Says what was wrong with them.
    void paste(const std::string& text);
    /// Trains on to where the run is to be without drawing, as where the drawing context has been given away; not what
    /// plays. @return whether it is there
    bool work(double budget_ms) { return session_.work(last_frame_ms_, budget_ms); }
    /// Draws soon: what is shown has changed, or may have.
    void redraw();
    /// Says it where the person sees it.
    /// @param reasons what is said in the place {message} of the words
    void say(Error words, bool is_error, std::vector<Error> reasons = {});

    // --- what it shows ---
    const Session& session() const { return session_; }
    const Run& run() const { return session_.run(); }
    const UiState& view() const { return session_.view(); }
    std::span<const Pin> pins() const { return session_.pins(); }
    bool playing() const { return session_.playing(); }
    const std::optional<Sweep>& sweep() const { return followers_.sweep(); }
    /// The texts of its data, for links.
    DataText& data_text() const { return data_text_; }
    const Notices& notices() const { return notices_; }
    const std::string& notice() const { return notices_.text(); }
    const Examples& examples() const { return examples_; }
    const Announcer& announcer() const { return announcer_; }
    const Locales& locales() const { return locales_; }
    std::string sentence(const Error& error) const { return message(error.key, error.arguments, locales_.language()); }
    bool dark() const;
    /// The height that all that is shown wants at the present width, in CSS pixels.
    float preferred_height() const { return panels_.preferred_height(); }
    std::int64_t frames() const { return frames_; }
    const Gui& gui() const { return gui_; }
    Ui& ui() { return panels_.ui(); }
    Canvas& canvas() { return canvas_; }

private:
    enum class Asked : std::uint8_t { experiment, data, block };

    void take_in(const Input& input);
    UiInput ui_input(const Input& input);
    void draw(const Input& input, double elapsed_ms);
    bool frame_unseen(double now_ms, double budget_ms);
    std::optional<Error> execute(const Command& command);
    std::optional<Error> open_example(const std::string& id);
    std::vector<Error> take(const ParseResult& parsed);
    void ask(Asked what, const std::string& text, std::span<const double> asked);
    void take_answer(std::span<const double> numbers);
    void open_experiment(const Result<Experiment>& read);
    void open_data(const Result<std::optional<CsvRows>>& opened);
    void paste_block(const Result<NumberBlock>& block);
    void show_opened(const Experiment& experiment, std::int64_t iteration, Error notice);
    void tell_canvas();
    void tell();
    bool needs_another_frame(bool changed);

    Canvas canvas_;
    Gui gui_;
    InputQueue queue_;
    Panels panels_;
    Session session_;
    Followers followers_;
    Examples examples_;
    Locales locales_;
    Notices notices_;
    Announcer announcer_;
    mutable DataText data_text_;
    PinNames pin_names_;

    FrameOutput output_;               // of the present frame
    std::vector<Area> touch_areas_;    // likewise
    Asked asked_ = Asked::experiment;  // last, of what reads files
    Cell pasted_into_{};               // where a block is
    bool prefers_dark_ = false;
    double last_frame_ms_ = 0;
    std::int64_t frames_ = 0;
    static constexpr int frames_to_settle = 2;  // after a change, which Dear ImGui needs to come to rest
    int settling_ = 0;                          // those that are left
};

}  // namespace neuroglass
