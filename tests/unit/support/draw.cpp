// Random experiments and moments for property tests; see draw.h.
#include "support/draw.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "document/schema.h"

namespace neuroglass {
namespace {

std::uint64_t seed_of_this_time() {
    if (const char* given = std::getenv("NEUROGLASS_TEST_SEED"); given && *given)
        return std::strtoull(given, nullptr, 10);
    return std::random_device()();
}

}  // namespace

Draw::Draw() : seed_(seed_of_this_time()), random_(seed_) { std::printf("%s\n", trace().c_str()); }

std::int64_t Draw::whole(std::int64_t min, std::int64_t max) {
    return std::uniform_int_distribution(min, max)(random_);
}

double Draw::real(double min, double max) { return std::uniform_real_distribution(min, max)(random_); }

double Draw::spread(double min, double max) { return std::exp(real(std::log(min), std::log(max))); }

Dataset Draw::dataset(std::size_t rows, std::size_t inputs) {
    const bool binary = one_in(2);
    const auto value = [&](double min, double max) {
        return binary ? static_cast<double>(whole(0, 1)) : real(min, max);
    };
    std::vector<double> all(rows * inputs), targets(rows);
    for (double& input : all) input = value(-2, 2);
    for (double& target : targets) target = value(0, 1);
    return *Dataset::make(inputs, all, targets);
}

Dataset Draw::recipe_rows() {
    constexpr std::int64_t last = static_cast<std::int64_t>(Recipe::Shape::spiral);
    return Dataset::drawn({.shape = static_cast<Recipe::Shape>(whole(0, last)),
                           .rows = static_cast<std::size_t>(whole(2, 60)),
                           .noise = static_cast<double>(whole(0, 1000)) / 1000,
                           .seed = static_cast<std::uint32_t>(whole(0, 4294967295))});
}

Experiment Draw::experiment() {
    const auto rows = static_cast<std::size_t>(one_in(10) ? whole(1, 60) : whole(1, 8));
    const auto inputs = static_cast<std::size_t>(one_in(10) ? whole(1, 16) : whole(1, 6));
    Experiment experiment = with_dataset({}, dataset(rows, inputs));
    if (one_in(3)) {
        experiment.model.bias = one_in(2) ? Bias::on : Bias::off;
        for (auto layers = whole(0, 2); layers > 0; --layers)
            experiment.model.hidden.push_back(static_cast<std::size_t>(whole(1, 4)));
    }
    experiment.seed = static_cast<std::uint32_t>(whole(0, 4294967295));
    experiment.training.rate = spread(1e-3, 100);
    experiment.iterations = one_in(4) ? whole(0, 600) : whole(0, 5000);
    if (one_in(4)) experiment.held_out = held_out(rows);
    return experiment;
}

HeldOut Draw::held_out(std::size_t rows) {
    if (rows == 1 || one_in(2)) return {real(0, HeldOut::max_share), static_cast<std::uint32_t>(whole(0, 4294967295))};
    std::vector<double> chosen;
    for (std::size_t row = 1; row < rows; ++row)
        if (one_in(3)) chosen.push_back(static_cast<double>(row));
    return *held_out_by_hand({}, chosen, rows);
}

Dataset Draw::dataset_of_targets(std::size_t rows, std::size_t inputs, std::size_t targets) {
    const Dataset wide = dataset(rows, inputs);
    std::vector<double> all(rows * targets);
    for (double& target : all) target = real(0, 1);
    const auto given = wide.all_inputs();
    return *Dataset::make(inputs, {given.begin(), given.end()}, all, targets);
}

Experiment Draw::largest() {
    Experiment drawn =
        with_dataset({}, dataset_of_targets(Dataset::max_rows, Dataset::max_inputs, Dataset::max_targets));
    drawn.model.hidden.assign(ModelSpec::max_hidden_layers, ModelSpec::max_units);
    drawn.model.bias = Bias::on;
    return drawn;
}

Experiment Draw::network() {
    Experiment drawn;
    do {
        const auto size = [&](std::int64_t max, std::int64_t rare) {
            return static_cast<std::size_t>(one_in(10) ? whole(1, rare) : whole(1, max));
        };
        const std::size_t rows = size(9, 50);
        drawn = with_dataset({}, dataset_of_targets(rows, size(5, 16), one_in(2) ? 1 : size(3, 10)));
        const auto one_of = [&]<class Choice>(Choice last) {
            return static_cast<Choice>(whole(0, static_cast<std::int64_t>(last)));
        };
        for (auto layers = whole(0, one_in(10) ? 6 : 2); layers > 0; --layers)
            drawn.model.hidden.push_back(size(6, 32));
        drawn.model.activation = one_of(Activation::identity);
        drawn.model.output_activation = one_of(Activation::step);
        drawn.model.bias = one_of(Bias::fixed);
        TrainingSpec& training = drawn.training;
        training.loss = one_of(LossFunction::mean_cross_entropy);
        training.optimizer = one_of(Optimizer::adam);
        training.rate = spread(1e-3, 0.5);
        training.momentum = real(0, TrainingSpec::max_momentum);
        if (one_in(3)) training.weight_decay = spread(1e-3, 0.5);
        if (one_in(2)) training.batch = static_cast<std::size_t>(whole(1, static_cast<std::int64_t>(rows) + 2));
        training.order = one_of(Order::shuffled);
        drawn.init = one_of(Init::zeros);
        drawn.init_scale = real(0, 1);
        drawn.seed = static_cast<std::uint32_t>(whole(0, 4294967295));
        drawn.iterations = whole(0, 600);
        if (one_in(4)) drawn.held_out = held_out(rows);
        if (one_in(3)) drawn.scaling = one_of(Scaling::standard);
    } while (check_fit(drawn));
    return drawn;
}

Experiment Draw::single_neuron() {
    Experiment drawn = experiment();
    drawn.model.hidden.clear();
    drawn.model.bias = one_in(2) ? Bias::on : Bias::off;
    if (one_in(2)) drawn.starting_weights.resize(weight_count(drawn.model));
    for (double& weight : drawn.starting_weights) weight = one_in(4) ? static_cast<double>(whole(-2, 2)) : real(-2, 2);
    if (one_in(2))
        for (double& input : drawn.test_example) input = real(-2, 2);
    return drawn;
}

double Draw::hard_number() {
    constexpr double hard[] = {-0.0, 5e-324,  -1e150, 9007199254740993.0,      12345678901234567.0,
                               0.1,  1.0 / 3, 1e-7,   123456789012345680000.0, -2,
                               1e9,  0.5};
    return hard[below(std::size(hard))];
}

std::string Draw::words(std::size_t max) {
    std::string text;
    const auto wanted = static_cast<std::size_t>(one_in(4) ? static_cast<std::int64_t>(max) : whole(0, 40));
    while (true) {
        const std::uint32_t ranges[][2] = {{0x20, 0x7E},     {0x20, 0x7E},     {0xA0, 0x7FF},
                                           {0x4E00, 0x9FFF}, {0xE000, 0xFFFF}, {0x10000, 0x10FFFF}};
        const auto& [min, last] = ranges[below(std::size(ranges))];
        const auto c = static_cast<std::uint32_t>(whole(min, last));
        const auto byte = [](std::uint32_t value) { return std::string(1, static_cast<char>(value)); };
        const auto tail = [&](unsigned shift) { return byte(0x80 | (c >> shift & 0x3F)); };
        const std::string next = c < 0x80      ? byte(c)
                                 : c < 0x800   ? byte(0xC0 | c >> 6) + tail(0)
                                 : c < 0x10000 ? byte(0xE0 | c >> 12) + tail(6) + tail(0)
                                               : byte(0xF0 | c >> 18) + tail(12) + tail(6) + tail(0);
        if (text.size() + next.size() > wanted) return text;
        text += next;
    }
}

SharedState Draw::shared() {
    const auto drawn_experiment = [&] {
        Experiment drawn = one_in(3) ? Experiment{} : single_neuron();
        for (auto* list : {&drawn.test_example, &drawn.starting_weights})
            for (double& value : *list)
                if (one_in(6)) value = hard_number();
        if (one_in(6))
            drawn =
                with_dataset(drawn, *Dataset::make(1, {hard_number(), hard_number()}, {hard_number(), hard_number()}));
        if (one_in(6)) drawn = with_dataset(drawn, recipe_rows());
        return drawn;
    };
    SharedState drawn{.experiment = drawn_experiment()};
    const Experiment& experiment = drawn.experiment;
    drawn.iteration = one_in(2) ? 0 : whole(0, experiment.iterations);
    for (auto pins = one_in(2) ? 0 : whole(1, SharedState::max_pins); pins > 0; --pins) {
        Experiment pin = one_in(4) ? drawn_experiment() : experiment;
        if (one_in(2)) pin.seed = static_cast<std::uint32_t>(whole(0, 9));
        if (one_in(3)) pin.training.rate = spread(1e-3, 100);
        if (one_in(5)) pin.starting_weights.assign(weight_count(pin.model), hard_number());
        drawn.pins.push_back(std::move(pin));
    }
    ViewSettings& view = drawn.view;
    for (const ViewField& field : view_fields())
        if (field.kind == FieldInfo::Kind::choice && one_in(2))
            field.set(drawn, static_cast<double>(below(field.values.size())));
    if (one_in(2)) view.row = below(experiment.dataset.rows());
    const auto draw_axes = [&](std::size_t count, Axes& axes) {
        if (one_in(2)) axes = {below(count), below(count)};
        axes = axes_within(count, axes.across, axes.up);
    };
    draw_axes(experiment.dataset.input_count(), view.surface);
    draw_axes(weight_count(experiment.model), view.loss_surface);
    const int hidden = one_in(2) ? 2 : 5, locked = one_in(3) ? 1 : 3;
    const bool hides = one_in(2), locks = one_in(2);
    for (const Part& part : parts()) {
        if (hides && one_in(hidden)) view.hidden.set(part.name);
        if (locks && part.can_lock && one_in(locked)) view.locked.set(part.name);
    }
    if (one_in(2)) view.question = words(ViewSettings::max_question);
    return drawn;
}

}  // namespace neuroglass
