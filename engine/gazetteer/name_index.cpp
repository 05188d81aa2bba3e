#include "engine/gazetteer/name_index.hpp"

#include "engine/core/load_bytes.hpp"
#include "engine/core/text.hpp"
#include "engine/core/transliteration.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace sitmap {

namespace {

using gazetteer_file::KeySlot;

constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15;
constexpr NameKey joined_seed{0x6A6F696E6564};
constexpr NameKey loose_seed{0x6C6F6F7365};
constexpr NameKey arabic_seed{0x417261620000};
constexpr NameKey hebrew_seed{0x486562720000};

/// The finish of SplitMix64: every input bit reaches every output bit.
std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
    return x ^ (x >> 31);
}

bool only_as_written(NameKind kind) {
    return kind == NameKind::abbreviation || kind == NameKind::code || kind == NameKind::demonym;
}

}  // namespace

NameKey extend(NameKey key, std::string_view folded_token) {
    std::uint64_t hash = key.value * multiplier + folded_token.size() + 1;
    while (!folded_token.empty()) {
        const std::size_t taken = std::min<std::size_t>(folded_token.size(), 8);
        hash = std::rotl((hash ^ load_bytes(folded_token.data(), taken)) * multiplier, 29);
        folded_token.remove_prefix(taken);
    }
    return {mix(hash)};
}

NameKey joined_key(std::string_view folded_name) {
    return extend(joined_seed, folded_name);
}

NameKey loose_name_key(std::string_view loose) {
    return extend(loose_seed, loose);
}

NameKey sound_name_key(std::string_view sounds, Script script) {
    return extend(script == Script::hebrew ? hebrew_seed : arabic_seed, sounds);
}

NameKey token_key(std::string_view folded) {
    NameKey key;
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        key = extend(key, folded.substr(start, end - start));
        start = end + 1;
    }
    return key;
}

KeyLinks find_key(std::span<const KeySlot> slots, NameKey key) {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = static_cast<std::size_t>(key.value) & mask;
    // A whole round without a free slot can only be seen in a damaged file.
    for (std::size_t seen = 0; seen < slots.size() && slots[at].bits != 0; ++seen) {
        if (slots[at].key == key.value) {
            return {slots[at].first_link, slots[at].link_count(), slots[at].continues()};
        }
        at = (at + 1) & mask;
    }
    return {};
}

std::string NameIndexBuilder::add(PlaceIndex place, std::uint32_t name_number, NameKind kind, std::string_view name,
                                  std::span<const Script> scripts) {
    const std::string folded = fold(name);
    if (folded.empty()) {
        return {};
    }
    Entry entry{0, {place, kind}, name_number, false};
    add_tokens(folded, entry);
    if (only_as_written(kind)) {
        return {};
    }
    std::string joined = fold_name(name);
    if (joined.empty()) {
        return {};
    }
    if (joined != folded) {
        entry.key = joined_key(joined).value;
        m_entries.push_back(entry);
    }
    if (const std::string loose = loose_key(joined); !loose.empty() && loose != joined) {
        entry.key = loose_name_key(loose).value;
        m_entries.push_back(entry);
    }
    add_sounds(folded, entry, scripts);
    return joined;
}

void NameIndexBuilder::add_sounds(std::string_view folded, Entry entry, std::span<const Script> scripts) {
    const Script written = script_of(folded);
    for (const Script script : {Script::arabic, Script::hebrew}) {
        const bool own = written == Script::latin && std::ranges::find(scripts, script) != scripts.end();
        if (written != script && !own) {
            continue;
        }
        if (const std::string sounds = sound_key(folded, script); sounds.size() >= fewest_sounds) {
            entry.key = sound_name_key(sounds, script).value;
            m_entries.push_back(entry);
        }
    }
}

void NameIndexBuilder::add_tokens(std::string_view folded, Entry entry) {
    NameKey key;
    for (std::size_t start = 0; start < folded.size();) {
        if (start > 0) {
            m_entries.push_back({key.value, {}, 0, true});
        }
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        key = extend(key, folded.substr(start, end - start));
        start = end + 1;
    }
    entry.key = key.value;
    m_entries.push_back(entry);
}

NameIndexBuilder::Tables NameIndexBuilder::build() && {
    const auto order = [](const Entry& e) {
        return std::tuple{e.key, e.continues, e.link.place, e.link.kind, e.name_number};
    };
    const auto same = [](const Entry& a, const Entry& b) {
        return a.key == b.key && a.continues == b.continues && (a.continues || a.link == b.link);
    };
    std::ranges::sort(m_entries, {}, order);
    // Two spellings of one place may fold alike: one link is enough, to the first of them.
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end(), same), m_entries.end());

    Tables tables;
    std::vector<KeySlot> keys;
    for (const Entry& entry : m_entries) {
        if (keys.empty() || keys.back().key != entry.key) {
            keys.push_back({entry.key, static_cast<std::uint32_t>(tables.links.size()), 0});
        }
        if (entry.continues) {
            keys.back().bits |= KeySlot::goes_on;
            continue;
        }
        ++keys.back().bits;
        tables.links.push_back(entry.link);
        tables.link_names.push_back(entry.name_number);
    }
    tables.slots.resize(std::bit_ceil(keys.size() * 2 + 1));
    const std::size_t mask = tables.slots.size() - 1;
    for (const KeySlot& key : keys) {
        std::size_t at = static_cast<std::size_t>(key.key) & mask;
        while (tables.slots[at].bits != 0) {
            at = (at + 1) & mask;
        }
        tables.slots[at] = key;
    }
    return tables;
}

}  // namespace sitmap
