// The gallery: every printed figure is recomputed, and what is said of it must be true. Where a source follows another
// rule, that rule is written down here and gives what was printed.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "base/numbers.h"
#include "engine/inspect/digits.h"
#include "engine/model/loss.h"
#include "formats/gallery_json.h"
#include "formats/gallery_text.h"
#include "formats/share_link.h"
#include "support/examples.h"

namespace neuroglass {
namespace {

const Gallery& gallery() {
    static const auto read = read_gallery(examples_text());
    if (!read) ADD_FAILURE() << "line " << read.error().arguments[0].second << " of examples.txt";
    static const Gallery none;
    return read ? *read : none;
}

Recomputation recomputed(const Example& example) {
    Recomputation recomputation(example);
    EXPECT_TRUE(recomputation.advance(Experiment::max_iterations));
    return recomputation;
}

/// The loss where every output of every unit is off by its last bit.
double shaken_loss(const Experiment& experiment, std::int64_t iteration) {
    VariedRun shaken(experiment, Variation::shaken);
    while (shaken.iteration() < iteration) shaken.advance();
    return loss_of(Network(experiment.model), experiment.training, shaken.weights(), experiment.dataset,
                   trained_rows(experiment.held_out, experiment.dataset.rows()));
}

TEST(Gallery, ComesOutAsItsVerdictsSay) {
    std::size_t figures = 0, exact = 0;
    for (const Example& example : gallery()) {
        const Recomputation recomputation = recomputed(example);
        ASSERT_EQ(recomputation.values().size(), example.claims.size()) << example.id;
        for (std::size_t i = 0; i < example.claims.size(); ++i) {
            const Claim& claim = example.claims[i];
            const double value = recomputation.values()[i], printed = *parse_number(claim.printed);
            const double off = std::abs(value / printed - 1);
            const std::string what = example.id + ", " + claim_name(example.shared.experiment.model, claim) +
                                     " after " + std::to_string(claim.iteration) + ": " + exactly(value);
            ++figures;
            exact += claim.verdict == Verdict::last_digit;
            EXPECT_EQ(recomputation.matches(i), is_as_printed(value, claim.printed)) << what;
            EXPECT_EQ(recomputation.matches(i), claim.verdict == Verdict::last_digit) << what;
            if (claim.verdict == Verdict::last_digit)
                EXPECT_EQ(*parse_number(as_printed(value, claim.printed)), printed);
            if (claim.verdict == Verdict::machine && off >= 1e-9) {  // then shaken last bits change what is printed
                EXPECT_EQ(claim.kind, Claim::Kind::loss) << what;
                EXPECT_NE(as_printed(shaken_loss(example.shared.experiment, claim.iteration), claim.printed),
                          as_printed(value, claim.printed))
                    << what;
                EXPECT_LT(off, 1e-3) << what;
            }
            if (claim.verdict == Verdict::rounded) EXPECT_LT(off, 1e-3) << what;
            if (claim.verdict == Verdict::another_rule) EXPECT_GT(off, 1e-9) << what;
            EXPECT_NE(claim.verdict, Verdict::no_seed) << what;
        }
    }
    EXPECT_GE(figures, 100u);
    EXPECT_GE(exact, 90u);
}

TEST(Gallery, IsTheSameInPieces) {
    for (const Example& example : gallery()) {
        Recomputation pieces(example);
        for (std::int64_t n = 1; !pieces.advance(n); n = n * 3 % 1009) EXPECT_FALSE(pieces.is_done());
        const Recomputation whole = recomputed(example);
        EXPECT_TRUE(std::ranges::equal(pieces.values(), whole.values())) << example.id;
    }
}

TEST(Gallery, TellsOfEachExampleWhoseItIsAndWhatInEveryLanguage) {
    std::set<std::string> ids;
    for (const Example& example : gallery()) {
        EXPECT_TRUE(ids.insert(example.id).second) << example.id;
        EXPECT_EQ(example.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos);
        EXPECT_TRUE(example.url.starts_with("http")) << example.id;
        for (const std::string* words : {&example.author, &example.title}) EXPECT_FALSE(words->empty()) << example.id;
        EXPECT_EQ(example.year.size(), 4u) << example.id;
        EXPECT_NE(example.about_in("en"), example.about_in("zh")) << example.id;
        EXPECT_EQ(example.about_in("xx"), example.about_in("en"));
        EXPECT_EQ(find_example(gallery(), example.id), &example);
    }
    EXPECT_GE(ids.size(), 23u);
    EXPECT_EQ(find_example(gallery(), "nobody"), nullptr);
}

TEST(Gallery, KnowsItsExperimentsWhereverTheyEnd) {
    for (const Example& example : gallery()) {
        Experiment shown = example.shared.experiment;
        EXPECT_EQ(example_of(gallery(), shown), &example);
        shown.iterations = 17;
        EXPECT_EQ(example_of(gallery(), shown), &example);
        shown.training.rate *= 1.5;
        EXPECT_NE(example_of(gallery(), shown), &example);
        const auto link = share_link(example.shared);
        EXPECT_EQ(example.link.empty(), !link) << "too long for one";
        if (!link) continue;
        EXPECT_EQ(parse_share_link(*link).shared, example.shared) << "survives as a link";
    }
}

TEST(Gallery, IsFoundByWhatItNeeds) {
    const auto found = [](std::string_view key) {
        const auto field = find_experiment_field(key) - experiment_fields().data();
        std::set<std::string> ids;
        for (const Example& example : gallery())
            if (example.needs >> field & 1) ids.insert(example.id);
        return ids;
    };
    EXPECT_EQ(found("output_activation"),
              (std::set<std::string>{"cs231n-sum", "brownlee-perceptron", "ng-linear", "cornell-or", "google-cars"}));
    EXPECT_EQ(found("targets"), (std::set<std::string>{"brownlee-network", "mazur"}));
    EXPECT_TRUE(found("layers").contains("trask-xor"));
    EXPECT_FALSE(found("layers").contains("trask-neuron"));
    EXPECT_TRUE(found("seed").empty());
    EXPECT_TRUE(found("data").empty());
}

TEST(Gallery, SaysItsWorstVerdict) {
    const auto verdict = [](std::string_view id) { return find_example(gallery(), id)->verdict(); };
    EXPECT_EQ(verdict("article"), Verdict::last_digit);
    EXPECT_EQ(verdict("miller-mind"), Verdict::rounded);
    EXPECT_EQ(verdict("trask-steps-huge"), Verdict::machine);
    EXPECT_EQ(verdict("mazur"), Verdict::another_rule);
    EXPECT_EQ(verdict("rumelhart-xor"), Verdict::no_seed);
    EXPECT_EQ(find_example(gallery(), "mazur")->first_iteration(Verdict::another_rule), 1);
}

TEST(Printed, IsComparedDigitByDigit) {
    EXPECT_TRUE(is_as_printed(0.5, ".5"));
    EXPECT_TRUE(is_as_printed(-0.25, "-.25"));
    EXPECT_TRUE(is_as_printed(-0.25, "-0.25"));
    EXPECT_TRUE(is_as_printed(68.696, "68.70"));
    EXPECT_FALSE(is_as_printed(68.69, "68.70"));
    EXPECT_FALSE(is_as_printed(0.5, "-.5"));
    EXPECT_FALSE(is_as_printed(10.5, ".5"));
    EXPECT_TRUE(is_as_printed(3, "3"));
    EXPECT_EQ(exactly(0.1), "0.10000000000000001");
}

TEST(GalleryText, RefusesWhatItCannotRead) {
    const auto line = [](std::string_view text) {
        const auto read = read_gallery(text);
        return read ? "" : read.error().arguments[0].second;
    };
    EXPECT_EQ(line("# nothing\n\nid a\nlink v=1&at=10\nclaim 10 loss 0.1 : rounded\n"), "");
    for (const char* wrong :
         {"author before its id", "id ", "id a\nlink v=1&bias=perhaps", "id a\nlink nothing", "id a\nnonsense here",
          "id a\nclaim ten loss 0.1", "id a\nclaim 10 lost 0.1", "id a\nclaim 10 loss 0.1 0.2", "id a\nclaim 10 loss",
          "id a\nclaim 10 loss nought", "id a\nclaim 10 loss 0.1 : perhaps", "id a\nclaim 10001 loss 0.1",
          "id a\nclaim -1 loss 0.1", "id a\nclaim 1 weights 1 2 3 4"})
        EXPECT_EQ(line(wrong), std::string_view(wrong).starts_with("id a") ? "2" : "1") << wrong;
    EXPECT_EQ(line("id a\nclaim 10 loss 0.1\nclaim 9 loss 0.1"), "3");
}

TEST(GalleryText, ADashIsNoFigure) {
    const auto read = read_gallery("id a\nclaim 3 weights - 0.5 -\n");
    ASSERT_TRUE(read);
    ASSERT_EQ((*read)[0].claims.size(), 1u);
    EXPECT_EQ(claim_name({}, (*read)[0].claims[0]), "w2");
}

TEST(GalleryJson, HoldsAFigureAsPublishedAndAsItIsHere) {
    const Example& article = *find_example(gallery(), "article");
    const Recomputation recomputation = recomputed(article);
    const std::string json = example_json(article, &recomputation);
    EXPECT_NE(json.find(R"({"iteration":10,"what":"prediction","published":"0.65980921","verdict":"last_digit",)"
                        R"("ours":"0.65980921","exact":0.65980921047910479,"matches":true})"),
              std::string::npos)
        << json;
    EXPECT_EQ(example_json(article).find("ours"), std::string::npos);
}

double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }

/// What its claim of another rule prints. @param n which of them, from 0
std::string printed_by_another_rule(std::string_view id, std::size_t n = 0) {
    for (const Claim& claim : find_example(gallery(), id)->claims)
        if (claim.verdict == Verdict::another_rule && n-- == 0) return claim.printed;
    return "";
}

TEST(AnotherRule, MazursUsesOutputWeightsThatAreUpdatedAlready) {
    double w[2][2] = {{0.15, 0.20}, {0.25, 0.30}}, v[2][2] = {{0.40, 0.45}, {0.50, 0.55}}, hidden[2], out[2];  // [unit]
    const double in[2] = {0.05, 0.10}, target[2] = {0.01, 0.99};
    const auto forward = [&] {
        for (int j = 0; j < 2; ++j) hidden[j] = sigmoid(w[j][0] * in[0] + w[j][1] * in[1] + 0.35);
        for (int k = 0; k < 2; ++k) out[k] = sigmoid(v[k][0] * hidden[0] + v[k][1] * hidden[1] + 0.60);
    };
    const auto step = [&] {
        double delta[2];
        for (int k = 0; k < 2; ++k) delta[k] = (target[k] - out[k]) * out[k] * (1 - out[k]);
        for (int k = 0; k < 2; ++k)
            for (int j = 0; j < 2; ++j) v[k][j] += 0.5 * delta[k] * hidden[j];
        for (int j = 0; j < 2; ++j) {
            const double error = delta[0] * v[0][j] + delta[1] * v[1][j];
            for (int i = 0; i < 2; ++i) w[j][i] += 0.5 * error * hidden[j] * (1 - hidden[j]) * in[i];
        }
        forward();
    };
    forward();
    step();
    const double loss = (std::pow(target[0] - out[0], 2) + std::pow(target[1] - out[1], 2)) / 2;
    EXPECT_EQ(as_printed(loss, "0.123456789"), printed_by_another_rule("mazur"));
    for (int i = 1; i < 10'000; ++i) step();
    EXPECT_EQ(as_printed(out[0], "0.123456789"), printed_by_another_rule("mazur", 1));
    EXPECT_EQ(as_printed(out[1], "0.123456789"), printed_by_another_rule("mazur", 2));
}

TEST(AnotherRule, RealPythonsLeavesOutSlopeAndInput) {
    const double step = 2 * sigmoid(2 * 1.45 - 1.5 * 0.66);
    EXPECT_EQ(as_printed(sigmoid(2 * (1.45 - step) + 1.5 * (-0.66 - step)), "0.12345678"),
              printed_by_another_rule("real-python"));
}

}  // namespace
}  // namespace neuroglass
