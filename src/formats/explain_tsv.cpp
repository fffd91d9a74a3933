// The arithmetic of the next iteration as tab-separated text; see explain_tsv.h.
#include "formats/explain_tsv.h"

#include <array>

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

}  // namespace

std::string explanation_tsv(const Explanation& explanation) {
    constexpr std::array of_row{Quantity::pre_activation,        Quantity::output, Quantity::target, Quantity::error,
                                Quantity::activation_derivative, Quantity::delta};
    constexpr std::array of_weight{Quantity::weight, Quantity::gradient, Quantity::rate, Quantity::update,
                                   Quantity::new_weight};
    const std::size_t inputs = explanation.inputs();
    Table table;
    table.cell("row");
    for (std::size_t i = 0; i < inputs; ++i) table.cell(named("x", i));
    for (std::size_t i = 0; i < inputs; ++i) table.cell(named("w", i) + '*' + named("x", i));
    for (const char* name : {"z", "out", "target", "error", "derivative", "delta"}) table.cell(name);
    for (std::size_t i = 0; i < inputs; ++i) table.cell(named("x", i) + "*delta");
    table.end_line();
    for (std::size_t row = 0; row < explanation.rows(); ++row) {
        table.cell(std::to_string(row + 1));
        for (std::size_t i = 0; i < inputs; ++i) table.cell(explanation.value({Quantity::input, row, i}));
        for (std::size_t i = 0; i < inputs; ++i) table.cell(explanation.value({Quantity::product, row, i}));
        for (const Quantity quantity : of_row) table.cell(explanation.value({quantity, row}));
        for (std::size_t i = 0; i < inputs; ++i) table.cell(explanation.value({Quantity::row_gradient, row, i}));
        table.end_line();
    }

    table.end_line();
    for (const char* name : {"weight", "w", "sum", "rate", "change", "new w"}) table.cell(name);
    table.end_line();
    for (std::size_t i = 0; i < inputs; ++i) {
        table.cell(named("w", i));
        for (const Quantity quantity : of_weight) table.cell(explanation.value({quantity, 0, i}));
        table.end_line();
    }
    return table.take();
}

}  // namespace neuroglass
