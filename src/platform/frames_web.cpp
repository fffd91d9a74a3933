// The request for the next frame; see frames_web.h.
#include "platform/frames_web.h"

#include <emscripten.h>

// clang-format off
EM_JS(int, frame_request, (void* frames), {
    const view = Module['canvas'].ownerDocument.defaultView || window;
    Module['frameView'] = view;
    return view.requestAnimationFrame((now) => _neuroglass_frame(frames, view === window ? now : performance.now()));
});
EM_JS(void, frame_cancel, (int request), { Module['frameView'].cancelAnimationFrame(request); });
EM_JS(bool, frame_is_elsewhere, (), {
    return Module['frameView'] !== (Module['canvas'].ownerDocument.defaultView || window);
});
// Another window's frames rest by themselves while it is hidden.
EM_JS(bool, document_hidden, (), { return Module['canvas'].ownerDocument === document && document.hidden; });
// clang-format on

extern "C" {
EMSCRIPTEN_KEEPALIVE void neuroglass_frame(void* frames, double now);
}
void neuroglass_frame(void* frames, double now) { static_cast<neuroglass::Frames*>(frames)->come(now); }

namespace neuroglass {

Frames::~Frames() {
    if (request_ != 0) frame_cancel(request_);
}

void Frames::ask() {
    if (request_ != 0) {
        if (!frame_is_elsewhere()) return;
        frame_cancel(request_);
    }
    request_ = frame_request(this);
}

void Frames::come(double now_ms) {
    request_ = 0;                           // events that arrive while the frame is drawn ask for another one
    if (!document_hidden()) draw_(now_ms);  // Firefox goes on slowly; being seen again wakes us
}

}  // namespace neuroglass
