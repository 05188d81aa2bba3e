#include "engine/serve/item_query.hpp"

#include "engine/serve/cql2_crs.hpp"
#include "engine/serve/parameter.hpp"
#include "engine/serve/response.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <numeric>

namespace sitmap {

namespace {

using RowNumber = FeatureTable::RowNumber;

[[noreturn]] void refuse(const std::string& why) {
    throw Refusal(400, why);
}

std::size_t whole_number(std::string_view text, const char* name, std::size_t least, std::size_t most) {
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool huge = failed == std::errc::result_out_of_range;
    if (failed == std::errc::invalid_argument || end != text.data() + text.size() || (number < least && !huge)) {
        refuse(std::string{name} + " must be a whole number from " + std::to_string(least));
    }
    return huge ? most : std::min(number, most);
}

std::vector<std::string_view> listed(std::string_view text) {
    std::vector<std::string_view> items;
    while (!text.empty()) {
        items.push_back(text.substr(0, text.find(',')));
        text.remove_prefix(std::min(items.back().size() + 1, text.size()));
    }
    return items;
}

Box read_box(std::string_view text, ItemCrs crs) {
    const auto [first_low, second_low, first_high, second_high] = read_box_sides(text);
    const CrsPositions positions{crs};
    const LonLat low = positions.to_lon_lat(first_low, second_low);
    const LonLat high = positions.to_lon_lat(first_high, second_high);
    if (!valid(low) || !valid(high) || low.lat > high.lat) {
        refuse("bbox must be on the globe: west, south, east, north, and south below north");
    }
    return {low.lon, low.lat, high.lon, high.lat};
}

std::size_t field_called(const Schema& schema, std::string_view name) {
    const auto found = find_field(schema, name);
    if (!found) {
        refuse("there is no property called " + std::string{name});
    }
    return *found;
}

std::vector<SortKey> read_sort(std::string_view text, const Schema& schema) {
    std::vector<SortKey> keys;
    for (std::string_view name : listed(text)) {
        const bool descending = name.starts_with('-');
        // A plus is a blank once the query is decoded.
        name.remove_prefix(descending || name.starts_with('+') || name.starts_with(' ') ? 1 : 0);
        keys.push_back({field_called(schema, name), descending});
    }
    return keys;
}

std::vector<std::size_t> read_fields(std::string_view text, const Schema& schema) {
    std::vector<std::size_t> fields;
    for (const std::string_view name : listed(text)) {
        fields.push_back(field_called(schema, name));
    }
    std::ranges::sort(fields);
    const auto repeated = std::ranges::unique(fields);
    fields.erase(repeated.begin(), repeated.end());
    return fields;
}

Filter read_filter(const Request& request, std::string_view text, const Collection& collection) {
    const auto told = parameter(request, "filter-crs");
    const ItemCrs crs = told ? crs_called(*told, "filter-crs") : ItemCrs::crs84;
    const std::string_view language = parameter(request, "filter-lang").value_or("cql2-text");
    if (language == "cql2-text") {
        return {parse_cql2_text(text, crs), *collection.table};
    }
    if (language == "cql2-json") {
        return {parse_cql2_json(text, crs), *collection.table};
    }
    refuse("filter-lang must be cql2-text or cql2-json");
}

void read_parameter(ItemQuery& query, const Request& request, const std::string& name, const std::string& value,
                    const Collection& collection) {
    const Schema& schema = collection.table->schema();
    if (name == "limit") {
        query.limit = whole_number(value, "limit", 1, largest_page);
    } else if (name == "offset") {
        query.offset = whole_number(value, "offset", 0, collection.table->size());
    } else if (name == "bbox") {
        const auto crs = parameter(request, "bbox-crs");
        query.box = read_box(value, crs ? crs_called(*crs, "bbox-crs") : ItemCrs::crs84);
    } else if (name == "datetime") {
        query.days = day_span_of(read_time(value));
    } else if (name == "crs") {
        query.crs = crs_called(value, "crs");
    } else if (name == "bbox-crs" || name == "filter-crs") {
        crs_called(value, name.c_str());
    } else if (name == "properties") {
        query.fields = read_fields(value, schema);
    } else if (name == "sortby") {
        query.sort = read_sort(value, schema);
    } else if (name == "filter") {
        query.filter = read_filter(request, value, collection);
    } else if (name != "f" && name != "filter-lang") {
        query.equal.emplace_back(field_called(schema, name), value);
    }
}

std::string text_of(const ValueView& value) {
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        return std::string{*text};
    }
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*integer);
    }
    if (const auto* date = std::get_if<Date>(&value)) {
        return to_string(*date);
    }
    return {};
}

