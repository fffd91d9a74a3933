// The loss ½ Σ (target - output)² of one sigmoid neuron at every pixel, on a logarithmic scale. Follows contour.glsl.
uniform sampler2D rows;       // a texel a row: dz/dx and dz/dy per pixel, z at the lower left corner, target
uniform int row_count;
uniform float share;          // of the rows' sum in the loss
uniform vec2 ends;            // log10 of the loss at `low` and at `high`
uniform vec3 low, high, line;
out vec4 colour;

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
    loss = max(share * loss, 1e-36);
    slope *= share;
    float steepness = max(length(min(abs(slope / (loss * ln_10)), 1e3)), 1e-6);  // decades a pixel
    colour = loss_colour(log(loss) / ln_10, steepness, ends, low, high, line);
}
