// A number or a toggle of the schema: its limits, its text, and how arrows and sliders change it. Knows no document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/schema.h"

namespace neuroglass {

/// Whether the field can have that value. @param given as a message shows it
/// Errors: out of range, not whole where it must be; they name the field, what was given and the range.
std::optional<Error> check_number(const FieldInfo& field, double value, std::string given);

/// The value that a person wrote. Errors as above, and: not a number.
Result<double> parse_value(const FieldInfo& field, std::string_view text);

/// Reads back as the same value.
std::string value_text(const FieldInfo& field, double value);

/// The value one arrow press up (+1) or down (-1), within the limits; several presses at once for larger counts.
double stepped(const FieldInfo& field, double value, double presses);

/// Where a value stands on a slider, 0 at the minimum and 1 at the maximum.
double slider_position(const FieldInfo& field, double value);
/// The value at a place on the slider: to two significant digits on a logarithmic scale, whole where it must be.
double slider_value(const FieldInfo& field, double position);

}  // namespace neuroglass
