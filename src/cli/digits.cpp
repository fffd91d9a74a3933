// `neuroglass digits`: whether the printed digits depend on the last bit, or on the order of the updates.
#include "engine/inspect/digits.h"

#include "cli/command.h"
#include "cli/experiment_flags.h"
#include "cli/pages.h"

namespace neuroglass {
namespace {

DigitCheck checked(const Experiment& experiment, Variation variation) {
    DigitCheck check(experiment, variation);
    while (!check.is_done()) check.advance(experiment.iterations);
    return check;
}

std::string parts_at(const DigitCheck& check) {
    return check.parts_at() ? std::to_string(*check.parts_at()) : std::string("null");
}

}  // namespace

Result<Outcome> digits(const Arguments& arguments) {
    std::vector<Error> notes;
    const auto experiment = experiment_of(arguments, notes);
    if (!experiment) return experiment.error();
    const bool json = arguments.has("--json");
    std::string page;
    for (const auto& [variation, name] :
         {std::pair{Variation::shaken, "shaken"}, std::pair{Variation::late_deltas, "late_deltas"}}) {
        if (variation == Variation::late_deltas && experiment->model.hidden.empty()) continue;
        const DigitCheck check = checked(*experiment, variation);
        if (json) page += (page.empty() ? "{\"" : ", \"") + std::string(name) + "\": " + parts_at(check);
        else
            page += words("digits." + std::string(name)) + '\n' + "  " +
                    fill(check.parts_at() ? "digits.part" : "digits.stable",
                         {{"iteration", std::to_string(check.looked_to())}}) +
                    '\n';
    }
    if (json) page += "}\n";
    return Outcome{std::move(page), std::nullopt, std::move(notes)};
}

}  // namespace neuroglass
