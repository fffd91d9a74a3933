// The picture of the loss that network_loss.frag has left at every pixel. Follows contour.glsl.
uniform usampler2D values;
uniform vec2 ends;  // log10 of the loss at `low` and at `high`
uniform vec3 low, high, line;
out vec4 colour;

float decades(int x, int y) {
    ivec2 at = clamp(ivec2(gl_FragCoord.xy) + ivec2(x, y), ivec2(0), textureSize(values, 0) - 1);
    return log(max(uintBitsToFloat(texelFetch(values, at, 0).r), 1e-36)) / ln_10;
}

void main() {
    vec2 slope = vec2(decades(1, 0) - decades(-1, 0), decades(0, 1) - decades(0, -1)) / 2.0;
    colour = loss_colour(decades(0, 0), clamp(length(slope), 1e-6, 1e3), ends, low, high, line);
}
