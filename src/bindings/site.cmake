# Puts the site together: the page and its scripts, the element, the one file and the frame, the Chinese, and the package of the module
# without a screen in its folder package:
# cmake -DSITE=… -DMODULES=… -DWEB=… -DFONT=… -DWORDS=… "-DPACKAGE_FILES=a;b" -DPROJECT_VERSION=… -P site.cmake
include(${CMAKE_CURRENT_LIST_DIR}/../colours.cmake)
set(esbuild ${WEB}/node_modules/.bin/esbuild)
function(bundle)
  execute_process(COMMAND ${esbuild} --bundle --minify --target=es2022 --charset=utf8 --log-level=warning --loader:.css=text --define:define=undefined --alias:neuroglass-colours=${MODULES}/named/colours.css ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(minify source target)
  execute_process(COMMAND ${esbuild} --minify --target=es2022 --format=esm --log-level=warning ${source} --outfile=${target} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Puts a file into the site, its name with a hash of what is in it; that name is then in the variable, and its length in the one with
# _BYTES. So no cache and no deployment in parts mixes two builds: what people open or paste keeps its name, and names the rest.
function(publish file variable)
  file(SHA256 ${file} hash)
  string(SUBSTRING ${hash} 0 8 hash)
  string(TOUPPER ${hash} hash)
  get_filename_component(name ${file} NAME_WE)
  get_filename_component(ending ${file} LAST_EXT)
  file(COPY_FILE ${file} ${SITE}/${name}-${hash}${ending})
  file(CHMOD ${SITE}/${name}-${hash}${ending} FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  file(SIZE ${file} bytes)
  set(${variable} ${name}-${hash}${ending} PARENT_SCOPE)
  set(${variable}_BYTES ${bytes} PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${SITE})
file(MAKE_DIRECTORY ${SITE} ${MODULES}/named)
configure_file(${WEB}/src/page/icon.svg ${SITE}/icon.svg @ONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
publish(${MODULES}/neuroglass.wasm NEUROGLASS_WASM)
publish(${WORDS} NEUROGLASS_CHINESE)
publish(${FONT} NEUROGLASS_CHINESE_FONT)
write_colours_css(${MODULES}/named/colours.css)
file(READ ${MODULES}/named/colours.css colours)
file(READ ${WEB}/src/styles/page.css page_style)
file(WRITE ${MODULES}/named/page.css "${colours}${page_style}")
publish(${MODULES}/named/page.css NEUROGLASS_STYLE)
publish(${WEB}/src/styles/form.css NEUROGLASS_FORM_STYLE)
minify(${WEB}/src/page/watch.js ${MODULES}/named/watch.js)
publish(${MODULES}/named/watch.js NEUROGLASS_WATCH)
# The module says of which build it is, and the page's scripts which one they are for.
file(READ ${MODULES}/neuroglass.js module_script)
file(WRITE ${MODULES}/named/module.js "${module_script}\nexport const build = '${NEUROGLASS_WASM}';\n")
minify(${MODULES}/named/module.js ${MODULES}/named/neuroglass.js)
publish(${MODULES}/named/neuroglass.js NEUROGLASS_MODULE)
set(files "{\"script\":\"./${NEUROGLASS_MODULE}\",\"wasm\":\"${NEUROGLASS_WASM}\",\"languages\":{\"zh\":[\"${NEUROGLASS_CHINESE}\",\"${NEUROGLASS_CHINESE_FONT}\"]},\"bytes\":{\"${NEUROGLASS_WASM}\":${NEUROGLASS_WASM_BYTES},\"${NEUROGLASS_CHINESE}\":${NEUROGLASS_CHINESE_BYTES},\"${NEUROGLASS_CHINESE_FONT}\":${NEUROGLASS_CHINESE_FONT_BYTES}}}")
string(REPLACE "\"" "\\\"" files "${files}")  # a text, which esbuild puts in where it is used
foreach(script main=${WEB}/src/page/main.js neuroglass-element=${WEB}/src/element/element.js)  # apart, for nobody loads both
  bundle("--define:NEUROGLASS_FILES=\"${files}\"" --splitting --format=esm --chunk-names=part-[name]-[hash] --outdir=${SITE} ${script})
endforeach()
publish(${SITE}/main.js NEUROGLASS_MAIN)
file(REMOVE ${SITE}/main.js)
file(GLOB pages ${WEB}/src/*/*.html ${WEB}/lessons/*.html)
foreach(page IN LISTS pages)
  get_filename_component(name ${page} NAME)
  configure_file(${page} ${SITE}/${name} @ONLY)
endforeach()

bundle(--format=iife --define:NEUROGLASS_FILES=\"{}\" --define:import.meta.url=document.baseURI --loader:.wasm=binary --loader:.ttf=binary --loader:.txt=text
  --alias:neuroglass-module=${MODULES}/neuroglass.js --alias:neuroglass-wasm=${MODULES}/neuroglass.wasm
  --alias:neuroglass-chinese=${WORDS} --alias:neuroglass-chinese-font=${FONT} ${WEB}/src/embed/inline.js --outfile=${MODULES}/neuroglass-inline.js)
execute_process(COMMAND node ${WEB}/tools/one_file.mjs ${SITE} ${MODULES}/neuroglass-inline.js COMMAND_ERROR_IS_FATAL ANY)

file(COPY ${MODULES}/neuroglass-core.wasm ${PACKAGE_FILES} DESTINATION ${SITE}/package FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
configure_file(${SITE}/package/package.json ${SITE}/package/package.json @ONLY)
minify(${MODULES}/neuroglass-core.mjs ${SITE}/package/neuroglass-core.mjs)
file(TOUCH ${SITE}/.made)
