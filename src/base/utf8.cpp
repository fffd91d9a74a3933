// UTF-8 after RFC 3629; see utf8.h.
#include "base/utf8.h"

#include <algorithm>

namespace neuroglass {

std::size_t utf8_length(std::string_view text) {
    if (text.empty()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    if (length < 3) return length;
    const unsigned second = byte(1);  // neither too long for what it means, nor a surrogate, nor beyond U+10FFFF
    const bool wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                       (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    return wrong ? 0 : length;
}

bool is_utf8(std::string_view text) {
    while (const std::size_t length = utf8_length(text)) text.remove_prefix(length);
    return text.empty();
}

std::size_t utf8_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

CodePoint first_code_point(std::string_view text) {
    const std::size_t length = utf8_length(text);
    const auto first = static_cast<unsigned char>(text.front());
    if (length < 2) return {first, 1};
    char32_t value = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) value = value << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    return {value, length};
}

void append_utf8(std::string& text, char32_t value) {
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80u | (value >> shift & 0x3Fu)); };
    if (value < 0x80) {
        text += static_cast<char>(value);
    } else if (value < 0x800) {
        text += static_cast<char>(0xC0u | value >> 6);
        tail(0);
    } else if (value < 0x10000) {
        text += static_cast<char>(0xE0u | value >> 12);
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0u | value >> 18);
        tail(12), tail(6), tail(0);
    }
}

bool is_blank(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

std::string_view trimmed(std::string_view text) {
    const auto is_plain_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && is_plain_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_plain_blank(text.back())) text.remove_suffix(1);
    const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
    if (text.empty() || (is_plain(text.front()) && is_plain(text.back()))) return text;  // as most are

    const auto nothing = [](char32_t c) { return is_blank(c) || is_invisible(c); };
    std::size_t begin = text.size(), end = 0;
    for (std::size_t i = 0; i < text.size();) {
        // a lone byte of a damaged text is no blank, though U+0085 and U+00A0 are
        const auto [value, length] = first_code_point(text.substr(i));
        if ((length == 1 && value >= 0x80) || !nothing(value)) {
            begin = std::min(begin, i);
            end = i + length;
        }
        i += length;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

bool has_control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F) return true;
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
    }
    return false;
}

std::string shown(std::string_view text) {
    constexpr std::size_t max = 40;  // bytes
    std::string made;
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const auto piece = text.substr(0, std::max<std::size_t>(length, 1));
        if (made.size() + piece.size() > max) return made + "…";
        if (length == 0 || has_control_character(piece)) made += '?';
        else made += piece;
        text.remove_prefix(piece.size());
    }
    return made;
}

}  // namespace neuroglass
