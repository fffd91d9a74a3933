// A renderer that accepts everything and shows nothing, so that native tests run the real interface.
#include "gl/renderer.h"
#include "imgui.h"

namespace neuroglass {

Renderer::Renderer() { ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures; }

Renderer::~Renderer() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

void Renderer::update(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate) texture.SetTexID(1);
    if (texture.Status == ImTextureStatus_WantDestroy) texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(texture.Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
}

void Renderer::present(unsigned) {
    for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) update(*texture);
}

}  // namespace neuroglass
