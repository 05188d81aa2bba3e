#include "engine/gazetteer/merge_places.hpp"

#include "engine/gazetteer/held_areas.hpp"
#include "engine/gazetteer/join_place.hpp"
#include "engine/gazetteer/match_places.hpp"
#include "engine/gazetteer/place_units.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

/// A place of the import that is a known one, sorted by that.
struct JoiningPlace {
    PlaceIndex known;
    std::uint32_t rank;
    Place place;
};

struct ByKnownPlace {
    bool operator()(const JoiningPlace& a, const JoiningPlace& b) const {
        return std::pair{a.known, a.rank} < std::pair{b.known, b.rank};
    }
};

}  // namespace

template <>
struct ScratchFields<JoiningPlace> {
    static auto of(auto& joining) { return std::tie(joining.known, joining.rank, joining.place); }
};

namespace {

using JoiningPlaces = ExternalSort<JoiningPlace, ByKnownPlace>;

/// The known places by id, each with all that joins it.
class KnownPlaces {
public:
    KnownPlaces(const Gazetteer& known, JoiningPlaces& joining)
        : m_known{known}, m_joining{joining.reader()}, m_next{m_joining.next()} {}

    std::optional<Place> next() {
        if (m_at == m_known.size()) {
            return std::nullopt;
        }
        const PlaceIndex index = here();
        pass();
        Place place = m_known.place(index);
        for (; m_next && m_next->known == index; m_next = m_joining.next()) {
            join_place(place, std::move(m_next->place));
        }
        return place;
    }

    /// The next of which there is something to learn: most are neither units nor areas, and nothing makes them so.
    std::optional<Place> next_to_learn() {
        while (m_at < m_known.size() && !(m_next && m_next->known == here()) && is_small(m_known.summary(here()))) {
            pass();
        }
        return next();
    }

private:
    static bool is_small(const PlaceSummary& place) {
        return place.feature_class != FeatureClass::admin && place.footprint_kind == FootprintKind::point;
    }

    PlaceIndex here() const { return PlaceIndex{m_at}; }

    void pass() {
        constexpr std::uint32_t often = 1U << 16U;
        if (++m_at % often == 0) {
            m_known.let_go();
        }
    }

    const Gazetteer& m_known;
    JoiningPlaces::Reader m_joining;
    std::optional<JoiningPlace> m_next;
    std::uint32_t m_at = 0;
};

/// The places of the import by id that are no known ones.
class NewPlaces {
public:
    NewPlaces(ImportedPlaces& import, const PlaceMatches& matches) : m_import{import.reader()}, m_matches{matches} {}

    std::optional<ImportedPlace> next() {
        while (auto imported = m_import.next()) {
            if (m_matches[m_rank++] == no_place) {
                return imported;
            }
        }
        return std::nullopt;
    }

private:
    ImportedPlaces::Reader m_import;
    const PlaceMatches& m_matches;
    std::size_t m_rank = 0;
};

class Merger {
public:
    Merger(const Gazetteer& known, ImportedPlaces& import, const fs::path& scratch)
        : m_known{known}, m_import{import}, m_joining{scratch, joining_memory}, m_matches{match(scratch)} {
        gather_joining();
        learn();
    }

    MergeCounts write(GazetteerWriter& writer, Problems& problems) {
        KnownPlaces all_known{m_known, m_joining};
        NewPlaces all_new{m_import, m_matches};
        auto known = all_known.next();
        auto added = all_new.next();
        while (known || added) {
            if (!added || (known && known->id < added->place.id)) {
                m_units.name(*known);
                writer.add(*known, problems);
                known = all_known.next();
            } else {
                settle(*added);
                writer.add(added->place, problems);
                added = all_new.next();
            }
        }
        return m_counts;
    }

private:
    static constexpr std::size_t joining_memory = std::size_t{96} << 20U;

    PlaceMatches match(const fs::path& scratch) {
        PlaceMatcher matcher{m_known, scratch};
        auto reader = m_import.reader();
        while (const auto imported = reader.next()) {
            matcher.add(imported->place);
            m_units.expect(*imported);
        }
        return std::move(matcher).settle();
    }

    void gather_joining() {
        auto reader = m_import.reader();
        for (std::uint32_t rank = 0; auto imported = reader.next(); ++rank) {
            if (m_matches[rank] == no_place) {
                ++m_counts.added;
            } else {
                ++m_counts.joined;
                m_joining.add({m_matches[rank], rank, std::move(imported->place)});
            }
        }
    }

    /// Of units and held areas those that were known come first.
    void learn() {
        KnownPlaces all_known{m_known, m_joining};
        while (const auto place = all_known.next_to_learn()) {
            learn(*place);
        }
        NewPlaces all_new{m_import, m_matches};
        while (const auto added = all_new.next()) {
            learn(added->place);
        }
        for (const Place& region : m_regions) {
            m_held.emplace_back(region, m_units.drawn(region.country));
        }
    }

    void learn(const Place& place) {
        m_units.learn(place);
        if (says_who_holds_it(place)) {
            m_regions.push_back(place);
        }
    }

    void settle(ImportedPlace& added) const {
        m_units.assign(added);
        for (const HeldArea& area : m_held) {
            area.mark(added.place);
        }
        m_units.name(added.place);
    }

    const Gazetteer& m_known;
    ImportedPlaces& m_import;
    PlaceUnits m_units;
    JoiningPlaces m_joining;
    PlaceMatches m_matches;
    MergeCounts m_counts;
    std::vector<Place> m_regions;
    std::vector<HeldArea> m_held;
};

}  // namespace

MergeCounts merge_places(const Gazetteer& known, ImportedPlaces& import, const fs::path& scratch,
                         GazetteerWriter& writer, Problems& problems) {
    return Merger{known, import, scratch}.write(writer, problems);
}

}  // namespace sitmap
