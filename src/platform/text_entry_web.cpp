// The transparent box that takes the focus while text is typed: for phones' keyboards, input methods, pasting, and
// screen readers. It lies where the field is drawn and has its name, what it holds and what is wrong with that; idle,
// it is there for nobody.
#include "platform/text_entry_web.h"

#include <emscripten.h>

#include "platform/canvas.h"

EM_JS_DEPS(neuroglass_text_entry, "$specialHTMLTargets,$UTF8ToString");
// clang-format off
EM_JS(void, text_attach, (void* browser), {
    const canvas = Module['canvas'], ended = Module['canvasEnded'];
    const box = Module['canvasText'] = document.createElement('input');
    Object.assign(box, { tabIndex: -1, autocomplete: 'off', spellcheck: false });
    box.setAttribute('aria-hidden', 'true');
    Object.assign(box.style, { position: 'absolute', opacity: 0, border: 0, padding: 0, margin: 0, pointerEvents: 'none', fontSize: '16px', left: 0, top: 0, width: '1px', height: '1px' });
    canvas.after(box);
    specialHTMLTargets['!text'] = box;
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal: ended.signal });
    const type = (text) => { for (const character of text) _neuroglass_type(browser, character.codePointAt(0)); };
    on(box, 'input', (event) => {
        if (event.isComposing || event.inputType.includes('Composition')) return;  // its end tells
        if (event.inputType.startsWith('delete')) type('\b');
        else type(event.data || "");
    });
    on(box, 'compositionstart', () => { box.composing = true; });
    on(box, 'compositionend', (event) => { box.composing = false; type(event.data); });
    on(box, 'paste', (event) => {
        if (!box.takesCells || !Module['canvasPaste'](event)) type(event.clipboardData.getData('text/plain').slice(0, 255));
        event.preventDefault();
    });
    ended.signal.addEventListener('abort', () => box.remove());
});
EM_JS(void, text_show, (const char* text, const char* problem), {
    const box = Module['canvasText'], holds = UTF8ToString(text), wrong = UTF8ToString(problem);
    if (!box.composing && box.value !== holds) box.value = holds;  // what an input method is at is its own
    if (box.getAttribute('aria-description') === wrong) return;
    box.setAttribute('aria-invalid', wrong !== "");
    box.setAttribute('aria-description', wrong);
});
EM_JS(void, text_begin, (float x, float y, float width, float height, const char* name, bool words, bool cells), {
    const canvas = Module['canvas'], box = Module['canvasText'];
    box.removeAttribute('aria-hidden');
    box.inputMode = words ? 'search' : 'decimal';
    box.takesCells = cells;
    box.setAttribute('aria-label', UTF8ToString(name));
    Object.assign(box.style, { left: canvas.offsetLeft + x + 'px', top: canvas.offsetTop + y + 'px', width: width + 'px', height: height + 'px' });
    if (canvas.getRootNode().activeElement === canvas) box.focus({ preventScroll: true });
});
EM_JS(void, text_end, (), {
    const canvas = Module['canvas'], box = Module['canvasText'];
    if (canvas.getRootNode().activeElement === box) canvas.focus({ preventScroll: true });
    box.composing = false;
    box.value = "";
    box.setAttribute('aria-hidden', 'true');
});
// clang-format on

namespace neuroglass {

void attach_text_entry(void* browser) { text_attach(browser); }

void show_text_entry(const TextEntry& entry, bool begins) {
    text_show(entry.text, entry.problem);
    if (begins) text_begin(entry.x, entry.y, entry.width, entry.height, entry.name, entry.words, entry.cells);
}

void end_text_entry() { text_end(); }

}  // namespace neuroglass
