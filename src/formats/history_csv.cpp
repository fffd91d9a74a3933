// How a run went, as comma-separated text; see history_csv.h.
#include "formats/history_csv.h"

#include "base/decimal.h"
#include "formats/csv_lines.h"

namespace neuroglass {
namespace {

std::string cell(double value) { return ',' + std::string(DecimalText(value, Notation::general, 17)); }

std::string line(const Run& run, std::int64_t iteration, double loss, double held_out_loss,
                 std::span<const double> weights) {
    std::string line = std::to_string(iteration) + cell(loss);
    if (!run.held_out_rows().empty()) line += cell(held_out_loss);
    line += cell(run.predict(weights, run.experiment().test_example));
    for (const double weight : weights) line += cell(weight);
    return line + '\n';
}

}  // namespace

std::string history_csv(const Run& run) {
    const History& history = run.history();
    std::string csv =
        run.held_out_rows().empty() ? "iteration,loss,prediction" : "iteration,loss,held_out_loss,prediction";
    for (std::size_t i = 0; i < run.weights().size(); ++i)
        csv += ',' + csv_cell(weight_name(run.experiment().model, i));
    csv += '\n';
    const auto now = [&] { return line(run, run.iteration(), run.loss(), run.held_out_loss(), run.weights()); };
    std::int64_t before = -1;
    for (std::size_t sample = 0; sample < history.count_until(run.last_iteration()); ++sample) {
        if (before < run.iteration() && run.iteration() < history.iteration(sample)) csv += now();
        before = history.iteration(sample);
        csv += line(run, before, history.loss(sample), history.held_out_loss(sample), history.weights(sample));
    }
    if (before < run.iteration()) csv += now();
    return csv;
}

}  // namespace neuroglass
