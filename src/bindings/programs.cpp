// The module that writes programs, apart from the page, which fetches it when the first is asked for. It has no script
// of its own and imports nothing: JavaScript puts an experiment's numbers into what malloc() gives it, and reads the
// text up to its zero. An instance writes one text.
#include <emscripten.h>

#include "formats/cpp_program.h"
#include "formats/experiment_numbers.h"
#include "formats/numpy_script.h"

namespace neuroglass {
namespace {

const char* written(std::string (*write)(const Experiment&), const double* numbers, std::size_t count) {
    return (new std::string(write(experiment_of_numbers({numbers, count}))))->c_str();
}

}  // namespace

// By the name that the export has in document/exports.h.
extern "C" {
EMSCRIPTEN_KEEPALIVE const char* write_python(const double* numbers, std::size_t count) {
    return written(numpy_script, numbers, count);
}
EMSCRIPTEN_KEEPALIVE const char* write_cpp(const double* numbers, std::size_t count) {
    return written(cpp_program, numbers, count);
}
}

}  // namespace neuroglass
