#version 300 es
// Dear ImGui's triangles: the vertex's colour times the texture's.
precision mediump float;
in highp vec2 at;
in vec4 colour;
uniform sampler2D image;
out vec4 pixel;

void main() { pixel = colour * texture(image, at); }
