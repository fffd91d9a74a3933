// Dear ImGui's context with our font, and what needs a drawing context: made when there is one, thrown away with it,
// made anew with the next.
#pragma once

#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "app/browser_letters.h"
#include "gl/loss_surface.h"
#include "gl/network_plot.h"
#include "gl/renderer.h"
#include "gl/surface.h"
#include "languages.h"
#include "platform/canvas.h"
#include "ui/frame_context.h"

struct ImGuiContext;

namespace neuroglass {

class Gui {
public:
    Gui();
    ~Gui();
    Gui(const Gui&) = delete;
    Gui& operator=(const Gui&) = delete;

    /// Another App's may have been Dear ImGui's current context.
    void make_current() const;
    /// @param language index into `languages`, once for each
    /// @param font     a font file that has its signs; kept
    void add_font(std::size_t language, std::span<const unsigned char> font);

    /// Loses or restores what is drawn with. @param is_drawable whether there is anything to draw on
    void update(const Input& input, bool is_drawable);
    bool can_draw() const { return drawing_.has_value(); }
    /// The lost drawing context is still waited for. One that was given away is, for however long.
    bool waits(double now_ms) const { return lost_since_ms_ && (given_away_ || !long_lost(now_ms)); }
    bool long_lost(double now_ms) const;
    bool given_away() const { return given_away_; }
    /// Whether it has just been given up. Tells once a loss.
    bool take_given_up(double now_ms);

    /// Begins a frame in which something is drawn. Only where it can_draw().
    void begin_frame(const Input& input, double elapsed_ms);
    BrowserLetters& letters() { return drawing_->letters; }
    /// What the plots of that run are drawn into.
    ImTextureID surface_texture(const Run& run) const;
    ImTextureID loss_texture(const Run& run) const;
    /// Whether they have had far fewer pixels than there are, as last shown.
    bool surface_is_coarse() const { return surface_is_coarse_; }
    bool loss_is_coarse() const { return loss_is_coarse_; }
    /// Puts what was drawn on the screen: the plots, which belong to the run as it was drawn, and Dear ImGui's picture.
    void present(const FrameOutput& output, const Run& run, ImU32 background);
    /// Whether a plot is to be drawn on, or what was said of it has changed.
    bool wants_frame() const { return wants_frame_; }

    /// Dear ImGui spreads fast events over several frames.
    bool has_queued_events() const;
    const char* css_cursor() const;
    /// How many texts are shown as the browser sets them.
    std::size_t lettered() const { return drawing_ ? drawing_->letters.kept() : 0; }

private:
    struct Drawing {
        Drawing() : network_surface(NetworkPlot::Kind::output), network_loss(NetworkPlot::Kind::loss) {}
        Renderer renderer;
        Surface surface;
        LossSurface loss_surface;
        LossImage loss_image;  // as last shown
        NetworkPlot network_surface, network_loss;
        NetworkImage network_image;  // of one after the other
        BrowserLetters letters;
    };

    bool draw_surface(const SurfacePlot& plot, const Run& run);
    bool draw_loss(const LossPlot& plot, const Run& run);

    ImGuiContext* context_;
    std::array<std::vector<unsigned char>, std::size(languages)> added_fonts_;
    std::optional<Drawing> drawing_;
    std::optional<double> lost_since_ms_;  // the drawing context, as long as it is
    bool given_away_ = false;              // by the page's own wish
    bool wants_frame_ = false, surface_is_coarse_ = false, loss_is_coarse_ = false;
    bool told_ = false;  // that it is not waited for any more
    std::uint32_t context_generation_ = 0;
};

}  // namespace neuroglass
