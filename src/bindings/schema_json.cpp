// The schema as JSON, for the tools that make attributes, types, manifests and tables of it: a program that the site's
// build runs in Node. Nothing of it is in the page.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "base/numbers.h"
#include "document/schema.h"
#include "engine/train/sweep.h"
#include "formats/json.h"
#include "formats/plain_experiment.h"
#include "formats/share_link.h"
#include "i18n/english_reference.h"
#include "i18n/text.h"

namespace neuroglass {
namespace {

/// Adds `"name": value` to the members of an object, or a value to the items of a list.
void add(std::string& members, std::string_view name, const std::string& json) {
    if (!members.empty()) members += ", ";
    members += (name.empty() ? "" : quoted(name) + ": ") + json;
}
void add_text(std::string& members, std::string_view name, std::string_view words) {
    add(members, name, quoted(words));
}
void add_number(std::string& members, std::string_view name, double number) { add(members, name, exact_text(number)); }
void add_flag(std::string& members, std::string_view name, bool flag) { add(members, name, flag ? "true" : "false"); }

std::string words_or_nothing(std::string_view key) { return key.empty() ? std::string() : std::string(text(key)); }

/// What the reference says of a field: its own words, or else the help on the screen.
std::string description(const FieldInfo& field) {
    const auto words = find_words(english_reference, "reference." + std::string(field.key));
    return words ? std::string(*words) : words_or_nothing(field.help_key);
}

std::string choices(const FieldInfo& field) {
    std::string items;
    for (const ChoiceValue& choice : field.values) {
        std::string members;
        add_text(members, "name", choice.name);
        add_text(members, "label", text(choice.label_key));
        add(items, "", '{' + members + '}');
    }
    return '[' + items + ']';
}

/// The names that a set of parts may have.
std::string part_names(const FieldInfo& field) {
    std::string items;
    for (const Part& part : parts()) {
        const bool allowed = field.kind == FieldInfo::Kind::panels ? part.panel : field.all_parts || part.can_lock;
        if (allowed) add_text(items, "", part.name);
    }
    return '[' + items + ']';
}

/// @param usual the text of the field where nothing says otherwise
std::string field_members(const FieldInfo& field, const std::string& usual) {
    using Kind = FieldInfo::Kind;
    std::string members;
    add_text(members, "key", field.key);
    add_text(members, "kind", kind_name(field.kind));
    add_text(members, "property", camel_case(field.key));
    add_text(members, "attribute", hyphenated(field.key));
    add_text(members, "label", words_or_nothing(field.label_key));
    add_text(members, "description", description(field));
    add_text(members, "default", usual);
    if (field.kind == Kind::integer || field.kind == Kind::number) {
        add_number(members, "min", std::max(field.min, static_cast<double>(field.values.size())));
        add_number(members, "step", field.step);
        add_text(members, "scale", field.scale == FieldInfo::Scale::linear ? "linear" : "logarithmic");
    }
    const bool has_max = field.kind == Kind::integer || field.kind == Kind::number || field.kind == Kind::numbers ||
                         field.kind == Kind::place || field.kind == Kind::layers || field.kind == Kind::rows ||
                         field.kind == Kind::text || field.kind == Kind::pins;
    if (has_max) add_number(members, "max", field.max);
    if (!field.values.empty()) add(members, "choices", choices(field));
    if (field.kind == Kind::panels || field.kind == Kind::parts) add(members, "names", part_names(field));
    if (!field.panel.empty()) add_text(members, "panel", field.panel);
    return members;
}

std::string experiment_field(const ExperimentField& field) {
    std::string members = field_members(field, text_of(field, Experiment()));
    std::string options;
    for (const std::string& name : option_names(field, camel_case)) add_text(options, "", name);
    add(members, "options", '[' + options + ']');
    add_text(members, "flag", "--" + hyphenated(field.key));
    return '{' + members + '}';
}

std::string view_field(const ViewField& field) {
    const bool adds = field.kind == FieldInfo::Kind::pins;  // each text one; without any there are none
    return '{' + field_members(field, adds ? std::string() : text_of(field, SharedState())) + '}';
}

std::string part_members(const Part& part) {
    std::string members;
    add_text(members, "name", part.name);
    add_text(members, "label", text(part.label_key));
    add_flag(members, "panel", part.panel);
    add_flag(members, "canLock", part.can_lock);
    return '{' + members + '}';
}

std::string limits() {
    std::string members;
    add_number(members, "rows", Dataset::max_rows);
    add_number(members, "inputs", Dataset::max_inputs);
    add_number(members, "targets", Dataset::max_targets);
    add_number(members, "units", ModelSpec::max_units);
    add_number(members, "magnitude", Dataset::max_value);
    add_number(members, "pins", SharedState::max_pins);
    add_number(members, "sweepSeeds", Sweep::max_seeds);
    add_number(members, "usualSweepSeeds", Sweep::usual_seeds);
    add_number(members, "linkBytes", max_link);
    return '{' + members + '}';
}

/// A list with an item on each line.
template <class Items, class Json>
std::string lines(const Items& items, Json json) {
    std::string list = "[";
    for (const auto& item : items) list += (list.size() > 1 ? ",\n    " : "\n    ") + json(item);
    return list + "\n  ]";
}

std::string schema_json() {
    return "{\n  \"experiment\": " + lines(experiment_fields(), experiment_field) +
           ",\n  \"view\": " + lines(view_fields(), view_field) + ",\n  \"parts\": " + lines(parts(), part_members) +
           ",\n  \"limits\": " + limits() + "\n}\n";
}

}  // namespace
}  // namespace neuroglass

int main() {
    std::fputs(neuroglass::schema_json().c_str(), stdout);
    return 0;
}
