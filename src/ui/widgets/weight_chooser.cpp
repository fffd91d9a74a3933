// Which weight of a network an axis shows; see weight_chooser.h.
#include "ui/widgets/weight_chooser.h"

#include <algorithm>

#include "ui/format.h"
#include "ui/widgets/stepper.h"

namespace neuroglass {
namespace {

constexpr float sign_room = 22, number_room = 22;

/// A weight by its place, where each part can be stepped on.
struct Place {
    std::size_t layer, input, unit;
};

Place place_of(std::span<const Layer> layers, std::size_t weight) {
    std::size_t l = layers.size() - 1;
    while (l > 0 && weight < layers[l].first_weight) --l;
    const std::size_t within = weight - layers[l].first_weight;
    return {l, within / layers[l].units, within % layers[l].units};
}

/// The weight there, or the nearest where the layer is smaller.
std::size_t weight_at(std::span<const Layer> layers, const Place& place) {
    const Layer& layer = layers[place.layer];
    return layer.weight(std::min(place.unit, layer.units - 1), std::min(place.input, layer.rows - 1));
}

}  // namespace

std::size_t draw_weight_chooser(Ui& ui, const Network& network, const WeightChooser& chooser, Rect line) {
    const auto layers = network.layers();
    const Place shown = place_of(layers, chooser.chosen);
    const Layer& layer = layers[shown.layer];
    const std::string_view bias = ui.words("network.bias");
    const float input_room = layer.rows > layer.inputs ? ui.text_width(bias, size::label) + 4 : number_room;
    const auto sign_width = [&](std::string_view words) { return ui.text_width(words, size::text); };
    const float fixed_width = sign_room + 2 * number_room + input_room + sign_width("w[") + sign_width("][") +
                              sign_width(",") + sign_width("]");
    const float side = std::min(ui.target(), (line.width - fixed_width) / 6), y = line.middle_y();
    float x = line.x;
    const auto sign = [&](std::string_view words) { x += ui.text(x, y, words, size::text, ui.theme().muted); };
    /// @return which of the `count` is wanted
    const auto step = [&](std::string_view part, std::string_view words, float room, std::size_t now,
                          std::size_t count) {
        const int way = draw_stepper(ui,
                                     {.previous = {chooser.id, part, " previous"},
                                      .next = {chooser.id, part, " next"},
                                      .words = words,
                                      .room = room,
                                      .font_size = size::label,
                                      .colour = ui.theme().text,
                                      .previous_hint = chooser.hint,
                                      .next_hint = chooser.hint,
                                      .arrow_size = 16,
                                      .has_buttons = count > 1},
                                     x, y, side);
        x += 2 * side + room;
        return way == 0 ? now : (now + (way > 0 ? 1 : count - 1)) % count;
    };
    ui.text(x, y, chooser.sign, size::text, ui.theme().muted);
    x += sign_room;
    Place wanted = shown;
    sign("w[");
    wanted.layer = step(" layer", whole(shown.layer + 1), number_room, shown.layer, layers.size());
    sign("][");
    const NumberText input = whole(shown.input + 1);
    wanted.input = step(" input", shown.input == layer.inputs ? bias : input, input_room, shown.input, layer.rows);
    sign(",");
    wanted.unit = step(" unit", whole(shown.unit + 1), number_room, shown.unit, layer.units);
    sign("]");
    const std::size_t weight = weight_at(layers, wanted);
    if (weight != chooser.other) return weight;
    if (wanted.unit != shown.unit)
        wanted.unit = (2 * wanted.unit + layer.units - shown.unit) % layer.units;  // one further the same way
    else if (wanted.input != shown.input) wanted.input = (2 * wanted.input + layer.rows - shown.input) % layer.rows;
    else wanted.input = (wanted.input + 1) % layers[wanted.layer].rows;
    const std::size_t beyond = weight_at(layers, wanted);
    return beyond != chooser.other ? beyond : chooser.chosen;
}

}  // namespace neuroglass
