// Numbers to text; see numbers.h. How they are read is in written_number.cpp.
#include "base/numbers.h"

#include <cmath>

#include "base/decimal.h"

namespace neuroglass {

std::string exact_text(double value) {
    for (const int digits : {15, 16, 17}) {
        const DecimalText text(value, Notation::general, digits);
        if (digits < 17 && read_decimal(text) != value) continue;
        const double size = std::abs(value);
        if (size < 1e-6 || size >= 1e-4) return std::string(text);
        std::string plain = fixed_text(value, digits + (size < 1e-5 ? 5 : 4));  // 0.000001, where %g writes 1e-06
        plain.erase(plain.find_last_not_of('0') + 1);
        return plain;
    }
    return {};
}

std::string fixed_text(double value, int decimals) {
    return std::string(DecimalText(value, Notation::fixed, decimals));
}

double rounded(double value, int digits) {
    return read_decimal(DecimalText(value, Notation::scientific, digits - 1)).value_or(value);
}

}  // namespace neuroglass
