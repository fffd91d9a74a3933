# Puts the site together: the page and its scripts, the element, the one file and the frame, the Chinese, and the package of the module
# without a screen in its folder package:
# cmake -DSITE=… -DMODULES=… -DWEB=… -DFONT=… -DWORDS=… "-DPACKAGE_FILES=a;b" -DPROJECT_VERSION=… -P site.cmake
set(esbuild ${WEB}/node_modules/.bin/esbuild)
function(bundle)
  execute_process(COMMAND ${esbuild} --bundle --minify --target=es2022 --charset=utf8 --log-level=warning --loader:.css=text --define:define=undefined ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(minify source target)
  execute_process(COMMAND ${esbuild} --minify --target=es2022 --format=esm --log-level=warning ${source} --outfile=${target} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${SITE})
file(MAKE_DIRECTORY ${SITE})
file(SIZE ${MODULES}/neuroglass.wasm NEUROGLASS_WASM_BYTES)
file(GLOB pages ${WEB}/*.html)
foreach(page IN LISTS pages)
  get_filename_component(name ${page} NAME)
  configure_file(${page} ${SITE}/${name} @ONLY)
endforeach()
file(GLOB plain ${WEB}/*.css ${WEB}/*.svg)
file(COPY ${plain} ${MODULES}/neuroglass.wasm ${FONT} ${WORDS} DESTINATION ${SITE} FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
minify(${MODULES}/neuroglass.js ${SITE}/neuroglass.js)
foreach(script main=${WEB}/main.js neuroglass-element=${WEB}/element.js)  # apart, for nobody loads both
  bundle(--splitting --format=esm --chunk-names=part-[name]-[hash] --outdir=${SITE} ${script})
endforeach()

bundle(--format=iife --define:import.meta.url=document.baseURI --loader:.wasm=binary --loader:.ttf=binary --loader:.txt=text
  --alias:neuroglass-module=${MODULES}/neuroglass.js --alias:neuroglass-wasm=${MODULES}/neuroglass.wasm
  --alias:neuroglass-chinese=${WORDS} --alias:neuroglass-chinese-font=${FONT} ${WEB}/inline.js --outfile=${MODULES}/neuroglass-inline.js)
execute_process(COMMAND node ${WEB}/one_file.mjs ${SITE} ${MODULES}/neuroglass-inline.js COMMAND_ERROR_IS_FATAL ANY)

file(COPY ${MODULES}/neuroglass-core.wasm ${PACKAGE_FILES} DESTINATION ${SITE}/package FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
configure_file(${SITE}/package/package.json ${SITE}/package/package.json @ONLY)
minify(${MODULES}/neuroglass-core.mjs ${SITE}/package/neuroglass-core.mjs)
file(TOUCH ${SITE}/.made)
