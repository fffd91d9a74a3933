// Any dense network as a Python script; see numpy_network_script.h.
#include "formats/numpy_network_script.h"

#include "formats/activation_code.h"
#include "formats/network_code.h"
#include "formats/recipe_code.h"
#include "formats/source_code.h"

namespace neuroglass {
namespace {

constexpr Brackets square{'[', ']'};

constexpr const char* script =
    R"(# Neuroglass: a @shape@ network learns from @rows@, in NumPy and nothing else.
@random_import@import numpy as np

@data@
units = [@units@]  # @layers@
@weights@@settings@@warnings@
@functions@
def forward(@forward_inputs@):  # the outputs of every layer, the inputs before them
    outputs = [inputs]
    for layer in weights:
        z = @sums@
        outputs.append(@activate@)
    return outputs


@shares@@digits@for iteration in range(@iterations@):
@batch@    outputs = forward(@x@)
    error = @y@ - outputs[-1]
    deltas = [@delta@]
@hidden_deltas@@before@    for layer, below, delta@slots@ in zip(weights, outputs, deltas@slot_lists@):
        gradient = @gradient@
@decay@@update@@stop@
output = forward(inputs@scale@)[-1]
loss = @loss@
@predictions@print(f"loss {@shown_loss@}")
@held_out_loss@@names@)";

constexpr const char* shares =
    R"(def logarithms(share, output):  # the sum of share * ln(output), where there is a share
    return (share[share > 0] * np.log(output[share > 0])).sum()


)";

constexpr const char* held_out_loss = R"(inputs, targets = held_out_inputs, held_out_targets
output = forward(inputs@scale@)[-1]
loss = @loss_of_held_out@
print(f"loss of the rows held out {@shown_loss@}")
)";

constexpr const char* digits = R"(def digits(value):
    return f"{value:.8f}" if abs(value) < 1e9 else f"{value:.8e}"


)";

constexpr const char* listed_batch = R"(    first = iteration % @updates@ * @batch_rows@
    x, y = inputs[first:first + @batch_rows@], targets[first:first + @batch_rows@]
)";
constexpr const char* shuffled_batch = R"(    epoch, update = divmod(iteration, @updates@)
    if update == 0:
        order = np.random.RandomState([@seed@, epoch]).permutation(@row_count@)
    rows = order[update * @batch_rows@:(update + 1) * @batch_rows@]
    x, y = inputs[rows], targets[rows]
)";

constexpr const char* hidden_deltas =
    R"(    for layer, below in zip(weights[:0:-1], outputs[-2:0:-1]):  # from the last layer down
        deltas.insert(0, @hidden_delta@)
)";

constexpr const char* before = R"(    before = [layer.copy() for layer in weights]
)";
constexpr const char* stop = R"(    if not all(np.isfinite(numbers).all() for numbers in @all_slots@):
        print(f"stopped at iteration {iteration}: the next update would leave weights too large to be numbers")
        weights = before
        break
)";

constexpr const char* momentum = R"(        velocity[:] = momentum * velocity + rate * gradient
        layer += velocity
)";
constexpr const char* adam = R"(        mean[:] = beta1 * mean + (1 - beta1) * gradient
        square[:] = beta2 * square + (1 - beta2) * gradient**2
        t = iteration + 1
        layer += rate * mean / (1 - beta1**t) / (np.sqrt(square / (1 - beta2**t)) + epsilon)
)";

constexpr const char* neuron_names = R"(for number, weight in enumerate(weights[0][:, 0], 1):
    print(f"w{number} {@shown_weight@}")
)";
constexpr const char* plain_names = R"(for number, layer in enumerate(weights, 1):
    for (row, unit), weight in np.ndenumerate(layer):
        print(f"w[{number}][{row + 1},{unit + 1}] {@shown_weight@}")
)";
constexpr const char* bias_names = R"(for number, layer in enumerate(weights, 1):
    for (row, unit), weight in np.ndenumerate(layer):
        name = f"w[{number}][{row + 1},{unit + 1}]" if row < len(layer) - 1 else f"b[{number}][{unit + 1}]"
        print(f"{name} {@shown_weight@}")
)";

std::string matrix(const std::string& start, std::span<const double> values, std::size_t columns) {
    const std::string open = start + "np.array(";
    return open + matrix_code(values, columns, square, open.size()) + ", dtype=float)";
}

