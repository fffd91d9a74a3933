// The whole screen in every language that comes apart: nothing covers anything else, and every sign is there; and what
// only Chinese needs: lines part where Chinese lines part.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <span>

#include "imgui_internal.h"
#include "languages.h"
#include "support/examples.h"
#include "support/person.h"
#include "ui/panels/tabs.h"

namespace neuroglass {
namespace {

constexpr std::span added_languages = std::span(languages).subspan<1>();

std::string file(const std::string& name) {
    std::ifstream stream(NEUROGLASS_LANGUAGES_DIR + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string words_of(std::string_view code) { return file("words/" + std::string(code) + ".txt"); }

void speak(Person& person, std::string_view code) {
    const std::string words = words_of(code), font = file("neuroglass-" + std::string(code) + ".ttf");
    ASSERT_GT(words.size(), 1000u) << code;
    ASSERT_GT(font.size(), 1000u) << code;
    ASSERT_TRUE(
        person.app.add_language(code, words, {reinterpret_cast<const unsigned char*>(font.data()), font.size()}));
    ASSERT_FALSE(person.app.set("language", code));
    person.settle();
    person.frames(2);  // the last one's signs may have come into a texture that is made anew with them
    ASSERT_EQ(person.app.locales().code(), code);
}

void speak_chinese(Person& person) { speak(person, "zh"); }

void expect_every_tab_composed(Person& person, const std::string& where) {
    for (const TabInfo& entry : tab_infos) {
        UiState view = person.app.view();
        view.tab = entry.tab;
        person.app.act(command::SetView{view});
        person.move(-100, -100);
        person.settle();
        person.frames(2);
        EXPECT_EQ(overlapping_words(), "") << where << " " << entry.id;
        for (const ScreenText& text : person.screen()) {
            if (text.out_of_sight()) continue;
            EXPECT_GE(text.ink.x, text.clip.x - 1) << where << " " << entry.id << " " << text.words;
            EXPECT_LE(text.ink.right(), text.clip.right() + 1) << where << " " << entry.id << " " << text.words;
        }
    }
}

TEST(Languages, EveryTabIsComposedAtEverySize) {
    for (const LanguageInfo& language : added_languages)
        for (const auto& [width, height, coarse] :
             {std::tuple{1440.f, 900.f, false}, {1024.f, 700.f, false}, {390.f, 844.f, true}}) {
            Person person(width, height);
            person.browser.input.coarse_pointer = coarse;
            speak(person, language.code);
            person.app.add_examples(examples_text());
            person.app.act(command::Seek{10});
            expect_every_tab_composed(person, std::string(language.code) + " " + std::to_string(width));
        }
}

TEST(Languages, EverySignIsInTheirFonts) {
    Person person;
    const auto expect_signs = [](std::string_view words, std::string_view where) {
        for (const char *at = words.data(), *end = at + words.size(); at < end;) {
            unsigned code = 0;
            at += ImTextCharFromUtf8(&code, at, end);
            if (code >= ' ')
                EXPECT_TRUE(ImGui::GetIO().Fonts->Fonts[0]->IsGlyphInFont(static_cast<ImWchar>(code)))
                    << where << " has U+" << std::hex << code;
        }
    };
    for (const LanguageInfo& language : languages) {
        expect_signs(language.name, language.code);  // before its own font is there
        expect_signs(language.short_name, language.code);
    }
    for (const LanguageInfo& language : added_languages) {
        speak(person, language.code);
        const auto dictionary = Dictionary::parse(words_of(language.code));
        ASSERT_TRUE(dictionary);
        for (const Phrase& phrase : dictionary->phrases()) expect_signs(phrase.words, phrase.key);
        person.app.add_examples(examples_text());
        for (const Example& example : person.app.examples().all())
            for (const std::string_view words : {example.about_in(language.code), std::string_view(example.title)})
                expect_signs(words, example.id);
    }
}

TEST(Languages, EachIsChosenByALinkAndByTheButtonThatHasItsName) {
    Person person;
    for (std::size_t i = 1; i <= std::size(languages); ++i) {
        const LanguageInfo& language = languages[i % std::size(languages)];
        EXPECT_TRUE(person.reads(language.short_name)) << language.code << "\n" << person.all_words();
        person.click("language");
        person.settle();
        if (i == std::size(languages)) continue;
        EXPECT_EQ(person.browser.requests.back(), "language:" + std::string(language.code));
        speak(person, language.code);
        EXPECT_EQ(person.app.view().language_choice, 1 + language_index(language.code));
    }
    EXPECT_EQ(person.app.locales().code(), "en");
    for (const LanguageInfo& language : languages) {
        EXPECT_TRUE(person.app.open_link("v=1&language=" + std::string(language.code)).empty());
        person.settle();
        EXPECT_EQ(person.app.locales().code(), language.code);
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

void expect_help_fits(float width, float height, std::string_view code) {
    Person person(width, height);
    speak(person, code);
    UiState view = person.app.view();
    view.help = true;
    person.app.act(command::SetView{view});
    person.settle();
    for (const ScreenText& text : person.screen()) {
        EXPECT_TRUE(text.in_sight()) << code << " " << width << " " << text.words;
        EXPECT_GE(text.ink.y, 0) << code << " " << width << " " << text.words;
        EXPECT_LE(text.ink.right(), width) << code << " " << width << " " << text.words;
        EXPECT_LE(text.ink.bottom(), height) << code << " " << width << " " << text.words;
    }
}

TEST(Languages, HelpFitsTheScreen) {
    for (const LanguageInfo& language : added_languages)
        for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {390.f, 844.f}, {320.f, 568.f}})
            expect_help_fits(width, height, language.code);
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
