#pragma once

// Places that no gazetteer lists because a text makes them: the southern part of a country, ten
// kilometres north of a town, the ground between two, the strip along a border. Nothing is invented: each
// follows from the named places by a formula that the place carries in words, and its uncertainty says how
// vague it is. What the words do not bound is refused: "near Russia" could be anywhere.

#include "engine/geo/strip_outline.hpp"
#include "engine/geoparse/border_lines.hpp"
#include "engine/geoparse/place_phrase.hpp"

#include <memory>
#include <string_view>

namespace sitmap {

struct DerivedPlace {
    std::shared_ptr<const Place> place;              ///< null: refused
    std::string_view refusal = {};                   ///< why, in words
    std::shared_ptr<const StripOutline> strip = {};  ///< where it lies along lines: what its footprint, left empty, is

    bool refused() const { return place == nullptr; }
};

/// The place that the phrase describes about its anchor, and about the other that it names (null if none).
/// `surface` becomes its name.
DerivedPlace derive_place(const PlacePhrase& phrase, const Place& anchor, const Place* other, std::string_view surface,
                          BorderLines& borders);

/// "Popasna district" where nobody knows more of it than its seat: it lies about the seat, without an outline. `code`
/// is the unit's: ADM1, ADM2 or ADM3.
std::shared_ptr<const Place> unit_of_seat(const Place& seat, std::string_view code, std::string_view surface);

/// A place that no gazetteer lists, which a text puts into `whole` (a unit), about it (a town), or at it (a derived
/// place): it has the extent of that and no point of its own. "Bulongo (Beni territory)".
std::shared_ptr<const Place> place_told_by(const Place& whole, std::string_view surface, std::string_view words);

}  // namespace sitmap
