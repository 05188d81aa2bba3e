#include "engine/gazetteer/view_table.hpp"

#include "engine/core/error.hpp"
#include "engine/gazetteer/region_formula.hpp"
#include "engine/geo/relation.hpp"

#include <string>
#include <unordered_map>

namespace sitmap {

namespace {

class Views {
public:
    Views(const Table& table, const std::vector<Place>& places) : m_table{table}, m_places{places} {
        for (const Place& place : places) {
            m_by_id.emplace(place.id, &place);
            for (const std::string& id : place.other_ids) {
                m_by_id.emplace(id, &place);
            }
        }
    }

    /// Appends the row's place, and those of the towns and sites that it speaks for.
    void read(const TableRow& row, std::vector<Place>& views) const {
        const std::string& id = cell(row, "id");
        if (id.empty()) {
            views.push_back(description(row));
            return;
        }
        const Place& of = place(id);
        Place seen = seen_place(row, of);
        if (const std::string& formula = cell(row, "formula"); !formula.empty()) {
            const Areas areas = [this](const std::string& area) { return place(area).footprint; };
            seen.footprint = oriented(evaluate(parse_formula(formula), areas));
            seen.footprint_kind = of.footprint_kind;
            seen.formula = formula;
        }
        views.push_back(seen);
        if (cell(row, "inside") == "yes") {
            add_inside(seen, of, views);
        }
    }

private:
    const std::string& cell(const TableRow& row, const char* column) const { return m_table.cell(row, column); }

    const Place& place(const std::string& id) const {
        const auto found = m_by_id.find(id);
        if (found == m_by_id.end()) {
            throw UsageError("nothing is called '" + id + "'");
        }
        return *found->second;
    }

    Place base(const TableRow& row) const {
        Place place;
        place.name = cell(row, "name");
        place.feature_class = FeatureClass::area;
        place.feature_code = "VIEW";
        place.status = cell(row, "status");
        place.source = cell(row, "source");
        place.licence = "Apache-2.0";
        return place;
    }

    /// A view has no position; that of its file is as good as any that is one.
    Place description(const TableRow& row) const {
        Place view = base(row);
        view.id = "view:" + cell(row, "view");
        view.part_of = "views";
        view.point = {0, 90};
        return view;
    }

    Place seen_place(const TableRow& row, const Place& of) const {
        Place seen = base(row);
        seen.id = "view:" + cell(row, "view") + "/" + of.id;
        seen.part_of = "view:" + cell(row, "view");
        seen.point = of.point;
        seen.country = cell(row, "country");
        seen.administered_by = cell(row, "administered_by");
        seen.claimed_by = cell(row, "claimed_by");
        return seen;
    }

    /// Towns and sites keep their names: the view says whose they are.
    void add_inside(const Place& seen, const Place& area, std::vector<Place>& views) const {
        const Box box = bounds(area.footprint);
        for (const Place& place : m_places) {
            const bool small = place.feature_class != FeatureClass::admin && empty(place.footprint);
            if (small && contains(box, place.point) && contains(area.footprint, place.point)) {
                Place town = seen;
                town.id = seen.part_of + "/" + place.id;
                town.name.clear();
                town.point = place.point;
                views.push_back(std::move(town));
            }
        }
    }

    const Table& m_table;
    const std::vector<Place>& m_places;
    std::unordered_map<std::string, const Place*> m_by_id;
};

}  // namespace

std::vector<Place> read_views(const Table& table, const std::vector<Place>& places, Problems& problems) {
    const Views views{table, places};
    std::vector<Place> read;
    for (const TableRow& row : table.rows()) {
        try {
            views.read(row, read);
        } catch (const Error& error) {
            problems.push_back({table.file(), row.line, {}, "view of a place left out", error.what()});
        }
    }
    return read;
}

}  // namespace sitmap
