// The arithmetic of an iteration: it is the training's own, to the bit, and every number comes from the numbers it
// names.
#include "engine/inspect/explain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "engine/inspect/formula.h"
#include "engine/kernels/single_neuron.h"
#include "engine/model/activation.h"
#include "engine/numeric/sigmoid.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

constexpr int experiments = 150;

/// Half of them small enough for the kernel of single_neuron.h.
Experiment single_neuron(Draw& draw) {
    Experiment experiment = draw.experiment();
    if (draw.one_in(2))
        experiment = with_dataset(experiment, draw.dataset(static_cast<std::size_t>(draw.whole(1, 4)),
                                                           static_cast<std::size_t>(draw.whole(1, 4))));
    experiment.model.hidden.clear();
    experiment.held_out = {};
    experiment.model.bias = draw.one_in(2) ? Bias::on : Bias::off;
    return experiment;
}

/// A run of it that can go on at least once: at 0, at and around multiples of 256, or anywhere.
neuroglass::Run somewhere(Draw& draw, Experiment experiment) {
    const std::int64_t multiple = draw.whole(0, 8) * Checkpoints::min_spacing;
    const std::int64_t iteration = draw.one_in(4)   ? multiple
                                   : draw.one_in(3) ? std::max<std::int64_t>(0, multiple + draw.whole(-2, 2))
                                                    : draw.whole(0, 3000);
    experiment.iterations = iteration + 1;
    neuroglass::Run run(std::move(experiment));
    run.advance(iteration);
    return run;
}

std::vector<double> new_weights(const Explanation& explanation) {
    std::vector<double> all;
    for (std::size_t i = 0; i < explanation.inputs(); ++i)
        all.push_back(explanation.value({Quantity::new_weight, 0, i}));
    return all;
}

/// All numbers, of rows and of weights.
std::vector<Term> terms(const Explanation& explanation) {
    std::vector<Term> all{{Quantity::rate}};
    for (std::size_t i = 0; i < explanation.inputs(); ++i)
        for (const Quantity quantity : {Quantity::weight, Quantity::gradient, Quantity::update, Quantity::new_weight})
            all.push_back({quantity, 0, i});
    for (std::size_t row = 0; row < explanation.rows(); ++row) {
        for (const Quantity quantity : {Quantity::sum, Quantity::pre_activation, Quantity::output, Quantity::target,
                                        Quantity::error, Quantity::activation_derivative, Quantity::delta})
            all.push_back({quantity, row});
        for (std::size_t i = 0; i < explanation.inputs(); ++i)
            for (const Quantity quantity : {Quantity::input, Quantity::product, Quantity::row_gradient})
                all.push_back({quantity, row, i});
    }
    return all;
}

/// What the parents make by the formula of the step.
double made(Quantity quantity, const std::vector<double>& parents) {
    const double first = parents[0], second = parents.size() > 1 ? parents[1] : 0;
    switch (quantity) {
        case Quantity::product:
        case Quantity::row_gradient:
        case Quantity::update: return first * second;
        case Quantity::sum:
        case Quantity::gradient: {
            double sum = first;
            for (std::size_t n = 1; n < parents.size(); ++n) sum += parents[n];
            return sum;
        }
        case Quantity::pre_activation: return first;
        case Quantity::output: return 1 / (1 + exponential(-first));
        case Quantity::error: return first - second;
        case Quantity::activation_derivative: return first * (1 - first);
        case Quantity::delta: return first * second * (1 - second);
        case Quantity::new_weight: return first + second;
        default: ADD_FAILURE() << "a number that is given has parents"; return 0;
    }
}

TEST(Explanation, EndsWithTheWeightsOfTheNextIterationToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < experiments; ++n) {
        neuroglass::Run run = somewhere(draw, single_neuron(draw));
        const Explanation explanation(run);
        const auto expected = new_weights(explanation);
        const std::int64_t iteration = run.iteration();
        ASSERT_EQ(run.advance(1), 1);
        ASSERT_EQ(bits(expected), bits(run.weights())) << "experiment " << n << ", iteration " << iteration;
    }
}

