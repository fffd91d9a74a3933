// The null backend's inside: what a test sets in place of a browser and a person, and what it can look at afterwards.
#pragma once

#include <optional>

#include "platform/canvas.h"

namespace neuroglass {

struct Canvas::Browser {
    std::function<bool(double)> frame;
    Input input{.width = 1440, .height = 900, .focused = true};
    std::vector<Event> gathering, handed_out;
    double clock_ms = 0;  // what now_ms() gives; moves by clock_step_ms at each look
    double clock_step_ms = 0.1;
    bool awake = false, drawable = true;
    int changes_told = 0;
    std::vector<std::string> requests;
    bool text_entry = false, scrolls = false;
    std::vector<Area> touch_areas;
    std::string entry_name, entry_text, entry_problem;
    int focusables_before = 0, focusables_after = 0;
    std::string clipboard, saved_name, saved_type, saved;  // the last copied and saved texts
    std::optional<std::string> opening, opened;            // a file's text: to come, and handed out
    bool pasted = false;                                   // it is from the clipboard
    std::function<std::vector<double>(std::string_view what, const std::string& text, std::span<const double> asked)>
        reads;                                         // what comes of read()
    std::optional<std::vector<double>> reading, read;  // likewise: to come, and handed out
    std::string program;                               // the kind of the last that was copied or saved
    std::vector<double> program_experiment;            // likewise
    bool chooses_file = false, pictured = false;
    Outcome copies = Outcome::copied, saves = Outcome::saved;  // what becomes of what is asked for
    const char* cursor = "";
};

}  // namespace neuroglass
