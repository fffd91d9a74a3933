// Dear ImGui's context and what is drawn with; see gui.h.
#include "app/gui.h"

#include <algorithm>
#include <utility>

#include "app/loss_plot.h"
#include "app/network_images.h"
#include "fonts.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/toolkit/theme.h"
#include "ui/widgets/weight_scale.h"

namespace neuroglass {

Gui::Gui() : context_(ImGui::CreateContext()) {
    make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // nothing blinks, and an idle page draws no frame
    ImFontConfig font;
    font.FontDataOwnedByAtlas = false;
    for (const std::span<const unsigned char> file : all_fonts) {
        io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(file.data()), static_cast<int>(file.size()),
                                       size::text, &font);
        font.MergeMode = true;
    }
}

Gui::~Gui() {
    make_current();
    drawing_.reset();
    ImGui::DestroyContext(context_);
}

void Gui::make_current() const { ImGui::SetCurrentContext(context_); }

void Gui::add_font(std::size_t language, std::span<const unsigned char> font) {
    std::vector<unsigned char>& added = added_fonts_[language];
    if (!added.empty() || font.empty()) return;
    make_current();
    added.assign(font.begin(), font.end());
    ImFontConfig merged;
    merged.MergeMode = true;
    merged.FontDataOwnedByAtlas = false;
    ImFontAtlas* const fonts = ImGui::GetIO().Fonts;
    fonts->AddFontFromMemoryTTF(added.data(), static_cast<int>(added.size()), size::text, &merged);
    ImFontAtlasBuildDiscardBakes(fonts, 0);  // they have noted characters as missing that are there now
}

void Gui::update(const Input& input, bool is_drawable) {
    const bool another_loss = !lost_since_ms_ || given_away_ != input.context_given_away;
    given_away_ = input.context_given_away;
    if (!input.context_lost) lost_since_ms_.reset();
    else if (another_loss) {
        lost_since_ms_ = input.now_ms;
        told_ = false;
    }
    const bool anew = input.context_generation != std::exchange(context_generation_, input.context_generation);
    if (input.context_lost || anew) drawing_.reset();
    if (!drawing_ && !input.context_lost && is_drawable) drawing_.emplace();
}

bool Gui::long_lost(double now_ms) const {
    constexpr double brief_ms = 1000;
    return lost_since_ms_ && now_ms - *lost_since_ms_ > brief_ms;
}

bool Gui::take_given_up(double now_ms) {
    const bool given_up = lost_since_ms_ && !given_away_ && long_lost(now_ms);
    return given_up && !std::exchange(told_, true);
}

void Gui::begin_frame(const Input& input, double elapsed_ms) {
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = static_cast<float>(std::clamp(elapsed_ms / 1000, 0.001, 0.1));
    io.DisplaySize = {input.width, input.height};
    io.DisplayFramebufferScale = {input.pixel_ratio, input.pixel_ratio};
    drawing_->letters.begin_frame(input.pixel_ratio);
}

ImTextureID Gui::surface_texture(const Run& run) const {
    return static_cast<ImTextureID>(has_plane(run) ? drawing_->surface.texture() : drawing_->network_surface.texture());
}

ImTextureID Gui::loss_texture(const Run& run) const {
    return static_cast<ImTextureID>(has_plane_loss(run) ? drawing_->loss_surface.texture()
                                                        : drawing_->network_loss.texture());
}

void Gui::present(const FrameOutput& output, const Run& run, ImU32 background) {
    const bool surface_was_coarse = surface_is_coarse_, loss_was_coarse = loss_is_coarse_;
    const bool loss_goes_on = output.loss_surface && draw_loss(*output.loss_surface, run);
    const bool surface_goes_on = output.surface && draw_surface(*output.surface, run);
    wants_frame_ = loss_goes_on || surface_goes_on || surface_was_coarse != surface_is_coarse_ ||
                   loss_was_coarse != loss_is_coarse_;
    drawing_->renderer.present(background);
}

/// @return whether it is to be drawn on
bool Gui::draw_surface(const SurfacePlot& plot, const Run& run) {
    surface_is_coarse_ = false;
    if (has_plane(run)) {
        drawing_->surface.draw(surface_image(plot, run));
        return false;
    }
    NetworkImage& image = drawing_->network_image;
    fill_output_image(plot, run, image);
    surface_is_coarse_ = 2 * image.width < plot.width;
    return drawing_->network_surface.draw(image);
}

bool Gui::draw_loss(const LossPlot& plot, const Run& run) {
    if (has_plane_loss(run)) {
        drawing_->loss_image = loss_image(plot, run, std::move(drawing_->loss_image.rows));
        drawing_->loss_surface.draw(drawing_->loss_image);
        loss_is_coarse_ = 2 * drawing_->loss_image.width < plot.width || step_of_plotted_rows(run) > 1;
        return false;
    }
    NetworkImage& image = drawing_->network_image;
    fill_loss_image(plot, run, image);
    loss_is_coarse_ = 2 * image.width < plot.width || step_of_plotted_rows(run) > 1;
    return drawing_->network_loss.draw(image);
}

bool Gui::has_queued_events() const { return !context_->InputEventsQueue.empty(); }

const char* Gui::css_cursor() const {
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_Hand: return "pointer";
        case ImGuiMouseCursor_TextInput: return "text";
        default: return "default";
    }
}

}  // namespace neuroglass
