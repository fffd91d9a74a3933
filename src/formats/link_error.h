// The errors of a link's entries, made in one place: each Error written out where it arises is large code. Holds no
// words.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "document/schema.h"

namespace neuroglass {

Error link_error(std::string_view key, std::initializer_list<std::pair<std::string_view, std::string_view>> arguments);

/// Whether the field, a line of text, can be that. Errors: no UTF-8, too long, control characters.
std::optional<Error> check_line(const FieldInfo& field, std::string_view text);

/// Names as a list, for messages.
std::string joined(std::span<const std::string_view> names);

/// A name that is none of those that are allowed.
Error choice_error(std::string_view field, std::string_view given, std::string_view allowed);
/// None of the values of a choice.
Error choice_error(const FieldInfo& field, std::string_view given);

}  // namespace neuroglass
