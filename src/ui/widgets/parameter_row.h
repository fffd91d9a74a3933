// A parameter of the experiment in a row: its name, and the control that its field of the schema calls for.
#pragma once

#include "document/number_field.h"
#include "ui/format.h"
#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

/// One parameter of the experiment as the panels have changed it so far, and how to change it further.
struct ParameterControl {
    const ExperimentField& parameter;
    const FrameContext& context;
    FrameOutput& output;

    const Experiment& now() const { return output.experiment(context.run.experiment()); }
    double value() const { return number_of(parameter, now()); }
    std::optional<Error> apply(double wanted) const;
    void step(double presses) const { apply(stepped(parameter, value(), presses)); }
};

/// The error in the words of the screen: the field by its label, the limits as they are read here.
Error named(Error error, const Ui& ui, const FieldInfo& field);
NumberText shown_value(const FieldInfo& field, double value);
/// The value, to read and to type.
void draw_box(Ui& ui, const ParameterControl& control, const Id& id, Rect box);
/// ‹ or ›. @param dock before the names of its buttons, where there are others of that parameter
void draw_step_button(Ui& ui, const ParameterControl& control, std::string_view dock, Rect place, int presses);

float parameter_height(const Ui& ui, const ExperimentField& parameter);
void draw_parameter(Ui& ui, const FrameContext& context, const ExperimentField& parameter, Rect area,
                    FrameOutput& output);

}  // namespace neuroglass
