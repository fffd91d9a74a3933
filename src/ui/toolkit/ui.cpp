// Text, lines, gliding values, hints, scrolling and the order of the Tab key; the controls themselves are in
// controls.cpp.
#include "ui/toolkit/ui.h"

#include <cmath>
#include <utility>

#include "imgui_internal.h"

namespace neuroglass {
namespace {

/// Whether a line may end between two signs: beside a Chinese one, but not before what closes nor after what opens.
bool may_part(unsigned before, unsigned after) {
    constexpr std::u32string_view closing = U"，。：；、！？）”》…", opening = U"（“《";
    const auto is_in = [](std::u32string_view signs, unsigned sign) {
        return signs.find(static_cast<char32_t>(sign)) != std::u32string_view::npos;
    };
    constexpr unsigned first_chinese = 0x2E80;
    return before > ' ' && (before >= first_chinese || after >= first_chinese) && !is_in(closing, after) &&
           !is_in(opening, before);
}

}  // namespace

void Ui::begin(const UiInput& frame) {
    last_ms_ = frame_.now_ms;
    frame_ = frame;
    taken_.assign(frame.keys.size(), false);
    std::swap(focusables_, last_focusables_);
    std::swap(focusable_ids_, last_focusable_ids_);
    focusables_.clear();
    focusable_ids_.clear();
    moving_ = scrollable_ = reverts_ = edit_seen_ = false;
    touch_areas_.clear();
    hint_now_ = 0;
    bubble_.words.clear();
    for (Animation& animate : animations_) animate.seen = false;
    for (ChangeHighlight& fresh : change_highlights_) fresh.seen = false;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) || (!frame.keys.empty() && editing_ == 0)) ++gesture_;
    choose_wheel();
    move_focus();
    decide_touch();
}

void Ui::end() {
    if (editing_ != 0 && !edit_seen_) {  // its box is gone: another layout, or hidden or locked meanwhile
        reverts_ = edit_cancelled_;
        end_edit();
    }
    std::erase_if(animations_, [](const Animation& animate) { return !animate.seen; });
    std::erase_if(change_highlights_, [](const ChangeHighlight& fresh) { return !fresh.seen; });
    if (hint_now_ != hinted_) {
        hinted_ = hint_now_;
        hint_since_ = frame_.now_ms;
        if (hinted_ != hint_done_) hint_done_ = 0;
    }
    constexpr double delay_ms = 450;
    hint_due_ = hinted_ != 0 && frame_.now_ms - hint_since_ < delay_ms;
    if (hint_due_ && !bubble_.error && !ring_) bubble_.words.clear();
    draw_bubble();
    if (frame_.focused_by_keys && !ring_) focus_ring({6, 6, frame_.width - 12, frame_.height - 12});
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsAnyItemHovered()) focus_ = 0;
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) finger_ = Finger::none;
}

// --- drawing ---

