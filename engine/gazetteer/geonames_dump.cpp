#include "engine/gazetteer/geonames_dump.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/admin_name.hpp"
#include "engine/gazetteer/geonames.hpp"
#include "engine/gazetteer/line_source.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

enum class Role { places, codes, alternate_names, hierarchy, none };

using Columns = std::vector<std::string_view>;

Columns columns_of(std::string_view line) {
    Columns columns;
    for (std::size_t at = 0;;) {
        const std::size_t end = line.find('\t', at);
        columns.push_back(line.substr(at, end - at));
        if (end == std::string_view::npos) {
            return columns;
        }
        at = end + 1;
    }
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Role role_of(const Columns& row) {
    if (row.size() == 19 && is_number(row[0])) {
        return Role::places;
    }
    if (row.size() == 4 && row[0].size() > 3 && row[0][2] == '.') {
        return Role::codes;
    }
    const bool two_ids = row.size() >= 2 && is_number(row[0]) && is_number(row[1]);
    if (two_ids && row.size() >= 8 && row.size() <= 10) {
        return Role::alternate_names;
    }
    return two_ids && row.size() <= 3 ? Role::hierarchy : Role::none;
}

Role role_of(const fs::path& file) {
    Role role = Role::none;
    read_lines(file, [&role](std::string_view line, std::size_t) {
        role = role_of(columns_of(line));
        return line.empty() || line.front() == '#';
    });
    return role;
}

bool says(std::string_view flag) {
    return flag == "1";
}

// GeoNames' "languages" that are none: what the entry is instead.
struct Pseudo {
    std::string_view language;
    NameKind kind;
};
constexpr std::array codes{Pseudo{"abbr", NameKind::abbreviation}, Pseudo{"iata", NameKind::code},
                           Pseudo{"icao", NameKind::code}, Pseudo{"faac", NameKind::code},
                           Pseudo{"unlc", NameKind::code}};
constexpr std::array<std::string_view, 6> no_names{"link", "post", "phon", "piny", "tcid", "wkdt"};

class Dump {
public:
    Dump(const std::set<std::string>& countries, Problems& problems) : m_countries{countries}, m_problems{problems} {}

    void read(const fs::path& file, Role role) {
        const std::string name = file.filename().string();
        read_lines(file, [&](std::string_view line, std::size_t number) {
            if (line.empty() || line.front() == '#') {
                return true;
            }
            if (const std::string why = read_row(line, role); !why.empty()) {
                m_problems.push_back({name, number, {}, "row skipped", why});
            }
            return true;
        });
    }

    std::vector<ImportedPlace> places() && { return std::move(m_places); }

private:
    /// What is wrong with the row; empty if nothing is.
    std::string read_row(std::string_view line, Role role) {
        if (role == Role::places) {
            return add_place(line);
        }
        const Columns row = columns_of(line);
        if (role_of(row) != role) {
            return "its columns are not those of the first row";
        }
        switch (role) {
            case Role::codes:
                add_code(row);
                break;
            case Role::alternate_names:
                add_name(row);
                break;
            default:
                add_parent(row);
        }
        return {};
    }

    std::string add_place(std::string_view line) {
        std::string why;
        auto read = read_geonames_row(line, why);
        if (!read) {
            return why;
        }
        if (!m_countries.empty() && !m_countries.contains(read->place.country)) {
            return {};
        }
        const auto unit_id = [](const std::string& key) { return key.empty() ? key : "geonames-adm:" + key; };
        ImportedPlace imported{std::move(read->place), unit_id(read->first_order_key), unit_id(read->second_order_key)};
        name_unit(imported);
        m_by_id[imported.place.id] = m_places.size();
        m_places.push_back(std::move(imported));
        return {};
    }

    /// A unit answers to its code and to its name without the type word, a country to its ISO code.
    static void name_unit(ImportedPlace& imported) {
        Place& place = imported.place;
        if (is_country(place) && !place.country.empty()) {
            place.other_ids.push_back("iso:" + place.country);
            imported.first_order.clear();
        } else if (is_first_order(place)) {
            place.other_ids.push_back(imported.first_order);
        } else if (is_second_order(place)) {
            place.other_ids.push_back(imported.second_order);
        } else {
            return;
        }
        std::erase(place.other_ids, "");
        const std::string bare = bare_admin_name(place.name);
        if (bare != place.name && !says_nothing_alone(bare)) {
            place.names.push_back({bare, {}, script_of(bare), NameKind::bare_admin});
        }
    }

    Place* place_of(std::string_view geoname_id) {
        const auto found = m_by_id.find("geonames:" + std::string{geoname_id});
        return found == m_by_id.end() ? nullptr : &m_places[found->second].place;
    }

    /// "SY.05  As-Suwayda  As-Suwayda  172410": the code is another id of the unit.
    void add_code(const Columns& row) {
        if (Place* place = place_of(row[3])) {
            const std::string id = "geonames-adm:" + std::string{row[0]};
            if (std::ranges::find(place->other_ids, id) == place->other_ids.end()) {
                place->other_ids.push_back(id);
            }
        }
    }

    void add_name(const Columns& row) {
        Place* place = place_of(row[1]);
        if (place == nullptr || row[3].empty()) {
            return;
        }
        const std::string_view language = row[2];
        if (language == "wkdt") {
            place->other_ids.push_back("wikidata:" + std::string{row[3]});
        }
        if (std::ranges::find(no_names, language) != no_names.end()) {
            return;
        }
        PlaceName name{std::string{row[3]}, {}, script_of(row[3]), NameKind::alternate};
        const auto* code = std::ranges::find(codes, language, &Pseudo::language);
        if (code != codes.end()) {
            name.kind = code->kind;
        } else {
            name.language = language;
        }
        if (says(row[7])) {
            name.kind = NameKind::historical;
        }
        name.from = row.size() > 8 ? row[8] : std::string_view{};
        name.to = row.size() > 9 ? row[9] : std::string_view{};
        keep(*place, std::move(name), says(row[4]));
    }

    /// A spelling that the table of places had without language gets it; a preferred name goes first of its
    /// language.
    static void keep(Place& place, PlaceName name, bool preferred) {
        const auto same = std::ranges::find_if(place.names, [&name](const PlaceName& has) {
            return has.text == name.text && (has.language.empty() || has.language == name.language);
        });
        if (same != place.names.end()) {
            name.kind = same->kind == NameKind::alternate ? name.kind : same->kind;
            *same = std::move(name);
            return;
        }
        const auto before = std::ranges::find(place.names, name.language, &PlaceName::language);
        place.names.insert(preferred ? before : place.names.end(), std::move(name));
    }

    /// What lies in a place that is no unit is a part of it; units are told by codes already.
    void add_parent(const Columns& row) {
        const Place* parent = place_of(row[0]);
        Place* child = place_of(row[1]);
        if (parent != nullptr && child != nullptr && parent->feature_class != FeatureClass::admin) {
            child->part_of = parent->id;
        }
    }

    const std::set<std::string>& m_countries;
    Problems& m_problems;
    std::vector<ImportedPlace> m_places;
    std::unordered_map<std::string, std::size_t> m_by_id;
};

}  // namespace

bool is_geonames_file(const fs::path& file) {
    const std::string extension = file.extension().string();
    return (extension == ".txt" || extension == ".zip") && role_of(file) != Role::none;
}

Import import_geonames(const std::vector<fs::path>& files, const std::set<std::string>& countries, Problems& problems) {
    std::vector<std::pair<Role, fs::path>> in_order;
    for (const fs::path& file : files) {
        in_order.emplace_back(role_of(file), file);
        if (in_order.back().first == Role::none) {
            throw InputError(file.string(), "has the columns of none of GeoNames' tables");
        }
    }
    std::ranges::stable_sort(in_order, {}, &std::pair<Role, fs::path>::first);
    Dump dump{countries, problems};
    std::string version;
    for (const auto& [role, file] : in_order) {
        dump.read(file, role);
        version += (version.empty() ? "" : ", ") + file.filename().string();
    }
    return {{"GeoNames", version, "CC BY 4.0", "GeoNames (geonames.org)", "https://www.geonames.org", "", 0},
            std::move(dump).places()};
}

}  // namespace sitmap
