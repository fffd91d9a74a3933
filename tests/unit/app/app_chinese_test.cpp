// The whole screen in Chinese: nothing covers anything else, every sign is there, and lines part where Chinese lines
// part.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "imgui_internal.h"
#include "support/person.h"
#include "ui/panels/tabs.h"

namespace neuroglass {
namespace {

std::string file(const char* path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void speak_chinese(Person& person) {
    const std::string words = file(NEUROGLASS_CHINESE_WORDS), font = file(NEUROGLASS_CHINESE_FONT_FILE);
    ASSERT_GT(words.size(), 1000u);
    ASSERT_GT(font.size(), 1000u);
    ASSERT_TRUE(person.app.add_language(words, {reinterpret_cast<const unsigned char*>(font.data()), font.size()}));
    ASSERT_FALSE(person.app.set("language", "zh"));
    person.settle();
    person.frames(2);  // the last one's signs may have come into a texture that is made anew with them
    ASSERT_EQ(person.app.locales().code(), "zh");
}

TEST(Chinese, EveryTabIsComposedAtEverySize) {
    for (const auto& [width, height, coarse] :
         {std::tuple{1440.f, 900.f, false}, {1024.f, 700.f, false}, {390.f, 844.f, true}}) {
        Person person(width, height);
        person.browser.input.coarse_pointer = coarse;
        speak_chinese(person);
        person.app.act(command::Seek{10});
        for (const TabEntry& entry : tab_entries) {
            UiState view = person.app.view();
            view.tab = entry.tab;
            person.app.act(command::SetView{view});
            person.move(-100, -100);
            person.settle();
            person.frames(2);
            EXPECT_EQ(overlapping_words(), "") << width << " " << entry.id;
            for (const ScreenText& text : person.screen()) {
                if (text.out_of_sight()) continue;
                EXPECT_GE(text.ink.x, text.clip.x - 1) << width << " " << entry.id << " " << text.words;
                EXPECT_LE(text.ink.right(), text.clip.right() + 1) << width << " " << entry.id << " " << text.words;
            }
        }
    }
}

TEST(Chinese, EverySignIsInItsFonts) {
    Person person;
    speak_chinese(person);
    const auto dictionary = Dictionary::parse(file(NEUROGLASS_CHINESE_WORDS));
    ASSERT_TRUE(dictionary);
    for (const Phrase& phrase : dictionary->phrases())
        for (const char* at = phrase.words.data(); *at;) {
            unsigned code = 0;
            at += ImTextCharFromUtf8(&code, at, nullptr);
            if (code >= ' ')
                EXPECT_TRUE(ImGui::GetIO().Fonts->Fonts[0]->IsGlyphInFont(static_cast<ImWchar>(code)))
                    << phrase.key << " has U+" << std::hex << code;
        }
}

TEST(Chinese, LeavesNoGapsWhereItsSignsWereMissedBefore) {
    Person person;
    const auto glyph = [](ImWchar code) {
        return ImGui::GetIO().Fonts->Fonts[0]->GetFontBaked(size::text)->FindGlyphNoFallback(code);
    };
    for (const ImWchar code : {u'学', u'网', u'络'}) ASSERT_EQ(glyph(code), nullptr);
    speak_chinese(person);
    for (const ImWchar code : {u'学', u'网', u'络'})
        EXPECT_NE(glyph(code), nullptr) << "U+" << std::hex << static_cast<unsigned>(code);
}

TEST(Chinese, AQuestionIsSetByTheBrowserUnlessItsSignsAreThere) {
    Person person;
    ASSERT_FALSE(person.app.set("question", "学网络"));
    person.settle();
    EXPECT_EQ(person.app.gui().lettered(), 1u);
    EXPECT_EQ(person.browser.requests, std::vector<std::string>{}) << "no font is needed for it";
    speak_chinese(person);
    EXPECT_EQ(person.app.gui().lettered(), 0u);
}

TEST(Chinese, ReadsAsItIsWritten) {
    Person person;
    speak_chinese(person);
    for (const char* words : {"测试预测", "▶ 训练", "权重", "损失", "应为 1"})
        EXPECT_TRUE(person.reads(words)) << words << "\n" << person.all_words();
}

TEST(Chinese, TheReadersOwnLanguageIsAskedFor) {
    Person person;
    person.browser.input.readers_language = "zh-CN";
    person.frames(3);
    EXPECT_EQ(person.browser.requests, (std::vector<std::string>{"language:zh"}));
    ASSERT_FALSE(person.app.set("language", "en"));
    person.settle();
    EXPECT_EQ(person.app.locales().code(), "en");
}

TEST(Chinese, WhatWasSaidBeforeItsWordsCameIsSaidAnew) {
    Person person;
    person.app.open_link("v=1&language=zh&seed=x");
    person.settle();
    EXPECT_TRUE(person.app.notice().starts_with("Part of this link could not")) << person.app.notice();
    speak_chinese(person);
    EXPECT_TRUE(person.app.notice().starts_with("链接中有一部分无法使用")) << person.app.notice();
    EXPECT_NE(person.app.notice().find("“x”不是数"), std::string::npos) << person.app.notice();
}

TEST(Chinese, HelpFitsTheScreen) {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {390.f, 844.f}, {320.f, 568.f}}) {
        Person person(width, height);
        speak_chinese(person);
        UiState view = person.app.view();
        view.help = true;
        person.app.act(command::SetView{view});
        person.settle();
        for (const ScreenText& text : person.screen()) {
            EXPECT_TRUE(text.in_sight()) << width << " " << text.words;
            EXPECT_GE(text.ink.y, 0) << width << " " << text.words;
            EXPECT_LE(text.ink.right(), width) << width << " " << text.words;
            EXPECT_LE(text.ink.bottom(), height) << width << " " << text.words;
        }
    }
}

TEST(Chinese, LinesPartBesideItsSignsButNotBeforeStops) {
    Person person;
    speak_chinese(person);
    Ui& ui = person.app.ui();
    const float sign = ui.text_width("中", 15);
    const std::string_view words = "权重的变化，等于学习率乘以各行之和。";
    const float two_lines = ui.paragraph_height(sign * 12, words, 15);
    EXPECT_FLOAT_EQ(two_lines, 15 + 18) << "the lines stand apart";
    EXPECT_FLOAT_EQ(ui.paragraph_height(sign * 60, words, 15), 15);
    EXPECT_FLOAT_EQ(ui.paragraph_height(ui.text_width("10,000", 15) + 2, "10,000", 15), 15) << "a number stays whole";
    EXPECT_FLOAT_EQ(ui.paragraph_height(sign * 5 + 2, "权重的变化，等", 15), 15 + 18);
}

}  // namespace
}  // namespace neuroglass
