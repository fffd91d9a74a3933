// Any bytes as a file of data, read in every way that somebody can choose, and as cells that are pasted: nothing of it
// may crash, and what is read must be data within its limits, the same again.
#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "formats/csv_columns.h"
#include "formats/csv_numbers.h"
#include "formats/rows_text.h"
#include "insist.h"

using namespace neuroglass;

namespace {

void expect_sound(const Result<CsvRows>& read, std::string_view text) {
    if (!read) return insist(read.error().key.starts_with("error."), "An error without words", text);
    const Dataset& dataset = read->dataset;
    insist(dataset.rows() >= 1 && dataset.rows() <= Dataset::max_rows, "Rows", text);
    insist(dataset.input_count() >= 1 && dataset.input_count() <= Dataset::max_inputs, "Inputs", text);
    insist(dataset.target_count() >= 1 && dataset.target_count() <= Dataset::max_targets, "Targets", text);
    for (const auto numbers : {dataset.all_inputs(), dataset.all_targets()})
        for (const double number : numbers) insist(!check_value(number, ""), "A number", text);
    for (const std::string& names : {read->names, read->classes})
        insist(!is_utf8(text) || (is_utf8(names) && !has_control_character(names)), "Names", text);
    const auto again = parse_rows(rows_text(dataset), dataset.target_count());
    insist(again && *again == dataset, "Its own rows are others", text);
}

}  // namespace

/// The first byte says what is chosen.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const unsigned how = data[0];
    expect_sound(read_csv(text, how % 3 + 1), text);
    CsvChoice choice{.inputs = {how & 1, how >> 1 & 3}, .targets = {how >> 3 & 3}, .leaves_out = (how & 32) != 0};
    if ((how & 64) != 0) choice.named = (how & 128) != 0;
    expect_sound(read_csv(text, 1, choice), text);
    const auto preview = preview_csv(text, choice.named);
    if (preview) insist(preview->row_count > 0 && !preview->columns.empty(), "A preview of nothing", text);
    CsvColumns columns{.targets = {std::to_string(how & 3)}, .ignored = {std::to_string(how >> 3 & 3)}};
    if (preview && (how & 4) != 0) columns.inputs = {preview->columns.front().name};
    expect_sound(read_csv_columns(text, 1, columns), text);
    // As a page is told of it: what can be read in one way is read so, and else somebody has to choose.
    const auto opened = opened_of_numbers(open_csv_numbers(text, choice_numbers(1)));
    if (opened && *opened) expect_sound(**opened, text);
    if (opened && !*opened) insist(static_cast<bool>(preview_csv(text)), "There is nothing to choose from", text);
    if (const auto block = read_block(text))
        insist(block->width > 0 && block->numbers.size() % block->width == 0, "A block", text);
    return 0;
}
