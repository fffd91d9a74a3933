// Sums of two doubles that stand for one number of about 106 bits. For tables and last bits; nothing hot uses it.
#pragma once

namespace neuroglass {

/// An unevaluated sum high + low.
struct DoubleDouble {
    double high, low;
};

/// Exact (Knuth 1969, two-sum).
inline DoubleDouble exact_sum(double a, double b) {
    const double total = a + b, part = total - a;
    return {total, (a - (total - part)) + (b - part)};
}

/// Exact (Dekker 1971).
inline DoubleDouble exact_product(double a, double b) {
    constexpr double split = 134217729.0;  // 2^27 + 1
    const double a_big = split * a - (split * a - a), a_small = a - a_big;
    const double b_big = split * b - (split * b - b), b_small = b - b_big;
    const double whole = a * b;
    return {whole, ((a_big * b_big - whole) + a_big * b_small + a_small * b_big) + a_small * b_small};
}

inline DoubleDouble operator*(DoubleDouble a, DoubleDouble b) {
    const DoubleDouble whole = exact_product(a.high, b.high);
    return exact_sum(whole.high, whole.low + (a.high * b.low + a.low * b.high));
}

inline DoubleDouble operator+(DoubleDouble a, DoubleDouble b) {
    const DoubleDouble whole = exact_sum(a.high, b.high);
    return exact_sum(whole.high, whole.low + (a.low + b.low));
}

inline DoubleDouble operator/(DoubleDouble a, double b) {
    const double quotient = a.high / b;
    const DoubleDouble back = exact_product(quotient, b);
    return exact_sum(quotient, ((a.high - back.high) - back.low + a.low) / b);
}

}  // namespace neuroglass
