// Any dense network, fast; see dense.h.
#include "engine/kernels/dense.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/model/loss.h"
#include "engine/train/optimizer.h"

namespace neuroglass {
namespace {

constexpr std::size_t even(std::size_t count) { return (count + 1) / 2 * 2; }

/// A matrix in place: number (i, j) is at i * down + j * across.
struct Factors {
    const double* at;
    std::size_t down, across;
};

/// What a sum begins with: 0, -0, which adds nothing, not even a sign of zero, or what is there.
enum class Begin { zero, minus_zero, there };

/// sums[j] = begin + in[0] * w(0, j) + in[1] * w(1, j) + ... for a few j and neighbouring pairs, one product after the
/// other, so that every sum has the order of the plain one.
/// @param in   (count, pairs, 2)
/// @param sums (j, pairs, 2)
template <std::size_t Units, std::size_t Pairs>
void sum_tile(const double* in, std::size_t count, std::size_t pairs, Factors w, Begin begin, double* sums) {
    std::array<Lanes<Pairs>, Units> sum;
    sum.fill(Lanes<Pairs>::filled(begin == Begin::zero ? 0.0 : -0.0));
    if (begin == Begin::there)
        for (std::size_t u = 0; u < Units; ++u) sum[u] = Lanes<Pairs>::load(sums + 2 * u * pairs);
    for (std::size_t i = 0; i < count; ++i, in += 2 * pairs, w.at += w.down) {
        const auto number = Lanes<Pairs>::load(in);
        for (std::size_t u = 0; u < Units; ++u) sum[u] += number * w.at[u * w.across];
    }
    for (std::size_t u = 0; u < Units; ++u) sum[u].store(sums + 2 * u * pairs);
}

template <std::size_t Pairs>
void sum_columns(const double* in, std::size_t count, std::size_t pairs, Factors w, std::size_t units, Begin begin,
                 double* sums) {
    std::size_t j = 0;
    for (; j + 2 <= units; j += 2, w.at += 2 * w.across)
        sum_tile<2, Pairs>(in, count, pairs, w, begin, sums + 2 * j * pairs);
    if (j < units) sum_tile<1, Pairs>(in, count, pairs, w, begin, sums + 2 * j * pairs);
}

/// The same for all j and all pairs, in tiles that stay in registers. @param w (count, units)
void sum_products(const double* in, std::size_t count, std::size_t pairs, Factors w, std::size_t units, Begin begin,
                  double* sums) {
    for (std::size_t p = 0; p < pairs;) {
        const std::size_t left = pairs - p, taken = left == 5 ? 3 : std::min<std::size_t>(left, 4);
        const auto columns = taken == 4   ? sum_columns<4>
                             : taken == 3 ? sum_columns<3>
                             : taken == 2 ? sum_columns<2>
                                          : sum_columns<1>;
        columns(in + 2 * p, count, pairs, w, units, begin, sums + 2 * p);
        p += taken;
    }
}

/// @param columns (count, pairs, 2)
/// @param lines   (rows, width), overwritten
void transpose(const double* columns, std::size_t count, std::size_t pairs, std::size_t rows, std::size_t width,
               double* lines) {
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t r = 0; r < rows; ++r) lines[r * width + i] = columns[2 * i * pairs + r];
}

/// work(Lanes, place) along an array of an even length.
template <class Work>
void for_lanes(std::size_t length, Work work) {
    std::size_t i = 0;
    for (; i + SimdDoubles::count <= length; i += SimdDoubles::count) work(SimdDoubles(), i);
    for (; i < length; i += 2) work(Lanes<1>(), i);
}

}  // namespace

