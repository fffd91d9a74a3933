// The module without a screen: runs and sweeps, for Node, workers and pages that draw for themselves.
// web/packages/core/index.js is its face. Takes and returns plain values only; what was wrong with them comes back as
// an error_object().
#include <cstdlib>
#include <optional>

#include "bindings/explanation.h"
#include "bindings/given.h"
#include "bindings/methods.h"
#include "bindings/options.h"
#include "bindings/plain.h"
#include "document/schema.h"
#include "engine/train/run.h"
#include "engine/train/sweep.h"
#include "formats/plain_experiment.h"

namespace neuroglass {
namespace {

using emscripten::val;

/// An error where there is no memory for so many bytes more: what asks for it in vain inside the module ends it.
std::optional<Error> check_memory(std::size_t bytes) {
    void* volatile probe = std::malloc(bytes);  // volatile: else the compiler leaves it out
    const bool there_is = probe != nullptr;
    std::free(probe);
    return there_is ? std::nullopt : std::optional(Error{"error.memory", {}});
}
/// More than training takes at once.
constexpr std::size_t run_bytes = 1 << 20, seed_bytes = 4096;
std::size_t bytes_for(const Run&) { return run_bytes; }
std::size_t bytes_for(const Sweep& sweep) { return run_bytes + sweep.count() * seed_bytes; }
/// What must be left where another one is made, so that those there are can go on.
constexpr std::size_t spare_bytes = 4 << 20;

/// The schema: key, kind, default; of numbers min and max; and the names that a value may have instead.
val parameter_list(Module&) {
    val list = val::array();
    for (const FieldInfo& parameter : parameters()) {
        if (!parameter.in_options) continue;
        const bool toggle = parameter.kind == FieldInfo::Kind::toggle;
        const auto names = parameter.values.subspan(std::min<std::size_t>(parameter.values.size(), toggle ? 2 : 0));
        val object = val::object();
        put(object, "key", camel_case(parameter.key));
        put(object, "kind", kind_name(parameter.kind));
        put(object, "default", plain_value(parameter, parameter.default_value));
        if (parameter.kind == FieldInfo::Kind::integer || parameter.kind == FieldInfo::Kind::number) {
            put(object, "min", std::max(parameter.min, static_cast<double>(names.size())));
            put(object, "max", parameter.max);
        }
        if (!names.empty()) {
            const val values = val::array();
            for (const ChoiceValue& value : names) push(values, val(std::string(value.name)));
            put(object, "values", values);
        }
        push(list, object);
    }
    return list;
}

/// @return how many iterations were trained, or an error
template <class Trained>
val train(Trained& trained, const val& n) {
    const auto wanted = whole_from(n, "n", 0, Experiment::max_iterations);
    if (!wanted) return error_object(wanted.error());
    if (const auto wrong = check_memory(bytes_for(trained))) return error_object(*wrong);
    return val(static_cast<double>(trained.advance(*wanted)));
}

/// @return undefined, or an error
template <class Trained>
val seek(Trained& trained, const val& iteration) {
    const auto wanted = whole_from(iteration, "iteration", 0, trained.experiment().iterations);
    if (!wanted) return error_object(wanted.error());
    if (const auto wrong = check_memory(bytes_for(trained))) return error_object(*wrong);
    trained.seek(*wanted);
    return val::undefined();
}

template <class Trained>
double iteration(const Trained& trained) {
    return static_cast<double>(trained.iteration());
}
template <class Trained>
double iterations(const Trained& trained) {
    return static_cast<double>(trained.experiment().iterations);
}

val weights(const Run& run) { return numbers(run.weights()); }
val first_weights(const Run& run) { return numbers(run.starting_weights()); }
/// "w1", "w2", ... or "w[2][1,3]", "b[2][3]": layer, input, unit.
val weight_names(const Run& run) {
    val names = val::array();
    for (std::size_t i = 0; i < run.weights().size(); ++i) push(names, val(weight_name(run.experiment().model, i)));
    return names;
}
val outputs(const Run& run) { return of_rows(run.outputs(), run.experiment().model.outputs); }
val prediction(const Run& run) { return one_or_more(run.predictions()); }
val diverged_at(const Run& run) {
    return run.diverged_at() ? val(static_cast<double>(*run.diverged_at())) : val::null();
}
double loss(const Run& run) { return run.loss(); }
val held_out_loss(const Run& run) { return run.held_out_rows().empty() ? val::null() : val(run.held_out_loss()); }
val options(const Run& run) { return options_of(run.experiment()); }

/// @return the network's output for those inputs, a list where it has several, or an error that names them by their
/// place
val predict(const Run& run, const val& inputs, const std::string& place) {
    const auto values = inputs_from(inputs, place, run.experiment().dataset.input_count());
    return values ? one_or_more(run.predictions(run.weights(), *values)) : error_object(values.error());
}

/// The iterations up to this one that the run has kept, about forty a decade, each with its loss and weights.
val history(const Run& run) {
    const History& history = run.history();
    val list = val::array();
    for (std::size_t i = 0; i < history.count_until(run.iteration()); ++i) {
        val object = val::object();
        put(object, "iteration", static_cast<double>(history.iteration(i)));
        put(object, "loss", history.loss(i));
        put(object, "weights", numbers(history.weights(i)));
        push(list, object);
    }
    return list;
}

/// Error where it does not name a unit.
std::optional<Error> check_place(const val& asked) {
    if (asked.typeOf().as<std::string>() != "object" || asked.isArray())
        return Error{"error.options", {{"given", shown(asked)}}};
    for (const std::string& name : keys_of(asked))
        if (name != "layer" && name != "unit") return Error{"error.place", {{"field", name}}};
    return std::nullopt;
}

/// @param asked {layer, unit}, counted from 1; without a layer it is that of the outputs
/// @return the numbers of the unit's arithmetic in the next iteration, or an error
val explain(const Run& run, const val& asked) {
    const auto layers = run.network().layers();
    UnitPlace place{layers.size() - 1, 0};
    const auto take = [&](const char* name, std::size_t& from_0, std::size_t count) -> std::optional<Error> {
        if (asked[name].isUndefined()) return std::nullopt;
        const auto given = whole_from(asked[name], name, 1, static_cast<std::int64_t>(count));
        if (!given) return given.error();
        from_0 = static_cast<std::size_t>(*given - 1);
        return std::nullopt;
    };
    if (const auto wrong = check_place(asked)) return error_object(*wrong);
    if (const auto wrong = take("layer", place.layer, layers.size())) return error_object(*wrong);
    if (const auto wrong = take("unit", place.unit, layers[place.layer].units)) return error_object(*wrong);
    return explanation_object(run, place);
}

/// Of every seed.
val predictions(const Sweep& sweep) {
    std::vector<double> all(sweep.count());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = sweep.prediction(i);
    return numbers(all);
}

double first_seed(const Sweep& sweep) { return sweep.first_seed(); }
double count(const Sweep& sweep) { return static_cast<double>(sweep.count()); }

/// use(i) of seed firstSeed + i, or an error.
template <class Use>
val of_seed(const Sweep& sweep, const val& i, Use use) {
    const auto place = whole_from(i, "i", 0, static_cast<std::int64_t>(sweep.count()) - 1);
    return place ? use(static_cast<std::size_t>(*place)) : error_object(place.error());
}

val seed_weights(const Sweep& sweep, const val& i) {
    return of_seed(sweep, i, [&](std::size_t place) {
        std::vector<double> all(sweep.weight_count());
        for (std::size_t w = 0; w < all.size(); ++w) all[w] = sweep.weight(place, w);
        return numbers(all);
    });
}

/// The last iteration of the seed where it diverged before this one, else null; or an error.
val seed_diverged_at(const Sweep& sweep, const val& i) {
    return of_seed(sweep, i, [&](std::size_t place) {
        const auto last = sweep.diverged_at(place);
        return last ? val(static_cast<double>(*last)) : val::null();
    });
}

val sweep_options(const Sweep& sweep) {
    val object = options_of(sweep.experiment());
    object.delete_("seed");
    put(object, "firstSeed", first_seed(sweep));
    put(object, "count", count(sweep));
    return object;
}

/// For those errors that only the face can find, or what it asks besides.
/// @param arguments an array of [name, value]
val error_of(Module&, const std::string& key, const val& arguments) {
    Error error{key, {}};
    for (std::size_t i = 0; i < length_of(arguments); ++i)
        error.arguments.emplace_back(text_of(item(item(arguments, i), 0)), text_of(item(item(arguments, i), 1)));
    return error_object(error);
}

constexpr Method of_run[] = {{"train", answer<train<Run>>},          {"seek", answer<seek<Run>>},
                             {"iteration", answer<iteration<Run>>},  {"iterations", answer<iterations<Run>>},
                             {"weights", answer<weights>},           {"startingWeights", answer<first_weights>},
                             {"weightNames", answer<weight_names>},  {"outputs", answer<outputs>},
                             {"prediction", answer<prediction>},     {"loss", answer<loss>},
                             {"heldOutLoss", answer<held_out_loss>}, {"divergedAt", answer<diverged_at>},
                             {"options", answer<options>},           {"predict", answer<predict>},
                             {"history", answer<history>},           {"explain", answer<explain>}};
constexpr Method of_sweep[] = {{"train", answer<train<Sweep>>},          {"seek", answer<seek<Sweep>>},
                               {"iteration", answer<iteration<Sweep>>},  {"iterations", answer<iterations<Sweep>>},
                               {"firstSeed", answer<first_seed>},        {"count", answer<count>},
                               {"predictions", answer<predictions>},     {"weights", answer<seed_weights>},
                               {"divergedAt", answer<seed_diverged_at>}, {"options", answer<sweep_options>}};

/// A Run, which whoever makes it must delete(), or an error.
val make_run(Module&, const val& options) {
    if (const auto wrong = check_memory(spare_bytes + run_bytes)) return error_object(*wrong);
    const auto experiment = experiment_from(options, option_names(camel_case));
    return experiment ? object_of(new Run(*experiment), of_run) : error_object(experiment.error());
}

/// A Sweep, which whoever makes it must delete(), or an error. Instead of a seed it has `firstSeed` and `count`.
val make_sweep(Module&, const val& options) {
    constexpr std::int64_t seeds = std::int64_t{UINT32_MAX} + 1;
    auto allowed = option_names(camel_case);
    std::erase_if(allowed, [](const std::string& name) { return name == "seed" || name == "startingWeights"; });
    allowed.insert(allowed.end(), {"firstSeed", "count"});
    const auto experiment = experiment_from(options, allowed);
    if (!experiment) return error_object(experiment.error());
    const auto whole_option = [&](const char* name, std::int64_t without, std::int64_t min, std::int64_t max) {
        return options[name].isUndefined() ? Result(without) : whole_from(options[name], name, min, max);
    };
    const auto count = whole_option("count", Sweep::usual_seeds, 1, Sweep::max_seeds);
    if (!count) return error_object(count.error());
    const auto first = whole_option("firstSeed", 0, 0, seeds - *count);
    if (!first) return error_object(first.error());
    const std::size_t bytes = spare_bytes + run_bytes + static_cast<std::size_t>(*count) * seed_bytes;
    if (const auto wrong = check_memory(bytes)) return error_object(*wrong);
    return object_of(new Sweep(*experiment, static_cast<std::uint32_t>(*first), static_cast<std::size_t>(*count)),
                     of_sweep);
}

constexpr Method of_module[] = {{"makeRun", answer<make_run>},
                                {"makeSweep", answer<make_sweep>},
                                {"parameters", answer<parameter_list>},
                                {"errorOf", answer<error_of>}};

}  // namespace

std::span<const Method> module_methods() { return of_module; }

}  // namespace neuroglass
