#include "engine/gazetteer/geonames_dump.hpp"

#include "engine/core/error.hpp"
#include "engine/core/external_sort.hpp"
#include "engine/core/number_set.hpp"
#include "engine/gazetteer/geonames_entry.hpp"
#include "engine/gazetteer/geonames_table.hpp"
#include "engine/gazetteer/line_source.hpp"

#include <algorithm>
#include <charconv>
#include <compare>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

/// A row under the id of the place that it is of. In order, a place's own row is followed by its codes, names and
/// parents as the files have them.
struct Row {
    std::string geoname_id;
    GeonamesTable table;
    std::uint64_t number;
    std::string line;

    auto operator<=>(const Row&) const = default;
};

/// Every id of GeoNames is a number; 0 is none.
std::uint64_t number_of(std::string_view geoname_id) {
    std::uint64_t number = 0;
    std::from_chars(geoname_id.data(), geoname_id.data() + geoname_id.size(), number);
    return number;
}

using EachRow = std::function<void(std::string_view line, std::size_t number)>;

void read_rows(const fs::path& file, const EachRow& each) {
    read_lines(file, [&each](std::string_view line, std::size_t number) {
        if (!line.empty() && line.front() != '#') {
            each(line, number);
        }
        return true;
    });
}

}  // namespace

template <>
struct ScratchFields<Row> {
    static auto of(auto& row) { return std::tie(row.geoname_id, row.table, row.number, row.line); }
};

namespace {

/// The rows that some place of the tables wants.
class Rows {
public:
    Rows(const GeonamesDump& dump, Problems& problems)
        : m_dump{dump}, m_problems{problems}, m_rows{dump.scratch, dump.memory} {}

    /// Whatever lies in another place is told before places are read.
    void expect_parents(const fs::path& file) {
        read_rows(file, [this](std::string_view line, std::size_t) {
            m_expected.insert(number_of(line.substr(0, line.find('\t'))));
        });
    }

    /// Tables of places come before others.
    void read(const fs::path& file, GeonamesTable table) {
        const std::string name = file.filename().string();
        read_rows(file, [&](std::string_view line, std::size_t number) {
            const std::string why = table == GeonamesTable::places ? read_place(line) : read_more(line, table);
            if (!why.empty()) {
                m_problems.push_back({name, number, {}, "row skipped", why});
            }
        });
    }

    void hand_on(const TakeImported& take) && {
        std::optional<ImportedPlace> entry;
        std::string of;
        std::string why;
        std::move(m_rows).each([&](const Row& row) {
            if (row.table == GeonamesTable::places) {
                if (entry) {
                    take(*std::move(entry));
                }
                entry = geonames_entry(row.line, why);
                of = row.geoname_id;
            } else if (row.geoname_id == of) {
                add(entry->place, row);
            }
        });
        if (entry) {
            take(*std::move(entry));
        }
    }

private:
    /// What is wrong with the row; empty if nothing is.
    std::string read_place(std::string_view line) {
        std::string why;
        const auto entry = geonames_entry(line, why);
        if (!entry) {
            return why;
        }
        const Place& place = entry->place;
        if (!m_dump.countries.empty() && !m_dump.countries.contains(place.country)) {
            return {};
        }
        const std::string_view id = line.substr(0, line.find('\t'));
        const std::uint64_t number = number_of(id);
        m_taken.insert(number);
        if (place.feature_class != FeatureClass::admin && m_expected.contains(number)) {
            m_parents.insert(number);
        }
        add(id, GeonamesTable::places, line);
        return {};
    }

    std::string read_more(std::string_view line, GeonamesTable table) {
        const GeonamesColumns row = geonames_columns(line);
        if (geonames_table(row) != table) {
            return "its columns are not those of the first row";
        }
        const std::string_view of = row[table == GeonamesTable::codes ? 3 : 1];
        // Units are told by codes already.
        const bool has_parent = table != GeonamesTable::hierarchy || m_parents.contains(number_of(row[0]));
        if (m_taken.contains(number_of(of)) && has_parent) {
            add(of, table, line);
        }
        return {};
    }

    void add(std::string_view geoname_id, GeonamesTable table, std::string_view line) {
        m_rows.add({std::string{geoname_id}, table, m_count++, std::string{line}});
    }

    static void add(Place& place, const Row& row) {
        const GeonamesColumns columns = geonames_columns(row.line);
        if (row.table == GeonamesTable::codes) {
            add_geonames_code(place, columns);
        } else if (row.table == GeonamesTable::alternate_names) {
            add_geonames_name(place, columns);
        } else {
            place.part_of = "geonames:" + std::string{columns[0]};
        }
    }

    const GeonamesDump& m_dump;
    Problems& m_problems;
    ExternalSort<Row> m_rows;
    std::uint64_t m_count = 0;
    NumberSet m_expected;  ///< what some place is said to lie in
    NumberSet m_taken;
    NumberSet m_parents;  ///< of those taken, the expected ones that are no units
};

}  // namespace

Gazetteer::Source import_geonames(const GeonamesDump& dump, const TakeImported& take, Problems& problems) {
    std::vector<std::pair<GeonamesTable, fs::path>> in_order;
    for (const fs::path& file : dump.files) {
        in_order.emplace_back(geonames_table(file), file);
        if (in_order.back().first == GeonamesTable::none) {
            throw InputError(file.string(), "has the columns of none of GeoNames' tables");
        }
    }
    std::ranges::stable_sort(in_order, {}, &std::pair<GeonamesTable, fs::path>::first);
    Rows rows{dump, problems};
    for (const auto& [table, file] : in_order) {
        if (table == GeonamesTable::hierarchy) {
            rows.expect_parents(file);
        }
    }
    std::string version;
    for (const auto& [table, file] : in_order) {
        rows.read(file, table);
        version += (version.empty() ? "" : ", ") + file.filename().string();
    }
    std::move(rows).hand_on(take);
    return {"GeoNames", version, "CC BY 4.0", "GeoNames (geonames.org)", "https://www.geonames.org", "", 0};
}

}  // namespace sitmap
