// How rows are drawn: two inputs, scattered about a shape. Nothing here is read from a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace neuroglass {

struct Recipe {
    /// What decides the class of a point; those from `circle` to `spiral3` draw the points of each class in turn.
    enum class Shape {
        line,
        sine,
        parabola,
        absolute,
        quadrants,
        checkerboard,
        circle,
        gaussians,
        moons,
        spiral,
        spiral3
    };
    static constexpr double max_noise = 1;

    Shape shape{};
    std::size_t rows = 200;
    double noise = 0;  // the standard deviation of what moves each coordinate once its class is known; thousandths
    std::uint32_t seed = 1;

    /// A target for each class where there are three, else one that is 0 or 1.
    std::size_t target_count() const { return shape == Shape::spiral3 ? 3 : 1; }

    bool operator==(const Recipe&) const = default;
};

struct DrawnRows {
    std::vector<double> inputs;   // (rows, 2), row-major; rounded to three decimals
    std::vector<double> targets;  // (rows, target_count), row-major
};

/// The rows, from numpy.random.RandomState(seed): random_sample((2, rows)) says where a point lies, then
/// randn(2, rows) times the noise moves it. formats/recipe_code.h has the same in NumPy.
DrawnRows draw_rows(const Recipe& recipe);

}  // namespace neuroglass
