// Any bytes as a link, and as a key and its value: nothing of it may crash, and what is read must be a moment that its
// own link brings back. Linked to libFuzzer, or to replay.cpp for compilers without it.
#include <cstdint>
#include <string_view>

#include "formats/share_link.h"
#include "insist.h"
#include "support/shared_states.h"

using namespace neuroglass;

namespace {

void expect_sound(const SharedState& shared) {
    const std::string wrong = fault(shared);
    insist(wrong.empty(), "The moment is not valid", wrong);
    const auto link = share_link(shared);
    if (!link) return insist(link.error().key == "error.link_size", "The link cannot be made", link.error().key);
    insist(link->size() <= max_link, "The link is too long", *link);
    const ParseResult back = parse_share_link(*link);
    insist(back.errors.empty(), "Its own link is refused", *link);
    insist(same_to_the_bit(back.shared, shared), "Its own link brings another moment", *link);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto zero = text.find('\0');
    if (zero == std::string_view::npos) {
        expect_sound(parse_share_link(text).shared);
        return 0;
    }
    const auto key = text.substr(0, zero), value = text.substr(zero + 1);
    const auto shared = with_entry({}, key, value);
    if (!shared) return 0;
    expect_sound(*shared);
    if (key == "pin") return 0;
    const auto again = with_entry({}, key, entry_text(*shared, key));
    insist(again && entry_text(*again, key) == entry_text(*shared, key), "The text of an entry reads back as another",
           entry_text(*shared, key));
    return 0;
}
