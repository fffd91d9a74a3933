// The arithmetic of the next iteration as tab-separated text; see explain_tsv.h.
#include "formats/explain_tsv.h"

#include <optional>

#include "base/decimal.h"

namespace neuroglass {
namespace {

class Table {
public:
    void cell(std::string_view text) {
        if (!text_.empty() && text_.back() != '\n') text_ += '\t';
        text_ += text;
    }
    void cell(double value) { cell(std::string_view(DecimalText(value, Notation::general, 17))); }
    void end_line() { text_ += '\n'; }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string named(std::string_view name, std::size_t i) { return std::string(name) + std::to_string(i + 1); }

/// A number of a row or of a weight, and what it is called.
struct Column {
    Quantity quantity;
    const char* name;
};
constexpr Column of_row[] = {{Quantity::target, "target"},
                             {Quantity::error, "error"},
                             {Quantity::activation_derivative, "derivative"},
                             {Quantity::rows_of_update, "rows"},
                             {Quantity::delta, "delta"}};
constexpr Column of_weight[] = {{Quantity::input_offset, "offset"},
                                {Quantity::input_spread, "spread"},
                                {Quantity::weight, "w"},
                                {Quantity::gradient, "sum"},
                                {Quantity::weight_decay, "weight decay"},
                                {Quantity::decay, "decay"},
                                {Quantity::decayed_gradient, "gradient"},
                                {Quantity::momentum, "momentum"},
                                {Quantity::old_velocity, "change before"},
                                {Quantity::old_mean, "mean before"},
                                {Quantity::mean, "mean"},
                                {Quantity::corrected_mean, "corrected mean"},
                                {Quantity::old_square, "square before"},
                                {Quantity::square, "square"},
                                {Quantity::corrected_square, "corrected square"},
                                {Quantity::rate, "rate"},
                                {Quantity::update, "change"},
                                {Quantity::new_weight, "new w"}};

/// A line of names, or of the numbers of a row.
class RowLine {
public:
    RowLine(Table& table, const Explanation& explanation, std::optional<std::size_t> row)
        : table_(table), explanation_(explanation), row_(row) {}

    void write() const {
        const std::size_t inputs = explanation_.inputs(), next = explanation_.next_units();
        const std::string x = input_letter(explanation_);
        row_ ? table_.cell(std::to_string(*row_ + 1)) : table_.cell("row");
        if (!explanation_.trains_all_rows())
            row_ ? table_.cell(explanation_.trains(*row_) ? "1" : "0") : table_.cell("learns");
        if (explanation_.has(Quantity::unscaled_input))
            for (std::size_t i = 0; i < explanation_.layer().inputs; ++i)
                cell({Quantity::unscaled_input, 0, i}, "unscaled " + named(x, i));
        for (std::size_t i = 0; i < inputs; ++i) cell({Quantity::input, 0, i}, named(x, i));
        for (std::size_t i = 0; i < inputs; ++i) cell({Quantity::product, 0, i}, named("w", i) + '*' + named(x, i));
        cell({Quantity::pre_activation}, "z");
        if (explanation_.has(Quantity::shifted))
            for (std::size_t k = 0; k < explanation_.layer().units; ++k)
                cell({Quantity::shifted, 0, k}, named("z", k) + "-max");
        cell({Quantity::output}, "out");
        for (std::size_t k = 0; k < next; ++k) cell({Quantity::next_delta, 0, k}, named("next delta", k));
        for (std::size_t k = 0; k < next; ++k)
            cell({Quantity::back_product, 0, k}, named("next delta", k) + '*' + named("next w", k));
        for (const auto& [quantity, name] : of_row)
            if (explanation_.has(quantity)) cell({quantity}, name);
        for (std::size_t i = 0; i < inputs; ++i) cell({Quantity::row_gradient, 0, i}, named(x, i) + "*delta");
        table_.end_line();
    }

private:
    void cell(Term term, const std::string& name) const {
        if (!row_) return table_.cell(name);
        term.row = *row_;
        table_.cell(explanation_.value(term));
    }

    Table& table_;
    const Explanation& explanation_;
    std::optional<std::size_t> row_;
};

}  // namespace

const char* input_letter(const Explanation& explanation) { return explanation.place().layer == 0 ? "x" : "a"; }

std::string explanation_tsv(const Explanation& explanation) {
    const std::size_t inputs = explanation.inputs();
    Table table;
    RowLine(table, explanation, std::nullopt).write();
    for (std::size_t row = 0; row < explanation.rows(); ++row) RowLine(table, explanation, row).write();

    table.end_line();
    table.cell("weight");
    for (const auto& [quantity, name] : of_weight)
        if (explanation.has(quantity)) table.cell(name);
    table.end_line();
    for (std::size_t i = 0; i < inputs; ++i) {
        table.cell(weight_name(explanation.model(), explanation.weight_index(i)));
        for (const auto& [quantity, name] : of_weight) {
            if (!explanation.has(quantity)) continue;
            explanation.has(quantity, i) ? table.cell(explanation.value({quantity, 0, i})) : table.cell("");
        }
        table.end_line();
    }
    if (explanation.is_output()) return table.take();

    table.end_line();
    table.cell("next weight");
    table.cell("w");
    table.end_line();
    for (std::size_t k = 0; k < explanation.next_units(); ++k) {
        table.cell(weight_name(explanation.model(), explanation.next_weight_index(k)));
        table.cell(explanation.value({Quantity::next_weight, 0, k}));
        table.end_line();
    }
    return table.take();
}

}  // namespace neuroglass
