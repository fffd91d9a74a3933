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
    Arithmetic(const Run& run, std::optional<int> digits) : run_(run), explanation_(run), digits_(digits) {
        for (std::size_t i = 0; i < inputs(); ++i) steps_.push_back({named("x", i), Quantity::input, i});
        std::string products;
        for (std::size_t i = 0; i < inputs(); ++i) {
            steps_.push_back({named("w", i) + ' ' + named("x", i), Quantity::product, i});
            if (inputs() <= 4 || i == 0) products += (i > 0 ? " + " : "") + steps_.back().label;
        }
        if (inputs() > 4) products += " + ... + " + steps_.back().label;
        steps_.push_back({fill("cli.explain.z", {{"products", products}}), Quantity::pre_activation});
        for (const auto& [quantity, key] : {std::pair{Quantity::output, "cli.explain.output"},
                                            {Quantity::target, "cli.explain.target"},
                                            {Quantity::error, "cli.explain.error"},
                                            {Quantity::activation_derivative, "cli.explain.derivative"},
                                            {Quantity::delta, "cli.explain.delta"}})
            steps_.push_back({words(key), quantity});
        for (std::size_t i = 0; i < inputs(); ++i)
            contributions_.push_back(
                {fill("cli.explain.row_gradient", {{"input", std::to_string(i + 1)}}), Quantity::row_gradient, i});
    }

    /// Rows as columns, as many as there is room for.
    std::string all_rows() const {
        const std::size_t shown = rows_that_fit();
        std::string page = fill("cli.explain.title", {{"from", std::to_string(run_.iteration())},
                                                      {"to", std::to_string(run_.iteration() + 1)}}) +
                           "\n\n";
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
                           "\n\n";
        for (const Line& line : steps_) page += written(line, row);
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

    std::string number(Quantity quantity, double value) const {
        if (quantity == Quantity::input || quantity == Quantity::target || quantity == Quantity::rate)
            return exact_text(value);
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
            for (std::size_t row = 0; row < shown; ++row) all.back().push_back(number({quantity, row, input}));
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

    std::string weights_table() const {
        std::vector<Cells> lines{{"", words("cli.explain.now"), words("cli.explain.sum"), words("cli.explain.change"),
                                  words("cli.explain.new")}};
        for (std::size_t i = 0; i < inputs(); ++i) {
            lines.push_back({named("w", i)});
            for (const Quantity quantity :
                 {Quantity::weight, Quantity::gradient, Quantity::update, Quantity::new_weight})
                lines.back().push_back(number({quantity, 0, i}));
        }
        return fill("cli.explain.weights", {{"rate", number({Quantity::rate})}}) + "\n\n" + table(lines, true);
    }

    const Run& run_;
    Explanation explanation_;
    std::optional<int> digits_;
    std::vector<Line> steps_, contributions_;
};

}  // namespace

Result<Outcome> explain(const Arguments& arguments) {
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    if (check_shown(*experiment)) return Error{"error.explain_network", {}};
    const auto row = whole_number(arguments, "--row", 1, static_cast<double>(experiment->dataset.rows()));
    if (!row) return row.error();
    const auto digits = whole_number(arguments, "--digits", 1, 17);
    if (!digits) return digits.error();
    for (const char* other : {"--row", "--digits"})
        if (arguments.has("--tsv") && arguments.has(other))
            return Error{"error.flags_together", {{"flag", "--tsv"}, {"other", other}}};

    Run run(*experiment);
    run.advance(experiment->iterations);
    if (arguments.has("--tsv")) return outcome(run, explanation_tsv(Explanation(run)), std::move(notes));
    const Arithmetic arithmetic(run, *digits ? std::optional(static_cast<int>(**digits)) : std::nullopt);
    return outcome(run, *row ? arithmetic.one_row(static_cast<std::size_t>(**row - 1)) : arithmetic.all_rows(),
                   std::move(notes));
}

}  // namespace neuroglass