std::string data(const Experiment& experiment) {
    const Dataset& dataset = experiment.dataset;
    const std::string rows = counted(dataset.rows(), "row"), inputs = counted(dataset.input_count(), "input");
    const std::string table =
        dataset.recipe() ? recipe_code(*dataset.recipe())
                         : matrix("inputs = ", dataset.all_inputs(), dataset.input_count()) + "  # (" + rows + ", " +
                               inputs + ")\n" + matrix("targets = ", dataset.all_targets(), dataset.target_count()) +
                               "  # (" + rows + ", " + counted(dataset.target_count(), "target") + ")\n";
    return table + matrix("test = ", experiment.test_example, dataset.input_count()) + "  # (1 row, " + inputs + ")\n";
}

/// The rows that are not trained, taken out of the others.
std::string held_out(const Experiment& experiment, const NetworkCode& code) {
    if (code.held_out.empty()) return "";
    std::string rows;
    if (experiment.held_out.rows.empty()) {
        rows = "np.random.RandomState(" + std::to_string(experiment.held_out.seed) +
               ").permutation(len(inputs))[:" + std::to_string(code.held_out.size()) + "]";
    } else {
        constexpr std::size_t indent = std::string_view("held_out = ").size();
        rows = list_code(std::vector<double>(code.held_out.begin(), code.held_out.end()), square, indent);
    }
    return "held_out = " + rows + "  # rows that are not trained\n" +
           "held_out_inputs, held_out_targets = inputs[held_out], targets[held_out]\n" +
           "inputs, targets = np.delete(inputs, held_out, axis=0), np.delete(targets, held_out, axis=0)\n";
}

/// The inputs of the rows that are left, of those held out and of the test, as the network is given them.
std::string scaling(const Experiment& experiment, const NetworkCode& code) {
    if (experiment.scaling == Scaling::none) return "";
    const bool standard = experiment.scaling == Scaling::standard;
    std::string text = "low, high = inputs.min(axis=0), inputs.max(axis=0)\nvaries = high - low > 1e-100\noffset = ";
    text += standard ? "np.where(varies, inputs.cumsum(axis=0)[-1] / len(inputs), low)  # the mean" : "low";
    text += "\nspread = np.where(varies, ";
    text += standard ? "np.sqrt(((inputs - offset)**2).cumsum(axis=0)[-1] / len(inputs))" : "high - low";
    text += ", 1)\ninputs, test = (inputs - offset) / spread, (test - offset) / spread\n";
    return text + (code.held_out.empty() ? "" : "held_out_inputs = (held_out_inputs - offset) / spread\n");
}

std::string weights_by_hand(const Experiment& experiment) {
    std::string text = "weights = [\n";
    for (const Layer& layer : layers_of(experiment.model))
        text += matrix("    ", std::span(experiment.starting_weights).subspan(layer.first_weight, layer.weight_count()),
                       layer.units) +
                ",\n";
    return text + "]  # (inputs@plus_bias@, units) of each layer, set by hand\n";
}

/// A layer's matrix, as NumPy draws it.
std::string layer_code(const Experiment& experiment, const NetworkCode& code) {
    const std::string shape = code.bias ? "(below + 1, here)" : "(below, here)";
    std::string normal = "np.random.randn(here, below).T * ";
    switch (experiment.init) {
        case Init::article: return "2 * np.random.random(" + shape + ") - 1";
        case Init::unit: return "np.random.random(" + shape + ")";
        case Init::python:
            return "np.array([[random.random() for _ in range(" + std::string(code.bias ? "below + 1" : "below") +
                   ")] for _ in range(here)]).T";
        case Init::normal: normal += number_code(experiment.init_scale); break;
        case Init::xavier: normal += "np.sqrt(2 / (below + here))"; break;
        case Init::he: normal += "np.sqrt(2 / below)"; break;
        case Init::zeros: return "np.zeros(" + shape + ")";
    }
    return code.bias ? "np.vstack([" + normal + ", np.zeros(here)])" : normal;
}

