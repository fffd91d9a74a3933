// How an experiment is presented: what is in sight, what of it, and what a reader may change. None of it changes a
// number. Draws nothing and holds no words, only the keys of words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/playback_speed.h"
#include "engine/model/model.h"
#include "tab_list.h"

namespace neuroglass {

/// Something on the screen that an author can hide, and perhaps lock.
struct Part {
    std::string_view name;       // in links and attributes
    bool panel;                  // an area of its own, which `show` lists; else something within one
    bool can_lock;               // a reader may be kept from changing it
    std::string_view label_key;  // into src/i18n
};

/// The panels, what is within them, and each parameter under its key.
std::span<const Part> parts();

/// A set of parts.
class Parts {
public:
    bool has(std::string_view name) const;
    /// @return whether there is a part of that name
    bool set(std::string_view name, bool wanted = true);
    bool empty() const { return bits_ == 0; }
    bool operator==(const Parts&) const = default;

private:
    std::uint64_t bits_ = 0;  // by their order in parts()
};

/// What a plot is drawn over: the quantities across and up, counted from 0; the same one twice if there is only one.
struct Axes {
    std::size_t across, up;
    bool operator==(const Axes&) const = default;
};

struct ViewSettings {
    enum class Appearance { system, light, dark };
    using Tab = neuroglass::Tab;
    static constexpr std::size_t max_question = 300;  // characters

    Tab tab = Tab::network;
    std::size_t language_choice = 0;  // 0: the reader's own; else 1 + the index into `languages`
    Appearance appearance = Appearance::system;
    std::size_t speed = default_speed;  // index into playback_speeds
    bool all_rows = true;               // the arithmetic of all rows side by side, not of one with its formulas
    bool full_precision = false;        // the arithmetic to 17 significant digits
    std::size_t seed_count = 1000;      // of the sweep
    std::optional<std::size_t> row;     // whose numbers the network shows; none: the test example's
    std::optional<std::size_t> phase;   // of the next iteration (engine/inspect/phases.h); none: whole iterations
    Axes surface{0, 2};                 // the inputs that the decision surface is drawn over
    Axes loss_surface{0, 2};            // the weights that the loss surface is drawn over
    Parts hidden, locked;
    std::string question;  // what the author asks the reader; UTF-8, at most max_question characters

    bool operator==(const ViewSettings&) const = default;
};

/// Rows drawn as points on the decision surface: what a press there does, and what the pointer is in the middle of.
struct PointDrawing {
    enum class Tool { pen, brush, eraser };
    enum class Pointer { up, waiting, moving, drawing, done };

    bool on = false;
    Tool tool = Tool::pen;
    std::size_t drawn_class = 1;  // of a new point: the higher of two targets, or which of several is 1
    /// Of the plot, so that it stays where it is while points move: lowest and highest across, lowest and highest up.
    std::array<double, 4> range{};
    Axes axes{0, 0};  // that the range is of; the same twice: of none yet
    Pointer pointer = Pointer::up;
    std::optional<std::size_t> row;  // that it was pressed on, or has made
    float x = 0, y = 0;              // where it was pressed, or has last drawn a point
    double since_ms = 0;

    bool operator==(const PointDrawing&) const = default;
};

/// Besides what a link carries, what a person is in the middle of.
struct UiState : ViewSettings {
    std::vector<double>
        surface_inputs;            // (inputs), where those of the decision surface's inputs stand that are not its axes
    std::size_t surface_slid = 1;  // which of the others the slider moves
    std::size_t surface_output = 0;  // what its colours show: 0 the class of the largest, or the first; k output k
    std::optional<UnitPlace> unit;   // whose numbers are shown; none: those of no unit, or of the output
    bool backward = false;           // the network shows deltas and gradients, not activations and weights
    std::size_t weight = 0;          // that the diagram of many weights tells the number of
    std::size_t shown_output = 0;    // of several, counted from 0
    std::size_t first_row = 0;       // the leftmost row of the arithmetic, where not all fit
    std::size_t first_data_row = 0;  // the highest row of the data's table, likewise
    std::size_t first_input = 0;     // of the test example's, likewise
    PointDrawing points{};           // on the decision surface
    bool ready_data = false;         // data to choose from stands in place of the data's table
    bool digits = false;             // whether it is looked for why somebody's digits may differ
    std::string example_search;      // what author, title or year of the examples is to hold
    std::size_t example_need = 0;    // 1 + the place in experiment_fields() of what they are to need; 0: anything
    bool help = false;
    bool menu = false;  // the list of the tabs is open, where they do not fit side by side
};

/// As chosen before or, where there are fewer of them now, the nearest to that.
Axes axes_within(std::size_t count, std::size_t across, std::size_t up);

}  // namespace neuroglass
