#include "engine/serve/served_table.hpp"

#include <algorithm>
#include <functional>
#include <future>
#include <utility>

namespace sitmap {

namespace {

std::optional<std::size_t> date_field(const Schema& schema, std::string_view name) {
    const auto found = find_field(schema, name);
    return found && schema[*found].type == FieldType::date ? found : std::nullopt;
}

/// Of every row; empty where the table has not both fields as dates.
std::vector<DaySpan> days_of(const FeatureTable& table) {
    const auto from = date_field(table.schema(), "date_from");
    const auto to = date_field(table.schema(), "date_to");
    std::vector<DaySpan> days;
    if (!from || !to) {
        return days;
    }
    const auto day = [&](FeatureTable::RowNumber row, std::size_t field) {
        const ValueView value = table.value(row, field);
        const auto* date = std::get_if<Date>(&value);
        return date == nullptr ? std::nullopt : std::optional{*date};
    };
    days.reserve(table.size());
    for (FeatureTable::RowNumber row = 0; row < table.size(); ++row) {
        days.push_back(day_span_of({day(row, *from), day(row, *to)}));
    }
    return days;
}

/// From the first to the last second that some feature names; an open end names none.
std::optional<TimeSpan> extent_of(const std::vector<DaySpan>& days) {
    std::optional<DaySpan> extent;
    for (const DaySpan& span : days) {
        for (const std::int32_t day : {span.from, span.to}) {
            if (day != DaySpan::first && day != DaySpan::last) {
                extent = extent ? DaySpan{std::min(extent->from, day), std::max(extent->to, day)} : DaySpan{day, day};
            }
        }
    }
    return extent ? std::optional{seconds_of(*extent)} : std::nullopt;
}

/// The days of the rows are read while they are placed.
TileLayer layer_of(const FeatureTable& table, unsigned largest_zoom, std::vector<DaySpan>& days) {
    auto read = std::async(std::launch::async, days_of, std::cref(table));
    TileLayer layer{table, TileOptions{largest_zoom, Thinning::by_cell}};
    days = read.get();
    return layer;
}

}  // namespace

ServedTable::ServedTable(FeatureTable rows, unsigned largest_zoom)
    : table(std::move(rows)), layer(layer_of(table, largest_zoom, days)) {
    extent = extent_of(days);
}

ServedTables served_tables(std::vector<FeatureTable> tables, unsigned largest_zoom) {
    ServedTables served;
    for (FeatureTable& table : tables) {
        served.push_back(std::make_shared<const ServedTable>(std::move(table), largest_zoom));
    }
    return served;
}

}  // namespace sitmap