DenseKernel::DenseKernel(const Experiment& experiment)
    : layers_(layers_of(experiment.model)),
      bias_(experiment.model.bias),
      training_(experiment.training),
      dataset_(experiment.dataset),
      batches_(experiment, experiment.seed),
      gradient_(weight_count(experiment.model) + 1) {
    const std::size_t largest_block = std::min(max_rows, dataset_.rows()), most_rows = even(largest_block);
    made(std::vector<std::size_t>(largest_block));  // its memory
    const bool keeps = !batches_.shuffled() && batches_.trained().size() <= max_rows_kept;
    for (std::size_t u = 0; keeps && u < batches_.per_epoch(); ++u) {
        first_block_.push_back(blocks_.size());
        const auto rows = batches_.rows(static_cast<std::int64_t>(u));
        for (std::size_t r = 0; r < rows.size(); r += max_rows)
            fill(blocks_.emplace_back(), rows.subspan(r, std::min(max_rows, rows.size() - r)));
    }
    for (const Layer& layer : layers_) {
        LayerScratch& scratch = scratch_.emplace_back();
        scratch.columns.assign((layer.units + 1) * most_rows, 1);
        scratch.lines.assign(most_rows * even(layer.units + 1), 1);
        scratch.deltas.resize(layer.units * most_rows);
        scratch.delta_lines.resize(most_rows * even(layer.units));
        const bool is_last = &layer == &layers_.back();
        if (layer.units == 1 && layer.rows % 2 != 0 && !is_last) scratch.gradient.resize(even(layer.rows));
        if (layer.units != 1 && layer.units % 2 != 0) scratch.gradient.resize(layer.rows * even(layer.units));
    }
}

void DenseKernel::fill(Block& block, std::span<const std::size_t> rows) const {
    const std::size_t inputs = layers_[0].inputs, count = layers_[0].rows, width = even(count);
    block.rows = rows.size();
    block.pairs = even(rows.size()) / 2;
    block.columns.assign(count * block.pairs * 2, 1);  // a bias has nothing but ones
    const bool by_lines = layers_[0].units == 1;
    block.lines.assign(by_lines ? block.rows * width : 0, 1);
    block.targets.resize(dataset_.target_count() * block.pairs * 2);
    for (std::size_t r = 0; r < 2 * block.pairs; ++r) {
        const std::size_t row =
            rows[std::min(r, rows.size() - 1)];  // where there is no row, the last again: it counts nowhere
        for (std::size_t i = 0; i < inputs; ++i) {
            block.columns[2 * i * block.pairs + r] = dataset_.inputs(row)[i];
            if (by_lines && r < rows.size()) block.lines[r * width + i] = dataset_.inputs(row)[i];
        }
        for (std::size_t k = 0; k < dataset_.target_count(); ++k)
            block.targets[2 * k * block.pairs + r] = dataset_.targets(row)[k];
    }
}

const DenseKernel::Block& DenseKernel::made(std::span<const std::size_t> rows) {
    fill(block_, rows);
    return block_;
}

void DenseKernel::forward(const double* weights, const Block& block) {
    const std::size_t pairs = block.pairs;
    const double* in = block.columns.data();
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        const Layer& layer = layers_[l];
        double* const a = scratch_[l].columns.data();
        sum_products(in, layer.rows, pairs, {weights + layer.first_weight, layer.units, 1}, layer.units,
                     Begin::minus_zero, a);
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
    for (std::size_t l = layers_.size(); l-- > 0;) {
        const Layer& layer = layers_[l];
        const double* const a = scratch_[l].columns.data();
        double* const deltas = scratch_[l].deltas.data();
        const std::size_t length = 2 * layer.units * block.pairs;
        if (l + 1 == layers_.size()) {
            for_lanes(length, [&](auto lanes, std::size_t i) {
                using Number = decltype(lanes);
                const Number out = Number::load(a + i), error = Number::load(&block.targets[i]) - out;
                output_delta(training_.loss, layer.activation, error, out, rows_of_update).store(deltas + i);
            });
            continue;
        }
        const Layer& next = layers_[l + 1];
        sum_products(scratch_[l + 1].deltas.data(), next.units, block.pairs,
                     {weights + next.first_weight, 1, next.units}, layer.units, Begin::zero, deltas);
        for_lanes(length, [&](auto lanes, std::size_t i) {
            using Number = decltype(lanes);
            delta_of(layer.activation, Number::load(deltas + i), Number::load(a + i)).store(deltas + i);
        });
    }
}

