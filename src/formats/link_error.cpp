// See link_error.h.
#include "formats/link_error.h"

namespace neuroglass {

Error link_error(std::string_view key, std::initializer_list<std::pair<std::string_view, std::string_view>> arguments) {
    Error made{std::string(key), {}};
    for (const auto& [name, value] : arguments) made.arguments.emplace_back(name, value);
    return made;
}

}  // namespace neuroglass
