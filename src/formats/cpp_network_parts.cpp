// Random numbers and start of a network's C++ program; see cpp_network_parts.h.
#include "formats/cpp_network_parts.h"

#include "formats/source_code.h"

namespace neuroglass {
namespace {

constexpr Brackets curly{'{', '}'};

constexpr const char* twister = R"(
/// The Mersenne twister, started from a list of numbers as Python and NumPy do it.
class Twister {
public:
    explicit Twister(const std::vector<std::uint32_t>& key) {
        words[0] = 19650218;
        for (std::uint32_t i = 1; i < length; ++i) words[i] = 1812433253 * mixed(i - 1) + i;
        std::uint32_t i = 1;
        for (std::uint32_t n = 0; n < length; ++n) {
            const std::uint32_t k = n % static_cast<std::uint32_t>(key.size());
            words[i] = (words[i] ^ (mixed(i - 1) * 1664525)) + key[k] + k;
            i = next_place(i);
        }
        for (std::uint32_t n = 1; n < length; ++n) {
            words[i] = (words[i] ^ (mixed(i - 1) * 1566083941)) - i;
            i = next_place(i);
        }
        words[0] = 0x80000000;
    }
    std::uint32_t operator()() {
        const std::uint32_t after = (next + 1) % length;
        const std::uint32_t joined = (words[next] & 0x80000000) | (words[after] & 0x7fffffff);
        words[next] = words[(next + 397) % length] ^ (joined >> 1) ^ (joined % 2 == 1 ? 0x9908b0df : 0);
        std::uint32_t number = words[next];
        next = after;
        number ^= number >> 11;
        number ^= (number << 7) & 0x9d2c5680;
        number ^= (number << 15) & 0xefc60000;
        return number ^ (number >> 18);
    }

private:
    static const std::uint32_t length = 624;
    std::uint32_t words[length], next = 0;

    std::uint32_t mixed(std::uint32_t i) const { return words[i] ^ (words[i] >> 30); }
    std::uint32_t next_place(std::uint32_t i) {
        if (i + 1 < length) return i + 1;
        words[0] = words[length - 1];
        return 1;
    }
};
)";

constexpr const char* uniform = R"(
/// From 0 to 1, with 53 random bits, as @who@ draws them.
double uniform(@generator@& random) {
    const double high = static_cast<double>(random() >> 5), low = static_cast<double>(random() >> 6);
    return (high * 67108864 + low) / 9007199254740992;
}
)";

constexpr const char* normal = R"(
/// Normally distributed, by the polar method, which makes two at a time.
double normal(@generator@& random) {
    static bool has_second = false;
    static double second;
    has_second = !has_second;
    if (!has_second) return second;
    double a, b, square;
    do {
        a = 2 * uniform(random) - 1;
        b = 2 * uniform(random) - 1;
        square = a * a + b * b;
    } while (square >= 1 || square == 0);
    const double factor = std::sqrt(-2 * std::log(square) / square);
    second = factor * a;
    return factor * b;
}
)";

constexpr const char* shuffled = R"(
/// The rows in another order, as NumPy's RandomState([seed, epoch]).permutation(rows) has them.
std::vector<int> shuffled(std::uint32_t seed, std::uint32_t epoch) {
    Twister random({seed, epoch});
    std::vector<int> order;
    for (int row = 0; row < rows; ++row) order.push_back(row);
    std::uint32_t mask = 1;
    while (mask < rows) mask = 2 * mask + 1;
    for (std::uint32_t i = rows - 1; i > 0; --i) {
        while (mask / 2 >= i) mask /= 2;
        std::uint32_t other = random() & mask;
        while (other > i) other = random() & mask;
        std::swap(order[i], order[other]);
    }
    return order;
}
)";

constexpr const char* row_by_row = R"(    for (Layer& layer : layers)
        for (double& weight : layer.weights) weight = @draw@;
)";
constexpr const char* unit_by_unit = R"(    for (Layer& layer : layers) {
@scale@        for (int j = 0; j < layer.units; ++j)
            for (int i = 0; i < layer.below@plus_bias@; ++i) layer.weights[i * layer.units + j] = @draw@;
    }
)";

std::string weights_by_hand(const Experiment& experiment) {
    std::string text;
    const auto layers = layers_of(experiment.model);
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const std::string start = "    layers[" + std::to_string(l) + "].weights = ";
        const auto weights =
            std::span(experiment.starting_weights).subspan(layers[l].first_weight, layers[l].weight_count());
        text += start + list_code(weights, curly, start.size()) + ";\n";
    }
    return text;
}

}  // namespace

bool uses_standard_twister(const Experiment& experiment, const NetworkCode& code) {
    return !code.by_hand && experiment.init != Init::zeros && experiment.init != Init::python;
}

bool uses_own_twister(const Experiment& experiment, const NetworkCode& code) {
    return code.shuffled || (!code.by_hand && experiment.init == Init::python);
}

std::string cpp_random_code(const Experiment& experiment, const NetworkCode& code) {
    const bool python = experiment.init == Init::python;
    std::string text;
    if (uses_own_twister(experiment, code)) text += twister;
    if (!code.by_hand && experiment.init != Init::zeros) text += uniform;
    if (code.draws_normally(experiment.init)) text += normal;
    if (code.shuffled) text += shuffled;
    return filled(text, {{"who", python ? "Python" : "NumPy"}, {"generator", python ? "Twister" : "std::mt19937"}});
}

std::string cpp_start_code(const Experiment& experiment, const NetworkCode& code) {
    if (code.by_hand) return weights_by_hand(experiment);
    const std::string twister_code = "    std::mt19937 random(@seed@u);\n";
    const auto row_by_row_code = [&](const char* draw) { return twister_code + filled(row_by_row, {{"draw", draw}}); };
    const auto normal_code = [&](const std::string& scale) {
        return twister_code + filled(unit_by_unit, {{"scale", "        const double scale = " + scale + ";\n"},
                                                    {"plus_bias", ""},
                                                    {"draw", "normal(random) * scale"}});
    };
    switch (experiment.init) {
        case Init::article: return row_by_row_code("2 * uniform(random) - 1");
        case Init::unit: return row_by_row_code("uniform(random)");
        case Init::python:
            return "    Twister random({@seed@u});\n" +
                   filled(unit_by_unit,
                          {{"scale", ""}, {"plus_bias", code.bias ? " + 1" : ""}, {"draw", "uniform(random)"}});
        case Init::normal: return normal_code(number_code(experiment.init_scale));
        case Init::xavier: return normal_code("std::sqrt(2.0 / (layer.below + layer.units))");
        case Init::he: return normal_code("std::sqrt(2.0 / layer.below)");
        case Init::zeros: break;
    }
    return {};
}

}  // namespace neuroglass
