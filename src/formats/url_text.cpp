// Percent-encoding after RFC 3986; see url_text.h.
#include "formats/url_text.h"

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
    bool after_percent = false;
    for (const char c : text) {
        const bool like_an_escape = after_percent && hexadecimal_value(c) >= 0;  // nobody is to take it for one
        if (stays(c) && !like_an_escape) encoded += c;
        else encoded += percent_escape(c);
        after_percent = c == '%';
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

}  // namespace neuroglass
