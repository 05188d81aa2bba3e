#include "engine/serve/dataset.hpp"

#include "engine/output/tile_run.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace {

constexpr std::size_t tile_bytes = std::size_t{64} << 20;

std::optional<std::size_t> date_field(const Schema& schema, std::string_view name) {
    const auto found = std::ranges::find(schema, name, &Field::name);
    return found == schema.end() || found->type != FieldType::date
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - schema.begin())};
}

std::optional<Date> day(const FeatureTable& table, FeatureTable::RowNumber row, std::size_t field) {
    const ValueView value = table.value(row, field);
    const auto* date = std::get_if<Date>(&value);
    return date == nullptr ? std::nullopt : std::optional{*date};
}

/// From the first to the last second that some feature names; an open end names none.
std::optional<TimeSpan> extent_of(const Collection& collection) {
    std::optional<TimeSpan> extent;
    for (FeatureTable::RowNumber row = 0; row < collection.table->size(); ++row) {
        const auto time = time_of(collection, row);
        if (!time) {
            continue;
        }
        for (const std::int64_t at : {time->from, time->to}) {
            if (at != TimeSpan::always && at != -TimeSpan::always) {
                extent = extent ? TimeSpan{std::min(extent->from, at), std::max(extent->to, at)} : TimeSpan{at, at};
            }
        }
    }
    return extent;
}

}  // namespace

std::optional<TimeSpan> time_of(const Collection& collection, FeatureTable::RowNumber row) {
    if (!collection.from_field || !collection.to_field) {
        return std::nullopt;
    }
    const DateRange range{day(*collection.table, row, *collection.from_field),
                          day(*collection.table, row, *collection.to_field)};
    return range.from || range.to ? std::optional{span_of(range)} : std::nullopt;
}

Dataset::Dataset(std::vector<FeatureTable> tables, std::uint64_t number, unsigned largest_zoom)
    : m_number(number), m_cache(tile_bytes) {
    m_layers.reserve(tables.size());
    for (FeatureTable& table : tables) {
        Collection& collection = m_collections.emplace_back();
        collection.id = table.name();
        for (int copy = 2; find(collection.id) != &collection; ++copy) {
            collection.id = table.name() + "-" + std::to_string(copy);
        }
        collection.from_field = date_field(table.schema(), "date_from");
        collection.to_field = date_field(table.schema(), "date_to");
        collection.table = std::make_unique<const FeatureTable>(std::move(table));
        collection.extent = extent_of(collection);
        m_layers.emplace_back(*collection.table, TileOptions{largest_zoom, Thinning::by_cell});
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
