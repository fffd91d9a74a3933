// The frame that is to come, of the window that the canvas is in, which may be another one than the script's: its
// frames go on while it is seen. Draws nothing.
#pragma once

#include <functional>
#include <utility>

namespace neuroglass {

class Frames {
public:
    /// @param draw a frame at that time, in ms of the script's clock
    explicit Frames(std::function<void(double now_ms)> draw) : draw_(std::move(draw)) {}
    ~Frames();
    Frames(const Frames&) = delete;
    Frames& operator=(const Frames&) = delete;

    /// Asks for one, unless it is on its way already.
    void ask();
    /// It is there.
    void come(double now_ms);

private:
    std::function<void(double)> draw_;
    int request_ = 0;  // of the browser, 0: none
};

}  // namespace neuroglass
