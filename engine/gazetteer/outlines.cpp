#include "engine/gazetteer/outlines.hpp"

#include "engine/core/error.hpp"
#include "engine/geo/relation.hpp"

#include <gdal_priv.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <vector>

namespace sitmap {

namespace {

class NetcdfFile {
public:
    explicit NetcdfFile(const std::filesystem::path& file) : m_name{file.string()} {
        GDALAllRegister();
        m_dataset.reset(GDALDataset::Open(m_name.c_str(), GDAL_OF_MULTIDIM_RASTER, nullptr, nullptr, nullptr));
        if (!m_dataset) {
            throw InputError(m_name, std::string{"cannot be opened: "} + CPLGetLastErrorMsg());
        }
    }

    template <typename Number>
    std::vector<Number> array(const std::string& name, GDALDataType type) const {
        const auto source = find(name);
        const GUInt64 start = 0;
        const std::size_t count = static_cast<std::size_t>(source->GetDimensions().at(0)->GetSize());
        std::vector<Number> values(count);
        if (!source->Read(&start, &count, nullptr, nullptr, GDALExtendedDataType::Create(type), values.data())) {
            throw InputError(m_name, "cannot read '" + name + "': " + CPLGetLastErrorMsg());
        }
        return values;
    }

    double attribute(const std::string& array_name, const char* name) const {
        const auto value = find(array_name)->GetAttribute(name);
        if (!value) {
            throw InputError(m_name, "'" + array_name + "' has no attribute '" + name + "'");
        }
        return value->ReadAsDouble();
    }

private:
    std::shared_ptr<GDALMDArray> find(const std::string& name) const {
        auto source = m_dataset->GetRootGroup()->OpenMDArray(name);
        if (!source) {
            throw InputError(m_name, "has no array '" + name + "'; is it another version of the package?");
        }
        return source;
    }

    std::string m_name;
    GDALDatasetUniquePtr m_dataset;
};

// The numbers are signed in the river file and unsigned in meaning: offsets of 0..65535 in a cell.
std::vector<std::int32_t> offsets(const NetcdfFile& file, const std::string& name) {
    std::vector<std::int32_t> values = file.array<std::int32_t>(name, GDT_Int32);
    for (std::int32_t& value : values) {
        value &= 0xFFFF;
    }
    return values;
}

constexpr int cells_around = 360;
constexpr double cell_scale = 65535.0;

// Cells of one degree, row by row from the north-west.
LonLat south_west(std::size_t cell) {
    const int row = static_cast<int>(cell) / cells_around;
    const int column = static_cast<int>(cell) % cells_around;
    return {static_cast<double>(column < 180 ? column : column - 360), 89.0 - row};
}

struct Cells {
    std::vector<std::int32_t> first_segment;
    std::vector<std::int32_t> segment_count;
    std::vector<std::int32_t> first_point;
    std::vector<std::int32_t> lon;
    std::vector<std::int32_t> lat;

    explicit Cells(const NetcdfFile& file)
        : first_segment{file.array<std::int32_t>("Id_of_first_segment_in_a_bin", GDT_Int32)},
          segment_count{file.array<std::int32_t>("N_segments_in_a_bin", GDT_Int32)},
          first_point{file.array<std::int32_t>("Id_of_first_point_in_a_segment", GDT_Int32)},
          lon{offsets(file, "Relative_longitude_from_SW_corner_of_bin")},
          lat{offsets(file, "Relative_latitude_from_SW_corner_of_bin")} {}

    std::vector<LonLat> points(std::size_t cell, std::size_t segment, int count) const {
        const LonLat corner = south_west(cell);
        std::vector<LonLat> all;
        const auto first = static_cast<std::size_t>(first_point[segment]);
        for (std::size_t i = first; i < first + static_cast<std::size_t>(count); ++i) {
            all.push_back({corner.lon + lon[i] / cell_scale, corner.lat + lat[i] / cell_scale});
        }
        return all;
    }
};

// What the shoreline file packs into one number a segment.
struct SegmentInfo {
    int points;
    int level;
    int entry;  ///< side of the cell, 0 south, 1 east, 2 north, 3 west; 4 for a ring inside it
    int exit;

