// Percent-encoding after RFC 3986, and UTF-8 after RFC 3629; see url_text.h.
#include "formats/url_text.h"

#include <algorithm>

namespace neuroglass {
namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

bool stays(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~,:;").find(c) != std::string_view::npos;
}

int hexadecimal_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

}  // namespace

std::string percent_escape(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return {'%', hexadecimal[byte >> 4], hexadecimal[byte & 15]};
}

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        if (stays(c)) encoded += c;
        else encoded += percent_escape(c);
    }
    return encoded;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        if (text.size() - i < 3) return std::nullopt;
        const int high = hexadecimal_value(text[i + 1]), low = hexadecimal_value(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

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

bool has_control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F) return true;
        if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
    }
    return false;
}

std::string shown(std::string_view text) {
    constexpr std::size_t most = 40;  // bytes
    std::string made;
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const auto piece = text.substr(0, std::max<std::size_t>(length, 1));
        if (made.size() + piece.size() > most) return made + "…";
        if (length == 0 || has_control_character(piece)) made += '?';
        else made += piece;
        text.remove_prefix(piece.size());
    }
    return made;
}

}  // namespace neuroglass
