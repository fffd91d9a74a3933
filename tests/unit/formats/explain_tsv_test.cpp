// The arithmetic as tab-separated text: what stands where, and that its numbers read back as the same doubles.
#include "formats/explain_tsv.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "support/bits.h"
#include "support/draw.h"

namespace neuroglass {
namespace {

using Lines = std::vector<std::vector<std::string>>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);) {
        lines.emplace_back();
        std::istringstream terms(line);
        for (std::string term; std::getline(terms, term, '\t');) lines.back().push_back(term);
    }
    return lines;
}

TEST(ExplainTsv, HasALineOfNamesThenALineARowThenTheWeights) {
    const neuroglass::Run run{Experiment()};
    const std::string text = explanation_tsv(Explanation(run));
    EXPECT_EQ(
        text.substr(0, text.find('\n')),
        "row\tx1\tx2\tx3\tw1*x1\tw2*x2\tw3*x3\tz\tout\ttarget\terror\tderivative\tdelta\tx1*delta\tx2*delta\tx3*delta");
    const Lines lines = lines_of(text);
    ASSERT_EQ(lines.size(), 1u + 3 + 1 + 1 + 3);
    for (std::size_t row = 1; row <= 3; ++row) {
        ASSERT_EQ(lines[row].size(), 16u);
        EXPECT_EQ(lines[row][0], std::to_string(row));
    }
    EXPECT_EQ(lines[1][2], "1");
    EXPECT_EQ(lines[1][7], "-0.55912226348099403");  // from NumPy: the sum of its second and third weight at seed 1
    EXPECT_TRUE(lines[4].empty());
    EXPECT_EQ(lines[5], (std::vector<std::string>{"weight", "w", "sum", "rate", "change", "new w"}));
    EXPECT_EQ(lines[6][0], "w1");
    EXPECT_EQ(lines[6][3], "1");
    EXPECT_EQ(text.back(), '\n');
}

TEST(ExplainTsv, ReadsBackToTheBit) {
    Draw draw;
    SCOPED_TRACE(draw.trace());
    for (int n = 0; n < 50; ++n) {
        Experiment experiment = with_dataset(
            {}, draw.dataset(static_cast<std::size_t>(draw.whole(1, 30)), static_cast<std::size_t>(draw.whole(1, 8))));
        experiment.model.bias = draw.one_in(2) ? Bias::on : Bias::off;
        neuroglass::Run run(experiment);
        run.advance(draw.whole(0, 600));
        const Explanation explanation(run);
        const Lines lines = lines_of(explanation_tsv(explanation));
        const std::size_t inputs = explanation.inputs(), rows = explanation.rows();
        ASSERT_EQ(lines.size(), rows + inputs + 3);
        const auto expect = [&](std::size_t line, std::size_t column, Term term) {
            EXPECT_EQ(bits(std::strtod(lines[line].at(column).c_str(), nullptr)), bits(explanation.value(term)))
                << lines[line][column];
        };
        for (std::size_t row = 0; row < rows; ++row) {
            std::size_t column = 1;
            for (const Quantity quantity : {Quantity::input, Quantity::product})
                for (std::size_t i = 0; i < inputs; ++i) expect(row + 1, column++, {quantity, row, i});
            for (const Quantity quantity : {Quantity::pre_activation, Quantity::output, Quantity::target,
                                            Quantity::error, Quantity::activation_derivative, Quantity::delta})
                expect(row + 1, column++, {quantity, row});
            for (std::size_t i = 0; i < inputs; ++i) expect(row + 1, column++, {Quantity::row_gradient, row, i});
            EXPECT_EQ(column, lines[row + 1].size());
        }
        for (std::size_t i = 0; i < inputs; ++i) {
            std::size_t column = 1;
            for (const Quantity quantity :
                 {Quantity::weight, Quantity::gradient, Quantity::rate, Quantity::update, Quantity::new_weight})
                expect(rows + 3 + i, column++, {quantity, 0, i});
        }
    }
}

}  // namespace
}  // namespace neuroglass
