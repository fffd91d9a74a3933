#version 300 es
// The lines of the loss surfaces; the first part of the shaders that draw them.
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;

const float ln_10 = 2.302585;

// How much of the pixel a contour covers, where there are `lines` of them a power of ten.
float contour(float decades, float steepness, float lines) {
    float apart = 1.0 / (lines * steepness);                          // pixels from one to the next
    float off = abs(fract(decades * lines + 0.5) - 0.5) * apart;      // pixels to the nearest
    float thin = 1.0 - smoothstep(0.5, 1.5, off);
    return thin * smoothstep(3.0, 9.0, apart / (lines > 1.0 ? 4.0 : 1.0)) * (1.0 - smoothstep(1000.0, 2000.0, apart));  // neither a blur nor a blot
}

// A shade between `low` and `high` for that loss, of which `ends` has the logarithms at them, with a contour at every
// power of ten and, where they lie far apart, at every tenth part of one; all in all close together, at every hundredth.
vec4 loss_colour(float decades, float steepness, vec2 ends, vec3 low, vec3 high, vec3 line) {
    vec3 shade = mix(low, high, clamp((decades - ends.x) / (ends.y - ends.x), 0.0, 1.0));
    float cover = max(contour(decades, steepness, 1.0), 0.45 * contour(decades, steepness, 10.0));
    if (ends.y - ends.x < 0.45) cover = max(cover, 0.3 * contour(decades, steepness, 100.0));
    return vec4(mix(shade, line, cover), 1.0);
}
