// The browser's side of the canvas, on <emscripten/html5.h>. One module has one canvas, `Module.canvas`; nothing here
// knows an element's id.
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "platform/canvas.h"
#include "platform/drawing_buffer_web.h"
#include "platform/files_web.h"
#include "platform/finger_web.h"
#include "platform/frames_web.h"
#include "platform/keys_web.h"
#include "platform/text_entry_web.h"

// What html5.h does not offer: element resize, pointer capture, media preferences, position, focus within a shadow
// root.
EM_JS_DEPS(neuroglass_canvas, "$specialHTMLTargets,$UTF8ToString,$stringToNewUTF8");
// clang-format off
EM_JS(void, canvas_attach, (void* browser), {
    const canvas = Module['canvas'];
    specialHTMLTargets['!canvas'] = canvas;
    const ended = Module['canvasEnded'] = new AbortController();
    const wake = () => _neuroglass_wake(browser);
    const on = (target, type, listener, options) => target.addEventListener(type, listener, Object.assign({ signal: ended.signal }, options));
    // A mouse or a pen that leaves the canvas with its button held stays ours. Where its release goes elsewhere (a
    // dialog, a menu that Ctrl and a press open on a Mac), the press ends all the same.
    const end = () => _neuroglass_end_press(browser);
    on(canvas, 'pointerdown', (event) => { if (event.pointerType !== 'touch') canvas.setPointerCapture(event.pointerId); });
    on(canvas, 'lostpointercapture', () => setTimeout(() => { if (!ended.signal.aborted) end(); }));  // after its mouseup, if it has one
    on(canvas, 'pointercancel', (event) => { if (event.pointerType !== 'touch') end(); });
    on(canvas, 'contextmenu', (event) => { if (event.pointerType === 'touch') event.preventDefault(); else end(); });
    // Once the browser scrolls with a finger, what it does cannot be called off, and a try is told as an error.
    for (const type of ['touchmove', 'touchend'])
        on(canvas, type, (event) => { if (!event.cancelable) event.preventDefault = () => {}; }, { capture: true, passive: true });
    on(window, 'blur', end);

    on(window, 'resize', wake);
    on(document, 'visibilitychange', wake);
    const watchRatio = () => {  // zooming changes the ratio without a resize
        const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
        on(query, 'change', () => { wake(); watchRatio(); }, { once: true });
    };
    watchRatio();
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(pointer: coarse)'])
        on(matchMedia(query), 'change', wake);
    const observer = new ResizeObserver(wake);
    try { observer.observe(canvas, { box: 'device-pixel-content-box' }); } catch (_) { observer.observe(canvas); }
    on(ended.signal, 'abort', () => { observer.disconnect(); }, { signal: undefined });
});
// A key that the canvas takes must not reach the page around, which may have keys of its own; nor may any key of a text
// box. Attached last, so that what the canvas has taken is known.
EM_JS(void, keys_attach, (), {
    const options = { signal: Module['canvasEnded'].signal };
    const box = Module['canvasText'];
    const keep = (event) => { if (event.defaultPrevented || event.target === box) event.stopPropagation(); };
    for (const target of [Module['canvas'], box]) for (const type of ['keydown', 'keypress', 'keyup']) target.addEventListener(type, keep, options);
    for (const type of ['paste', 'copy', 'cut']) box.addEventListener(type, keep, options);
});
EM_JS(void, canvas_detach, (), { Module['canvasEnded'].abort(); });
EM_JS(bool, media_matches, (const char* query), { return matchMedia(UTF8ToString(query)).matches; });
EM_JS(bool, prefers_dark, (), { return Module['prefersDark'](); });
EM_JS(bool, canvas_focused, (), {
    const canvas = Module['canvas'];
    return canvas.getRootNode().activeElement === canvas && document.hasFocus();
});
EM_JS(void, canvas_focus, (), { Module['canvas'].focus({ preventScroll: true }); });
EM_JS(void, canvas_blur, (), { Module['canvas'].blur(); Module['canvasText'].blur(); });
EM_JS(char*, browser_language, (), { return stringToNewUTF8(navigator.language || ""); });
EM_JS(void, page_changed, (), { if (Module['onChange']) Module['onChange'](); });
EM_JS(void, page_request, (const char* what), { if (Module['onRequest']) Module['onRequest'](UTF8ToString(what)); });
EM_JS(bool, context_given_away, (), { return Boolean(Module['contextGivenAway']?.()); });
EM_JS(void, canvas_cursor, (const char* cursor), { Module['canvas'].style.cursor = UTF8ToString(cursor); });
// clang-format on

