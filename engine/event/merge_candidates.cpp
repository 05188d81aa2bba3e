#include "engine/event/merge_candidates.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::chrono::days farthest_start{31};  ///< of what has one id
constexpr std::chrono::days farthest_match{6};   ///< `match` wants spans of under a week that meet, or equal ones

bool starts_after(const EventHead& first, const EventHead& later, std::chrono::days days) {
    const auto& a = first.days.from;
    const auto& b = later.days.from;
    return a && b && *b - *a > days;
}

/// What comes behind cannot match either.
bool too_late_to_match(const EventHead& first, const EventHead& later) {
    return (!first.days.from && later.days.from) || starts_after(first, later, farthest_match);
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::ranges::any_of(a, [&](const std::string& each) { return std::ranges::count(b, each) > 0; });
}

}  // namespace

MergeCandidates::MergeCandidates(const EventPool& pool, std::span<const std::uint32_t> numbers)
    : m_pool(pool), m_numbers(numbers) {
    for (std::uint32_t at = 0; at < numbers.size(); ++at) {
        m_kinds[kind_of(head(at))].push_back(at);
        for (const std::uint64_t key : keys_of(head(at))) {
            m_keys.emplace_back(key, at);
        }
    }
    std::ranges::sort(m_keys);
}

std::vector<std::uint32_t> MergeCandidates::behind(std::uint32_t at) const {
    std::vector<std::uint32_t> found;
    add_by_key(at, found);
    if (head(at).layer != "none") {
        add_by_kind(at, found);
    }
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found);
    found.erase(twice.begin(), twice.end());
    return found;
}

std::vector<std::uint64_t> MergeCandidates::keys_of(const EventHead& head) {
    std::vector<std::uint64_t> keys{hash_of_row("", head.id)};
    keys.insert(keys.end(), head.rows.begin(), head.rows.end());
    return keys;
}

void MergeCandidates::add_by_key(std::uint32_t at, std::vector<std::uint32_t>& found) const {
    for (const std::uint64_t key : keys_of(head(at))) {
        auto next = std::ranges::upper_bound(m_keys, std::pair{key, at});
        for (; next != m_keys.end() && next->first == key; ++next) {
            if (starts_after(head(at), head(next->second), farthest_start)) {
                break;
            }
            found.push_back(next->second);
        }
    }
}

void MergeCandidates::add_by_kind(std::uint32_t at, std::vector<std::uint32_t>& found) const {
    const EventHead& own = head(at);
    for (const auto& [kind, places] : m_kinds) {
        if (kind.first != own.layer || share_one(kind.second, *own.formats)) {
            continue;
        }
        auto next = std::ranges::upper_bound(places, at);
        for (; next != places.end() && !too_late_to_match(own, head(*next)); ++next) {
            found.push_back(*next);
        }
    }
}

}  // namespace sitmap
