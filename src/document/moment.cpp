// What a link carries; see moment.h.
#include "document/moment.h"

#include <algorithm>

#include "document/parameters.h"

namespace neuroglass {

bool differs_in(const Parts& locked, const Experiment& a, const Experiment& b) {
    const auto differs = [&](const Parameter& parameter) {
        return locked.has(parameter.key) && parameter.get(a) != parameter.get(b);
    };
    return std::ranges::any_of(parameters(), differs) || (locked.has("data") && a.dataset != b.dataset) ||
           (locked.has("test") && a.test_example != b.test_example) ||
           (locked.has("weights") && a.starting_weights != b.starting_weights);
}

}  // namespace neuroglass
