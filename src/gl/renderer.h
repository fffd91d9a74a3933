// Puts Dear ImGui's draw data on the screen: renderer_webgl.cpp in the browser, renderer_null.cpp in native tests.
#pragma once

struct ImTextureData;

namespace neuroglass {

/// For one drawing context: when that is lost, every object is let go of with this.
class Renderer {
public:
    Renderer();
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// @param ground the colour behind everything, as Dear ImGui packs it
    void present(unsigned ground);

private:
    void update(ImTextureData& texture);
    unsigned program_ = 0, vertex_array_ = 0, vertices_ = 0, indices_ = 0;
    int screen_ = 0;  // the uniform's place
};

}  // namespace neuroglass
