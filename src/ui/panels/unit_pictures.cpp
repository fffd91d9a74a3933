// A small picture of what each unit has learnt; see unit_pictures.h.
#include "ui/panels/unit_pictures.h"

#include <cmath>

#include "engine/inspect/truth_table.h"

namespace neuroglass {
namespace {

constexpr std::size_t max_cells = 3000;  // of all pictures together, which are computed and drawn in each frame

/// -1 for the lowest answer that the activation has, 1 for the highest.
float side_of(Activation activation, double value, double largest) {
    switch (activation) {
        case Activation::sigmoid:
        case Activation::softmax:
        case Activation::step: return static_cast<float>(2 * value - 1);
        case Activation::tanh: return static_cast<float>(value);
        case Activation::relu:
        case Activation::identity: break;
    }
    return largest > 0 ? static_cast<float>(value / largest) : 0;
}

ImU32 colour_of(const Theme& colours, float side) {
    if (std::isnan(side)) return colours.track;
    return faded(side < 0 ? colours.negative : colours.positive, std::min(1.f, std::abs(side)));
}

}  // namespace

UnitPictures::UnitPictures(const Ui& ui, const Run& run) : run_(run), answers_(ui.arena()), largest_(ui.arena()) {
    const Network& network = run.network();
    const Dataset& dataset = run.experiment().dataset;
    const std::size_t inputs = dataset.input_count(), units = network.unit_count();
    largest_.assign(units, 0);
    double low[2]{}, high[2]{};
    const bool table = lists_every_input(dataset);
    if (table) {
        across_ = std::size_t{1} << inputs;
        down_ = 1;
    } else if (inputs == 2) {
        for (std::size_t i = 0; i < 2; ++i) low[i] = high[i] = dataset.inputs(0)[i];
        for (std::size_t row = 0; row < dataset.rows(); ++row)
            for (std::size_t i = 0; i < 2; ++i) {
                low[i] = std::min(low[i], dataset.inputs(row)[i]);
                high[i] = std::max(high[i], dataset.inputs(row)[i]);
            }
        across_ = down_ = std::clamp<std::size_t>(
            static_cast<std::size_t>(std::sqrt(static_cast<double>(max_cells) / static_cast<double>(units))), 3, 12);
    }
    FrameVector<double> x(inputs, ui.arena());
    answers_.reserve(across_ * down_ * units);
    for (std::size_t cell = 0; cell < across_ * down_; ++cell) {
        if (table) {
            for (std::size_t i = 0; i < inputs; ++i) x[i] = static_cast<double>(cell >> (inputs - 1 - i) & 1);
        } else {
            const double place[] = {(static_cast<double>(cell % across_) + 0.5) / static_cast<double>(across_),
                                    1 - (static_cast<double>(cell / across_) + 0.5) / static_cast<double>(down_)};
            for (std::size_t i = 0; i < 2; ++i) x[i] = low[i] + place[i] * (high[i] - low[i]);
        }
        const auto answers = network.activations(run.weights(), run.scaled(x));
        answers_.insert(answers_.end(), answers.begin(), answers.end());
        for (std::size_t u = 0; u < units; ++u) largest_[u] = std::max(largest_[u], std::abs(answers[u]));
    }
}

void UnitPictures::draw(Ui& ui, UnitPlace place, Rect box, double value) const {
    const Layer& layer = run_.network().layers()[place.layer];
    const std::size_t unit = layer.first_unit + place.unit, units = run_.network().unit_count();
    const Theme& colours = ui.theme();
    box = box.inset(1);
    if (across_ == 0) {
        const float side = side_of(layer.activation, value, std::max(1.0, std::abs(value)));
        const float middle = box.middle_x(), reach = box.width / 2 * std::clamp(side, -1.f, 1.f);
        ui.draw().AddRectFilled({middle + std::min(0.f, reach), box.y + box.height * 0.3f},
                                {middle + std::max(0.f, reach), box.bottom() - box.height * 0.3f},
                                colour_of(colours, side < 0 ? -1.f : 1.f));
        return;
    }
    const float wide = box.width / static_cast<float>(across_), high = box.height / static_cast<float>(down_);
    for (std::size_t cell = 0; cell < across_ * down_; ++cell) {
        const float x = box.x + wide * static_cast<float>(cell % across_),
                    y = box.y + high * static_cast<float>(cell / across_);
        const float side = side_of(layer.activation, answers_[cell * units + unit], largest_[unit]);
        ui.draw().AddRectFilled({x, y}, {x + wide, y + high}, colour_of(colours, side));
    }
}

}  // namespace neuroglass
