#include "engine/event/merge_candidates.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

namespace sitmap {

namespace {

constexpr std::chrono::days farthest_start{31};  ///< of what has one id
constexpr std::chrono::days farthest_match{6};   ///< `match` wants spans of under a week that meet, or equal ones

bool starts_after(const Event& first, const Event& later, std::chrono::days days) {
    const auto& a = first.when.range.from;
    const auto& b = later.when.range.from;
    return a && b && *b - *a > days;
}

/// What comes behind cannot match either.
bool too_late_to_match(const Event& first, const Event& later) {
    return (!first.when.range.from && later.when.range.from) || starts_after(first, later, farthest_match);
}

std::uint64_t hash_of(std::string_view kind, std::string_view id) {
    const std::hash<std::string_view> hash;
    return hash(id) * 0x9E3779B97F4A7C15U ^ hash(kind);
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::ranges::any_of(a, [&](const std::string& each) { return std::ranges::count(b, each) > 0; });
}

}  // namespace

MergeCandidates::MergeCandidates(std::span<const Event> events) : m_events(events) {
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        m_kinds[kind_of(events[i])].push_back(i);
        for (const std::uint64_t key : keys_of(events[i])) {
            m_keys.emplace_back(key, i);
        }
    }
    std::ranges::sort(m_keys);
}

std::vector<std::uint32_t> MergeCandidates::behind(std::uint32_t number) const {
    std::vector<std::uint32_t> found;
    add_by_key(number, found);
    if (m_events[number].layer != "none") {
        add_by_kind(number, found);
    }
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found);
    found.erase(twice.begin(), twice.end());
    return found;
}

MergeCandidates::Kind MergeCandidates::kind_of(const Event& event) {
    Kind kind{event.layer, {}};
    for (const SourceRow& row : event.rows) {
        if (!row.id.empty()) {
            kind.formats.push_back(row.format);
        }
    }
    std::ranges::sort(kind.formats);
    const auto twice = std::ranges::unique(kind.formats);
    kind.formats.erase(twice.begin(), twice.end());
    return kind;
}

std::vector<std::uint64_t> MergeCandidates::keys_of(const Event& event) {
    std::vector<std::uint64_t> keys{hash_of("", event.id)};
    for (const SourceRow& row : event.rows) {
        if (!row.id.empty()) {
            keys.push_back(hash_of(row.format, row.id));
        }
    }
    return keys;
}

void MergeCandidates::add_by_key(std::uint32_t number, std::vector<std::uint32_t>& found) const {
    const Event& event = m_events[number];
    for (const std::uint64_t key : keys_of(event)) {
        auto next = std::ranges::upper_bound(m_keys, std::pair{key, number});
        for (; next != m_keys.end() && next->first == key; ++next) {
            if (starts_after(event, m_events[next->second], farthest_start)) {
                break;
            }
            found.push_back(next->second);
        }
    }
}

void MergeCandidates::add_by_kind(std::uint32_t number, std::vector<std::uint32_t>& found) const {
    const Event& event = m_events[number];
    const Kind own = kind_of(event);
    for (const auto& [kind, numbers] : m_kinds) {
        if (kind.layer != own.layer || share_one(kind.formats, own.formats)) {
            continue;
        }
        auto next = std::ranges::upper_bound(numbers, number);
        for (; next != numbers.end() && !too_late_to_match(event, m_events[*next]); ++next) {
            found.push_back(*next);
        }
    }
}

}  // namespace sitmap
