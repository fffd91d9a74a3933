// Links as they come back from messengers; see mangled_link.h.
#include "formats/mangled_link.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "formats/url_text.h"

namespace neuroglass {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_mark(char c) {
    return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 127);
}

/// Without invisible characters, line ends and tabs, which no address has, and backslashes before marks.
std::string without_layout(std::string_view text) {
    std::string left;
    while (!text.empty()) {
        const auto [value, length] = first_code_point(text);
        const bool lone_byte = length == 1 && value >= 0x80;
        const bool layout = value == '\t' || value == '\r' || value == '\n' || (!lone_byte && is_invisible(value));
        const bool escape = value == '\\' && text.size() > 1 && is_mark(text[1]);
        if (!layout && !escape) left += text.substr(0, length);
        text.remove_prefix(length);
    }
    return std::string(trimmed(left));
}

/// Whether each % was itself encoded: %25 before two digits.
bool is_encoded_twice(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1), ++count) {
        const auto next = text.substr(at + 1, 4);
        if (next.size() < 4 || !next.starts_with("25") || !is_hexadecimal(next[2]) || !is_hexadecimal(next[3]))
            return false;
    }
    return count > 0;
}

std::string without_beginning(std::string text) {
    const auto mark = text.find('#');
    if (mark != std::string::npos && text.substr(0, mark).find("://") != std::string::npos) text.erase(0, mark);
    text.erase(0, std::min(text.find_first_not_of("#!/?<(\"' "), text.size()));
    return text;
}

constexpr auto closing_marks = std::to_array<std::string_view>(
    {".",  ",",  ";",  ":",  "!",  "?",  ")",  "}",  ">",  "'", "`", "*", "|", "。", "，", "、",
     "；", "：", "！", "？", "）", "】", "》", "」", "』", "”", "’", "»", "…", "“",  "‘"});

}  // namespace

std::string mended_link(std::string_view given) {
    std::string text = without_layout(given);
    for (int times = 0; times < 3 && text.find('=') == std::string::npos && text.find('%') != std::string::npos;
         ++times) {
        const auto decoded = percent_decoded(text);
        if (!decoded) break;
        text = without_layout(*decoded);
    }
    if (is_encoded_twice(text)) replace_all(text, "%25", "%");
    for (const auto ampersand : {"&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"})
        while (text.find(ampersand) != std::string::npos) replace_all(text, ampersand, "&");
    if (const auto directive = text.find(":~:"); directive != std::string::npos) text.erase(directive);
    return without_beginning(std::move(text));
}

std::string mended_key(std::string_view given) {
    std::string key(trimmed(given));
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '-') c = '_';
    }
    return key;
}

bool is_tracker(std::string_view key) {
    constexpr auto names = std::to_array<std::string_view>(
        {"fbclid", "gclid",   "gclsrc",    "dclid",  "wbraid", "gbraid",  "msclkid", "twclid",      "ttclid", "yclid",
         "igshid", "igsh",    "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_ga",     "_gl",         "_hsenc", "_hsmi",
         "ref",    "ref_src", "ref_url",   "si",     "spm",    "s_cid",   "cmpid",   "share_token", "from"});
    return key.starts_with("utm_") || key.starts_with("hsa_") || key.starts_with("pk_") || key.starts_with("mtm_") ||
           std::ranges::find(names, key) != names.end();
}

std::string_view without_closing_marks(std::string_view value) {
    while (true) {
        value = trimmed(value);
        const auto ends = [&](std::string_view mark) { return value.ends_with(mark); };
        const auto mark = std::ranges::find_if(closing_marks, ends);
        if (mark != closing_marks.end()) {
            value.remove_suffix(mark->size());
            continue;
        }
        const bool lone_quote = value.ends_with('"') && std::ranges::count(value, '"') % 2 == 1;
        const bool lone_bracket = value.ends_with(']') && value.find('[') == std::string_view::npos;
        if (!lone_quote && !lone_bracket) return value;
        value.remove_suffix(1);
    }
}

}  // namespace neuroglass
