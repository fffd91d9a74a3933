// The program: owns the run, the view and the panels, and is the only one that changes them.
// One App a canvas; nothing here is global but Dear ImGui's current context, which each frame sets.
#pragma once

#include <deque>
#include <optional>
#include <random>

#include "app/announcer.h"
#include "app/browser_letters.h"
#include "app/playback.h"
#include "app/undo.h"
#include "engine/train/run.h"
#include "engine/train/sweep.h"
#include "formats/chart_svg.h"
#include "formats/share_link.h"
#include "gl/loss_surface.h"
#include "gl/renderer.h"
#include "gl/surface.h"
#include "platform/canvas.h"
#include "ui/panels/panels.h"

struct ImGuiContext;

namespace neuroglass {

class App {
public:
    App();
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Draws one frame. @return whether another one is needed
    bool frame(double now_ms);

    /// Shows another experiment, at its iteration 0.
    void set_experiment(const Experiment& experiment);

    /// A language that can be shown from now on.
    /// @param words its file, as Dictionary takes it
    /// @param font  a font file that has the signs of its words
    /// @return whether the words could be read
    bool add_language(std::string_view words, std::span<const unsigned char> font);

    // --- what the page around asks for; each wakes the canvas ---
    /// All that a link carries.
    SharedState shared() const;
    /// The iteration that is to be shown.
    std::int64_t target_iteration() const;
    /// The texts of its data, for links.
    DataText& data_text() const { return data_text_; }
    /// Sets one entry of the moment (formats/share_link.h). @return what was wrong with it, if anything
    std::optional<Error> set(std::string_view key, std::string_view value);
    /// Shows the moment of a link, which can be taken back; what of it was wrong is said, and returned. Where nothing
    /// of it can be taken, what was shown stays.
    std::vector<Error> open_link(std::string_view text);
    /// Sets several entries at once, in whatever order. What of it was wrong is said, and returned.
    std::vector<Error> set_entries(const std::vector<std::pair<std::string, std::string>>& entries);
    /// Trains on to where the run is to be without drawing, as where the drawing context has been given away; not what
    /// plays.
    /// @return whether it is there
    bool work(double budget_ms);
    void show(const SharedState& shared);
    void act(const Actions& actions);
    /// The text of a file that the person has chosen: an experiment as JSON, or data as CSV. Tells what became of it.
    void open(const std::string& bytes);
    /// Says it where the person sees it.
    /// @param reasons what is said in the place {message} of the words
    void say(Error words, bool is_error, std::vector<Error> reasons = {});
    std::string sentence(const Error& error) const { return message(error.key, error.arguments, view_.language); }
    const std::string& announcement() const { return announcer_.words(); }
    /// Rises with each announcement.
    int announcements() const { return announcer_.count(); }
    /// The height at which all that is shown is at ease at the present width, in CSS pixels.
    float preferred_height() const { return panels_.preferred_height(); }

    const Run& run() const { return run_; }
    const UiState& view() const { return view_; }
    std::span<const Pin> pins() const { return pins_; }
    const std::optional<Sweep>& sweep() const { return sweep_; }
    /// Of the language that is shown, "en" or "zh".
    std::string_view language_code() const { return view_.language ? "zh" : "en"; }
    bool dark() const {
        return view_.appearance == UiState::Appearance::system ? prefers_dark_
                                                               : view_.appearance == UiState::Appearance::dark;
    }
    const std::string& notice() const { return notice_; }
    /// Says what became of what the person asked the browser, or the page around, for.
    void report(const Input& input);
    bool notice_is_error() const { return notice_is_error_; }
    bool playing() const { return playback_.playing(); }
    bool can_undo() const { return is_allowed(undo_.before()); }
    std::int64_t frames() const { return frames_; }
    Ui& ui() { return panels_.ui(); }
    /// Text that is shown as the browser sets it.
    std::size_t lettered() const { return drawing_ ? drawing_->letters.kept() : 0; }
    Canvas& canvas() { return canvas_; }

private:
    /// Makes Dear ImGui's context, with our font and without its files, while it lives.
    struct Interface {
        Interface();
        ~Interface();
        ImGuiContext* context;
    };

    /// What needs a drawing context.
    struct Drawing {
        Renderer renderer;
        Surface surface;
        LossSurface loss_surface;
        BrowserLetters letters;
    };

    void gather(const Input& input);
    UiInput feed(const Input& input);
    bool feed_event(const Event& event, UiInput& frame);
    const char* cursor() const;
    void apply(const Actions& actions);
    void apply(const Experiment& experiment);
    bool ask(const Experiment& experiment);
    void change(const Experiment& experiment);
    bool is_allowed(const Undo::Entry* shared) const;
    bool may_go_to(const Undo::Entry* shared);
    void go_to(const Undo::Entry& shared);
    void take_away(const Actions& actions);
    std::string exported(Export what) const;
    std::string picture(ChartOf values, std::string_view title_key) const;
    Undo::Entry now() const { return {run_.experiment(), playback_.target_iteration()}; }
    bool follow(double budget_ms);
    bool sweep_fits() const;
    void present(const Actions& actions);
    std::vector<Error> take(const ParseResult& reading);
    static Error data_notice(const Dataset& dataset, std::size_t last_heading);
    bool long_lost(double now_ms) const;
    bool waits_for_context(double now_ms);
    bool frame_unseen(double now_ms);
    void choose_language(const std::string& readers);
    void word_notice();
    void redraw();
    void tell();
    bool behind() const;
    bool needs_another_frame(bool changed);

    Canvas canvas_;
    Interface interface_;
    std::optional<Drawing> drawing_;  // where there is something to draw on
    Panels panels_;
    Run run_;
    UiState view_;
    Playback playback_;
    Undo undo_;
    std::vector<Pin> pins_;
    std::optional<Dictionary> chinese_;
    std::vector<unsigned char> chinese_font_;
    bool wants_chinese_ = false, prefers_dark_ = false;
    std::optional<Sweep> sweep_;  // while its tab is open
    std::vector<BudgetedTrainer> pin_trainers_;
    BudgetedTrainer sweep_trainer_;
    std::string notice_;  // what became of the person's last request; kept apart from its language too:
    Error notice_words_;
    std::vector<Error> notice_reasons_;
    bool notice_is_error_ = false;
    bool notice_is_old_ = false;  // something else has been asked for since
    Announcer announcer_;
    std::random_device chance_;

    static constexpr std::size_t max_waiting = 512;
    std::vector<Area> touch_areas_;
    std::deque<Event> waiting_;  // events that a later frame will take
    std::vector<KeyPress> keys_;
    bool touching_ = false;  // the last press was a finger's
    double last_frame_ms_ = 0;
    std::optional<double> lost_since_ms_;  // the drawing context, as long as it is
    bool given_away_ = false;              // by the page's own wish
    bool told_undrawn_ = false;            // that it is not waited for any more
    std::uint32_t context_generation_ = 0;
    std::int64_t frames_ = 0;
    static constexpr int frames_to_settle = 2;  // after a change, which Dear ImGui needs to come to rest
    int settling_ = 0;                          // those that are left
    mutable DataText data_text_;
};

}  // namespace neuroglass
