// Numbers as people write them; see numbers.h.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/decimal.h"
#include "base/numbers.h"

namespace neuroglass {
namespace {

using Fault = WrittenNumber::Fault;
using Part = WrittenNumber::Part;

constexpr std::size_t max_characters = 64;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether these are digits in groups of three, counted from the right, separated by that mark: 1,000,000.
bool is_grouped(std::string_view text, char mark) {
    std::size_t group = 0, groups = 0;  // digits since the last mark
    for (const char c : text) {
        if (c == mark) {
            if (group == 0 || group > 3 || (groups > 0 && group != 3)) return false;
            group = 0, ++groups;
        } else if (is_digit(c)) {
            ++group;
        } else {
            return false;
        }
    }
    return groups > 0 && group == 3 && text.front() != '0';
}

std::string without(std::string_view text, char mark) {
    std::string left(text);
    std::erase(left, mark);
    return left;
}

/// A number in its parts, without a sign; which mark separates what is known.
struct Digits {
    std::string_view whole, decimals;
    char thousands_mark = 0;

    /// @return the number as read_decimal reads it; nothing where the parts are not one
    std::optional<std::string> text() const {
        if (!std::ranges::all_of(decimals, is_digit)) return std::nullopt;
        if (thousands_mark ? !is_grouped(whole, thousands_mark) : !std::ranges::all_of(whole, is_digit))
            return std::nullopt;
        if (whole.empty() && decimals.empty()) return std::nullopt;
        return without(whole, thousands_mark) + '.' + std::string(decimals);
    }
};

/// Splits the digits at their last mark of that kind.
Digits at_last(std::string_view digits, char decimal_mark, char thousands_mark) {
    const auto mark = digits.rfind(decimal_mark);
    if (mark == std::string_view::npos) return {digits, {}, thousands_mark};
    return {digits.substr(0, mark), digits.substr(mark + 1), thousands_mark};
}

std::size_t count(std::string_view text, char mark) { return static_cast<std::size_t>(std::ranges::count(text, mark)); }

/// What the marks among the digits separate. @param either whether their one mark could separate thousands, too
std::optional<std::string> digits_text(std::string_view digits, NumberKind kind, WrittenNumber& number) {
    const std::size_t commas = count(digits, ','), points = count(digits, '.');
    for (const char mark : {' ', '\''}) {
        if (count(digits, mark) == 0) continue;
        if (commas + points > 1) return std::nullopt;
        if (commas > 0) number.comma = Part::decimals;
        return at_last(digits, commas > 0 ? ',' : '.', mark).text();
    }
    if (commas > 0 && digits.ends_with(',')) return std::nullopt;
    if (commas > 0 && points > 0) {
        const bool comma_last = digits.rfind(',') > digits.rfind('.');
        if ((comma_last ? commas : points) != 1) return std::nullopt;
        number.comma = comma_last ? Part::decimals : Part::thousands;
        return comma_last ? at_last(digits, ',', '.').text() : at_last(digits, '.', ',').text();
    }
    const char mark = commas > 0 ? ',' : '.';
    const bool grouped = is_grouped(digits, mark);
    if (commas + points > 1 || (commas == 1 && grouped && kind == NumberKind::whole)) {
        if (!grouped) return std::nullopt;
        if (commas > 0) number.comma = Part::thousands;
        return without(digits, mark);
    }
    number.either = grouped;
    if (commas > 0 && !grouped) number.comma = Part::decimals;
    return at_last(digits, mark, 0).text();
}

}  // namespace

char32_t plain_sign(char32_t c) {
    if (c < 0x80) return c;
    for (const char32_t zero : {U'\uFF10', U'\u0660', U'\u06F0'})  // full-width; Arabic, in two sets
        if (c >= zero && c <= zero + 9) return U'0' + (c - zero);
    if (c >= 0x2010 && c <= 0x2015) return U'-';
    switch (c) {
        case 0x2212:
        case 0xFE63:
        case 0xFF0D: return U'-';
        case 0xFF0B: return U'+';
        case 0xFF0E:
        case 0x3002:
        case 0xFF61:
        case 0x066B: return U'.';
        case 0xFF0C:
        case 0x3001:
        case 0xFF64:
        case 0x060C: return U',';
        case 0xFF1B:
        case 0x061B: return U';';
        case 0xFF3F: return U'_';
        case 0xFF45:
        case 0xFF25: return U'e';
        case 0x2019:
        case 0x02BC:
        case 0x066C: return U'\'';
        default: break;
    }
    if (is_invisible(c)) return 0;
    return is_blank(c) ? U' ' : c;
}

std::string plain_signs(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const auto [value, length] = first_code_point(text);
        if (value < 0x80 || length == 1) plain += text.front();
        else if (const char32_t sign = plain_sign(value)) append_utf8(plain, sign);
        text.remove_prefix(length);
    }
    return plain;
}

