// What a person works on, without a screen: commands change it, locks keep it, undo takes it back.
#include "app/session.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

struct Fixture {
    double clock = 0;
    Session session{[this] { return clock += 0.01; }};
    std::int64_t gesture = 0;

    std::optional<Error> execute(const Command& command) { return session.execute(command, ++gesture); }
    void set_seed(std::uint32_t seed) {
        Experiment experiment = session.run().experiment();
        experiment.seed = seed;
        ASSERT_FALSE(execute(command::SetExperiment{experiment}));
    }
    void lock(std::string_view part) {
        UiState view = session.view();
        view.locked.set(part);
        execute(command::SetView{view});
    }
    std::uint32_t seed() const { return session.run().experiment().seed; }
    void arrive() {
        while (!session.work(0, 10)) {}
    }
};

TEST(Session, BeginsWithTheDefaults) {
    Fixture fixture;
    EXPECT_EQ(fixture.session.shared_state(), SharedState{});
    EXPECT_FALSE(fixture.session.can_undo());
    EXPECT_FALSE(fixture.session.playing());
}

TEST(Session, AnotherModelHasNoChosenUnit) {
    Fixture fixture;
    const auto choose = [&] {
        UiState view = fixture.session.view();
        view.unit = UnitPlace{1, 0};
        fixture.execute(command::SetView{view});
    };
    const auto chosen = [&] { return fixture.session.view().unit; };
    const auto set = [&](const Experiment& experiment) { fixture.execute(command::SetExperiment{experiment}); };
    Experiment deep = *with_layers({}, {4});
    set(deep);
    choose();
    deep.seed = 7;
    deep.iterations = 50;
    deep.training.rate = 0.5;
    set(deep);
    EXPECT_EQ(chosen(), (UnitPlace{1, 0})) << "the same units";
    set(*with_layers(deep, {4, 2}));
    EXPECT_FALSE(chosen()) << "other layers";
    choose();
    fixture.execute(command::Undo{});
    EXPECT_FALSE(chosen()) << "other layers again";
    choose();
    deep.model.output_activation = Activation::tanh;
    set(deep);
    EXPECT_FALSE(chosen()) << "another activation";
    choose();
    fixture.session.show({.experiment = {}}, 99);
    EXPECT_FALSE(chosen()) << "another link";
    choose();
    fixture.session.start(deep);
    EXPECT_FALSE(chosen()) << "a new start";
}

