// What the page around asks of the App; see app.h.
#include "app/app.h"
#include "formats/csv.h"
#include "formats/file_text.h"

namespace neuroglass {

void App::set_experiment(const Experiment& experiment) {
    session_.start(experiment);
    redraw();
}

bool App::add_language(std::string_view code, std::string_view words, std::span<const unsigned char> font) {
    if (!locales_.add(code, words)) return false;
    gui_.add_font(language_index(code), font);
    redraw();
    return true;
}

bool App::add_examples(std::string_view text) {
    const bool read = examples_.add(text);
    if (!read) miss_examples();
    else if (const std::string id = examples_.take_pending(); !id.empty()) act(command::OpenExample{id});
    redraw();
    return read;
}

void App::miss_examples() {
    examples_.miss();
    examples_.take_pending();
    say({"examples.failed", {}}, true);
}

/// Opens it, or asks for the gallery first. A link of an example may be of another tab than the network.
std::optional<Error> App::open_example(const std::string& id) {
    if (!examples_.are_here()) {
        examples_.want(id);
        return std::nullopt;
    }
    const Example* const example = find_example(examples_.all(), id);
    if (!example) return Error{"error.example_unknown", {{"given", id}, {"allowed", examples_.ids()}}};
    if (auto refusal = session_.open(example->shared.experiment, example->shared.iteration, ui().gesture()))
        return refusal;
    if (example->shared.view.tab == UiState::Tab::network) return std::nullopt;
    UiState other = view();
    other.tab = example->shared.view.tab;
    other.seed_count = example->shared.view.seed_count;
    return session_.execute(command::SetView{other}, ui().gesture());
}

std::optional<Error> App::act(const Command& command) {
    gui_.make_current();
    ui().begin_gesture();
    notices_.clear();
    auto refusal = execute(command);
    redraw();
    return refusal;
}

void App::show(const SharedState& shared) {
    ui().begin_gesture();
    session_.show(shared, ui().gesture());
    redraw();
}

std::optional<Error> App::set(std::string_view key, std::string_view value) {
    const ParseResult parsed = with_entries(session_.shared_state(), {{std::string(key), std::string(value)}});
    if (!parsed.errors.empty()) return parsed.errors.front();
    take(parsed);
    return std::nullopt;
}

std::vector<Error> App::set_entries(const Entries& entries) {
    return take(with_entries(session_.shared_state(), entries));
}

std::vector<Error> App::open_link(std::string_view text) {
    const ParseResult parsed = parse_share_link(text);
    notices_.clear();  // it may be of the link before
    if (!parsed.is_in_vain()) return take(parsed);
    say({"notice.link_in_vain", {}}, true, parsed.errors);
    return parsed.errors;
}

/// Shows what has been read, and says what of it was wrong, and what of its data was taken for headings.
std::vector<Error> App::take(const ParseResult& parsed) {
    show(parsed.shared);
    std::vector<Error> said = parsed.errors;
    if (parsed.last_heading > 0) said.push_back(data_notice(run().experiment().dataset, parsed.last_heading));
    if (!parsed.errors.empty()) say({"notice.link", {}}, true, said);
    else if (!said.empty()) say(said.front(), false);
    return parsed.errors;
}

void App::open(const std::string& bytes) {
    static_assert(Canvas::max_file_bytes == max_file_bytes, "what is too large is so on every surface");
    const std::string content = file_text(bytes);
    if (is_experiment(content)) return canvas_.read_experiment(content);
    if (view().locked.has("data")) return say({"notice.locked", {}}, true);
    const auto preview = preview_csv(content);
    if (preview && !preview->is_plain()) {
        offered_ = content;
        return canvas_.request("data");
    }
    const auto opened = read_data(content, run().experiment());
    if (!opened) return say({"notice.not_opened", {}}, true, {opened.error()});
    show_opened(opened->experiment, 0, data_notice(opened->experiment.dataset, opened->last_heading));
}

std::optional<Error> App::use_offered(const CsvChoice& choice) {
    const auto opened = read_data(offered_, run().experiment(), choice);
    if (!opened) return opened.error();
    Error notice = data_notice(opened->experiment.dataset, opened->last_heading);
    if (opened->left_out > 0) {
        notice.key = "notice.opened_part";
        notice.arguments.emplace_back("left_out", std::to_string(opened->left_out));
    }
    show_opened(opened->experiment, 0, std::move(notice));
    offered_.clear();
    return std::nullopt;
}

void App::open_experiment(const Result<Experiment>& read) {
    if (!read) return say({"notice.not_opened", {}}, true, {read.error()});
    Error notice = data_notice(read->dataset, 0);
    notice.key = "notice.opened_experiment";
    show_opened(*read, read->iterations, std::move(notice));
}

void App::show_opened(const Experiment& experiment, std::int64_t iteration, Error notice) {
    ui().begin_gesture();
    if (auto refusal = session_.open(experiment, iteration, ui().gesture())) return say(std::move(*refusal), true);
    say(std::move(notice), false);
}

void App::paste(const std::string& text) {
    const auto cell = output_.focused_cell;
    if (!cell) return open(text);
    ui().end_edit();  // what was typed there gives way
    ui().begin_gesture();
    const auto block = read_block(text);
    const auto changed =
        block ? with_block(run().experiment(), *cell, block->numbers, block->width) : Result<Experiment>(block.error());
    if (!changed) return say({"notice.not_pasted", {}}, true, {changed.error()});
    if (auto refusal = session_.execute(command::SetExperiment{*changed}, ui().gesture())) say(*refusal, true);
    redraw();
}

void App::say(Error words, bool is_error, std::vector<Error> reasons) {
    notices_.say(std::move(words), is_error, std::move(reasons), locales_.language());
    redraw();
}

}  // namespace neuroglass
