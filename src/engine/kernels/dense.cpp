// Any dense network, fast; see dense.h.
#include "engine/kernels/dense.h"

#include <algorithm>
#include <array>

#include "engine/model/loss.h"
#include "engine/train/optimizer.h"

namespace neuroglass {
namespace {

constexpr std::size_t wide = 4;  // pairs of rows that are worked on together, as far as there are so many

constexpr std::size_t even(std::size_t count) { return (count + 1) / 2 * 2; }

/// work(Lanes<wide>, pair) as long as so many pairs are left, then work(Lanes<1>, pair).
template <class Work>
[[gnu::always_inline]] inline void for_pairs(std::size_t pairs, Work work) {
    std::size_t p = 0;
    for (; p + wide <= pairs; p += wide) work(Lanes<wide>(), p);
    for (; p < pairs; ++p) work(Lanes<1>(), p);
}

/// z = in[0] w[0] + in[1] w[1] + ... of one unit, for all pairs of rows.
/// @param in     (rows of the weights, pairs, 2)
/// @param w      with a stride of `units`
/// @param z      (pairs, 2), overwritten
void weighted_sums(const double* in, const double* w, std::size_t count, std::size_t units, std::size_t pairs,
                   double* z) {
    for_pairs(pairs, [&](auto lanes, std::size_t p) {
        using Number = decltype(lanes);
        Number sum = Number::load(in + 2 * p) * w[0];
        for (std::size_t i = 1; i < count; ++i) sum += Number::load(in + 2 * (i * pairs + p)) * w[i * units];
        sum.store(z + 2 * p);
    });
}

/// @param columns (count, pairs, 2)
/// @param lines   (rows, width), overwritten
void transpose(const double* columns, std::size_t count, std::size_t pairs, std::size_t rows, std::size_t width,
               double* lines) {
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t r = 0; r < rows; ++r) lines[r * width + i] = columns[2 * i * pairs + r];
}

/// gradient[k] += a[r] * b[r][k] over the rows, in their order, for neighbouring k.
/// @param a (rows), with a stride of 1 or of `a_width`
template <std::size_t Pairs>
[[gnu::always_inline]] inline void add_products(const double* a, std::size_t a_width, const double* b,
                                                std::size_t b_width, std::size_t rows, double* gradient) {
    auto sum = Lanes<Pairs>::load(gradient);
    for (std::size_t r = 0; r < rows; ++r) sum += a[r * a_width] * Lanes<Pairs>::load(b + r * b_width);
    sum.store(gradient);
}

void add_line(const double* a, std::size_t a_width, const double* b, std::size_t b_width, std::size_t rows,
              double* gradient, std::size_t count) {
    std::size_t k = 0;
    for (; k + 2 * wide <= count; k += 2 * wide) add_products<wide>(a, a_width, b + k, b_width, rows, gradient + k);
    for (; k + 2 <= count; k += 2) add_products<1>(a, a_width, b + k, b_width, rows, gradient + k);
    if (k == count) return;
    double sum = gradient[k];
    for (std::size_t r = 0; r < rows; ++r) sum += a[r * a_width] * b[r * b_width + k];
    gradient[k] = sum;
}

}  // namespace

DenseKernel::DenseKernel(const ModelSpec& model, const TrainingSpec& training, const Dataset& dataset,
                         std::uint32_t seed)
    : layers_(layers_of(model)),
      bias_(model.bias),
      training_(training),
      dataset_(dataset),
      batches_(training, dataset.rows(), seed),
      gradient_(weight_count(model)) {
    const std::size_t updates = batches_.shuffled() ? 1 : batches_.per_epoch();
    for (std::size_t u = 0; u < updates; ++u) {
        first_block_.push_back(blocks_.size());
        const auto rows = batches_.rows(static_cast<std::int64_t>(u));
        for (std::size_t r = 0; r < rows.size(); r += max_rows) {
            blocks_.emplace_back();
            fill(blocks_.back(), rows.subspan(r, std::min(max_rows, rows.size() - r)));
        }
    }
    first_block_.push_back(blocks_.size());
    const std::size_t most_rows = even(std::min(max_rows, batches_.max_rows()));
    for (const Layer& layer : layers_) {
        LayerScratch& scratch = scratch_.emplace_back();
        scratch.columns.resize((layer.units + 1) * most_rows, 1);
        scratch.lines.resize(most_rows * even(layer.units + 1), 1);
        scratch.deltas.resize(layer.units * most_rows);
        scratch.delta_lines.resize(most_rows * even(layer.units));
    }
}

void DenseKernel::fill(Block& block, std::span<const std::size_t> rows) const {
    const std::size_t inputs = layers_[0].inputs, count = layers_[0].rows, width = even(count);
    block.rows = rows.size();
    block.pairs = even(rows.size()) / 2;
    block.columns.assign(count * block.pairs * 2, 1);  // a bias has nothing but ones
    block.lines.assign(block.rows * width, 1);
    block.targets.resize(dataset_.target_count() * block.pairs * 2);
    for (std::size_t r = 0; r < 2 * block.pairs; ++r) {
        const std::size_t row =
            rows[std::min(r, rows.size() - 1)];  // where there is no row, the last again: it counts nowhere
        for (std::size_t i = 0; i < inputs; ++i) {
            block.columns[2 * i * block.pairs + r] = dataset_.inputs(row)[i];
            if (r < rows.size()) block.lines[r * width + i] = dataset_.inputs(row)[i];
        }
        for (std::size_t k = 0; k < dataset_.target_count(); ++k)
            block.targets[2 * k * block.pairs + r] = dataset_.targets(row)[k];
    }
}

