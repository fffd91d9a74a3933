// Published examples, and what comes of their figures; see gallery.h.
#include "document/gallery.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "base/numbers.h"
#include "document/schema.h"

namespace neuroglass {
namespace {

std::int64_t iterations_of_epoch(const Experiment& experiment) {
    const std::size_t rows = experiment.dataset.rows(), batch = experiment.training.batch;
    return batch == 0 ? 1 : static_cast<std::int64_t>((rows + batch - 1) / batch);
}

bool is_need(const ExperimentField& field) {
    return (field.is_scalar() && field.key != "iterations" && field.key != "seed") || field.key == "layers" ||
           field.key == "weights";
}

std::string numbered(std::string_view name, std::size_t number) { return std::string(name) + std::to_string(number); }

}  // namespace

std::string_view Example::about_in(std::string_view language) const {
    std::string_view english;
    for (const auto& [code, words] : about) {
        if (code == language) return words;
        if (code == "en") english = words;
    }
    return english;
}

Verdict Example::verdict() const {
    if (claims.empty()) return Verdict::no_seed;
    return std::ranges::max_element(claims, {}, &Claim::verdict)->verdict;  // without a copy
}

std::optional<Verdict> Example::verdict_at(std::int64_t iteration) const {
    std::optional<Verdict> worst;
    for (const Claim& claim : claims)
        if (claim.iteration == iteration) worst = std::max(worst.value_or(claim.verdict), claim.verdict);
    return worst;
}

std::int64_t Example::first_iteration(Verdict verdict) const {
    const auto found = std::ranges::find(claims, verdict, &Claim::verdict);
    return found == claims.end() ? 0 : found->iteration;
}

bool Example::is_of(const Experiment& experiment) const {
    const Experiment& own = shared.experiment;  // compared without a copy, for each frame asks
    return own.seed == experiment.seed && own.init == experiment.init && own.init_scale == experiment.init_scale &&
           own.training == experiment.training && own.model == experiment.model &&
           own.starting_weights == experiment.starting_weights && own.dataset == experiment.dataset;
}

std::uint64_t Example::find_needs() const {
    std::uint64_t bits = 0, bit = 1;
    for (const ExperimentField& field : experiment_fields()) {
        if (is_need(field) && field.get(shared.experiment) != field.get(Experiment())) bits |= bit;
        bit <<= 1;
    }
    return bits;
}

const Example* find_example(std::span<const Example> gallery, std::string_view id) {
    const auto found = std::ranges::find(gallery, id, &Example::id);
    return found == gallery.end() ? nullptr : &*found;
}

const Example* example_of(std::span<const Example> gallery, const Experiment& experiment) {
    const auto found = std::ranges::find_if(gallery, [&](const Example& one) { return one.is_of(experiment); });
    return found == gallery.end() ? nullptr : &*found;
}

std::string claim_name(const ModelSpec& model, const Claim& claim) {
    using Kind = Claim::Kind;
    static constexpr std::string_view names[] = {"output ", "a",          "w",          "prediction",
                                                 "loss",    "mean_error", "epoch_error"};
    const std::string_view name = names[static_cast<std::size_t>(claim.kind)];
    if (claim.kind == Kind::weights) return weight_name(model, claim.place);
    if (claim.kind == Kind::outputs) {
        const std::string row = numbered(name, claim.place / model.outputs + 1);
        return model.outputs == 1 ? row : numbered(row + ',', claim.place % model.outputs + 1);
    }
    if (claim.kind != Kind::activations) return std::string(name);
    const std::vector<Layer> layers = layers_of(model);
    const auto layer =
        std::ranges::find_if(layers, [&](const Layer& one) { return claim.place < one.first_unit + one.units; });
    return numbered("a[", static_cast<std::size_t>(layer - layers.begin()) + 1) +
           numbered("][", claim.place - layer->first_unit + 1) + ']';
}

std::size_t claim_places(const Experiment& experiment, Claim::Kind kind) {
    if (kind == Claim::Kind::outputs) return experiment.dataset.rows() * experiment.model.outputs;
    if (kind == Claim::Kind::weights) return weight_count(experiment.model);
    if (kind != Claim::Kind::activations) return 1;
    const std::vector<Layer> layers = layers_of(experiment.model);
    return layers.back().first_unit + layers.back().units;
}

std::string as_printed(double value, std::string_view printed) {
    const std::size_t point = printed.find('.');
    return fixed_text(value, point == printed.npos ? 0 : static_cast<int>(printed.size() - point - 1));
}

bool is_as_printed(double value, std::string_view printed) {
    std::string text = as_printed(value, printed);
    const std::size_t zero = text.starts_with('-') ? 1 : 0;  // which is not always printed before the point
    if (text.substr(zero, 2) == "0." && printed.substr(0, zero + 1) != text.substr(0, zero + 1)) text.erase(zero, 1);
    return text == printed;
}

std::string exactly(double value) { return std::string(DecimalText(value, Notation::general, 17)); }

Recomputation::Recomputation(const Example& example) : run_(example.shared.experiment), claims_(example.claims) {
    if (!claims_.empty()) run_.set_iterations(claims_.back().iteration);
    values_.reserve(claims_.size());
    advance(0);
}

bool Recomputation::advance(std::int64_t iterations) {
    while (!done_ && values_.size() < claims_.size()) {
        const Claim& claim = claims_[values_.size()];
        const bool sums = claim.kind == Claim::Kind::epoch_error;
        const std::int64_t begin = claim.iteration - (sums ? iterations_of_epoch(run_.experiment()) : 0);
        if (run_.iteration() == claim.iteration) {
            values_.push_back(value_of(claim));
            matches_.push_back(is_as_printed(values_.back(), claim.printed));
            epoch_error_ = 0;
            continue;
        }
        if (iterations == 0) return false;
        const bool within = run_.iteration() >= begin;
        if (within) epoch_error_ += squared_error();
        const std::int64_t trained = run_.advance(within ? 1 : std::min(iterations, begin - run_.iteration()));
        iterations -= trained;
        if (trained == 0) done_ = true;  // the run had to stop
    }
    return done_ = true;
}

double Recomputation::value_of(const Claim& claim) const {
    const Experiment& experiment = run_.experiment();
    switch (claim.kind) {
        case Claim::Kind::outputs: return run_.outputs()[claim.place];
        case Claim::Kind::activations:
            return run_.network().activations(run_.weights(), experiment.test_example)[claim.place];
        case Claim::Kind::weights: return run_.weights()[claim.place];
        case Claim::Kind::prediction: return run_.prediction();
        case Claim::Kind::loss: return run_.loss();
        case Claim::Kind::epoch_error: return epoch_error_;
        case Claim::Kind::mean_error: break;
    }
    double sum = 0;
    const std::span<const double> targets = experiment.dataset.all_targets(), outputs = run_.outputs();
    for (std::size_t i = 0; i < outputs.size(); ++i) sum += std::abs(targets[i] - outputs[i]);
    return sum / static_cast<double>(outputs.size());
}

/// Of the rows that the next iteration learns from.
double Recomputation::squared_error() const {
    const Dataset& dataset = run_.experiment().dataset;
    double sum = 0;
    for (const std::size_t row : run_.next_rows())
        for (std::size_t k = 0; k < dataset.target_count(); ++k) {
            const double error = dataset.targets(row)[k] - run_.outputs()[row * dataset.target_count() + k];
            sum += error * error;
        }
    return sum;
}

}  // namespace neuroglass
