// The pixels that the canvas is drawn with; see drawing_buffer_web.h.
#include "platform/drawing_buffer_web.h"

#include <emscripten.h>

#include <algorithm>
#include <cmath>

// clang-format off
// How much there is of what was asked for: the largest buffer that a device has is smaller than some canvases.
EM_JS(double, buffer_share, (), {
    const context = GL.currentContext && GL.currentContext.GLctx, canvas = Module['canvas'];
    if (!context || context.isContextLost()) return 1;
    return Math.min(1, context.drawingBufferWidth / canvas.width, context.drawingBufferHeight / canvas.height);
});
// clang-format on

namespace neuroglass {
namespace {

int pixels(double length) { return std::max(1, static_cast<int>(std::lround(length))); }

}  // namespace

double DrawingBuffer::fit(double width, double height, EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context) {
    const double wanted = emscripten_get_device_pixel_ratio();
    double ratio = wanted * share_;
    if (pixels(width * ratio) == width_ && pixels(height * ratio) == height_ && context == context_) return ratio;
    context_ = context;
    share_ = 1;
    for (int tries = 0; tries < 2; ++tries) {
        ratio = wanted * share_;
        width_ = pixels(width * ratio);
        height_ = pixels(height * ratio);
        emscripten_set_canvas_element_size("!canvas", width_, height_);
        const double there = buffer_share();
        if (there == 1) break;
        share_ *= there;
    }
    return wanted * share_;
}

}  // namespace neuroglass
