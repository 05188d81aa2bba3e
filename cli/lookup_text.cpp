#include "cli/lookup_format.hpp"

#include "engine/gazetteer/admin_path.hpp"
#include "engine/gazetteer/feature_code.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

namespace sitmap::cli {

namespace {

constexpr const char* indent = "    ";

/// One name in each script but Latin; the first that names the place, not its people.
std::string local_names(const Place& place) {
    std::string list;
    for (const Script script : {Script::arabic, Script::hebrew, Script::cyrillic, Script::greek, Script::han}) {
        for (const PlaceName& name : place.names) {
            const bool names_it = name.kind <= NameKind::alias || name.kind == NameKind::bare_admin;
            if (name.script == script && names_it) {
                list += "  " + name.text;
                break;
            }
        }
    }
    return list;
}

/// Four decimals (11 m) for towns and sites, two for what has an extent of kilometres.
std::string position(const Place& place) {
    const bool small = place.feature_class == FeatureClass::populated || place.feature_class == FeatureClass::spot;
    std::array<char, 64> text;
    std::snprintf(text.data(), text.size(), "%.*f %c, %.*f %c", small ? 4 : 2, std::abs(place.point.lat),
                  place.point.lat < 0 ? 'S' : 'N', small ? 4 : 2, std::abs(place.point.lon),
                  place.point.lon < 0 ? 'W' : 'E');
    return text.data();
}

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string path_in_words(const Gazetteer& gazetteer, const Place& place) {
    std::string path;
    for (const std::string& unit : admin_path(gazetteer, place)) {
        path += (path.empty() ? "" : ", ") + unit;
    }
    if (!place.country.empty()) {
        path += " (" + place.country + ")";
    }
    return path;
}

std::string countries(const Place& place) {
    std::string list;
    for (const std::string& code : place.also_in) {
        list += (list.empty() ? "" : ", ") + code;
    }
    return list;
}

std::string match_in_words(const NameMatch& match) {
    const std::string quoted = " \"" + std::string{match.name} + "\"";
    switch (match.match) {
        case MatchKind::exact:
            return "exact match of" + quoted;
        case MatchKind::folded:
            return "folded match of" + quoted;
        case MatchKind::loose:
            return "loose match of" + quoted;
        case MatchKind::edited:
            break;
    }
    return "spelt nearly as" + quoted;
}

void write_if_said(std::ostream& out, const char* label, const std::string& value) {
    if (!value.empty()) {
        out << indent << label << ": " << value << '\n';
    }
}

void write_place(std::ostream& out, const Gazetteer& gazetteer, const NameMatch& match) {
    const Place place = gazetteer.place(match.place);
    out << place.name << local_names(place) << '\n';
    out << indent << feature_words(place.feature_class, place.feature_code) << " (" << place.feature_code << ")";
    if (const std::string path = path_in_words(gazetteer, place); !path.empty()) {
        out << " in " << path;
    }
    out << '\n' << indent << position(place) << "; " << to_string(place.footprint_kind);
    if (place.population > 0) {
        out << "; " << grouped(place.population) << (place.population == 1 ? " person" : " people");
    }
    out << '\n' << indent << place.id << "; " << match_in_words(match) << '\n';
    write_if_said(out, "status", place.status);
    write_if_said(out, "administered by", place.administered_by);
    write_if_said(out, "claimed by", place.claimed_by);
    write_if_said(out, "also found in", countries(place));
}

}  // namespace

void write_text(std::ostream& out, const Gazetteer& gazetteer, std::span<const NameMatch> matches) {
    for (std::size_t rank = 1; rank <= matches.size(); ++rank) {
        const std::string number = std::to_string(rank);
        out << number << std::string(number.size() < 4 ? 4 - number.size() : 1, ' ');
        write_place(out, gazetteer, matches[rank - 1]);
    }
}

}  // namespace sitmap::cli
