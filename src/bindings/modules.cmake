# The modules: neuroglass-core without a screen, neuroglass with the canvas, and what that fetches when it is first wanted: neuroglass-formats
# for a program, neuroglass-experiments for an experiment, neuroglass-data for data as CSV; and the site around them.
# Where the modules are linked, less is inlined than -Oz does, and no expression is computed in a second place to save it in another; the
# loops that train have been compiled before that.
set(small_link -Oz -Wl,-mllvm,-inline-threshold=-1000 -Wl,-mllvm,-enable-pre=false -fno-rtti -fno-exceptions -sFILESYSTEM=0 -sMALLOC=emmalloc
  -sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz)
function(neuroglass_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ENVIRONMENT;SUFFIX" "SOURCES;MODULES;LINK")
  add_executable(${name} ${arg_SOURCES} bindings/left_out.cpp)
  target_link_libraries(${name} PRIVATE ${arg_MODULES} -lc++abi -lembind)  # in this order: what both have is not taken from Embind (methods.cpp)
  neuroglass_warnings(${name})
  target_compile_options(${name} PRIVATE -Oz)
  set_target_properties(${name} PROPERTIES SUFFIX ${arg_SUFFIX} RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  target_link_options(${name} PRIVATE ${small_link} -sMODULARIZE -sEXPORT_ES6 -sDYNAMIC_EXECUTION=0 -sWASM_BIGINT -sALLOW_MEMORY_GROWTH -sTEXTDECODER=2
    -sINCOMING_MODULE_JS_API=[] -sENVIRONMENT=${arg_ENVIRONMENT} ${arg_LINK})
endfunction()

neuroglass_module(neuroglass-core SOURCES bindings/core.cpp bindings/explanation.cpp bindings/given.cpp bindings/methods.cpp bindings/options.cpp bindings/plain.cpp MODULES formats i18n ENVIRONMENT web,worker SUFFIX .mjs
  LINK -sINCOMING_MODULE_JS_API=[instantiateWasm])
# The memory grows by more than the checkpoints of many seeds may take (engine/train/sweep.h), so that it grows once.
function(neuroglass_page_module name hooks)
  neuroglass_module(${name} SOURCES bindings/description.cpp bindings/given.cpp bindings/csv_beside.cpp bindings/methods.cpp bindings/page.cpp bindings/plain.cpp bindings/${hooks} MODULES app ENVIRONMENT web SUFFIX .js
    LINK -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_TRACK_ERRORS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
      -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0 -sGL_POOL_TEMP_BUFFERS=0 -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0 -sMEMORY_GROWTH_LINEAR_STEP=48MB -sEXPORT_NAME=createNeuroglass
      -sINCOMING_MODULE_JS_API=[canvas,instantiateWasm,locateFile,onAbort,noExitRuntime])
endfunction()
neuroglass_page_module(neuroglass no_test_hooks.cpp)
neuroglass_page_module(neuroglass_for_tests test_hooks.cpp)  # the same, and what tests of the page ask for: test_hooks.h
set_target_properties(neuroglass_for_tests PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/for_tests OUTPUT_NAME neuroglass)

# A WebAssembly file alone, which imports nothing. Its memory is enough for most that it is given; it may grow.
function(neuroglass_module_beside name memory)
  add_executable(${name} ${ARGN} bindings/answers_once.cpp bindings/left_out.cpp)
  target_link_libraries(${name} PRIVATE formats)
  neuroglass_warnings(${name})
  target_compile_options(${name} PRIVATE -Oz)
  set_target_properties(${name} PROPERTIES SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  target_link_options(${name} PRIVATE ${small_link} -sMALLOC=none --no-entry -sSTANDALONE_WASM -sINITIAL_MEMORY=${memory} -sALLOW_MEMORY_GROWTH)
endfunction()
neuroglass_module_beside(neuroglass-formats 32MB bindings/formats.cpp)
neuroglass_module_beside(neuroglass-experiments 32MB bindings/experiments.cpp)
neuroglass_module_beside(neuroglass-data 4MB bindings/data.cpp)

# The schema and the examples as JSON, printed by programs that Node runs.
set(schema ${PROJECT_BINARY_DIR}/schema.json)
add_executable(schema_json bindings/schema_json.cpp)
target_link_libraries(schema_json PRIVATE formats i18n)
target_link_options(schema_json PRIVATE -O1 -sENVIRONMENT=node -sEXIT_RUNTIME)
neuroglass_warnings(schema_json)
set(examples_json ${PROJECT_BINARY_DIR}/examples.json)
add_executable(examples_json bindings/examples_json.cpp)
target_link_libraries(examples_json PRIVATE formats gallery_data)
target_link_options(examples_json PRIVATE -O1 -sENVIRONMENT=node -sEXIT_RUNTIME)
neuroglass_warnings(examples_json)
add_custom_command(OUTPUT ${examples_json} COMMAND node $<TARGET_FILE:examples_json> > ${examples_json} DEPENDS examples_json VERBATIM)
add_custom_command(OUTPUT ${schema} COMMAND node $<TARGET_FILE:schema_json> > ${schema} DEPENDS schema_json VERBATIM)

file(GLOB package_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/packages/core/*)
list(FILTER package_files EXCLUDE REGEX neuroglass-core[.]d[.]mts$)  # for the check of its scripts alone
list(APPEND package_files ${PROJECT_SOURCE_DIR}/LICENSE)
file(GLOB_RECURSE page_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/src/* ${PROJECT_SOURCE_DIR}/web/lessons/*)
file(GLOB_RECURSE site_tools CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/tools/*.mjs ${PROJECT_SOURCE_DIR}/web/packages/element/*)
if(NOT EXISTS ${PROJECT_SOURCE_DIR}/web/node_modules/.bin/esbuild)
  message(FATAL_ERROR "The page needs the packages of web/package.json: npm ci --prefix web --ignore-scripts. web/serve fetches them.")
endif()
function(neuroglass_site name module)
  set(site ${PROJECT_BINARY_DIR}/../${name})
  add_custom_command(OUTPUT ${site}/.made
    COMMAND ${CMAKE_COMMAND} -DSITE=${site} -DMODULE=$<TARGET_FILE_DIR:${module}> -DFORMATS=$<TARGET_FILE:neuroglass-formats> -DEXPERIMENTS=$<TARGET_FILE:neuroglass-experiments> -DDATA=$<TARGET_FILE:neuroglass-data> -DCORE=$<TARGET_FILE_DIR:neuroglass-core> -DWEB=${PROJECT_SOURCE_DIR}/web -DLANGUAGES=${CMAKE_CURRENT_BINARY_DIR}
      -DSCHEMA=${schema} -DEXAMPLES_JSON=${examples_json} "-DPACKAGE_FILES=${package_files}" -DPROJECT_VERSION=${PROJECT_VERSION} -P ${CMAKE_CURRENT_LIST_DIR}/site.cmake
    DEPENDS ${module} neuroglass-formats neuroglass-experiments neuroglass-data neuroglass-core ${added_fonts} ${i18n_files} ${schema} ${examples_json} ${page_files} ${package_files} ${site_tools} ${languages_file} ${PROJECT_SOURCE_DIR}/web/package-lock.json ${colours_file}
      ${CMAKE_CURRENT_LIST_DIR}/../colours.cmake ${CMAKE_CURRENT_LIST_DIR}/../languages.cmake ${CMAKE_CURRENT_LIST_DIR}/../document/examples.txt ${CMAKE_CURRENT_LIST_DIR}/site.cmake VERBATIM)
  add_custom_target(${name} ALL DEPENDS ${site}/.made)
endfunction()
neuroglass_site(site neuroglass)                      # build/site: what a static host serves
neuroglass_site(site_for_tests neuroglass_for_tests)  # what tests of the page open
