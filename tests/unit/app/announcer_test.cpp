// What is said aloud of a run: its start, pauses, powers of ten, end and overflow, and what became of a request; no
// iteration besides.
#include "app/announcer.h"

#include <gtest/gtest.h>

#include "support/overflowing.h"

namespace neuroglass {
namespace {

neuroglass::Run article() { return neuroglass::Run(Experiment{}); }

struct Heard {
    bool playing = false;
    std::string notice{};
    std::optional<std::size_t> phase{};
    Announcer announcer{};

    /// What is said when the run is there; "" if nothing.
    std::string at(const neuroglass::Run& run) {
        const int before = announcer.count();
        announcer.listen(run, playing, notice, phase, english);
        EXPECT_LE(announcer.count(), before + 1);
        return announcer.count() == before ? "" : announcer.words();
    }
};

TEST(Announcer, SaysNothingWhereNothingHappens) {
    Heard heard;
    const auto run = article();
    for (int i = 0; i < 3; ++i) EXPECT_EQ(heard.at(run), "");
}

TEST(Announcer, TellsOfStartPowersOfTenAndEndAndOfNoIterationBesides) {
    Heard heard;
    auto run = article();
    heard.at(run);
    heard.playing = true;
    EXPECT_EQ(heard.at(run), "Training from iteration 0.");
    int said = 0;
    while (run.iteration() < 9999) {
        run.advance(1);
        const std::int64_t iteration = run.iteration();
        const bool milestone = iteration == 10 || iteration == 100 || iteration == 1000;
        const std::string words = heard.at(run);
        EXPECT_EQ(!words.empty(), milestone) << iteration << ": " << words;
        said += !words.empty();
        if (iteration == 10) EXPECT_EQ(words, "Iteration 10. The prediction is 0.6598.");  // printed in the article
        if (iteration == 100) EXPECT_EQ(words, "Iteration 100. The prediction is 0.8768.");
    }
    EXPECT_EQ(said, 3);
    run.advance(1);
    heard.playing = false;
    const std::string end = heard.at(run);
    EXPECT_EQ(end.find("Trained to iteration 10,000. The prediction is 0.9898, the loss "), 0u) << end;
}

TEST(Announcer, TellsOneMilestoneWhenAFramePassesSeveral) {
    Heard heard{.playing = true};
    auto run = article();
    heard.at(run);
    run.advance(2345);
    EXPECT_EQ(heard.at(run).find("Iteration 2,345."), 0u) << heard.announcer.words();
    run.advance(1);
    EXPECT_EQ(heard.at(run), "");
}

TEST(Announcer, TellsOfAPauseAndOfGoingOn) {
    Heard heard{.playing = true};
    auto run = article();
    heard.at(run);
    run.advance(7);
    heard.playing = false;
    EXPECT_EQ(heard.at(run).find("Paused at iteration 7. The prediction is "), 0u) << heard.announcer.words();
    EXPECT_EQ(heard.at(run), "");
    heard.playing = true;
    EXPECT_EQ(heard.at(run), "Training from iteration 7.");
}

TEST(Announcer, SaysNothingOfStepsAndJumpsForWhoMakesThemReadsTheNumber) {
    Heard heard;
    auto run = article();
    heard.at(run);
    for (const std::int64_t iteration : {1, 2, 10, 9, 10'000, 0}) {
        run.seek(iteration);
        EXPECT_EQ(heard.at(run), "") << iteration;
    }
}

TEST(Announcer, TellsOfAnOverflowOnceAndWhatToDo) {
    Heard heard{.playing = true};
    neuroglass::Run run(overflowing());
    heard.at(run);
    while (!run.diverged_at()) run.advance(1000);
    heard.playing = false;
    const std::string words = heard.at(run);
    EXPECT_EQ(words.find("Training stopped at iteration "), 0u) << words;
    EXPECT_NE(words.find("smaller learning rate"), std::string::npos);
    EXPECT_EQ(heard.at(run), "");
}

TEST(Announcer, TellsWhatBecameOfARequestOnce) {
    Heard heard;
    const auto run = article();
    heard.at(run);
    heard.notice = "Copied to the clipboard.";
    EXPECT_EQ(heard.at(run), "Copied to the clipboard.");
    EXPECT_EQ(heard.at(run), "");
    heard.notice = "";
    EXPECT_EQ(heard.at(run), "");
    heard.notice = "Copied to the clipboard.";
    EXPECT_EQ(heard.at(run), "Copied to the clipboard.") << "again, for it was asked for again";
}

TEST(Announcer, LosesNothingWhenTwoThingsHappenInOneFrame) {
    Heard heard{.playing = true};
    auto run = article();
    heard.at(run);
    run.advance(7);
    heard.playing = false;
    heard.notice = "Data opened.";
    EXPECT_EQ(heard.at(run).find("Data opened. Paused at iteration 7."), 0u) << heard.announcer.words();
}

TEST(Announcer, TellsEachPhaseOfAStepOnce) {
    Heard heard;
    const auto run = article();
    heard.at(run);
    heard.phase = 0;
    EXPECT_EQ(heard.at(run), "The inputs of the row stand at the left; nothing is computed yet.");
    EXPECT_EQ(heard.at(run), "");
    heard.phase = 3;
    EXPECT_EQ(heard.at(run), "Backward, output layer: each unit's delta, and the gradient of each weight into it.");
    heard.phase.reset();
    EXPECT_EQ(heard.at(run), "");
}

}  // namespace
}  // namespace neuroglass