std::span<const DenseKernel::Block> DenseKernel::blocks_of(std::int64_t iteration) {
    if (!batches_.shuffled()) {
        const std::size_t u = batches_.index(iteration);
        return std::span(blocks_).subspan(first_block_[u], first_block_[u + 1] - first_block_[u]);
    }
    const auto rows = batches_.rows(iteration);
    std::size_t used = 0;
    for (std::size_t r = 0; r < rows.size(); r += max_rows)
        fill(blocks_[used++], rows.subspan(r, std::min(max_rows, rows.size() - r)));
    return std::span(blocks_).first(used);
}

void DenseKernel::forward(const double* weights, const Block& block) {
    const std::size_t pairs = block.pairs;
    const double* in = block.columns.data();
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        const Layer& layer = layers_[l];
        double* const a = scratch_[l].columns.data();
        for (std::size_t j = 0; j < layer.units; ++j)
            weighted_sums(in, weights + layer.first_weight + j, layer.rows, layer.units, pairs, a + 2 * j * pairs);
        if (layer.activation == Activation::softmax) {
            for (std::size_t p = 0; p < pairs; ++p) {
                std::array<Lanes<1>, Dataset::max_targets> z;
                for (std::size_t k = 0; k < layer.units; ++k) z[k] = Lanes<1>::load(a + 2 * (k * pairs + p));
                softmax(z.data(), layer.units);
                for (std::size_t k = 0; k < layer.units; ++k) z[k].store(a + 2 * (k * pairs + p));
            }
        } else {
            activate(layer.activation, a, 2 * layer.units * pairs);
        }
        if (bias_ != Bias::off) std::fill_n(a + 2 * layer.units * pairs, 2 * pairs, 1.0);
        in = a;
    }
}

void DenseKernel::backward(const double* weights, const Block& block, std::size_t rows_of_update) {
    const std::size_t pairs = block.pairs;
    for (std::size_t l = layers_.size(); l-- > 0;) {
        const Layer& layer = layers_[l];
        LayerScratch& own = scratch_[l];
        const bool is_output = l + 1 == layers_.size();
        for (std::size_t j = 0; j < layer.units; ++j)
            for_pairs(pairs, [&](auto lanes, std::size_t p) {
                using Number = decltype(lanes);
                const std::size_t place = 2 * (j * pairs + p);
                const Number a = Number::load(&own.columns[place]);
                Number delta;
                if (is_output) {
                    delta = output_delta(training_.loss, layer.activation, Number::load(&block.targets[place]) - a, a,
                                         rows_of_update);
                } else {
                    const Layer& next = layers_[l + 1];
                    const double* const w = weights + next.weight(0, j);
                    Number error{};
                    for (std::size_t k = 0; k < next.units; ++k)
                        error += Number::load(&scratch_[l + 1].deltas[2 * (k * pairs + p)]) * w[k];
                    delta = delta_of(layer.activation, error, a);
                }
                delta.store(&own.deltas[place]);
            });
    }
}

void DenseKernel::add_gradient(const Block& block) {
    const std::size_t pairs = block.pairs, rows = block.rows;
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        const Layer& layer = layers_[l];
        LayerScratch& own = scratch_[l];
        double* const gradient = &gradient_[layer.first_weight];
        if (layer.units == 1) {  // neighbouring weights are those of neighbouring inputs
            const double* lines = block.lines.data();
            if (l > 0) {
                LayerScratch& below = scratch_[l - 1];
                transpose(below.columns.data(), layer.rows, pairs, rows, even(layer.rows), below.lines.data());
                lines = below.lines.data();
            }
            add_line(own.deltas.data(), 1, lines, even(layer.rows), rows, gradient, layer.rows);
            continue;
        }
        const std::size_t width = even(layer.units);
        transpose(own.deltas.data(), layer.units, pairs, rows, width, own.delta_lines.data());
        const double* const in = l == 0 ? block.columns.data() : scratch_[l - 1].columns.data();
        for (std::size_t i = 0; i < layer.rows; ++i)
            add_line(in + 2 * i * pairs, 1, own.delta_lines.data(), width, rows, gradient + i * layer.units,
                     layer.units);
    }
}

void DenseKernel::train(TrainingState& state, std::int64_t iterations) {
    double* const values = state.values.data();
    for (; iterations > 0; --iterations) {
        std::ranges::fill(gradient_, -0.0);  // adds nothing, not even a sign of zero
        const auto blocks = blocks_of(state.iteration);
        std::size_t rows = 0;
        for (const Block& block : blocks) rows += block.rows;
        for (const Block& block : blocks) {
            forward(values, block);
            backward(values, block, rows);
            add_gradient(block);
        }
        update(training_, layers_, bias_, values, gradient_.data(), state.iteration);
        ++state.iteration;
    }
}

}  // namespace neuroglass
