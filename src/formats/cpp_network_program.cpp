// Any dense network as a C++ program; see cpp_network_program.h.
#include "formats/cpp_network_program.h"

#include "formats/activation_code.h"
#include "formats/cpp_network_parts.h"
#include "formats/source_code.h"

namespace neuroglass {
namespace {

constexpr Brackets curly{'{', '}'};

constexpr const char* program =
    R"(// Neuroglass: a @shape@ network learns from its data, in standard C++17 and nothing else.
// To run it:  g++ -std=c++17 -O2 neuroglass.cpp -o neuroglass && ./neuroglass
@headers@
const int rows = @row_count@, inputs = @input_count@, outputs = @output_count@;
@data@@settings@
struct Layer {
    int below, units;                              // how many numbers come in, and go out
    std::vector<double> weights, gradient@slots@;  // (@below@, units), row by row
    std::vector<double> output, delta;             // (units)

    Layer(int incoming, int outgoing) : below(incoming), units(outgoing), weights(@size@) {
        gradient = @slot_starts@weights;
        output = delta = std::vector<double>(units);
    }
};
@functions@@random@
/// Sets what every layer answers to one row's inputs; gives the answer of the last.
const std::vector<double>& forward(std::vector<Layer>& layers, const double* input@scale_parameter@) {
    for (Layer& layer : layers) {
        for (int j = 0; j < layer.units; ++j) {
            double z = 0;
            for (int i = 0; i < layer.below; ++i) z += @term@;
@bias_sum@            layer.output[j] = @activate@;
        }
        input = layer.output.data();
    }
@softmax_call@    return layers.back().output;
}

/// Sets every layer's deltas for that row: the error of each unit times the derivative of its activation.
void backward(std::vector<Layer>& layers, const double* target@count_parameter@) {
    Layer& last = layers.back();
    for (int k = 0; k < outputs; ++k) {
        const double a = last.output[k], error = target[k] - a;
        last.delta[k] = @delta@;
    }
@hidden_deltas@}

/// Adds that row's part to every layer's gradient.
void add_gradient(std::vector<Layer>& layers, const double* input) {
    for (Layer& layer : layers) {
        for (int i = 0; i < layer.below; ++i)
            for (int j = 0; j < layer.units; ++j) layer.gradient[i * layer.units + j] += input[i] * layer.delta[j];
@bias_gradient@        input = layer.output.data();
    }
}

void update(Layer& layer@t_parameter@) {
@decay@    for (std::size_t i = 0; i < layer.weights.size(); ++i) {
@update@    }
}
@is_finite@
double loss(std::vector<Layer>& layers) {
    double sum = 0;
    for (int row = 0; row < rows; ++row) {
        const std::vector<double>& answer = forward(layers, x[row]@scale@);
        for (int k = 0; k < outputs; ++k)
            sum @loss_term@;
    }
@loss_result@}

void print(double value) { std::printf(@format@, value); }

int main() {
    std::vector<Layer> layers;
    const int units[] = {@units@};
    for (int l = 0; l < @layer_count@; ++l) layers.emplace_back(units[l], units[l + 1]);
@start@@order@
    for (int iteration = 0; iteration < @iterations@; ++iteration) {
@before@        for (Layer& layer : layers) layer.gradient.assign(layer.gradient.size(), 0);
@rows_loop@            forward(layers, x[row]);
            backward(layers, y[row]@count@);
            add_gradient(layers, x[row]);
        }
        for (Layer& layer : layers) update(layer@t@);
@stop@    }

    const std::vector<double> answer = forward(layers, test@scale@);
@predictions@    std::printf("loss");
    print(loss(layers));
@names@}
)";

constexpr const char* logarithm = R"(
/// share * ln(output), and 0 where there is no share.
double logarithm(double share, double output) { return share == 0 ? 0 : share * std::log(output); }
)";

constexpr const char* hidden_deltas = R"(    for (std::size_t l = layers.size() - 1; l > 0; --l) {
        const Layer& above = layers[l];
        Layer& layer = layers[l - 1];
        for (int j = 0; j < layer.units; ++j) {
            double error = 0;
            for (int k = 0; k < above.units; ++k) error += above.delta[k] * above.weights[j * above.units + k];
@slope@        }
    }
)";

