// What the network is made of and how it learns: its layers and every choice that is not among the settings. What does
// not go together with the rest is off, and says what would.
#include <algorithm>

#include "ui/panels/panels.h"
#include "ui/widgets/parameter_row.h"

namespace neuroglass {
namespace {

constexpr float max_width = 640, label_width = 148, label_height = 22, between = 10, gap = 4, box_width = 112;

/// Rows of names and controls, one below the other.
class Rows {
public:
    /// @param draw nothing: only measures
    Rows(const Ui& ui, Ui* draw, Rect area)
        : ui_(ui), draw_(draw), x_(area.x), width_(area.width), y_(area.y), beside_(area.width >= 430) {}

    float y() const { return y_; }

    /// Begins a row. @param lock whether an author has locked it
    void begin(std::string_view name, bool lock) {
        const float height = beside_ ? ui_.target() : label_height;
        if (draw_) {
            const Rect line{x_, y_, label_width, height};
            const float wide = draw_->text(x_, line.middle_y(), name, size::label, ui_.theme().muted);
            if (lock) draw_->padlock(x_ + wide + 8, line.middle_y());
        }
        line_ = {x_ + (beside_ ? label_width : 0), y_ + (beside_ ? 0 : height), width_ - (beside_ ? label_width : 0),
                 ui_.target()};
        rest_ = line_;
    }
    void end() { y_ = line_.bottom() + between; }

    /// A button with words, in the next line where this one has no more room for it.
    bool button(const Id& id, std::string_view words, ButtonStyle style, const Hint& hint) {
        const float wide = std::max(ui_.text_width(words, size::label) + 18, ui_.target());
        if (wide > rest_.width && rest_.x > line_.x) {
            line_.y += ui_.target() + gap;
            rest_ = line_;
        }
        const Rect place = take(wide);
        return draw_ && draw_->button(id, place, words, style, hint, size::label);
    }
    Rect take(float wide) {
        const Rect place = rest_.take_left(wide);
        rest_.take_left(gap);
        return place;
    }

private:
    const Ui& ui_;
    Ui* draw_;
    float x_, width_, y_;
    bool beside_;
    Rect line_{}, rest_{};
};

/// Asks for it even where it does not go together with the rest: then it is refused aloud.
void ask(const ParameterControl& control, double value) {
    Experiment changed = control.now();
    control.parameter.set(changed, value);
    if (changed != control.now()) control.output.request(command::SetExperiment{std::move(changed)});
}

/// All values side by side.
void lay_out_choice(Rows& rows, const Ui& ui, const ParameterControl& control) {
    const auto& values = control.parameter.values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto value = static_cast<double>(i);
        const bool chosen = control.value() == value;
        const char* const reason = chosen ? "" : misfit(control.now(), control.parameter, value);
        const ButtonStyle style = chosen ? ButtonStyle::chosen : *reason ? ButtonStyle::off : ButtonStyle::plain;
        if (rows.button({control.parameter.key, " ", values[i].name}, ui.words(values[i].label_key), style,
                        ui.words(*reason ? std::string_view(reason) : control.parameter.help_key)))
            ask(control, value);
    }
}

void lay_out_number(Rows& rows, Ui* draw, const Ui& ui, const ParameterControl& control) {
    const Rect previous = rows.take(ui.target()), box = rows.take(box_width), next = rows.take(ui.target());
    if (!draw) return;
    draw_step_button(*draw, control, {}, previous, -1);
    draw_box(*draw, control, control.parameter.key, box);
    draw_step_button(*draw, control, {}, next, 1);
}

/// − and + around how many units a layer has, or around how many layers there are.
struct LayerRows {
    Rows& rows;
    Ui* draw;
    const Ui& ui;
    const FrameContext& context;
    FrameOutput& output;

