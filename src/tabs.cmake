# The tabs of the middle of the screen: those panels of src/ui/panels that say so with a line of their own,
#   NEUROGLASS_TAB(place, name) = {...};
# in the order of their places. Their names are what links, controls and words are called by.
file(GLOB panel_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/ui/panels/*_panel.cpp)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${panel_files})
set(tab_lines)
foreach(file IN LISTS panel_files)
  file(STRINGS ${file} found REGEX "^NEUROGLASS_TAB")
  foreach(line IN LISTS found)
    if(NOT line MATCHES "^NEUROGLASS_TAB\\(([0-9]+), ([a-z_]+)\\) = ")
      message(FATAL_ERROR "${file}: \"${line}\" is no NEUROGLASS_TAB(place, name)")
    endif()
    list(APPEND tab_lines "${CMAKE_MATCH_1} ${CMAKE_MATCH_2}")
  endforeach()
endforeach()
list(SORT tab_lines COMPARE NATURAL)

# A header with `enum class Tab` and what each is called, and with NEUROGLASS_EACH_TAB(do) for their panels.
function(write_tabs_header file)
  set(names)
  set(infos)
  set(each)
  foreach(line IN LISTS tab_lines)
    string(REGEX REPLACE "^[0-9]+ " "" name ${line})
    string(REPLACE "_" "-" link ${name})
    string(REPLACE "_" " " words ${name})
    list(APPEND names ${name})
    string(APPEND infos "    TabInfo{Tab::${name}, \"${link}\", \"tab ${words}\", \"tab.${name}\", \"tab.${name}.hint\"},\n")
    string(APPEND each " do(${name})")
  endforeach()
  list(JOIN names ", " names)
  file(CONFIGURE OUTPUT ${file} CONTENT "// Made from src/ui/panels, see src/tabs.cmake.
#pragma once

#include <array>
#include <string_view>

namespace neuroglass {

/// What the middle of the screen is given to.
enum class Tab { ${names} };

struct TabInfo {
    Tab tab;
    std::string_view name;  // in links
    const char* id;         // of its button
    std::string_view label_key, hint_key;
};

inline constexpr std::array tab_infos{
${infos}};

}  // namespace neuroglass

#define NEUROGLASS_EACH_TAB(do)${each}
" @ONLY)
endfunction()
