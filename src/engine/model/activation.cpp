// The activations; see activation.h. One function for every kernel: its exponentials are long.
#include "engine/model/activation.h"

namespace neuroglass {
namespace {

template <class Number>
Number activated(Activation activation, const Number& z) {
    switch (activation) {
        case Activation::sigmoid: return sigmoid(z);
        case Activation::tanh: return hyperbolic_tangent(z);
        case Activation::relu: return where_negative(z, Number{}, z);
        case Activation::step: return where_negative(z, Number{}, splat<Number>(1));
        case Activation::identity:
        case Activation::softmax: break;
    }
    return z;
}

}  // namespace

void activate(Activation activation, double* z, std::size_t count) {
    std::size_t i = 0;
    for (; i + SimdDoubles::count <= count; i += SimdDoubles::count)
        activated(activation, SimdDoubles::load(z + i)).store(z + i);
    for (; i + 2 <= count; i += 2) activated(activation, Lanes<1>::load(z + i)).store(z + i);
    for (; i < count; ++i) z[i] = activated(activation, z[i]);
}

}  // namespace neuroglass
