// Rows as FlatGeobuf, in the order of a Hilbert curve with the index that the format wants before them: written
// aside as they come, and sorted by what the disk holds, so that memory does not grow with the rows. A row without
// a place has no geometry and an empty box: it is read with the others, and found by no place.

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/core/external_sort.hpp"
#include "engine/geo/tile.hpp"
#include "engine/output/feature_sink.hpp"
#include "engine/output/flat_buffer_writer.hpp"
#include "engine/output/flatgeobuf_index.hpp"

#include <charconv>
#include <limits>
#include <optional>
#include <utility>

namespace sitmap {

namespace {

namespace fs = std::filesystem;
using std::string;
using std::string_view;
using std::vector;

constexpr string_view magic{
    "fgb\x03"
    "fgb\x01",
    8};
constexpr std::size_t sort_memory = std::size_t{16} << 20U;
constexpr unsigned curve_levels = 16;

/// Types of columns, and of geometries, by the format's numbers.
enum class ColumnType : std::uint8_t { whole = 7, real = 10, text = 11, time = 13 };
enum class ShapeType : std::uint8_t {
    unknown,
    point,
    line_string,
    polygon,
    multi_point,
    multi_line_string,
    multi_polygon,
};

ColumnType column_type(FieldType type) {
    switch (type) {
        case FieldType::integer:
            return ColumnType::whole;
        case FieldType::real:
            return ColumnType::real;
        case FieldType::date:
            return ColumnType::time;
        case FieldType::json:
        case FieldType::text:
            break;
    }
    return ColumnType::text;
}

template <typename Number>
void append(string& bytes, Number number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

/// Writes a geometry's table. Members: 0 where its parts end, 1 its positions, 6 its type, 7 its polygons.
class ShapeWriter {
public:
    explicit ShapeWriter(FlatBufferWriter& buffer) : m_buffer(buffer) {}

    void write(std::size_t slot, const Geometry& geometry) {
        std::visit([&](const auto& shape) { put(slot, shape); }, geometry);
    }

private:
    void put(std::size_t /*slot*/, std::monostate /*none*/) {}
    void put(std::size_t slot, const Point& point) { simple(slot, ShapeType::point, {&point.at, 1}); }
    void put(std::size_t slot, const LineString& line) { simple(slot, ShapeType::line_string, line.points); }
    void put(std::size_t slot, const MultiPoint& points) { simple(slot, ShapeType::multi_point, points.points); }

    void put(std::size_t slot, const MultiLineString& lines) {
        begin();
        for (const LineString& line : lines.lines) {
            part(line.points);
        }
        parts(slot, ShapeType::multi_line_string);
    }

    void put(std::size_t slot, const Polygon& polygon) {
        begin();
        part(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            part(hole);
        }
        parts(slot, ShapeType::polygon);
    }

    void put(std::size_t slot, const MultiPolygon& many) {
        const auto slots = m_buffer.table(slot, {{7, 4}, {6, 1}});
        m_buffer.put(slots[1], ShapeType::multi_polygon);
        const std::size_t first = m_buffer.references(slots[0], many.polygons.size());
        for (std::size_t i = 0; i < many.polygons.size(); ++i) {
            put(first + 4 * i, many.polygons[i]);
        }
    }

    void simple(std::size_t slot, ShapeType type, std::span<const LonLat> positions) {
        begin();
        part(positions);
        const auto slots = m_buffer.table(slot, {{1, 4}, {6, 1}});
        m_buffer.put(slots[1], type);
        put_positions(slots[0]);
    }

    void begin() {
        m_positions.clear();
        m_ends.clear();
        m_count = 0;
    }

    void part(std::span<const LonLat> positions) {
        for (const LonLat at : positions) {
            append(m_positions, at.lon);
            append(m_positions, at.lat);
        }
        m_count += static_cast<std::uint32_t>(positions.size());
        append(m_ends, m_count);
    }

    void parts(std::size_t slot, ShapeType type) {
        const auto slots = m_buffer.table(slot, {{0, 4}, {1, 4}, {6, 1}});
        m_buffer.put(slots[2], type);
        m_buffer.vector(slots[0], m_ends, m_ends.size() / 4, 4);
        put_positions(slots[1]);
    }

    void put_positions(std::size_t slot) { m_buffer.vector(slot, m_positions, m_positions.size() / 8, 8); }

    FlatBufferWriter& m_buffer;
    string m_positions;
    string m_ends;
    std::uint32_t m_count = 0;
};

/// A feature among those written aside, in their order or the curve's.
struct Aside {
    std::uint64_t place = 0;  ///< on the curve; the greatest for what has none
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
    Box box;

    friend bool operator<(const Aside& a, const Aside& b) {
        return std::pair{a.place, a.offset} < std::pair{b.place, b.offset};
    }
};

class FlatgeobufSink final : public FeatureSink {
public:
    FlatgeobufSink(const fs::path& file, SinkOptions options)
        : m_file(file),
          m_folder(m_file.temporary().parent_path()),  // of a pipe, the one for temporary files
          m_name(std::move(options.name)),
          m_schema(std::move(options.schema)),
          m_features(m_folder),
          m_asides(m_folder),
          m_shapes(m_buffer) {}

    void add(const SinkRow& row) override {
        m_properties.clear();
        for (std::size_t i = 0; i < m_schema.size(); ++i) {
            if (!row.cells[i].empty()) {
                append_cell(static_cast<std::uint16_t>(i), row.cells[i], m_schema[i].type);
            }
        }
        const bool placed = row.geometry != nullptr && !empty(*row.geometry);
        m_buffer.clear();
        const auto slots = placed ? m_buffer.table(FlatBufferWriter::root, {{0, 4}, {1, 4}})
                                  : m_buffer.table(FlatBufferWriter::root, {{1, 4}});
        if (placed) {
            m_shapes.write(slots[0], *row.geometry);
        }
        m_buffer.vector(slots[placed ? 1 : 0], m_properties, m_properties.size(), 1);
        keep(m_buffer.finished(), placed ? bounds(*row.geometry) : Box{});
    }

    void finish() override {
        const string head = string{magic} + header();
        m_file.stream() << head;
        if (m_count > 0) {
            write_features(head.size());
        }
        m_file.commit(Flush::to_system);
    }

private:
    void append_cell(std::uint16_t column, string_view cell, FieldType type) {
        const char* const end = cell.data() + cell.size();
        std::int64_t whole = 0;
        double real = 0;
        if (type == FieldType::integer) {
            if (std::from_chars(cell.data(), end, whole).ptr == end) {
                append(m_properties, column);
                append(m_properties, whole);
            }
        } else if (type == FieldType::real) {
            if (std::from_chars(cell.data(), end, real).ptr == end) {
                append(m_properties, column);
                append(m_properties, real);
            }
        } else {
            const string_view midnight = type == FieldType::date ? "T00:00:00" : "";
            append(m_properties, column);
            append(m_properties, static_cast<std::uint32_t>(cell.size() + midnight.size()));
            m_properties += cell;
            m_properties += midnight;
        }
    }

    void keep(string_view feature, const Box& box) {
        Aside aside;
        aside.offset = m_features.size();
        aside.bytes = feature.size();
        aside.box = box;
        m_features.append(feature);
        string bytes;
        append(bytes, aside);
        m_asides.append(bytes);
        extend(m_extent, box);
        ++m_count;
    }

    std::uint64_t place_of(const Box& box) const {
        if (empty(box)) {
            return std::numeric_limits<std::uint64_t>::max();
        }
        constexpr double cells = (1U << curve_levels) - 1;
        const auto cell = [](double at, double from, double to) {
            return to > from ? static_cast<std::uint32_t>((at - from) / (to - from) * cells) : 0U;
        };
        const double lon = (box.west + box.east) / 2;
        const double lat = (box.south + box.north) / 2;
        return hilbert_number(
            {curve_levels, cell(lon, m_extent.west, m_extent.east), cell(lat, m_extent.south, m_extent.north)});
    }

    /// The index stands at `index_at`, the features behind it; both come out of one pass along the curve.
    void write_features(std::size_t index_at) {
        std::ostream& out = m_file.stream();
        FlatgeobufIndex index{m_folder, m_count};
        out.seekp(static_cast<std::streamoff>(index_at + index.size()));
        std::uint64_t offset = 0;
        vector<char> feature;
        along_curve().each([&](const Aside& aside) {
            index.add(aside.box, std::exchange(offset, offset + aside.bytes));
            feature.resize(aside.bytes);
            m_features.read(aside.offset, feature);
            out.write(feature.data(), static_cast<std::streamsize>(feature.size()));
        });
        out.seekp(static_cast<std::streamoff>(index_at));
        index.write(out);
    }

    ExternalSort<Aside> along_curve() {
        ExternalSort<Aside> sorted{m_folder, sort_memory};
        vector<Aside> block(4096);
        const std::span<char> bytes{reinterpret_cast<char*>(block.data()), block.size() * sizeof(Aside)};
        for (std::uint64_t at = 0; at < m_asides.size();) {
            const std::size_t got = m_asides.read(at, bytes);
            for (std::size_t i = 0; i < got / sizeof(Aside); ++i) {
                block[i].place = place_of(block[i].box);
                sorted.add(block[i]);
            }
            at += got;
        }
        return sorted;
    }

    /// Members: 0 name, 1 extent, 2 type of all geometries, 7 columns, 8 count, 9 size of the index's nodes, 10
    /// reference system.
    string header() {
        m_buffer.clear();
        const auto slots =
            m_buffer.table(FlatBufferWriter::root, {{0, 4}, {1, 4}, {7, 4}, {10, 4}, {8, 8}, {9, 2}, {2, 1}});
        m_buffer.put(slots[4], m_count);
        m_buffer.put(slots[5], m_count > 0 ? FlatgeobufIndex::node_size : std::uint16_t{0});
        m_buffer.put(slots[6], ShapeType::unknown);
        m_buffer.string(slots[0], m_name);
        string extent;
        for (const double edge : {m_extent.west, m_extent.south, m_extent.east, m_extent.north}) {
            append(extent, edge);
        }
        m_buffer.vector(slots[1], empty(m_extent) ? string_view{} : extent, empty(m_extent) ? 0 : 4, 8);
        const std::size_t first = m_buffer.references(slots[2], m_schema.size());
        for (std::size_t i = 0; i < m_schema.size(); ++i) {
            const auto column = m_buffer.table(first + 4 * i, {{0, 4}, {1, 1}});
            m_buffer.put(column[1], column_type(m_schema[i].type));
            m_buffer.string(column[0], m_schema[i].name);
        }
        const auto system = m_buffer.table(slots[3], {{0, 4}, {1, 4}, {2, 4}});
        m_buffer.put(system[1], std::int32_t{4326});
        m_buffer.string(system[0], "EPSG");
        m_buffer.string(system[2], "WGS 84");
        return string{m_buffer.finished()};
    }

    AtomicFile m_file;
    fs::path m_folder;
    string m_name;
    Schema m_schema;
    ScratchFile m_features;
    ScratchFile m_asides;
    std::uint64_t m_count = 0;
    Box m_extent;
    FlatBufferWriter m_buffer;
    ShapeWriter m_shapes;
    string m_properties;
};

}  // namespace

std::unique_ptr<FeatureSink> flatgeobuf_sink(const fs::path& file, SinkOptions options) {
    return std::make_unique<FlatgeobufSink>(file, std::move(options));
}

}  // namespace sitmap
