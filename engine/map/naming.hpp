#pragma once

// What a place is called on a page: first in the page's language, then, where asked for, in another:
// its own, or on a page in another script the house name.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/base_map.hpp"
#include "engine/map/mark.hpp"
#include "engine/map/phrasebook.hpp"

#include <string>
#include <vector>

namespace sitmap {

struct DisplayName {
    std::string name;
    std::string second;  ///< empty: the place has none, or none is asked for
};

struct Naming {
    const Phrasebook& book;
    const Gazetteer* gazetteer = nullptr;  ///< may be absent: names as the data have them
    bool second_names = true;
};

/// Without a name in the page's script the house name stands alone.
DisplayName display_name(const Place& place, const Naming& naming);
/// Of an area of the base map; as that has it where the gazetteer lacks the place.
DisplayName base_name(const BaseArea& area, const Naming& naming);
/// "Golan" for "Golan Heights": the shortest beginning of the name that the gazetteer knows the place by, too; else the
/// name.
std::string short_name(const std::string& place_id, const std::string& name, const Naming& naming);
/// Of a country by its ISO code; empty if the gazetteer is absent or does not know it.
DisplayName country_name(const std::string& iso, const Naming& naming);
/// "near Suweida" of "derived:near:geonames:172408" (geoparse/derived_place.hpp), in the page's language; empty for
/// other ids.
std::string derived_name(const std::string& id, const Naming& naming);
/// "Israel", "rebels", "army (Mali)" in the page's language; who is neither a country nor in the phrases is called as
/// the report does.
std::string party_name(const std::string& party, const Naming& naming);
/// True where the name is in the script that the page is written in.
bool in_page_script(const std::string& name, const Phrasebook& book);
/// The marks with places and states called as the page does.
std::vector<Mark> renamed(std::vector<Mark> marks, const Naming& naming);
/// A romanised name as newspapers write it, without the marks of scholars: "Dayr Abū Sa‘īd" is
/// "Dayr Abu Sa‘id". Names of countries that write in Latin letters keep theirs.
std::string plain_romanised(const std::string& name, const std::string& country);

}  // namespace sitmap
