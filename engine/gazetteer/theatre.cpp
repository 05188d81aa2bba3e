#include "engine/gazetteer/theatre.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/feature_code.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace sitmap {

namespace {

void add(std::vector<PlaceName>& names, const std::string& text, const std::string& language, NameKind kind) {
    const auto same = [&text](const PlaceName& has) { return has.text == text; };
    if (!text.empty() && std::none_of(names.begin(), names.end(), same)) {
        names.push_back({text, language, script_of(text), kind});
    }
}

void add_names(Place& place, const Table& table, const TableRow& row) {
    place.name = table.cell(row, "name");
    add(place.names, place.name, "en", NameKind::house);
    for (const std::string& alias : split(table.cell(row, "aliases"), ';')) {
        add(place.names, alias, "en", NameKind::alias);
    }
    for (const char* language : {"ar", "he"}) {
        for (const std::string& name : split(table.cell(row, language), ';')) {
            add(place.names, name, language, NameKind::alternate);
        }
    }
}

// What both tables have.
Place described(const Table& table, const TableRow& row) {
    Place place;
    place.id = table.cell(row, "id");
    add_names(place, table, row);
    place.feature_code = table.cell(row, "code");
    place.feature_class = feature_class_of(place.feature_code);
    place.country = table.cell(row, "country");
    place.status = table.cell(row, "status");
    place.administered_by = table.cell(row, "administered_by");
    place.claimed_by = table.cell(row, "claimed_by");
    place.source = table.cell(row, "source");
    place.licence = table.cell(row, "licence");
    return place;
}

std::optional<std::string> what_is_wrong(const Place& place) {
    if (!valid(place.point) || null_island(place.point)) {
        return "its position makes no sense";
    }
    if (place.source.empty() || place.licence.empty()) {
        return "it has no source or no licence";
    }
    return std::nullopt;
}

void add_to(Place& place, const Place& what) {
    place.name = what.name;
    for (PlaceName name : what.names) {
        std::erase_if(place.names, [&name](const PlaceName& has) {
            return has.text == name.text && (name.kind == NameKind::house || has.language.empty());
        });
        add(place.names, name.text, name.language, name.kind);
    }
    // Where a row says who holds the place, it also says in which country the law has it.
    if (!what.administered_by.empty()) {
        place.country = what.country;
        place.also_in = what.also_in;
        place.admin1_id = what.admin1_id;
    }
    for (auto field : {&Place::admin2, &Place::status, &Place::administered_by, &Place::claimed_by}) {
        if (!(what.*field).empty()) {
            place.*field = what.*field;
        }
    }
}

// An edge that nobody has drawn needs no bays: two thousandths of its width are enough.
Geometry without_detail(const Geometry& area) {
    return make_valid(simplify(area, width(bounds(area)) / 500));
}

// Regions stand on each other: each is worked out when it is first asked for.
class Regions {
public:
    Regions(const std::vector<Table>& regions, const Table& outlines, const Areas& base, Problems& problems)
        : m_outlines{&outlines}, m_base{base}, m_problems{problems} {
        for (const Table& table : regions) {
            add_rows(table);
        }
        add_rows(outlines);
    }

    EvaluatedRegions all() {
        EvaluatedRegions evaluated;
        for (Row& row : m_rows) {
            try {
                if (row.table == m_outlines) {
                    evaluated.outlines.push_back(outline(row));
                } else {
                    evaluated.regions.push_back(region(row));
                }
            } catch (const Error& error) {
                m_problems.push_back({row.table->file(), row.row->line, {}, "region left out", error.what()});
            }
        }
        return evaluated;
    }

private:
    enum class State { waiting, working, done };
    struct Row {
        const Table* table;
        const TableRow* row;
        Geometry geometry;
        State state;
    };

    void add_rows(const Table& table) {
        for (const TableRow& row : table.rows()) {
            m_rows.push_back({&table, &row, {}, State::waiting});
            m_by_id[table.cell(row, "id")] = m_rows.size() - 1;
        }
    }

    Redrawn outline(Row& row) {
        const auto cell = [&row](std::string_view column) { return row.table->cell(*row.row, column); };
        return {cell("id"),     oriented(geometry(row)), cell("formula"), cell("accuracy"),
                cell("source"), cell("licence"),         row.row->line};
    }

    const Geometry& geometry(Row& row) {
        const std::string& formula = row.table->cell(*row.row, "formula");
        if (row.state == State::working) {
            throw UsageError("formula '" + formula + "' stands on itself");
        }
        if (row.state == State::waiting) {
            row.state = State::working;
            row.geometry = evaluate(parse_formula(formula), [this](const std::string& id) {
                const auto found = m_by_id.find(id);
                return found == m_by_id.end() ? m_base(id) : geometry(m_rows[found->second]);
            });
            row.state = State::done;
        }
        return row.geometry;
    }

