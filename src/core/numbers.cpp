// Numbers to and from text; see numbers.h. Uses strtod and snprintf, which the C locale makes deterministic.
#include "core/numbers.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace neuroglass {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<double> parse_number(std::string_view text) {
    text = trimmed(text);
    std::array<char, 65> copy{};
    if (text.empty() || text.size() >= copy.size()) return std::nullopt;
    if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;
    text.copy(copy.data(), text.size());
    char* end = nullptr;
    const double value = std::strtod(copy.data(), &end);
    if (end != copy.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

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
