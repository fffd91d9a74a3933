# The colours of src/colours.txt, for whoever includes this: the lists colour_names, light_colours and dark_colours; a
# variable for each, as light_text; and functions that write them for C++ and for CSS.
set(colours_file ${CMAKE_CURRENT_LIST_DIR}/colours.txt)
file(STRINGS ${colours_file} colour_lines REGEX "^[a-z]")
set(colour_names)
foreach(line IN LISTS colour_lines)
  if(NOT line MATCHES "^([a-z_]+) +(#[0-9a-f]+) +(#[0-9a-f]+)$")
    message(FATAL_ERROR "${colours_file}: \"${line}\" is no name with two colours")
  endif()
  list(APPEND colour_names ${CMAKE_MATCH_1})
  set(light_${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
  set(dark_${CMAKE_MATCH_1} ${CMAKE_MATCH_3})
endforeach()

# A header with `light_colours` and `dark_colours`, each colour as a number and as CSS has it.
function(write_colours_header file)
  list(JOIN colour_names ", " members)
  set(header "// Made from src/colours.txt.\n#pragma once\n\nnamespace neuroglass {\n
struct Colour {\n    unsigned rgb;\n    const char* css;\n};\n
struct Colours {\n    Colour ${members};\n};\n\n")
  foreach(scheme light dark)
    set(values)
    foreach(name IN LISTS colour_names)
      string(REPLACE "#" "0x" number ${${scheme}_${name}})
      list(APPEND values "{${number}, \"${${scheme}_${name}}\"}")
    endforeach()
    list(JOIN values ", " values)
    string(APPEND header "inline constexpr Colours ${scheme}_colours{${values}};\n")
  endforeach()
  file(CONFIGURE OUTPUT ${file} CONTENT "${header}\n}  // namespace neuroglass\n" @ONLY)
endfunction()

# A style sheet with a custom property for each, --ng-text: light everywhere, dark where the page's own scheme is, and
# in figures and their forms that say so. The names are our own, so that no page around sets them.
function(write_colours_css file)
  foreach(scheme light dark)
    set(${scheme})
    foreach(name IN LISTS colour_names)
      if(NOT name MATCHES "^(chart|class)_")
        string(REPLACE "_" "-" property ${name})
        string(APPEND ${scheme} "--ng-${property}:${${scheme}_${name}};")
      endif()
    endforeach()
  endforeach()
  file(CONFIGURE OUTPUT ${file} CONTENT ":root,:host,[data-form],.ng-share{${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
[data-dark],.dark{${dark}}
" @ONLY)
endfunction()