    /// The table's, where it has one.
    static LonLat label_position(const std::string& told, const Geometry& footprint, bool is_line) {
        const std::vector<std::string> numbers = split(told, ' ');
        LonLat at;
        if (numbers.size() == 2 && parse_number(numbers[0], at.lat) && parse_number(numbers[1], at.lon)) {
            return at;
        }
        if (!told.empty()) {
            throw UsageError("label '" + told + "' is not a latitude, a space and a longitude");
        }
        return is_line ? point_inside(footprint) : pole_of_inaccessibility(footprint);
    }

    Place region(Row& row) {
        const Table& table = *row.table;
        Place place = described(table, *row.row);
        for (const std::string& people : split(table.cell(*row.row, "demonyms"), ';')) {
            add(place.names, people, "en", NameKind::demonym);
        }
        place.also_in = split(table.cell(*row.row, "also_in"), ';');
        place.part_of = table.cell(*row.row, "part_of");
        place.valid_from = table.cell(*row.row, "valid_from");
        place.accuracy = table.cell(*row.row, "accuracy");
        place.formula = table.cell(*row.row, "formula");
        const bool vague = table.cell(*row.row, "edge") == "fuzzy";
        place.footprint = oriented(vague ? without_detail(geometry(row)) : geometry(row));
        if (empty(place.footprint)) {
            throw UsageError("formula '" + place.formula + "' gives nothing");
        }
        const bool is_line = std::holds_alternative<LineString>(place.footprint) ||
                             std::holds_alternative<MultiLineString>(place.footprint);
        place.footprint_kind = is_line ? FootprintKind::line : vague ? FootprintKind::fuzzy : FootprintKind::polygon;
        place.point = label_position(table.cell(*row.row, "label"), place.footprint, is_line);
        if (double kilometres = 0; parse_number(table.cell(*row.row, "uncertainty_km"), kilometres)) {
            place.uncertainty_m = kilometres * 1000;
        }
        // A variant of a zone's drawing is chosen by its id, never found by a name.
        if (std::count(place.id.begin(), place.id.end(), ':') > 1) {
            place.names.clear();
        }
        return place;
    }

    const Table* m_outlines;
    std::vector<Row> m_rows;
    std::unordered_map<std::string, std::size_t> m_by_id;
    const Areas& m_base;
    Problems& m_problems;
};

}  // namespace

TheatrePlaces read_theatre_places(const Table& table, const IdAliases& aliases, Problems& problems) {
    TheatrePlaces read;
    for (const TableRow& row : table.rows()) {
        Place place = described(table, row);
        place.admin2 = table.cell(row, "admin2");
        const auto alias = aliases.find(table.cell(row, "admin1"));
        place.admin1_id = alias == aliases.end() ? table.cell(row, "admin1") : alias->second;
        if (!place.administered_by.empty()) {
            place.also_in = {place.administered_by};
        }
        const std::string& same_as = table.cell(row, "same_as");
        if (!same_as.empty()) {
            read.additions.push_back({same_as, std::move(place), row.line});
            continue;
        }
        const bool placed = parse_number(table.cell(row, "lat"), place.point.lat) &&
                            parse_number(table.cell(row, "lon"), place.point.lon);
        const auto wrong = placed ? what_is_wrong(place) : std::optional<std::string>{"its position is no number"};
        if (wrong) {
            problems.push_back({table.file(), row.line, {}, "row skipped", *wrong});
            continue;
        }
        parse_number(table.cell(row, "uncertainty_m"), place.uncertainty_m);
        read.places.push_back(std::move(place));
    }
    return read;
}

void add_to_places(std::vector<Place>& places, const std::vector<Addition>& additions, const std::string& file,
                   Problems& problems) {
    std::unordered_map<std::string_view, Place*> by_id;
    for (Place& place : places) {
        by_id[place.id] = &place;
    }
    for (const Addition& addition : additions) {
        if (const auto found = by_id.find(addition.to); found != by_id.end()) {
            add_to(*found->second, addition.what);
        } else {
            problems.push_back(
                {file, addition.line, {}, "names of " + addition.to + " not added", "no package has it"});
        }
    }
}

EvaluatedRegions evaluate_regions(const std::vector<Table>& regions, const Table& outlines, const Areas& base,
                                  Problems& problems) {
    return Regions{regions, outlines, base, problems}.all();
}

void redraw(std::vector<Place>& places, const std::vector<Redrawn>& outlines, const std::string& file,
            const IdAliases& aliases, Problems& problems) {
    std::unordered_map<std::string_view, Place*> by_id;
    for (Place& place : places) {
        by_id[place.id] = &place;
    }
    for (const Redrawn& outline : outlines) {
        const auto alias = aliases.find(outline.id);
        const auto found = by_id.find(alias == aliases.end() ? outline.id : alias->second);
        if (found == by_id.end()) {
            problems.push_back({file, outline.line, {}, outline.id + " not redrawn", "there is no such place"});
            continue;
        }
        Place& place = *found->second;
        place.footprint = outline.footprint;
        place.formula = outline.formula;
        place.accuracy = outline.accuracy;
        place.source = outline.source;
        place.licence = outline.licence;
        if (!contains(place.footprint, place.point)) {
            place.point = pole_of_inaccessibility(place.footprint);
        }
    }
}

}  // namespace sitmap
