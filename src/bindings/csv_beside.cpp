// Stands in, in the page, for the reader of CSV in texts of links and attributes: asks the module that has it. Where
// that has not come yet, there is an error in place of rows, and JavaScript has been told.
#include <emscripten.h>

#include <cstdlib>

#include "formats/csv_numbers.h"

// clang-format off
EM_JS(double*, js_read_csv, (const char* text, int length, const double* asked, int count), {
    const numbers = Module['readNow']('read_csv', HEAPU8.slice(text, text + length), HEAPF64.slice(asked >> 3, (asked >> 3) + count));
    if (!numbers) return 0;
    const copy = _malloc(8 + numbers.byteLength);
    HEAPF64[copy >> 3] = numbers.length;
    HEAPF64.set(numbers, (copy >> 3) + 1);
    return copy;
});
// clang-format on

namespace neuroglass {

Result<CsvRows> read_csv(std::string_view text, std::size_t targets, const CsvChoice& choice) {
    const NumberList asked = choice_numbers(targets, choice);
    double* const answer =
        js_read_csv(text.data(), static_cast<int>(text.size()), asked.data(), static_cast<int>(asked.size()));
    if (!answer) return Error{"notice.no_reader", {}};
    auto rows = csv_of_numbers({answer + 1, static_cast<std::size_t>(answer[0])});
    std::free(answer);
    return rows;
}

}  // namespace neuroglass
