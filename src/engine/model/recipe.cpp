// How rows are drawn; see recipe.h.
#include "engine/model/recipe.h"

#include <cmath>

#include "engine/numeric/random.h"

namespace neuroglass {
namespace {

using Shape = Recipe::Shape;

constexpr double pi = 3.141592653589793;

/// By Taylor's series and IEEE operations alone, so that it is the same everywhere. @param x up to some turns
double sine(double x) {
    x -= 2 * pi * std::floor(x / (2 * pi) + 0.5);
    double sum = 0, term = x;
    for (int power = 1; power < 32; power += 2) {
        sum += term;
        term *= -x * x / ((power + 1) * (power + 2));
    }
    return sum;
}

double cosine(double x) { return sine(x + pi / 2); }

struct Point {
    double x, y;
    int kind;  // its class
};

Point point_at(double angle, double radius, int kind) { return {radius * cosine(angle), radius * sine(angle), kind}; }

/// @param u,v on [0, 1) @param kind of the shapes that draw the points of each class in turn
Point point_of(Shape shape, double u, double v, int kind) {
    const double x = 2 * u - 1, y = 2 * v - 1;
    const auto above = [&](double line) { return Point{x, y, y > line}; };
    switch (shape) {
        case Shape::line: return above(-x);
        case Shape::sine: return above(0.5 * sine(pi * x));
        case Shape::parabola: return above(1.5 * x * x - 0.5);
        case Shape::absolute: return above(2 * std::abs(x) - 1);
        case Shape::quadrants: return {x, y, x * y < 0};
        case Shape::checkerboard: return {x, y, std::fmod(std::floor(2 * x) + std::floor(2 * y) + 4, 2) != 0};
        case Shape::circle: return point_at(2 * pi * v, kind == 1 ? 0.5 * u : 0.3 * u + 0.7, kind);
        case Shape::gaussians: return {kind - 0.5, kind - 0.5, kind};
        case Shape::moons: {
            const Point outer = point_at(pi * u, 1, kind);
            return kind == 0 ? outer : Point{1 - outer.x, 0.5 - outer.y, kind};
        }
        case Shape::spiral: return point_at(2 * pi * (1.25 * u + kind / 2.0), u, kind);
        case Shape::spiral3: return point_at(2 * pi * (1.25 * u + kind / 3.0), u, kind);
    }
    return {};
}

/// As numpy.round(x, 3) has it; never -0.
double rounded_coordinate(double x) { return std::nearbyint(x * 1000) / 1000 + 0.0; }

}  // namespace

DrawnRows draw_rows(const Recipe& recipe) {
    const std::size_t rows = recipe.rows, targets = recipe.target_count();
    DrawnRows drawn{std::vector<double>(rows * 2), std::vector<double>(rows * targets)};
    RandomState random(recipe.seed);
    for (std::size_t place = 0; place < 2; ++place)
        for (std::size_t row = 0; row < rows; ++row) drawn.inputs[row * 2 + place] = random.random_sample();
    for (std::size_t row = 0; row < rows; ++row) {
        double* const at = &drawn.inputs[row * 2];
        const std::size_t classes = targets == 1 ? 2 : targets;
        const auto [x, y, kind] = point_of(recipe.shape, at[0], at[1], static_cast<int>(row % classes));
        at[0] = x;
        at[1] = y;
        if (targets == 1) drawn.targets[row] = kind;
        else drawn.targets[row * targets + static_cast<std::size_t>(kind)] = 1;
    }
    for (std::size_t place = 0; place < 2; ++place)
        for (std::size_t row = 0; row < rows; ++row) {
            double& coordinate = drawn.inputs[row * 2 + place];
            coordinate = rounded_coordinate(coordinate + recipe.noise * random.randn());
        }
    return drawn;
}

}  // namespace neuroglass
