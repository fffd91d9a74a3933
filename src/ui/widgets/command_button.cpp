// Buttons and keys of commands; see command_button.h.
#include "ui/widgets/command_button.h"

namespace neuroglass {
namespace {

bool take(Ui& ui, const Shortcut& shortcut) {
    if (shortcut.arrow != Shortcut::Arrow::none)
        return ui.take(shortcut.arrow == Shortcut::Arrow::left ? ImGuiKey_LeftArrow : ImGuiKey_RightArrow);
    if (shortcut.control) return ui.take_with_control(shortcut.character, shortcut.shift);
    const bool is_letter = shortcut.character >= U'a' && shortcut.character <= U'z';
    return ui.take(shortcut.character) || (is_letter && ui.take(shortcut.character - U'a' + U'A'));
}

}  // namespace

void command_button(Ui& ui, const FrameContext& context, FrameOutput& output, const char* id, Rect rect,
                    const Command& command, ButtonStyle style) {
    const CommandInfo& info = info_of(command);
    const Ui::Lock lock(ui, info.is_locked(context.view.locked));
    const ButtonStyle shown = info.is_usable(context.command_context()) ? style : ButtonStyle::off;
    if (ui.button(id, rect, ui.words(info.label_key), shown, ui.words(info.hint_key))) output.request(command);
}

void take_shortcuts(Ui& ui, const FrameContext& context, FrameOutput& output) {
    if (ui.wants_text()) return;
    for (const CommandInfo& info : commands())
        for (const Shortcut& shortcut : info.shortcuts) {
            bool asked = false;
            while (shortcut.exists() && take(ui, shortcut)) asked = true;
            if (asked && !info.is_locked(context.view.locked)) output.request(info.make(0));
        }
}

}  // namespace neuroglass
