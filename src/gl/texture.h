// A texture that somebody else fills: texture_webgl.cpp in the browser, texture_null.cpp in native tests.
#pragma once

#include <cstdint>

namespace neuroglass {

/// For one drawing context: when that is lost, it is let go of with this.
class Texture {
public:
    /// Bound, to be filled now.
    Texture();
    ~Texture();
    Texture(const Texture&) = delete;
    Texture& operator=(const Texture&) = delete;

    std::uintptr_t name() const { return name_; }

private:
    unsigned name_ = 0;
};

}  // namespace neuroglass
