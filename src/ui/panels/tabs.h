// The tabs of the middle of the screen: their order and their words. What stands in each is its panel's.
#pragma once

#include <array>
#include <string_view>

#include "ui/frame_context.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

struct TabEntry {
    UiState::Tab tab;
    const char* id;
    std::string_view label_key, hint_key;
};

inline constexpr std::array tab_entries{
    TabEntry{UiState::Tab::network, "tab network", "tab.network", "tab.network.hint"},
    TabEntry{UiState::Tab::arithmetic, "tab arithmetic", "tab.arithmetic", "tab.arithmetic.hint"},
    TabEntry{UiState::Tab::inputs, "tab inputs", "tab.inputs", "tab.inputs.hint"},
    TabEntry{UiState::Tab::seeds, "tab seeds", "tab.seeds", "tab.seeds.hint"},
    TabEntry{UiState::Tab::loss_surface, "tab loss surface", "tab.loss_surface", "tab.loss_surface.hint"},
    TabEntry{UiState::Tab::compare, "tab compare", "tab.compare", "tab.compare.hint"},
    TabEntry{UiState::Tab::take_away, "tab take away", "tab.take_away", "tab.take_away.hint"},
};

/// How much room the tabs need side by side.
float tabs_width(const Ui& ui);
void draw_tabs(Ui& ui, const FrameContext& context, Rect line, FrameOutput& output);
/// The list of the tabs, undo and redo, over everything else, for screens on which they do not fit side by side.
void draw_menu(Ui& ui, const FrameContext& context, FrameOutput& output);

}  // namespace neuroglass
