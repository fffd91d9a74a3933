// The module without a screen: runs, for Node, workers and pages that draw for themselves. Takes and returns plain values only.
#include <emscripten/bind.h>

#include "bindings/plain.h"
#include "core/run.h"

namespace neuroglass {
namespace {

using emscripten::val;

/// A run as JavaScript sees it. Whoever makes one must delete() it.
class PlainRun {
public:
    explicit PlainRun(const val& options) : run_(experiment_from(options)) {}

    double advance(double n) { return static_cast<double>(run_.advance(whole(n))); }
    void seek(double iteration) { run_.seek(whole(iteration)); }
    double iteration() const { return static_cast<double>(run_.iteration()); }
    val weights() const { return numbers(run_.weights()); }
    val outputs() const { return numbers(run_.outputs()); }
    double prediction() const { return run_.prediction(); }
    double loss() const { return run_.loss(); }

private:
    Run run_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(neuroglass_core) {
    emscripten::class_<PlainRun>("Run")
        .constructor<const val&>()
        .function("advance", &PlainRun::advance)
        .function("seek", &PlainRun::seek)
        .function("iteration", &PlainRun::iteration)
        .function("weights", &PlainRun::weights)
        .function("outputs", &PlainRun::outputs)
        .function("prediction", &PlainRun::prediction)
        .function("loss", &PlainRun::loss);
}

}  // namespace neuroglass