namespace neuroglass {
namespace {

constexpr const char* target = "!canvas";
constexpr const char* text_target = "!text";
constexpr std::size_t max_events = 512;

}  // namespace

struct Canvas::Browser {
    std::function<bool(double)> frame;
    Frames next_frame{[this](double now) {
        if (frame(now)) wake();
    }};
    std::vector<Event> gathering, handed_out;
    bool ended = false;
    bool pressed = false;  // the mouse's first button, or the pen
    bool focused = false, pointed = false, focused_by_keys = false, text_entry = false, scrolls = false,
         context_lost = false;
    Outcome outcome = Outcome::none;
    std::string outcome_file;
    std::optional<std::string> opening, opened;        // a file's bytes: come, and handed out
    bool pasted = false;                               // they are from the clipboard
    std::optional<std::vector<double>> reading, read;  // what came of its text: likewise
    std::string language;
    std::uint32_t generation = 0;
    int focusables_before = 0, focusables_after = 0;
    const char* cursor = "";
    Finger finger;
    std::vector<Area> touch_areas;
    DrawingBuffer buffer;
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;

    void add(const Event& event) {
        if (!gathering.empty() && event.kind == Event::Kind::move && gathering.back().kind == Event::Kind::move)
            gathering.back() = event;
        else if (gathering.size() < max_events) gathering.push_back(event);
        wake();
    }

    void point() {
        pointed = true;  // until the next frame: a focus that comes now comes from the pointer
        focused_by_keys = false;
    }

    /// Draws until the press has had its effect: some phones show their keyboard only if the text box gets the focus
    /// within the event.
    void catch_up() {
        for (int frames = 0; frames < 4 && !text_entry; ++frames) frame(emscripten_get_now());
    }

    void wake() {
        if (!ended) next_frame.ask();
    }

    /// Ends the press of the mouse or the pen, wherever its release has gone.
    void end_press() {
        if (!std::exchange(pressed, false)) return;
        add({.kind = Event::Kind::cancel});
    }

    static bool on_mouse(int type, const EmscriptenMouseEvent* mouse, void* self) {
        auto& browser = *static_cast<Browser*>(self);
        Event event{.kind = Event::Kind::move,
                    .shift = mouse->shiftKey,
                    .control = mouse->ctrlKey || mouse->metaKey,
                    .alt = mouse->altKey,
                    .x = static_cast<float>(mouse->targetX),
                    .y = static_cast<float>(mouse->targetY)};
        const bool of_button = type == EMSCRIPTEN_EVENT_MOUSEDOWN || type == EMSCRIPTEN_EVENT_MOUSEUP;
        if (of_button && mouse->button != 0) return false;
        // WebKit lets a press that it has captured leave before its release, with no button held.
        if (type == EMSCRIPTEN_EVENT_MOUSEMOVE && (mouse->buttons & 1) == 0) browser.end_press();
        if (type == EMSCRIPTEN_EVENT_MOUSELEAVE) event.kind = Event::Kind::leave;
        if (type == EMSCRIPTEN_EVENT_MOUSEDOWN) {
            browser.end_press();  // of before, if its release was never seen
            event.kind = Event::Kind::down;
            browser.pressed = true;
            browser.point();
        }
        if (type == EMSCRIPTEN_EVENT_MOUSEUP) {
            if (!std::exchange(browser.pressed, false)) return false;
            event.kind = Event::Kind::up;
        }
        browser.add(event);
        return false;  // the browser gives the canvas the focus itself
    }

    static bool on_touch(int type, const EmscriptenTouchEvent* touches, void* self) {
        auto& browser = *static_cast<Browser*>(self);
        const Finger::Result result =
            browser.finger.follow(type, *touches, browser.touch_areas, [&](const Event& event) { browser.add(event); });
        if (result.focuses) {
            browser.point();
            canvas_focus();
        }
        if (result.lifts) browser.catch_up();
        return result.taken;
    }

    static bool on_wheel(int, const EmscriptenWheelEvent* wheel, void* self) {
        auto& browser = *static_cast<Browser*>(self);
        if (!browser.focused || !browser.scrolls || wheel->mouse.ctrlKey) return false;  // the page scrolls or zooms
        const double line = wheel->deltaMode == DOM_DELTA_PIXEL ? 1 : wheel->deltaMode == DOM_DELTA_LINE ? 40 : 400;
        browser.add({.kind = Event::Kind::wheel,
                     .shift = wheel->mouse.shiftKey,
                     .x = static_cast<float>(wheel->deltaX * line),
                     .y = static_cast<float>(wheel->deltaY * line)});
        return true;
    }

