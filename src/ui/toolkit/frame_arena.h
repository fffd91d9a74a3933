// Memory for what is made anew in each frame: texts that are put together, lists of points. It is all given back at
// once when the next frame begins, and used again.
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace neuroglass {

/// Allocates only while frames need more than any before them.
class FrameArena final : public std::pmr::memory_resource {
public:
    /// Ends the life of all that lies in it.
    void begin_frame();
    /// The pieces one behind the other.
    std::string_view concat(std::span<const std::string_view> pieces);

private:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size;
    };

    void* do_allocate(std::size_t size, std::size_t alignment) override;
    /// Only what was taken last can be used again before the next frame.
    void do_deallocate(void* memory, std::size_t size, std::size_t alignment) override;
    bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

    std::vector<Block> blocks_;  // the last is in use, those before it are full
    std::size_t used_ = 0;       // of the last
    std::size_t last_ = 0;       // where in it begins what was taken last
};

/// A list that lives as long as the frame.
template <class T>
using FrameVector = std::pmr::vector<T>;

}  // namespace neuroglass
