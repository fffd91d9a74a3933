// How an activation is spelt; see activation_code.h.
#include "formats/activation_code.h"

namespace neuroglass {
namespace {

// In the order of the enum.
constexpr ActivationCode python[] = {
    {R"(
def sigmoid(z):
    return 1 / (1 + np.exp(-z))

)",
     "sigmoid(z)", "@error@ * @a@ * (1 - @a@)"},
    {"", "np.tanh(z)", "@error@ * (1 - @a@**2)"},
    {R"(
def relu(z):
    return np.where(z < 0, 0, z)

)",
     "relu(z)", "np.where(@a@ > 0, @error@, 0)"},
    {"", "z", "@error@"},
    {R"(
def softmax(z):
    raised = np.exp(z - z.max(axis=1, keepdims=True))  # the largest is taken off, so that none is infinite
    return raised / raised.sum(axis=1, keepdims=True)

)",
     "softmax(z)", "@error@"},
    {R"(
def step(z):
    return np.where(z < 0, 0, 1)

)",
     "step(z)", "@error@"},
};

constexpr ActivationCode cpp[] = {
    {"\ndouble sigmoid(double z) { return 1 / (1 + std::exp(-z)); }\n", "sigmoid(z)", "@error@ * @a@ * (1 - @a@)"},
    {"", "std::tanh(z)", "@error@ * (1 - @a@ * @a@)"},
    {"\ndouble relu(double z) { return z < 0 ? 0 : z; }\n", "relu(z)", "(@a@ > 0 ? @error@ : 0)"},
    {"", "z", "@error@"},
    {R"(
/// Makes shares of 1 of a layer's sums. The largest is taken off first, so that no power is infinite.
void softmax(std::vector<double>& z) {
    const double largest = *std::max_element(z.begin(), z.end());
    double sum = 0;
    for (double& number : z) {
        number = std::exp(number - largest);
        sum += number;
    }
    for (double& number : z) number /= sum;
}
)",
     "z", "@error@"},
    {"\ndouble step(double z) { return z < 0 ? 0 : 1; }\n", "step(z)", "@error@"},
};

}  // namespace

const ActivationCode& python_code_of(Activation activation) { return python[static_cast<std::size_t>(activation)]; }
const ActivationCode& cpp_code_of(Activation activation) { return cpp[static_cast<std::size_t>(activation)]; }

}  // namespace neuroglass
