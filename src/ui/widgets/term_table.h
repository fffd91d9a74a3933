// Lines of numbers of the arithmetic, from the top down: how each number is written, and how it lights up those that it
// is made of. Draws, or only measures how high the lines are. Which numbers stand where is the panel's.
#pragma once

#include <optional>
#include <string>

#include "engine/inspect/explain.h"
#include "engine/inspect/formula.h"
#include "ui/format.h"
#include "ui/toolkit/ui.h"

namespace neuroglass {

/// Given numbers as they were given, others with 8 decimals, or very small and large ones and at 17 digits all with so
/// many significant digits.
NumberText arithmetic_number(Quantity quantity, double value, int digits);

class TermTable {
public:
    static constexpr float line_height = 24, gap = 10;

    /// @param draw nothing: only measures
    TermTable(const Ui& ui, Ui* draw, const Explanation& explanation, int digits, Rect area);

    const Ui& ui() const { return ui_; }
    Ui* draw() { return draw_; }  // nothing while measuring
    const Explanation& explanation() const { return explanation_; }
    int digits() const { return digits_; }
    float width() const { return rest_.width; }
    float height() const { return rest_.y - top_; }
    /// The room that a number wants across.
    float number_width(float font_size) const;
    NumberText number(Term term) const { return text_of(term.quantity, explanation_.value(term), digits_); }
    /// The formula of the number; z shows the sum of its products.
    std::string_view formula(Term term) const;
    /// The formula in lines no longer than `width`, which end before its signs outside of brackets.
    std::string_view wrapped(std::string_view formula, float width, float font_size) const;
    /// What the number is, e.g. "z" or "change of w₁".
    std::string_view name(Term term) const;

    Rect line(float height = line_height) { return rest_.take_top(height); }
    void hairline(Rect line);
    void text(float x, Rect line, std::string_view words, float font_size, ImU32 colour,
              Ui::Align align = Ui::Align::left);
    /// In as many lines as it needs.
    void paragraph(std::string_view words, float font_size, ImU32 colour, float indent = 0);
    /// A number against the right edge of its place, decimal points under each other.
    void number(Term term, Rect place, float font_size);
    /// Draws the numbers placed so far. @param press what a press on a row's number does, in words; empty: nothing
    /// @return the number that was pressed
    std::optional<Term> draw_numbers(std::string_view press);

private:
    NumberText text_of(Quantity quantity, double value, int digits) const;
    struct Placed {
        Term term;
        Rect rect;
        float font_size;
    };

    std::string_view hint(Term term, std::string_view press) const;
    bool is_placed(Term term) const;
    /// The parents that are on the screen; a sum that is not is replaced by its terms.
    FrameVector<Term> shown_parents(Term term) const;
    void draw_number(const Placed& placed);

    const Ui& ui_;
    Ui* draw_;
    const Explanation& explanation_;
    int digits_;
    Rect rest_;
    float top_;
    FrameVector<Placed> placed_;
};

}  // namespace neuroglass
