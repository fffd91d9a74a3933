// The pixels that the canvas is drawn with: as many as it has on the screen, or as the device can. Draws nothing.
#pragma once

#include <emscripten/html5.h>

namespace neuroglass {

class DrawingBuffer {
public:
    /// Follows the canvas's size. @param width, height CSS pixels @param context of the canvas, 0: none yet
    /// @return device pixels per CSS pixel
    double fit(double width, double height, EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context);

private:
    int width_ = 0, height_ = 0;
    double share_ = 1;  // of what the device's pixel ratio asks for
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
};

}  // namespace neuroglass
