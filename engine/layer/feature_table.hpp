#pragma once

// A layer held column by column: a million features in some hundred megabytes, where `Layer` would
// take gigabytes. Texts and shapes that many features share are kept once. What tiles are cut from
// and what the server answers from.
//
//     FeatureTable table{layer.name, layer.title, layer.schema, layer.metadata};
//     table.add(id, geometry, values);

#include "engine/layer/layer.hpp"
#include "engine/layer/text_pool.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace sitmap {

/// One attribute, its text borrowed from the table; monostate is null.
using ValueView = std::variant<std::monostate, std::int64_t, double, std::string_view, Date>;

ValueView view_of(const Value& value);
Value value_of(const ValueView& view);

class FeatureTable {
public:
    /// Number of a feature in the table, from 0 in the layer's order.
    using RowNumber = std::uint32_t;

    FeatureTable(std::string name, std::string title, Schema schema, LayerMetadata metadata);

    /// `values` are as many as the schema has fields. Of two features with one id the first answers
    /// to it. Throws Error beyond four billion rows.
    void add(std::string_view id, const Geometry& geometry, std::span<const ValueView> values);

    /// Gives back what was only needed for adding. Adding afterwards costs a little more room.
    void finish();

    const std::string& name() const { return m_name; }
    const std::string& title() const { return m_title; }
    const Schema& schema() const { return m_schema; }
    const LayerMetadata& metadata() const { return m_metadata; }
    LayerMetadata& metadata() { return m_metadata; }

    std::size_t size() const { return m_positions.size(); }
    std::string_view id(RowNumber row) const { return m_ids.text(m_id_of_row[row]); }
    std::optional<RowNumber> find(std::string_view id) const;

    ValueView value(RowNumber row, std::size_t field) const;
    /// The text's number in `texts()`; 0 for null and for fields that hold no text.
    TextNumber text_number(RowNumber row, std::size_t field) const;
    const TextPool& texts() const { return m_texts; }

    Geometry geometry(RowNumber row) const;
    /// True where `position` says all there is to say.
    bool is_point(RowNumber row) const { return m_shapes[row] == point_shape; }
    bool has_geometry(RowNumber row) const { return m_shapes[row] != no_shape; }
    /// The point, or the middle of the box of another shape; without meaning where there is none.
    LonLat position(RowNumber row) const { return m_positions[row]; }
    Box box(RowNumber row) const;
    /// Of all rows.
    const Box& bounds() const { return m_bounds; }

    /// The distinct shapes that are no points; each row with such a shape has the number of its own.
    const std::vector<Geometry>& shapes() const { return m_distinct; }
    bool has_shape(RowNumber row) const { return m_shapes[row] >= first_shape; }
    std::size_t shape_number(RowNumber row) const { return m_shapes[row] - first_shape; }

private:
    using Days = std::vector<std::int32_t>;
    using Column =
        std::variant<std::vector<TextNumber>, std::vector<std::int64_t>, std::vector<double>, Days>;  // short: null on

    static constexpr std::uint32_t no_shape = 0;
    static constexpr std::uint32_t point_shape = 1;
    static constexpr std::uint32_t first_shape = 2;

    std::uint32_t add_shape(const Geometry& geometry);
    /// How often a column's texts were there already.
    struct Repetition {
        std::uint32_t texts = 0;
        std::uint32_t repeated = 0;
    };

    void add_value(std::size_t field, const ValueView& value);
    TextNumber number_of(std::string_view text, const std::vector<TextNumber>& column, Repetition& seen);

    std::string m_name;
    std::string m_title;
    Schema m_schema;
    LayerMetadata m_metadata;
    TextPool m_texts;
    TextPool m_ids;
    std::vector<TextNumber> m_id_of_row;
    std::vector<RowNumber> m_row_of_id;  // the first with the id
    std::vector<Column> m_columns;
    std::vector<Repetition> m_repetition;  // of each column, while features are added
    std::vector<LonLat> m_positions;
    std::vector<std::uint32_t> m_shapes;
    std::vector<Geometry> m_distinct;
    std::vector<Box> m_boxes;                                       // of the distinct shapes
    std::unordered_map<std::string, std::uint32_t> m_shape_of_wkb;  // while features are added
    Box m_bounds;
};

/// The layer as a table.
FeatureTable table_of(const Layer& layer);

}  // namespace sitmap
