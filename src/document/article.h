// What the article trains and prints, for marking the iterations at which a run reproduces it. Computes no training.
#pragma once

#include <array>
#include <cstdint>

#include "engine/model/experiment.h"

namespace neuroglass {

/// The article's predictions for [1, 0, 1] at seed 1, to the 8 decimals that NumPy prints.
struct ArticleFigure {
    std::int64_t iteration;
    double prediction;
};
inline constexpr std::array article_figures{
    ArticleFigure{10, 0.65980921},
    ArticleFigure{100, 0.87680541},
    ArticleFigure{10'000, 0.98977040},
};

/// Whether this is the article's experiment, however long it runs.
inline bool is_article(const Experiment& experiment) {
    static const Experiment article;
    return same_but_for_the_start(experiment, article) && experiment.seed == article.seed &&
           experiment.starting_weights == article.starting_weights && experiment.test_example == article.test_example;
}

}  // namespace neuroglass
