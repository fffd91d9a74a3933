// Dear ImGui without a program around it: one window, whose frames a test draws into.
#pragma once

#include <functional>

#include "fonts.h"
#include "imgui.h"
#include "ui/toolkit/ui_input.h"

namespace neuroglass {

class BareUi {
public:
    BareUi() : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        ImFontConfig font;
        font.FontDataOwnedByAtlas = false;
        io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(neuroglass_ttf),
                                       static_cast<int>(neuroglass_ttf_size), 15, &font);
    }
    ~BareUi() { ImGui::DestroyContext(context_); }
    BareUi(const BareUi&) = delete;
    BareUi& operator=(const BareUi&) = delete;

    UiInput input{.width = 400,
                  .height = 300,
                  .pixel_ratio = 1,
                  .now_ms = 1000,
                  .dark = false,
                  .reduced_motion = false,
                  .coarse = false,
                  .touching = false,
                  .focused = true,
                  .focused_by_keys = false,
                  .language = english,
                  .language_index = 0,
                  .wheel = {0, 0},
                  .keys = {},
                  .tabs = 0,
                  .letters = nullptr};

    void move(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }
    void button(bool down) { ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down); }
    /// A sixtieth of a second after the one before.
    void frame(const std::function<void()>& draw) {
        constexpr double frame_ms = 1000.0 / 60;
        input.now_ms += frame_ms;
        ImGui::GetIO().DisplaySize = {input.width, input.height};
        ImGui::GetIO().DeltaTime = static_cast<float>(frame_ms / 1000);
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({input.width, input.height});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
        ImGui::Begin("test", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav);
        draw();
        ImGui::End();
        ImGui::PopStyleVar();
        ImGui::Render();
    }

private:
    ImGuiContext* context_;
};

}  // namespace neuroglass
