#include "engine/output/vector_tile.hpp"

#include "engine/core/json_text.hpp"
#include "engine/output/tile_geometry.hpp"

#include <protozero/pbf_writer.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace sitmap {

namespace {

using RowNumber = FeatureTable::RowNumber;

// Tags of the specification's messages.
constexpr protozero::pbf_tag_type layer_version = 15;
constexpr protozero::pbf_tag_type layer_name = 1;
constexpr protozero::pbf_tag_type layer_feature = 2;
constexpr protozero::pbf_tag_type layer_key = 3;
constexpr protozero::pbf_tag_type layer_value = 4;
constexpr protozero::pbf_tag_type layer_extent = 5;
constexpr protozero::pbf_tag_type feature_tags = 2;
constexpr protozero::pbf_tag_type feature_type = 3;
constexpr protozero::pbf_tag_type feature_geometry = 4;
constexpr protozero::pbf_tag_type value_text = 1;
constexpr protozero::pbf_tag_type value_real = 3;
constexpr protozero::pbf_tag_type value_integer = 6;
constexpr protozero::pbf_tag_type tile_layer = 3;

/// Fields that no symbol, label or filter asks for.
constexpr std::array evidence_fields{"claims",   "quote", "source", "source_url", "doc",        "span_start",
                                     "span_end", "rule",  "as_of",  "licence",    "disclaimer", "layer"};

bool is_evidence(const Field& field) {
    return std::ranges::find(evidence_fields, field.name) != evidence_fields.end();
}

/// Values are told apart by their type and their bits.
struct Content {
    protozero::pbf_tag_type type = 0;
    std::uint64_t bits = 0;
    friend bool operator==(const Content&, const Content&) = default;
};

/// Numbers the tile's values in the order in which they come, each once.
class ValueNumbers {
public:
    /// The value's number, and whether it is new.
    std::pair<std::uint32_t, bool> number_of(const Content& content) {
        if (2 * (m_count + std::size_t{1}) > m_slots.size()) {
            grow();
        }
        Slot& slot = m_slots[slot_of(content)];
        if (slot.number != 0) {
            return {slot.number - 1, false};
        }
        slot = {content, ++m_count};
        return {m_count - 1, true};
    }

private:
    struct Slot {
        Content content;
        std::uint32_t number = 0;  // plus 1; 0 is free
    };

