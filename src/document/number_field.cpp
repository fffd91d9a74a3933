// Numbers and toggles of the schema: their limits, their text, their steps; see number_field.h.
#include "document/number_field.h"

#include <algorithm>
#include <cmath>

#include "base/numbers.h"
#include "document/iteration_scale.h"

namespace neuroglass {
namespace {

using Kind = FieldInfo::Kind;
using Scale = FieldInfo::Scale;

Error error(std::string_view key, const FieldInfo& field, std::string given) {
    return {std::string(key),
            {{"field", std::string(field.key)},
             {"given", std::move(given)},
             {"min", value_text(field, field.min)},
             {"max", value_text(field, field.max)}}};
}

}  // namespace

std::optional<Error> check_number(const FieldInfo& field, double value, std::string given) {
    if (!(value >= field.min && value <= field.max)) return error("error.range", field, std::move(given));
    if (field.kind != Kind::number && value != std::floor(value)) return error("error.whole", field, std::move(given));
    return std::nullopt;
}

namespace {

/// A value on the straight line that the slider is.
double spread(const FieldInfo& field, double value) {
    if (field.scale == Scale::linear) return value;
    return field.min == 0 ? scale_position(value) : std::log10(value);
}

double gathered(const FieldInfo& field, double place) {
    if (field.scale == Scale::linear) return place;
    return rounded(field.min == 0 ? scale_iteration(place) : std::pow(10, place), 2);
}

}  // namespace

Result<double> parse_value(const FieldInfo& field, std::string_view text) {
    const std::string given = shown(trimmed(text));
    const std::string word = plain_word(plain_signs(text));
    if (field.kind == Kind::toggle) {
        for (const auto off : {"off", "0", "false", "no"})
            if (word == off) return 0.0;
        for (const auto on : {"on", "1", "true", "yes"})
            if (word == on) return 1.0;
    }
    for (std::size_t i = 0; i < field.values.size(); ++i)
        if (field.values[i].name == word) return static_cast<double>(i);
    if (field.kind == Kind::toggle) return error("error.toggle", field, given);
    const auto number = read_number(text, field.kind == Kind::integer ? NumberKind::whole : NumberKind::real);
    if (!number)
        return number_error(number, field.key, text, value_text(field, field.min), value_text(field, field.max));
    if (auto wrong = check_number(field, number.value, given)) return *wrong;
    return number.value;
}

std::string value_text(const FieldInfo& field, double value) {
    if (value >= 0 && value < static_cast<double>(field.values.size()))
        return std::string(field.values[static_cast<std::size_t>(value)].name);
    if (field.kind == Kind::toggle) return value != 0 ? "on" : "off";
    return field.kind == Kind::integer ? fixed_text(value, 0) : exact_text(value);
}

double stepped(const FieldInfo& field, double value, double presses) {
    if (presses == 0) return value;
    double next = std::round((value + presses * field.step) * 1e6) / 1e6;  // without what binary fractions add
    if (field.scale == Scale::logarithmic) {
        next = std::max(value, field.min) * std::pow(10, presses * field.step);
        next = rounded(next, 2);
    }
    if (field.kind != Kind::number) {
        next = std::round(next);
        if (next == value) next += presses > 0 ? 1 : -1;
    }
    return std::clamp(next, field.min, field.max);
}

double slider_position(const FieldInfo& field, double value) {
    const double low = spread(field, field.min), high = spread(field, field.max);
    return (spread(field, value) - low) / (high - low);
}

double slider_value(const FieldInfo& field, double position) {
    const double low = spread(field, field.min), high = spread(field, field.max);
    const double value = gathered(field, low + std::clamp(position, 0.0, 1.0) * (high - low));
    return std::clamp(field.kind != Kind::number ? std::round(value) : value, field.min, field.max);
}

}  // namespace neuroglass
