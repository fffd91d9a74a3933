#version 300 es
// The forward pass of any dense network for one row at one pixel; the first part of the shaders whose main() asks for it.
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;

uniform sampler2D rows;     // a line a row, a texel a unit of the first layer: dz/dx and dz/dy per pixel, z at the lower left corner; and a target
uniform sampler2D weights;  // of the layers after the first, each (inputs + bias, units) row-major; 128 a line
uniform int layer_count;
uniform ivec2 layers[7];    // units, activation: in the order of engine/model/activation.h
uniform int bias;           // 1 where each layer has one
uniform ivec2 replaced;     // which of `weights` the axes stand for; -1: none of them
uniform vec4 axes;          // the weights on the axes at the lower left corner, and what a pixel adds to them

const int sigmoid_activation = 0, tanh_activation = 1, relu_activation = 2, softmax_activation = 4, step_activation = 5;
const float largest = 1e18;  // of a z: what the next layer makes of it is still a number

float z[32], a[32];  // of the layer that has been reached, at the end that of the outputs

float weight(int i, vec2 on_axes) {
    if (i == replaced.x) return on_axes.x;
    if (i == replaced.y) return on_axes.y;
    return texelFetch(weights, ivec2(i & 127, i >> 7), 0).r;
}

void activate(int activation, int units) {
    float most = z[0], sum = 0.0;
    for (int k = 0; k < 32; ++k) {
        if (k >= units) break;
        z[k] = clamp(z[k], -largest, largest);
        most = max(most, z[k]);
    }
    for (int k = 0; k < 32; ++k) {
        if (k >= units) break;
        if (activation == sigmoid_activation) a[k] = 1.0 / (1.0 + exp(-clamp(z[k], -80.0, 80.0)));
        else if (activation == tanh_activation) a[k] = tanh(clamp(z[k], -20.0, 20.0));
        else if (activation == relu_activation) a[k] = max(z[k], 0.0);
        else if (activation == softmax_activation) a[k] = exp(max(z[k] - most, -80.0));
        else if (activation == step_activation) a[k] = z[k] < 0.0 ? 0.0 : 1.0;
        else a[k] = z[k];
        sum += a[k];
    }
    if (activation != softmax_activation) return;
    for (int k = 0; k < 32; ++k) {
        if (k >= units) break;
        a[k] /= sum;
    }
}

void answer(int row, vec2 on_axes) {
    for (int j = 0; j < 32; ++j) {
        if (j >= layers[0].x) break;
        vec4 plane = texelFetch(rows, ivec2(j, row), 0);
        z[j] = dot(gl_FragCoord.xy, plane.xy) + plane.z;
    }
    activate(layers[0].y, layers[0].x);
    int first = 0;  // weight of the layer
    for (int l = 1; l < 7; ++l) {
        if (l >= layer_count) break;
        int inputs = layers[l - 1].x, units = layers[l].x;
        for (int j = 0; j < 32; ++j) {
            if (j >= units) break;
            float sum = bias == 1 ? weight(first + inputs * units + j, on_axes) : 0.0;
            for (int i = 0; i < 32; ++i) {
                if (i >= inputs) break;
                sum += a[i] * weight(first + i * units + j, on_axes);
            }
            z[j] = sum;
        }
        activate(layers[l].y, units);
        first += (inputs + bias) * units;
    }
}
