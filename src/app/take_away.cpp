// What leaves the page and comes back in: files, the clipboard, and a word on what became of it.
#include "app/app.h"
#include "base/numbers.h"
#include "formats/chart_svg.h"
#include "formats/cpp_program.h"
#include "formats/csv.h"
#include "formats/experiment_json.h"
#include "formats/explain_tsv.h"
#include "formats/file_text.h"
#include "formats/history_csv.h"
#include "formats/numpy_script.h"
#include "ui/widgets/pin_letter.h"

namespace neuroglass {
namespace {

struct FileKind {
    Export what;
    const char *name, *type;
};

constexpr FileKind file_kinds[] = {
    {Export::python, "neuroglass.py", "text/x-python"},
    {Export::cpp, "neuroglass.cpp", "text/x-c++src"},
    {Export::csv, "neuroglass-history.csv", "text/csv"},
    {Export::json, "neuroglass.json", "application/json"},
    {Export::png, "neuroglass.png", "image/png"},
    {Export::loss_svg, "neuroglass-loss.svg", "image/svg+xml"},
    {Export::prediction_svg, "neuroglass-prediction.svg", "image/svg+xml"},
    {Export::arithmetic, "neuroglass-arithmetic.tsv", "text/tab-separated-values"},
    {Export::page, "neuroglass.html", ""},
};

const FileKind& kind_of(Export what) { return *std::ranges::find(file_kinds, what, &FileKind::what); }

}  // namespace

void App::say(Error words, bool is_error, std::vector<Error> reasons) {
    notice_words_ = std::move(words);
    notice_reasons_ = std::move(reasons);
    word_notice();
    notice_is_error_ = is_error;
    notice_is_old_ = false;
    redraw();
}

void App::word_notice() {
    std::string reasons;
    for (const Error& reason : notice_reasons_) reasons += (reasons.empty() ? "" : " ") + sentence(reason);
    auto arguments = notice_words_.arguments;
    if (!reasons.empty()) arguments.emplace_back("message", reasons);
    notice_ = message(notice_words_.key, arguments, view_.language);
}

std::string App::picture(ChartOf values, std::string_view title_key) const {
    std::vector<NamedRun> others;
    for (std::size_t i = 0; i < pins_.size(); ++i) others.push_back({pin_letter(i), pins_[i]});
    return chart_svg(
        run_, values,
        {neuroglass::text(title_key, view_.language), neuroglass::text("timeline.iteration", view_.language)}, others);
}

std::string App::exported(Export what) const {
    switch (what) {
        case Export::python: return numpy_script(run_.experiment());
        case Export::cpp: return cpp_program(run_.experiment());
        case Export::csv: return history_csv(run_);
        case Export::json: return experiment_json(run_.experiment());
        case Export::loss_svg: return picture(ChartOf::loss, "loss.title");
        case Export::prediction_svg: return picture(ChartOf::prediction, "prediction.title");
        case Export::arithmetic: return explanation_tsv(Explanation(run_));
        case Export::png:
        case Export::page: break;
    }
    return {};
}

void App::take_away(const Actions& actions) {
    if (actions.save) {
        const FileKind& kind = kind_of(*actions.save);
        if (kind.what == Export::png) canvas_.save_picture(kind.name);
        else if (kind.what == Export::page) canvas_.request("page");  // the page around has it, or knows where it is
        else canvas_.save(kind.name, kind.type, exported(kind.what));
    }
    if (actions.copy) { canvas_.copy(exported(*actions.copy)); }
    if (actions.open_file) canvas_.open_file();
}

/// Says what became of what the person asked the browser for. Nothing is said to be done before it is.
void App::report(const Input& input) {
    const auto say_of_file = [&](const char* key, bool is_error) {
        say({key, {{"file", input.outcome_file}}}, is_error);
    };
    switch (input.outcome) {
        case Outcome::none: break;
        case Outcome::copied: say({"notice.copied", {}}, false); break;
        case Outcome::copy_failed: say({"notice.copy_failed", {}}, true); break;
        case Outcome::saved: say_of_file("notice.saved", false); break;
        case Outcome::save_asked: say_of_file("notice.save_asked", false); break;
        case Outcome::save_failed: say_of_file("notice.save_failed", true); break;
        case Outcome::not_read: say({"notice.not_read", {}}, true); break;
        case Outcome::too_large: say_of_file("notice.too_large", true); break;
        case Outcome::not_kept: say({"notice.not_kept", {}}, true); break;
    }
}

/// What is said of data that was taken. @param last_heading the last of the lines above its rows; 0: there are none
Error App::data_notice(const Dataset& dataset, std::size_t last_heading) {
    const char* key = "notice.opened_data";
    if (last_heading > 0) key = last_heading == 1 ? "notice.opened_named" : "notice.opened_titled";
    return {key,
            {{"rows", std::to_string(dataset.rows())},
             {"inputs", std::to_string(dataset.input_count())},
             {"line", std::to_string(last_heading)}}};
}

/// A file that the person has chosen: an experiment, or rows of data for the one that is shown.
void App::open(const std::string& bytes) {
    static_assert(Canvas::max_file_bytes == max_file_bytes, "what is too large is so on every surface");
    const std::string text = file_text(bytes);
    const bool is_json = trimmed(text).starts_with('{');
    std::size_t headings = 0;  // the last line of those above the rows
    const auto opened = [&]() -> Result<Experiment> {
        if (is_json) return parse_experiment_json(text);
        const auto rows = read_csv(text);
        if (!rows) return rows.error();
        headings = rows->last_heading;
        return with_dataset(run_.experiment(), rows->dataset);
    }();
    if (!opened) {
        say({"notice.not_opened", {}}, true, {opened.error()});
        return;
    }
    ui().begin_gesture();
    if (!ask(*opened)) return;
    playback_.pause();
    playback_.seek(is_json ? opened->iterations : 0);
    Error notice = data_notice(opened->dataset, headings);
    if (is_json) notice.key = "notice.opened_experiment";
    say(std::move(notice), false);
}

}  // namespace neuroglass