    explicit SegmentInfo(std::int32_t packed)
        : points{packed >> 9}, level{(packed >> 6) & 7}, entry{(packed >> 3) & 7}, exit{packed & 7} {}
    bool closed() const { return entry == 4 || exit == 4; }
};

// How far along the cell's edge a position on it lies, counter-clockwise from the south-west
// corner: 0 to 4.
double along_edge(LonLat at, LonLat corner, int side) {
    const double x = at.lon - corner.lon;
    const double y = at.lat - corner.lat;
    switch (side) {
        case 0:
            return x;
        case 1:
            return 1 + y;
        case 2:
            return 2 + (1 - x);
        default:
            return 3 + (1 - y);
    }
}

struct Shore {
    std::vector<LonLat> points;
    double entry;
    double exit;
    bool used = false;
};

LonLat cell_corner(LonLat south_west_corner, int number) {
    const int side = number % 4;
    return {south_west_corner.lon + (side == 1 || side == 2 ? 1 : 0), south_west_corner.lat + (side >= 2 ? 1 : 0)};
}

// Lake shores have the water on their right: from `from` along the edge, with the clock, to the next
// entry. Corners on the way are added.
Shore* next_shore(std::vector<Shore>& shores, double from, LonLat corner, Ring& ring) {
    Shore* best = nullptr;
    double best_way = 5;
    for (Shore& shore : shores) {
        const double way = shore.entry <= from ? from - shore.entry : from + 4 - shore.entry;
        if (way < best_way) {
            best_way = way;
            best = &shore;
        }
    }
    for (int k = static_cast<int>(std::ceil(from)) - 1; k > from - best_way; --k) {
        ring.push_back(cell_corner(corner, k + 4));
    }
    return best;
}

std::vector<Polygon> closed_along_edges(std::vector<Shore>& shores, LonLat corner) {
    std::vector<Polygon> parts;
    for (Shore& start : shores) {
        Ring ring;
        Shore* shore = &start;
        while (!shore->used) {
            shore->used = true;
            ring.insert(ring.end(), shore->points.begin(), shore->points.end());
            shore = next_shore(shores, shore->exit, corner, ring);
        }
        if (ring.size() >= 3) {
            ring.push_back(ring.front());
            parts.push_back({std::move(ring), {}});
        }
    }
    return parts;
}

struct LakeFile {
    const Cells& cells;
    std::vector<std::int32_t> packed;
    std::vector<std::int32_t> polygon_id;
    std::vector<double> area_km2;
    std::vector<std::int32_t> corner_levels;

