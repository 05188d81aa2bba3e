#include "engine/core/probe.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

struct Slot {
    std::uint64_t key = 0;  // 0: free
};

bool is_free(const Slot& slot) {
    return slot.key == 0;
}

std::size_t put(std::vector<Slot>& slots, std::uint64_t key) {
    const std::size_t at = probe_slot(slots, key, is_free);
    slots[at].key = key;
    return at;
}

TEST(Probe, goes_on_from_a_slot_that_is_taken_and_round_the_end) {
    std::vector<Slot> slots(4);
    EXPECT_EQ(put(slots, 3), 3U);
    EXPECT_EQ(put(slots, 7), 0U);
    EXPECT_EQ(probe_slot(slots, 7, [](const Slot& slot) { return slot.key == 7; }), 0U);
}

TEST(Probe, a_larger_table_holds_each_where_it_is_looked_for) {
    std::vector<Slot> slots(4);
    put(slots, 3);
    put(slots, 7);
    rehash(slots, 8, is_free, [](const Slot& slot) { return slot.key; });
    ASSERT_EQ(slots.size(), 8U);
    EXPECT_EQ(slots[3].key, 3U);
    EXPECT_EQ(slots[7].key, 7U);
}

}  // namespace
}  // namespace sitmap
