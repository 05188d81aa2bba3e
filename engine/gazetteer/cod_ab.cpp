#include "engine/gazetteer/cod_ab.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"
#include "engine/gazetteer/admin_name.hpp"
#include "engine/gazetteer/feature_source.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

constexpr int deepest = 4;

/// The columns of a layer by their names in lower case: releases differ in nothing else.
struct Columns {
    std::vector<std::string> names;  ///< as the file writes them
    std::map<std::string, std::size_t> number;

    explicit Columns(std::vector<std::string> all) : names{std::move(all)} {
        for (std::size_t i = 0; i < names.size(); ++i) {
            number.emplace(in_lower_case(names[i]), i);
        }
    }
    std::optional<std::size_t> find(const std::string& column) const {
        const auto found = number.find(column);
        return found == number.end() ? std::nullopt : std::optional{found->second};
    }
};

std::string level_prefix(int level) {
    return "adm" + std::to_string(level) + "_";
}

bool has_pcodes(const Columns& columns) {
    return columns.find("adm1_pcode") || columns.find("adm2_pcode");
}

class Layer {
public:
    explicit Layer(const Columns& columns) : m_columns{columns} {
        for (int level = 0; level <= deepest; ++level) {
            if (m_columns.find(level_prefix(level) + "pcode")) {
                m_level = level;
            }
        }
    }

    /// The unit; nothing, and the reason in `why`, where the row is none.
    std::optional<ImportedPlace> unit(const SourceFeature& row, std::string& why) const {
        const std::string pcode = cell(row, m_level, "pcode");
        if (pcode.empty() || !has_area(row.geometry)) {
            why = pcode.empty() ? "it has no P-code" : "it has no outline";
            return std::nullopt;
        }
        ImportedPlace imported;
        Place& place = imported.place;
        place.id = "pcode:" + pcode;
        add_names(place, row);
        if (place.names.empty()) {
            why = "it has no name";
            return std::nullopt;
        }
        place.name = place.names.front().text;
        place.feature_class = FeatureClass::admin;
        place.feature_code = m_level == 0 ? "PCLI" : "ADM" + std::to_string(m_level);
        place.country = cell(row, 0, "pcode").substr(0, 2);
        place.footprint = oriented(make_valid(row.geometry));
        place.footprint_kind = FootprintKind::polygon;
        place.point = pole_of_inaccessibility(place.footprint);
        place.accuracy = "outline of OCHA COD-AB";
        if (m_level == 0 && place.country.size() == 2) {
            place.other_ids = {"iso:" + place.country};
        }
        imported.first_order = m_level > 1 ? "pcode:" + cell(row, 1, "pcode") : "";
        place.admin2 = m_level >= 2 ? name(row, 2) : "";
        return imported;
    }

private:
    std::string cell(const SourceFeature& row, int level, const std::string& what) const {
        const auto column = m_columns.find(level_prefix(level) + what);
        return column ? row.values[*column] : std::string{};
    }

    std::string name(const SourceFeature& row, int level) const {
        const std::string english = cell(row, level, "en");
        return english.empty() ? cell(row, level, "name") : english;
    }

    /// "ADM1_EN", "ADM1_AR"; in newer releases "adm1_name", "adm1_name1" ... beside "lang", "lang1" ...
    void add_names(Place& place, const SourceFeature& row) const {
        add(place, name(row, m_level), "en", NameKind::primary);
        for (const char* language : {"ar", "he", "fr", "uk", "ru", "es", "pt", "fa", "tr", "so"}) {
            add(place, cell(row, m_level, language), language, NameKind::alternate);
        }
        for (const char* number : {"1", "2", "3"}) {
            const auto language = m_columns.find(std::string{"lang"} + number);
            const std::string numbered = cell(row, m_level, std::string{"name"} + number);
            add(place, numbered, language ? row.values[*language] : "", NameKind::alternate);
        }
        const std::string bare = bare_admin_name(place.names.empty() ? "" : place.names.front().text);
        if (!says_nothing_alone(bare)) {
            add(place, bare, "en", NameKind::bare_admin);
        }
        add(place, cell(row, m_level, "pcode"), "", NameKind::code);
    }

    static void add(Place& place, const std::string& text, const std::string& language, NameKind kind) {
        const auto same = [&text](const PlaceName& has) { return has.text == text; };
        if (!text.empty() && std::ranges::none_of(place.names, same)) {
            place.names.push_back({text, language, script_of(text), kind});
        }
    }

    const Columns& m_columns;
    int m_level = 0;
};

}  // namespace

bool is_cod_ab(const fs::path& file) {
    return std::ranges::any_of(layers_of(file),
                               [](const SourceLayer& layer) { return has_pcodes(Columns{layer.columns}); });
}

Gazetteer::Source import_cod_ab(const fs::path& file, const TakeImported& take, Problems& problems) {
    Gazetteer::Source source{"OCHA COD-AB",
                             file.filename().string(),
                             "CC BY-IGO",
                             "OCHA and the providers of the COD-AB",
                             "https://data.humdata.org",
                             "",
                             0};
    for (const SourceLayer& described : layers_of(file)) {
        const Columns columns{described.columns};
        if (!has_pcodes(columns)) {
            continue;
        }
        const Layer layer{columns};
        std::size_t number = 0;
        read_features(file, described.name, columns.names, [&](const SourceFeature& row) {
            ++number;
            std::string why;
            if (auto unit = layer.unit(row, why)) {
                unit->place.source = source.name;
                unit->place.licence = source.licence;
                take(*std::move(unit));
            } else {
                problems.push_back({file.filename().string(), number, {}, "unit skipped", why});
            }
        });
    }
    return source;
}

}  // namespace sitmap