TEST(Explanation, MakesEveryNumberOfItsParentsToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < experiments; ++n) {
        const neuroglass::Run run = somewhere(draw, single_neuron(draw));
        const Explanation explanation(run);
        std::size_t given = 0;
        for (const Term term : terms(explanation)) {
            std::vector<double> parents;
            for (const Term parent : explanation.parents(term)) parents.push_back(explanation.value(parent));
            given += parents.empty();
            if (parents.empty()) continue;
            ASSERT_EQ(bits(explanation.value(term)), bits(made(term.quantity, parents)))
                << "experiment " << n << ", step " << static_cast<int>(term.quantity) << ", row " << term.row
                << ", input " << term.input;
        }
        EXPECT_EQ(given, 1 + explanation.inputs() + explanation.rows() * (explanation.inputs() + 1))
            << "rate, weights, and inputs and target of each row";
    }
}

TEST(Explanation, NamesOnlyParentsThatComeEarlier) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 20; ++n) {
        const neuroglass::Run run = somewhere(draw, single_neuron(draw));
        const Explanation explanation(run);
        const auto all = terms(explanation);
        for (const Term term : all)
            for (const Term parent : explanation.parents(term)) {
                ASSERT_NE(std::ranges::find(all, parent), all.end());
                if (parent.quantity != Quantity::rate) ASSERT_LT(parent.quantity, term.quantity);
            }
    }
}

TEST(Explanation, KeepsTheSignOfAZeroAsTrainingDoes) {
    for (const std::size_t rows : {1u, 4u, 5u})
        for (const double weight : {0.0, -0.0})
            for (const double input : {0.0, -0.0, 1.0}) {
                Experiment experiment = with_dataset(
                    {}, *Dataset::make(2, std::vector<double>(2 * rows, input), std::vector<double>(rows, 0.5)));
                experiment = *with_starting_weights(experiment, {weight, weight});
                neuroglass::Run run(experiment);
                const auto expected = new_weights(Explanation(run));
                run.advance(1);
                EXPECT_EQ(bits(expected), bits(run.weights()))
                    << rows << " rows, weights " << weight << ", inputs " << input;
            }
}

TEST(Explanation, AnswersTheTestExampleAsTheRunDoes) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < experiments; ++n) {
        Experiment experiment = single_neuron(draw);
        for (double& input : experiment.test_example) input = draw.real(-3, 3);
        const neuroglass::Run run = somewhere(draw, experiment);
        const Explanation explanation(run);
        const std::size_t row = explanation.test_row();
        EXPECT_EQ(bits(explanation.value({Quantity::output, row})), bits(run.prediction()));
        EXPECT_EQ(bits(explanation.value({Quantity::output, row})),
                  bits(sigmoid(explanation.value({Quantity::pre_activation, row}))));
        EXPECT_EQ(bits(explanation.value({Quantity::pre_activation, row})),
                  bits(explanation.value({Quantity::sum, row})));
        std::vector<double> products;
        for (std::size_t i = 0; i < explanation.inputs(); ++i) {
            const double x = i < experiment.test_example.size() ? experiment.test_example[i] : 1;
            products.push_back(explanation.value({Quantity::product, row, i}));
            EXPECT_EQ(bits(products.back()), bits(x * run.weights()[i]));
        }
        EXPECT_EQ(bits(explanation.value({Quantity::sum, row})), bits(made(Quantity::sum, products)));
    }
}

// --- any network ---

/// Somewhere in a run that goes on.
neuroglass::Run somewhere_in_a_network(Draw& draw) {
    while (true) {
        Experiment experiment = draw.network();
        const std::int64_t iteration = draw.whole(0, 40);
        experiment.iterations = iteration + 1;
        neuroglass::Run run(experiment);
        if (run.advance(iteration + 1) <= iteration) continue;
        run.seek(iteration);
        return run;
    }
}

