// The hash of a name and the name itself; see id.h.
#include "ui/toolkit/id.h"

#include "imgui_internal.h"

namespace neuroglass {

Id::Id(std::string_view first, std::string_view second, std::string_view third) : words_{first, second, third} {
    for (const std::string_view words : words_)
        if (!words.empty()) hash_ = ImHashData(words.data(), words.size(), hash_);
}

Id::Id(const char* name, std::array<int, 3> numbers, std::size_t count) : Id(std::string_view(name)) {
    numbers_ = numbers;
    count_ = count;
    hash_ = ImHashData(numbers.data(), count * sizeof(int), hash_);
}

std::string Id::name() const {
    std::string name;
    for (const std::string_view words : words_) name += words;
    for (std::size_t i = 0; i < count_; ++i) {
        if (i > 0) name += ' ';
        name += std::to_string(numbers_[i]);
    }
    return name;
}

}  // namespace neuroglass
