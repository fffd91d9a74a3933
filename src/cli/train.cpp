// `neuroglass train`: trains and prints the result.
#include "cli/command.h"
#include "cli/experiment_flags.h"
#include "cli/pages.h"
#include "formats/json.h"

namespace neuroglass {

Result<Outcome> train(const Arguments& arguments) {
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    Run run(*experiment);
    run.advance(experiment->iterations);
    return outcome(
        run, arguments.has("--json") ? result_json(run) + '\n' : report(run, took_first_row(arguments, *experiment)),
        std::move(notes));
}

}  // namespace neuroglass
