// Text in UTF-8, character by character: its length, what is a blank, what can be shown to a person. Holds no words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace neuroglass {

/// Bytes of the character of UTF-8 that the text begins with; 0 where there is none.
std::size_t utf8_length(std::string_view text);

bool is_utf8(std::string_view text);

/// How many characters UTF-8 text has.
std::size_t utf8_characters(std::string_view text);

/// The character that the text begins with, and its bytes; a byte that begins none is itself, and one byte long.
struct CodePoint {
    char32_t value;
    std::size_t length;
};
CodePoint first_code_point(std::string_view text);

/// Adds the character to the text, in UTF-8.
void append_utf8(std::string& text, char32_t value);

/// A space of any kind, or a line end.
bool is_blank(char32_t character);
/// What nobody sees and programs leave behind: joiners, marks of direction and of byte order, soft hyphens.
bool is_invisible(char32_t character);

/// The text without blanks and invisible characters at either end.
std::string_view trimmed(std::string_view text);

/// Whether UTF-8 text holds a control character: those below the space, and U+007F to U+009F.
bool has_control_character(std::string_view text);

/// What was given, as a message can show it: at most 40 bytes, and a question mark for each byte that is no text.
std::string shown(std::string_view text);

}  // namespace neuroglass