void DenseKernel::add_gradient(const Block& block, bool is_first) {
    const Begin begin = is_first ? Begin::minus_zero : Begin::there;
    const std::size_t pairs = block.pairs, rows = block.rows;
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        const Layer& layer = layers_[l];
        LayerScratch& own = scratch_[l];
        double* const gradient = own.gradient.empty() ? &gradient_[layer.first_weight] : own.gradient.data();
        if (layer.units == 1) {  // neighbouring weights are those of neighbouring inputs
            const double* lines = block.lines.data();
            if (l > 0) {
                LayerScratch& below = scratch_[l - 1];
                transpose(below.columns.data(), layer.rows, pairs, rows, even(layer.rows), below.lines.data());
                lines = below.lines.data();
            }
            sum_products(lines, rows, even(layer.rows) / 2, {own.deltas.data(), 1, 0}, 1, begin, gradient);
            continue;
        }
        const std::size_t width = even(layer.units);
        transpose(own.deltas.data(), layer.units, pairs, rows, width, own.delta_lines.data());
        const double* const in = l == 0 ? block.columns.data() : scratch_[l - 1].columns.data();
        sum_products(own.delta_lines.data(), rows, width / 2, {in, 1, 2 * pairs}, layer.rows, begin, gradient);
    }
}

void DenseKernel::gather_gradient() {
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        if (scratch_[l].gradient.empty()) continue;
        const Layer& layer = layers_[l];
        const double* from = scratch_[l].gradient.data();
        double* to = &gradient_[layer.first_weight];
        const std::size_t lines = layer.units == 1 ? 1 : layer.rows, length = layer.weight_count() / lines;
        for (std::size_t i = 0; i < lines; ++i, from += even(length), to += length) std::copy_n(from, length, to);
    }
}

void DenseKernel::train(TrainingState& state, std::int64_t iterations) {
    start_over();
    for (; iterations > 0; --iterations) train_part(state, batches_.max_rows());
}

bool DenseKernel::train_part(TrainingState& state, std::size_t rows_of_part) {
    double* const values = state.values.data();
    const auto rows = batches_.rows(state.iteration);
    const Block* const kept = blocks_.empty() ? nullptr : &blocks_[first_block_[batches_.index(state.iteration)]];
    const std::size_t end = std::min(blocks_done_ * max_rows + rows_of_part, rows.size());
    for (std::size_t first = blocks_done_ * max_rows; first < end; first += max_rows) {
        const Block& block =
            kept ? kept[blocks_done_] : made(rows.subspan(first, std::min(max_rows, rows.size() - first)));
        forward(values, block);
        backward(values, block, rows.size());
        add_gradient(block, blocks_done_ == 0);
        ++blocks_done_;
    }
    if (blocks_done_ * max_rows < rows.size()) return false;
    start_over();
    gather_gradient();
    update(training_, layers_, bias_, values, gradient_.data(), state.iteration);
    ++state.iteration;
    return true;
}

bool DenseKernel::has_nan(const Block& block) const {
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        const auto activations = std::span(scratch_[l].columns).first(2 * layers_[l].units * block.pairs);
        if (std::ranges::any_of(activations, [](double a) { return std::isnan(a); })) return true;
    }
    return false;
}

void DenseKernel::answer(const Network& network, std::span<const double> weights, std::span<const std::size_t> rows,
                         std::span<double> outputs) {
    const std::size_t count = dataset_.target_count();
    for (std::size_t first = 0; first < rows.size(); first += max_rows) {
        const auto some = rows.subspan(first, std::min(max_rows, rows.size() - first));
        const Block& block = made(some);
        forward(weights.data(), block);
        const bool needs_scale = has_nan(block);  // which is the network's business
        for (std::size_t r = 0; r < some.size(); ++r) {
            double* const out = &outputs[some[r] * count];
            if (needs_scale) std::ranges::copy(network.outputs(weights, dataset_.inputs(some[r])), out);
            else
                for (std::size_t k = 0; k < count; ++k) out[k] = scratch_.back().columns[2 * k * block.pairs + r];
        }
    }
}

}  // namespace neuroglass
