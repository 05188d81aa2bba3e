#include "engine/event/match.hpp"

#include "engine/core/fold.hpp"
#include "engine/event/same_event.hpp"
#include "engine/geo/geodesic.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string;

constexpr int longest_shared_days = 7;
constexpr double namesakes_reach_m = 25'000;

/// Across reports only what is dated closely is known to be one event.
bool is_close(const When& when) {
    return when.range.from && when.range.to && (*when.range.to - *when.range.from).count() < longest_shared_days;
}

enum class Rows : std::uint8_t { silent, same, other };

/// Rows of one table are what its coders told apart; the same row twice is one event.
Rows compare_rows(const Event& a, const Event& b) {
    Rows told = Rows::silent;
    for (const SourceRow& ours : a.rows) {
        for (const SourceRow& theirs : b.rows) {
            if (ours.format != theirs.format || ours.id.empty() || theirs.id.empty()) {
                continue;
            }
            if (ours.id == theirs.id) {
                return Rows::same;
            }
            told = Rows::other;
        }
    }
    return told;
}

/// The gazetteer has one place of an id; a table's coordinates are an id of their own.
bool from_table(const Event& event) {
    return !event.rows.empty() && event.place && event.place->id.starts_with(event.rows.front().format + ":");
}

bool same_names(const Place& a, const Place& b) {
    return !a.name.empty() && fold_name(a.name) == fold_name(b.name);
}

Match match_places(const Event& a, const Event& b) {
    if (!a.place || !b.place) {
        return {false, "one of them has no place"};
    }
    if (a.place->id == b.place->id) {
        return {true, "the same place"};
    }
    if (!from_table(a) && !from_table(b)) {
        return {false, "two places of the gazetteer"};
    }
    const bool areas = a.placement.precision > GeoPrecision::p3 || b.placement.precision > GeoPrecision::p3;
    if (areas) {
        const bool one = a.placement.precision == b.placement.precision && same_names(*a.place, *b.place);
        return {one, one ? "areas of one name" : "an area and a place that it may or may not be"};
    }
    const double apart_m = distance_m(a.place->point, b.place->point);
    if (same_names(*a.place, *b.place) && apart_m <= namesakes_reach_m) {
        return {true, "places of one name, near each other"};
    }
    const bool within = apart_m <= std::max(a.placement.uncertainty_m, b.placement.uncertainty_m);
    const bool finer = a.placement.precision != b.placement.precision;
    return {within && finer, within && finer ? "a finer place within the circle of the other" : "places too far apart"};
}

/// "Military Forces of Ostrania (2019-)" names whom "Ostrania" names.
bool names_the_same(const string& a, const string& b) {
    const string one = " " + fold(a) + " ";
    const string other = " " + fold(b) + " ";
    return one.find(other) != string::npos || other.find(one) != string::npos;
}

bool actors_agree(const Event& a, const Event& b) {
    if (compatible_actors(a, b)) {
        return true;
    }
    for (const Actor& ours : a.actors) {
        for (const Actor& theirs : b.actors) {
            const bool act = ours.role == ActorRole::initiator && theirs.role == ActorRole::initiator;
            if (act && names_the_same(ours.name, theirs.name)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

Match match(const Event& a, const Event& b) {
    const Rows rows = compare_rows(a, b);
    if (rows != Rows::silent) {
        return {rows == Rows::same, rows == Rows::same ? "the same row of a table" : "two rows of one table"};
    }
    if (a.layer == "none" || !compatible_types(a, b)) {
        return {false, "kinds that exclude each other"};
    }
    const bool dated = (is_close(a.when) && is_close(b.when)) || a.when == b.when;
    if (!dated || !compatible_dates(a, b)) {
        return {false, "days that do not meet, or are too loosely known"};
    }
    const Match places = match_places(a, b);
    if (!places.same) {
        return places;
    }
    return actors_agree(a, b) ? places : Match{false, "others are said to have done it"};
}

}  // namespace sitmap
