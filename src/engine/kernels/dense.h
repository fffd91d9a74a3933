// Any dense network, fast: rows lie side by side on the way forward and back, neighbouring weights in their gradients,
// and no sum is ever split. Gives the bits of PlainKernel.
#pragma once

#include <span>
#include <vector>

#include "engine/train/batch.h"
#include "engine/train/state.h"

namespace neuroglass {

class DenseKernel {
public:
    /// Copies what it needs of the experiment.
    explicit DenseKernel(const Experiment& experiment);

    /// Of which seed the shuffled rows are.
    void set_seed(std::uint32_t seed) { batches_.set_seed(seed); }
    /// @param state weights finite or not; moved on
    void train(TrainingState& state, std::int64_t iterations);

private:
    static constexpr std::size_t max_rows = 16;  // of a block: all of its numbers stay in the nearest cache

    /// A few rows of the dataset, in the order in which an update takes them.
    struct Block {
        std::size_t rows = 0, pairs = 0;
        std::vector<double> columns;  // (inputs + bias, pairs, 2): a column's rows side by side
        std::vector<double> lines;    // (rows, inputs + bias, made even)
        std::vector<double> targets;  // (targets, pairs, 2)
    };
    struct LayerScratch {
        std::vector<double> columns;      // (units + 1 for the next layer's bias, pairs, 2), the activations
        std::vector<double> lines;        // (rows, units + 1, made even), the same
        std::vector<double> deltas;       // (units, pairs, 2)
        std::vector<double> delta_lines;  // (rows, units made even)
        // Its gradient, where it cannot be summed in the layout of the weights, as a line of it has gaps at its end:
        // (rows of weights, units made even); of one unit (rows of weights, made even).
        std::vector<double> gradient;
    };

    void fill(Block& block, std::span<const std::size_t> rows) const;
    std::span<const Block> blocks_of(std::int64_t iteration);
    void train_block(const double* weights, const Block& block, std::size_t rows_of_update);
    void forward(const double* weights, const Block& block);
    void backward(const double* weights, const Block& block, std::size_t rows_of_update);
    void add_gradient(const Block& block, bool is_first);
    /// Where a layer's lies apart: into the layout of the weights.
    void gather_gradient();

    std::vector<Layer> layers_;
    Bias bias_;
    TrainingSpec training_;
    Dataset dataset_;
    Batches batches_;
    std::vector<Block> blocks_;             // of the whole epoch, or of one update where the rows are shuffled
    std::vector<std::size_t> first_block_;  // (updates + 1) of an epoch
    std::vector<LayerScratch> scratch_;
    std::vector<double> gradient_;  // (weights, and one that is worked on beside the last)
};

}  // namespace neuroglass
