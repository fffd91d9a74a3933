// A network of layers as a picture: a column of units a layer, each with what it has learnt, and every weight between
// them; forward with activations, backward with deltas and gradients. A pressed unit shows its formulas below.
#include <cmath>

#include "engine/inspect/explain.h"
#include "engine/inspect/truth_table.h"
#include "ui/format.h"
#include "ui/panels/network_picture.h"
#include "ui/panels/panels.h"
#include "ui/panels/unit_pictures.h"
#include "ui/widgets/column_label.h"
#include "ui/widgets/plot_tooltip.h"

namespace neuroglass {
namespace {

constexpr float names = 34, values = 62, largest_unit = 44, largest_button = 32;
constexpr float beside = names + 22 + values + largest_unit / 2;  // what of the width is not between the outer columns
constexpr std::size_t numbered_edges = 12;  // of two columns: of more there is hardly room for any

/// From the middle of one column to that of the next.
float column_spacing(std::size_t columns, float width) {
    return std::max(0.f, width - beside) / static_cast<float>(columns - 1);
}

/// Of each of the buttons below a layer; they stand beside each other where there is room for both, else one below the
/// other.
float button_side(const Ui& ui, float spacing) { return std::min({ui.target(), largest_button, spacing}); }
bool buttons_are_stacked(const Ui& ui, float spacing) { return 2 * button_side(ui, spacing) + 4 > spacing; }

/// The layers of the network and the inputs, as columns from 0; and what is shown of each.
struct Picture {
    Ui& ui;
    const FrameContext& context;
    PictureSubject subject;
    std::span<const Layer> layers;
    Rect area;
    FrameVector<double> activations, deltas;  // (units)
    bool backward;
    std::optional<Phase> phase;  // of the next iteration; none: all of it is shown
    bool knows_next = false;     // its weights: those of much data take some frames

    std::size_t columns() const { return layers.size() + 1; }
    std::size_t units(std::size_t column) const { return column == 0 ? layers[0].inputs : layers[column - 1].units; }
    float pitch(std::size_t column) const {
        return std::min(92.f, area.height / static_cast<float>(std::max<std::size_t>(units(column), 1)));
    }
    float spacing() const { return column_spacing(columns(), area.width); }
    float side(std::size_t column) const {
        const float apart = column == 0 && !context.run.experiment().names.empty() ? 15.f : 8.f;  // names lie between
        return std::clamp(std::min(pitch(column) - apart, spacing() - 10), 6.f, largest_unit);
    }
    float x(std::size_t column) const { return area.x + names + 22 + spacing() * static_cast<float>(column); }
    float y(std::size_t column, std::size_t unit) const {
        return area.middle_y() + (static_cast<float>(unit) - static_cast<float>(units(column) - 1) / 2) * pitch(column);
    }
    Rect box(std::size_t column, std::size_t unit) const {
        const float s = side(column);
        return {x(column) - s / 2, y(column, unit) - s / 2, s, s};
    }
    double activation(std::size_t column, std::size_t unit) const {
        return column == 0 ? subject.inputs[unit] : activations[layers[column - 1].first_unit + unit];
    }
    double weight(const Layer& layer, std::size_t unit, std::size_t input) const {
        return context.run.weights()[layer.weight(unit, input)];
    }
    bool is_update() const { return phase && phase->kind == Phase::Kind::update; }
    /// Whether deltas and gradients are shown of that layer.
    bool flows_back(std::size_t l) const {
        if (!phase) return backward;
        return backward && phase->kind == Phase::Kind::backward && l >= phase->layer;
    }
    /// Whether the activations of that layer have been computed.
    bool is_known(std::size_t l) const {
        if (!phase || phase->kind > Phase::Kind::forward) return true;
        return phase->kind == Phase::Kind::forward && l <= phase->layer;
    }
    /// Whether the phase computes something of that layer.
    bool is_lit(std::size_t l) const {
        if (!phase) return true;
        switch (phase->kind) {
            case Phase::Kind::inputs: return false;
            case Phase::Kind::loss: return l + 1 == layers.size();
            case Phase::Kind::update: return true;
            case Phase::Kind::forward:
            case Phase::Kind::backward: break;
        }
        return l == phase->layer;
    }
    bool is_edge_lit(std::size_t l) const { return is_lit(l) && phase->kind != Phase::Kind::loss; }
    /// What an edge into that unit shows: its weight, its share of the row's gradient, or the weight that comes next.
    double edge(std::size_t l, std::size_t unit, std::size_t input) const {
        const Layer& layer = layers[l];
        if (knows_next) return context.run.next_weights()[layer.weight(unit, input)];
        if (!flows_back(l)) return weight(layer, unit, input);
        const double in = input == layer.inputs ? 1 : activation(l, input);
        return in * deltas[layer.first_unit + unit];
    }
    bool chosen(std::size_t l, std::size_t unit) const { return context.view.unit == UnitPlace{l, unit}; }
};

Picture picture_of(Ui& ui, const FrameContext& context, Rect area) {
    const Run& run = context.run;
    const PictureSubject subject = picture_subject(ui, context);
    const std::optional<Phase> phase = shown_phase(context);
    const auto all = run.network().activations(run.weights(), subject.inputs);
    Picture picture{ui,
                    context,
                    subject,
                    run.network().layers(),
                    area,
                    FrameVector<double>(all.begin(), all.end(), ui.arena()),
                    FrameVector<double>(all.size(), ui.arena()),
                    (context.view.backward || phase) && !subject.targets.empty(),
                    phase};
    picture.knows_next = picture.is_update() && run.prepare_next_weights(Explanation::work_of_frame);
    if (!picture.backward) return picture;
    PlainKernel<double>& glass = run.looking_glass();
    const auto& training = run.experiment().training;
    glass.forward(run.weights().data(), subject.inputs);
    glass.backward(run.weights().data(), subject.targets, training.loss, run.next_rows().size());
    for (std::size_t l = 0; l < picture.layers.size(); ++l)
        std::ranges::copy(glass.deltas(l),
                          picture.deltas.begin() + static_cast<std::ptrdiff_t>(picture.layers[l].first_unit));
    return picture;
}

std::string_view unit_name(const Ui& ui, const Picture& picture, std::size_t l, std::size_t unit) {
    if (l + 1 == picture.layers.size()) return ui.text_of("network.output_unit", {{"unit", unit + 1}});
    return ui.text_of("network.unit", {{"unit", unit + 1}, {"layer", l + 1}});
}

std::string_view edge_name(const Ui& ui, const Layer& layer, std::size_t l, std::size_t unit, std::size_t input) {
    if (input == layer.inputs) return ui.concat({"b[", whole(l + 1), "][", whole(unit + 1), "]"});
    return ui.concat({"w[", whole(l + 1), "][", whole(input + 1), ",", whole(unit + 1), "]"});
}

float distance_to(ImVec2 p, ImVec2 a, ImVec2 b) {
    const float dx = b.x - a.x, dy = b.y - a.y, length = std::max(dx * dx + dy * dy, 1e-6f);
    const float t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.f, 1.f);
    return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}

struct Edge {
    ImVec2 from, to;
    NumberText shown;
    ImU32 colour;

