// What a control does, in a sentence: its hint for those who see it, its name for those who do not. Words that stand
// somewhere, or a way to write them, which is only gone when they are shown.
#pragma once

#include <concepts>
#include <string_view>

#include "base/function_ref.h"

namespace neuroglass {

class Hint {
public:
    Hint() = default;  // none
    /// @param words live as long as the frame
    Hint(std::string_view words) : words_(words) {}
    Hint(const char* words) : words_(words) {}
    /// @param write lives as long as the call that is given the hint
    template <std::invocable Callable>
    Hint(Callable&& write) : write_(write) {}

    /// The words, where they stand somewhere.
    std::string_view words() const { return words_; }
    std::string_view written() const { return write_ ? write_() : words_; }
    bool empty() const { return words_.empty() && !write_; }

private:
    std::string_view words_;
    FunctionRef<std::string_view()> write_;
};

}  // namespace neuroglass
