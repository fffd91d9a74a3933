# The modules that need Dear ImGui; without a browser, on the null backends of the canvas, the renderer and the surface.
if(EMSCRIPTEN)
  set(canvas canvas_web.cpp drawing_buffer_web.cpp files_web.cpp finger_web.cpp frames_web.cpp keys_web.cpp lettering_web.cpp text_entry_web.cpp)
  set(tables ui/imgui_left_out.cpp)
  set(left_out sscanf=neuroglass_no_sscanf sinf=neuroglass_sinf cosf=neuroglass_cosf fmodf=neuroglass_fmodf IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS)
  set(drawing loss_surface_webgl.cpp network_plot.cpp network_plot_webgl.cpp program_webgl.cpp renderer_webgl.cpp surface_webgl.cpp target_webgl.cpp texture_webgl.cpp)
else()
  set(canvas canvas_null.cpp lettering_null.cpp)
  set(tables ${NEUROGLASS_IMGUI_DIR}/imgui_tables.cpp)
  set(drawing loss_surface_null.cpp network_plot.cpp network_plot_null.cpp renderer_null.cpp surface_null.cpp texture_null.cpp)
endif()

add_library(imgui STATIC
  ${NEUROGLASS_IMGUI_DIR}/imgui.cpp ${NEUROGLASS_IMGUI_DIR}/imgui_draw.cpp ${NEUROGLASS_IMGUI_DIR}/imgui_widgets.cpp ${tables})
target_include_directories(imgui SYSTEM PUBLIC ${NEUROGLASS_IMGUI_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT IMGUI_USE_WCHAR32
  "ImDrawIdx=unsigned int")  # a thousand rows on the decision surface need more than 65,536 vertices
target_compile_definitions(imgui PRIVATE ${left_out})
if(EMSCRIPTEN)
  target_compile_options(imgui PRIVATE "-DIM_ASSERT_USER_ERROR(_EXPR,_MSG)=((void)(_EXPR))"  # nobody reads its messages
    "-DImQsort(BASE,COUNT,SIZE,COMPARE)=((void)(COMPARE))")  # it sorts windows within windows, and one glyph at a time
  foreach(file imgui imgui_draw imgui_widgets)
    set_source_files_properties(${NEUROGLASS_IMGUI_DIR}/${file}.cpp PROPERTIES COMPILE_OPTIONS "-include;${CMAKE_CURRENT_SOURCE_DIR}/ui/imgui_weak.h")
  endforeach()
endif()

include(fonts.cmake)
neuroglass_embed(fonts ${embedded_fonts})
file(GLOB shader_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/shaders/*.glsl ${PROJECT_SOURCE_DIR}/shaders/*.vert ${PROJECT_SOURCE_DIR}/shaders/*.frag)
neuroglass_embed(shaders ${shader_files})

neuroglass_library(platform SOURCES ${canvas})
neuroglass_library(gl SOURCES ${drawing} MAY_INCLUDE engine imgui)
target_link_libraries(gl PRIVATE shaders)
file(GLOB_RECURSE ui_files RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/ui CONFIGURE_DEPENDS ui/*.cpp)
list(REMOVE_ITEM ui_files imgui_left_out.cpp)
neuroglass_library(ui SOURCES ${ui_files} MAY_INCLUDE document i18n imgui)
target_link_libraries(ui PUBLIC colours)
neuroglass_library(app SOURCES announcer.cpp app.cpp browser_letters.cpp examples.cpp exports.cpp followers.cpp gui.cpp host.cpp input_queue.cpp locales.cpp loss_plot.cpp network_images.cpp notices.cpp playback.cpp session.cpp undo.cpp MAY_INCLUDE ui gl platform formats)
target_link_libraries(app PRIVATE fonts)

# Optimized for size, but for the loops that train.
if(EMSCRIPTEN)
  foreach(module imgui i18n platform gl ui app formats document engine base)
    target_compile_options(${module} PRIVATE -Oz)
  endforeach()
  # The registers of the loops that train are filled by hand (engine/numeric/simd_doubles.h); what the compiler vectorizes besides only
  # takes room.
  set(by_hand -fno-vectorize -fno-slp-vectorize)
  set_property(SOURCE engine/kernels/dense.cpp engine/kernels/lanes.cpp engine/model/activation.cpp APPEND PROPERTY COMPILE_OPTIONS -O2 ${by_hand})
  set_property(SOURCE engine/kernels/single_neuron.cpp APPEND PROPERTY COMPILE_OPTIONS -O3 ${by_hand})
endif()