    std::size_t slot_of(const Content& content) const {
        const std::uint64_t mixed = (content.bits + content.type) * 0x9E3779B97F4A7C15;
        std::size_t slot = (mixed >> 20) & (m_slots.size() - 1);
        while (m_slots[slot].number != 0 && m_slots[slot].content != content) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        return slot;
    }
    void grow() {
        std::vector<Slot> old(2 * m_slots.size());
        old.swap(m_slots);
        for (const Slot& slot : old) {
            if (slot.number != 0) {
                m_slots[slot_of(slot.content)] = slot;
            }
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(64);
    std::uint32_t m_count = 0;
};

/// One layer of one tile, as it grows.
class LayerWriter {
public:
    LayerWriter(const FeatureTable& table, bool whole) : m_table(table), m_add_id(!find_field(table.schema(), "id")) {
        const Schema& schema = table.schema();
        for (std::size_t field = 0; field < schema.size(); ++field) {
            if (whole || !is_evidence(schema[field])) {
                m_fields.push_back(field);
            }
        }
    }

    void add(RowNumber row, const TileCommands& commands) {
        m_tags.clear();
        for (std::uint32_t key = 0; key < m_fields.size(); ++key) {
            add_tag(key, row, m_fields[key]);
        }
        if (m_add_id) {
            add_text(static_cast<std::uint32_t>(m_fields.size()), {value_text, (std::uint64_t{1} << 33) | row},
                     m_table.id(row));
        }
        protozero::pbf_writer layer{m_features};
        protozero::pbf_writer feature{layer, layer_feature};
        feature.add_packed_uint32(feature_tags, m_tags.begin(), m_tags.end());
        feature.add_enum(feature_type, static_cast<std::int32_t>(commands.type));
        feature.add_packed_uint32(feature_geometry, commands.numbers.begin(), commands.numbers.end());
    }

    std::string finish() && {
        if (m_features.empty()) {
            return {};
        }
        std::string bytes;
        protozero::pbf_writer layer{bytes};
        layer.add_uint32(layer_version, 2);
        layer.add_string(layer_name, m_table.name());
        bytes += m_features;
        for (const std::size_t field : m_fields) {
            layer.add_string(layer_key, m_table.schema()[field].name);
        }
        if (m_add_id) {
            layer.add_string(layer_key, "id");
        }
        bytes += m_values;
        layer.add_uint32(layer_extent, tile_extent);
        return bytes;
    }

private:
    void add_tag(std::uint32_t key, RowNumber row, std::size_t field) {
        if (const TextNumber text = m_table.text_number(row, field); text != 0) {
            add_text(key, {value_text, text}, m_table.texts().text(text));
            return;
        }
        const ValueView value = m_table.value(row, field);
        if (const auto* integer = std::get_if<std::int64_t>(&value)) {
            if (add_number(key, {value_integer, static_cast<std::uint64_t>(*integer)})) {
                add_value([&](protozero::pbf_writer& message) { message.add_sint64(value_integer, *integer); });
            }
        } else if (const auto* real = std::get_if<double>(&value)) {
            if (add_number(key, {value_real, std::bit_cast<std::uint64_t>(*real)})) {
                add_value([&](protozero::pbf_writer& message) { message.add_double(value_real, *real); });
            }
        } else if (const auto* date = std::get_if<Date>(&value)) {
            // Days are apart from the texts' numbers by a bit that those never have.
            const auto day = static_cast<std::uint32_t>(date->time_since_epoch().count());
            add_text(key, {value_text, (std::uint64_t{1} << 32) | day}, to_string(*date));
        }
    }

    void add_text(std::uint32_t key, const Content& content, std::string_view text) {
        if (add_number(key, content)) {
            add_value(
                [&](protozero::pbf_writer& message) { message.add_string(value_text, text.data(), text.size()); });
        }
    }

    /// True where the value is yet to be written.
    bool add_number(std::uint32_t key, const Content& content) {
        const auto [number, is_new] = m_numbers.number_of(content);
        m_tags.push_back(key);
        m_tags.push_back(number);
        return is_new;
    }

    template <typename Write>
    void add_value(Write write) {
        protozero::pbf_writer layer{m_values};
        protozero::pbf_writer message{layer, layer_value};
        write(message);
    }

    const FeatureTable& m_table;
    std::vector<std::size_t> m_fields;
    bool m_add_id;
    ValueNumbers m_numbers;
    std::string m_features;
    std::string m_values;
    std::vector<std::uint32_t> m_tags;
};

/// The texts of a column, each with its number in their order.
std::map<std::string_view, std::uint64_t> ordered_texts(const FeatureTable& table, std::size_t field) {
    std::map<std::string_view, std::uint64_t> texts;
    for (RowNumber row = 0; row < table.size(); ++row) {
        texts.emplace(table.texts().text(table.text_number(row, field)), 0);
    }
    std::uint64_t next = 0;
    for (auto& [text, number] : texts) {
        number = next++;
    }
    return texts;
}

constexpr std::int64_t most_of_24_bits = (std::int64_t{1} << 24) - 1;

/// The larger the number, the smaller; within 24 bits.
std::uint64_t falling(std::int64_t number) {
    return static_cast<std::uint64_t>(most_of_24_bits - std::clamp<std::int64_t>(number, 0, most_of_24_bits));
}

/// Ranks that favour none, and are the same every time.
std::vector<std::uint32_t> shuffled_ranks(std::size_t size) {
    std::vector<std::uint32_t> ranks(size);
    std::iota(ranks.begin(), ranks.end(), 0U);
    std::uint64_t state = size;
    for (std::size_t left = size; left > 1; --left) {
        state += 0x9E3779B97F4A7C15U;  // SplitMix64
        std::uint64_t mixed = (state ^ state >> 30U) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ mixed >> 27U) * 0x94D049BB133111EBU;
        std::swap(ranks[left - 1], ranks[(mixed ^ mixed >> 31U) % left]);
    }
    return ranks;
}

/// The rows' ranks for thinning: best known, gravest, newest, first. What is compared of a row is packed into one
/// number, which sorts faster than the row's values do.
std::vector<std::uint32_t> ranks_of(const FeatureTable& table) {
    constexpr std::uint64_t most_precisions = 0xFFFF;
    constexpr std::int64_t day_zero = std::int64_t{1} << 23;
    const auto precision = find_field(table.schema(), "geo_prec");
    const auto killed = find_field(table.schema(), "killed_best");
    const auto from = find_field(table.schema(), "date_from");
    const auto precisions = precision ? ordered_texts(table, *precision) : std::map<std::string_view, std::uint64_t>{};
    std::vector<std::pair<std::uint64_t, RowNumber>> order(table.size());
    for (RowNumber row = 0; row < table.size(); ++row) {
        const ValueView toll = killed ? table.value(row, *killed) : ValueView{};
        const auto* dead = std::get_if<std::int64_t>(&toll);
        const ValueView day = from ? table.value(row, *from) : ValueView{};
        const auto* date = std::get_if<Date>(&day);
        const std::uint64_t known =
            precision ? std::min(precisions.at(table.texts().text(table.text_number(row, *precision))), most_precisions)
                      : 0;
        const std::int64_t days = date == nullptr ? 0 : date->time_since_epoch().count();
        order[row] = {known << 48 | falling(dead == nullptr ? 0 : *dead) << 24 | falling(day_zero + days), row};
    }
    std::ranges::sort(order);
    std::vector<std::uint32_t> ranks(table.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank].second] = rank;
    }
    return ranks;
}

std::vector<RankedPoint> ranked_points(const FeatureTable& table, const TileOptions& options) {
    const std::vector<std::uint32_t> ranks = options.thinning == Thinning::none
                                                 ? std::vector<std::uint32_t>(table.size())
                                             : options.sample ? shuffled_ranks(table.size())
                                                              : ranks_of(table);
    std::vector<RankedPoint> points;
    for (RowNumber row = 0; row < table.size(); ++row) {
        if (table.is_point(row)) {
            points.push_back({to_world(table.position(row)), row, ranks[row]});
        }
    }
    return points;
}

