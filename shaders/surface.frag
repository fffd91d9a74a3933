#version 300 es
// The output of one sigmoid neuron at every pixel, as a colour between `low` and `high`, with its contour at 0.5.
precision highp float;

uniform vec3 plane;  // dz/dx and dz/dy per pixel, z at the lower left corner
uniform vec3 low, middle, high, line;
out vec4 colour;

void main() {
    float z = dot(gl_FragCoord.xy, plane.xy) + plane.z;
    float answer = 1.0 / (1.0 + exp(-clamp(z, -80.0, 80.0)));
    float side = answer * 2.0 - 1.0;
    vec3 shade = mix(middle, side < 0.0 ? low : high, abs(side) * 0.72);

    // |z| over its slope is the distance from the contour in pixels, for z is a plane.
    float slope = length(plane.xy);
    float cover = slope > 0.0 ? 1.0 - smoothstep(0.75, 1.75, abs(z) / slope) : 0.0;
    colour = vec4(mix(shade, line, cover), 1.0);
}