    static bool on_key(int type, const EmscriptenKeyboardEvent* pressed, void* self) {
        auto& browser = *static_cast<Browser*>(self);
        const Event event = key_event(type, *pressed, browser.text_entry);
        if (event.key == Key::none) return false;
        const bool down = event.kind == Event::Kind::key_down;
        if (event.key == Key::tab) {
            int& ahead = event.shift ? browser.focusables_before : browser.focusables_after;
            int& behind = event.shift ? browser.focusables_after : browser.focusables_before;
            if (ahead <= 0 || event.control || event.alt)
                return false;  // the browser moves the focus out of the canvas
            if (down) --ahead, ++behind;
        } else if (event.alt ||
                   (event.control && !is_command(event) && !(browser.text_entry && edits_with_control(event)))) {
            return false;  // the browser's own shortcuts; Ctrl+V among them, for it sends us a paste event
        }
        browser.add(event);
        if (down && event.key == Key::escape) canvas_blur();  // at once, so that the next key is the page's
        return true;  // of Escape, too: WebKit would hand its keypress to the page around
    }

    static bool on_focus(int type, const EmscriptenFocusEvent*, void* self) {
        auto& browser = *static_cast<Browser*>(self);
        browser.focused = type == EMSCRIPTEN_EVENT_FOCUS;
        browser.focused_by_keys = browser.focused && !browser.pointed;
        browser.wake();
        return false;
    }

    /// The text box has the focus only while we give it: the keyboard stays ours, and came as it came to the canvas.
    static bool on_text_focus(int type, const EmscriptenFocusEvent*, void* self) {
        auto& browser = *static_cast<Browser*>(self);
        browser.focused = type == EMSCRIPTEN_EVENT_FOCUS;
        browser.wake();
        return false;
    }

