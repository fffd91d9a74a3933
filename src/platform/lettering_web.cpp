// Text as the browser sets it: its lines are those of an element that is there for the while, its picture is a 2D
// canvas, which becomes the texture without its pixels being read (some browsers falsify what is read).
#include <emscripten.h>

#include <string>

#include "platform/lettering.h"

// clang-format off
EM_JS(int, set_text, (const char* text, double width, double size, double pitch, double ratio, const char* colour), {
    const words = UTF8ToString(text);
    const font = `${size}px system-ui, sans-serif`;
    const box = document.createElement('div');
    box.style.cssText = `all: initial; position: fixed; top: 0; left: 0; visibility: hidden; width: ${width}px;
        font: ${font}; line-height: ${pitch}px; white-space: pre-wrap; overflow-wrap: anywhere`;
    box.dir = 'auto';
    box.textContent = words;
    document.body.append(box);
    const backwards = getComputedStyle(box).direction === 'rtl';
    const top = box.getBoundingClientRect().top;
    const range = document.createRange();
    const starts = [0];
    for (let at = 0; at < words.length; at += words.codePointAt(at) > 0xFFFF ? 2 : 1) {
        range.setStart(box.firstChild, at);
        range.setEnd(box.firstChild, at + (words.codePointAt(at) > 0xFFFF ? 2 : 1));
        const place = range.getBoundingClientRect();
        if (place.height > 0 && (place.top + place.bottom) / 2 - top > starts.length * pitch) starts.push(at);
    }
    box.remove();
    if (!colour) return starts.length;

    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * ratio));
    canvas.height = Math.max(1, Math.round(starts.length * pitch * ratio));
    const pen = canvas.getContext('2d');
    pen.scale(ratio, ratio);
    pen.font = font;
    pen.fillStyle = UTF8ToString(colour);
    pen.direction = backwards ? 'rtl' : 'ltr';
    const above = (pitch + 0.7 * size) / 2;  // from a line's top to what its letters stand on
    starts.forEach((start, i) => pen.fillText(words.slice(start, starts[i + 1]).trim(), backwards ? width : 0, i * pitch + above));
    GLctx.texImage2D(GLctx.TEXTURE_2D, 0, GLctx.RGBA, GLctx.RGBA, GLctx.UNSIGNED_BYTE, canvas);
    return starts.length;
});
EM_JS(double, measure_text, (const char* text, double size), {
    const pen = Module['measuringPen'] || (Module['measuringPen'] = document.createElement('canvas').getContext('2d'));
    pen.font = `${size}px system-ui, sans-serif`;
    return pen.measureText(UTF8ToString(text)).width;
});
// clang-format on

namespace neuroglass {
namespace {

int set(const Lettering& lettering, const char* colour) {
    return set_text(lettering.text.c_str(), lettering.width, lettering.font_size, lettering.pitch(),
                    lettering.pixel_ratio, colour);
}

}  // namespace

float width_of(const Lettering& lettering) {
    return static_cast<float>(measure_text(lettering.text.c_str(), lettering.font_size));
}

int lines_of(const Lettering& lettering) { return set(lettering, nullptr); }

void draw_into_bound_texture(const Lettering& lettering) {
    const auto part = [&](int shift) { return std::to_string(lettering.colour >> shift & 0xFF); };
    set(lettering, ("rgb(" + part(0) + ' ' + part(8) + ' ' + part(16) + ')').c_str());
}

}  // namespace neuroglass
