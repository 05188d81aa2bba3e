#include "engine/serve/dataset.hpp"

#include "engine/output/tile_run.hpp"

#include <algorithm>
#include <functional>
#include <future>
#include <utility>

namespace sitmap {

namespace {

constexpr std::size_t tile_bytes = std::size_t{64} << 20;
constexpr std::size_t picture_bytes = std::size_t{32} << 20;

std::optional<std::size_t> date_field(const Schema& schema, std::string_view name) {
    const auto found = std::ranges::find(schema, name, &Field::name);
    return found == schema.end() || found->type != FieldType::date
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - schema.begin())};
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

}  // namespace

Dataset::Dataset(std::vector<FeatureTable> tables, std::uint64_t number, unsigned largest_zoom,
                 std::vector<ServedMap> maps, std::vector<ServedArchive> archives)
    : m_number(number),
      m_maps(std::move(maps)),
      m_archives(std::move(archives)),
      m_cache(tile_bytes),
      m_pictures(picture_bytes) {
    m_layers.reserve(tables.size());
    for (FeatureTable& table : tables) {
        Collection& collection = m_collections.emplace_back();
        collection.id = table.name();
        for (int copy = 2; find(collection.id) != &collection; ++copy) {
            collection.id = table.name() + "-" + std::to_string(copy);
        }
        collection.table = std::make_unique<const FeatureTable>(std::move(table));
        auto days = std::async(std::launch::async, days_of, std::cref(*collection.table));
        m_layers.emplace_back(*collection.table, TileOptions{largest_zoom, Thinning::by_cell});
        collection.days = days.get();
        collection.extent = extent_of(collection.days);
    }
}

const Collection* Dataset::find(std::string_view id) const {
    const auto found = std::ranges::find(m_collections, id, &Collection::id);
    return found == m_collections.end() ? nullptr : &*found;
}

Box Dataset::bounds() const {
    return sitmap::bounds(m_layers);
}

std::shared_ptr<const KeptTile> Dataset::tile(Tile tile, std::size_t layer) const {
    const std::span<const TileLayer> layers =
        layer == TileCache::all_layers ? std::span{m_layers} : std::span{m_layers}.subspan(layer, 1);
    return m_cache.tile(layer, tile, [&] { return packed_tile(layers, tile); });
}

}  // namespace sitmap