std::string_view unquoted(std::string_view text) {
    text = trimmed(text);
    constexpr std::array<std::string_view, 10> quotes{"\"", "'", "“", "”", "„", "‟", "‘", "’", "«", "»"};
    std::size_t first = 0, last = 0;  // bytes of the quotes at either end
    for (const auto quote : quotes) {
        if (text.starts_with(quote)) first = quote.size();
        if (text.ends_with(quote)) last = quote.size();
    }
    if (first == 0 || last == 0 || first + last > text.size()) return text;
    return trimmed(text.substr(first, text.size() - first - last));
}

std::string plain_word(std::string_view text) {
    std::string word(unquoted(text));
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word;
}

WrittenNumber read_number(std::string_view given, NumberKind kind) {
    WrittenNumber number;
    const WrittenNumber too_long{.fault = Fault::too_long};
    given = unquoted(given);
    const std::string plain = plain_signs(given.substr(0, 6 * max_characters));
    std::string_view text = trimmed(plain);
    if (text.empty() || text.find_first_not_of("0123456789.,'eE+- ") != std::string_view::npos) return number;
    if (text.size() > max_characters) return too_long;

    std::string read;
    if (text.front() == '+' || text.front() == '-') {
        read += text.front();
        text.remove_prefix(1);
        if (text.starts_with(' ')) text.remove_prefix(1);
    }
    const auto exponent = std::min(text.find_first_of("eE"), text.size());
    const auto digits = digits_text(text.substr(0, exponent), kind, number);
    if (!digits) return number;
    const std::string power(text.substr(exponent));
    const auto valued = [&](const std::string& written) -> std::optional<double> {
        return read_decimal(read + written + power);
    };
    const auto value = valued(*digits);
    if (!value) return number;
    number.value = *value;
    if (number.either) {
        const std::string whole = without(without(text.substr(0, exponent), ','), '.');
        number.thousands = valued(whole).value_or(*value);
    }
    const bool comma = text.substr(0, exponent).find(',') != std::string_view::npos;
    const bool unclear = number.either && (comma || kind == NumberKind::whole);
    number.fault = !std::isfinite(*value) ? Fault::too_large : unclear ? Fault::unclear : Fault::none;
    return number;
}

std::optional<double> parse_number(std::string_view text) {
    const WrittenNumber number = read_number(text);
    return number ? std::optional(number.value) : std::nullopt;
}

Error number_error(const WrittenNumber& written, std::string_view field, std::string_view text, std::string min,
                   std::string max) {
    Error error{"error.number",
                {{"field", std::string(field)},
                 {"given", shown(trimmed(text))},
                 {"min", std::move(min)},
                 {"max", std::move(max)}}};
    if (written.fault == Fault::too_long) error.key = "error.number_long";
    if (written.fault == Fault::too_large) error.key = "error.range";
    if (written.fault == Fault::unclear) {
        error.key = "error.number_unclear";
        error.arguments.emplace_back("decimal", exact_text(written.value));
        error.arguments.emplace_back("whole", exact_text(written.thousands));
    }
    return error;
}

}  // namespace neuroglass
