#pragma once

// Which administrative units places lie in: as their sources say, and where they do not, by the first-order unit whose
// outline holds them. Holds as much as there are units, however many places there be.

#include "engine/gazetteer/import.hpp"
#include "engine/gazetteer/place.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace sitmap {

/// Three rounds: `expect` all places to be put into units, `learn` all places, then `assign` and `name`.
class PlaceUnits {
public:
    /// The units that the place's source puts it in will be asked for.
    void expect(const ImportedPlace& imported);

    /// If it is a unit. Of two that answer to one id the first counts, of two outlines that hold a place too.
    void learn(const Place& place);

    /// Gives the place admin1_id and admin2, and the country where it has none. Outlines are drawn to a kilometre or
    /// three: what lies that near an edge may go to the neighbour.
    void assign(ImportedPlace& imported) const;

    /// Fills in `admin1`, the name of the unit that `admin1_id` says.
    void name(Place& place) const;

    /// The country's first-order units with an outline, as long as none is learnt. They come without names.
    std::vector<const Place*> drawn(const std::string& country) const;

private:
    struct Unit {
        std::string id;
        std::string name;
    };
    struct Outline {
        Place place;
        Box box;
    };

    const Unit* find(const std::string& id) const;
    const Place* around(const Place& place) const;

    std::unordered_map<std::string, Unit> m_expected;  ///< by any of their ids; those without id are not yet met
    std::unordered_map<std::string, std::string> m_names;
    std::vector<Outline> m_outlines;
    std::map<std::string, std::vector<std::size_t>> m_of_country;  ///< numbers of outlines
};

/// The same for places that are all in memory.
void name_units(std::vector<Place>& places);

}  // namespace sitmap
