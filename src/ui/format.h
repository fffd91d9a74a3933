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
    friend NumberText whole(std::size_t);
    friend NumberText significant(double, int);
    friend NumberText subscript(const char*, std::size_t);
    friend NumberText unknown_number();
    void append(std::string_view piece);
    void append_number(std::string_view digits);
    std::array<char, 64> text_{};
    std::size_t length_ = 0;
};

/// (-4.36561307, 3) -> "−4.366"; powers of ten from a million on; "∞"; "—" for what is not a number. What rounds to
/// zero has no sign.
NumberText fixed(double value, int decimals, bool with_plus = false);
/// A loss, as every panel and reading shows it: 8 decimals, or 6 significant digits where those would hardly show it.
NumberText shown_loss(double loss);
/// The sign of a number as it is shown: -1, 1, or 0 for what reads as zero or is not a number, whatever its value is
/// beyond the digits. What colours a number asks this, so that sign, colour and text agree.
int shown_sign(std::string_view shown);
/// On which side of 0.5 an output lies as it is shown: -1 below, 1 above, 0 where it reads as 0.5.
int shown_side(const NumberText& output);
/// 10000 -> "10,000"
NumberText grouped(std::int64_t value);
/// 10000 -> "10000"
NumberText whole(std::size_t value);
/// (0.00013104, 2) -> "0.00013", (1.2e-9, 2) -> "1.2e−9"
NumberText significant(double value, int digits);
/// ("x", 12) -> "x₁₂"
NumberText subscript(const char* name, std::size_t index);
/// Where a number is not there yet.
NumberText unknown_number();

}  // namespace neuroglass
