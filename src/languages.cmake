# The languages of src/i18n/languages.txt, for whoever includes this: the list language_codes, English first, and for each
# variables such as zh_tag, zh_font (-: DejaVu Sans has its signs), zh_short, zh_name and zh_words, the file of its words.
set(languages_file ${CMAKE_CURRENT_LIST_DIR}/i18n/languages.txt)
file(STRINGS ${languages_file} language_rows REGEX "^[a-z]" ENCODING UTF-8)
set(language_codes)
foreach(row IN LISTS language_rows)
  if(NOT row MATCHES "^([a-z]+) +([A-Za-z-]+) +([^ ]+) +([^ ]+) +([^ ].*)$")
    message(FATAL_ERROR "${languages_file}: \"${row}\" is no code with what it is in HTML, a font, a short name and a name")
  endif()
  set(code ${CMAKE_MATCH_1})
  list(APPEND language_codes ${code})
  set(${code}_tag ${CMAKE_MATCH_2})
  set(${code}_font ${CMAKE_MATCH_3})
  set(${code}_short ${CMAKE_MATCH_4})
  set(${code}_name ${CMAKE_MATCH_5})
  set(${code}_words ${CMAKE_CURRENT_LIST_DIR}/i18n/${code}.txt)
endforeach()
list(SUBLIST language_codes 1 -1 added_languages)  # those that come when they are wanted

# A header with `languages`, a row each.
function(write_languages_header file)
  set(rows)
  foreach(code IN LISTS language_codes)
    set(has_font true)
    if(${code}_font STREQUAL "-")
      set(has_font false)
    endif()
    string(APPEND rows "    {\"${code}\", \"${${code}_name}\", \"${${code}_short}\", ${has_font}},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${file} CONTENT "// Made from src/i18n/languages.txt.\n#pragma once\n
#include <iterator>\n#include <string_view>\n\nnamespace neuroglass {\n
struct LanguageInfo {
    std::string_view code;  // in links and attributes
    std::string_view name, short_name;  // its own
    bool has_font;  // signs that DejaVu Sans has not\n};\n
inline constexpr LanguageInfo languages[] = {\n${rows}};\n
/// Its index into `languages`, which is their number where there is none.
constexpr std::size_t language_index(std::string_view code) {
    std::size_t index = 0;
    while (index < std::size(languages) && languages[index].code != code) ++index;
    return index;
}\n
}  // namespace neuroglass\n" @ONLY)
endfunction()
