// What the pinned runs are called; see pin_names.h.
#include "ui/widgets/pin_names.h"

#include "document/experiment_diff.h"

namespace neuroglass {

std::vector<std::string> pin_names(const Run& run, std::span<const Pin> pins, Language language) {
    std::vector<const Experiment*> experiments{&run.experiment()};
    for (const Pin& pin : pins) experiments.push_back(&pin.experiment());
    std::vector<std::string> names;
    for (const auto& parts : experiment_diffs(experiments)) {
        std::string name;
        for (const ExperimentDiff& part : parts) {
            const std::string words = std::string(text(part.label_key, language)) + (part.value.empty() ? "" : " ") +
                                      std::string(text(part.value, language));  // "on" and "off" are words, too
            name = name.empty() ? words : joined(name, words, language);
        }
        names.push_back(name.empty() ? std::string(text("compare.same", language)) : name);
    }
    return names;
}

std::span<const std::string> PinNames::of(const Run& run, std::span<const Pin> pins, Language language) {
    bool same =
        language_ == language && experiments_.size() == pins.size() + 1 && experiments_.front() == run.experiment();
    for (std::size_t i = 0; same && i < pins.size(); ++i) same = experiments_[i + 1] == pins[i].experiment();
    if (same) return names_;
    language_ = language;
    experiments_ = {run.experiment()};
    for (const Pin& pin : pins) experiments_.push_back(pin.experiment());
    return names_ = pin_names(run, pins, language);
}

}  // namespace neuroglass
