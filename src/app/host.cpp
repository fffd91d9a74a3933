// What the page around asks of the App; see app.h.
#include <array>

#include "app/app.h"
#include "formats/csv_numbers.h"
#include "formats/experiment_numbers.h"
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
    if (is_experiment(content)) return ask(Asked::experiment, content, {});
    if (view().locked.has("data")) return say({"notice.locked", {}}, true);
    ask(Asked::data, content, choice_numbers(run().experiment().model.outputs));
}

void App::ask(Asked what, const std::string& text, std::span<const double> asked) {
    constexpr std::array names{"read_experiment", "open_csv", "read_block"};
    asked_ = what;
    canvas_.read(names[static_cast<std::size_t>(what)], text, asked);
}

/// What came of it.
void App::take_answer(std::span<const double> numbers) {
    if (asked_ == Asked::experiment) open_experiment(read_of_numbers(numbers));
    else if (asked_ == Asked::data) open_data(opened_of_numbers(numbers));
    else paste_block(block_of_numbers(numbers));
}

void App::open_data(const Result<std::optional<CsvRows>>& opened) {
    if (!opened) return say({"notice.not_opened", {}}, true, {opened.error()});
    if (!*opened) return canvas_.request("data");
    const CsvRows& rows = **opened;
    show_opened(with_rows(run().experiment(), rows), 0, data_notice(rows.dataset, rows.last_heading));
}

std::optional<Error> App::use_data(const Result<CsvRows>& rows) {
    if (!rows) return rows.error();
    Error notice = data_notice(rows->dataset, rows->last_heading);
    if (rows->left_out > 0) {
        notice.key = "notice.opened_part";
        notice.arguments.emplace_back("left_out", std::to_string(rows->left_out));
    }
    show_opened(with_rows(run().experiment(), *rows), 0, std::move(notice));
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
    pasted_into_ = *cell;
    ask(Asked::block, text, {});
}

void App::paste_block(const Result<NumberBlock>& block) {
    const Experiment& before = run().experiment();
    if (pasted_into_.column >= before.dataset.input_count() + before.dataset.target_count()) return;  // it has gone
    ui().begin_gesture();
    const auto changed =
        block ? with_block(before, pasted_into_, block->numbers, block->width) : Result<Experiment>(block.error());
    if (!changed) return say({"notice.not_pasted", {}}, true, {changed.error()});
    if (auto refusal = session_.execute(command::SetExperiment{*changed}, ui().gesture())) say(*refusal, true);
    redraw();
}

void App::say(Error words, bool is_error, std::vector<Error> reasons) {
    notices_.say(std::move(words), is_error, std::move(reasons), locales_.language());
    redraw();
}

}  // namespace neuroglass
