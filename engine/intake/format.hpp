#pragma once

// A format of event tables: known by its columns, whatever kind of file they stand in. One file a
// format (acled.cpp, ucdp.cpp, ...); the list of them is in format.cpp.

#include "engine/intake/crosswalk.hpp"
#include "engine/intake/foreign_event.hpp"
#include "engine/intake/record.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// Told of what a record has that cannot be believed: the column, the cell, and why. The record stays.
using Complain = std::function<void(std::string_view column, std::string_view cell, std::string_view why)>;

class EventFormat {
public:
    EventFormat() = default;
    EventFormat(const EventFormat&) = delete;
    EventFormat& operator=(const EventFormat&) = delete;
    virtual ~EventFormat() = default;

    virtual std::string_view name() const = 0;  ///< "acled"

    /// What the record says. `event` holds nothing of an earlier record afterwards.
    virtual void read(const Record& record, ForeignEvent& event, const Complain& complain) const = 0;

    /// Columns whose cells are numbers; all others are text, whatever they look like ("036").
    struct Numbers {
        std::vector<std::size_t> integers;
        std::vector<std::size_t> reals;
    };
    virtual const Numbers& numbers() const = 0;
};

/// Columns by name, as the files have them: case, blanks and underscores do not count.
class ColumnIndex {
public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    explicit ColumnIndex(const std::vector<std::string>& columns);
    /// Number of the column, `none` if there is none of these names; the first name that is there counts.
    std::size_t of(std::initializer_list<std::string_view> names) const;
    bool has_all(std::initializer_list<std::string_view> names) const;
    /// Those of the names that are there.
    std::vector<std::size_t> all_of(std::initializer_list<std::string_view> names) const;

private:
    std::vector<std::string> m_names;
};

/// The cell under the column; empty where there is no such column.
inline std::string_view cell(const Record& record, std::size_t column) {
    return column < record.cells.size() ? record.cells[column] : std::string_view{};
}

/// The columns' format; nullptr if none knows them. The crosswalk must outlive it.
std::unique_ptr<EventFormat> format_of(const std::vector<std::string>& columns, const Crosswalk& crosswalk);

// One for each format, nullptr where the columns are not its own.
std::unique_ptr<EventFormat> acled_format(const ColumnIndex& columns, const Crosswalk& crosswalk);
std::unique_ptr<EventFormat> ucdp_format(const ColumnIndex& columns, const Crosswalk& crosswalk);
std::unique_ptr<EventFormat> gdelt_format(const ColumnIndex& columns, const Crosswalk& crosswalk);
std::unique_ptr<EventFormat> placemark_format(const ColumnIndex& columns, const Crosswalk& crosswalk);
std::unique_ptr<EventFormat> geoconfirmed_format(const ColumnIndex& columns, const Crosswalk& crosswalk);
std::unique_ptr<EventFormat> cir_format(const ColumnIndex& columns, const Crosswalk& crosswalk);
std::unique_ptr<EventFormat> timemap_format(const ColumnIndex& columns, const Crosswalk& crosswalk);

/// The columns of a GDELT event file, which has no header: 61 (2.0) or 58 (1.0, without ADM2 codes).
std::vector<std::string> gdelt_columns(std::size_t count);

/// The 49 columns of UCDP GED's releases, in their order.
const std::vector<std::string>& ucdp_columns();
/// True if what stands under those columns is what GED has there: a file whose first row this is has lost its header.
bool is_ucdp_row(const Record& record);

}  // namespace sitmap
