// How the screen shows a number: fixed decimals, a true minus sign, grouped thousands, a dash for what is not a number.
// Writes into small buffers of its own, so that a frame allocates nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace neuroglass {

class NumberText {
public:
    operator std::string_view() const { return {text_.data(), length_}; }
    const char* c_str() const { return text_.data(); }

private:
    friend NumberText fixed(double, int, bool);
    friend NumberText grouped(std::int64_t);
    friend NumberText significant(double, int);
    friend NumberText subscript(const char*, std::size_t);
    void append(std::string_view piece);
    void append_number(const char* digits);
    std::array<char, 64> text_{};
    std::size_t length_ = 0;
};

/// (-4.36561307, 3) -> "−4.366"; powers of ten from a million on; "∞"; "—" for what is not a number.
NumberText fixed(double value, int decimals, bool with_plus = false);
/// 10000 -> "10,000"
NumberText grouped(std::int64_t value);
/// (0.00013104, 2) -> "0.00013", (1.2e-9, 2) -> "1.2e−9"
NumberText significant(double value, int digits);
/// ("x", 12) -> "x₁₂"
NumberText subscript(const char* name, std::size_t index);

}  // namespace neuroglass
