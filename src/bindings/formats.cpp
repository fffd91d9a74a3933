// The module that writes programs, apart from the page, which fetches it when it is first asked for one. It answers
// once (answers_once.h).
#include <emscripten.h>

#include "formats/cpp_program.h"
#include "formats/experiment_numbers.h"
#include "formats/numpy_script.h"

namespace neuroglass {
namespace {

/// @return a text, up to its zero
const char* written(std::string (*write)(const Experiment&), const double* numbers, std::size_t count) {
    return (new std::string(write(experiment_of_numbers({numbers, count}))))->c_str();
}

}  // namespace

extern "C" {
// Programs, by the name that the export has in document/exports.h.
EMSCRIPTEN_KEEPALIVE const char* write_python(const double* numbers, std::size_t count) {
    return written(numpy_script, numbers, count);
}
EMSCRIPTEN_KEEPALIVE const char* write_cpp(const double* numbers, std::size_t count) {
    return written(cpp_program, numbers, count);
}
}

}  // namespace neuroglass
