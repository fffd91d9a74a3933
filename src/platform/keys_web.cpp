// See keys_web.h.
#include "platform/keys_web.h"

#include <algorithm>
#include <string_view>

namespace neuroglass {
namespace {

Key key_of(std::string_view name) {
    struct Name {
        std::string_view name;
        Key key;
    };
    static constexpr Name names[] = {
        {"Tab", Key::tab},        {"Enter", Key::enter},        {"Escape", Key::escape},
        {"ArrowLeft", Key::left}, {"ArrowRight", Key::right},   {"ArrowUp", Key::up},
        {"ArrowDown", Key::down}, {"Home", Key::home},          {"End", Key::end},
        {"PageUp", Key::page_up}, {"PageDown", Key::page_down}, {"Backspace", Key::backspace},
        {"Delete", Key::remove},
    };
    const auto found = std::ranges::find(names, name, &Name::name);
    return found == std::end(names) ? Key::none : found->key;
}

/// The one character that a key writes, or 0 for keys with a name ("Shift", "F5").
char32_t character_of(const char* key) {
    const auto byte = [&](int i) { return static_cast<unsigned char>(key[i]); };
    if (key[0] == 0) return 0;
    if (byte(0) < 0x80) return key[1] == 0 ? byte(0) : 0;
    if (byte(0) < 0xE0) return key[2] == 0 ? (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu) : 0;
    if (byte(0) < 0xF0) return key[3] == 0 ? (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu) : 0;
    return 0;
}

/// The Latin letter of that key of the keyboard, whatever its layout writes there; 0 for keys that are no letter's.
/// @param code as the browser names the key, such as "KeyZ"
char32_t latin_letter(std::string_view code, bool shift) {
    if (!code.starts_with("Key") || code.size() != 4) return 0;
    const auto capital = static_cast<char32_t>(code[3]);
    return shift ? capital : capital + (U'a' - U'A');
}

}  // namespace

Event key_event(int type, const EmscriptenKeyboardEvent& pressed, bool typing) {
    Event event{.kind = type == EMSCRIPTEN_EVENT_KEYDOWN ? Event::Kind::key_down : Event::Kind::key_up,
                .shift = pressed.shiftKey,
                .control = pressed.ctrlKey || pressed.metaKey,
                .alt = pressed.altKey,
                .key = key_of(pressed.key)};
    if (event.key != Key::none) return event;
    event.character = character_of(pressed.key);
    // A release writes nothing, and must end the key that its press began.
    const bool command = event.control || !typing || event.kind == Event::Kind::key_up;
    if (event.character > 0x7F && command) {
        if (event.character == U'؟') event.character = U'?';
        else if (const char32_t latin = latin_letter(pressed.code, event.shift)) event.character = latin;
    }
    if (event.character != 0) event.key = Key::character;
    return event;
}

bool edits_with_control(const Event& event) {
    return event.key != Key::character ||
           std::string_view("acxzyZ").find(static_cast<char>(event.character)) != std::string_view::npos;
}

bool is_command(const Event& event) {
    return event.control && event.key == Key::character &&
           std::u32string_view(U"zZyYcC").find(event.character) != std::u32string_view::npos;
}

}  // namespace neuroglass
