// Stands in for what Dear ImGui has and nothing here uses: imgui_tables.cpp, a twentieth of the page's download, and
// sscanf, by which it reads its files of settings. Part of the library imgui, not of the module ui.
#include "imgui.h"
#include "imgui_internal.h"

extern "C" int neuroglass_no_sscanf(const char*, const char*, ...) { return 0; }

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
