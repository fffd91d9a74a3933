// What is looked at beside the run comes to where the run is, and no further.
#include "app/followers.h"

#include <gtest/gtest.h>

namespace neuroglass {
namespace {

struct Fixture {
    double clock = 0;
    Session session{[this] { return clock += 0.01; }};
    Followers followers{[this] { return clock += 0.01; }};

    void execute(const Command& command) { session.execute(command, 1); }
    void show(UiState::Tab tab) {
        UiState view = session.view();
        view.tab = tab;
        execute(command::SetView{view});
    }
    void arrive() {
        while (!session.work(0, 10)) {}
        for (int i = 0; followers.are_behind(session) && i < 10'000; ++i) followers.follow(session, 10);
    }
};

TEST(Followers, PinnedRunsComeToTheIterationOfTheRunOrTheirOwnEnd) {
    Fixture fixture;
    SharedState shared;
    shared.pins = {Experiment{.iterations = 40}, Experiment{.iterations = 5000}};
    shared.iteration = 200;
    fixture.session.show(shared, 1);
    fixture.arrive();
    EXPECT_EQ(fixture.session.pins()[0].iteration(), 40);
    EXPECT_EQ(fixture.session.pins()[1].iteration(), 200);
    EXPECT_FALSE(fixture.followers.follow(fixture.session, 10));
    fixture.execute(command::Seek{10});
    fixture.arrive();
    EXPECT_EQ(fixture.session.pins()[0].iteration(), 10);
}

TEST(Followers, ThereIsASweepWhileItsTabIsOpen) {
    Fixture fixture;
    EXPECT_FALSE(fixture.followers.sweep_of(fixture.session));
    fixture.show(UiState::Tab::seeds);
    EXPECT_TRUE(fixture.followers.are_behind(fixture.session));
    fixture.followers.follow(fixture.session, 10);
    ASSERT_TRUE(fixture.followers.sweep_of(fixture.session));
    fixture.execute(command::Seek{30});
    fixture.arrive();
    EXPECT_EQ(fixture.followers.sweep()->iteration(), 30);
    EXPECT_EQ(fixture.followers.sweep()->count(), 1000u);
    fixture.show(UiState::Tab::network);
    fixture.followers.follow(fixture.session, 10);
    EXPECT_FALSE(fixture.followers.sweep());
}

TEST(Followers, ASweepOfAnotherExperimentIsNotShown) {
    Fixture fixture;
    fixture.show(UiState::Tab::seeds);
    fixture.arrive();
    Experiment slower;
    slower.training.rate = 0.5;
    fixture.execute(command::SetExperiment{slower});
    EXPECT_FALSE(fixture.followers.sweep_of(fixture.session));
    fixture.followers.follow(fixture.session, 10);
    ASSERT_TRUE(fixture.followers.sweep_of(fixture.session));
    EXPECT_EQ(fixture.followers.sweep()->experiment().training.rate, 0.5);
    Experiment other_seed = slower;
    other_seed.seed = 77;
    fixture.execute(command::SetExperiment{other_seed});
    EXPECT_TRUE(fixture.followers.sweep_of(fixture.session)) << "it is of all seeds";
}

}  // namespace
}  // namespace neuroglass
