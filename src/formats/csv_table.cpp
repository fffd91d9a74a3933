// Headings, rows and columns; see csv_table.h.
#include "formats/csv_table.h"

#include <algorithm>

#include "document/data_names.h"

namespace neuroglass {
namespace {

using Part = WrittenNumber::Part;

constexpr std::size_t max_kept = 2 * Dataset::max_inputs;  // cells of a line: some columns may be empty throughout
constexpr std::size_t max_headings = 100;

}  // namespace

CsvTable::CsvTable(std::string_view text, char separator, std::size_t targets, const CsvChoice& choice)
    : separator_(separator),
      target_count_(targets),
      choice_(choice),
      read_(csv_lines(text, separator, max_kept, Dataset::max_rows + max_headings + 1)),
      first_row_(static_cast<std::size_t>(std::ranges::find_if(read_.lines, is_row) - read_.lines.begin())) {
    names_ = first_row_ > 0 && filled_cells(read_.lines[first_row_ - 1]) > 1;
    if (!choice.named || *choice.named == names_) return;
    if (names_) --first_row_;
    else if (first_row_ + 1 < read_.lines.size()) ++first_row_;
    else return;
    names_ = *choice.named;
}

std::size_t CsvTable::numbers() const {
    std::size_t count = 0;
    for (const CsvLine& line : read_.lines)
        if (line.cell_count > 1) count += static_cast<std::size_t>(std::ranges::count_if(line.cells, is_number));
    return count;
}

std::optional<Error> CsvTable::check_headings() const {
    for (std::size_t i = 0; i + (names_ ? 1 : 0) < first_row_; ++i)
        if (separator_ != ' ' && filled_cells(read_.lines[i]) > 1)
            return error_at("error.csv_headings", read_.lines[i].number);
    return std::nullopt;
}

/// That there are rows, and that they are of one length.
std::optional<Error> CsvTable::check_lines() {
    width_ = 0;
    columns_.clear();
    if (read_.open_quote) return error_at("error.csv_quote", *read_.open_quote);
    if (first_row_ == read_.lines.size()) return Error{"error.csv_nothing", {}};
    if (first_row_ > max_headings) return error_at("error.csv_headings", read_.lines.front().number);
    if (auto wrong = check_headings()) return wrong;
    const bool names_count = names_ && separator_ != ' ';  // a title in words serves as well as names
    const std::size_t first = names_count ? first_row_ - 1 : first_row_;
    const std::span<const CsvLine> all = std::span<const CsvLine>(read_.lines).subspan(first);
    for (const CsvLine& line : all) width_ = std::max(width_, line.filled);
    width_ = std::min(width_, all.front().cell_count);
    for (std::size_t column = 0; column < std::min(width_, max_kept); ++column)
        if (std::ranges::any_of(
                all, [&](const CsvLine& line) { return column < line.cells.size() && !line.cells[column].empty(); }))
            columns_.push_back(column);
    for (const CsvLine& line : all)
        if (line.filled > width_ || line.cell_count < width_) return ragged_error(line, width_);
    return std::nullopt;
}

/// Whether no cell of it is a number, but for what is missing.
bool CsvTable::holds_words(std::size_t column) const {
    bool any = false;
    for (const CsvLine& line : lines()) {
        const std::string_view cell = line.cells[column];
        if (!is_word(cell) && !is_missing(cell)) return false;
        any |= is_word(cell);
    }
    return any;
}

std::string CsvTable::name_of(std::size_t column) const {
    if (!names_ || column >= read_.lines[first_row_ - 1].cells.size()) return "";
    return plain_name(read_.lines[first_row_ - 1].cells[column]);
}

std::optional<Error> CsvTable::choose_columns() {
    std::size_t count = target_count_;
    if (choice_.targets.empty() && !columns_.empty() && width_ <= max_kept && holds_words(columns_.back())) count = 1;
    const std::size_t max_columns = Dataset::max_inputs + count;
    const auto count_error = [&](std::size_t given) {
        return error_at("error.csv_columns", read_.lines[first_row_ - (names_ && separator_ != ' ' ? 1 : 0)].number,
                        {{"given", std::to_string(given)},
                         {"min", std::to_string(count + 1)},
                         {"max", std::to_string(max_columns)}});
    };
    if (!choice_.targets.empty()) {
        for (const std::size_t column : choice_.inputs) inputs_.push_back(column);
        for (const std::size_t column : choice_.targets) targets_.push_back(column);
        count = targets_.size();
        const auto is_column = [&](std::size_t column) { return column < std::min(width_, max_kept); };
        if (inputs_.empty() || inputs_.size() > Dataset::max_inputs || count > Dataset::max_targets ||
            !std::ranges::all_of(inputs_, is_column) || !std::ranges::all_of(targets_, is_column))
            return count_error(inputs_.size() + count);
    } else {
        if (width_ > max_kept || columns_.size() <= count || columns_.size() > max_columns)
            return count_error(width_ > max_kept ? width_ : columns_.size());
        inputs_.assign(columns_.begin(), columns_.end() - static_cast<std::ptrdiff_t>(count));
        targets_.assign(columns_.end() - static_cast<std::ptrdiff_t>(count), columns_.end());
    }
    has_classes_ = count == 1 && holds_words(targets_[0]);
    return std::nullopt;
}

std::optional<Error> CsvTable::add_class(const CsvLine& line, std::size_t place) {
    const std::string_view cell = line.cells[place];
    if (is_missing(cell, true))
        return error_at("error.csv_empty_cell", line.number, {{"column", std::to_string(place + 1)}});
    const auto known = std::ranges::find(classes_, cell);
    all_targets_.push_back(static_cast<double>(known - classes_.begin()));
    if (known != classes_.end()) return std::nullopt;
    if (classes_.size() == Dataset::max_targets)
        return error_at("error.csv_classes", line.number,
                        {{"column", std::to_string(place + 1)}, {"max", std::to_string(Dataset::max_targets)}});
    classes_.emplace_back(cell);
    return std::nullopt;
}

std::optional<Error> CsvTable::add(const CsvLine& line, Part comma) {
    const auto misses = [&](const Columns& columns, bool of_words) {
        return std::ranges::any_of(columns, [&](std::size_t place) { return is_missing(line.cells[place], of_words); });
    };
    if (choice_.leaves_out && (misses(inputs_, false) || misses(targets_, has_classes_))) {
        ++left_out_;
        return std::nullopt;
    }
    for (const Columns* const columns : {&inputs_, &targets_})
        for (const std::size_t place : *columns) {
            const bool is_target = columns == &targets_;
            if (is_target && has_classes_) {
                if (auto wrong = add_class(line, place)) return wrong;
                continue;
            }
            const auto number = number_in(line, place, comma);
            if (!number) return number.error();
            (is_target ? all_targets_ : all_inputs_).push_back(*number);
        }
    return std::nullopt;
}

namespace {

/// The names in one text; nothing where none says more than x₁ or y.
std::string joined_names(const std::vector<std::string>& names, std::size_t inputs) {
    std::string text;
    bool any = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string plain = i < inputs ? "x" + std::to_string(i + 1) : "y";
        const bool says = names[i] != plain && names[i] != "y" + std::to_string(i - inputs + 1);
        any |= says && !names[i].empty();
        text += (i > 0 ? "," : "") + (says ? names[i] : "");
    }
    return any ? text : "";
}

}  // namespace

