// The entries of a moment, one by one, for share_link.cpp. Knows nothing of a link's signs.
#pragma once

#include <optional>

#include "formats/share_link.h"

namespace neuroglass {

/// Sets one entry in place, as with_entry does; where it cannot, the moment stays as it was.
std::optional<Error> set_entry(Moment& moment, std::string_view key, std::string_view value);

/// The moment with what its experiment has no place for brought to the nearest that it has: iteration, row and axes.
Moment fitted(Moment moment);

}  // namespace neuroglass
