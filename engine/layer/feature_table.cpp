#include "engine/layer/feature_table.hpp"

#include "engine/core/error.hpp"
#include "engine/geo/wkb.hpp"

#include <limits>
#include <utility>

namespace sitmap {

namespace {

constexpr std::int64_t null_integer = std::numeric_limits<std::int64_t>::min();
constexpr std::int32_t null_day = std::numeric_limits<std::int32_t>::min();
constexpr double null_real = std::numeric_limits<double>::quiet_NaN();

/// Writes the entry; a column is only as long as its last entry that is not null.
template <typename Entry>
void set(std::vector<Entry>& column, std::size_t row, Entry entry, Entry null) {
    column.resize(row, null);
    column.push_back(entry);
}

template <typename Entry>
Entry entry_of(const std::vector<Entry>& column, std::size_t row, Entry null) {
    return row < column.size() ? column[row] : null;
}

}  // namespace

ValueView view_of(const Value& value) {
    return std::visit([](const auto& held) -> ValueView { return held; }, value);
}

Value value_of(const ValueView& view) {
    if (const auto* text = std::get_if<std::string_view>(&view)) {
        return std::string{*text};
    }
    return std::visit(
        [](const auto& held) -> Value {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::string_view>) {
                return {};
            } else {
                return held;
            }
        },
        view);
}

FeatureTable::FeatureTable(std::string name, std::string title, Schema schema, LayerMetadata metadata)
    : m_name(std::move(name)), m_title(std::move(title)), m_schema(std::move(schema)), m_metadata(std::move(metadata)) {
    for (const Field& field : m_schema) {
        switch (field.type) {
            case FieldType::integer:
                m_columns.emplace_back(std::vector<std::int64_t>{});
                break;
            case FieldType::real:
                m_columns.emplace_back(std::vector<double>{});
                break;
            case FieldType::date:
                m_columns.emplace_back(Days{});
                break;
            case FieldType::text:
            case FieldType::json:
                m_columns.emplace_back(std::vector<TextNumber>{});
                break;
        }
    }
}

void FeatureTable::add(std::string_view id, const Geometry& geometry, std::span<const ValueView> values) {
    if (size() == std::numeric_limits<RowNumber>::max()) {
        throw Error("layer " + m_name + " has more features than can be numbered; split it");
    }
    const auto row = static_cast<RowNumber>(size());
    m_repetition.resize(m_columns.size());
    for (std::size_t field = 0; field < m_columns.size(); ++field) {
        add_value(field, values[field]);
    }
    const TextNumber number = m_ids.add(id);
    if (number > m_row_of_id.size()) {
        m_row_of_id.push_back(row);
    }
    m_id_of_row.push_back(number);
    m_shapes.push_back(add_shape(geometry));
    const Box box = sitmap::bounds(geometry);
    m_positions.push_back(sitmap::empty(box) ? LonLat{} : centre(box));
    extend(m_bounds, box);
}

void FeatureTable::finish() {
    m_shape_of_wkb = {};
    m_texts.shrink();
    m_texts.drop_index();
    m_ids.shrink();
    m_id_of_row.shrink_to_fit();
    m_row_of_id.shrink_to_fit();
    m_positions.shrink_to_fit();
    m_shapes.shrink_to_fit();
    for (Column& column : m_columns) {
        std::visit([](auto& entries) { entries.shrink_to_fit(); }, column);
    }
}

std::optional<FeatureTable::RowNumber> FeatureTable::find(std::string_view id) const {
    const auto number = m_ids.find(id);
    return number ? std::optional{m_row_of_id[*number - 1]} : std::nullopt;
}

ValueView FeatureTable::value(RowNumber row, std::size_t field) const {
    const Column& column = m_columns[field];
    if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&column)) {
        const std::int64_t number = entry_of(*integers, row, null_integer);
        return number == null_integer ? ValueView{} : number;
    }
    if (const auto* reals = std::get_if<std::vector<double>>(&column)) {
        const double number = entry_of(*reals, row, null_real);
        return number != number ? ValueView{} : number;
    }
    if (const auto* days = std::get_if<Days>(&column)) {
        const std::int32_t day = entry_of(*days, row, null_day);
        return day == null_day ? ValueView{} : Date{std::chrono::days{day}};
    }
    const TextNumber number = text_number(row, field);
    return number == 0 ? ValueView{} : m_texts.text(number);
}