    /// @param places 0: of the layers; else of the units of that one, from 1
    void count(std::size_t place, std::size_t now, std::size_t min, std::size_t max, std::string_view name) const {
        const bool locked = context.locks("layers");
        rows.begin(name, locked);
        change(place, false, now > min);
        const Rect number = rows.take(40);
        if (draw) {
            draw->text(number.middle_x(), number.middle_y(), grouped(static_cast<std::int64_t>(now)), size::text,
                       ui.theme().text, Ui::Align::centre);
        }
        change(place, true, now < max);
        rows.end();
    }
    void change(std::size_t place, bool more, bool possible) const {
        const Experiment& now = output.experiment(context.run.experiment());
        const bool fits = !more || place > 0 || now.model.output_activation != Activation::step;
        const std::string_view hint = !fits        ? "error.fit.step_hidden"
                                      : place == 0 ? "parameter.layers.help"
                                      : more       ? "network.add_unit"
                                                   : "network.remove_unit";
        if (!rows.button({more ? "more units " : "fewer units ", place}, more ? "+" : "−",
                         possible && fits ? ButtonStyle::plain : ButtonStyle::off, ui.words(hint)) ||
            !possible)
            return;
        std::vector<double> units(now.model.hidden.begin(), now.model.hidden.end());
        if (place > 0) units[place - 1] += more ? 1 : -1;
        else if (more) units.push_back(2);
        else units.pop_back();
        if (const auto changed = with_layers(now, std::move(units))) output.request(command::SetExperiment{*changed});
    }
};

bool stands_here(const ExperimentField& parameter, const FrameContext& context) {
    const bool is_choice_of_model = parameter.kind == FieldInfo::Kind::toggle && parameter.values.size() > 2;
    return (parameter.panel == "model" || is_choice_of_model) && !context.hides(parameter.key) &&
           (!parameter.matters || parameter.matters(context.run.experiment()));
}

/// @param draw nothing: only measures
float lay_out(const Ui& ui, Ui* draw, const FrameContext& context, Rect area, FrameOutput& output) {
    Rows rows(ui, draw, area);
    if (!context.hides("layers")) {
        std::optional<Ui::Lock> lock;
        if (draw) lock.emplace(*draw, context.locks("layers"));
        const LayerRows layers{rows, draw, ui, context, output};
        const auto& hidden = context.run.experiment().model.hidden;
        layers.count(0, hidden.size(), 0, ModelSpec::max_hidden_layers, ui.words("parameter.layers"));
        for (std::size_t l = 0; l < hidden.size(); ++l)
            layers.count(l + 1, hidden[l], 1, ModelSpec::max_units, ui.text_of("model.layer", {{"layer", l + 1}}));
    }
    for (const ExperimentField& parameter : parameters()) {
        if (!stands_here(parameter, context)) continue;
        const bool locked = context.locks(parameter.key);
        rows.begin(ui.words(parameter.label_key), locked);
        std::optional<Ui::Lock> lock;
        if (draw) lock.emplace(*draw, locked);
        const ParameterControl control{parameter, context, output};
        if (parameter.kind == FieldInfo::Kind::choice || parameter.kind == FieldInfo::Kind::toggle)
            lay_out_choice(rows, ui, control);
        else lay_out_number(rows, draw, ui, control);
        rows.end();
    }
    return rows.y() - area.y;
}

PanelSize measure(const Ui& ui, const FrameContext& context, float width) {
    FrameOutput none;
    const float height = 28 + lay_out(ui, nullptr, context, {0, 0, std::min(width, max_width), 0}, none);
    return {height, height, false};
}

void draw(Ui& ui, const FrameContext& context, Rect area, FrameOutput& output) {
    area = draw_title(ui, area, ui.words("tab.model"));
    area.width = std::min(area.width, max_width);
    lay_out(ui, &ui, context, area, output);
}

}  // namespace

NEUROGLASS_TAB(2, model) = {.measure = measure, .draw = draw};

}  // namespace neuroglass