constexpr const char* bias_gradient =
    R"(        for (int j = 0; j < layer.units; ++j) layer.gradient[layer.below * layer.units + j] += layer.delta[j];
)";

constexpr const char* decay =
    R"(    for (int i = 0; i < layer.below * layer.units; ++i) layer.gradient[i] -= decay * layer.weights[i];
)";
constexpr const char* momentum = R"(        layer.velocity[i] = momentum * layer.velocity[i] + rate * layer.gradient[i];
        layer.weights[i] += layer.velocity[i];
)";
constexpr const char* adam = R"(        const double g = layer.gradient[i];
        layer.mean[i] = beta1 * layer.mean[i] + (1 - beta1) * g;
        layer.square[i] = beta2 * layer.square[i] + (1 - beta2) * g * g;
        const double mean = layer.mean[i] / (1 - std::pow(beta1, t));
        const double square = layer.square[i] / (1 - std::pow(beta2, t));
        layer.weights[i] += rate * mean / (std::sqrt(square) + epsilon);
)";

constexpr const char* is_finite = R"(
bool is_finite(const std::vector<double>& numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [](double number) { return std::isfinite(number); });
}
)";
constexpr const char* stop = R"(        bool finite = true;
        for (const Layer& layer : layers)
            finite = finite@all_finite@;
        if (!finite) {
            std::printf("stopped at iteration %d: ", iteration);
            std::printf("the next update would leave weights too large to be numbers\n");
            layers = before;
            break;
        }
)";

constexpr const char* all_rows = "        for (int row = 0; row < rows; ++row) {\n";
constexpr const char* listed_batch =
    R"(        const int first = iteration % @updates@ * @batch_rows@, last = std::min(first + @batch_rows@, rows);
        for (int row = first; row < last; ++row) {
)";
constexpr const char* shuffled_batch =
    R"(        if (iteration % @updates@ == 0) order = shuffled(@seed@u, iteration / @updates@);
        const int first = iteration % @updates@ * @batch_rows@, last = std::min(first + @batch_rows@, rows);
        for (int n = first; n < last; ++n) {
            const int row = order[n];
)";

constexpr const char* decayed_loss = R"(    double squares = 0;
    for (const Layer& layer : layers)
        for (int i = 0; i < layer.below * layer.units; ++i) squares += layer.weights[i] * layer.weights[i];
    return @scaled@ + decay / 2 * squares;
)";

constexpr const char* prediction = R"(    std::printf("prediction");
    print(answer[0]);
)";
constexpr const char* predictions = R"(    for (int k = 0; k < outputs; ++k) {
        std::printf("prediction %d", k + 1);
        print(answer[k]);
    }
)";
constexpr const char* neuron_names = R"(    for (std::size_t i = 0; i < layers[0].weights.size(); ++i) {
        std::printf("w%d", static_cast<int>(i) + 1);
        print(layers[0].weights[i]);
    }
)";
constexpr const char* names = R"(    for (int l = 0; l < @layer_count@; ++l)
        for (int i = 0; i < layers[l].below@plus_one@; ++i)
            for (int j = 0; j < layers[l].units; ++j) {
@name@                print(layers[l].weights[i * layers[l].units + j]);
            }
)";
constexpr const char* plain_name = R"(                std::printf("w[%d][%d,%d]", l + 1, i + 1, j + 1);
)";
constexpr const char* bias_name =
    R"(                if (i < layers[l].below) std::printf("w[%d][%d,%d]", l + 1, i + 1, j + 1);
                else std::printf("b[%d][%d]", l + 1, j + 1);
)";

std::string matrix(const std::string& declaration, std::span<const double> values, std::size_t columns) {
    const std::string start = declaration + " = ";
    return start + matrix_code(values, columns, curly, start.size()) + ";\n";
}

