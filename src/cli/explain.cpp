// `neuroglass explain`: trains to an iteration and prints every number of the update that follows it.
#include "engine/inspect/explain.h"

#include <cmath>
#include <cstdio>

#include "base/numbers.h"
#include "cli/command.h"
#include "cli/experiment_flags.h"
#include "cli/pages.h"
#include "engine/inspect/formula.h"
#include "formats/explain_tsv.h"
#include "i18n/text.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_width = 120;  // characters in a line of the table

std::string named(std::string_view name, std::size_t i) { return std::string(name) + std::to_string(i + 1); }

/// The arithmetic of a run's next update as text.
class Arithmetic {
public:
    /// @param digits significant ones; none: 8 decimals
    Arithmetic(const Run& run, UnitPlace place, std::optional<int> digits)
        : run_(run), explanation_(run, place), digits_(digits), x_(input_letter(explanation_)) {
        if (explanation_.has(Quantity::unscaled_input))
            for (std::size_t i = 0; i < explanation_.layer().inputs; ++i)
                steps_.push_back(
                    {fill("cli.explain.unscaled", {{"input", named(x_, i)}}), Quantity::unscaled_input, i});
        for (std::size_t i = 0; i < inputs(); ++i) steps_.push_back({named(x_, i), Quantity::input, i});
        std::string products;
        for (std::size_t i = 0; i < inputs(); ++i) {
            steps_.push_back({named("w", i) + ' ' + named(x_, i), Quantity::product, i});
            if (inputs() <= 4 || i == 0) products += (i > 0 ? " + " : "") + steps_.back().label;
        }
        if (inputs() > 4) products += " + ... + " + steps_.back().label;
        steps_.push_back({fill("cli.explain.z", {{"products", products}}), Quantity::pre_activation});
        add(Quantity::output, output_key());
        if (explanation_.is_output()) add(Quantity::target, "cli.explain.target");
        for (std::size_t k = 0; k < explanation_.next_units(); ++k)
            steps_.push_back(
                {fill("cli.explain.back_product", {{"unit", std::to_string(k + 1)}}), Quantity::back_product, k});
        add(Quantity::error, explanation_.is_output() ? "cli.explain.error" : "cli.explain.error.hidden");
        if (explanation_.has(Quantity::activation_derivative)) add(Quantity::activation_derivative, derivative_key());
        add(Quantity::delta, delta_key());
        for (std::size_t i = 0; i < inputs(); ++i)
            contributions_.push_back(
                {fill("cli.explain.row_gradient", {{"input", named(x_, i)}}), Quantity::row_gradient, i});
    }

    /// Rows as columns, as many as there is room for.
    std::string all_rows() const {
        const std::size_t shown = rows_that_fit();
        std::string page = fill("cli.explain.title", {{"from", std::to_string(run_.iteration())},
                                                      {"to", std::to_string(run_.iteration() + 1)}}) +
                           unit_title() + "\n\n";
        page += rows_table(steps_, shown);
        if (shown < explanation_.rows())
            page += fill("cli.explain.more_rows",
                         {{"shown", std::to_string(shown)}, {"rows", std::to_string(explanation_.rows())}}) +
                    '\n';
        return page + '\n' + words("cli.explain.gives") + "\n\n" + rows_table(contributions_, shown) + '\n' +
               weights_table();
    }

    /// Each step a formula with its numbers.
    std::string one_row(std::size_t row) const {
        std::string page = fill("cli.explain.row_title", {{"row", std::to_string(row + 1)},
                                                          {"rows", std::to_string(explanation_.rows())},
                                                          {"from", std::to_string(run_.iteration())},
                                                          {"to", std::to_string(run_.iteration() + 1)}}) +
                           unit_title() + "\n\n";
        for (const Line& line : steps_)
            if (explanation_.has_of_row(line.quantity, row)) page += written(line, row);
        if (!explanation_.trains(row)) return page + '\n' + words("cli.explain.not_in_batch") + '\n';
        page += '\n' + words("cli.explain.row_gives") + "\n\n";
        for (const Line& line : contributions_) page += written(line, row);
        return page + '\n' + weights_table();
    }

private:
    struct Line {
        std::string label;
        Quantity quantity{};
        std::size_t input = 0;
    };

