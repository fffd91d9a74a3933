// `neuroglass export …`: prints the experiment, or how its run went, in a form to take away.
#include "cli/command.h"
#include "cli/experiment_flags.h"
#include "formats/chart_svg.h"
#include "formats/cpp_program.h"
#include "formats/experiment_json.h"
#include "formats/history_csv.h"
#include "formats/numpy_script.h"
#include "formats/share_link.h"
#include "i18n/text.h"

namespace neuroglass {
namespace {

Result<Outcome> written(const Arguments& arguments, std::string (*write)(const Experiment&)) {
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    return Outcome{write(*experiment), std::nullopt, std::move(notes)};
}

Run trained(const Experiment& experiment) {
    Run run(experiment);
    run.advance(experiment.iterations);
    return run;
}

}  // namespace

Result<Outcome> export_python(const Arguments& arguments) { return written(arguments, numpy_script); }
Result<Outcome> export_cpp(const Arguments& arguments) { return written(arguments, cpp_program); }
Result<Outcome> export_json(const Arguments& arguments) { return written(arguments, experiment_json); }

Result<Outcome> export_link(const Arguments& arguments) {
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    const auto link = share_link({.experiment = *experiment});
    if (!link) return link.error();
    return Outcome{*link + '\n', std::nullopt, std::move(notes)};
}

Result<Outcome> export_csv(const Arguments& arguments) {
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    const Run run = trained(*experiment);
    return outcome(run, history_csv(run), std::move(notes));
}

Result<Outcome> export_svg(const Arguments& arguments) {
    const auto chart = arguments.value("--chart").value_or("loss");
    if (chart != "loss" && chart != "prediction")
        return Error{"error.choice",
                     {{"flag", "--chart"}, {"given", std::string(chart)}, {"allowed", "loss, prediction"}}};
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    const Run run = trained(*experiment);
    const bool loss = chart == "loss";
    return outcome(
        run,
        chart_svg(run, loss ? ChartOf::loss : ChartOf::prediction,
                  {text(loss ? "loss.title" : "prediction.title"), text("timeline.iteration"), text("loss.held_out")}),
        std::move(notes));
}

}  // namespace neuroglass