std::string data(const Experiment& experiment, const NetworkCode& code) {
    const Dataset& dataset = experiment.dataset;
    const std::string test = "const double test[inputs] = ";
    std::vector<double> inputs, targets;
    for (const std::size_t row : trained_rows(experiment.held_out, dataset.rows())) {
        inputs.insert(inputs.end(), dataset.inputs(row).begin(), dataset.inputs(row).end());
        targets.insert(targets.end(), dataset.targets(row).begin(), dataset.targets(row).end());
    }
    const std::string note =
        code.held_out.empty() ? "" : "// Without the " + counted(code.held_out.size(), "row") + " held out.\n";
    return note + matrix("const double x[rows][inputs]", inputs, dataset.input_count()) +
           matrix("const double y[rows][outputs]", targets, dataset.target_count()) + test +
           list_code(experiment.test_example, curly, test.size()) + ";\n";
}

std::string headers(const Experiment& experiment, const NetworkCode& code) {
    std::string text;
    for (const auto& [name, used] :
         {std::pair{"algorithm", code.partial || code.uses(Activation::softmax) || code.bounds.weights_may_overflow()},
          {"cmath", true},
          {"cstdint", uses_own_twister(experiment, code)},
          {"cstdio", true},
          {"random", uses_standard_twister(experiment, code)},
          {"utility", code.shuffled},
          {"vector", true}})
        if (used) text += "#include <" + std::string(name) + ">\n";
    return text;
}

std::string settings(const TrainingSpec& training) {
    std::string text = "const double rate = " + number_code(training.rate);
    if (training.weight_decay != 0) text += ", decay = " + number_code(training.weight_decay);
    if (training.optimizer == Optimizer::momentum) text += ", momentum = " + number_code(training.momentum);
    if (training.optimizer == Optimizer::adam)
        text += ";\nconst double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;  // of Adam's paper";
    else text += ';';
    return text + '\n';
}

std::string functions(const NetworkCode& code) {
    std::string text;
    for (const Activation activation : all_activations)
        if (code.uses(activation)) text += cpp_code_of(activation).function;
    return text + (code.training.is_cross_entropy() ? logarithm : "");
}

std::string delta_of(Activation activation) {
    return filled(cpp_code_of(activation).delta, {{"error", "error"}, {"a", "a"}});
}

std::string hidden_slope(Activation activation) {
    if (activation == Activation::identity) return "            layer.delta[j] = error;\n";
    return "            const double a = layer.output[j];\n            layer.delta[j] = " + delta_of(activation) +
           ";\n";
}

std::string output_delta(const NetworkCode& code) {
    const bool plain = code.training.is_cross_entropy();
    std::string text = delta_of(plain ? Activation::identity : code.model.output_activation);
    if (code.training.loss == LossFunction::mean_squared_error) text = "2 * " + text;
    return code.mean ? text + " / count" : text;
}

std::string loss_term(const NetworkCode& code) {
    if (!code.training.is_cross_entropy()) return "+= (y[row][k] - answer[k]) * (y[row][k] - answer[k])";
    const std::string part = "-= logarithm(y[row][k], answer[k])";
    return code.model.output_activation == Activation::softmax ? part
                                                               : part + " + logarithm(1 - y[row][k], 1 - answer[k])";
}

std::string loss_result(const NetworkCode& code) {
    std::string scaled = "sum";
    if (code.training.loss < LossFunction::mean_squared_error) scaled += " / 2";
    if (code.mean) scaled += " / rows";
    return code.decays() ? filled(decayed_loss, {{"scaled", scaled}}) : "    return " + scaled + ";\n";
}

struct OptimizerCode {
    const char *slots, *starts, *finite, *update;
};
constexpr OptimizerCode optimizers[] = {
    {"", "", " && is_finite(layer.weights)", "        layer.weights[i] += rate * layer.gradient[i];\n"},
    {", velocity", "velocity = ", " && is_finite(layer.weights) && is_finite(layer.velocity)", momentum},
    {", mean, square",
     "mean = square = ", " && is_finite(layer.weights) && is_finite(layer.mean) && is_finite(layer.square)", adam}};

}  // namespace