/// What the parents make by the formula of the quantity, written anew; nothing where it is given.
std::optional<double> made_of(const Explanation& explanation, Term term) {
    std::vector<double> p;
    for (const Term parent : explanation.parents(term)) p.push_back(explanation.value(parent));
    if (p.empty()) return std::nullopt;
    const TrainingSpec& training = explanation.training();
    const Activation activation = explanation.activation();
    const auto sum = [&] {
        double all = p[0];
        for (std::size_t n = 1; n < p.size(); ++n) all += p[n];
        return all;
    };
    switch (term.quantity) {
        case Quantity::input: return (p[0] - p[1]) / p[2];
        case Quantity::product:
        case Quantity::back_product:
        case Quantity::row_gradient:
        case Quantity::decay: return p[0] * p[1];
        case Quantity::sum:
        case Quantity::gradient: return sum();
        case Quantity::pre_activation: return p[0];
        case Quantity::output: {
            if (activation == Activation::softmax) {
                double all = exponential(p[0]);
                for (std::size_t k = 1; k < p.size(); ++k) all += exponential(p[k]);
                return exponential(p[explanation.place().unit]) / all;
            }
            double z = p[0];
            activate(activation, &z, 1);
            return z;
        }
        case Quantity::error: return explanation.is_output() ? p[0] - p[1] : 0 + sum();
        case Quantity::activation_derivative: return delta_of(activation, 1.0, p[0]);
        case Quantity::delta: {
            double delta = p[0];
            if (explanation.has(Quantity::activation_derivative)) {
                if (activation == Activation::sigmoid) delta = p[0] * p[1] * (1 - p[1]);
                else delta = p[0] * p[2];
            }
            if (!explanation.has(Quantity::rows_of_update)) return delta;
            return (training.loss == LossFunction::mean_squared_error ? 2 * delta : delta) / p.back();
        }
        case Quantity::decayed_gradient: return p[0] - p[1];
        case Quantity::mean: return 0.9 * p[0] + (1 - 0.9) * p[1];
        case Quantity::square: return 0.999 * p[0] + (1 - 0.999) * (p[1] * p[1]);
        case Quantity::corrected_mean: return p[0] / explanation.correction(0.9);
        case Quantity::corrected_square: return p[0] / explanation.correction(0.999);
        case Quantity::update:
            if (training.optimizer == Optimizer::momentum) return p[0] * p[1] + p[2] * p[3];
            if (training.optimizer == Optimizer::adam) return p[0] * p[1] / (std::sqrt(p[2]) + 1e-8);
            return p[0] * p[1];
        case Quantity::new_weight: return p.size() == 2 ? p[0] + p[1] : p[0];
        default: ADD_FAILURE() << "a number that is given has parents"; return std::nullopt;
    }
}

TEST(Explanation, OfAnyUnitEndsWithTheWeightsOfTheNextIterationToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < experiments; ++n) {
        neuroglass::Run run = somewhere_in_a_network(draw);
        std::vector<double> expected(run.weights().size());
        const auto layers = run.network().layers();
        for (std::size_t l = 0; l < layers.size(); ++l)
            for (std::size_t unit = 0; unit < layers[l].units; ++unit) {
                const Explanation explanation(run, {l, unit});
                for (std::size_t i = 0; i < explanation.inputs(); ++i)
                    expected[layers[l].weight(unit, i)] = explanation.value({Quantity::new_weight, 0, i});
            }
        ASSERT_EQ(run.advance(1), 1);
        ASSERT_EQ(bits(expected), bits(run.weights())) << "experiment " << n;
    }
}

TEST(Explanation, OfAnyUnitMakesEveryNumberOfItsParentsToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < experiments; ++n) {
        const neuroglass::Run run = somewhere_in_a_network(draw);
        const std::size_t l = draw.below(run.network().layers().size());
        const Explanation explanation(run, {l, draw.below(run.network().layers()[l].units)});
        const auto look = [&](Term term) {
            if (!explanation.has(term.quantity, term.input)) return;
            if (const auto made = made_of(explanation, term))
                ASSERT_EQ(bits(explanation.value(term)), bits(*made))
                    << "experiment " << n << ", quantity " << static_cast<int>(term.quantity) << ", row " << term.row
                    << ", input " << term.input;
        };
        for (std::size_t row = 0; row < explanation.rows(); ++row) {
            if (!explanation.trains(row)) continue;
            for (std::size_t k = 0; k < explanation.next_units(); ++k) look({Quantity::back_product, row, k});
            for (const Quantity quantity : {Quantity::sum, Quantity::pre_activation, Quantity::output, Quantity::error,
                                            Quantity::activation_derivative, Quantity::delta})
                look({quantity, row});
            for (std::size_t i = 0; i < explanation.inputs(); ++i)
                for (const Quantity quantity : {Quantity::input, Quantity::product, Quantity::row_gradient})
                    look({quantity, row, i});
        }
        for (std::size_t i = 0; i < explanation.inputs(); ++i)
            for (const Quantity quantity :
                 {Quantity::gradient, Quantity::decay, Quantity::decayed_gradient, Quantity::mean, Quantity::square,
                  Quantity::corrected_mean, Quantity::corrected_square, Quantity::update, Quantity::new_weight})
                look({quantity, 0, i});
    }
}

// --- formulas ---

