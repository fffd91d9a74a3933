// Above the picture of a network: whose numbers it shows, and what of them.
#include "ui/panels/network_picture.h"
#include "ui/panels/panels.h"
#include "ui/widgets/stepper.h"

namespace neuroglass {
namespace {

constexpr float title_line = 28, top_line = 32, min_picture = 190;

struct Tool {
    const char *id, *label, *hint;
};
constexpr Tool forward{"network forward", "network.forward", "network.forward.hint"},
    backward{"network backward", "network.backward", "network.backward.hint"},
    phases{"network phases", "phases", "phases.hint"},
    add_layer{"add layer", "network.add_layer", "network.add_layer.hint"};
constexpr float tool_gap = 10, tool_margin = 18;

float width_of(const Ui& ui, const Tool& tool) {
    return ui.text_width(ui.words(tool.label), size::label) + tool_margin;
}

float tools_width(const Ui& ui) {
    return width_of(ui, forward) + width_of(ui, backward) + width_of(ui, phases) + width_of(ui, add_layer) + 2 +
           2 * tool_gap;
}

void draw_tools(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output) {
    const auto tool = [&](const Tool& which, ButtonStyle style) {
        return ui.button(which.id, line.take_left(width_of(ui, which)), ui.words(which.label), style,
                         ui.words(which.hint), size::label);
    };
    const auto style = [](bool chosen) { return chosen ? ButtonStyle::chosen : ButtonStyle::quiet; };
    const bool by_phases = context.view.phase.has_value(), back = context.view.backward;
    const auto turn = [&](bool to) {
        UiState& view = output.view(context.view);
        view.backward = to;
        view.phase.reset();
    };
    if (tool(forward, style(!back && !by_phases))) turn(false);
    line.take_left(2);
    if (tool(backward, style(back && !by_phases))) turn(true);
    line.take_left(tool_gap);
    if (tool(phases, style(by_phases))) output.request(command::TogglePhases{});
    line.take_left(tool_gap);
    const auto& hidden = context.run.experiment().model.hidden;
    const Ui::Lock lock(ui, context.locks("layers"));
    if (tool(add_layer, hidden.size() < ModelSpec::max_hidden_layers ? ButtonStyle::quiet : ButtonStyle::off)) {
        std::vector<double> units(hidden.begin(), hidden.end());
        units.push_back(2);
        ask_layers(context, std::move(units), output);
    }
}

float subject_room(const Ui& ui, std::string_view name) {
    return std::max(104.f, ui.text_width(name, size::label)) + 8;
}

/// ‹ and ›, which go through the rows and the test example, at the right.
void draw_subject_picker(Ui& ui, const FrameContext& context, Rect line, std::string_view name, FrameOutput& output) {
    const float side = ui.target(), room = subject_room(ui, name);
    draw_row_picker(ui, context,
                    {.previous = "row previous",
                     .next = "row next",
                     .words = name,
                     .room = room,
                     .font_size = size::label,
                     .colour = ui.theme().muted,
                     .previous_hint = ui.words("network.previous"),
                     .next_hint = ui.words("network.next")},
                    line.right() - 2 * side - room, line.middle_y(), side, output);
}

float title_width(const Ui& ui) { return ui.text_width(ui.words("network.title"), size::text) + 20; }

bool fits_beside_title(const Ui& ui, const FrameContext& context, float width) {
    const float picker = 2 * ui.target() + subject_room(ui, picture_subject(ui, context).name);
    return ui.target() <= title_line + 8 && title_width(ui) + tools_width(ui) + 20 + picker <= width;
}

/// The picker reaches below the title where it is made for fingers; the tools begin below that.
float tools_line(const Ui& ui) { return std::max(0.f, (top_line + ui.target()) / 2 - 6 - title_line) + ui.target(); }

}  // namespace

float network_head_height(const Ui& ui, const FrameContext& context, float width) {
    return title_line + (fits_beside_title(ui, context, width) ? 0 : tools_line(ui));
}

float neuron_tools_height(const Ui& ui, const FrameContext& context, float width) {
    const bool is_phone = ui.frame().coarse && tools_width(ui) <= width;
    return is_phone && !fits_beside_title(ui, context, width) ? tools_line(ui) : 0;
}

Rect draw_network_head(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    const Rect top{area.x, area.y - 6, area.width, top_line};
    draw_subject_picker(ui, context, top, picture_subject(ui, context).name, output);
    if (area.width < 260) area.take_top(title_line);  // the picker needs all of it
    else area = draw_title(ui, area, ui.words("network.title"));
    if (fits_beside_title(ui, context, top.width)) {
        draw_tools(ui, context, {top.x + title_width(ui), top.y, top.width, top.height}, output);
    } else if (is_shown_as_layers(context) ||
               (tools_width(ui) <= area.width && area.height >= min_picture + tools_line(ui))) {
        draw_tools(ui, context, area.take_top(tools_line(ui)).take_bottom(ui.target()), output);
    }
    return area;
}

void ask_layers(const FrameContext& context, std::vector<double> units, FrameOutput& output) {
    const auto changed = with_layers(output.experiment(context.run.experiment()), std::move(units));
    if (changed && !check_fit(*changed)) output.request(command::SetExperiment{*changed});
}

}  // namespace neuroglass
