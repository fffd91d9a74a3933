// An experiment as a C++ program; see cpp_program.h.
#include "formats/cpp_program.h"

#include "formats/cpp_network_program.h"
#include "formats/magnitude_bounds.h"
#include "formats/source_code.h"

namespace neuroglass {
namespace {

constexpr Brackets curly{'{', '}'};

constexpr const char* program =
    R"(// Neuroglass: one neuron learns from its data, in standard C++17 and nothing else.
// To run it:  g++ -std=c++17 -O2 neuroglass.cpp -o neuroglass && ./neuroglass
#include <cmath>
#include <cstdio>
@random_header@
const int rows = @row_count@, inputs = @input_count@;@bias@
@data@
@answer@@print@
int main() {
@weights@
    for (int iteration = 0; iteration < @iterations@; ++iteration) {
        double change[inputs] = {};
        for (int row = 0; row < rows; ++row) {
            const double output = answer(x[row], w);
            const double delta = (y[row] - output) * output * (1 - output);
            for (int i = 0; i < inputs; ++i) change[i] += x[row][i] * delta;
        }
@stop@        for (int i = 0; i < inputs; ++i) w[i] += @rate@change[i];
    }

    double loss = 0;
    for (int row = 0; row < rows; ++row) {
        const double error = y[row] - answer(x[row], w@scale@);
        loss += error * error / 2;
    }
@results@}
)";

constexpr const char* plain_answer =
    R"(/// What the neuron answers: the sigmoid of its inputs times its weights.
double answer(const double* input, const double* weight) {
    double z = 0;
    for (int i = 0; i < inputs; ++i) z += input[i] * weight[i];
    return 1 / (1 + std::exp(-z));
}
)";
// With its scale no sum of finite numbers becomes inf - inf on its way.
constexpr const char* scaled_answer =
    R"(/// What the neuron answers: the sigmoid of its inputs times its weights. These may be huge: a scale keeps their sum finite.
double answer(const double* input, const double* weight, double scale = 1) {
    double z = 0;
    for (int i = 0; i < inputs; ++i) z += input[i] * scale * (weight[i] * scale);
    return 1 / (1 + std::exp(-z / scale / scale));
}
)";

constexpr const char* print =
    R"(
void print(const char* name, double value) {
    std::printf(std::abs(value) < 1e9 ? "%s %.8f\n" : "%s %.8e\n", name, value);
}
)";

constexpr const char* drawn_weights =
    R"(    std::mt19937 random(@seed@u);
    double w[inputs];
    for (double& weight : w) {  // from -1 to 1, with 53 random bits, as NumPy draws them
        const double high = static_cast<double>(random() >> 5), low = static_cast<double>(random() >> 6);
        weight = 2 * ((high * 67108864 + low) / 9007199254740992) - 1;
    }
)";

constexpr const char* stop =
    R"(        bool finite = true;
        for (int i = 0; i < inputs; ++i) finite = finite && std::isfinite(w[i] + @rate@change[i]);
        if (!finite) {
            std::printf("stopped at iteration %d: the next update would leave weights too large to be numbers\n", iteration);
            break;
        }
)";

constexpr const char* plain_results =
    R"(    std::printf("prediction %.8f\nloss %.8f\n", answer(test, w@scale@), loss);
    for (int i = 0; i < inputs; ++i) std::printf("w%d %.8f\n", i + 1, w[i]);
)";
constexpr const char* wide_results =
    R"(    print("prediction", answer(test, w@scale@));
    print("loss", loss);
    for (int i = 0; i < inputs; ++i) {
        std::printf("w%d", i + 1);
        print("", w[i]);
    }
)";

std::string array(const std::string& declaration, std::span<const double> values) {
    const std::string start = declaration + " = ";
    return start + list_code(values, curly, start.size()) + ";\n";
}

std::string data(const Experiment& experiment) {
    const std::string start = "const double x[rows][inputs] = ";
    std::vector<double> targets, test = experiment.test_example;
    for (std::size_t row = 0; row < experiment.dataset.rows(); ++row) targets.push_back(experiment.dataset.target(row));
    if (experiment.model.has_bias()) test.push_back(1);
    std::string all = start + rows_code(experiment.dataset, experiment.model.has_bias(), curly, start.size()) + ";\n" +
                      array("const double y[rows]", targets) + array("const double test[inputs]", test);
    if (experiment.training.rate != 1) all += "const double rate = " + number_code(experiment.training.rate) + ";\n";
    return all;
}

std::string neuron_program(const Experiment& experiment) {
    const MagnitudeBounds growth(experiment);
    const bool drawn = experiment.starting_weights.empty(), stops = growth.weights_may_overflow(),
               wide = growth.needs_exponents();
    return filled(
        program,
        {{"random_header", drawn ? "#include <random>\n" : ""},
         {"bias", experiment.model.has_bias() ? "  // the last input is always 1: its weight is the bias" : ""},
         {"data", data(experiment)},
         {"answer", stops ? scaled_answer : plain_answer},
         {"print", wide ? print : ""},
         {"weights", drawn ? drawn_weights : array("    double w[inputs]", experiment.starting_weights)},
         {"stop", stops ? stop : ""},
         {"results", wide ? wide_results : plain_results},
         {"scale", stops ? ", std::ldexp(1, -300)" : ""},
         {"rate", experiment.training.rate != 1 ? "rate * " : ""},
         {"row_count", std::to_string(experiment.dataset.rows())},
         {"input_count", std::to_string(weight_count(experiment.model))},
         {"iterations", std::to_string(experiment.iterations)},
         {"seed", std::to_string(experiment.seed)}});
}

}  // namespace

std::string cpp_program(const Experiment& given) {
    const Experiment experiment = scaled(given);
    std::string text = is_of_articles_kind(experiment) ? neuron_program(experiment) : cpp_network_program(experiment);
    if (given.scaling != Scaling::none)
        text.insert(text.find("const double x["), "// The inputs are scaled, those of the test, too.\n");
    return text;
}

}  // namespace neuroglass