constexpr double margin = double{tile_buffer} / tile_extent;

std::string_view json_type(FieldType type) {
    return type == FieldType::integer || type == FieldType::real ? "Number" : "String";
}

void append_fields(std::string& out, const FeatureTable& table) {
    Schema schema = table.schema();
    if (!find_field(schema, "id")) {
        schema.push_back({"id", FieldType::text, "id", "Id"});
    }
    out += '{';
    for (const Field& field : schema) {
        out += out.back() == '{' ? "" : ",";
        append_json_string(out, field.name);
        out += ':';
        append_json_string(out, json_type(field.type));
    }
    out += '}';
}

}  // namespace

TileLayer::TileLayer(const FeatureTable& table, const TileOptions& options)
    : m_table(&table), m_options(options), m_placed(std::make_shared<const Placed>(place(table, options))) {}

TileLayer::Placed TileLayer::place(const FeatureTable& table, const TileOptions& options) {
    Placed placed{{ranked_points(table, options), options.largest_zoom, options.thinning}, {}, {}};
    placed.shapes.reserve(table.shapes().size());
    for (const Geometry& shape : table.shapes()) {
        placed.shapes.push_back(tile_shape(shape));
    }
    for (RowNumber row = 0; row < table.size(); ++row) {
        if (table.has_shape(row)) {
            placed.shaped.push_back(row);
        }
    }
    return placed;
}

std::vector<RowNumber> TileLayer::rows_in(Tile tile) const {
    const double side = std::ldexp(1.0, -tile.zoom);
    const WorldXY north_west{(tile.x - margin) * side, (tile.y - margin) * side};
    const WorldXY south_east{(tile.x + 1 + margin) * side, (tile.y + 1 + margin) * side};
    std::vector<RowNumber> rows;
    m_placed->points.find(north_west, south_east, tile.zoom, rows);
    for (const RowNumber row : m_placed->shaped) {
        const TileShape& shape = m_placed->shapes[m_table->shape_number(row)];
        if (shape.north_west.x <= south_east.x && shape.south_east.x >= north_west.x &&
            shape.north_west.y <= south_east.y && shape.south_east.y >= north_west.y) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    return rows;
}

std::string TileLayer::encode(Tile tile) const {
    const std::vector<RowNumber> rows = rows_in(tile);
    if (rows.empty() || tile.zoom > m_options.largest_zoom) {
        return {};
    }
    const bool whole = tile.zoom == m_options.largest_zoom;
    const double tolerance = whole ? 1 : 4;
    LayerWriter writer{*m_table, whole};
    std::vector<TileCommands> of_shape(m_placed->shapes.size());
    std::vector<bool> cut(m_placed->shapes.size());
    for (const RowNumber row : rows) {
        if (m_table->is_point(row)) {
            writer.add(row, point_commands(to_world(m_table->position(row)), tile));
            continue;
        }
        const std::size_t shape = m_table->shape_number(row);
        if (!cut[shape]) {
            of_shape[shape] = shape_commands(m_placed->shapes[shape], tile, tolerance);
            cut[shape] = true;
        }
        if (of_shape[shape].type != TileCommands::Type::none) {
            writer.add(row, of_shape[shape]);
        }
    }
    return std::move(writer).finish();
}

void TileLayer::append_tiles(unsigned zoom, std::vector<std::uint64_t>& numbers) const {
    TileRange last{{0, 1, 1}, {}};
    const auto append = [&](const TileRange& range) {
        if (range.first == last.first && range.last == last.last) {
            return;
        }
        last = range;
        for (std::uint32_t x = range.first.x; x <= range.last.x; ++x) {
            for (std::uint32_t y = range.first.y; y <= range.last.y; ++y) {
                numbers.push_back(hilbert_number({range.first.zoom, x, y}));
            }
        }
    };
    m_placed->points.for_each(zoom, [&](WorldXY at) { append(tiles_over(at, at, zoom, margin)); });
    for (const TileShape& shape : m_placed->shapes) {
        append(tiles_over(shape.north_west, shape.south_east, zoom, margin));
    }
}

std::string encode_tile(std::span<const TileLayer> layers, Tile tile) {
    std::string bytes;
    for (const TileLayer& layer : layers) {
        if (const std::string message = layer.encode(tile); !message.empty()) {
            protozero::pbf_writer{bytes}.add_message(tile_layer, message);
        }
    }
    return bytes;
}

std::string vector_layers_json(std::span<const TileLayer> layers) {
    std::string out;
    append_json_list(out, layers, [](std::string& text, const TileLayer& layer) {
        text += R"({"id":)";
        append_json_string(text, layer.table().name());
        text += R"(,"description":)";
        append_json_string(text, layer.table().title());
        text += R"(,"minzoom":0,"maxzoom":)" + std::to_string(layer.options().largest_zoom) + R"(,"fields":)";
        append_fields(text, layer.table());
        text += '}';
    });
    return out;
}

}  // namespace sitmap
