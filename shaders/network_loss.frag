// The loss of a network at every pixel, whose place stands for two of its weights, as the bits of a float: what some of
// the rows add to the loss of those before. Follows network.glsl.
uniform usampler2D before;
uniform ivec2 some;         // the first of the rows, and the one behind the last
uniform int cross_entropy;  // 1, or 0: squared errors
uniform float share;        // of the rows' sum in the loss
uniform vec3 decay;         // of the other weights; and half of its rate for each that is on an axis
out uint bits;

/// target - a[k]; with all its digits where a sigmoid is near its ends.
float error_of(int k, float target, int activation) {
    if (activation != sigmoid_activation) return target - a[k];
    float power = exp(-min(abs(z[k]), 40.0)), rest = power / (1.0 + power);
    return z[k] < 0.0 ? target - rest : (target - 1.0) + rest;
}

/// -ln of a sigmoid.
float softplus(float x) { return max(x, 0.0) + log(1.0 + exp(-min(abs(x), 80.0))); }

float loss_of(int row) {
    int activation = layers[layer_count - 1].y, units = layers[layer_count - 1].x;
    float most = z[0], powers = 0.0, loss = 0.0;
    for (int k = 1; k < 32; ++k) {
        if (k >= units) break;
        most = max(most, z[k]);
    }
    for (int k = 0; k < 32; ++k) {
        if (k >= units) break;
        powers += exp(max(z[k] - most, -80.0));
    }
    for (int k = 0; k < 32; ++k) {
        if (k >= units) break;
        float target = texelFetch(rows, ivec2(k, row), 0).a, error = error_of(k, target, activation);
        if (cross_entropy == 0) loss += error * error;
        else if (activation == softmax_activation) loss += target * (most - z[k] + log(powers));
        else loss += target * softplus(-z[k]) + (1.0 - target) * softplus(z[k]);
    }
    return loss;
}

void main() {
    vec2 on_axes = axes.xy + axes.zw * gl_FragCoord.xy;
    float loss = some.x > 0 ? uintBitsToFloat(texelFetch(before, ivec2(gl_FragCoord.xy), 0).r)
                            : decay.x + dot(decay.yz, on_axes * on_axes);
    for (int row = some.x; row < some.y; ++row) {
        answer(row, on_axes);
        loss += share * min(loss_of(row), 1e34);
    }
    bits = floatBitsToUint(min(loss, 1e37));
}
