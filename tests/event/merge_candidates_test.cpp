#include "engine/event/merge_candidates.hpp"

#include "engine/event/match.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace sitmap {
namespace {

/// Events that resemble each other in all that `match` looks at.
class Draw {
public:
    explicit Draw(unsigned seed) : m_random(seed) {}

    Event event() {
        Event made;
        made.layer = one_of({"clashes", "strike_sites", "none"});
        made.type = made.layer == "clashes" ? "clash" : one_of({"strike", "air_strike"});
        made.id = "ev-" + std::to_string(below(40));
        made.place = Place{};
        made.place->id = one_of({"test:oss", "test:tarn"});
        made.when = when();
        for (int rows = below(3); rows > 0; --rows) {
            made.rows.push_back(
                {one_of({"acled", "ucdp", "kml"}), below(3) == 0 ? "" : std::to_string(below(30)), {}, {}});
        }
        return made;
    }

private:
    int below(int limit) { return std::uniform_int_distribution{0, limit - 1}(m_random); }
    const char* one_of(std::initializer_list<const char*> words) {
        return words.begin()[below(static_cast<int>(words.size()))];
    }
    When when() {
        constexpr Date first = std::chrono::year{2024} / 5 / 1;
        const Date from = first + std::chrono::days{below(50)};
        const Date to = from + std::chrono::days{below(10)};
        switch (below(5)) {
            case 0:
                return {{std::nullopt, to}, TimePrecision::interval};
            case 1:
                return {{}, TimePrecision::unknown};
            default:
                return {{from, to}, TimePrecision::days};
        }
    }

    std::mt19937 m_random;
};

struct Pooled {
    explicit Pooled(const std::vector<Event>& events) {
        for (const Event& event : events) {
            numbers.push_back(pool.add(event));
        }
    }

    EventPool pool;
    std::vector<std::uint32_t> numbers;
};

bool within_a_month(const Event& a, const Event& b) {
    return !a.when.range.from || !b.when.range.from || *b.when.range.from - *a.when.range.from <= std::chrono::days{31};
}

TEST(MergeCandidates, misses_nothing_that_may_be_one) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        Draw draw{seed};
        std::vector<Event> events;
        std::generate_n(std::back_inserter(events), 150, [&] { return draw.event(); });
        std::ranges::stable_sort(events, {}, [](const Event& event) { return event.when.range.from; });
        const Pooled pooled{events};
        const MergeCandidates candidates{pooled.pool, pooled.numbers};
        for (std::uint32_t i = 0; i < events.size(); ++i) {
            const auto behind = candidates.behind(i);
            EXPECT_TRUE(std::ranges::is_sorted(behind));
            for (std::uint32_t j = i + 1; j < events.size(); ++j) {
                const bool wanted = within_a_month(events[i], events[j]) &&
                                    (events[i].id == events[j].id || match(events[i], events[j]).same);
                EXPECT_TRUE(!wanted || std::ranges::binary_search(behind, j))
                    << "seed " << seed << ": " << i << ", " << j;
            }
        }
    }
}

TEST(MergeCandidates, never_pairs_the_rows_of_one_table) {
    std::vector<Event> events(1000);
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].id = "ev-" + std::to_string(i);
        events[i].layer = "clashes";
        events[i].rows.push_back({"acled", std::to_string(i), {}, {}});
    }
    const Pooled pooled{events};
    EXPECT_EQ((MergeCandidates{pooled.pool, pooled.numbers}.behind(0)), std::vector<std::uint32_t>{});
}

}  // namespace
}  // namespace sitmap
