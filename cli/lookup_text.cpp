#include "cli/lookup_format.hpp"

#include "engine/core/language.hpp"
#include "engine/gazetteer/admin_path.hpp"
#include "engine/gazetteer/feature_code.hpp"
#include "engine/layer/local_name.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

namespace sitmap::cli {

namespace {

constexpr const char* indent = "    ";

struct Writing {
    Script script;
    std::string_view language;  ///< whose spelling to show, where the country does not write so itself
};
constexpr std::array writings{Writing{Script::arabic, "ar"}, Writing{Script::hebrew, "he"},
                              Writing{Script::cyrillic, "ru"}, Writing{Script::greek, "el"},
                              Writing{Script::han, "zh"}};

/// The place's name in that script, of that language if there is one; not a name of its people.
const PlaceName* name_written(const Place& place, Script script, std::string_view language) {
    const PlaceName* first = nullptr;
    for (const PlaceName& name : place.names) {
        const bool names_it = name.kind <= NameKind::alias || name.kind == NameKind::bare_admin;
        if (name.script != script || !names_it) {
            continue;
        }
        if (name.language == language) {
            return &name;
        }
        first = first == nullptr ? &name : first;
    }
    return first;
}

/// One name in each script but Latin; in the country's own script its local name.
std::string local_names(const Place& place) {
    const LocalLanguage own = local_language(place.country);
    std::string list;
    for (const auto& [script, language] : writings) {
        const PlaceName* const name = name_written(place, script, language);
        const std::string text = own.script == to_string(script) ? local_name(place)
                                 : name                          ? name->text
                                                                 : std::string{};
        list += text.empty() ? "" : "  " + text;
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

/// " in As-Suwayda Governorate, Syria (SY)"; for a country " (SY)".
std::string where(const Gazetteer& gazetteer, const Place& place) {
    std::string path;
    for (const std::string& unit : admin_path(gazetteer, place)) {
        path += (path.empty() ? " in " : ", ") + unit;
    }
    return place.country.empty() ? path : path + " (" + place.country + ")";
}

std::string listed(const std::vector<std::string>& codes) {
    std::string list;
    for (const std::string& code : codes) {
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
        case MatchKind::proclitic:
            return "match but for a particle of" + quoted;
        case MatchKind::loose:
            return "loose match of" + quoted;
        case MatchKind::transliterated:
            return "match by sound of" + quoted;
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
    out << where(gazetteer, place);
    out << '\n' << indent << position(place) << "; " << to_string(place.footprint_kind);
    if (place.population > 0) {
        out << "; " << grouped(place.population) << (place.population == 1 ? " person" : " people");
    }
    out << '\n' << indent << place.id << "; " << match_in_words(match) << '\n';
    write_if_said(out, "status", place.status);
    write_if_said(out, "administered by", place.administered_by);
    write_if_said(out, "claimed by", place.claimed_by);
    if (!place.status.empty() || gazetteer.view() != "neutral") {
        out << indent << "point of view: " << gazetteer.view_in_words() << '\n';
    }
    write_if_said(out, "also found in", listed(place.also_in));
    write_if_said(out, "also known as", listed(place.other_ids));
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
