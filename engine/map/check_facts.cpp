#include "engine/map/check_facts.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/geometry.hpp"
#include "engine/map/composition.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace sitmap {

namespace {

constexpr double null_island_degrees = 0.05;
constexpr double country_margin_degrees = 1;
constexpr double jitter_m = 1;

bool on_earth(LonLat at) {
    return std::isfinite(at.lon) && std::isfinite(at.lat) && std::abs(at.lat) <= 90 && std::abs(at.lon) <= 180;
}

bool on_null_island(LonLat at) {
    return std::abs(at.lon) < null_island_degrees && std::abs(at.lat) < null_island_degrees;
}

void check_precision(const Facts& facts, std::vector<Finding>& findings) {
    // A unit without an outline of its own is a point with the circle that it lies in.
    constexpr double least_province_m = 25'000;
    const bool circled = (facts.precision == "P4" && facts.uncertainty_m > 0) ||
                         (facts.precision == "P5" && facts.uncertainty_m >= least_province_m);
    if (facts.precision >= "P4" && !circled) {
        findings.push_back({"pin_finer_than_source", facts.where,
                            "a point, where no more is known than " + facts.precision,
                            "draw the area that is named, or list it"});
    }
    if (facts.precision == "P2" && facts.uncertainty_m <= 0) {
        findings.push_back({"circle_missing", facts.where,
                            "a town named, without the distance within which it happened", "fill unc_m"});
    }
}

// Sunday is 0; nothing where the words name none, or several, or are not all there.
std::optional<unsigned> only_weekday(const std::string& quote) {
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
    return quote.ends_with(cut_quote_end) ? std::nullopt : found;
}

void check_weekday(const Facts& facts, std::vector<Finding>& findings) {
    if (!facts.from || facts.from != facts.to || facts.time_precision != "day") {
        return;
    }
    const std::optional<unsigned> told = only_weekday(facts.quote);
    const unsigned own = std::chrono::weekday{std::chrono::sys_days{civil(*facts.from)}}.c_encoding();
    if (told && (*told == (own + 1) % 7 || *told == (own + 6) % 7)) {
        findings.push_back({"day_off_by_one", facts.where,
                            to_string(*facts.from) + " is the day beside the weekday that is quoted",
                            "read the dateline again"});
    }
}

void check_told(const Facts& facts, std::vector<Finding>& findings) {
    check_weekday(facts, findings);
    if (facts.toll_of_nobody) {
        findings.push_back(
            {"toll_without_speaker", facts.where, "a number stands on nobody's word", "say who gives it"});
    }
    if (facts.quote.empty()) {
        findings.push_back({"no_quotation", facts.where, "no words of a report stand behind it", "quote the sentence"});
    }
}

}  // namespace

std::vector<Finding> check_head(const std::string& as_of, const std::vector<std::string>& sources,
                                const std::vector<std::string>& credits) {
    std::vector<Finding> findings;
    if (!parse_date(as_of)) {
        findings.push_back({"no_as_of", "map", "the map does not say for which day it speaks", "build with --as-of"});
    }
    if (sources.empty()) {
        findings.push_back(
            {"no_source", "map", "no source of the events is named", "name the reports that they are from"});
    }
    if (credits.empty()) {
        findings.push_back(
            {"no_credit", "map", "no credit for the base data", "keep manifest.json with the build, or give --credit"});
    }
    return findings;
}

void FactsCheck::check(const Facts& facts, std::vector<Finding>& findings) {
    check_positions(facts, findings);
    if (facts.point) {
        check_precision(facts, findings);
        check_jitter(facts, findings);
    }
    check_dates(facts, findings);
    if (facts.quoted) {
        check_told(facts, findings);
    }
}

void FactsCheck::check_positions(const Facts& facts, std::vector<Finding>& findings) {
    if (!std::ranges::all_of(facts.positions, on_earth)) {
        findings.push_back({"outside_the_world", facts.where, "a position is no longitude and latitude",
                            "give degrees, longitude first"});
        return;
    }
    if (!facts.point) {
        return;
    }
    for (const LonLat at : facts.positions) {
        if (on_null_island(at)) {
            findings.push_back({"null_island", facts.where, "it lies at 0, 0, where nothing is",
                                "leave the geometry out where the place is not known"});
        } else if (is_swapped(at, facts.country)) {
            findings.push_back({"swapped_axes", facts.where,
                                "it lies in " + facts.country + " only with its axes swapped",
                                "write longitude before latitude"});
        }
    }
}

bool FactsCheck::is_swapped(LonLat at, const std::string& country) {
    const std::optional<Box> box = country_box(country);
    return box && !contains(*box, at) && std::abs(at.lon) <= 90 && contains(*box, LonLat{at.lat, at.lon});
}

std::optional<Box> FactsCheck::country_box(const std::string& iso) {
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

// The same place at the same precision has the same position, whatever stands on it.
void FactsCheck::check_jitter(const Facts& facts, std::vector<Finding>& findings) {
    if (facts.place_id.empty() || facts.positions.empty()) {
        return;
    }
    const LonLat at = facts.positions.front();
    const auto [known, added] = m_spots.try_emplace(facts.place_id + " " + facts.precision, at);
    if (!added && distance_m(known->second, at) > jitter_m) {
        findings.push_back({"jitter", facts.where,
                            "it stands " + std::to_string(std::lround(distance_m(known->second, at))) +
                                " m from another event of the same place",
                            "give both the place's own position"});
    }
}

void FactsCheck::check_dates(const Facts& facts, std::vector<Finding>& findings) const {
    if (facts.from && facts.to && *facts.to < *facts.from) {
        findings.push_back({"date_order", facts.where, "it ends on " + to_string(*facts.to) + ", before it begins",
                            "change date_from or date_to"});
    }
    if (m_as_of && facts.to && *facts.to > *m_as_of) {
        findings.push_back({"date_after_as_of", facts.where,
                            "it ends on " + to_string(*facts.to) + ", after the day the map speaks for",
                            "change the date, or build with a later --as-of"});
    }
}

}  // namespace sitmap
