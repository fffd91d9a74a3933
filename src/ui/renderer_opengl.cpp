// Dear ImGui on WebGL2, by its own OpenGL backend.
#include <GLES3/gl3.h>

#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"
#include "ui/renderer.h"

namespace neuroglass {

Renderer::Renderer() { make(); }
Renderer::~Renderer() { release(); }

void Renderer::make() { ImGui_ImplOpenGL3_Init("#version 300 es"); }

void Renderer::release() {
    if (ImGui::GetIO().BackendRendererUserData) ImGui_ImplOpenGL3_Shutdown();
}

void Renderer::begin_frame() { ImGui_ImplOpenGL3_NewFrame(); }

void Renderer::present(unsigned ground) {
    const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(ground);
    const ImGuiIO& io = ImGui::GetIO();
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x), static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
    glClearColor(colour.x, colour.y, colour.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace neuroglass