Result<CsvRows> CsvTable::made() const {
    std::vector<std::string> names;
    for (const std::size_t column : inputs_) names.push_back(name_of(column));
    for (const std::size_t column : targets_) names.push_back(name_of(column));
    std::vector<double> targets = all_targets_;
    std::size_t count = targets_.size();
    std::string classes;
    for (const std::string& word : classes_) classes += (classes.empty() ? "" : ",") + plain_name(word);
    if (classes_.size() > 2) {
        count = classes_.size();
        targets.assign(all_targets_.size() * count, 0);
        for (std::size_t row = 0; row < all_targets_.size(); ++row)
            targets[row * count + static_cast<std::size_t>(all_targets_[row])] = 1;
    }
    const auto dataset = Dataset::make(inputs_.size(), all_inputs_, std::move(targets), count);
    if (!dataset) return dataset.error();
    CsvRows rows{.dataset = *dataset, .names = joined_names(names, inputs_.size()), .classes = classes};
    rows.left_out = left_out_;
    if (first_row_ == 0) return rows;
    rows.first_heading = read_.lines.front().number;
    rows.last_heading = read_.lines[first_row_ - 1].number;
    return rows;
}

Result<CsvRows> CsvTable::rows() {
    if (auto wrong = check_lines()) return *wrong;
    if (auto wrong = choose_columns()) return *wrong;
    const Part comma = separator_ == ',' ? Part::none : comma_of(lines());
    std::size_t added = 0;
    for (const CsvLine& line : lines()) {
        if (added++ - left_out_ == Dataset::max_rows)
            return error_at("error.csv_rows", line.number, {{"max", std::to_string(Dataset::max_rows)}});
        if (auto wrong = add(line, comma)) return *wrong;
    }
    if (has_classes_ && classes_.size() == 1)
        return error_at("error.csv_one_class", lines().front().number,
                        {{"column", std::to_string(targets_[0] + 1)}, {"given", shown(classes_[0])}});
    return made();
}

Result<CsvPreview> CsvTable::preview() {
    constexpr std::size_t shown_rows = 5;
    if (auto wrong = check_lines()) return *wrong;
    if (width_ > max_kept)
        return error_at(
            "error.csv_columns", lines().front().number,
            {{"given", std::to_string(width_)}, {"min", "2"}, {"max", std::to_string(Dataset::max_inputs + 1)}});
    CsvPreview preview{.row_count = lines().size(), .named = names_};
    preview.can_name = names_ || lines().size() > 1;
    for (std::size_t column = 0; column < width_; ++column) {
        CsvPreview::Column seen{.name = name_of(column)};
        const bool of_words = holds_words(column);
        std::vector<std::string_view> words;
        for (const CsvLine& line : lines()) {
            const std::string_view cell = line.cells[column];
            if (is_missing(cell, of_words)) {
                if (++seen.missing == 1) seen.first_missing = line.number;
            } else if (is_number(cell)) {
                ++seen.numbers;
            } else {
                if (++seen.words == 1) seen.first_word = line.number;
                if (words.size() <= Dataset::max_targets && std::ranges::find(words, cell) == words.end())
                    words.push_back(cell);
            }
        }
        seen.classes = words.size();
        preview.is_unclear |= seen.words == 1 && seen.numbers > 0 && seen.first_word == lines().front().number;
        preview.columns.push_back(std::move(seen));
    }
    for (const CsvLine& line : lines().first(std::min(shown_rows, lines().size())))
        preview.rows.emplace_back(line.cells.begin(), line.cells.end());
    return preview;
}

}  // namespace neuroglass
