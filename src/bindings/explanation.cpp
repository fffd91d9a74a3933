// The arithmetic of a unit as one plain object; see explanation.h.
#include "bindings/explanation.h"

#include "bindings/plain.h"
#include "engine/inspect/explain.h"

namespace neuroglass {
namespace {

using emscripten::val;

/// What it is called, and how many numbers it is: of a row one, or one for each input, unit of the next layer or unit
/// of its own; or one of the whole update, or one for each weight.
struct Named {
    enum class Count { of_row, of_row_input, of_row_next, of_row_unit, once, of_next, of_weight };
    Quantity quantity;
    const char* name;
    Count count;
};

using Count = Named::Count;

constexpr Named names[] = {{Quantity::unscaled_input, "unscaledInputs", Count::of_row_input},
                           {Quantity::input, "inputs", Count::of_row_input},
                           {Quantity::product, "products", Count::of_row_input},
                           {Quantity::sum, "sum", Count::of_row},
                           {Quantity::pre_activation, "preActivation", Count::of_row},
                           {Quantity::shifted, "shifted", Count::of_row_unit},
                           {Quantity::output, "output", Count::of_row},
                           {Quantity::target, "target", Count::of_row},
                           {Quantity::next_delta, "nextDeltas", Count::of_row_next},
                           {Quantity::back_product, "backProducts", Count::of_row_next},
                           {Quantity::error, "error", Count::of_row},
                           {Quantity::activation_derivative, "activationDerivative", Count::of_row},
                           {Quantity::delta, "delta", Count::of_row},
                           {Quantity::row_gradient, "gradient", Count::of_row_input},
                           {Quantity::rate, "learningRate", Count::once},
                           {Quantity::rows_of_update, "rowsOfUpdate", Count::once},
                           {Quantity::weight_decay, "weightDecay", Count::once},
                           {Quantity::momentum, "momentum", Count::once},
                           {Quantity::next_weight, "nextWeights", Count::of_next},
                           {Quantity::input_offset, "inputOffsets", Count::of_weight},
                           {Quantity::input_spread, "inputSpreads", Count::of_weight},
                           {Quantity::weight, "weights", Count::of_weight},
                           {Quantity::gradient, "gradient", Count::of_weight},
                           {Quantity::decay, "decay", Count::of_weight},
                           {Quantity::decayed_gradient, "decayedGradient", Count::of_weight},
                           {Quantity::old_velocity, "oldVelocity", Count::of_weight},
                           {Quantity::old_mean, "oldMean", Count::of_weight},
                           {Quantity::mean, "mean", Count::of_weight},
                           {Quantity::corrected_mean, "correctedMean", Count::of_weight},
                           {Quantity::old_square, "oldSquare", Count::of_weight},
                           {Quantity::square, "square", Count::of_weight},
                           {Quantity::corrected_square, "correctedSquare", Count::of_weight},
                           {Quantity::update, "update", Count::of_weight},
                           {Quantity::new_weight, "newWeights", Count::of_weight}};

std::size_t count_of(const Explanation& explanation, Count count) {
    switch (count) {
        case Count::of_row_input:
        case Count::of_weight: return explanation.inputs();
        case Count::of_row_next:
        case Count::of_next: return explanation.next_units();
        case Count::of_row_unit: return explanation.layer().units;
        default: return 1;
    }
}

/// A bias does not decay: 0, where others have what they do.
double value_of(const Explanation& explanation, Term term) {
    if (term.quantity == Quantity::decay && !explanation.has(term.quantity, term.input)) return 0;
    return explanation.value(term);
}

void put_named(val& object, const Explanation& explanation, const Named& named, std::size_t row) {
    if (!explanation.has(named.quantity)) return;
    if (named.count == Count::of_row || named.count == Count::once)
        return put(object, named.name, explanation.value({named.quantity, row}));
    std::vector<double> values(count_of(explanation, named.count));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = value_of(explanation, {named.quantity, row, i});
    put(object, named.name, numbers(values));
}

}  // namespace

val explanation_object(const Run& run, UnitPlace place) {
    const Explanation explanation(run, place);
    val rows = val::array();
    for (std::size_t row = 0; row < explanation.rows(); ++row) {
        val object = val::object();
        for (const Named& named : names)
            if (named.count <= Count::of_row_unit) put_named(object, explanation, named, row);
        if (!explanation.trains_all_rows()) put(object, "learns", explanation.trains(row));
        push(rows, object);
    }
    val all = val::object();
    put(all, "rows", rows);
    for (const Named& named : names)
        if (named.count > Count::of_row_unit) put_named(all, explanation, named, 0);
    return all;
}

}  // namespace neuroglass
