// Each field of the schema as text, and back: what links, attributes, forms, messages and pins are made of. Knows
// nothing of a link's signs.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/schema.h"

namespace neuroglass {

/// Keys and values, in the order in which they are to be read.
using Entries = std::vector<std::pair<std::string, std::string>>;

/// A value's text, which set_text reads back as the same.
/// @param count what the field's document has a place for
std::string text_of(const FieldInfo& field, const Value& value, std::size_t count);

template <class Document>
std::string text_of(const Field<Document>& field, const Document& document) {
    return text_of(field, field.get(document), field.count ? field.count(document) : 0);
}

/// A value from its text, where its document decides nothing of what it means: numbers, choices, layers.
Result<Value> parse_text(const FieldInfo& field, std::string_view text);

/// Sets a field in place to what a person, a program or a link has written; where it cannot, the document stays as it
/// was. An empty text takes lists, sets, the row, the question and the pins back to what is usual.
/// Errors name the field, what was given and what is allowed.
std::optional<Error> set_text(const ExperimentField& field, Experiment& experiment, std::string_view text);
std::optional<Error> set_text(const ViewField& field, SharedState& shared, std::string_view text);

/// The keys of all fields in the order of the schema, those of the experiment first.
std::span<const std::string_view> entry_keys();

/// The text of the field of that key, which set_entry reads back as the same; of pins, the number there are. `show` is
/// empty where no panel is hidden, `hide` names the hidden panels, too.
std::string entry_text(const SharedState& shared, std::string_view key);

/// Sets the field of that key in place. What has no place in the shared state any more goes to the nearest that has;
/// `pin` adds a pin. Errors as set_text; or no such key.
std::optional<Error> set_entry(SharedState& shared, std::string_view key, std::string_view text);
/// The shared state with that set.
Result<SharedState> with_entry(SharedState shared, std::string_view key, std::string_view text);

/// The shared state with what its experiment has no place for brought to the nearest that it has: iteration, row and
/// axes.
SharedState fitted(SharedState shared);

/// The texts of a dataset, kept until another one is asked for: those of a large one take long to make.
class DataText {
public:
    /// Its rows, as text_of() gives them.
    const std::string& rows(const Dataset& dataset);
    /// The same, or packed where that is shorter.
    const std::string& shortest(const Dataset& dataset);

private:
    std::optional<Dataset> dataset_;
    std::string rows_, shortest_;
};

/// What turns one experiment into another, in the order of the schema; the data packed where it is shorter so.
Entries differences(const Experiment& from, const Experiment& to, DataText& texts);

/// A pinned experiment by what it differs in from the shared state's own, but for names: key:value separated by ';', or
/// "same".
std::string pin_text(const Experiment& own, const Experiment& pin, DataText& texts);
/// @param field the entry's key, for messages
Result<Experiment> parse_pin(Experiment own, std::string_view field, std::string_view text);

}  // namespace neuroglass
