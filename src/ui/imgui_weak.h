// What of Dear ImGui imgui_left_out.cpp stands in for: weak where Dear ImGui has it, so that the linker takes ours. Put
// before each of its files by the build of the page alone.
#pragma once

#define IMGUI_DEFINE_MATH_OPERATORS  // as Dear ImGui's own files have it
#include "imgui.h"
#include "imgui_internal.h"

// Its checksums, by a table of a kilobyte.
[[gnu::weak]] ImGuiID ImHashData(const void*, std::size_t, ImGuiID);
[[gnu::weak]] ImGuiID ImHashStr(const char*, std::size_t, ImGuiID);

namespace ImGui {

// Mending of what a program forgets to end, and telling it.
[[gnu::weak]] void ErrorRecoveryStoreState(ImGuiErrorRecoveryState*);
[[gnu::weak]] void ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*);
[[gnu::weak]] void ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*);
[[gnu::weak]] void ErrorCheckEndFrameFinalizeErrorTooltip();
// What our windows have not: bars to scroll by, buttons and colours of its own, windows within windows, popups,
// tooltips, text of several lines, passwords, separators, a frame around what the keyboard has, lists of windows,
// cursors that are drawn.
[[gnu::weak]] void Scrollbar(ImGuiAxis);
[[gnu::weak]] ImVec2 ScrollToRectEx(ImGuiWindow*, const ImRect&, ImGuiScrollFlags);
[[gnu::weak]] bool CloseButton(ImGuiID, const ImVec2&);
[[gnu::weak]] bool CollapseButton(ImGuiID, const ImVec2&);
[[gnu::weak]] void StyleColorsDark(ImGuiStyle*);
[[gnu::weak]] bool BeginChildEx(const char*, ImGuiID, const ImVec2&, ImGuiChildFlags, ImGuiWindowFlags);
[[gnu::weak]] void EndChild();
[[gnu::weak]] void BeginGroup();
[[gnu::weak]] void EndGroup();
[[gnu::weak]] void PushPasswordFont();
[[gnu::weak]] void SeparatorTextEx(ImGuiID, const char*, const char*, float);
[[gnu::weak]] void RenderNavCursor(const ImRect&, ImGuiID, ImGuiNavRenderCursorFlags);
[[gnu::weak]] ImVec2 FindBestWindowPosForPopup(ImGuiWindow*);
[[gnu::weak]] void ClosePopupToLevel(int, bool);
[[gnu::weak]] void ClosePopupsOverWindow(ImGuiWindow*, bool);
[[gnu::weak]] void SetTooltip(const char*, ...);
[[gnu::weak]] const char* GetKeyChordName(ImGuiKeyChord);
[[gnu::weak]] bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&);
[[gnu::weak]] void RenderMouseCursor(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32);
// Settings in files, logs as text, the words of its own menus, and giving memory back while it runs.
[[gnu::weak]] void AddSettingsHandler(const ImGuiSettingsHandler*);
[[gnu::weak]] void LoadIniSettingsFromDisk(const char*);
[[gnu::weak]] void SaveIniSettingsToDisk(const char*);
[[gnu::weak]] void LogText(const char*, ...);
[[gnu::weak]] void LogFinish();
[[gnu::weak]] void LogRenderedText(const ImVec2*, const char*, const char*);
[[gnu::weak]] void LocalizeRegisterEntries(const ImGuiLocEntry*, int);
[[gnu::weak]] void GcCompactTransientMiscBuffers();
[[gnu::weak]] void GcCompactTransientWindowBuffers(ImGuiWindow*);

}  // namespace ImGui