TEST(Session, SeeksWithinTheRun) {
    Fixture fixture;
    for (const auto& [asked, there] : {std::pair<std::int64_t, std::int64_t>{-5, 0}, {123, 123}, {1 << 30, 10'000}}) {
        fixture.execute(command::Seek{asked});
        EXPECT_EQ(fixture.session.target_iteration(), there);
    }
    fixture.arrive();
    EXPECT_EQ(fixture.session.run().iteration(), 10'000);
    EXPECT_NEAR(fixture.session.run().prediction(), 0.9897704, 5e-8);  // printed in the article
    fixture.execute(command::StepBack{});
    fixture.arrive();
    EXPECT_EQ(fixture.session.run().iteration(), 9'999);
    fixture.execute(command::Reset{});
    fixture.arrive();
    EXPECT_EQ(fixture.session.run().iteration(), 0);
}

TEST(Session, TakesBackAChangeOfAGestureWhole) {
    Fixture fixture;
    Experiment experiment;
    for (const std::uint32_t seed : {2u, 3u, 4u}) {
        experiment.seed = seed;
        fixture.session.execute(command::SetExperiment{experiment}, 7);
    }
    fixture.execute(command::Undo{});
    EXPECT_EQ(fixture.seed(), 1u);
    EXPECT_FALSE(fixture.session.can_undo());
    fixture.execute(command::Redo{});
    EXPECT_EQ(fixture.seed(), 4u);
}

TEST(Session, GoesBackToTheIterationThatWasShown) {
    Fixture fixture;
    fixture.execute(command::Seek{500});
    fixture.arrive();
    fixture.set_seed(9);
    fixture.execute(command::Seek{20});
    fixture.execute(command::Undo{});
    EXPECT_EQ(fixture.session.target_iteration(), 500);
}

TEST(Session, RefusesWhatIsLockedAndKeepsItsHistory) {
    Fixture fixture;
    fixture.set_seed(5);
    fixture.lock("seed");
    EXPECT_EQ(fixture.execute(command::RandomSeed{})->key, "notice.locked");
    EXPECT_FALSE(fixture.session.can_undo());
    EXPECT_EQ(fixture.execute(command::Undo{})->key, "notice.locked");
    EXPECT_EQ(fixture.seed(), 5u);
    UiState open = fixture.session.view();
    open.locked = {};
    fixture.execute(command::SetView{open});
    EXPECT_TRUE(fixture.session.can_undo()) << "the entry was not taken";
    EXPECT_FALSE(fixture.execute(command::Undo{}));
    EXPECT_EQ(fixture.seed(), 1u);
}

TEST(Session, AnotherStateIsShownWhateverIsLocked) {
    Fixture fixture;
    fixture.lock("seed");
    SharedState shared;
    shared.experiment.seed = 8;
    shared.iteration = 30;
    shared.pins.push_back(Experiment{.seed = 2});
    fixture.session.show(shared, ++fixture.gesture);
    EXPECT_EQ(fixture.session.shared_state(), shared);
    EXPECT_TRUE(fixture.session.can_undo());
}

TEST(Session, RevertsAGestureWithoutATrace) {
    Fixture fixture;
    Experiment experiment;
    experiment.seed = 2;
    fixture.session.execute(command::SetExperiment{experiment}, 3);
    EXPECT_FALSE(fixture.session.revert(4)) << "that gesture has changed nothing";
    EXPECT_EQ(fixture.seed(), 2u);
    EXPECT_FALSE(fixture.session.revert(3));
    EXPECT_EQ(fixture.seed(), 1u);
    EXPECT_FALSE(fixture.session.can_undo());
    EXPECT_FALSE(fixture.session.can_redo());
}

TEST(Session, KeepsAtMostSoManyRunsAndLetsGoOfThem) {
    Fixture fixture;
    for (int i = 0; i < 9; ++i) fixture.execute(command::Pin{});
    EXPECT_EQ(fixture.session.pins().size(), SharedState::max_pins);
    fixture.execute(command::Unpin{99});
    EXPECT_EQ(fixture.session.pins().size(), SharedState::max_pins);
    fixture.execute(command::Unpin{0});
    EXPECT_EQ(fixture.session.pins().size(), SharedState::max_pins - 1);
    fixture.set_seed(6);
    fixture.execute(command::UsePin{0});
    EXPECT_EQ(fixture.seed(), 1u);
    EXPECT_FALSE(fixture.execute(command::UsePin{99}));
}

TEST(Session, PlaysAndPauses) {
    Fixture fixture;
    fixture.execute(command::Play{});
    EXPECT_TRUE(fixture.session.playing());
    fixture.execute(command::Play{});
    EXPECT_TRUE(fixture.session.playing());
    fixture.session.work(0, 10);  // trains nothing of what plays
    EXPECT_EQ(fixture.session.run().iteration(), 0);
    fixture.execute(command::TogglePlay{});
    EXPECT_FALSE(fixture.session.playing());
    fixture.execute(command::Pause{});
    EXPECT_FALSE(fixture.session.playing());
}

TEST(Session, OneOverlayIsOpenAtATime) {
    Fixture fixture;
    fixture.execute(command::ToggleHelp{});
    EXPECT_TRUE(fixture.session.view().help);
    fixture.execute(command::ToggleMenu{});
    EXPECT_TRUE(fixture.session.view().menu);
    EXPECT_FALSE(fixture.session.view().help);
    fixture.execute(command::CloseOverlays{});
    EXPECT_FALSE(fixture.session.view().menu);
}

TEST(Session, AFileOfWhatIsLockedIsRefused) {
    Fixture fixture;
    EXPECT_FALSE(fixture.session.open(Experiment{.seed = 3, .iterations = 50}, 50, ++fixture.gesture));
    EXPECT_EQ(fixture.session.target_iteration(), 50);
    fixture.lock("seed");
    EXPECT_EQ(fixture.session.open(Experiment{.seed = 4}, 0, ++fixture.gesture)->key, "notice.locked");
    EXPECT_EQ(fixture.seed(), 3u);
    EXPECT_EQ(fixture.session.target_iteration(), 50);
}

/// Iteration and phase, as "3/1".
std::string moment(const Session& session) {
    const auto phase = session.view().phase;
    return std::to_string(session.run().iteration()) + '/' + (phase ? std::to_string(*phase) : "-");
}

TEST(Session, StepsByPhasesForwardAndBackAcrossIterations) {
    Fixture fixture;
    const auto does = [&](const Command& command) {
        fixture.execute(command);
        fixture.arrive();
        return moment(fixture.session);
    };
    EXPECT_EQ(moment(fixture.session), "0/-");
    EXPECT_EQ(does(command::TogglePhases{}), "0/0");
    EXPECT_EQ(fixture.session.view().row, 0u) << "a row, for the test example has no target";
    for (const char* const there : {"0/1", "0/2", "0/3", "0/4", "1/0", "1/1"}) EXPECT_EQ(does(command::Step{}), there);
    for (const char* const there : {"1/0", "0/4", "0/3", "0/2", "0/1", "0/0", "0/0"})
        EXPECT_EQ(does(command::StepBack{}), there);
    does(command::Step{});
    EXPECT_EQ(does(command::Seek{7}), "7/0") << "elsewhere it begins anew";
    does(command::Step{});
    fixture.set_seed(3);
    fixture.arrive();
    EXPECT_EQ(moment(fixture.session), "7/0");
    EXPECT_EQ(does(command::TogglePhases{}), "7/-");
    EXPECT_EQ(does(command::Step{}), "8/-");
}

TEST(Session, ALayerMoreHasTwoPhasesMore) {
    Fixture fixture;
    fixture.execute(command::SetExperiment{*with_layers(fixture.session.run().experiment(), {3, 2})});
    fixture.execute(command::TogglePhases{});
    int steps = 0;
    for (; fixture.session.run().iteration() == 0; ++steps) {
        fixture.execute(command::Step{});
        fixture.arrive();
    }
    EXPECT_EQ(steps, 9);
}

}  // namespace
}  // namespace neuroglass
