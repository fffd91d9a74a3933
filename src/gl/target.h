// Textures that a fragment shader fills, for the surfaces: made, drawn into with all the state that needs, and let go
// of.
#pragma once

namespace neuroglass {

/// A new texture, bound, sampled with GL_LINEAR or GL_NEAREST and clamped to its edges. @return its name
unsigned made_texture(int filter);

/// What a surface draws with.
struct Target {
    unsigned program = 0, vertex_array = 0, framebuffer = 0, texture = 0;
    int width = 0, height = 0;  // of the texture, pixels
    bool holds_bits = false;    // of a number a pixel, not a colour

    /// Makes the vertex array, the framebuffer and the texture; the program comes from linked_program.
    void make(unsigned linked, int filter);
    void release();

    /// Makes everything ready for drawing into the texture at that size: after it, uniforms are set.
    void begin(int wide, int high);
    /// Sets a uniform to a texture at one of the units, 0 to 3.
    void set_texture(const char* uniform, int unit, unsigned source) const;
    /// Draws, and turns back to the canvas.
    void end();

    int place(const char* uniform) const;
    void set_colour(const char* uniform, const float* rgb) const;
};

}  // namespace neuroglass