float Ui::text_width(std::string_view words, float font_size) const {
    return ImGui::GetFont()->CalcTextSizeA(font_size, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

float Ui::snapped(float coordinate) const { return std::round(coordinate * frame_.pixel_ratio) / frame_.pixel_ratio; }

float Ui::text(float x, float y, std::string_view words, float font_size, ImU32 colour, Align align) {
    const float width = text_width(words, font_size);
    if (align == Align::centre) x -= width / 2;
    if (align == Align::right) x -= width;
    const ImVec2 corner{snapped(x), snapped(y - font_size / 2)};
    draw().AddText(ImGui::GetFont(), font_size, corner, colour, words.data(), words.data() + words.size());
    return width;
}

float Ui::paragraph(float x, float y, float width, std::string_view words, float font_size, ImU32 colour) {
    return set_paragraph(draw(), {x, y}, width, words, font_size, colour);
}

/// With our font if it has all signs, else as the browser sets it. @return its height
float Ui::set_paragraph(ImDrawList& list, ImVec2 corner, float width, std::string_view words, float font_size,
                        ImU32 colour) {
    if (browser_sets(words)) {
        frame_.letters->draw(list, {snapped(corner.x), snapped(corner.y)}, words, width, font_size, colour);
        return frame_.letters->height(words, width, font_size);
    }
    const auto lines = lines_of(width, words, font_size);
    for (const std::string_view line : lines) {
        list.AddText(ImGui::GetFont(), font_size, {snapped(corner.x), snapped(corner.y)}, colour, line.data(),
                     line.data() + line.size());
        corner.y += pitch(font_size);
    }
    return height_of(lines.size(), font_size);
}

float Ui::paragraph_height(float width, std::string_view words, float font_size) const {
    if (browser_sets(words)) return frame_.letters->height(words, width, font_size);
    return height_of(lines_of(width, words, font_size).size(), font_size);
}

/// Whether our font cannot write it all, and there is who can.
bool Ui::browser_sets(std::string_view words) const {
    if (!frame_.letters) return false;
    for (const char *at = words.data(), *end = at + words.size(); at < end;) {
        unsigned sign = 0;
        at += std::max(1, ImTextCharFromUtf8(&sign, at, end));
        if (sign >= 0x80 && !ImGui::GetFont()->IsGlyphInFont(static_cast<ImWchar>(sign))) return true;
    }
    return false;
}

/// Chinese signs fill their lines, and need some space between them.
float Ui::pitch(float font_size) const { return frame_.language == english ? font_size : 1.2f * font_size; }

float Ui::height_of(std::size_t lines, float font_size) const {
    return font_size + static_cast<float>(lines - 1) * pitch(font_size);
}

/// Parted at blanks and line ends, so that "10,000" stays whole, and beside Chinese signs.
std::vector<std::string_view> Ui::lines_of(float width, std::string_view words, float font_size) const {
    std::vector<std::string_view> lines;
    std::size_t start = 0, fits = 0,
                next = 0;  // of the line; where what fits ends, and where the line after it would begin
    unsigned before = 0;
    for (std::size_t at = 0, length = 0; at <= words.size(); at += length) {
        unsigned sign = 0;
        length = at == words.size()
                     ? 1
                     : static_cast<std::size_t>(
                           std::max(1, ImTextCharFromUtf8(&sign, words.data() + at, words.data() + words.size())));
        const bool line_end = at == words.size() || sign == '\n', blank = sign == ' ';
        if (!line_end && !blank && !may_part(std::exchange(before, sign), sign)) continue;
        before = sign;
        if (fits > start && text_width(words.substr(start, at - start), font_size) > width) {
            lines.push_back(words.substr(start, fits - start));
            start = next;
        }
        fits = at;
        next = blank || line_end ? at + 1 : at;
        if (!line_end) continue;
        lines.push_back(words.substr(start, at - start));
        start = fits = next;
    }
    return lines;
}

void Ui::hairline(float x0, float y0, float x1, float y1) {
    const float thickness = 1 / frame_.pixel_ratio * std::max(1.f, std::floor(frame_.pixel_ratio));
    draw().AddRectFilled({snapped(x0), snapped(y0)},
                         {snapped(x1) + (x0 == x1 ? thickness : 0), snapped(y1) + (y0 == y1 ? thickness : 0)},
                         theme().hairline);
}

float Ui::animate(std::string_view name, float target) {
    const ImGuiID id = ImHashStr(name.data(), name.size());
    auto animate = std::ranges::find(animations_, id, &Animation::id);
    if (animate == animations_.end()) animate = animations_.insert(animations_.end(), {id, target, true});
    animate->seen = true;
    constexpr double time_constant_ms = 32;  // 99 % of the way within 150 ms
    const double share =
        frame_.reduced_motion ? 1 : 1 - std::exp(-std::clamp(frame_.now_ms - last_ms_, 1.0, 50.0) / time_constant_ms);
    animate->value += (target - animate->value) * static_cast<float>(share);
    if (!(std::abs(target - animate->value) > 1e-3f * (1 + std::abs(target)))) animate->value = target;
    else moving_ = true;
    return animate->value;
}

float Ui::change_highlight(std::string_view name, double value) {
    constexpr double lasts_ms = 600;
    const ImGuiID id = ImHashStr(name.data(), name.size());
    auto fresh = std::ranges::find(change_highlights_, id, &ChangeHighlight::id);
    if (fresh == change_highlights_.end())
        fresh = change_highlights_.insert(change_highlights_.end(), {id, value, frame_.now_ms - lasts_ms, true});
    fresh->seen = true;
    if (fresh->value != value) fresh->value = value, fresh->since_ms = frame_.now_ms;
    const double left = 1 - (frame_.now_ms - fresh->since_ms) / lasts_ms;
    if (frame_.reduced_motion || !(left > 0)) return 0;
    moving_ = true;
    return static_cast<float>(left);
}

void Ui::focus_ring(Rect rect) {
    const Rect outer = rect.inset(-3);
    draw().AddRect({outer.x, outer.y}, {outer.right(), outer.bottom()}, theme().accent, size::radius + 2, 0, 2);
}

void Ui::padlock(float x, float y) {
    const ImU32 colour = theme().muted;
    draw().PathArcTo({x + 5, snapped(y) - 1}, 3, IM_PI, 2 * IM_PI, 8);
    draw().PathStroke(colour, 0, 1.5f);
    draw().AddRectFilled({x, snapped(y) - 1}, {x + 10, snapped(y) + 6}, colour, 1.5f);
}

// --- focus ---

int Ui::focused_stop() const {
    const auto found = std::ranges::find(focusable_ids_, focus_);
    return found == focusable_ids_.end() ? -1 : static_cast<int>(found - focusable_ids_.begin());
}

void Ui::move_focus() {
    focus_moved_ = false;
    if (!frame_.focused) {
        ring_ = false;
        if (!edit_cancelled_) end_edit();  // what was cancelled is still to be undone
    }
    if (frame_.tabs == 0 || last_focusable_ids_.empty()) return;
    end_edit();
    const auto found = std::ranges::find(last_focusable_ids_, focus_);
    const int now = found == last_focusable_ids_.end() ? -1 : static_cast<int>(found - last_focusable_ids_.begin());
    const int next = std::clamp(now + frame_.tabs, 0, static_cast<int>(last_focusable_ids_.size()) - 1);
    focus_ = last_focusable_ids_[static_cast<std::size_t>(next)];
    ring_ = focus_moved_ = true;
}

void Ui::cancel() {
    edit_cancelled_ = editing_ != 0;
    if (editing_ == 0) focus_ = 0;
    ring_ = false;
}

bool Ui::take(ImGuiKey key) {
    for (std::size_t i = 0; i < taken_.size(); ++i)
        if (!taken_[i] && !frame_.keys[i].control && frame_.keys[i].key == key) return taken_[i] = true;
    return false;
}

bool Ui::take(char32_t character) {
    for (std::size_t i = 0; i < taken_.size(); ++i)
        if (!taken_[i] && !frame_.keys[i].control && frame_.keys[i].character == character) return taken_[i] = true;
    return false;
}

bool Ui::take_with_control(char32_t letter, bool shift) {
    for (std::size_t i = 0; i < taken_.size(); ++i) {
        const KeyPress& press = frame_.keys[i];
        const bool same = press.character == letter || press.character == letter - U'a' + U'A';
        if (!taken_[i] && press.control && press.shift == shift && same) return taken_[i] = true;
    }
    return false;
}

// --- hints ---

void Ui::offer_hint(ImGuiID id, Rect rect, std::string_view hint, bool hovered, bool focused, float clear) {
    if (bubble_.error || hint.empty() || editing_ != 0) return;
    const bool wanted = focused || (hovered && hint_now_ == 0 && !frame_.touching);
    if (!wanted) return;
    hint_now_ = id;
    if (id == hint_done_ && !focused) return;
    bubble_ = {rect.inset(0, -clear), std::string(hint), false};
}

void Ui::draw_bubble() {
    if (bubble_.words.empty()) return;
    constexpr float width = size::hint, pad = 10;
    ImVec2 inside{width, paragraph_height(width, bubble_.words, size::label)};
    if (!browser_sets(bubble_.words)) {
        inside.x = 0;
        for (const std::string_view line : lines_of(width, bubble_.words, size::label))
            inside.x = std::max(inside.x, text_width(line, size::label));
    }
    const ImVec2 outside{inside.x + 2 * pad, inside.y + 2 * pad};
    float x = std::clamp(bubble_.from.middle_x() - outside.x / 2, 8.f, std::max(8.f, frame_.width - outside.x - 8));
    float y = bubble_.from.bottom() + 8;
    if (y + outside.y > frame_.height - 8) y = bubble_.from.y - outside.y - 8;
    x = snapped(x), y = snapped(y);
    ImDrawList& top = *ImGui::GetForegroundDrawList();
    const ImU32 ground = bubble_.error ? theme().negative : theme().text;
    top.AddRectFilled({x, y}, {x + outside.x, y + outside.y}, ground, size::radius);
    set_paragraph(top, {x + pad, y + pad}, width, bubble_.words, size::label, theme().surface);
}

// --- scrolling, by wheel, finger and focus ---

Ui::Scroll& Ui::scroll_of(ImGuiID id) {
    const auto found = std::ranges::find(scrolls_, id, &Scroll::id);
    return found != scrolls_.end() ? *found : *scrolls_.insert(scrolls_.end(), {id});
}

void Ui::decide_touch() {
    const ImVec2 at = ImGui::GetIO().MousePos;
    finger_up_ = false;
    if (frame_.touching && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        finger_ = Finger::undecided;
        active_scroll_ = 0;
        finger_start_ = finger_last_ = at;
        fling_ = 0;
    }
    if (frame_.touching && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) finger_up_ = true;
    if (finger_ == Finger::undecided) {
        const float dx = std::abs(at.x - finger_start_.x), dy = std::abs(at.y - finger_start_.y);
        if (std::max(dx, dy) > 6)
            finger_ = (dy > dx && active_sense_ != Sense::plane) || active_sense_ == Sense::press ? Finger::scrolling
                                                                                                  : Finger::dragging;
        if (finger_ == Finger::scrolling) ImGui::ClearActiveID();
    }
}

/// The wheel moves the innermost scroll under the pointer that can move that way.
void Ui::choose_wheel() {
    wheel_scroll_ = 0;
    const ImVec2 at = ImGui::GetIO().MousePos;
    for (const Scroll& scroll : scrolls_)
        if (scroll.rect.contains(at.x, at.y) && (frame_.wheel.y < 0 ? scroll.offset > 0 : scroll.offset < scroll.max))
            wheel_scroll_ = scroll.id;
}

float Ui::begin_scroll(const char* name, Rect rect, float content_height) {
    const ImGuiID id = ImGui::GetID(name);
    Scroll& scroll = scroll_of(id);
    scroll.rect = rect;
    scroll.max = std::max(0.f, content_height - rect.height);
    const ImGuiIO& io = ImGui::GetIO();
    const double elapsed = std::clamp(frame_.now_ms - last_ms_, 1.0, 50.0);
    if (wheel_scroll_ == id) scroll.offset += frame_.wheel.y;
    if (finger_ == Finger::undecided && scroll.max > 0 && rect.contains(finger_start_.x, finger_start_.y))
        active_scroll_ = id;
    if (active_scroll_ == id) {
        if (finger_ == Finger::scrolling && ImGui::IsMousePosValid()) {  // else the finger has just been lost
            const float moved = finger_last_.y - io.MousePos.y;
            scroll.offset += moved;
            fling_ = 0.6f * fling_ + 0.4f * moved / static_cast<float>(elapsed);
            finger_last_ = io.MousePos;
        } else if (finger_ == Finger::none && std::abs(fling_) > 0.02f && !frame_.reduced_motion) {
            scroll.offset += fling_ * static_cast<float>(elapsed);
            fling_ *= static_cast<float>(std::exp(-elapsed / 325));
            moving_ = true;
        }
    }
    scroll.offset = std::clamp(scroll.offset, 0.f, scroll.max);
    if (scroll.max > 0) {  // at its end a finger moves the page around
        scrollable_ = true;
        touch_areas_.push_back({rect, false, scroll.offset < scroll.max, scroll.offset > 0});
    }
    open_scrolls_.push_back(id);
    ImGui::PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
    return scroll.offset;
}

void Ui::end_scroll() {
    ImGui::PopClipRect();
    const Scroll& scroll = scroll_of(open_scrolls_.back());
    open_scrolls_.pop_back();
    if (scroll.max <= 0) return;  // where we are, as a thin bar
    const float share = scroll.rect.height / (scroll.rect.height + scroll.max);
    const float length = std::max(32.f, scroll.rect.height * share);
    const float top = scroll.rect.y + (scroll.rect.height - length) * scroll.offset / scroll.max;
    draw().AddRectFilled({scroll.rect.right() - 5, top + 2}, {scroll.rect.right() - 2, top + length - 2}, theme().track,
                         2);
}

}  // namespace neuroglass
