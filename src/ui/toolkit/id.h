// What a control, or a value that moves, is called: a literal and what tells it from others of its kind, as in
// {"weight w", 3}. Known by its hash; written out, "weight w3", only for who asks.
#pragma once

#include <array>
#include <concepts>
#include <string>
#include <string_view>

#include "imgui.h"

namespace neuroglass {

class Id {
public:
    Id(const char* name) : Id(std::string_view(name)) {}
    /// Words that live as long as the frame, one after the other.
    Id(std::string_view first, std::string_view second = {}, std::string_view third = {});
    /// A literal, and numbers with spaces between them.
    template <std::integral... Numbers>
        requires(sizeof...(Numbers) >= 1 && sizeof...(Numbers) <= 3)
    Id(const char* name, Numbers... numbers) : Id(name, {static_cast<int>(numbers)...}, sizeof...(Numbers)) {}

    ImGuiID hash() const { return hash_; }
    std::string name() const;

private:
    Id(const char* name, std::array<int, 3> numbers, std::size_t count);

    std::array<std::string_view, 3> words_;
    std::array<int, 3> numbers_{};
    std::size_t count_ = 0;  // of the numbers
    ImGuiID hash_ = 0;
};

}  // namespace neuroglass
