#include "engine/geoparse/name_table.hpp"

#include "engine/core/probe.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace {

constexpr std::size_t probes_held = 1U << 15U;
constexpr std::size_t most_names = 60000;
constexpr std::size_t most_places = 80000;
constexpr std::size_t most_derived = 2000;

void add_place(std::vector<RankedPlace>& places, NameLink link, MatchKind match) {
    const auto same = std::ranges::find(places, link.place, &RankedPlace::place);
    if (same != places.end()) {
        same->name_kind = std::min(same->name_kind, link.kind);
        return;
    }
    RankedPlace place;
    place.place = link.place;
    place.name_kind = link.kind;
    place.match = match;
    places.push_back(place);
}

std::uint64_t hash_of(const NameLinks& links) {
    const auto address = [](std::span<const NameLink> run) { return reinterpret_cast<std::uintptr_t>(run.data()); };
    const std::uint64_t hash =
        (address(links.links) * 0x9E3779B97F4A7C15U + address(links.joined_links)) * 2 + (links.abbreviations ? 1 : 0);
    return hash ^ hash >> 32U;  // the lower bits of addresses say little
}

bool same(const NameLinks& a, const NameLinks& b) {
    const auto same_run = [](std::span<const NameLink> x, std::span<const NameLink> y) {
        return x.data() == y.data() && x.size() == y.size();
    };
    return same_run(a.links, b.links) && same_run(a.joined_links, b.joined_links) && a.abbreviations == b.abbreviations;
}

}  // namespace

NameTable::NameTable(const Gazetteer& gazetteer)
    : m_gazetteer{&gazetteer}, m_borders{gazetteer}, m_probed(probes_held) {}

NameProbe NameTable::probe(NameKey key) {
    Probed& slot = m_probed[key.value % probes_held];
    if (!slot.known || slot.key != key) {
        slot = {key, m_gazetteer->probe(key), true};
    }
    return slot.probe;
}

const FirstWord& NameTable::first_word(std::uint32_t word, std::string_view folded) {
    if (word >= m_first_words.size()) {
        m_first_words.resize(std::max<std::size_t>(word + 1, m_first_words.size() * 2));
        m_first_known.resize(m_first_words.size());
    }
    FirstWord& first = m_first_words[word];
    if (!m_first_known[word]) {
        first.key = extend(NameKey{}, folded);
        first.probe = m_gazetteer->probe(first.key);
        first.joined_links = m_gazetteer->probe(joined_key(folded)).links;
        m_first_known[word] = true;
    }
    return first;
}

NameTable::Known& NameTable::known(const NameLinks& links) {
    if (m_known.size() * 2 >= m_known_slots.size()) {
        grow_known();
    }
    const std::uint64_t hash = hash_of(links);
    KnownSlot& slot = m_known_slots[probe_slot(m_known_slots, hash, [&](const KnownSlot& each) {
        return each.known == nullptr || (each.hash == hash && same(each.known->links, links));
    })];
    if (slot.known == nullptr) {
        m_known.push_back({links, profile_of(links, *m_gazetteer), {}});
        slot = {hash, &m_known.back()};
    }
    return *slot.known;
}

void NameTable::grow_known() {
    constexpr std::size_t fewest = 1024;
    rehash(
        m_known_slots, std::max(m_known_slots.size() * 2, fewest),
        [](const KnownSlot& slot) { return slot.known == nullptr; }, [](const KnownSlot& slot) { return slot.hash; });
}

const NameProfile& NameTable::profile(const NameLinks& links) {
    return known(links).profile;
}

const std::vector<RankedPlace>& NameTable::places(const NameLinks& links, const NameUse& use) {
    std::vector<Prepared>& all = known(links).prepared;
    const auto found = std::ranges::find_if(all, [&](const Prepared& one) {
        return one.type == use.type.data() && one.sense == use.sense.data() && one.demonym == use.demonym;
    });
    if (found != all.end()) {
        return found->places;
    }
    all.push_back({use.type.data(), use.sense.data(), use.demonym, prepared(links, use)});
    m_held_places += all.back().places.size();
    return all.back().places;
}

std::vector<RankedPlace> NameTable::prepared(const NameLinks& links, const NameUse& use) {
    std::vector<RankedPlace> places;
    places.reserve(links.links.size() + links.joined_links.size());
    const auto add = [&](std::span<const NameLink> run, MatchKind match) {
        for (const NameLink link : run) {
            if (counts(links, link) && (!use.demonym || link.kind == NameKind::demonym)) {
                add_place(places, link, match);
            }
        }
    };
    add(links.links, MatchKind::exact);
    add(links.joined_links, links.links.empty() ? MatchKind::exact : MatchKind::folded);
    prepare(places, use.type, use.sense, *m_gazetteer, m_units);
    places.shrink_to_fit();
    return places;
}

const DerivedPlace& NameTable::derived(const Description& told, const std::function<DerivedPlace()>& derive) {
    DescriptionKey key{told.phrase.kind, told.phrase.bearing_deg.value_or(-1), told.phrase.distance_m,   told.anchor,
                       told.other,       std::string{told.countries},          std::string{told.surface}};
    if (const auto known = m_derived.find(key); known != m_derived.end()) {
        return known->second;
    }
    return m_derived.emplace(std::move(key), derive()).first->second;
}

bool NameTable::full() const {
    return m_known.size() > most_names || m_held_places > most_places || m_derived.size() > most_derived;
}

void NameTable::clear() {
    m_first_words.clear();
    m_first_known.clear();
    m_known.clear();
    m_known_slots.clear();
    m_derived.clear();
    m_held_places = 0;
}

}  // namespace sitmap
