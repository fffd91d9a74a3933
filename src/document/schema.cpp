// What is found in the schema, and asked of a field; see schema.h. The fields are in experiment_fields.cpp and
// view_fields.cpp.
#include "document/schema.h"

#include <algorithm>
#include <bit>

#include "base/numbers.h"
#include "document/number_field.h"

namespace neuroglass {
namespace {

template <class Found>
Found* find_in(std::span<Found> fields, std::string_view key) {
    const auto found = std::ranges::find(fields, key, &Found::key);
    return found == fields.end() ? nullptr : &*found;
}

bool same_numbers(std::span<const double> a, std::span<const double> b) {
    if (a.data() == b.data() && a.size() == b.size()) return true;  // copies of a dataset share theirs
    return std::ranges::equal(a, b, {}, std::bit_cast<std::uint64_t, double>, std::bit_cast<std::uint64_t, double>);
}

}  // namespace

const ExperimentField* find_parameter(std::string_view key) { return find_in(parameters(), key); }
const ExperimentField* find_experiment_field(std::string_view key) { return find_in(experiment_fields(), key); }
const ViewField* find_view_field(std::string_view key) { return find_in(view_fields(), key); }
const FieldInfo* find_field(std::string_view key) {
    if (const FieldInfo* const field = find_experiment_field(key)) return field;
    return find_view_field(key);
}

std::string_view kind_name(FieldInfo::Kind kind) {
    static constexpr std::string_view names[] = {"integer", "number", "toggle", "choice", "layers", "rows", "dataset",
                                                 "numbers", "place",  "axes",   "panels", "parts",  "text", "pins"};
    return names[static_cast<std::size_t>(kind)];
}

bool same_bits(const Value& a, const Value& b) {
    if (!(a == b)) return false;
    if (const auto* const numbers = std::get_if<std::vector<double>>(&a))
        return same_numbers(*numbers, std::get<std::vector<double>>(b));
    if (const auto* const dataset = std::get_if<Dataset>(&a)) {
        const Dataset& other = std::get<Dataset>(b);
        return same_numbers(dataset->all_inputs(), other.all_inputs()) &&
               same_numbers(dataset->all_targets(), other.all_targets());
    }
    return true;
}

Result<Experiment> with_parameter(Experiment experiment, const ExperimentField& field, double value) {
    if (auto wrong = check_number(field, value, exact_text(value))) return *wrong;
    field.set(experiment, value);
    if (auto wrong = check_fit(experiment)) return *wrong;
    return experiment;
}

const char* misfit(const Experiment& experiment, const ExperimentField& field, double value) {
    static thread_local Experiment other;  // scratch
    other = experiment;
    field.set(other, value);
    return misfit(other);
}

bool is_told(const ExperimentField& field, const Experiment& experiment) {
    const Value value = field.get(experiment);
    if (const auto* const number = std::get_if<double>(&value))
        return field.panel == "settings" || *number != field.default_value;
    if (const auto* const text = std::get_if<std::string>(&value)) return !text->empty();
    const auto* const list = std::get_if<std::vector<double>>(&value);
    return !list || !list->empty();
}

bool is_locked(const Parts& locked, const FieldInfo& field) {
    return locked.has(field.key) || (field.kind == FieldInfo::Kind::text && locked.has(field.panel));
}

bool differs_in(const Parts& locked, const Experiment& a, const Experiment& b) {
    return std::ranges::any_of(experiment_fields(), [&](const ExperimentField& field) {
        return is_locked(locked, field) && field.get(a) != field.get(b);
    });
}

}  // namespace neuroglass