    std::size_t inputs() const { return explanation_.inputs(); }
    void add(Quantity quantity, const char* key) { steps_.push_back({words(key), quantity}); }

    const char* output_key() const {
        switch (explanation_.activation()) {
            case Activation::sigmoid: break;
            case Activation::tanh: return "cli.explain.output.tanh";
            case Activation::relu: return "cli.explain.output.relu";
            case Activation::identity: return "cli.explain.output.identity";
            case Activation::softmax: return "cli.explain.output.softmax";
            case Activation::step: return "cli.explain.output.step";
        }
        return "cli.explain.output";
    }
    const char* derivative_key() const {
        switch (explanation_.activation()) {
            case Activation::tanh: return "cli.explain.derivative.tanh";
            case Activation::relu: return "cli.explain.derivative.relu";
            default: return "cli.explain.derivative";
        }
    }
    const char* delta_key() const {
        const bool mean = explanation_.has(Quantity::rows_of_update);
        if (!explanation_.has(Quantity::activation_derivative))
            return mean ? "cli.explain.delta.mean_error" : "cli.explain.delta.error";
        if (mean)
            return explanation_.training().loss == LossFunction::mean_squared_error ? "cli.explain.delta.twice"
                                                                                    : "cli.explain.delta.mean";
        return explanation_.activation() == Activation::sigmoid ? "cli.explain.delta" : "cli.explain.delta.derivative";
    }

    /// Which unit it is, where there are several.
    std::string unit_title() const {
        if (explanation_.model().is_single_neuron()) return "";
        return fill("cli.explain.unit", {{"unit", std::to_string(explanation_.place().unit + 1)},
                                         {"layer", std::to_string(explanation_.place().layer + 1)}});
    }

    bool is_given(Quantity quantity) const {
        switch (quantity) {
            case Quantity::input: return explanation_.place().layer == 0 && !explanation_.has(Quantity::unscaled_input);
            case Quantity::unscaled_input:
            case Quantity::input_offset:
            case Quantity::input_spread:
            case Quantity::target:
            case Quantity::rate:
            case Quantity::rows_of_update:
            case Quantity::weight_decay:
            case Quantity::momentum: return true;
            default: return false;
        }
    }
    std::string number(Quantity quantity, double value) const {
        if (is_given(quantity)) return exact_text(value);
        if (value == 0) value = 0;  // and not -0
        const double size = std::abs(value);
        if (!digits_ && (size == 0 || (size >= 1e-4 && size < 1e9))) return fixed_text(value, 8);
        char buffer[48];
        std::snprintf(buffer, sizeof buffer, digits_ ? "%#.*g" : "%.*e", digits_.value_or(8), value);
        return buffer;
    }
    std::string number(Term term) const { return number(term.quantity, explanation_.value(term)); }

    std::string rows_table(const std::vector<Line>& lines, std::size_t shown) const {
        std::vector<Cells> all{{words("cli.explain.row")}};
        for (std::size_t row = 0; row < shown; ++row) all[0].push_back(std::to_string(row + 1));
        for (const auto& [label, quantity, input] : lines) {
            all.push_back({label});
            for (std::size_t row = 0; row < shown; ++row)
                all.back().push_back(explanation_.has_of_row(quantity, row) ? number({quantity, row, input}) : "-");
        }
        return table(all, true);
    }

    std::size_t rows_that_fit() const {
        std::size_t shown = 1;
        while (shown < explanation_.rows() && rows_table(steps_, shown + 1).find('\n') <= max_width) ++shown;
        return shown;
    }

