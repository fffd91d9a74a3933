#version 300 es
// Dear ImGui's vertices: CSS pixels from the upper left corner, to clip space.
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texture_position;
layout(location = 2) in vec4 tint;
uniform vec2 screen;  // CSS pixels
out vec2 at;
out vec4 colour;

void main() {
    at = texture_position;
    colour = tint;
    gl_Position = vec4(position.x / screen.x * 2.0 - 1.0, 1.0 - position.y / screen.y * 2.0, 0.0, 1.0);
}