/// Numbers equal however they are written.
bool equals(const ValueView& value, const std::string& text) {
    if (const auto* real = std::get_if<double>(&value)) {
        double number = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
        return failed == std::errc{} && end == text.data() + text.size() && *real == number;
    }
    return !std::holds_alternative<std::monostate>(value) && text_of(value) == text;
}

bool overlaps(const Box& feature, const Box& asked) {
    if (asked.west <= asked.east) {
        return overlap(feature, asked);
    }
    return overlap(feature, {asked.west, asked.south, 180, asked.north}) ||
           overlap(feature, {-180, asked.south, asked.east, asked.north});
}

/// What has no geometry meets every box: the standard wants it so (fc-bbox-response). Points are asked
/// where they stand, so that a million are looked through in milliseconds.
bool meets(const FeatureTable& table, RowNumber row, const Box& asked) {
    if (table.is_point(row)) {
        const LonLat at = table.position(row);
        const bool east = at.lon >= asked.west;
        const bool west = at.lon <= asked.east;
        return at.lat >= asked.south && at.lat <= asked.north &&
               (asked.west <= asked.east ? east && west : east || west);
    }
    return !table.has_geometry(row) || overlaps(table.box(row), asked);
}

/// Stops what takes too long.
class Deadline {
public:
    void check() {
        constexpr unsigned rows_between = 1024;
        if (++m_count % rows_between == 0 && Clock::now() > m_end) {
            throw Refusal(503, "the filter takes too long; narrow it by bbox or datetime");
        }
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_end = Clock::now() + std::chrono::seconds{5};
    unsigned m_count = 0;
};

/// What has no time is found whatever time is asked for (fc-time-response).
bool matches(const ItemQuery& query, const Collection& collection, RowNumber row) {
    const FeatureTable& table = *collection.table;
    if (query.box && !meets(table, row, *query.box)) {
        return false;
    }
    if (query.days && !collection.days.empty() && !overlap(collection.days[row], *query.days)) {
        return false;
    }
    for (const auto& [field, text] : query.equal) {
        if (!equals(table.value(row, field), text)) {
            return false;
        }
    }
    return !query.filter || query.filter->matches(row);
}

/// Null stands last, whichever way the others go.
bool stands_before(const FeatureTable& table, const std::vector<SortKey>& keys, RowNumber a, RowNumber b) {
    for (const SortKey& key : keys) {
        const ValueView left = table.value(a, key.field);
        const ValueView right = table.value(b, key.field);
        const bool left_null = std::holds_alternative<std::monostate>(left);
        const bool right_null = std::holds_alternative<std::monostate>(right);
        if (left_null || right_null) {
            if (left_null != right_null) {
                return right_null;
            }
        } else if (left != right) {
            return (left < right) != key.descending;
        }
    }
    return a < b;
}

bool asks_for_all(const ItemQuery& query) {
    return !query.box && !query.days && query.equal.empty() && !query.filter;
}

}  // namespace

ItemQuery read_item_query(const Request& request, const Collection& collection) {
    ItemQuery query;
    for (const auto& [name, value] : request.query) {
        read_parameter(query, request, name, value, collection);
    }
    return query;
}

FoundItems find_items(const ItemQuery& query, const Collection& collection) {
    const auto size = static_cast<RowNumber>(collection.table->size());
    FoundItems found;
    if (asks_for_all(query) && query.sort.empty()) {
        found.matched = size;
        const std::size_t end = std::min<std::size_t>(size, query.offset + query.limit);
        for (std::size_t row = query.offset; row < end; ++row) {
            found.rows.push_back(static_cast<RowNumber>(row));
        }
        return found;
    }
    Deadline deadline;
    for (RowNumber row = 0; row < size; ++row) {
        deadline.check();
        if (!matches(query, collection, row)) {
            continue;
        }
        const bool on_page = found.matched >= query.offset && found.matched < query.offset + query.limit;
        if (!query.sort.empty() || on_page) {
            found.rows.push_back(row);
        }
        ++found.matched;
    }
    if (!query.sort.empty()) {
        const std::size_t start = std::min(query.offset, found.rows.size());
        const std::size_t end = std::min(start + query.limit, found.rows.size());
        std::ranges::partial_sort(found.rows, found.rows.begin() + static_cast<std::ptrdiff_t>(end),
                                  [&](RowNumber a, RowNumber b) {
                                      deadline.check();
                                      return stands_before(*collection.table, query.sort, a, b);
                                  });
        found.rows = {found.rows.begin() + static_cast<std::ptrdiff_t>(start),
                      found.rows.begin() + static_cast<std::ptrdiff_t>(end)};
    }
    return found;
}

}  // namespace sitmap
