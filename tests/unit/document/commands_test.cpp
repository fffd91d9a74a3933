// The rows of the commands: what each is called, and what JavaScript may ask for.
#include "document/commands.h"

#include <gtest/gtest.h>

#include <limits>
#include <set>

#include "document/schema.h"
#include "document/shared_state.h"

namespace neuroglass {
namespace {

TEST(Commands, ARowMakesTheCommandThatItIsOf) {
    for (std::size_t i = 0; i < commands().size(); ++i) {
        const CommandInfo& row = commands()[i];
        if (!row.make) continue;
        const Command command = row.make(0);
        EXPECT_EQ(command.index(), i) << row.id;
        EXPECT_EQ(&info_of(command), &row);
    }
}

TEST(Commands, HaveNamesOfTheirOwnAndLocksThatExist) {
    std::set<std::string_view> ids;
    for (const CommandInfo& row : commands()) {
        EXPECT_EQ(row.id.empty(), row.make == nullptr) << "what has a name can be asked for";
        EXPECT_TRUE(row.id.empty() || ids.insert(row.id).second) << row.id;
        for (const std::string_view lock : row.locks) {
            Parts locked;
            EXPECT_TRUE(lock.empty() || locked.set(lock)) << row.id << " is locked by " << lock;
        }
        EXPECT_EQ(row.keys_key.empty(), row.help_key.empty()) << row.id;
    }
}

TEST(Commands, NoTwoHaveTheSameKey) {
    const auto key = [](const Shortcut& shortcut) {
        return std::tuple(shortcut.character, shortcut.arrow, shortcut.control, shortcut.shift);
    };
    std::set<std::tuple<char32_t, Shortcut::Arrow, bool, bool>> keys;
    for (const CommandInfo& row : commands())
        for (const Shortcut& shortcut : row.shortcuts)
            EXPECT_TRUE(!shortcut.exists() || keys.insert(key(shortcut)).second) << row.id;
}

TEST(Commands, AreReadFromTheirNames) {
    EXPECT_TRUE(std::holds_alternative<command::Step>(*parse_command("step", 0)));
    EXPECT_EQ(std::get<command::Seek>(*parse_command("seek", 77)).iteration, 77);
    EXPECT_EQ(std::get<command::Unpin>(*parse_command("unpin", 3)).place, 3u);
    EXPECT_EQ(std::get<command::OpenExample>(*parse_command("example mazur", 0)).id, "mazur");
    EXPECT_EQ(std::get<command::OpenExample>(*parse_command("example", 0)).id, "");
    for (const ExportInfo& file : exports) {
        EXPECT_EQ(std::get<command::Save>(*parse_command("save " + std::string(file.id), 0)).what, file.what);
        EXPECT_EQ(&info_of(file.what), &file);
    }
}

TEST(Commands, AnIterationBeyondTheEndsIsTheNearestOne) {
    EXPECT_EQ(std::get<command::Seek>(*parse_command("seek", -1)).iteration, 0);
    EXPECT_EQ(std::get<command::Seek>(*parse_command("seek", 1e300)).iteration, Experiment::max_iterations);
}

TEST(Commands, WhatIsNoCommandIsAnErrorThatNamesThoseThereAre) {
    for (const char* name : {"", " ", "Step", "step ", "step back", "stepp", "save", "save ", "save nothing",
                             "copy python ", "constructor", "\xff"}) {
        const auto command = parse_command(name, 0);
        ASSERT_FALSE(command) << name;
        EXPECT_TRUE(command.error().key.starts_with("error.command_")) << name;
    }
    EXPECT_EQ(parse_command("nothing", 0).error().key, "error.command_unknown");
    EXPECT_EQ(parse_command("save nothing", 0).error().key, "error.command_file");
}

TEST(Commands, ANumberThatIsNotWholeOrNoPlaceIsAnError) {
    const double nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
    for (const double wrong : {0.5, nan}) EXPECT_EQ(parse_command("seek", wrong).error().key, "error.whole") << wrong;
    for (const double wrong : {-1.0, 4.0, 1.5, nan, infinite, -infinite})
        EXPECT_EQ(parse_command("use", wrong).error().key, "error.whole") << wrong;
    EXPECT_TRUE(parse_command("seek", infinite)) << "the nearest there is";
    EXPECT_TRUE(parse_command("step", nan)) << "it takes none";
}

TEST(Commands, AreOfUseWhereTheyChangeSomething) {
    neuroglass::Run run(Experiment{.iterations = 2});
    CommandContext context{.run = run};
    const auto usable = [&](const Command& command) { return info_of(command).is_usable(context); };
    EXPECT_TRUE(usable(command::Step{}));
    EXPECT_FALSE(usable(command::StepBack{}));
    EXPECT_FALSE(usable(command::Reset{}));
    EXPECT_FALSE(usable(command::Undo{}));
    EXPECT_TRUE(usable(command::Pin{}));
    run.advance(2);
    context.pins = SharedState::max_pins;
    context.can_undo = true;
    EXPECT_FALSE(usable(command::Step{}));
    EXPECT_TRUE(usable(command::StepBack{}));
    EXPECT_TRUE(usable(command::Reset{}));
    EXPECT_TRUE(usable(command::Undo{}));
    EXPECT_FALSE(usable(command::Pin{}));
    const neuroglass::Run empty(Experiment{.iterations = 0});
    EXPECT_FALSE(info_of(command::TogglePlay{}).is_usable({.run = empty}));
}

}  // namespace
}  // namespace neuroglass
