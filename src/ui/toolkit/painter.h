// Text, paragraphs and lines on whole device pixels, in the theme's colours. Answers to nothing that a person does.
#pragma once

#include <string_view>

#include "imgui.h"
#include "ui/toolkit/rect.h"
#include "ui/toolkit/theme.h"
#include "ui/toolkit/ui_input.h"

namespace neuroglass {

enum class Align { left, centre, right };

class Painter {
public:
    void begin(const UiInput& input);

    const Theme& theme() const { return dark_ ? dark_theme : light_theme; }
    ImDrawList& draw() const { return *ImGui::GetWindowDrawList(); }
    float text_width(std::string_view words, float font_size) const;
    /// One line of text, y its middle. @return its width
    float text(float x, float y, std::string_view words, float font_size, ImU32 colour, Align align) const;
    /// Text in lines no longer than `width`, from its top, in any script: with our font if it has all signs, else as
    /// the browser sets it. @return its height
    float paragraph(ImDrawList& list, ImVec2 corner, float width, std::string_view words, float font_size,
                    ImU32 colour) const;
    float paragraph_height(float width, std::string_view words, float font_size) const;
    /// How wide its longest line is.
    float paragraph_width(float width, std::string_view words, float font_size) const;
    void hairline(float x0, float y0, float x1, float y1) const;
    /// The coordinate on a whole device pixel, so that thin lines are crisp.
    float snapped(float coordinate) const;
    /// Around what the keyboard has reached.
    void focus_ring(Rect rect) const;
    /// The sign of what is locked, 10 wide, y its middle.
    void padlock(float x, float y) const;

private:
    bool browser_sets(std::string_view words) const;
    float pitch(float font_size) const;
    float height_of(std::size_t lines, float font_size) const;
    template <class Take>
    void each_line(float width, std::string_view words, float font_size, const Take& take) const;

    float pixel_ratio_ = 1;
    bool dark_ = false;
    bool lines_stand_apart_ = false;
    Letters* letters_ = nullptr;
};

}  // namespace neuroglass
