#pragma once

// Our own data, tables that a person edits: places that the packages lack and further names of
// those they have (geodata/theatre/places.tsv), and regions told as formulas over places
// (geodata/regions.tsv, geodata/waters.tsv, geodata/theatre/regions.tsv). The columns are described in the files.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/place.hpp"
#include "engine/gazetteer/region_formula.hpp"
#include "engine/gazetteer/table.hpp"

#include <map>
#include <string>
#include <vector>

namespace sitmap {

/// Ids as tables write them to ids of the gazetteer: "iso:SY-SU" is "geonames:172410" there.
using IdAliases = std::map<std::string, std::string>;

/// A row that only adds to a place of a package.
struct Addition {
    std::string to;  ///< id of the place
    Place what;      ///< names first; name, admin2, status and sides where not empty
    std::size_t line = 0;
};

struct TheatrePlaces {
    std::vector<Place> places;
    std::vector<Addition> additions;
};

/// Rows with an impossible position, or without source or licence, are told and left out.
TheatrePlaces read_theatre_places(const Table& table, const IdAliases& aliases, Problems& problems);

/// Joins the additions to the places. One whose place is not there is told in `problems`.
void add_to_places(std::vector<Place>& places, const std::vector<Addition>& additions, const std::string& file,
                   Problems& problems);

/// The outline of a package's place made right: geodata/outlines.tsv.
struct Redrawn {
    std::string id;  ///< as the table writes it
    Geometry footprint;
    std::string formula, accuracy, source, licence;
    std::size_t line = 0;
};

struct EvaluatedRegions {
    std::vector<Place> regions;
    std::vector<Redrawn> outlines;
};

/// Evaluates every region and every redrawn outline; formulas may stand on others of either table,
/// in any order. `base` gives the geometry of all other ids. One whose formula fails is told and
/// left out.
EvaluatedRegions evaluate_regions(const std::vector<Table>& regions, const Table& outlines, const Areas& base,
                                  Problems& problems);

/// Gives the places their redrawn outlines, and a label position inside.
void redraw(std::vector<Place>& places, const std::vector<Redrawn>& outlines, const std::string& file,
            const IdAliases& aliases, Problems& problems);

}  // namespace sitmap