    ImVec2 at(float t) const { return {from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)}; }
};

/// The numbers of edges, each where it covers no other one, or not at all.
void draw_edge_numbers(Ui& ui, std::span<const Edge> edges) {
    FrameVector<Rect> taken(ui.arena());
    taken.reserve(edges.size());
    for (const Edge& edge : edges) {
        const float width = ui.text_width(edge.shown, size::small) + 6, reach = edge.to.x - edge.from.x;
        const auto place = [&](float t) {
            const ImVec2 middle = edge.at(t);
            return Rect{middle.x - width / 2, middle.y - 8, width, 16};
        };
        const auto is_free = [&](const Rect& rect) {
            return std::ranges::none_of(taken, [&](const Rect& other) {
                return rect.x < other.right() && other.x < rect.right() && rect.y < other.bottom() - 2 &&
                       other.y < rect.bottom() - 2;
            });
        };
        constexpr float tries[] = {0.42f, 0.3f, 0.54f, 0.22f, 0.66f, 0.16f, 0.76f};
        for (const float t : tries) {
            if (t * reach < width / 2 + 8 || (1 - t) * reach < width / 2 + 8 || !is_free(place(t))) continue;
            const Rect rect = taken.emplace_back(place(t));
            ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().surface, 3);
            ui.text(rect.middle_x(), rect.middle_y(), edge.shown, size::small, edge.colour, Ui::Align::centre);
            break;
        }
    }
}

