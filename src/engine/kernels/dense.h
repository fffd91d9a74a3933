// Any dense network, fast: rows lie side by side on the way forward and back, neighbouring weights in their gradients,
// and no sum is ever split. Gives the bits of PlainKernel.
#pragma once

#include <span>
#include <vector>

#include "engine/model/network.h"
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
    /// One iteration in parts: looks at so many more of its rows, rounded up to whole blocks.
    /// @param state stays as it is until the last part, which moves it on
    /// @return whether this was the last part
    bool train_part(TrainingState& state, std::size_t rows);
    /// The next part is the first one of an iteration.
    void start_over() { blocks_done_ = 0; }
    /// That of the last iteration, downhill, without the weights' decay. (weights)
    std::span<const double> gradient() const { return std::span(gradient_).first(gradient_.size() - 1); }

    /// What the network answers to some rows, to the bit what Network says.
    /// @param weights (network.weight_count()), finite
    /// @param outputs (all rows, targets), overwritten for those rows
    void answer(const Network& network, std::span<const double> weights, std::span<const std::size_t> rows,
                std::span<double> outputs);

private:
    static constexpr std::size_t max_rows = 16;         // of a block: all of its numbers stay in the nearest cache
    static constexpr std::size_t max_rows_kept = 1000;  // in blocks; of more, each block is made when it is its turn

    /// A few rows of the dataset, in the order in which an update takes them.
    struct Block {
        std::size_t rows = 0, pairs = 0;
        std::vector<double> columns;  // (inputs + bias, pairs, 2): a column's rows side by side
        std::vector<double> lines;    // (rows, inputs + bias, made even), where the first layer has one unit
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
    const Block& made(std::span<const std::size_t> rows);
    bool has_nan(const Block& block) const;
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
    std::vector<Block> blocks_;             // of the whole epoch; none where the rows are shuffled or too many
    std::vector<std::size_t> first_block_;  // (updates) of an epoch, of those
    Block block_;                           // one that is not kept
    std::size_t blocks_done_ = 0;           // of an iteration in parts
    std::vector<LayerScratch> scratch_;
    std::vector<double> gradient_;  // (weights, and one that is worked on beside the last)
};

}  // namespace neuroglass
