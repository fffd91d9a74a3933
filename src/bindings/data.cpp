// The module that reads data as CSV, apart from the page and from the package, which fetch it when they are first given
// any. It answers once (answers_once.h), with what formats/csv_numbers.h says of each question.
#include <emscripten.h>

#include "bindings/answers_once.h"
#include "formats/csv_numbers.h"

namespace neuroglass {

extern "C" {
/// @param asked `count` numbers, of choice_numbers()
EMSCRIPTEN_KEEPALIVE const double* read_csv(const char* text, std::size_t length, const double* asked,
                                            std::size_t count) {
    return answer_with(read_csv_numbers({text, length}, {asked, count}));
}
EMSCRIPTEN_KEEPALIVE const double* read_csv_columns(const char* text, std::size_t length, const double* asked,
                                                    std::size_t count) {
    return answer_with(read_csv_columns_numbers({text, length}, {asked, count}));
}
EMSCRIPTEN_KEEPALIVE const double* open_csv(const char* text, std::size_t length, const double* asked,
                                            std::size_t count) {
    return answer_with(open_csv_numbers({text, length}, {asked, count}));
}
EMSCRIPTEN_KEEPALIVE const double* preview_csv(const char* text, std::size_t length, const double* asked,
                                               std::size_t count) {
    return answer_with(preview_csv_numbers({text, length}, {asked, count}));
}
EMSCRIPTEN_KEEPALIVE const double* read_block(const char* text, std::size_t length) {
    return answer_with(read_block_numbers({text, length}));
}
}

}  // namespace neuroglass
