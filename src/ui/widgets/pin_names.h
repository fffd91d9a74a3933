// What the pinned runs are called where there is room: that in which they differ from the run that is shown and from
// each other.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "i18n/text.h"
#include "ui/frame_context.h"
#include "ui/widgets/pin_letter.h"

namespace neuroglass {

/// The run that is shown first, then the pins, e.g. "seed 2, bias on"; "the same" where nothing differs.
std::vector<std::string> pin_names(const Run& run, std::span<const Pin> pins, Language language);

/// Keeps them for frame after frame, until an experiment or the language changes.
class PinNames {
public:
    /// @return valid until the next call
    std::span<const std::string> of(const Run& run, std::span<const Pin> pins, Language language);

private:
    std::vector<Experiment> experiments_;  // that the names are of
    std::optional<Language> language_;
    std::vector<std::string> names_;
};

/// What a run answers to the question that the screen asks; to its own where its data has other inputs.
inline double pin_prediction(const Pin& pin, const Run& run) {
    const auto& asked = run.experiment().test_example;
    return asked.size() == pin.experiment().test_example.size() ? pin.predict(asked) : pin.prediction();
}

/// That weight of a pin, where its network has the same units as the run's.
inline std::optional<double> pin_weight(const Pin& pin, const Run& run, std::size_t index) {
    const ModelSpec &own = run.experiment().model, &other = pin.experiment().model;
    const bool same = own.inputs == other.inputs && own.hidden == other.hidden && own.outputs == other.outputs &&
                      (own.is_single_neuron() || own.has_bias() == other.has_bias()) && index < pin.weights().size();
    return same ? std::optional(pin.weights()[index]) : std::nullopt;
}

}  // namespace neuroglass
