# What the languages are written with, in the build folder: neuroglass.ttf, which is DejaVu Sans cut down to the signs that English
# and the names of languages use; for names with signs that it has not, as 中文, a font such as name_zh.ttf; and what comes only when
# it is wanted, for each language after English words/CODE.txt and neuroglass-CODE.ttf, which has their
# signs, of a font of its own those that neuroglass.ttf has not.
find_program(HB_SUBSET hb-subset REQUIRED NO_CMAKE_FIND_ROOT_PATH)
set(fonts_in /usr/share/fonts /usr/local/share/fonts)
list(TRANSFORM fonts_in APPEND /* OUTPUT_VARIABLE fonts_below)
list(TRANSFORM fonts_in APPEND /*/* OUTPUT_VARIABLE fonts_far_below)
file(GLOB font_folders ${fonts_in} ${fonts_below} ${fonts_far_below})
find_file(NEUROGLASS_FONT DejaVuSans.ttf REQUIRED NO_CMAKE_FIND_ROOT_PATH PATHS ${font_folders} DOC "DejaVu Sans")
set(font_signs
  U+0020-007E,U+00A0,U+00AB,U+00B0,U+00B1,U+00B7,U+00BB,U+00BD,U+00D7,U+00F7,U+03A3,U+03BB,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2039,U+203A
  U+2080-2089,U+2070,U+00B9,U+00B2,U+00B3,U+2074-2079,U+207B,U+2161,U+2190-2194,U+21BA,U+2211,U+2212,U+2218,U+221A,U+221E,U+2248,U+2260,U+2264,U+2265
  U+1DBB,U+25B2,U+25B6,U+25B8,U+25BC,U+25BE,U+25C0,U+25C2,U+25CB,U+25CF,U+25D0,U+2684,U+2713)
string(REPLACE ";" "," font_signs "${font_signs}")
set(folder ${CMAKE_CURRENT_BINARY_DIR})
set(examples_file ${CMAKE_CURRENT_LIST_DIR}/document/examples.txt)
# subset(OUTPUT font SOURCE font SIGNS options of hb-subset... DEPENDS file...)
function(subset)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUTPUT;SOURCE" "SIGNS;DEPENDS")
  add_custom_command(OUTPUT ${arg_OUTPUT}
    COMMAND ${HB_SUBSET} --face-index=0 ${arg_SIGNS} --layout-features= --no-hinting --name-IDs= --drop-tables+=GDEF,GPOS,GSUB,MATH,gasp,name,post,FFTM,vhea,vmtx --output-file=${arg_OUTPUT} ${arg_SOURCE}
    DEPENDS ${arg_SOURCE} ${arg_DEPENDS} ${CMAKE_CURRENT_LIST_FILE} VERBATIM)
endfunction()

set(names "")  # that DejaVu Sans has the signs of
set(embedded_fonts ${folder}/neuroglass.ttf)
set(added_fonts)
set(i18n_files)
foreach(code IN LISTS language_codes)
  set(name "${${code}_name}${${code}_short}")
  set(font ${NEUROGLASS_FONT})
  set(left_out)  # of another font than that of neuroglass.ttf: what that has already
  if(${code}_font STREQUAL "-")
    string(APPEND names ${name})
  else()
    find_file(NEUROGLASS_FONT_${code} ${${code}_font} REQUIRED NO_CMAKE_FIND_ROOT_PATH
      PATHS ${font_folders} DOC "The font for ${${code}_name}")
    set(font ${NEUROGLASS_FONT_${code}})
    set(left_out --unicodes-=${font_signs})
    subset(OUTPUT ${folder}/name_${code}.ttf SOURCE ${font} SIGNS --text=${name})
    list(APPEND embedded_fonts ${folder}/name_${code}.ttf)
  endif()
  if(code IN_LIST added_languages)
    set(words ${folder}/words/${code}.txt)
    add_custom_command(OUTPUT ${words}
      COMMAND ${CMAKE_COMMAND} -DWORDS=${${code}_words} -DOUTPUT=${words} -P ${CMAKE_CURRENT_LIST_DIR}/words.cmake
      DEPENDS ${${code}_words} ${CMAKE_CURRENT_LIST_DIR}/words.cmake VERBATIM)
    set(signs ${folder}/words/signs_${code}.txt)  # of its words, and of the examples
    add_custom_command(OUTPUT ${signs} COMMAND ${CMAKE_COMMAND} -E cat ${words} ${examples_file} > ${signs} DEPENDS ${words} ${examples_file} VERBATIM)
    subset(OUTPUT ${folder}/neuroglass-${code}.ttf SOURCE ${font} SIGNS --text-file=${signs} ${left_out} DEPENDS ${signs})
    list(APPEND i18n_files ${${code}_words})
    list(APPEND added_fonts ${words} ${folder}/neuroglass-${code}.ttf)
  endif()
endforeach()
subset(OUTPUT ${folder}/neuroglass.ttf SOURCE ${NEUROGLASS_FONT} SIGNS --unicodes=${font_signs} --text+=${names})
add_custom_target(added_languages DEPENDS ${added_fonts})
