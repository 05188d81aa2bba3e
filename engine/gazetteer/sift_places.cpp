#include "engine/gazetteer/sift_places.hpp"

#include "engine/core/text.hpp"
#include "engine/gazetteer/footprint_code.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"

#include <algorithm>
#include <sstream>
#include <tuple>

namespace sitmap {

namespace {

bool has_invalid_position(const Geometry& geometry) {
    std::vector<std::int32_t> code;
    encode_footprint(geometry, code);
    return std::ranges::find(code, gazetteer_file::no_degrees) != code.end();
}

bool is_utf8(const Place& place) {
    return find_invalid_utf8(place.name) == std::string_view::npos &&
           std::ranges::all_of(place.names, [](const PlaceName& name) {
               return find_invalid_utf8(name.text) == std::string_view::npos;
           });
}

/// All that the file keeps of a place: settles which of two places with one id stays.
auto all_of_it(const Place& place) {
    std::string names;
    for (const PlaceName& name : place.names) {
        names += name.text + '\0' + name.language + static_cast<char>(name.script) + static_cast<char>(name.kind);
        names += name.source + in_use(name);
    }
    std::vector<std::int32_t> shape;
    encode_footprint(place.footprint, shape);
    return std::tuple{
        place.source,
        place.name,
        std::move(names),
        place.point,
        place.feature_code,
        place.country,
        place.population,
        place.uncertainty_m,
        joined_list({place.admin1, place.admin1_id, place.admin2, place.part_of, place.status, place.administered_by,
                     place.claimed_by, place.valid_from, place.valid_to, place.formula, place.accuracy, place.licence,
                     joined_list(place.also_in), joined_list(place.other_ids)}),
        std::move(shape)};
}

}  // namespace

std::string fault(const Place& place) {
    if (place.id.empty()) {
        return "it has no id";
    }
    if (!valid(place.point) || null_island(place.point)) {
        std::ostringstream why;
        why << "its position " << place.point << " is none on earth";
        return why.str();
    }
    if (has_invalid_position(place.footprint)) {
        return "a position of its footprint is none on earth";
    }
    if (!is_utf8(place)) {
        return "one of its names is not UTF-8";
    }
    return {};
}

std::string in_use(const PlaceName& name) {
    return name.from.empty() && name.to.empty() ? std::string{} : name.from + '/' + name.to;
}

std::string joined_list(const std::vector<std::string>& parts) {
    std::string list;
    for (const std::string& part : parts) {
        list += (list.empty() ? "" : ";") + part;
    }
    return list;
}

Problem left_out(const Place& place, const std::string& why) {
    return {place.source, 0, std::nullopt, "place " + place.id + " (" + place.name + ") left out", why};
}

bool goes_before(const Place& a, const Place& b) {
    return a.id != b.id ? a.id < b.id : all_of_it(a) < all_of_it(b);
}

}  // namespace sitmap