TextNumber FeatureTable::text_number(RowNumber row, std::size_t field) const {
    const auto* texts = std::get_if<std::vector<TextNumber>>(&m_columns[field]);
    return texts == nullptr ? 0 : entry_of(*texts, row, TextNumber{0});
}

/// Many columns say the same row after row, and others never the same twice: then nothing need be looked
/// for, and a million look-ups that each miss the processor's caches take a second.
TextNumber FeatureTable::number_of(std::string_view text, const std::vector<TextNumber>& column, Repetition& seen) {
    constexpr std::uint32_t texts_to_judge = 4096;
    constexpr std::uint32_t fewest_repeated = texts_to_judge / 8;
    const TextNumber last = column.empty() ? 0 : column.back();
    if (last != 0 && m_texts.text(last) == text) {
        return last;
    }
    if (seen.texts == texts_to_judge) {
        return seen.repeated < fewest_repeated ? m_texts.append(text) : m_texts.add(text);
    }
    const std::size_t before = m_texts.size();
    const TextNumber number = m_texts.add(text);
    ++seen.texts;
    seen.repeated += m_texts.size() == before ? 1 : 0;
    return number;
}

void FeatureTable::add_value(std::size_t field, const ValueView& value) {
    Column& column = m_columns[field];
    const std::size_t row = size();
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        if (auto* texts = std::get_if<std::vector<TextNumber>>(&column)) {
            set(*texts, row, number_of(*text, *texts, m_repetition[field]), TextNumber{0});
        }
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        if (auto* integers = std::get_if<std::vector<std::int64_t>>(&column)) {
            set(*integers, row, *integer, null_integer);
        } else if (auto* of_reals = std::get_if<std::vector<double>>(&column)) {
            set(*of_reals, row, static_cast<double>(*integer), null_real);
        }
    } else if (const auto* real = std::get_if<double>(&value)) {
        if (auto* reals = std::get_if<std::vector<double>>(&column)) {
            set(*reals, row, *real, null_real);
        }
    } else if (const auto* date = std::get_if<Date>(&value)) {
        if (auto* days = std::get_if<Days>(&column)) {
            set(*days, row, static_cast<std::int32_t>(date->time_since_epoch().count()), null_day);
        }
    }
}

std::uint32_t FeatureTable::add_shape(const Geometry& geometry) {
    if (sitmap::empty(geometry)) {
        return no_shape;
    }
    if (std::holds_alternative<Point>(geometry)) {
        return point_shape;
    }
    const auto next = static_cast<std::uint32_t>(first_shape + m_distinct.size());
    const auto [known, is_new] = m_shape_of_wkb.try_emplace(to_wkb(geometry), next);
    if (is_new) {
        m_distinct.push_back(geometry);
        m_boxes.push_back(sitmap::bounds(geometry));
    }
    return known->second;
}

Geometry FeatureTable::geometry(RowNumber row) const {
    if (is_point(row)) {
        return Point{m_positions[row]};
    }
    return has_geometry(row) ? m_distinct[m_shapes[row] - first_shape] : Geometry{};
}

Box FeatureTable::box(RowNumber row) const {
    if (is_point(row)) {
        const LonLat at = m_positions[row];
        return {at.lon, at.lat, at.lon, at.lat};
    }
    return has_geometry(row) ? m_boxes[m_shapes[row] - first_shape] : Box{};
}

FeatureTable table_of(const Layer& layer) {
    FeatureTable table{layer.name, layer.title, layer.schema, layer.metadata};
    std::vector<ValueView> values(layer.schema.size());
    for (const Feature& feature : layer.features) {
        for (std::size_t field = 0; field < values.size(); ++field) {
            values[field] = view_of(feature.values.at(field));
        }
        table.add(feature.id, feature.geometry, values);
    }
    table.finish();
    return table;
}

}  // namespace sitmap
