// Opening and saving files in a browser, for canvas_web.cpp.
#pragma once

namespace neuroglass {

/// Listens for files on the canvas, whose listeners canvas_web.cpp ends. @param browser what is told of them
void attach_files(void* browser);

}  // namespace neuroglass