    std::string written(const Line& line, std::size_t row) const {
        const Term term{line.quantity, row, line.input};
        std::string how;
        write_formula(explanation_, term,
                      {[&](Quantity quantity, double value) { how += number(quantity, value); },
                       [&](std::string_view words) { how += words; }});
        return line.label + (how.empty() ? "" : " = " + how) + " = " + number(term) + '\n';
    }

    const char* weights_key() const {
        switch (explanation_.training().optimizer) {
            case Optimizer::momentum:
                return explanation_.has(Quantity::decay) ? "cli.explain.weights.momentum_decay"
                                                         : "cli.explain.weights.momentum";
            case Optimizer::adam: return "cli.explain.weights.adam";
            case Optimizer::gradient_descent: break;
        }
        return explanation_.has(Quantity::decay) ? "cli.explain.weights.decay" : "cli.explain.weights";
    }

    std::string weights_table() const {
        static constexpr std::pair<Quantity, const char*> columns[] = {
            {Quantity::weight, "cli.explain.now"},    {Quantity::gradient, "cli.explain.sum"},
            {Quantity::decay, "cli.explain.decay"},   {Quantity::old_velocity, "cli.explain.change_before"},
            {Quantity::mean, "cli.explain.mean"},     {Quantity::square, "cli.explain.square"},
            {Quantity::update, "cli.explain.change"}, {Quantity::new_weight, "cli.explain.new"}};
        std::vector<Cells> lines{{""}};
        for (const auto& [quantity, key] : columns)
            if (explanation_.has(quantity)) lines[0].push_back(words(key));
        for (std::size_t i = 0; i < inputs(); ++i) {
            lines.push_back({weight_name(explanation_.model(), explanation_.weight_index(i))});
            for (const auto& [quantity, key] : columns)
                if (explanation_.has(quantity))
                    lines.back().push_back(explanation_.has(quantity, i) ? number({quantity, 0, i}) : "-");
        }
        return fill(weights_key(), {{"rate", number({Quantity::rate})}, {"momentum", number({Quantity::momentum})}}) +
               "\n\n" + table(lines, true);
    }

    const Run& run_;
    Explanation explanation_;
    std::optional<int> digits_;
    std::string x_;  // what its inputs are called
    std::vector<Line> steps_, contributions_;
};

/// The one that is asked for; without a layer it is of the outputs, without a unit its first.
Result<UnitPlace> unit_of(const Arguments& arguments, const ModelSpec& model) {
    const auto layers = layers_of(model);
    const auto layer = whole_number(arguments, "--layer", 1, static_cast<double>(layers.size()));
    if (!layer) return layer.error();
    const auto l = static_cast<std::size_t>(layer->value_or(static_cast<std::int64_t>(layers.size()))) - 1;
    const auto unit = whole_number(arguments, "--unit", 1, static_cast<double>(layers[l].units));
    if (!unit) return unit.error();
    return UnitPlace{l, static_cast<std::size_t>(unit->value_or(1)) - 1};
}

}  // namespace

Result<Outcome> explain(const Arguments& arguments) {
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    const auto place = unit_of(arguments, experiment->model);
    if (!place) return place.error();
    const auto row = whole_number(arguments, "--row", 1, static_cast<double>(experiment->dataset.rows()));
    if (!row) return row.error();
    const auto digits = whole_number(arguments, "--digits", 1, 17);
    if (!digits) return digits.error();
    for (const char* other : {"--row", "--digits"})
        if (arguments.has("--tsv") && arguments.has(other))
            return Error{"error.flags_together", {{"flag", "--tsv"}, {"other", other}}};

    Run run(*experiment);
    run.advance(experiment->iterations);
    if (arguments.has("--tsv")) return outcome(run, explanation_tsv(Explanation(run, *place)), std::move(notes));
    const Arithmetic arithmetic(run, *place, *digits ? std::optional(static_cast<int>(**digits)) : std::nullopt);
    return outcome(run, *row ? arithmetic.one_row(static_cast<std::size_t>(**row - 1)) : arithmetic.all_rows(),
                   std::move(notes));
}

}  // namespace neuroglass