    LakeFile(const NetcdfFile& file, const Cells& of)
        : cells{of},
          packed{file.array<std::int32_t>("Embedded_npts_levels_exit_entry_for_a_segment", GDT_Int32)},
          polygon_id{file.array<std::int32_t>("Id_of_GSHHS_ID", GDT_Int32)},
          area_km2{file.array<double>("The_km_squared_area_of_polygons", GDT_Float64)},
          corner_levels{file.array<std::int32_t>("Embedded_node_levels_in_a_bin", GDT_Int32)} {}
};

// Three bits a corner: 1 land, 2 lake, 3 an island in it. Islands that reach over the cell's edge are
// drawn as water: no source of ours needs them.
bool all_water(std::int32_t corner_levels) {
    for (const int shift : {0, 3, 6, 9}) {
        if (((corner_levels >> shift) & 7) < 2) {
            return false;
        }
    }
    return true;
}

using EachLake = std::function<void(const Polygon& part, double area_km2)>;

void read_lakes_of_cell(const LakeFile& file, std::size_t cell, double least_km2, const EachLake& each) {
    constexpr int lake_level = 2;
    const LonLat corner = south_west(cell);
    std::vector<Shore> shores;
    double open_km2 = 0;
    const auto first = static_cast<std::size_t>(file.cells.first_segment[cell]);
    for (std::size_t s = first; s < first + static_cast<std::size_t>(file.cells.segment_count[cell]); ++s) {
        const SegmentInfo info{file.packed[s]};
        const double km2 = file.area_km2[static_cast<std::size_t>(file.polygon_id[s])];
        if (info.level != lake_level || km2 < least_km2 || info.points < 2) {
            continue;
        }
        std::vector<LonLat> points = file.cells.points(cell, s, info.points);
        if (info.closed()) {
            points.push_back(points.front());
            each({std::move(points), {}}, km2);
            continue;
        }
        const double entry = along_edge(points.front(), corner, info.entry);
        const double exit = along_edge(points.back(), corner, info.exit);
        shores.push_back({std::move(points), entry, exit});
        open_km2 = std::max(open_km2, km2);
    }
    for (const Polygon& part : closed_along_edges(shores, corner)) {
        each(part, open_km2);
    }
    if (shores.empty() && all_water(file.corner_levels[cell])) {
        Ring edge;
        for (const int k : {0, 1, 2, 3, 0}) {
            edge.push_back(cell_corner(corner, k));
        }
        each({std::move(edge), {}}, 0);
    }
}

}  // namespace

Geometry load_dcw_outline(const std::filesystem::path& file, const std::string& iso) {
    const NetcdfFile dcw{file};
    const auto lon = dcw.array<std::uint16_t>(iso + "_lon", GDT_UInt16);
    const auto lat = dcw.array<std::uint16_t>(iso + "_lat", GDT_UInt16);
    const double west = dcw.attribute(iso + "_lon", "min");
    const double south = dcw.attribute(iso + "_lat", "min");
    const double lon_scale = dcw.attribute(iso + "_lon", "scale");
    const double lat_scale = dcw.attribute(iso + "_lat", "scale");
    MultiPolygon outline;
    for (std::size_t i = 0; i < lon.size(); ++i) {
        if (lon[i] == 65535 && lat[i] == 65535) {  // a new ring begins
            outline.polygons.emplace_back();
            continue;
        }
        if (outline.polygons.empty()) {
            outline.polygons.emplace_back();
        }
        const double degrees = lon[i] / lon_scale + west;
        outline.polygons.back().outer.push_back({degrees > 180 ? degrees - 360 : degrees, lat[i] / lat_scale + south});
    }
    for (Polygon& part : outline.polygons) {
        if (!part.outer.empty() && part.outer.front() != part.outer.back()) {
            part.outer.push_back(part.outer.front());
        }
    }
    std::erase_if(outline.polygons, [](const Polygon& part) { return part.outer.size() < 4; });
    return make_valid(outline);
}

void read_gshhg_rivers(const std::filesystem::path& file, int highest_level,
                       const std::function<void(const LineString& line, int level)>& each) {
    const NetcdfFile rivers{file};
    const Cells cells{rivers};
    const auto point_count = rivers.array<std::int32_t>("N_points_for_a_segment", GDT_Int32);
    const auto level = rivers.array<std::int32_t>("Hierarchial_level_of_a_segment", GDT_Int32);
    for (std::size_t cell = 0; cell < cells.first_segment.size(); ++cell) {
        const auto first = static_cast<std::size_t>(cells.first_segment[cell]);
        for (std::size_t s = first; s < first + static_cast<std::size_t>(cells.segment_count[cell]); ++s) {
            if (level[s] >= 1 && level[s] <= highest_level && point_count[s] >= 2) {
                each(LineString{cells.points(cell, s, point_count[s])}, level[s]);
            }
        }
    }
}

void read_gshhg_lakes(const std::filesystem::path& file, double least_km2, const EachLake& each) {
    const NetcdfFile shorelines{file};
    const Cells cells{shorelines};
    const LakeFile lakes{shorelines, cells};
    for (std::size_t cell = 0; cell < cells.first_segment.size(); ++cell) {
        read_lakes_of_cell(lakes, cell, least_km2, each);
    }
}

}  // namespace sitmap
