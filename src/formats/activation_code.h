// How the programs that we write spell an activation, in Python and in C++: one row each. Writes no program.
#pragma once

#include "engine/model/activation.h"

namespace neuroglass {

constexpr Activation all_activations[] = {Activation::sigmoid,  Activation::tanh,    Activation::relu,
                                          Activation::identity, Activation::softmax, Activation::step};

struct ActivationCode {
    const char* function;  // the definition of what is called, or nothing
    const char* call;      // of z: Python's the sums of a layer, (rows, units); C++'s that of one unit
    const char* delta;     // @error@ times the derivative, which the output @a@ tells
};

const ActivationCode& python_code_of(Activation activation);
/// Softmax is called for a whole layer, after its sums.
const ActivationCode& cpp_code_of(Activation activation);

}  // namespace neuroglass
