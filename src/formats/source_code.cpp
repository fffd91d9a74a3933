// What the programs that we write have in common; see source_code.h.
#include "formats/source_code.h"

#include <cmath>

#include "base/numbers.h"

namespace neuroglass {
namespace {

constexpr std::size_t line_length = 76, max_single_rows = 10;

/// Code that goes on in the next line where a line is full.
class Lines {
public:
    explicit Lines(std::size_t indent) : indent_(indent), column_(indent) {}

    void add(const std::string& piece) {
        if (column_ + 1 + piece.size() > line_length) break_line();
        if (!code_.empty() && code_.back() != '\n' && code_.back() != ' ') code_ += ' ', ++column_;
        code_ += piece;
        column_ += piece.size();
    }
    void break_line() {
        if (code_.empty()) return;
        code_ += '\n' + std::string(indent_, ' ');
        column_ = indent_;
    }
    std::string code() && { return std::move(code_); }

private:
    std::size_t indent_, column_;
    std::string code_;
};

/// @param before, after what stands around the list, next to its first and its last number
void add_list(Lines& lines, std::span<const double> values, Brackets brackets, const std::string& before,
              const std::string& after) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool first = i == 0, last = i + 1 == values.size();
        lines.add((first ? before + brackets.open : "") + number_code(values[i]) +
                  (last ? brackets.close + after : ","));
    }
}

}  // namespace

std::string number_code(double value) { return value == 0 && std::signbit(value) ? "-0.0" : exact_text(value); }

std::string list_code(std::span<const double> values, Brackets brackets, std::size_t indent) {
    Lines lines(indent + 1);
    add_list(lines, values, brackets, "", "");
    return std::move(lines).code();
}

std::string rows_code(const Dataset& dataset, bool with_one, Brackets brackets, std::size_t indent) {
    std::vector<double> values;
    for (std::size_t row = 0; row < dataset.rows(); ++row) {
        values.insert(values.end(), dataset.inputs(row).begin(), dataset.inputs(row).end());
        if (with_one) values.push_back(1);
    }
    return matrix_code(values, dataset.input_count() + (with_one ? 1 : 0), brackets, indent);
}

std::string matrix_code(std::span<const double> values, std::size_t columns, Brackets brackets, std::size_t indent) {
    const std::size_t rows = values.size() / columns;
    Lines lines(indent + 1);
    for (std::size_t row = 0; row < rows; ++row) {
        const bool last = row + 1 == rows;
        if (rows <= max_single_rows) lines.break_line();
        add_list(lines, values.subspan(row * columns, columns), brackets, row == 0 ? std::string(1, brackets.open) : "",
                 last ? std::string(1, brackets.close) : ",");
    }
    return std::move(lines).code();
}

std::string counted(std::size_t n, const std::string& what) {
    return std::to_string(n) + ' ' + what + (n == 1 ? "" : "s");
}

std::string filled(std::string text, std::initializer_list<std::pair<std::string_view, std::string_view>> words) {
    for (const auto& [name, value] : words) {
        const std::string place = '@' + std::string(name) + '@';
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
            text.replace(at, place.size(), value);
    }
    return text;
}

}  // namespace neuroglass