    static bool on_context(int type, const void*, void* self) {
        auto& browser = *static_cast<Browser*>(self);
        browser.context_lost = type == EMSCRIPTEN_EVENT_WEBGLCONTEXTLOST;
        if (browser.context_lost) {
            // now, for later the context may be there again, and what is let go of must be the old one's
            if (browser.frame(emscripten_get_now())) browser.wake();
        } else {
            ++browser.generation;
            browser.wake();
        }
        return true;  // says that we can cope, so that the browser gives the context back
    }
};

extern "C" {
EMSCRIPTEN_KEEPALIVE void neuroglass_wake(void* browser);
EMSCRIPTEN_KEEPALIVE void neuroglass_type(void* browser, char32_t character);
EMSCRIPTEN_KEEPALIVE void neuroglass_open(void* browser, const char* bytes, int length, bool pasted);
EMSCRIPTEN_KEEPALIVE void neuroglass_read(void* browser, const double* numbers, int count);
EMSCRIPTEN_KEEPALIVE void neuroglass_end_press(void* browser);
EMSCRIPTEN_KEEPALIVE void neuroglass_report(void* browser, int outcome, const char* file);
}
void neuroglass_wake(void* browser) { static_cast<Canvas::Browser*>(browser)->wake(); }
void neuroglass_open(void* browser, const char* bytes, int length, bool pasted) {
    auto* self = static_cast<Canvas::Browser*>(browser);
    self->opening = std::string(bytes, static_cast<std::size_t>(length));
    self->pasted = pasted;
    self->wake();
}
void neuroglass_read(void* browser, const double* numbers, int count) {
    auto* self = static_cast<Canvas::Browser*>(browser);
    self->reading.emplace(numbers, numbers + count);
    self->wake();
}
void neuroglass_end_press(void* browser) { static_cast<Canvas::Browser*>(browser)->end_press(); }
void neuroglass_report(void* browser, int outcome, const char* file) {
    auto* self = static_cast<Canvas::Browser*>(browser);
    self->outcome = static_cast<Outcome>(outcome);
    self->outcome_file = file;
    self->wake();
}
void neuroglass_type(void* browser, char32_t character) {
    auto* self = static_cast<Canvas::Browser*>(browser);
    if (!self->text_entry) return;
    const Key key = character == U'\b' ? Key::backspace : Key::character;
    self->add({.kind = Event::Kind::key_down, .key = key, .character = key == Key::character ? character : 0});
    if (key == Key::backspace) self->add({.kind = Event::Kind::key_up, .key = key});
}

Canvas::Canvas(std::function<bool(double)> frame) : browser_(std::make_unique<Browser>()) {
    browser_->frame = std::move(frame);
    browser_->gathering.reserve(max_events);
    browser_->handed_out.reserve(max_events);
    canvas_attach(browser_.get());
    attach_text_entry(browser_.get());
    attach_files(browser_.get());

    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = attributes.depth = false;
    attributes.antialias = false;  // Dear ImGui smooths its own edges
    browser_->context = emscripten_webgl_create_context(target, &attributes);
    if (browser_->context > 0) emscripten_webgl_make_context_current(browser_->context);
    char* const language = browser_language();
    browser_->language = language;
    std::free(language);

    Browser* self = browser_.get();
    emscripten_set_mousedown_callback(target, self, false, &Browser::on_mouse);
    emscripten_set_mouseup_callback(target, self, false, &Browser::on_mouse);
    emscripten_set_mousemove_callback(target, self, false, &Browser::on_mouse);
    emscripten_set_mouseleave_callback(target, self, false, &Browser::on_mouse);
    emscripten_set_touchstart_callback(target, self, false, &Browser::on_touch);
    emscripten_set_touchmove_callback(target, self, false, &Browser::on_touch);
    emscripten_set_touchend_callback(target, self, false, &Browser::on_touch);
    emscripten_set_touchcancel_callback(target, self, false, &Browser::on_touch);
    emscripten_set_wheel_callback(target, self, false, &Browser::on_wheel);
    emscripten_set_keydown_callback(target, self, false, &Browser::on_key);
    emscripten_set_keyup_callback(target, self, false, &Browser::on_key);
    emscripten_set_keydown_callback(text_target, self, false, &Browser::on_key);
    emscripten_set_keyup_callback(text_target, self, false, &Browser::on_key);
    emscripten_set_focus_callback(text_target, self, false, &Browser::on_text_focus);
    emscripten_set_blur_callback(text_target, self, false, &Browser::on_text_focus);
    emscripten_set_focus_callback(target, self, false, &Browser::on_focus);
    emscripten_set_blur_callback(target, self, false, &Browser::on_focus);
    emscripten_set_webglcontextlost_callback(target, self, false, &Browser::on_context);
    emscripten_set_webglcontextrestored_callback(target, self, false, &Browser::on_context);
    keys_attach();
    browser_->focused = canvas_focused();
    wake();
}

Canvas::~Canvas() {
    browser_->ended = true;
    emscripten_html5_remove_all_event_listeners();
    if (browser_->context > 0) emscripten_webgl_destroy_context(browser_->context);
    canvas_detach();
}

Input Canvas::collect(double now) {
    Browser& browser = *browser_;
    std::swap(browser.gathering, browser.handed_out);
    browser.gathering.clear();
    browser.pointed = false;
    browser.opened = std::exchange(browser.opening, std::nullopt);
    browser.read = std::exchange(browser.reading, std::nullopt);

    double width = 0, height = 0;
    emscripten_get_element_css_size(target, &width, &height);
    const double ratio = browser.buffer.fit(width, height, browser.context);

    return {.now_ms = now,
            .width = static_cast<float>(width),
            .height = static_cast<float>(height),
            .pixel_ratio = static_cast<float>(ratio),
            .focused = browser.focused,
            .focused_by_keys = browser.focused_by_keys,
            .prefers_dark = prefers_dark(),
            .reduced_motion = media_matches("(prefers-reduced-motion: reduce)"),
            .coarse_pointer = media_matches("(pointer: coarse)"),
            .readers_language = browser.language,
            .context_lost =
                browser.context_lost ||
                (browser.context > 0 && emscripten_is_webgl_context_lost(browser.context)),  // the event comes later
            .context_given_away = context_given_away(),
            .context_generation = browser.generation,
            .outcome = std::exchange(browser.outcome, Outcome::none),
            .outcome_file = std::exchange(browser.outcome_file, {}),
            .opened = browser.opened ? &*browser.opened : nullptr,
            .pasted = browser.pasted,
            .read = browser.read ? &*browser.read : nullptr,
            .events = browser.handed_out};
}

void Canvas::wake() { browser_->wake(); }
bool Canvas::drawable() const { return browser_->context > 0; }
void Canvas::tell_changed() { page_changed(); }
void Canvas::request(const char* what) { page_request(what); }

void Canvas::set_tab_stops(int before, int after) {
    browser_->focusables_before = before;
    browser_->focusables_after = after;
}

void Canvas::set_text_entry(const TextEntry* entry) {
    if (entry == nullptr && !browser_->text_entry) return;
    const bool begins = entry && !browser_->text_entry, by_keys = browser_->focused_by_keys;
    browser_->text_entry = entry != nullptr;
    entry ? show_text_entry(*entry, begins) : end_text_entry();
    browser_->focused_by_keys = by_keys;  // the focus moves between canvas and box, and does not come anew
}

void Canvas::set_cursor(const char* cursor) {
    if (std::strcmp(cursor, browser_->cursor) == 0) return;
    canvas_cursor(browser_->cursor = cursor);
}

void Canvas::set_scrolls(bool scrolls) { browser_->scrolls = scrolls; }
void Canvas::set_touch_areas(std::span<const Area> areas) { browser_->touch_areas.assign(areas.begin(), areas.end()); }
double Canvas::now_ms() const { return emscripten_get_now(); }

}  // namespace neuroglass
