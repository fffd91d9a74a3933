// A text file's bytes as UTF-8. Reads no file.
#pragma once

#include <string>
#include <string_view>

namespace neuroglass {

/// The text of a file as programs write them: UTF-8 or, told by its byte-order mark or by its zeros, UTF-16. Without
/// the mark, and without what ends a file of old, Ctrl-Z. Bytes that are neither stay as they are.
std::string file_text(std::string_view bytes);

}  // namespace neuroglass
