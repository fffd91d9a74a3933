// Draws the plots of a network with WebGL2.
#include <GLES3/gl3.h>

#include <utility>

#include "gl/network_plot.h"
#include "gl/program.h"
#include "shaders.h"

namespace neuroglass {

NetworkPlot::NetworkPlot(Kind kind) : kind_(kind) {
    numbers_.make(0, GL_NEAREST);
    shaded_.make(0, GL_LINEAR);
    spare_.texture = made_texture(GL_NEAREST);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R32UI, 1, 1, 0, GL_RED_INTEGER, GL_UNSIGNED_INT, nullptr);  // read before written
    numbers_.holds_bits = spare_.holds_bits = true;
    rows_ = made_texture(GL_NEAREST);  // floats are not for smoothing
    weights_ = made_texture(GL_NEAREST);
}

NetworkPlot::~NetworkPlot() {
    numbers_.release();
    shaded_.release();
    for (const unsigned texture : {spare_.texture, rows_, weights_}) glDeleteTextures(1, &texture);
}

void NetworkPlot::upload() {
    if (numbers_.program == 0) {  // few pages need them
        const ShaderSource vertex{surface_vert, surface_vert_size}, network{network_glsl, network_glsl_size};
        const bool loss = kind_ == Kind::loss;
        numbers_.program = loss ? linked_program(vertex, network, {network_loss_frag, network_loss_frag_size})
                                : linked_program(vertex, network, {network_output_frag, network_output_frag_size});
        shaded_.program =
            loss ? linked_program(vertex, {contour_glsl, contour_glsl_size}, {loss_shade_frag, loss_shade_frag_size})
                 : linked_program(vertex, {output_shade_frag, output_shade_frag_size});
    }
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, rows_);
    static_assert(sizeof(NetworkImage::Texel) == 4 * sizeof(float), "a unit of a row is a texel");
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32F, image_.row_width, image_.row_count, 0, GL_RGBA, GL_FLOAT,
                 image_.rows.data());
    glBindTexture(GL_TEXTURE_2D, weights_);
    constexpr auto line = static_cast<GLsizei>(NetworkImage::weights_a_line);
    const auto lines = static_cast<GLsizei>(image_.weights.size()) / line;
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R32F, line, lines, 0, GL_RED, GL_FLOAT, image_.weights.data());
}

void NetworkPlot::add(int first, int last) {
    std::swap(numbers_.texture, spare_.texture);
    std::swap(numbers_.width, spare_.width);
    std::swap(numbers_.height, spare_.height);
    numbers_.begin(image_.width, image_.height);
    numbers_.set_texture("rows", 0, rows_);
    numbers_.set_texture("weights", 1, weights_);
    numbers_.set_texture("before", 2, spare_.texture);
    static_assert(sizeof(NetworkImage::LayerShape) == 2 * sizeof(GLint), "a layer is an ivec2");
    glUniform2iv(numbers_.place("layers"), NetworkImage::max_layers, &image_.layers[0].units);
    glUniform1i(numbers_.place("layer_count"), image_.layer_count);
    glUniform1i(numbers_.place("bias"), image_.bias);
    glUniform2iv(numbers_.place("replaced"), 1, image_.replaced.data());
    if (kind_ == Kind::output) {
        glUniform1i(numbers_.place("chosen"), image_.chosen);
    } else {
        glUniform4fv(numbers_.place("axes"), 1, image_.axes.data());
        glUniform2i(numbers_.place("some"), first, last);
        glUniform1i(numbers_.place("cross_entropy"), image_.cross_entropy);
        glUniform1f(numbers_.place("share"), image_.share);
        glUniform3fv(numbers_.place("decay"), 1, image_.decay.data());
    }
    numbers_.end();
}

void NetworkPlot::shade() {
    shaded_.begin(image_.width, image_.height);
    shaded_.set_texture("values", 0, numbers_.texture);
    shaded_.set_colour("low", image_.low.data());
    shaded_.set_colour("high", image_.high.data());
    shaded_.set_colour("line", image_.line.data());
    if (kind_ == Kind::loss) {
        glUniform2f(shaded_.place("ends"), image_.ends[0], image_.ends[2]);
    } else {
        glUniform3fv(shaded_.place("ends"), 1, image_.ends.data());
        shaded_.set_colour("middle", image_.middle.data());
        glUniform1i(shaded_.place("by_class"), image_.chosen < 0 ? 1 : 0);
        glUniform3fv(shaded_.place("classes"), NetworkImage::max_classes, image_.classes[0].data());
    }
    shaded_.end();
}

}  // namespace neuroglass
