#version 300 es
// The picture of what network_output.frag has left at every pixel: a shade between `low` and `high` with the contour
// between them; or the colour of the class, paler where the network is less sure, with a line between two.
precision highp float;
precision highp int;
precision highp usampler2D;

uniform usampler2D values;
uniform vec3 ends;  // the value at `low`, on the contour, and at `high`
uniform int by_class;
uniform vec3 low, middle, high, line, classes[10];
out vec4 colour;

float value(int x, int y) {
    ivec2 at = clamp(ivec2(gl_FragCoord.xy) + ivec2(x, y), ivec2(0), textureSize(values, 0) - 1);
    return uintBitsToFloat(texelFetch(values, at, 0).r);
}

void main() {
    float here = value(0, 0), right = value(1, 0), left = value(-1, 0), above = value(0, 1), below = value(0, -1);
    if (by_class == 1) {
        float number = floor(here);
        bool edge = any(notEqual(floor(vec4(right, left, above, below)), vec4(number)));
        vec3 shade = mix(middle, classes[int(number)], 0.2 + 0.6 * (here - number));
        colour = vec4(edge ? mix(shade, line, 0.7) : shade, 1.0);
        return;
    }
    float off = here - ends.y, side = off < 0.0 ? off / (ends.y - ends.x) : off / (ends.z - ends.y);
    vec3 shade = mix(middle, side < 0.0 ? low : high, min(abs(side), 1.0) * 0.72);
    float slope = length(vec2(right - left, above - below)) / 2.0;  // per pixel
    float cover = slope > 0.0 ? 1.0 - smoothstep(0.75, 1.75, abs(off) / slope) : 0.0;
    colour = vec4(mix(shade, line, cover), 1.0);
}
