// The tab Model, used by pointer and keys: layers, choices and numbers; what does not matter or does not go together.
#include <gtest/gtest.h>

#include "support/person.h"

namespace neuroglass {
namespace {

struct Model : Person {
    explicit Model(float width = 1440, float height = 900, std::string link = "") : Person(width, height) {
        app.open_link("tab=model" + link);
        settle();
    }
    const Experiment& experiment() const { return run().experiment(); }
    void choose(std::string_view id) {
        click(id);
        settle();
    }
};

TEST(ModelPanel, LayersAndUnitsComeAndGo) {
    Model model;
    EXPECT_TRUE(model.experiment().model.is_single_neuron());
    model.choose("more units 0");
    EXPECT_EQ(model.experiment().model.hidden, (std::vector<std::size_t>{2}));
    model.choose("more units 1");
    model.choose("more units 1");
    model.choose("more units 0");
    EXPECT_EQ(model.experiment().model.hidden, (std::vector<std::size_t>{4, 2}));
    EXPECT_TRUE(model.reads("Units of layer 2")) << model.all_words();
    model.choose("fewer units 2");
    model.choose("fewer units 2");  // a layer keeps a unit
    EXPECT_EQ(model.experiment().model.hidden, (std::vector<std::size_t>{4, 1}));
    for (int i = 0; i < 3; ++i) model.choose("fewer units 0");
    EXPECT_TRUE(model.experiment().model.hidden.empty());
    for (int i = 0; i < 8; ++i) model.choose("more units 0");
    EXPECT_EQ(model.experiment().model.hidden.size(), ModelSpec::max_hidden_layers);
}

TEST(ModelPanel, EachChoiceIsMadeByItsName) {
    Model model(1440, 1300, "&layers=2");
    const auto chosen = [&](std::string_view key) {
        const ExperimentField& field = *find_parameter(key);
        return std::string(field.values[static_cast<std::size_t>(number_of(field, model.experiment()))].name);
    };
    for (const ExperimentField& field : parameters()) {
        if (field.panel != "model" || field.kind != FieldInfo::Kind::choice || field.key == "output_activation")
            continue;
        for (const ChoiceValue& value : field.values) {
            if (field.matters && !field.matters(model.experiment())) continue;
            const bool is_off = *misfit(model.experiment(), field, static_cast<double>(&value - field.values.data()));
            const std::string before = chosen(field.key);
            model.choose(std::string(field.key) + ' ' + std::string(value.name));
            EXPECT_EQ(chosen(field.key), is_off ? before : std::string(value.name)) << field.key;
        }
    }
    model.choose("bias fixed");
    EXPECT_EQ(model.experiment().model.bias, Bias::fixed);
    model.choose("bias on");
    EXPECT_EQ(model.experiment().model.bias, Bias::on);
}

TEST(ModelPanel, WhatDoesNotMatterIsNotThere) {
    Model model;
    struct Row {
        const char *control, *words, *without, *with;
    };
    for (const auto& [control, words, without, with] :
         {Row{"momentum", "Momentum", "optimizer adam", "optimizer momentum"},
          Row{"init_scale", "Scale", "init zeros", "init normal"}}) {
        model.choose(without);
        EXPECT_FALSE(model.has(control));
        model.choose(with);
        EXPECT_TRUE(model.has(control));
        EXPECT_TRUE(model.reads(words));
    }
    EXPECT_FALSE(model.has("activation tanh"));
    model.choose("more units 0");
    EXPECT_TRUE(model.has("activation tanh"));
    EXPECT_FALSE(model.has("order shuffled"));
    model.choose("update next");
    EXPECT_EQ(model.experiment().training.batch, 1u);
    EXPECT_TRUE(model.has("order shuffled"));
}

TEST(ModelPanel, NumbersAreTyped) {
    Model model(1440, 900, "&optimizer=momentum");
    model.enter("momentum", "0.5");
    model.key(Key::enter);
    model.settle();
    EXPECT_EQ(model.experiment().training.momentum, 0.5);
    model.enter("weight_decay", "11");
    model.key(Key::enter);
    model.settle();
    EXPECT_EQ(model.experiment().training.weight_decay, 0);
    EXPECT_NE(model.all_words().find("Weight decay: 11 is out of range"), std::string::npos) << model.all_words();
    model.key(Key::escape);
    model.enter("update", "row");
    model.key(Key::enter);
    model.settle();
    EXPECT_EQ(model.experiment().training.batch, 1u);
    EXPECT_TRUE(model.reads("One row")) << model.all_words();
}

TEST(ModelPanel, WhatDoesNotGoTogetherIsOffAndSaysWhatWould) {
    Model model;
    const Experiment before = model.experiment();
    const Rect place = model.control("output_activation softmax");
    model.move(place.middle_x(), place.middle_y());
    model.frames(120);
    EXPECT_NE(model.all_words().find("Softmax goes with cross-entropy"), std::string::npos) << model.all_words();
    model.choose("output_activation softmax");
    EXPECT_EQ(model.experiment(), before);
    EXPECT_EQ(model.app.notice().find("Softmax goes with cross-entropy"), 0u) << model.app.notice();
    model.choose("output_activation step");
    EXPECT_EQ(model.experiment().model.output_activation, Activation::step);
    model.choose("more units 0");
    EXPECT_TRUE(model.experiment().model.hidden.empty());
    EXPECT_EQ(model.app.notice().find("Step has no derivative to learn hidden layers by"), 0u) << model.app.notice();
}

TEST(ModelPanel, LockedAndHiddenRowsStayAsTheyAre) {
    Model model(1440, 900, "&lock=layers,optimizer&hide=init");
    const Experiment before = model.experiment();
    EXPECT_FALSE(model.has("more units 0"));
    EXPECT_FALSE(model.has("optimizer adam"));
    EXPECT_FALSE(model.has("init zeros"));
    EXPECT_TRUE(model.reads("Optimizer"));
    EXPECT_FALSE(model.reads("Initialisation"));
    EXPECT_EQ(model.experiment(), before);
    model.choose("loss_function mean_squared_error");
    EXPECT_EQ(model.experiment().training.loss, LossFunction::mean_squared_error);
}

TEST(ModelPanel, FitsOnEveryScreen) {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {1024.f, 700.f}, {390.f, 844.f}, {844.f, 390.f}})
        for (const char* link :
             {"", "&layers=4,3,8&optimizer=momentum&init=normal&update=2&bias=fixed", "&language=zh"}) {
            SCOPED_TRACE(std::to_string(width) + link);
            Model model(width, height, link);
            EXPECT_EQ(overlapping_words(), "");
            for (const ScreenText& text : model.screen()) EXPECT_GE(text.font_size, 11.9f) << text.words;
        }
}

}  // namespace
}  // namespace neuroglass
