// What leaves the page and comes into it, on the browser's side: files, the clipboard, a picture of the canvas.
#include "platform/files_web.h"

#include <emscripten.h>

#include "platform/canvas.h"

EM_JS_DEPS(neuroglass_files, "$UTF8ToString,$stringToNewUTF8");
// clang-format off
EM_JS(void, files_attach, (void* browser, int max_bytes), {
    const canvas = Module['canvas'], ended = Module['canvasEnded'];
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal: ended.signal });
    const report = (outcome, file = "") => {  // of Outcome in canvas.h
        if (ended.signal.aborted) return;
        const name = stringToNewUTF8(file);
        _neuroglass_report(browser, outcome, name);
        _free(name);
    };
    // Files: chosen, or dropped on the canvas or around it. What is too large, or cannot be read (a folder, a file that
    // is gone), is told.
    let files = 0;
    const read = async (file, pasted = false) => {
        if (!file) return;
        if (file.size > max_bytes) return report(8, file.name ?? "");
        let bytes;
        try { bytes = new Uint8Array(await file.arrayBuffer()); } catch (_) { return report(6); }
        if (ended.signal.aborted) return;
        files += 1;
        const copy = _malloc(bytes.length + 1);
        HEAPU8.set(bytes, copy);
        _neuroglass_open(browser, copy, bytes.length, pasted);
        _free(copy);
    };
    Module['canvasRead'] = read;
    // Texts are read beside us, by what may have to come first; when that is done, another file may have come. The last
    // one stays, for it may be read in more than one way.
    Module['canvasReadText'] = (what, text, asked) => {
        const file = files, isLast = () => file === files && !ended.signal.aborted;
        Module['read'](what, text, asked).then((numbers) => {
            if (!isLast()) return;
            Module['canvasFile'] = text;
            const copy = _malloc(numbers.byteLength);
            HEAPF64.set(numbers, copy >> 3);
            _neuroglass_read(browser, copy, numbers.length);
            _free(copy);
        }, () => { if (isLast()) report(10); });
    };
    // Cells of a spreadsheet, and other text of several numbers. @return whether it is that
    Module['canvasPaste'] = (event) => {
        const text = event.clipboardData.getData('text/plain'), several = ["\t", "\n", "\r", ";"].some((sign) => text.trim().includes(sign));
        if (several) read(new Blob([text]), true);
        return several;
    };
    // Some browsers send it to the document, whatever has the focus.
    on(window, 'paste', (event) => {
        if (canvas.getRootNode().activeElement === canvas && Module['canvasPaste'](event)) event.preventDefault();
    });
    Module['canvasOpen'] = () => {
        const chooser = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,.csv,.txt' });
        on(chooser, 'change', () => read(chooser.files[0]));
        chooser.click();
    };
    // The whole place of the figure takes them, its form and its dialogs, too.
    const root = canvas.getRootNode(), place = root === document ? window : root;
    on(place, 'dragover', (event) => { if (event.dataTransfer.types.includes('Files')) event.preventDefault(); });
    on(place, 'drop', (event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        if (event.dataTransfer.files.length) read(event.dataTransfer.files[0]); else report(6);
    });
    // A sandboxed frame may forbid downloads, and no script is told.
    Module['canvasSave'] = (name, content) => {
        const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name });
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
        report(window.origin === 'null' && location.protocol !== 'file:' ? 4 : 3, name);
    };
    Module['canvasSaveFailed'] = (name) => report(5, name);
    Module['canvasNotKept'] = () => report(7);
    // Without permission, as in some frames, the old way: a text that is selected, within what is open above the page.
    const copyOldWay = (text) => {
        const area = Object.assign(document.createElement('textarea'), { value: text });
        Object.assign(area.style, { position: 'fixed', opacity: 0 });
        const root = canvas.getRootNode(), focused = root.activeElement;
        canvas.after(area);
        area.select();
        const copied = root.activeElement === area && document.execCommand('copy');
        area.remove();
        if (focused) focused.focus({ preventScroll: true });
        return copied;
    };
    Module['canvasCopy'] = async (text) => {
        let copied = true;
        try { await navigator.clipboard.writeText(text); } catch (_) { copied = !ended.signal.aborted && copyOldWay(text); }
        report(copied ? 1 : 2);
    };
    // Programs are written beside us, by what may have to come first. The clipboard is given the promise of one, while
    // the person's press is fresh; where it takes none, the text once that is there.
    const notWritten = (name) => () => report(9, name);
    Module['canvasSaveProgram'] = (name, type, program) =>
        program.then((text) => Module['canvasSave'](name, new Blob([text], { type })), notWritten(name));
    Module['canvasCopyProgram'] = async (name, program) => {
        const content = program.then((text) => new Blob([text], { type: 'text/plain' }));
        content.catch(() => {});  // told below
        try {
            await navigator.clipboard.write([new ClipboardItem({ 'text/plain': content })]);
            report(1);
        } catch (_) { program.then(Module['canvasCopy'], notWritten(name)); }
    };
    Module['canvasProgram'] = (kind, experiment, count) =>
        Module['writeProgram'](UTF8ToString(kind), HEAPF64.slice(experiment >> 3, (experiment >> 3) + count));
});
EM_JS(void, clipboard_write, (const char* text), { Module['canvasCopy'](UTF8ToString(text)); });
EM_JS(void, file_write, (const char* name, const char* type, const char* text), { Module['canvasSave'](UTF8ToString(name), new Blob([UTF8ToString(text)], { type: UTF8ToString(type) })); });
EM_JS(void, program_save, (const char* name, const char* type, const char* kind, const double* experiment, int count), {
    Module['canvasSaveProgram'](UTF8ToString(name), UTF8ToString(type), Module['canvasProgram'](kind, experiment, count));
});
EM_JS(void, program_copy, (const char* name, const char* kind, const double* experiment, int count), {
    Module['canvasCopyProgram'](UTF8ToString(name), Module['canvasProgram'](kind, experiment, count));
});
EM_JS(void, picture_write, (const char* name), {
    const file = UTF8ToString(name);
    Module['canvas'].toBlob((picture) => { picture ? Module['canvasSave'](file, picture) : Module['canvasSaveFailed'](file); });
});
EM_JS(void, file_open, (), { Module['canvasOpen'](); });
EM_JS(void, text_read, (const char* what, const char* text, int length, const double* asked, int count), {
    Module['canvasReadText'](UTF8ToString(what), HEAPU8.slice(text, text + length), HEAPF64.slice(asked >> 3, (asked >> 3) + count));
});
// clang-format on

namespace neuroglass {

void attach_files(void* browser) { files_attach(browser, Canvas::max_file_bytes); }

void Canvas::copy(const std::string& text) { clipboard_write(text.c_str()); }
void Canvas::save(const std::string& name, const char* type, const std::string& text) {
    file_write(name.c_str(), type, text.c_str());
}
void Canvas::copy_program(const std::string& name, const std::string& kind, std::span<const double> experiment) {
    program_copy(name.c_str(), kind.c_str(), experiment.data(), static_cast<int>(experiment.size()));
}
void Canvas::save_program(const std::string& name, const char* type, const std::string& kind,
                          std::span<const double> experiment) {
    program_save(name.c_str(), type, kind.c_str(), experiment.data(), static_cast<int>(experiment.size()));
}
void Canvas::save_picture(const std::string& name) { picture_write(name.c_str()); }
void Canvas::open_file() { file_open(); }
void Canvas::read(const char* what, const std::string& text, std::span<const double> asked) {
    text_read(what, text.data(), static_cast<int>(text.size()), asked.data(), static_cast<int>(asked.size()));
}

}  // namespace neuroglass
