# DejaVu Sans, cut down to the signs that our words use, as neuroglass.ttf in the build folder.
find_program(HB_SUBSET hb-subset REQUIRED NO_CMAKE_FIND_ROOT_PATH)
find_file(NEUROGLASS_FONT DejaVuSans.ttf REQUIRED NO_CMAKE_FIND_ROOT_PATH
  PATHS /usr/share/fonts /usr/local/share/fonts PATH_SUFFIXES truetype/dejavu dejavu TTF dejavu-sans-fonts DOC "DejaVu Sans")
set(font_signs
  U+0020-007E,U+00A0-00FF,U+0131,U+0393,U+0394,U+0398,U+039B,U+039E,U+03A0,U+03A3,U+03A6,U+03A8,U+03A9,U+03B1-03C9,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2039,U+203A
  U+2080-2089,U+2070,U+00B9,U+00B2,U+00B3,U+2074-2079,U+207B,U+1D40,U+2160-2162,U+2190-2194,U+21BA,U+2207,U+2211,U+2212,U+2218,U+221A,U+221E,U+2248,U+2260,U+2264,U+2265
  U+1DBB,U+25B2,U+25B6,U+25B8,U+25BC,U+25BE,U+25C0,U+25C2,U+25CB,U+25CF,U+25D0,U+2684,U+2713)
string(REPLACE ";" "," font_signs "${font_signs}")
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/neuroglass.ttf
  COMMAND ${HB_SUBSET} --unicodes=${font_signs} --layout-features= --no-hinting --name-IDs= --drop-tables+=GDEF,GPOS,GSUB,MATH,gasp,name,post,FFTM --output-file=${CMAKE_CURRENT_BINARY_DIR}/neuroglass.ttf ${NEUROGLASS_FONT}
  DEPENDS ${NEUROGLASS_FONT} ${CMAKE_CURRENT_LIST_FILE} VERBATIM)
# 中文, the name of the other language on its button, as language_name.ttf; all other Chinese comes when it is wanted.
find_file(NEUROGLASS_CHINESE_FONT wqy-microhei.ttc REQUIRED NO_CMAKE_FIND_ROOT_PATH
  PATHS /usr/share/fonts /usr/local/share/fonts PATH_SUFFIXES truetype/wqy wqy wqy-microhei wenquanyi/wqy-microhei DOC "WenQuanYi Micro Hei")
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/language_name.ttf
  COMMAND ${HB_SUBSET} --face-index=0 --unicodes=U+4E2D,U+6587 --layout-features= --no-hinting --name-IDs= --drop-tables+=GDEF,GPOS,GSUB,MATH,gasp,name,post,FFTM --output-file=${CMAKE_CURRENT_BINARY_DIR}/language_name.ttf ${NEUROGLASS_CHINESE_FONT}
  DEPENDS ${NEUROGLASS_CHINESE_FONT} ${CMAKE_CURRENT_LIST_FILE} VERBATIM)
# All signs of the Chinese words, loaded by the page when they are wanted, as neuroglass-zh.ttf.
set(chinese_words ${CMAKE_CURRENT_LIST_DIR}/i18n/zh.txt)
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/neuroglass-zh.ttf
  COMMAND ${HB_SUBSET} --face-index=0 --text-file=${chinese_words} --layout-features= --no-hinting --name-IDs= --drop-tables+=GDEF,GPOS,GSUB,MATH,gasp,name,post,FFTM --output-file=${CMAKE_CURRENT_BINARY_DIR}/neuroglass-zh.ttf ${NEUROGLASS_CHINESE_FONT}
  DEPENDS ${NEUROGLASS_CHINESE_FONT} ${chinese_words} ${CMAKE_CURRENT_LIST_FILE} VERBATIM)
add_custom_target(chinese_font DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/neuroglass-zh.ttf)
