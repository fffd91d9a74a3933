// Stands in for Dear ImGui's imgui_tables.cpp, a twentieth of the page's download, of which nothing here is used: what
// its other files call when there are no tables and no columns. Part of the library imgui, not of the room ui.
#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

void EndTable() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}
void EndColumns() {}

}  // namespace ImGui
