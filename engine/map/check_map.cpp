#include "engine/map/check_map.hpp"

#include "engine/geo/box.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/outline.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>

namespace sitmap {

namespace {

constexpr double null_island_degrees = 0.05;
constexpr double country_margin_degrees = 1;
constexpr double jitter_m = 1;
constexpr double shared_share = 0.01;

/// One feature with what the rules ask of it.
struct Checked {
    const Layer& layer;
    const Feature& feature;
    std::string where;

    std::string text(std::string_view field) const { return text_value(layer, feature, field); }
    std::optional<Date> date(std::string_view field) const {
        const Value& held = value(layer, feature, field);
        const auto* date = std::get_if<Date>(&held);
        return date != nullptr ? std::optional(*date) : parse_date(text(field));
    }
    double number(std::string_view field) const {
        const Value& held = value(layer, feature, field);
        const auto* real = std::get_if<double>(&held);
        return real == nullptr ? 0 : *real;
    }
    bool is_point() const {
        return !empty(feature.geometry) && !has_area(feature.geometry) && !has_line(feature.geometry);
    }
    bool is_event() const { return !text("type").starts_with("zone"); }
};

class MapCheck {
public:
    MapCheck(const Map& map, const Gazetteer* gazetteer) : m_map(map), m_gazetteer(gazetteer) {}

    std::vector<Finding> run() {
        check_head();
        for (const Layer& layer : m_map.layers) {
            for (const Feature& feature : layer.features) {
                check(Checked{layer, feature, layer.name + "/" + feature.id});
            }
            check_zones(layer);
        }
        return std::move(m_findings);
    }

private:
    void add(const std::string& where, const char* rule, std::string what, const char* advice) {
        m_findings.push_back({rule, where, std::move(what), advice});
    }

    void check_head() {
        if (!parse_date(m_map.as_of)) {
            add("map", "no_as_of", "the map does not say for which day it speaks", "build with --as-of");
        }
        if (m_map.sources.empty()) {
            add("map", "no_source", "no source of the events is named", "name the reports that they are from");
        }
        if (m_map.credits.empty()) {
            add("map", "no_credit", "no credit for the base data",
                "keep manifest.json with the build, or give --credit");
        }
    }

    void check(const Checked& checked) {
        check_position(checked);
        check_precision(checked);
        check_jitter(checked);
        if (checked.is_event()) {
            check_dates(checked);
            check_weekday(checked);
            check_claims(checked);
            if (checked.text("quote").empty()) {
                add(checked.where, "no_quotation", "no words of a report stand behind it", "quote the sentence");
            }
        }
    }

    void check_position(const Checked& checked) {
        for (const LonLat at : positions_of(checked.feature.geometry)) {
            if (!std::isfinite(at.lon) || !std::isfinite(at.lat) || std::abs(at.lat) > 90 || std::abs(at.lon) > 180) {
                add(checked.where, "outside_the_world", "a position is no longitude and latitude",
                    "give degrees, longitude first");
                return;
            }
        }
        if (!checked.is_point()) {
            return;
        }
        for (const LonLat at : positions_of(checked.feature.geometry)) {
            if (std::abs(at.lon) < null_island_degrees && std::abs(at.lat) < null_island_degrees) {
                add(checked.where, "null_island", "it lies at 0, 0, where nothing is",
                    "leave the geometry out where the place is not known");
            } else if (is_swapped(at, checked.text("country"))) {
                add(checked.where, "swapped_axes",
                    "it lies in " + checked.text("country") + " only with its axes swapped",
                    "write longitude before latitude");
            }
        }
    }

    bool is_swapped(LonLat at, const std::string& country) {
        const std::optional<Box> box = country_box(country);
        return box && !contains(*box, at) && std::abs(at.lon) <= 90 && contains(*box, LonLat{at.lat, at.lon});
    }

    std::optional<Box> country_box(const std::string& iso) {
        if (m_gazetteer == nullptr || iso.size() != 2) {
            return std::nullopt;
        }
        const auto known = m_countries.find(iso);
        if (known != m_countries.end()) {
            return known->second;
        }
        std::optional<Box> box;
        if (const auto index = m_gazetteer->by_id("iso:" + iso)) {
            const Box bare = bounds(m_gazetteer->footprint(*index));
            box = Box{bare.west - country_margin_degrees, bare.south - country_margin_degrees,
                      bare.east + country_margin_degrees, bare.north + country_margin_degrees};
        }
        m_countries.emplace(iso, box);
        return box;
    }

