// Writes a folder of tile archives, and the ids that each must hold.
//
//     sitmap_sample_tiles FOLDER

#include "engine/core/atomic_file.hpp"
#include "engine/output/pmtiles.hpp"
#include "tests/support/crowd.hpp"

#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
    using namespace sitmap;
    if (argc != 2) {
        std::cerr << "usage: sitmap_sample_tiles FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder{argv[1]};
    std::filesystem::create_directories(folder);
    const FeatureTable crowd = table_of(test::crowd(20'000));
    const FeatureTable odd = table_of(test::odd_shapes());
    std::string ids;
    for (const FeatureTable* table : {&crowd, &odd}) {
        for (FeatureTable::RowNumber row = 0; row < table->size(); ++row) {
            if (table->has_geometry(row)) {
                ids += table->name() + " " + std::string{table->id(row)} + "\n";
            }
        }
    }
    write_file(folder / "ids.txt", ids);
    const TileOptions thinned{.largest_zoom = 11, .thinning = Thinning::by_cell};
    write_pmtiles(folder / "thinned.pmtiles", std::vector{TileLayer{crowd, thinned}, TileLayer{odd, thinned}}, 2);
    const TileOptions whole{.largest_zoom = 5, .thinning = Thinning::none};
    write_pmtiles(folder / "whole.pmtiles", std::vector{TileLayer{crowd, whole}, TileLayer{odd, whole}}, 1);
    return 0;
}
