// What is said aloud to those who cannot see the screen: that training starts, pauses, passes a power of ten, ends,
// which phase is looked at, and what became of a request; never each iteration. Speaks to nobody itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/train/run.h"
#include "i18n/text.h"

namespace neuroglass {

class Announcer {
public:
    /// What has become of the run and of the last request since the last call.
    /// @param notice the words about that request; empty: none, or they have been read
    /// @param phase  of the next iteration, that is looked at; none: it is not looked at by phases
    void listen(const Run& run, bool playing, const std::string& notice, std::optional<std::size_t> phase,
                Language language);

    /// The latest.
    const std::string& words() const { return words_; }
    /// How many there have been.
    int count() const { return count_; }

private:
    bool playing_ = false, stopped_ = false;
    std::int64_t iteration_ = 0;
    std::optional<std::size_t> phase_;
    std::string notice_, words_;
    int count_ = 0;
};

}  // namespace neuroglass