    void check_precision(const Checked& checked) {
        const std::string precision = checked.text("geo_prec");
        // A unit without an outline of its own is a point with the circle that it lies in.
        const bool circled = precision == "P4" && checked.number("unc_m") > 0;
        if (checked.is_point() && precision >= "P4" && !circled) {
            add(checked.where, "pin_finer_than_source", "a point, where no more is known than " + precision,
                "draw the area that is named, or list it");
        }
        if (checked.is_point() && precision == "P2" && checked.number("unc_m") <= 0) {
            add(checked.where, "circle_missing", "a town named, without the distance within which it happened",
                "fill unc_m");
        }
    }

    // The same place at the same precision has the same position, whatever stands on it.
    void check_jitter(const Checked& checked) {
        const std::string place = checked.text("place_id");
        if (!checked.is_point() || place.empty()) {
            return;
        }
        const LonLat at = positions_of(checked.feature.geometry).front();
        const auto [known, added] = m_spots.try_emplace(place + " " + checked.text("geo_prec"), at);
        if (!added && distance_m(known->second, at) > jitter_m) {
            add(checked.where, "jitter",
                "it stands " + std::to_string(std::lround(distance_m(known->second, at))) +
                    " m from another event of the same place",
                "give both the place's own position");
        }
    }

    void check_dates(const Checked& checked) {
        const auto from = checked.date("date_from");
        const auto to = checked.date("date_to");
        const auto as_of = parse_date(m_map.as_of);
        if (from && to && *to < *from) {
            add(checked.where, "date_order", "it ends on " + to_string(*to) + ", before it begins",
                "change date_from or date_to");
        }
        if (as_of && to && *to > *as_of) {
            add(checked.where, "date_after_as_of",
                "it ends on " + to_string(*to) + ", after the day the map speaks for",
                "change the date, or build with a later --as-of");
        }
    }

    void check_weekday(const Checked& checked) {
        const auto from = checked.date("date_from");
        if (!from || from != checked.date("date_to") || checked.text("time_prec") != "day") {
            return;
        }
        const std::optional<unsigned> told = only_weekday(checked.text("quote"));
        const unsigned own = std::chrono::weekday{std::chrono::sys_days{civil(*from)}}.c_encoding();
        if (told && (*told == (own + 1) % 7 || *told == (own + 6) % 7)) {
            add(checked.where, "day_off_by_one", to_string(*from) + " is the day beside the weekday that is quoted",
                "read the dateline again");
        }
    }

    // Sunday is 0; nothing where the words name none, or several.
    static std::optional<unsigned> only_weekday(const std::string& quote) {
        constexpr std::array names{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
        std::optional<unsigned> found;
        for (unsigned day = 0; day < names.size(); ++day) {
            if (quote.find(names[day]) != std::string::npos) {
                if (found) {
                    return std::nullopt;
                }
                found = day;
            }
        }
        return found;
    }

    void check_claims(const Checked& checked) {
        const nlohmann::json claims = nlohmann::json::parse(checked.text("claims"), nullptr, false);
        if (!claims.is_array()) {
            return;
        }
        for (const auto& claim : claims) {
            if (!claim.is_object()) {
                continue;
            }
            const auto by = claim.find("by");
            const bool numbered = claim.contains("low") || claim.contains("best") || claim.contains("high");
            if (numbered && (by == claim.end() || !by->is_string() || by->get<std::string>().empty())) {
                add(checked.where, "toll_without_speaker", "a number stands on nobody's word", "say who gives it");
                return;
            }
        }
    }

    void check_zones(const Layer& layer) {
        std::vector<const Feature*> parts;
        for (const Feature& feature : layer.features) {
            const std::string type = text_value(layer, feature, "type");
            if ((type == "zone" || type == "zone_limitation") && has_area(feature.geometry)) {
                parts.push_back(&feature);
            }
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = i + 1; j < parts.size(); ++j) {
                check_apart(layer, *parts[i], *parts[j]);
            }
        }
    }

    void check_apart(const Layer& layer, const Feature& a, const Feature& b) {
        const double smaller = std::min(area_m2(a.geometry), area_m2(b.geometry));
        const double left = area_m2(subtract(make_valid(a.geometry), make_valid(b.geometry)));
        const double shared = area_m2(a.geometry) - left;
        if (smaller > 0 && shared > shared_share * smaller) {
            add(layer.name + "/" + a.id, "zones_overlap",
                "it shares " + std::to_string(std::lround(shared / 1e6)) + " km2 with " + b.id,
                "cut one of them at the other's edge");
        }
    }

    const Map& m_map;
    const Gazetteer* m_gazetteer;
    std::vector<Finding> m_findings;
    std::map<std::string, std::optional<Box>> m_countries;
    std::map<std::string, LonLat> m_spots;
};

}  // namespace

std::vector<Finding> check_map(const Map& map, const Gazetteer* gazetteer) {
    return MapCheck(map, gazetteer).run();
}

}  // namespace sitmap