std::string starting_weights_code(const Experiment& experiment, const NetworkCode& code) {
    if (code.by_hand) return weights_by_hand(experiment);
    std::string text;
    if (experiment.init == Init::python) text = "random.seed(@seed@)\n";
    else if (experiment.init != Init::zeros) text = "np.random.seed(@seed@)\n";
    return text + "weights = [" + layer_code(experiment, code) +
           "\n           for below, here in zip(units, units[1:])]  # (inputs@plus_bias@, units) of each layer\n";
}

std::string settings(const TrainingSpec& training) {
    std::string text = "rate = " + number_code(training.rate) + '\n';
    if (training.weight_decay != 0) text += "decay = " + number_code(training.weight_decay) + '\n';
    switch (training.optimizer) {
        case Optimizer::gradient_descent: break;
        case Optimizer::momentum:
            text += "momentum = " + number_code(training.momentum) +
                    "\nvelocities = [np.zeros_like(layer) for layer in weights]\n";
            break;
        case Optimizer::adam:
            text +=
                "beta1, beta2, epsilon = 0.9, 0.999, 1e-8  # of Adam's paper\n"
                "means = [np.zeros_like(layer) for layer in weights]\n"
                "squares = [np.zeros_like(layer) for layer in weights]\n";
    }
    return text;
}

/// What NumPy would warn of although it is meant.
std::string warnings(const NetworkCode& code) {
    const bool over =
        code.bounds.exp_may_overflow() && (code.uses(Activation::sigmoid) || code.bounds.weights_may_overflow());
    std::string ignored;
    if (over) ignored += "over=\"ignore\"";
    if (code.bounds.weights_may_overflow()) ignored += ", invalid=\"ignore\"";
    if (code.logarithm_may_be_infinite()) ignored += std::string(over ? ", " : "") + "divide=\"ignore\"";
    return ignored.empty() ? "" : "np.seterr(" + ignored + ")  # numbers may become infinite on the way\n";
}

std::string functions(const NetworkCode& code) {
    std::string text;
    for (const Activation activation : all_activations)
        if (code.uses(activation)) text += python_code_of(activation).function;
    return text;
}

/// Of forward(): with a scale no sum of finite numbers becomes inf - inf on its way.
std::string sums(const NetworkCode& code) {
    const bool scaled = code.bounds.weights_may_overflow();
    const std::string layer = code.bias ? "layer[:-1]" : "layer", bias = code.bias ? " + layer[-1]" : "";
    if (!scaled) return "np.dot(outputs[-1], " + layer + ")" + bias;
    const std::string dot = "np.dot(outputs[-1] * scale, " + layer + " * scale)";
    return (code.bias ? "(" + dot + bias + " * scale * scale)" : dot) + " / scale / scale";
}

std::string delta_of(Activation activation, const char* error, const char* output) {
    return filled(python_code_of(activation).delta, {{"error", error}, {"a", output}});
}

std::string output_delta(const NetworkCode& code) {
    const bool plain = code.training.is_cross_entropy();
    std::string text = delta_of(plain ? Activation::identity : code.model.output_activation, "error", "outputs[-1]");
    if (code.training.loss == LossFunction::mean_squared_error) text = "2 * " + text;
    if (code.mean) text += code.partial ? " / len(y)" : " / @row_count@";
    return text;
}

std::string gradient(const NetworkCode& code) {
    switch (code.model.bias) {
        case Bias::off: break;
        case Bias::on: return "np.vstack([np.dot(below.T, delta), delta.sum(axis=0)])  # the last row is the biases'";
        case Bias::fixed: return "np.vstack([np.dot(below.T, delta), 0 * layer[-1:]])  # the biases stay";
    }
    return "np.dot(below.T, delta)";
}

/// @param rows how many it is of
std::string loss_of_rows(const NetworkCode& code, std::size_t rows) {
    std::string text;
    if (!code.training.is_cross_entropy()) text = "((targets - output) ** 2).sum()";
    else if (code.model.output_activation == Activation::softmax) text = "-logarithms(targets, output)";
    else text = "-(logarithms(targets, output) + logarithms(1 - targets, 1 - output))";
    if (code.training.loss < LossFunction::mean_squared_error) text += " / 2";
    return code.mean ? text + " / " + std::to_string(rows) : text;
}

