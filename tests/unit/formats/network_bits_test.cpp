// Networks of every kind to the last bit, by their links, as Node and browsers are held to it;
// tests/golden/make_bits.py.
#include <gtest/gtest.h>

#include <iomanip>
#include <sstream>

#include "formats/share_link.h"
#include "support/bits.h"
#include "support/golden.h"

namespace neuroglass {
namespace {

/// The FNV-1a hash, of 64 bits, of the doubles as bytes, the lowest first.
std::string fingerprint(std::span<const double> values) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const std::uint64_t value : bits(values))
        for (int shift = 0; shift < 64; shift += 8) hash = (hash ^ (value >> shift & 255)) * 0x100000001b3;
    std::ostringstream text;
    text << std::hex << std::setw(16) << std::setfill('0') << hash;
    return text.str();
}

TEST(NetworkBits, AreThoseOfEveryPlatform) {
    const auto lines = golden_network_bits();
    EXPECT_EQ(lines.size(), 200u);
    for (const auto& [link, expected, weights] : lines) {
        const ParseResult opened = parse_share_link(link);
        ASSERT_TRUE(opened.errors.empty()) << link;
        neuroglass::Run run(opened.shared.experiment);
        run.seek(opened.shared.iteration);
        std::vector<double> values(run.weights().begin(), run.weights().end());
        ASSERT_EQ(values.size(), weights) << link;
        values.push_back(run.prediction());
        values.push_back(run.loss());
        EXPECT_EQ(fingerprint(values), expected) << link;
    }
}

}  // namespace
}  // namespace neuroglass
