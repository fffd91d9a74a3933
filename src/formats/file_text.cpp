// A text file's bytes as UTF-8; see file_text.h.
#include "formats/file_text.h"

#include "base/utf8.h"

namespace neuroglass {
namespace {

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string text;
    char32_t high = 0;  // the first of a pair of surrogates
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(bytes[i + k]); };
        const char32_t unit = big_endian ? byte(0) * 256u + byte(1) : byte(1) * 256u + byte(0);
        const bool low = unit >= 0xDC00 && unit < 0xE000;
        if (high != 0) append_utf8(text, low ? 0x10000 + (high - 0xD800) * 0x400 + (unit - 0xDC00) : 0xFFFD);
        if (high != 0 && low) {
            high = 0;
            continue;
        }
        high = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
        if (high == 0) append_utf8(text, low ? 0xFFFD : unit);
    }
    return text;
}

/// Whether each second byte of the beginning is a zero, and no other: what digits are in UTF-16.
bool has_zeros_at(std::string_view bytes, std::size_t first) {
    if (bytes.size() < 4) return false;
    for (std::size_t i = 0; i < 4; ++i)
        if ((bytes[i] == '\0') != (i % 2 == first)) return false;
    return true;
}

}  // namespace

std::string file_text(std::string_view bytes) {
    std::string text;
    if (bytes.starts_with("\xFF\xFE")) text = from_utf16(bytes.substr(2), false);
    else if (bytes.starts_with("\xFE\xFF")) text = from_utf16(bytes.substr(2), true);
    else if (has_zeros_at(bytes, 1)) text = from_utf16(bytes, false);
    else if (has_zeros_at(bytes, 0)) text = from_utf16(bytes, true);
    else text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
    while (text.ends_with('\x1A')) text.pop_back();
    return text;
}

}  // namespace neuroglass
