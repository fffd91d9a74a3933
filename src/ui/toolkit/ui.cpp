// Begins and ends a frame for all units, and puts words together; the controls are in controls.cpp and number_box.cpp.
#include "ui/toolkit/ui.h"

#include <algorithm>

namespace neuroglass {

void Ui::begin(const UiInput& frame) {
    const double elapsed_ms = frame.now_ms - frame_.now_ms;
    frame_ = frame;
    arena_.begin_frame();
    painter_.begin(frame);
    keys_.begin(frame.keys);
    animation_.begin(frame, elapsed_ms);
    tooltip_.begin(frame);
    number_field_.begin();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) || (!frame.keys.empty() && !wants_text())) begin_gesture();
    if (!frame.focused && !number_field_.is_cancelled())
        number_field_.end_edit();  // what was cancelled is to be undone
    focus_.begin(frame);
    if (focus_.moved()) number_field_.end_edit();
    scroll_.begin(frame, elapsed_ms);
}

void Ui::end() {
    number_field_.end();
    animation_.end();
    tooltip_.end(painter_, focus_.is_shown());
    if (frame_.focused_by_keys && !focus_.is_shown())
        painter_.focus_ring({6, 6, frame_.width - 12, frame_.height - 12});
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsAnyItemHovered()) focus_.clear();
    scroll_.end();
}

void Ui::cancel() {
    number_field_.cancel();
    if (!wants_text()) focus_.clear();
    focus_.hide();
}

std::string_view Ui::text_of(std::string_view key, std::initializer_list<Argument> arguments) const {
    FrameVector<std::string_view> pieces(&arena_);
    fill(
        words(key),
        [&](std::string_view name) -> std::optional<std::string_view> {
            const auto found = std::ranges::find(arguments, name, &Argument::name);
            return found == arguments.end() ? std::nullopt : std::optional(found->value());
        },
        [&](std::string_view piece) { pieces.push_back(piece); });
    return concat(pieces);
}

}  // namespace neuroglass
