// What a control, or a value that moves, is called: a literal and what tells it from others of its kind, as in
// {"weight w", 3}. Known by its hash; written out, "weight w3", only for who asks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "imgui.h"

namespace neuroglass {

/// A piece of a name. Its characters must live as long as the frame.
class IdPart {
public:
    IdPart() = default;  // adds nothing, neither to the name nor to the hash
    IdPart(const char* words) : words_(words) {}
    IdPart(std::string_view words) : words_(words) {}
    IdPart(int number) : number_(number), is_number_(true) {}
    IdPart(std::size_t number) : number_(static_cast<std::int64_t>(number)), is_number_(true) {}

    ImGuiID hash(ImGuiID seed) const;
    void append_to(std::string& name) const;

private:
    std::string_view words_;
    std::int64_t number_ = 0;
    bool is_number_ = false;
};

class Id {
public:
    Id(const char* name) : Id(IdPart(name), {}) {}
    Id(IdPart first, IdPart second, IdPart third = {}, IdPart fourth = {}, IdPart fifth = {}, IdPart sixth = {});

    ImGuiID hash() const { return hash_; }
    std::string name() const;

private:
    IdPart parts_[6];
    ImGuiID hash_ = 0;
};

}  // namespace neuroglass
