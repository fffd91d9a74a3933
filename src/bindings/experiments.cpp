// The module that reads experiments, apart from the page, which fetches it when it is first given one. It answers once
// (answers_once.h).
#include <emscripten.h>

#include "bindings/answers_once.h"
#include "formats/experiment_json.h"
#include "formats/experiment_numbers.h"

namespace neuroglass {

extern "C" {
/// @return read_numbers()
EMSCRIPTEN_KEEPALIVE const double* read_experiment(const char* json, std::size_t length) {
    return answer_with(read_numbers(parse_experiment_json({json, length})));
}
}

}  // namespace neuroglass