std::string written(const Explanation& explanation, Term term, std::size_t max_terms = 16) {
    const auto number = [](Quantity quantity, double value) {
        return quantity == Quantity::input || quantity == Quantity::target || quantity == Quantity::rate
                   ? exact_text(value)
                   : fixed_text(value + 0.0, 8);
    };
    std::string text;
    write_formula(explanation, term,
                  {[&](Quantity quantity, double value) { text += number(quantity, value); },
                   [&](std::string_view words) { text += words; }, "-", max_terms});
    return text;
}

TEST(Formula, ShowsTheArticlesFirstUpdate)  // numbers from NumPy, with the expressions of tests/golden/reference.py
{
    const neuroglass::Run run{Experiment()};
    const Explanation explanation(run);
    EXPECT_EQ(written(explanation, {Quantity::product, 0, 1}), "1 × 0.44064899");
    EXPECT_EQ(written(explanation, {Quantity::sum, 0}), "0.00000000 + 0.44064899 - 0.99977125");
    EXPECT_EQ(written(explanation, {Quantity::pre_activation, 0}),
              "0 × -0.16595599 + 1 × 0.44064899 + 1 × -0.99977125");
    EXPECT_EQ(written(explanation, {Quantity::output, 0}), "1 / (1 + e^0.55912226)");
    EXPECT_EQ(written(explanation, {Quantity::error, 0}), "1 - 0.36375058");
    EXPECT_EQ(written(explanation, {Quantity::activation_derivative, 0}), "0.36375058 × (1 - 0.36375058)");
    EXPECT_EQ(written(explanation, {Quantity::delta, 0}), "0.63624942 × 0.36375058 × (1 - 0.36375058)");
    EXPECT_EQ(written(explanation, {Quantity::row_gradient, 0, 2}), "1 × 0.14725108");
    EXPECT_EQ(written(explanation, {Quantity::gradient, 0, 2}), "0.14725108 + 0.00000000 + 0.13811206");
    EXPECT_EQ(written(explanation, {Quantity::update, 0, 2}), "1 × 0.28536314");
    EXPECT_EQ(written(explanation, {Quantity::new_weight, 0, 2}), "-0.99977125 + 0.28536314");
    for (const Quantity quantity : {Quantity::input, Quantity::weight, Quantity::target, Quantity::rate})
        EXPECT_EQ(written(explanation, {quantity}), "");
}

TEST(Formula, ShowsHowAnInputIsScaled) {
    Experiment experiment = with_dataset({}, *Dataset::make(1, {3, 5, 8}, {1, 0, 1}));
    experiment.scaling = Scaling::min_max;
    experiment.model.bias = Bias::on;
    const neuroglass::Run run(experiment);
    const Explanation explanation(run);
    EXPECT_EQ(written(explanation, {Quantity::input, 1, 0}), "(5.00000000 - 3.00000000) / 5.00000000");
    EXPECT_EQ(explanation.value({Quantity::input, 1, 0}), 0.4);
    EXPECT_EQ(written(explanation, {Quantity::input, 1, 1}), "") << "the bias is no input";
    EXPECT_EQ(explanation.value({Quantity::unscaled_input, 1, 1}), 1);
    EXPECT_EQ(explanation.value({Quantity::unscaled_input, explanation.test_row(), 0}), 3);
    EXPECT_FALSE(Explanation(neuroglass::Run{Experiment()}).has(Quantity::unscaled_input));
}

TEST(Formula, PutsANegativeNumberInBracketsAfterAMinus) {
    const neuroglass::Run run(with_dataset({}, *Dataset::make(1, {1}, {-2})));
    EXPECT_EQ(written(Explanation(run), {Quantity::error, 0}).substr(0, 5), "-2 - ");
    Experiment experiment;
    experiment.starting_weights = {-1, -2, -3};
    const neuroglass::Run negative(experiment);
    EXPECT_EQ(written(Explanation(negative), {Quantity::sum, 2}), "-1.00000000 + 0.00000000 - 3.00000000");
}

TEST(Formula, ShortensALongSum) {
    const neuroglass::Run run(
        with_dataset({}, *Dataset::make(1, std::vector<double>(1000, 0), std::vector<double>(1000, 1))));
    EXPECT_EQ(written(Explanation(run), {Quantity::gradient, 0, 0}, 4), "0.00000000 + 0.00000000 + … + 0.00000000");
}

}  // namespace
}  // namespace neuroglass
