// Random experiments and moments for property tests. The seed is drawn anew each time unless NEUROGLASS_TEST_SEED sets
// it, and is printed.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "document/shared_state.h"

namespace neuroglass {

class Draw {
public:
    Draw();
    /// The same numbers each time.
    explicit Draw(std::uint64_t seed) : seed_(seed), random_(seed) {}

    /// For SCOPED_TRACE: how to see the same again.
    std::string trace() const { return "NEUROGLASS_TEST_SEED=" + std::to_string(seed_); }

    /// Uniform on min..max, both included.
    std::int64_t whole(std::int64_t min, std::int64_t max);
    double real(double min, double max);
    /// As many small as large ones: uniform in the logarithm.
    double spread(double min, double max);
    bool one_in(int n) { return whole(1, n) == 1; }

    Dataset dataset(std::size_t rows, std::size_t inputs);
    /// 2..60 rows of any shape with one target.
    Dataset recipe_rows();
    /// 1..8 rows and 1..6 inputs, now and then far more; sometimes with hidden layers and a bias.
    Experiment experiment();
    /// The same without hidden layers; now and then with a bias, with starting weights set by hand, with another test
    /// example.
    Experiment single_neuron();
    /// Any experiment whose parts go together: hidden layers, several targets, and every choice there is.
    Experiment network();
    /// As many rows, inputs, targets, layers and units as there may be, with a bias: nothing is larger.
    Experiment largest();
    Dataset dataset_of_targets(std::size_t rows, std::size_t inputs, std::size_t targets);
    /// A single neuron at any iteration, with any view, question and pins; now and then with numbers that are hard
    /// to write.
    SharedState shared();
    /// Any text without control characters, in UTF-8 of at most so many bytes.
    std::string words(std::size_t max);

    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(whole(0, static_cast<std::int64_t>(count) - 1));
    }

private:
    double hard_number();
    HeldOut held_out(std::size_t rows);

    std::uint64_t seed_;
    std::mt19937_64 random_;
};

}  // namespace neuroglass
