// Puts Dear ImGui's draw data on the screen: renderer_opengl.cpp in the browser, renderer_null.cpp in native tests.
#pragma once

namespace neuroglass {

class Renderer {
public:
    Renderer();
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// The drawing context is lost, and every object with it; make() makes them again in a new one.
    void release();
    void make();
    void begin_frame();
    /// @param ground the colour behind everything, as Dear ImGui packs it
    void present(unsigned ground);
};

}  // namespace neuroglass