std::string cpp_network_program(const Experiment& experiment) {
    const NetworkCode code(experiment);
    const OptimizerCode& optimizer = optimizers[static_cast<std::size_t>(code.training.optimizer)];
    const bool stops = code.bounds.weights_may_overflow(), adams = code.training.optimizer == Optimizer::adam;
    const std::string outputs = cpp_code_of(code.model.output_activation).call,
                      hidden = cpp_code_of(code.model.activation).call;
    std::string rows_loop = all_rows, weight_names = names;
    if (code.partial) rows_loop = code.shuffled ? shuffled_batch : listed_batch;
    if (code.model.is_single_neuron()) weight_names = neuron_names;
    std::string bias_sum;
    if (code.bias)
        bias_sum = "            z += layer.weights[layer.below * layer.units + j]" +
                   std::string(stops ? " * scale * scale" : "") + ";\n";
    if (stops) bias_sum += "            z = z / scale / scale;\n";

    return filled(
        program, {{"headers", headers(experiment, code)},
                  {"data", data(experiment, code)},
                  {"settings", settings(code.training)},
                  {"slots", optimizer.slots},
                  {"slot_starts", optimizer.starts},
                  {"size", code.bias ? "(below + 1) * units" : "below * units"},
                  {"functions", functions(code)},
                  {"random", cpp_random_code(experiment, code)},
                  {"scale_parameter", stops ? ", double scale = 1" : ""},
                  {"term", stops ? "input[i] * scale * (layer.weights[i * layer.units + j] * scale)"
                                 : "input[i] * layer.weights[i * layer.units + j]"},
                  {"bias_sum", bias_sum},
                  {"activate", code.has_one_activation() || outputs == hidden
                                   ? outputs
                                   : "&layer == &layers.back() ? " + outputs + " : " + hidden},
                  {"softmax_call", code.uses(Activation::softmax) ? "    softmax(layers.back().output);\n" : ""},
                  {"count_parameter", code.mean ? ", int count" : ""},
                  {"delta", output_delta(code)},
                  {"hidden_deltas", code.model.hidden.empty() ? "" : hidden_deltas},
                  {"slope", hidden_slope(code.model.activation)},
                  {"bias_gradient", code.model.bias == Bias::on ? bias_gradient : ""},
                  {"t_parameter", adams ? ", int t" : ""},
                  {"decay", code.decays() ? decay : ""},
                  {"update", optimizer.update},
                  {"is_finite", stops ? is_finite : ""},
                  {"loss_term", loss_term(code)},
                  {"loss_result", loss_result(code)},
                  {"format",
                   code.bounds.needs_exponents() ? R"(std::abs(value) < 1e9 ? " %.8f\n" : " %.8e\n")" : R"(" %.8f\n")"},
                  {"units", code.units()},
                  {"start", cpp_start_code(experiment, code)},
                  {"order", code.shuffled ? "    std::vector<int> order;\n" : ""},
                  {"before", stops ? "        const std::vector<Layer> before = layers;\n" : ""},
                  {"rows_loop", rows_loop},
                  {"count", !code.mean     ? ""
                            : code.partial ? ", last - first"
                                           : ", rows"},
                  {"t", adams ? ", iteration + 1" : ""},
                  {"stop", stops ? stop : ""},
                  {"all_finite", optimizer.finite},
                  {"scale", stops ? ", std::ldexp(1, -300)" : ""},
                  {"predictions", code.model.outputs == 1 ? prediction : predictions},
                  {"names", weight_names},
                  {"name", code.bias ? bias_name : plain_name},
                  {"plus_one", code.bias ? " + 1" : ""},
                  {"below", code.bias ? "below and the bias" : "below"},
                  {"layer_count", std::to_string(code.model.layer_count())},
                  {"shape", code.shape()},
                  {"row_count", std::to_string(code.rows)},
                  {"input_count", std::to_string(code.model.inputs)},
                  {"output_count", std::to_string(code.model.outputs)},
                  {"batch_rows", std::to_string(code.batch)},
                  {"updates", std::to_string(code.updates)},
                  {"iterations", std::to_string(experiment.iterations)},
                  {"seed", std::to_string(experiment.seed)}});
}

}  // namespace neuroglass
