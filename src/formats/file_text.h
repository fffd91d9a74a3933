// A text file's bytes as UTF-8. Reads no file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace neuroglass {

/// Of a file that is read: more than the largest dataset needs with all its digits, and it ends the reading of an
/// endless one.
inline constexpr std::size_t max_file_bytes = 20'000'000;

/// The text of a file as programs write them: UTF-8 or, told by its byte-order mark or by its zeros, UTF-16. Without
/// the mark, and without what ends a file of old, Ctrl-Z. Bytes that are neither stay as they are.
std::string file_text(std::string_view bytes);

}  // namespace neuroglass