/// The lines between the columns, and the number of one under the pointer.
void draw_edges(const Picture& picture) {
    Ui& ui = picture.ui;
    const Theme& colours = ui.theme();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    double strongest = picture.backward && !picture.phase ? 1e-300 : 4;
    for (std::size_t l = 0; l < picture.layers.size(); ++l)
        for (std::size_t j = 0; j < picture.layers[l].units; ++j)
            for (std::size_t i = 0; i < picture.layers[l].inputs; ++i)
                strongest = std::max(strongest, std::abs(picture.edge(l, j, i)));
    float nearest = 5;
    std::string_view found;
    FrameVector<Edge> numbered_ones(ui.arena());
    for (std::size_t l = 0; l < picture.layers.size(); ++l) {
        const Layer& layer = picture.layers[l];
        const float gap = picture.x(l + 1) - picture.x(l) - picture.side(l) / 2 - picture.side(l + 1) / 2;
        const bool numbered = layer.inputs * layer.units <= numbered_edges && gap > 96;
        for (std::size_t j = 0; j < layer.units; ++j)
            for (std::size_t i = 0; i < layer.inputs; ++i) {
                const ImVec2 from{picture.x(l) + picture.side(l) / 2, picture.y(l, i)},
                    to{picture.x(l + 1) - picture.side(l + 1) / 2, picture.y(l + 1, j)};
                const double value = picture.edge(l, j, i) + 0.0;  // and not -0
                const bool back = picture.flows_back(l);
                const NumberText shown = back ? significant(value, 3) : fixed(value, 3, true);
                const bool lit =
                    picture.phase ? picture.is_edge_lit(l) : !picture.context.view.unit || picture.chosen(l, j);
                const float strength = static_cast<float>(std::min(1.0, std::abs(value) / strongest));
                const ImU32 colour = signed_colour(colours, shown_sign(shown), colours.muted);
                ui.draw().AddLine(from, to, faded(colour, lit ? 0.9f : 0.15f), 0.75f + 5 * strength);
                if (const float near = distance_to(pointer, from, to); near < nearest) {
                    nearest = near;
                    found = ui.concat({edge_name(ui, layer, l, j, i), "  ", back ? shown : fixed(value, 8)});
                }
                if (lit && (numbered || (picture.chosen(l, j) && gap > 96)))
                    numbered_ones.push_back({from, to, shown, colour});
            }
    }
    draw_edge_numbers(ui, numbered_ones);
    if (!found.empty() && picture.area.contains(pointer.x, pointer.y)) {
        const TooltipLine line{found};
        draw_tooltip(ui, pointer.x + 14, pointer.y + 10, {&line, 1});
    }
}

void draw_inputs(const Picture& picture) {
    Ui& ui = picture.ui;
    const float side = picture.side(0);
    for (std::size_t i = 0; i < picture.units(0); ++i) {
        const float x = picture.x(0), y = picture.y(0, i);
        ui.draw().AddCircleFilled({x, y}, side / 2, ui.theme().surface, 40);
        ui.draw().AddCircle({x, y}, side / 2, ui.theme().muted, 40, 1.5f);
        if (side >= 22) draw_number_within(ui, x, y, side - 4, picture.subject.inputs[i], size::label);
        if (picture.pitch(0) >= 12)
            draw_input_label(ui, picture.context, i, {picture.area.x, y - side / 2, x - picture.area.x, side},
                             picture.pitch(0), size::label);
    }
}

/// What stands beside a unit: its activation, or its delta; its bias below.
void draw_unit_numbers(const Picture& picture, std::size_t l, std::size_t unit) {
    Ui& ui = picture.ui;
    const Theme& colours = ui.theme();
    const Layer& layer = picture.layers[l];
    const bool is_output = l + 1 == picture.layers.size();
    const Rect box = picture.box(l + 1, unit);
    const float pitch = picture.pitch(l + 1);
    if (pitch < 14 || !picture.is_known(l)) return;
    const bool back = picture.flows_back(l);
    const double value = back ? picture.deltas[layer.first_unit + unit] : picture.activation(l + 1, unit);
    const NumberText shown = back ? significant(value, 3) : fixed(value, 3);
    const ImU32 colour = back ? signed_colour(colours, shown_sign(shown), colours.text) : colours.text;
    const auto fits = [&](std::string_view words) {
        return ui.text_width(words, size::small) <= picture.spacing() - 6;
    };
    if (is_output) {
        ui.text(box.right() + 6, box.middle_y(), shown, size::text, colour);
        if (pitch >= 40)
            ui.text(box.right() + 6, box.middle_y() - 17,
                    target_label(ui, picture.context.run.experiment(), unit, "", size::small,
                                 picture.area.right() - box.right() - 6),
                    size::small, colours.muted);
        if (unit < picture.subject.targets.size() && pitch >= 34)
            ui.text(box.right() + 6, box.middle_y() + 17,
                    ui.text_of("network.target", {{"target", significant(picture.subject.targets[unit], 3)}}),
                    size::small, colours.muted);
    } else if (pitch >= box.height + 13 && fits(shown)) {
        ui.text(box.middle_x(), box.bottom() + 7, shown, size::small, colour, Ui::Align::centre);
    }
    if (layer.rows == layer.inputs || pitch < box.height + 28) return;
    const NumberText bias = fixed(picture.weight(layer, unit, layer.inputs), 3);
    const std::string_view named = ui.concat({ui.words("network.bias"), " ", bias});
    if (const std::string_view words = fits(named) ? named : std::string_view(bias); fits(words))
        ui.text(box.middle_x(), box.y - 8, words, size::small, colours.muted, Ui::Align::centre);
}

