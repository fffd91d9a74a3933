// The module without a screen: runs and sweeps, for Node, workers and pages that draw for themselves. Takes and returns plain values only.
#include <emscripten/bind.h>

#include "bindings/plain.h"
#include "core/run.h"
#include "core/sweep.h"

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

/// A sweep as JavaScript sees it; whoever makes one must delete() it. The first seed and their number are brought within their limits.
class PlainSweep {
public:
    PlainSweep(const val& options, double first_seed, double count)
        : sweep_(experiment_from(options), static_cast<std::uint32_t>(std::clamp<std::int64_t>(whole(first_seed), 0, most_first(count))), within(count)) {}

    double advance(double n) { return static_cast<double>(sweep_.advance(whole(n))); }
    void seek(double iteration) { sweep_.seek(whole(iteration)); }
    double iteration() const { return static_cast<double>(sweep_.iteration()); }
    double first_seed() const { return sweep_.first_seed(); }
    double count() const { return static_cast<double>(sweep_.count()); }
    /// Of every seed.
    val predictions() const {
        std::vector<double> all(sweep_.count());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = sweep_.prediction(i);
        return numbers(all);
    }
    /// Of seed firstSeed + i; none where there is no such seed.
    val weights(double i) const {
        std::vector<double> all(has(i) ? sweep_.weight_count() : 0);
        for (std::size_t w = 0; w < all.size(); ++w) all[w] = sweep_.weight(static_cast<std::size_t>(i), w);
        return numbers(all);
    }
    /// The last iteration of seed firstSeed + i where it had to stop before this one, else null.
    val stopped(double i) const {
        const auto last = has(i) ? sweep_.stopped(static_cast<std::size_t>(i)) : std::nullopt;
        return last ? val(static_cast<double>(*last)) : val::null();
    }

private:
    static std::size_t within(double count) { return static_cast<std::size_t>(std::clamp<std::int64_t>(whole(count), 1, Sweep::most_seeds)); }
    static std::int64_t most_first(double count) { return std::int64_t{UINT32_MAX} - static_cast<std::int64_t>(within(count)) + 1; }
    bool has(double i) const { return i >= 0 && i < count(); }

    Sweep sweep_;
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
    emscripten::class_<PlainSweep>("Sweep")
        .constructor<const val&, double, double>()
        .function("advance", &PlainSweep::advance)
        .function("seek", &PlainSweep::seek)
        .function("iteration", &PlainSweep::iteration)
        .function("firstSeed", &PlainSweep::first_seed)
        .function("count", &PlainSweep::count)
        .function("predictions", &PlainSweep::predictions)
        .function("weights", &PlainSweep::weights)
        .function("stopped", &PlainSweep::stopped);
}

}  // namespace neuroglass
