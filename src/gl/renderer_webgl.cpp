// Dear ImGui on WebGL2, after docs/BACKENDS.md of Dear ImGui. Its own OpenGL backend would ask the context for its
// state before every frame, and in a browser each such question waits for the graphics process. Here every pass sets
// all it needs instead.
#include <GLES3/gl3.h>

#include <cstddef>

#include "gl/program.h"
#include "gl/renderer.h"
#include "imgui.h"
#include "shaders.h"

namespace neuroglass {

Renderer::Renderer() {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    program_ = linked_program({interface_vert, interface_vert_size}, {interface_frag, interface_frag_size});
    screen_ = glGetUniformLocation(program_, "screen");
    glGenVertexArrays(1, &vertex_array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    const auto attribute = [](GLuint place, GLint size, GLenum type, GLboolean normalized, std::size_t offset) {
        glEnableVertexAttribArray(place);
        glVertexAttribPointer(place, size, type, normalized, sizeof(ImDrawVert), reinterpret_cast<const void*>(offset));
    };
    attribute(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    attribute(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    attribute(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
    glBindVertexArray(0);
}

Renderer::~Renderer() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        const auto name = static_cast<GLuint>(texture->GetTexID());
        glDeleteTextures(1, &name);
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);  // Dear ImGui asks for it anew
    }
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
    glDeleteVertexArrays(1, &vertex_array_);
    glDeleteProgram(program_);
}

void Renderer::update(ImTextureData& texture) {
    auto name = static_cast<GLuint>(texture.GetTexID());
    switch (texture.Status) {
        case ImTextureStatus_WantCreate:
            glGenTextures(1, &name);
            glBindTexture(GL_TEXTURE_2D, name);
            for (const int parameter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
                glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(parameter), GL_LINEAR);
            for (const int parameter : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
                glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(parameter), GL_CLAMP_TO_EDGE);
            glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                         texture.GetPixels());
            texture.SetTexID(name);
            texture.SetStatus(ImTextureStatus_OK);
            break;
        case ImTextureStatus_WantUpdates:
            glBindTexture(GL_TEXTURE_2D, name);
            glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
            for (const ImTextureRect& part : texture.Updates)
                glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                                texture.GetPixelsAt(part.x, part.y));
            glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
            texture.SetStatus(ImTextureStatus_OK);
            break;
        case ImTextureStatus_WantDestroy:
            glDeleteTextures(1, &name);
            texture.SetTexID(ImTextureID_Invalid);
            texture.SetStatus(ImTextureStatus_Destroyed);
            break;
        case ImTextureStatus_OK:
        case ImTextureStatus_Destroyed: break;
    }
}

void Renderer::present(unsigned ground) {
    const ImDrawData& data = *ImGui::GetDrawData();
    glActiveTexture(GL_TEXTURE0);
    for (ImTextureData* texture : *data.Textures) update(*texture);

    const ImVec2 scale = data.FramebufferScale;
    const float height = data.DisplaySize.y * scale.y;
    const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(ground);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glViewport(0, 0, static_cast<int>(data.DisplaySize.x * scale.x + 0.5f), static_cast<int>(height + 0.5f));
    for (const int off : {GL_SCISSOR_TEST, GL_DEPTH_TEST, GL_STENCIL_TEST, GL_CULL_FACE})
        glDisable(static_cast<GLenum>(off));
    glClearColor(colour.x, colour.y, colour.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glUseProgram(program_);
    glUniform2f(screen_, data.DisplaySize.x, data.DisplaySize.y);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);

    for (const ImDrawList* list : data.CmdLists) {
        glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data, GL_STREAM_DRAW);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4 clip = command.ClipRect;
            const int width = static_cast<int>((clip.z - clip.x) * scale.x),
                      tall = static_cast<int>((clip.w - clip.y) * scale.y);
            if (width <= 0 || tall <= 0) continue;
            glScissor(static_cast<int>(clip.x * scale.x), static_cast<int>(height - clip.w * scale.y), width, tall);
            glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                           reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
    glBindVertexArray(0);
}

}  // namespace neuroglass
