// Numbers to text; see numbers.h. Uses snprintf, which the C locale makes deterministic. How they are read is in
// written_number.cpp.
#include "base/numbers.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace neuroglass {

std::string exact_text(double value) {
    std::array<char, 32> text{};
    for (const int digits : {15, 16, 17}) {
        std::snprintf(text.data(), text.size(), "%.*g", digits, value);
        if (std::strtod(text.data(), nullptr) != value) continue;
        const double size = std::abs(value);
        if (size < 1e-6 || size >= 1e-4) break;
        std::string plain = fixed_text(value, digits + (size < 1e-5 ? 5 : 4));  // 0.000001, where %g writes 1e-06
        plain.erase(plain.find_last_not_of('0') + 1);
        return plain;
    }
    return text.data();
}

std::string fixed_text(double value, int decimals) {
    std::array<char, 400> text{};  // the largest double has 309 digits before its point
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

double rounded(double value, int digits) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*e", digits - 1, value);
    return std::strtod(text.data(), nullptr);
}

}  // namespace neuroglass
