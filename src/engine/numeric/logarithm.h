// ln x from IEEE-754 operations alone, so that every compiler and browser gives the same bits. Stands in for std::log,
// whose last bit differs between C libraries.
#pragma once

namespace neuroglass {

/// Natural logarithm, within 0.5001 units in the last place. ln 0 is -infinity, that of a negative number NaN.
/// Method: x = 2^k c (1 + r), ln x = k ln 2 + ln c + 2 artanh(r / (2 + r)), as a sum of doubles (P. T. P. Tang, ACM
/// TOMS 16, 1990).
double logarithm(double x);

}  // namespace neuroglass
