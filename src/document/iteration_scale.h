// Where an iteration stands on a logarithmic axis that still has a place for 0: every decade is one unit long, 0 to 1
// half a unit. The timeline, the charts, the sliders and the playback share it, so that they agree.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace neuroglass {

/// 0 -> 0, 1 -> 0.5, 10 -> 1.5, 100 -> 2.5, ...
inline double scale_position(double iteration) { return iteration < 1 ? iteration / 2 : 0.5 + std::log10(iteration); }

/// The inverse of scale_position.
inline double scale_iteration(double position) { return position < 0.5 ? position * 2 : std::pow(10, position - 0.5); }

/// That axis on the screen, from 0 to the last iteration, in pixels.
struct IterationAxis {
    float left, width;
    std::int64_t last;

    float right() const { return left + width; }
    float x(double iteration) const {
        return left + width * static_cast<float>(std::min(scale_position(iteration) / max_position(), 1.0));
    }
    float x(std::int64_t iteration) const { return x(static_cast<double>(iteration)); }
    /// The iteration at a place, whole.
    double iteration(float px) const {
        return std::round(
            scale_iteration(max_position() * static_cast<double>(std::clamp((px - left) / width, 0.f, 1.f))));
    }

    /// 0, the powers of ten, and the last iteration.
    template <class Tick>
    void each_tick(Tick&& tick) const {
        tick(std::int64_t{0});
        for (std::int64_t power = 1; power < last; power *= 10) tick(power);
        if (last > 0) tick(last);
    }

    enum class Label { centred, ends_there };

    /// Those ticks whose labels have room.
    /// @param label_width the width of an iteration's label, pixels
    /// @param beyond      how far behind the axis the last one's label ends
    /// @param label       called with iteration, place, and how the label lies to it
    template <class LabelWidth, class Draw>
    void each_label(LabelWidth&& label_width, float beyond, Draw&& label) const {
        const float end = right() + beyond, end_starts = end - label_width(last);
        float free_from = left + 12;
        each_tick([&](std::int64_t iteration) {
            if (iteration == 0) return label(iteration, left, Label::centred);
            if (iteration == last) return label(iteration, end, Label::ends_there);
            const float half = label_width(iteration) / 2, place = x(iteration);
            if (place - half < free_from || place + half + 8 > end_starts) return;
            label(iteration, place, Label::centred);
            free_from = place + half + 8;
        });
    }

private:
    double max_position() const { return std::max(scale_position(static_cast<double>(last)), 0.5); }
};

}  // namespace neuroglass
