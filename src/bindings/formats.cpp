// The module that writes programs and reads experiments, apart from the page, which fetches it when it is first asked
// for either. It has no script of its own and imports nothing: JavaScript puts what it gives into what malloc() gives
// it, and takes the answer out of the memory. An instance answers once.
#include <emscripten.h>
#include <unistd.h>

#include "formats/cpp_program.h"
#include "formats/experiment_json.h"
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

/// @return how many numbers follow, and they: read_numbers()
EMSCRIPTEN_KEEPALIVE const double* read_experiment(const char* json, std::size_t length) {
    auto* const answer = new std::vector(read_numbers(parse_experiment_json({json, length})));
    answer->insert(answer->begin(), static_cast<double>(answer->size()));
    return answer->data();
}

/// Nothing is given back, for an instance ends with its answer.
EMSCRIPTEN_KEEPALIVE void* malloc(std::size_t bytes) { return sbrk(static_cast<intptr_t>((bytes + 15) / 16 * 16)); }
void free(void*) {}

/// The memory of a module without a script tells nobody that it grows.
void emscripten_notify_memory_growth(std::size_t) {}
}

}  // namespace neuroglass
