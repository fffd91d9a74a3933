// A plot of any network as a texture: fragment shaders find a number at every pixel, row by row in as many frames as
// that takes, then colour it. network_plot_webgl.cpp draws; network_plot_null.cpp stands in where there is no screen.
// Knows nothing of panels.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "gl/target.h"

namespace neuroglass {

struct NetworkImage {
    /// One unit of the first layer for one row: z = z0 + x dz_dx + y dz_dy at the middle of pixel (x, y), counted from
    /// the lower left corner; and one of the row's targets. All small enough that what is summed of them is a number.
    struct Texel {
        float dz_dx = 0, dz_dy = 0, z0 = 0, target = 0;
        bool operator==(const Texel&) const = default;
    };
    struct LayerShape {
        int units = 0, activation = 0;
        bool operator==(const LayerShape&) const = default;
    };
    static constexpr std::size_t max_layers = 7, weights_a_line = 128, max_classes = 10;
    /// Multiplications, more or less, that a frame may ask for: renderers in software do them in a frame or two.
    static constexpr double max_work = 8e6;

    int width = 0, height = 0;  // of the texture; smaller than what it is drawn on where that would be too much work
    std::array<LayerShape, max_layers> layers{};
    int layer_count = 0, bias = 0;
    std::vector<float> weights;  // of the layers after the first, as they lie there; whole lines
    int row_width = 0, row_count = 0;
    std::vector<Texel> rows;  // (row_count, row_width)
    int rows_a_frame = 1;

    // --- of an output ---
    int chosen = 0;               // -1: the class of the largest
    std::array<float, 3> ends{};  // the output at `low`, on the contour, at `high`; of a loss log10 of it at both
    // --- of a loss ---
    std::array<int, 2> replaced{-1, -1};  // which of `weights` lie on the axes, where they do
    std::array<float, 4> axes{};          // both weights at the lower left corner, and what a pixel adds to them
    int cross_entropy = 0;
    float share = 1;               // of the rows' sum in the loss
    std::array<float, 3> decay{};  // of the weights on no axis; and half its rate for each that is on one

    std::array<float, 3> low{}, middle{}, high{}, line{};  // sRGB, 0..1
    std::array<std::array<float, 3>, max_classes> classes{};
    bool operator==(const NetworkImage&) const = default;

    /// Whether only numbers differ: the run has gone on.
    bool has_shape_of(const NetworkImage& other) const;
};

/// For one drawing context: when that is lost, every object is let go of with this.
class NetworkPlot {
public:
    enum class Kind : std::uint8_t { output, loss };
    explicit NetworkPlot(Kind kind);
    ~NetworkPlot();
    NetworkPlot(const NetworkPlot&) = delete;
    NetworkPlot& operator=(const NetworkPlot&) = delete;

    /// To be drawn at any size: it is smoothed.
    std::uintptr_t texture() const { return shaded_.texture; }
    /// Draws as much of the image as a frame may. One that has been begun comes to its end before the next of its
    /// shape.
    /// @return whether it is to be drawn on in another frame
    bool draw(const NetworkImage& image);
    /// What was begun last.
    const NetworkImage& begun() const { return image_; }

private:
    void upload();
    /// Adds those rows to the numbers at the pixels; the first of all begins them anew.
    void add(int first, int last);
    void shade();

    Kind kind_;
    Target numbers_, spare_, shaded_;  // the spare one only has a texture
    unsigned rows_ = 0, weights_ = 0;
    NetworkImage image_;
    int done_ = 0;  // of its rows
};

}  // namespace neuroglass