void draw_units(const Picture& picture, FrameOutput& output) {
    Ui& ui = picture.ui;
    const UnitPictures pictures(ui, picture.context.run);
    for (std::size_t l = 0; l < picture.layers.size(); ++l)
        for (std::size_t j = 0; j < picture.layers[l].units; ++j) {
            const Rect box = picture.box(l + 1, j);
            const bool chosen = picture.chosen(l, j);
            ui.draw().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ui.theme().surface, 3);
            if (picture.is_known(l)) pictures.draw(ui, {l, j}, box, picture.activation(l + 1, j));
            const bool marked = chosen || (picture.phase && picture.is_lit(l));
            ui.draw().AddRect({box.x, box.y}, {box.right(), box.bottom()},
                              marked ? ui.theme().accent : ui.theme().muted, 3, 0, marked ? 2.5f : 1);
            const auto hint = [&] {
                return ui.text_of("network.unit.hint", {{"unit", unit_name(ui, picture, l, j)},
                                                        {"value", fixed(picture.activation(l + 1, j), 8)}});
            };
            if (ui.control({"unit", l + 1, j + 1}, box.inset(-2), hint, Sense::press).pressed) {
                auto& unit = output.view(picture.context.view).unit;
                if (chosen) unit.reset();
                else unit = UnitPlace{l, j};
            }
            draw_unit_numbers(picture, l, j);
        }
}

/// − and + under each hidden layer.
void draw_layer_buttons(const Picture& picture, Rect foot_line, FrameOutput& output) {
    Ui& ui = picture.ui;
    const auto& hidden = picture.context.run.experiment().model.hidden;
    const Ui::Lock lock(ui, picture.context.locks("layers"));
    const float side = button_side(ui, picture.spacing());
    const bool stacked = buttons_are_stacked(ui, picture.spacing());
    for (std::size_t l = 0; l < hidden.size(); ++l) {
        const float x = picture.x(l + 1);
        const auto changed = [&](double by) {
            std::vector<double> units(hidden.begin(), hidden.end());
            units[l] += by;
            if (units[l] < 1) units.erase(units.begin() + static_cast<std::ptrdiff_t>(l));
            ask_layers(picture.context, std::move(units), output);
        };
        const Rect remove{stacked ? x - side / 2 : x - side - 1, foot_line.y, side, side};
        const Rect add{stacked ? remove.x : x + 1, stacked ? remove.bottom() + 2 : remove.y, side, side};
        if (ui.button({"remove unit", l + 1}, remove, "−", ButtonStyle::quiet, ui.words("network.remove_unit"),
                      size::text))
            changed(-1);
        if (ui.button({"add unit", l + 1}, add, "+",
                      hidden[l] < ModelSpec::max_units ? ButtonStyle::quiet : ButtonStyle::off,
                      ui.words("network.add_unit"), size::text))
            changed(1);
    }
}

/// What the buttons below the layers take, and the air below them.
float foot_height(const Ui& ui, const FrameContext& context, float width) {
    const float spacing = column_spacing(context.run.network().layers().size() + 1, width);
    const float side = button_side(ui, spacing);
    return (buttons_are_stacked(ui, spacing) ? 2 * side + 2 : side) + 2;
}

}  // namespace

PanelSize measure_layers(const Ui& ui, const FrameContext& context, float width) {
    std::size_t most = context.run.experiment().dataset.input_count();
    for (const Layer& layer : context.run.network().layers()) most = std::max(most, layer.units);
    const float units = static_cast<float>(most);
    const float rest = network_head_height(ui, context, width) + 8 + foot_height(ui, context, width) +
                       measure_unit(ui, context, width);
    return {rest + std::clamp(units * 40, 140.f, 250.f), rest + std::clamp(units * 12, 96.f, 250.f), true};
}

void draw_layers(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    area = draw_network_head(ui, context, area, output);
    const Rect formulas = area.take_bottom(measure_unit(ui, context, area.width));
    const Rect foot_line = area.take_bottom(foot_height(ui, context, area.width));
    const Picture picture = picture_of(ui, context, area);
    if ((context.view.backward || picture.phase) && !picture.backward)
        ui.paragraph(area.x, foot_line.y, area.width, ui.words("network.no_target"), size::small, ui.theme().muted);
    draw_edges(picture);
    draw_inputs(picture);
    draw_units(picture, output);
    draw_layer_buttons(picture, foot_line, output);
    draw_unit(ui, context, formulas);
}

}  // namespace neuroglass
