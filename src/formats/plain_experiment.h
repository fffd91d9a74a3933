// An experiment out of plain values, as JSON and JavaScript have them, and what it is called there. Knows neither's
// signs.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "document/schema.h"

namespace neuroglass {

/// A plain value.
struct Plain {
    enum class Kind { other, boolean, number, text, list };  // of others a message alone has use: objects, nothing

    Kind kind = Kind::other;
    double number = 0;           // a boolean is 0 or 1
    std::string given{};         // a text; as a message shows it; of numbers, where that is not exact_text
    std::vector<Plain> items{};  // of a list, at most max_items; lists within rows are others
    /// One more than is ever allowed.
    static constexpr std::size_t max_items = std::max(Experiment::max_weights, Dataset::max_rows) + 1;
    static constexpr std::size_t max_depth = 2;  // a list of rows

    /// As a message shows it: at most 40 bytes.
    std::string shown() const;
};

/// Plain values by name.
using Options = std::vector<std::pair<std::string, Plain>>;

/// How a key of the schema is called: as it is in JSON, in camelCase in JavaScript.
using Naming = std::string (*)(std::string_view key);
std::string plain_key(std::string_view key);
std::string camel_case(std::string_view key);
/// As attributes and flags have it: '-' for '_'.
std::string hyphenated(std::string_view key);

/// What a field is called there: one name, but data has `inputs` and `targets`, or `data`.
std::vector<std::string> option_names(const FieldInfo& field, Naming naming);

/// The names of all that experiment_from() reads.
std::vector<std::string> option_names(Naming naming);

/// Error where a name is none of those.
std::optional<Error> check_names(const Options& options, const std::vector<std::string>& allowed);

/// The article's experiment with what the options say otherwise; of other names it takes no notice. `inputs`, rows of
/// numbers, and `targets`, numbers or rows of them, come together; `data` stands for both: the name of data that is
/// ready. Errors name the field and the place in it: of another kind, out of range, of a length that does not fit.
Result<Experiment> experiment_from(const Options& options, Naming naming);

/// Numbers out of a list. @param place the list, for messages @param letter of one number @param max  how many
Result<std::vector<double>> numbers_of(const Plain& list, const std::string& place, std::string_view letter,
                                       std::size_t max);

}  // namespace neuroglass
