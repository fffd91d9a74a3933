// The weights of a network as squares; see weight_diagram.h.
#include "ui/panels/weight_diagram.h"

#include <cmath>

#include "ui/format.h"
#include "ui/widgets/weight_label.h"

namespace neuroglass {
namespace {

constexpr float gap = 14, names = 16, reading = 24, max_cell = 18;

/// A block a layer, side by side; the cells of all are equally large.
struct Blocks {
    std::span<const Layer> layers;
    Rect area;
    float cell;

    Rect block(std::size_t l) const {
        float x = area.x;
        for (std::size_t before = 0; before < l; ++before) x += cell * static_cast<float>(layers[before].units) + gap;
        return {x, area.y + names, cell * static_cast<float>(layers[l].units),
                cell * static_cast<float>(layers[l].rows)};
    }
    Rect place(std::size_t l, std::size_t unit, std::size_t input) const {
        const Rect all = block(l);
        return {all.x + cell * static_cast<float>(unit), all.y + cell * static_cast<float>(input), cell, cell};
    }
};

Blocks blocks_of(const Run& run, Rect area) {
    const auto layers = run.network().layers();
    std::size_t across = 0, down = 0;
    for (const Layer& layer : layers) {
        across += layer.units;
        down = std::max(down, layer.rows);
    }
    const float room = area.width - gap * static_cast<float>(layers.size() - 1);
    return {layers, area,
            std::min({max_cell, room / static_cast<float>(across), (area.height - names) / static_cast<float>(down)})};
}

/// The weight at a point, if there is one.
std::optional<std::size_t> weight_at(const Blocks& blocks, float x, float y) {
    for (std::size_t l = 0; l < blocks.layers.size(); ++l) {
        const Rect block = blocks.block(l);
        if (!block.contains(x, y)) continue;
        const auto unit = static_cast<std::size_t>((x - block.x) / blocks.cell),
                   input = static_cast<std::size_t>((y - block.y) / blocks.cell);
        const Layer& layer = blocks.layers[l];
        if (unit < layer.units && input < layer.rows) return layer.weight(unit, input);
    }
    return std::nullopt;
}

}  // namespace

PanelSize measure_weight_diagram(const Ui&, const FrameContext& context, float) {
    std::size_t down = 0;
    for (const Layer& layer : context.run.network().layers()) down = std::max(down, layer.rows);
    const float rows = static_cast<float>(down);
    return {30 + names + rows * max_cell + reading, 30 + names + std::max(60.f, rows * 4) + reading, true};
}

void draw_weight_diagram(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Theme& colours = ui.theme();
    const auto weights = context.run.weights();
    const Rect line = area.take_bottom(reading);
    const Blocks blocks = blocks_of(context.run, area);
    double strongest = 1e-9;
    for (const double weight : weights) strongest = std::max(strongest, std::abs(weight));

    std::size_t chosen = std::min(context.view.weight, weights.size() - 1);
    const Id id{"weight diagram"};
    const Response response = ui.control(id, area, ui.words("weights.diagram.hint"), Sense::press, true);
    if (const int presses = ui.arrows(id, true); presses != 0) {
        const auto last = static_cast<std::int64_t>(weights.size()) - 1;
        chosen =
            static_cast<std::size_t>(std::clamp<std::int64_t>(static_cast<std::int64_t>(chosen) + presses, 0, last));
        output.view(context.view).weight = chosen;
    }
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const auto under = response.hovered ? weight_at(blocks, pointer.x, pointer.y) : std::nullopt;
    if (response.pressed && under) output.view(context.view).weight = *under;
    const std::size_t told = under.value_or(chosen);

    for (std::size_t l = 0; l < blocks.layers.size(); ++l) {
        const Layer& layer = blocks.layers[l];
        const Rect block = blocks.block(l);
        const std::string_view name = ui.text_of("weights.layer", {{"layer", l + 1}});
        if (ui.text_width(name, size::small) <= block.width + gap)
            ui.text(block.x, block.y - names / 2 - 1, name, size::small, colours.muted);
        ui.draw().AddRectFilled({block.x, block.y}, {block.right(), block.bottom()}, colours.track);
        for (std::size_t input = 0; input < layer.rows; ++input)
            for (std::size_t unit = 0; unit < layer.units; ++unit) {
                const std::size_t i = layer.weight(unit, input);
                const Rect cell = blocks.place(l, unit, input);
                const float half =
                    blocks.cell * 0.48f * static_cast<float>(std::sqrt(std::abs(weights[i]) / strongest));
                ui.draw().AddRectFilled({cell.middle_x() - half, cell.middle_y() - half},
                                        {cell.middle_x() + half, cell.middle_y() + half},
                                        weights[i] < 0 ? colours.negative : colours.positive);
                if (i == told)
                    ui.draw().AddRect({cell.x, cell.y}, {cell.right(), cell.bottom()}, colours.accent, 0, 0, 1.5f);
            }
    }
    const float name =
        ui.text(line.x, line.middle_y(), weight_label(ui, context.run, told), size::label, colours.muted);
    ui.text(line.x + name + 10, line.middle_y(), fixed(weights[told], 8), size::label,
            signed_colour(colours, shown_sign(fixed(weights[told], 8)), colours.text));
}

}  // namespace neuroglass
