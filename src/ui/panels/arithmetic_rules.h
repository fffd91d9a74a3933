// How each number of a row comes about, as the arithmetic says it beside the numbers. Holds keys of words, no words.
#pragma once

#include "engine/inspect/explain.h"

namespace neuroglass {

/// How a number of a row comes about, in words; "": it is given.
inline const char* rule_key(const Explanation& explanation, Quantity quantity) {
    static constexpr const char* outputs[] = {"arithmetic.rule.output",         "arithmetic.rule.output.tanh",
                                              "arithmetic.rule.output.relu",    "arithmetic.rule.output.identity",
                                              "arithmetic.rule.output.softmax", "arithmetic.rule.output.step"};
    static constexpr const char* derivatives[] = {"arithmetic.rule.derivative", "arithmetic.rule.derivative.tanh",
                                                  "arithmetic.rule.derivative.relu",
                                                  "arithmetic.rule.derivative.identity"};
    const auto activation = static_cast<std::size_t>(explanation.activation());
    switch (quantity) {
        case Quantity::pre_activation: return "arithmetic.rule.z";
        case Quantity::output: return outputs[activation];
        case Quantity::error: return explanation.is_output() ? "arithmetic.rule.error" : "arithmetic.rule.back";
        case Quantity::activation_derivative: return derivatives[activation];
        case Quantity::delta: {
            const bool mean = explanation.has(Quantity::rows_of_update);
            if (!explanation.has(Quantity::activation_derivative))
                return mean ? "arithmetic.rule.delta.mean_error" : "arithmetic.rule.delta.error";
            if (!mean) return "arithmetic.rule.delta";
            return explanation.training().loss == LossFunction::mean_squared_error ? "arithmetic.rule.delta.twice"
                                                                                   : "arithmetic.rule.delta.mean";
        }
        default: return "";
    }
}

}  // namespace neuroglass
