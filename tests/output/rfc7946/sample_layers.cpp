// Writes layers that are hard to write as valid GeoJSON, for the checker:
//
//     sample_layers FOLDER

#include "engine/output/geojson.hpp"
#include "tests/support/layers.hpp"

#include <cstdlib>
#include <filesystem>

int main(int argc, char** argv) {
    using namespace sitmap;
    if (argc != 2) {
        return EXIT_FAILURE;
    }
    const std::filesystem::path folder{argv[1]};
    std::filesystem::create_directories(folder);
    Layer hostile = test::layer_of({{"\"}],", "POINT(36.123456789 -33.3)"}, {"b\n", ""}});
    hostile.features[0].values[0] = std::string{"</script>\"\\\n\u2028\u202e\0é السويداء 😀", 40};
    write_geojson(folder / "empty.geojson", test::layer_of({}));
    write_geojson(folder / "hostile.geojson", hostile);
    write_geojson(folder / "winding.geojson",
                  test::layer_of({{"clockwise", "POLYGON((5 5,5 9,9 9,9 5,5 5),(6 6,8 6,8 8,6 8,6 6))"},
                                  {"parts", "MULTIPOLYGON(((1 1,1 2,2 2,1 1)),((3 3,4 3,4 4,3 3)))"}}));
    write_geojson(folder / "antimeridian.geojson",
                  test::layer_of({{"line", "LINESTRING(179 10,-179 11,178 12)"},
                                  {"area", "POLYGON((170 50,-170 50,-170 60,170 60,170 50))"},
                                  {"lines", "MULTILINESTRING((1 1,2 2),(-179.5 0,179.5 1))"}}));
    return EXIT_SUCCESS;
}
