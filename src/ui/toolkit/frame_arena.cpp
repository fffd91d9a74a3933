// Memory for a frame; see frame_arena.h.
#include "ui/toolkit/frame_arena.h"

#include <algorithm>

namespace neuroglass {

void FrameArena::begin_frame() {
    last_ = used_ = 0;
    if (blocks_.size() < 2) return;
    std::size_t all = 0;
    for (const Block& block : blocks_) all += block.size;
    blocks_.clear();
    blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(all), all});
}

std::string_view FrameArena::concat(std::span<const std::string_view> pieces) {
    std::size_t length = 0;
    for (const std::string_view piece : pieces) length += piece.size();
    char* const text = static_cast<char*>(allocate(length + 1, 1));
    char* end = text;
    for (const std::string_view piece : pieces) end += piece.copy(end, piece.size());
    *end = 0;
    return {text, length};
}

void* FrameArena::do_allocate(std::size_t size, std::size_t alignment) {
    constexpr std::size_t first_block = 16'384;
    std::size_t start = (used_ + alignment - 1) / alignment * alignment;
    if (blocks_.empty() || start + size > blocks_.back().size) {
        const std::size_t wanted = std::max({first_block, size, blocks_.empty() ? 0 : 2 * blocks_.back().size});
        blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(wanted), wanted});
        start = 0;
    }
    last_ = start;
    used_ = start + size;
    return blocks_.back().bytes.get() + start;
}

void FrameArena::do_deallocate(void* memory, std::size_t, std::size_t) {
    if (memory == blocks_.back().bytes.get() + last_) used_ = last_;
}

}  // namespace neuroglass
