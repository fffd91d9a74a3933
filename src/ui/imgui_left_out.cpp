// Stands in for what Dear ImGui has and nothing here uses: imgui_tables.cpp, a twentieth of the page's download,
// sscanf, by which it reads its files of settings, most of printf, by which it names its windows, and what imgui_weak.h
// names. Part of the library imgui, not of the module ui.
#include <cmath>
#include <cstdarg>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

namespace {

/// Text in a buffer, of which the end is left away where that is full.
struct Line {
    void put(char c) {
        if (length + 1 < size) buffer[length] = c;
        ++length;
    }

    char* buffer;
    std::size_t size, length = 0;
};

void put_number(Line& line, unsigned number, unsigned base, int width) {
    char digits[10];
    int count = 0;
    for (; number > 0 || count == 0; number /= base) digits[count++] = "0123456789ABCDEF"[number % base];
    for (; width > count; --width) line.put('0');
    while (count > 0) line.put(digits[--count]);
}

}  // namespace

/// Knows %s, and %d and %X with the number of their digits, which is what the names of windows have.
int ImFormatStringV(char* buffer, std::size_t size, const char* format, va_list arguments) {
    Line line{buffer, size};
    for (; *format; ++format) {
        if (*format != '%') {
            line.put(*format);
            continue;
        }
        int width = 0;
        for (++format; *format >= '0' && *format <= '9'; ++format) width = width * 10 + (*format - '0');
        if (*format == 's') {
            for (const char* text = va_arg(arguments, const char*); *text; ++text) line.put(*text);
        } else {
            put_number(line, va_arg(arguments, unsigned), *format == 'd' ? 10 : 16, width);
        }
    }
    if (!buffer) return static_cast<int>(line.length);
    const std::size_t end = ImMin(line.length, size - 1);
    buffer[end] = '\0';
    return static_cast<int>(end);
}

int ImFormatString(char* buffer, std::size_t size, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const int length = ImFormatStringV(buffer, size, format, arguments);
    va_end(arguments);
    return length;
}

extern "C" int neuroglass_no_sscanf(const char*, const char*, ...) { return 0; }

// Sine and cosine of the few turns that arcs have: those of the C library reduce any angle. To the last bit of a float.
namespace {

float sine(double angle) {
    constexpr double pi = 3.141592653589793;
    const double half_turns = std::floor(angle / pi + 0.5), x = angle - half_turns * pi;
    double term = x, sum = x;
    for (int n = 2; n <= 14; n += 2) {
        term *= -x * x / (n * (n + 1));
        sum += term;
    }
    const bool is_odd = std::floor(half_turns / 2) * 2 != half_turns;
    return static_cast<float>(is_odd ? -sum : sum);
}

}  // namespace

/// Of times, for a cursor that blinks.
extern "C" float neuroglass_fmodf(float time, float period) { return time - period * std::trunc(time / period); }

extern "C" float neuroglass_sinf(float angle) { return sine(angle); }
extern "C" float neuroglass_cosf(float angle) { return sine(angle + 1.5707963267948966); }

/// The CRC-32 that Dear ImGui has, by a table of half bytes.
ImGuiID ImHashData(const void* data, std::size_t size, ImGuiID seed) {
    static constexpr ImGuiID table[] = {0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
                                        0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
                                        0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
    ImGuiID crc = ~seed;
    for (const auto *byte = static_cast<const unsigned char*>(data), *end = byte + size; byte < end; ++byte) {
        crc ^= *byte;
        for (int half = 0; half < 2; ++half) crc = crc >> 4 ^ table[crc & 15];
    }
    return ~crc;
}

/// Of names without ###.
ImGuiID ImHashStr(const char* data, std::size_t size, ImGuiID seed) {
    return ImHashData(data, size > 0 ? size : std::strlen(data), seed);
}

namespace ImGui {

void EndTable() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}
void EndColumns() {}

void ErrorRecoveryStoreState(ImGuiErrorRecoveryState*) {}
void ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*) {}
void ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*) {}
void ErrorCheckEndFrameFinalizeErrorTooltip() {}
void Scrollbar(ImGuiAxis) {}
ImVec2 ScrollToRectEx(ImGuiWindow*, const ImRect&, ImGuiScrollFlags) { return {}; }
bool CloseButton(ImGuiID, const ImVec2&) { return false; }
bool CollapseButton(ImGuiID, const ImVec2&) { return false; }
void StyleColorsDark(ImGuiStyle*) {}
bool BeginChildEx(const char*, ImGuiID, const ImVec2&, ImGuiChildFlags, ImGuiWindowFlags) { return false; }
void EndChild() {}
void BeginGroup() {}
void EndGroup() {}
void PushPasswordFont() {}
void SeparatorTextEx(ImGuiID, const char*, const char*, float) {}
void RenderNavCursor(const ImRect&, ImGuiID, ImGuiNavRenderCursorFlags) {}
ImVec2 FindBestWindowPosForPopup(ImGuiWindow* window) { return window->Pos; }
void ClosePopupToLevel(int, bool) {}
void ClosePopupsOverWindow(ImGuiWindow*, bool) {}
void SetTooltip(const char*, ...) {}
const char* GetKeyChordName(ImGuiKeyChord) { return ""; }
bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
void RenderMouseCursor(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32) {}
void AddSettingsHandler(const ImGuiSettingsHandler*) {}
void LoadIniSettingsFromDisk(const char*) {}
void SaveIniSettingsToDisk(const char*) {}
void LogText(const char*, ...) {}
void LogFinish() {}
void LogRenderedText(const ImVec2*, const char*, const char*) {}
void LocalizeRegisterEntries(const ImGuiLocEntry*, int) {}
void GcCompactTransientMiscBuffers() {}
void GcCompactTransientWindowBuffers(ImGuiWindow*) {}

}  // namespace ImGui
