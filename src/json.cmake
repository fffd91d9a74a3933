# nlohmann/json, which is headers alone, in a folder of its own: Emscripten must not see the other headers of the machine.
find_path(NEUROGLASS_JSON_DIR nlohmann/json.hpp REQUIRED NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include DOC "nlohmann/json 3.11 or newer")
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/json)
file(CREATE_LINK ${NEUROGLASS_JSON_DIR}/nlohmann ${CMAKE_CURRENT_BINARY_DIR}/json/nlohmann SYMBOLIC)
add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${CMAKE_CURRENT_BINARY_DIR}/json)
