// The history as comma-separated text, against the run that it comes from.
#include "formats/history_csv.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/numbers.h"
#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

std::vector<std::vector<std::string>> cells(const std::string& csv) {
    std::vector<std::vector<std::string>> lines;
    std::istringstream text(csv);
    for (std::string line, cell; std::getline(text, line);) {
        lines.emplace_back();
        for (std::istringstream rest(line); std::getline(rest, cell, ',');) lines.back().push_back(cell);
    }
    return lines;
}

TEST(HistoryCsv, HasItsColumnsNamed) {
    neuroglass::Run run{Experiment()};
    run.advance(2);
    EXPECT_EQ(history_csv(run).substr(0, history_csv(run).find('\n')), "iteration,loss,prediction,w1,w2,w3");
    EXPECT_EQ(cells(history_csv(run)).size(), 4u);
    Experiment held_out;
    held_out.held_out.rows = {1};
    EXPECT_EQ(cells(history_csv(neuroglass::Run(held_out)))[0],
              (std::vector<std::string>{"iteration", "loss", "held_out_loss", "prediction", "w1", "w2", "w3"}));
    EXPECT_EQ(history_csv(run).back(), '\n');
}

TEST(HistoryCsv, SaysWhatTheRunSaysAtEachOfItsIterations) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 30; ++n) {
        const Experiment experiment = draw.single_neuron();
        neuroglass::Run run(experiment), again(experiment);
        run.advance(draw.whole(0, experiment.iterations));
        const std::int64_t trained = run.iteration();
        run.seek(draw.whole(0, trained));
        const auto lines = cells(history_csv(run));

        std::vector<std::int64_t> wanted{run.iteration()};
        for (std::size_t sample = 0; sample < run.history().count_until(run.last_iteration()); ++sample)
            wanted.push_back(run.history().iteration(sample));
        std::ranges::sort(wanted);
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        ASSERT_EQ(lines.size(), wanted.size() + 1);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const auto& line = lines[i + 1];
            again.seek(wanted[i]);
            ASSERT_EQ(line[0], std::to_string(wanted[i]));
            std::vector<double> numbers, theirs{again.loss()};
            if (!again.held_out_rows().empty()) theirs.push_back(again.held_out_loss());
            theirs.push_back(again.prediction());
            for (std::size_t cell = 1; cell < line.size(); ++cell) numbers.push_back(parse_number(line[cell]).value());
            theirs.insert(theirs.end(), again.weights().begin(), again.weights().end());
            ASSERT_EQ(bits(numbers), bits(theirs)) << "iteration " << wanted[i];
        }
    }
}

TEST(HistoryCsv, EndsWithTheRunThatWasMadeShorter) {
    neuroglass::Run run{Experiment()};
    run.advance(10'000);
    run.set_iterations(123);
    EXPECT_EQ(cells(history_csv(run)).back()[0], "123");
}

}  // namespace
}  // namespace neuroglass