std::string loss(const NetworkCode& code) {
    std::string text = loss_of_rows(code, code.rows);
    if (code.decays())
        text += "\nloss += decay / 2 * sum((" + std::string(code.bias ? "layer[:-1]" : "layer") +
                " ** 2).sum() for layer in weights)";
    return text;
}

}  // namespace

std::string numpy_network_script(const Experiment& experiment) {
    const NetworkCode code(experiment);
    const Optimizer optimizer = code.training.optimizer;
    const bool stops = code.bounds.weights_may_overflow(), wide = code.bounds.needs_exponents();
    const std::string slot_lists[] = {"", ", velocities", ", means, squares"},
                      slots[] = {"", ", velocity", ", mean, square"},
                      all_slots[] = {"weights", "weights + velocities", "weights + means + squares"},
                      updates[] = {"        layer += rate * gradient\n", momentum, adam};
    const auto optimizer_index = static_cast<std::size_t>(optimizer);

    const auto shown = [&](const std::string& value) { return wide ? "digits(" + value + ')' : value + ":.8f"; };
    const std::string scale = stops ? ", 2.0**-300" : "", test = "forward(test" + scale + ")[-1]";
    const std::string outputs = python_code_of(code.model.output_activation).call,
                      hidden = python_code_of(code.model.activation).call;
    std::string batch;
    if (code.partial) batch = code.shuffled ? shuffled_batch : listed_batch;
    std::string names = code.bias ? bias_names : plain_names;
    if (code.model.is_single_neuron()) names = neuron_names;

    return filled(
        script,
        {{"random_import", experiment.init == Init::python && !code.by_hand ? "import random\n\n" : ""},
         {"data", data(experiment) + held_out(experiment, code) + scaling(experiment, code)},
         {"layers", code.model.hidden.empty() ? "inputs, outputs" : "inputs, then the units of each layer"},
         {"weights", starting_weights_code(experiment, code)},
         {"settings", settings(code.training)},
         {"warnings", warnings(code)},
         {"functions", functions(code)},
         {"forward_inputs", stops ? "inputs, scale=1" : "inputs"},
         {"sums", sums(code)},
         {"activate", code.has_one_activation() ? outputs : outputs + " if layer is weights[-1] else " + hidden},
         {"shares", code.training.is_cross_entropy() ? shares : ""},
         {"digits", wide ? digits : ""},
         {"batch", batch},
         {"x", code.partial ? "x" : "inputs"},
         {"y", code.partial ? "y" : "targets"},
         {"delta", output_delta(code)},
         {"hidden_deltas", code.model.hidden.empty() ? "" : hidden_deltas},
         {"hidden_delta",
          delta_of(code.model.activation, code.bias ? "np.dot(deltas[0], layer[:-1].T)" : "np.dot(deltas[0], layer.T)",
                   "below")},
         {"before", stops ? before : ""},
         {"slots", slots[optimizer_index]},
         {"slot_lists", slot_lists[optimizer_index]},
         {"gradient", gradient(code)},
         {"decay", !code.decays() ? ""
                   : code.bias    ? "        gradient[:-1] -= decay * layer[:-1]\n"
                                  : "        gradient -= decay * layer\n"},
         {"update", updates[optimizer_index]},
         {"stop", stops ? stop : ""},
         {"all_slots", all_slots[optimizer_index]},
         {"loss", loss(code)},
         {"predictions", code.model.outputs == 1
                             ? "print(f\"prediction {" + shown(test + "[0, 0]") + "}\")\n"
                             : "for number, prediction in enumerate(" + test +
                                   "[0], 1):\n    print(f\"prediction {number} {" + shown("prediction") + "}\")\n"},
         {"held_out_loss", code.held_out.empty() ? "" : held_out_loss},
         {"loss_of_held_out", loss_of_rows(code, code.held_out.size())},
         {"scale", scale},
         {"shown_loss", shown("loss")},
         {"names", names},
         {"shown_weight", shown("weight")},
         {"plus_bias", code.bias ? " and bias" : ""},
         {"shape", code.shape()},
         {"units", code.units()},
         {"rows", counted(code.rows, "row")},
         {"row_count", std::to_string(code.rows)},
         {"batch_rows", std::to_string(code.batch)},
         {"updates", std::to_string(code.updates)},
         {"iterations", std::to_string(experiment.iterations)},
         {"seed", std::to_string(experiment.seed)}});
}

}  // namespace neuroglass
