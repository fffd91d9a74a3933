// An experiment as a Python script; see numpy_script.h.
#include "formats/numpy_script.h"

#include "formats/magnitude_bounds.h"
#include "formats/numpy_network_script.h"
#include "formats/source_code.h"

namespace neuroglass {
namespace {

constexpr Brackets square{'[', ']'};

constexpr const char* script =
    R"(# Neuroglass: one neuron learns from @rows@ of @inputs@, in NumPy and nothing else.
from numpy import @imports@

@data@
@weights@

@answer@

for iteration in range(@iterations@):
    output = answer(inputs)  # (@rows@, 1)
@update@@digits@
print(f"prediction {@prediction@}")
print(f"loss {@loss@}")
for number, weight in enumerate(weights[:, 0], 1):
    print(f"w{number} {@weight@}")
)";

constexpr const char* bias_data =
    R"(
# The bias: one more input, which is always 1; its weight is the last.
inputs = hstack([inputs, ones((@row_count@, 1))])  # (@rows@, @weight_count@)
test = hstack([test, ones((1, 1))])  # (1 row, @weight_count@)
)";

constexpr const char* drawn_weights =
    R"(random.seed(@seed@)
weights = 2 * random.random((@weight_count@, 1)) - 1  # (@weight_count@, 1), each from -1 to 1
)";

constexpr const char* plain_answer =
    R"(def answer(inputs):  # (rows, @weight_count@) -> (rows, 1)
    return 1 / (1 + exp(-dot(inputs, weights)))
)";
// With its scale no sum of finite numbers becomes inf - inf on its way.
constexpr const char* scaled_answer =
    R"(def answer(inputs, scale=1):  # (rows, @weight_count@) -> (rows, 1)
    return 1 / (1 + exp(-dot(inputs * scale, weights * scale) / scale / scale))
)";

constexpr const char* change = "@rate@dot(inputs.T, (targets - output) * output * (1 - output))";
constexpr const char* plain_update = "    weights += @change@  # error times derivative, of every row\n";
constexpr const char* stopping_update =
    R"(    updated = weights + @change@
    if not isfinite(updated).all():
        print(f"stopped at iteration {iteration}: the next update would leave weights too large to be numbers")
        break
    weights = updated
)";

constexpr const char* digits =
    R"(

def digits(value):
    return f"{value:.8f}" if abs(value) < 1e9 else f"{value:.8e}"

)";

std::string array(const std::string& name, std::span<const double> values, const std::string& rest) {
    const std::string start = name + " = array([";
    return start + list_code(values, square, start.size()) + "]" + rest + "\n";
}

std::string data(const Experiment& experiment, const std::string& rows, const std::string& inputs) {
    const std::string start = "inputs = array(";
    std::vector<double> targets;
    for (std::size_t row = 0; row < experiment.dataset.rows(); ++row) targets.push_back(experiment.dataset.target(row));
    return start + rows_code(experiment.dataset, false, square, start.size()) + ")  # (" + rows + ", " + inputs +
           ")\n" + array("targets", targets, ").T  # (" + rows + ", 1)") +
           array("test", experiment.test_example, ")  # (1 row, " + inputs + ")");
}

}  // namespace

std::string numpy_script(const Experiment& experiment) {
    if (!is_of_articles_kind(experiment) || experiment.dataset.recipe() || experiment.scaling != Scaling::none)
        return numpy_network_script(experiment);
    const MagnitudeBounds growth(experiment);
    const bool bias = experiment.model.has_bias(), drawn = experiment.starting_weights.empty();
    const bool warns = growth.exp_may_overflow(), stops = growth.weights_may_overflow(),
               wide = growth.needs_exponents();
    const std::string rows = counted(experiment.dataset.rows(), "row"),
                      inputs = counted(experiment.dataset.input_count(), "input");
    const std::string weight_count = std::to_string(neuroglass::weight_count(experiment.model));

    std::string imports = "array, dot, exp";
    for (const auto& [name, used] :
         {std::pair{"hstack", bias}, {"isfinite", stops}, {"ones", bias}, {"random", drawn}, {"seterr", warns}})
        if (used) imports += std::string(", ") + name;

    std::string weights =
        drawn ? drawn_weights
              : array("weights", experiment.starting_weights, ", dtype=float).T  # (@weight_count@, 1), set by hand");
    if (experiment.training.rate != 1) weights += "rate = " + number_code(experiment.training.rate) + '\n';
    if (warns)
        weights +=
            filled("seterr(over=\"ignore\"@invalid@)  # exp of a large number is infinite, and the output then 0\n",
                   {{"invalid", stops ? ", invalid=\"ignore\"" : ""}});

    const auto shown = [&](const std::string& value) { return wide ? "digits(" + value + ')' : value + ":.8f"; };
    const std::string scale = stops ? ", 2.0**-300" : "";
    return filled(script, {{"imports", imports},
                           {"data", data(experiment, rows, inputs) + (bias ? bias_data : "")},
                           {"weights", weights},
                           {"answer", stops ? scaled_answer : plain_answer},
                           {"update", stops ? stopping_update : plain_update},
                           {"digits", wide ? digits : ""},
                           {"prediction", shown("answer(test" + scale + ")[0, 0]")},
                           {"loss", shown("((targets - answer(inputs" + scale + ")) ** 2).sum() / 2")},
                           {"weight", shown("weight")},
                           {"change", change},
                           {"rate", experiment.training.rate != 1 ? "rate * " : ""},
                           {"rows", rows},
                           {"inputs", inputs},
                           {"row_count", std::to_string(experiment.dataset.rows())},
                           {"weight_count", weight_count},
                           {"iterations", std::to_string(experiment.iterations)},
                           {"seed", std::to_string(experiment.seed)}});
}

}  // namespace neuroglass
