// How rows are drawn, in NumPy; see recipe_code.h.
#include "formats/recipe_code.h"

#include "document/ready_data.h"
#include "formats/source_code.h"

namespace neuroglass {
namespace {

using Shape = Recipe::Shape;

constexpr const char* script = R"(drawn = np.random.RandomState(@seed@)  # @name@: @rows@ rows, noise @noise@
u, v = drawn.random_sample((2, @rows@))
@points@
inputs = np.round(np.column_stack([x, y]) + @noise@ * drawn.randn(2, @rows@).T, 3) + 0.0  # (@rows@ rows, 2 inputs)
targets = @targets@  # (@rows@ rows, @target_count@)
)";

/// Where the points lie and which class each is of, before the noise; the second moon is the first one, turned about.
const char* points_of(Shape shape) {
    switch (shape) {
        case Shape::line: return "x, y = 2 * u - 1, 2 * v - 1\nkind = y > -x";
        case Shape::sine: return "x, y = 2 * u - 1, 2 * v - 1\nkind = y > 0.5 * np.sin(np.pi * x)";
        case Shape::parabola: return "x, y = 2 * u - 1, 2 * v - 1\nkind = y > 1.5 * x * x - 0.5";
        case Shape::absolute: return "x, y = 2 * u - 1, 2 * v - 1\nkind = y > 2 * np.abs(x) - 1";
        case Shape::quadrants: return "x, y = 2 * u - 1, 2 * v - 1\nkind = x * y < 0";
        case Shape::checkerboard:
            return "x, y = 2 * u - 1, 2 * v - 1\nkind = (np.floor(2 * x) + np.floor(2 * y)) % 2 != 0";
        case Shape::circle:
            return "kind = np.arange(@rows@) % @classes@\n"
                   "angle, radius = 2 * np.pi * v, np.where(kind == 1, 0.5 * u, 0.3 * u + 0.7)\n"
                   "x, y = radius * np.cos(angle), radius * np.sin(angle)";
        case Shape::gaussians: return "kind = np.arange(@rows@) % @classes@\nx = y = kind - 0.5";
        case Shape::moons:
            return "kind = np.arange(@rows@) % @classes@\n"
                   "x, y = np.cos(np.pi * u), np.sin(np.pi * u)\n"
                   "x, y = np.where(kind == 0, [x, y], [1 - x, 0.5 - y])";
        case Shape::spiral:
        case Shape::spiral3:
            return "kind = np.arange(@rows@) % @classes@\n"
                   "angle, radius = 2 * np.pi * (1.25 * u + kind / @classes@), u\n"
                   "x, y = radius * np.cos(angle), radius * np.sin(angle)";
    }
    return "";
}

}  // namespace

std::string recipe_code(const Recipe& recipe) {
    const bool one_target = recipe.target_count() == 1;
    const std::string classes = std::to_string(one_target ? 2 : recipe.target_count());
    return filled(script, {{"points", points_of(recipe.shape)},
                           {"targets", one_target ? "kind[:, None] * 1.0" : "np.eye(@classes@)[kind]"},
                           {"target_count", counted(recipe.target_count(), "target")},
                           {"classes", classes},
                           {"name", ready_set_of(recipe.shape).name()},
                           {"rows", std::to_string(recipe.rows)},
                           {"noise", number_code(recipe.noise)},
                           {"seed", std::to_string(recipe.seed)}});
}

}  // namespace neuroglass
