// The schema: every field of an experiment and of how it is shown, described once. Links, JSON, options of JavaScript,
// flags, attributes, the form, controls, locks and differences walk it; none of them compares a key with a string.
// Draws nothing, reads and writes no text, and holds no words, only the keys of words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "document/shared_state.h"

namespace neuroglass {

/// What a field holds: a double of numbers, of toggles (0 or 1), of choices (the index of the chosen one) and of pins
/// (how many there are).
using Value = std::variant<double, std::optional<std::size_t>, Axes, std::vector<double>, Dataset, Parts, std::string>;

/// One of the few values of a choice.
struct ChoiceValue {
    std::string_view name;       // in links and attributes
    std::string_view label_key;  // into src/i18n, or words that are the same in every language
};

/// What everyone knows of a field who shows it, reads it or writes it.
struct FieldInfo {
    enum class Kind {
        integer,  // some of the first may have names, in `values`
        number,
        toggle,   // off or on; `values` names these and more, if there are more
        choice,   // one of `values`
        layers,   // units of hidden layers
        rows,     // some of the rows, from 1
        dataset,  // rows of inputs, each with its target
        numbers,  // a list
        place,    // one of several things, from 1 in text and from 0 within, or none
        axes,     // the two things that a plot is drawn over, counted likewise
        panels,   // a set of parts, told by the panels that are not in it
        parts,    // a set of parts
        text,     // one line
        pins,     // runs kept for comparing
    };
    enum class Scale { linear, logarithmic };  // how a slider spreads the values

    std::string_view key;  // in links, attributes and JSON; as a flag with '-' for '_', as an option in camelCase
    Kind kind;
    double min = 0, max = 1, default_value = 0;  // of numbers; default_value of toggles and choices, too; max: the most
                                                 // numbers of a list, characters of a text, and pins
    double step = 1;  // what one press of an arrow adds; on a logarithmic scale, the share of a decade
    Scale scale = Scale::linear;
    std::span<const ChoiceValue> values{};     // of a choice; of an integer the names of 0, 1, ...
    std::string_view label_key{}, help_key{};  // into src/i18n
    std::string_view panel{};                  // the part that it stands in: hidden with that; `model` is a tab
    std::string_view part{};                   // the part that it is itself, where that has another name than its key
    std::string_view previous_key{}, next_key{}, random_key{};  // hints of its buttons, where it has its own
    std::string_view letter{};                                  // of one number of a list, as in x1
    std::string_view option_key{};                              // its name in JSON and options, where that is another
    bool all_parts = true;   // of a set of parts: any; else only those that can be locked
    bool in_options = true;  // whether JSON and JavaScript have it; else the rows tell it there
    bool compared = true;    // whether runs that differ in it are told apart by it

    bool is_scalar() const { return kind <= Kind::choice; }
    std::string_view option() const { return option_key.empty() ? key : option_key; }
};

/// What a kind is called outside: in schema.json and in JavaScript.
std::string_view kind_name(FieldInfo::Kind kind);

/// A field of a document, which is an Experiment, or a SharedState for how it is shown.
template <class Document>
struct Field : FieldInfo {
    Value (*get)(const Document&);
    /// Changes it in place; where it cannot, the document stays as it was. @param value as get() gives it, within range
    std::optional<Error> (*set)(Document&, const Value& value);
    /// The largest number or the count that this document has a place for; nullptr: it depends on no document.
    std::size_t (*count)(const Document&) = nullptr;
    /// What an empty text stands for; nullptr: what a new document has.
    Value (*usual)(const Document&) = nullptr;
    /// Whether it decides anything in this document; nullptr: always.
    bool (*matters)(const Document&) = nullptr;
};
using ExperimentField = Field<Experiment>;
using ViewField = Field<SharedState>;

/// In the order in which people meet them, which is also that in which they are set: what later ones are checked
/// against comes first. The numbers, toggles and choices come before all others.
std::span<const ExperimentField> experiment_fields();
/// Those that are numbers, toggles and choices.
std::span<const ExperimentField> parameters();
/// Whether a field should be told of an experiment: it stands among the settings, or is not what it is by default: a
/// list that is not empty.
bool is_told(const ExperimentField& field, const Experiment& experiment);
std::span<const ViewField> view_fields();

/// The field of that key, or nullptr.
const ExperimentField* find_parameter(std::string_view key);
const ExperimentField* find_experiment_field(std::string_view key);
const ViewField* find_view_field(std::string_view key);
const FieldInfo* find_field(std::string_view key);

/// The value of a number, a toggle or a choice.
template <class Document>
double number_of(const Field<Document>& field, const Document& document) {
    return std::get<double>(field.get(document));
}

/// Whether two values are the same to the bit: 0 is not -0.
bool same_bits(const Value& a, const Value& b);

/// The experiment with a number, a toggle or a choice changed. Weights set by hand give way to another seed, and to a
/// bias that comes or goes. Errors: not whole where it must be, out of range, not going together with the rest.
Result<Experiment> with_parameter(Experiment experiment, const ExperimentField& field, double value);

/// Why the experiment could not have that value: the key of a sentence; "": it could. Allocates nothing from the second
/// time on.
/// @param value within range
const char* misfit(const Experiment& experiment, const ExperimentField& field, double value);

/// Whether the field cannot be changed: it is locked itself, or it is a text about a part that is.
bool is_locked(const Parts& locked, const FieldInfo& field);

/// Whether the experiments differ in something that is locked.
bool differs_in(const Parts& locked, const Experiment& a, const Experiment& b);

}  // namespace neuroglass
