// The tabs of the middle of the screen: their order and their words. What stands in each is its panel's.
#pragma once

#include <array>
#include <string_view>

#include "ui/kit.h"
#include "ui/scene.h"

namespace neuroglass {

struct TabEntry {
    View::Tab tab;
    const char* id;
    std::string_view label_key, hint_key;
};

inline constexpr std::array tab_entries{
    TabEntry{View::Tab::network, "tab network", "tab.network", "tab.network.hint"},
    TabEntry{View::Tab::arithmetic, "tab arithmetic", "tab.arithmetic", "tab.arithmetic.hint"},
    TabEntry{View::Tab::inputs, "tab inputs", "tab.inputs", "tab.inputs.hint"},
    TabEntry{View::Tab::seeds, "tab seeds", "tab.seeds", "tab.seeds.hint"},
    TabEntry{View::Tab::loss_surface, "tab loss surface", "tab.loss_surface", "tab.loss_surface.hint"},
    TabEntry{View::Tab::compare, "tab compare", "tab.compare", "tab.compare.hint"},
    TabEntry{View::Tab::take_away, "tab take away", "tab.take_away", "tab.take_away.hint"},
};

/// How much room the tabs need side by side.
float tabs_width(const Kit& kit);
void draw_tabs(Kit& kit, const Scene& scene, Rect line, Actions& actions);
/// The list of the tabs, undo and redo, over everything else, for screens on which they do not fit side by side.
void draw_menu(Kit& kit, const Scene& scene, Actions& actions);

}  // namespace neuroglass
