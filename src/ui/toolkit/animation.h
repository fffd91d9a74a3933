// Values that follow their targets, and numbers that are highlighted where they have just changed. Each is kept under
// its id, as long as every frame asks for it.
#pragma once

#include <vector>

#include "imgui.h"
#include "ui/toolkit/ui_input.h"

namespace neuroglass {

class Animation {
public:
    /// @param elapsed_ms since the last frame
    void begin(const UiInput& input, double elapsed_ms);
    void end();

    /// Follows `target` within 150 ms; at once with reduced motion.
    float animate(ImGuiID id, float target);
    /// 1 when the value has just changed, and 0 from 600 ms later on; always 0 with reduced motion.
    float change_highlight(ImGuiID id, double value);
    /// Whether the next frame will differ from this one.
    bool moving() const { return moving_; }

private:
    struct Follower {
        ImGuiID id;
        float value;
        bool seen;
    };
    struct ChangeHighlight {
        ImGuiID id;
        double value, since_ms;
        bool seen;
    };

    std::vector<Follower> followers_;          // by rising id
    std::vector<ChangeHighlight> highlights_;  // by rising id
    double now_ms_ = 0, elapsed_ms_ = 0;
    bool reduced_motion_ = false, moving_ = false;
};

}  // namespace neuroglass
