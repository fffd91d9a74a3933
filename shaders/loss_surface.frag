#version 300 es
// The loss ½ Σ (target - output)² of one sigmoid neuron at every pixel, as a shade between `low` and `high` on a logarithmic scale,
// with a contour at every power of ten and, where they lie far apart, at every tenth part of one; all in all close together, at every hundredth.
precision highp float;
precision highp sampler2D;

uniform sampler2D rows;       // a texel a row: dz/dx and dz/dy per pixel, z at the lower left corner, target
uniform int row_count;
uniform vec2 ends;            // log10 of the loss at `low` and at `high`
uniform vec3 low, high, line;
out vec4 colour;

const float ln_10 = 2.302585;

// How much of the pixel a contour covers, where there are `lines` of them a power of ten.
float contour(float decades, float steepness, float lines) {
    float apart = 1.0 / (lines * steepness);                          // pixels from one to the next
    float off = abs(fract(decades * lines + 0.5) - 0.5) * apart;      // pixels to the nearest
    float thin = 1.0 - smoothstep(0.5, 1.5, off);
    return thin * smoothstep(3.0, 9.0, apart / (lines > 1.0 ? 4.0 : 1.0)) * (1.0 - smoothstep(1000.0, 2000.0, apart));  // neither a blur nor a blot
}

void main() {
    float loss = 0.0;
    vec2 slope = vec2(0.0);   // of the loss, per pixel
    for (int i = 0; i < row_count; ++i) {
        vec4 row = texelFetch(rows, ivec2(i, 0), 0);
        float z = dot(gl_FragCoord.xy, row.xy) + row.z;
        float power = exp(-min(abs(z), 40.0));
        float rest = power / (1.0 + power);                           // the output or 1 less it, whichever is smaller: all its digits
        float error = z < 0.0 ? row.w - rest : (row.w - 1.0) + rest;
        loss += 0.5 * error * error;
        slope -= error * rest * (1.0 - rest) * row.xy;
    }
    loss = max(loss, 1e-36);
    float decades = log(loss) / ln_10;
    float steepness = max(length(min(abs(slope / (loss * ln_10)), 1e3)), 1e-6);  // decades a pixel

    vec3 shade = mix(low, high, clamp((decades - ends.x) / (ends.y - ends.x), 0.0, 1.0));
    float cover = max(contour(decades, steepness, 1.0), 0.45 * contour(decades, steepness, 10.0));
    if (ends.y - ends.x < 0.45) cover = max(cover, 0.3 * contour(decades, steepness, 100.0));
    colour = vec4(mix(shade, line, cover), 1.0);
}
