// One output of a network at every pixel, as the bits of a float: the one that is chosen, or the class of the largest
// and, as its fraction, how sure of it the network is. Follows network.glsl.
uniform int chosen;  // -1: the class
out uint bits;

void main() {
    answer(0, vec2(0.0));
    int units = layers[layer_count - 1].x, best = 0;
    for (int k = 1; k < 32; ++k) {
        if (k >= units) break;
        if (a[k] > a[best]) best = k;
    }
    float sure = layers[layer_count - 1].y == tanh_activation ? (a[best] + 1.0) / 2.0 : a[best];
    bits = floatBitsToUint(chosen < 0 ? float(best) + 0.99 * clamp(sure, 0.0, 1.0) : a[chosen]);
}
