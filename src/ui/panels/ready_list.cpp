// Data that is ready; see ready_list.h.
#include "ui/panels/ready_list.h"

#include "document/number_field.h"
#include "document/ready_data.h"
#include "ui/format.h"
#include "ui/widgets/parameter_row.h"

namespace neuroglass {
namespace {

constexpr float pad = 10, gap = 2, label_height = 22, between = 10;

/// Calls place(set, label, rect) for every set, in as many lines as they need. @return their height
template <class Place>
float flow_sets(const Ui& ui, float width, const Place& place) {
    float x = 0, y = 0;
    for (const ReadySet& set : ready_data()) {
        const std::string_view label = ui.words(set.label_key);
        const float wide = ui.text_width(label, size::label) + 2 * pad;
        if (x > 0 && x + wide > width) x = 0, y += ui.target() + gap;
        place(set, label, Rect{x, y, wide, ui.target()});
        x += wide + gap;
    }
    return y + ui.target();
}

bool is_shown(const ReadySet& set, const Dataset& dataset) {
    const auto& recipe = dataset.recipe();
    if (set.recipe) return recipe && recipe->shape == set.recipe->shape;
    static const std::vector<Dataset> all = [] {  // once, for a frame allocates nothing
        std::vector<Dataset> made;
        for (const ReadySet& one : ready_data()) made.push_back(one.recipe ? Dataset::article() : dataset_of(one));
        return made;
    }();
    return !recipe && dataset == all[static_cast<std::size_t>(&set - ready_data().data())];
}

/// Its name, and below that the number.
void draw_field(Ui& ui, const FrameContext& context, const Field<Recipe>& field, Rect area, FrameOutput& output) {
    const Experiment& now = output.experiment(context.run.experiment());
    if (!now.dataset.recipe()) return;  // something else was pressed in this frame
    const Recipe& recipe = *now.dataset.recipe();
    const double value = number_of(field, recipe);
    const std::string_view label = ui.words(field.label_key);
    const auto apply = [&](double wanted) {
        Recipe changed = recipe;
        field.set(changed, wanted);
        if (changed != recipe) output.request(command::SetExperiment{with_ready_data(now, Dataset::drawn(changed))});
    };
    ui.text(area.x, area.take_top(label_height).middle_y(), label, size::label, ui.theme().muted);
    const NumberText shown = shown_value(field, value);
    const auto exact = [&] { return value_text(field, value); };
    const Id id{field.label_key};
    ui.number_box(id, area, {shown, exact, false, label}, ui.words(field.help_key),
                  [&](std::string_view typed) -> std::optional<Error> {
                      const auto parsed = parse_value(field, typed);
                      if (!parsed) return named(parsed.error(), ui, field);
                      apply(*parsed);
                      return std::nullopt;
                  });
    if (const int presses = ui.arrows(id)) apply(stepped(field, value, presses));
}

float fields_height(const Ui& ui, const FrameContext& context) {
    return context.run.experiment().dataset.recipe() ? label_height + ui.target() : 0;
}

}  // namespace

float ready_list_height(const Ui& ui, const FrameContext& context, float width) {
    return flow_sets(ui, width, [](auto&&...) {}) + fields_height(ui, context) + pad;
}

void draw_ready_list(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Experiment& experiment = context.run.experiment();
    area.take_top(flow_sets(ui, area.width, [&](const ReadySet& set, std::string_view label, Rect place) {
        const ButtonStyle style = is_shown(set, experiment.dataset) ? ButtonStyle::chosen : ButtonStyle::quiet;
        if (ui.button(set.label_key, place.moved(area.x, area.y), label, style, ui.words("data.ready.hint"),
                      size::label))
            output.request(command::SetExperiment{with_ready_data(experiment, dataset_of(set))});
    }));
    area.height = fields_height(ui, context);
    const auto count = static_cast<float>(recipe_fields().size());
    const float width = (area.width - (count - 1) * between) / count;
    for (const Field<Recipe>& field : recipe_fields()) {
        if (experiment.dataset.recipe()) draw_field(ui, context, field, area.take_left(width), output);
        area.take_left(between);
    }
}

}  // namespace neuroglass
