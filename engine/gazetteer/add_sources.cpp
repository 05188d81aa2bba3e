#include "engine/gazetteer/add_sources.hpp"

#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "engine/gazetteer/cod_ab.hpp"
#include "engine/gazetteer/geonames_dump.hpp"
#include "engine/gazetteer/geonames_table.hpp"
#include "engine/gazetteer/mapped_file.hpp"
#include "engine/gazetteer/osm.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

std::string sha256_of(const std::vector<fs::path>& files) {
    Sha256 sum;
    std::vector<char> block(1U << 20U);
    for (const fs::path& file : files) {
        std::ifstream in{file, std::ios::binary};
        while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
            sum.add({block.data(), static_cast<std::size_t>(in.gcount())});
        }
    }
    return sum.hex();
}

/// A source that is in the list already gets the new version and places beside the old.
void list_source(std::vector<Gazetteer::Source>& sources, Gazetteer::Source source) {
    const auto known = std::ranges::find_if(sources, [&source](const Gazetteer::Source& has) {
        return has.name == source.name && has.version == source.version;
    });
    if (known == sources.end()) {
        sources.push_back(std::move(source));
    } else {
        known->sha256 = source.sha256;
        known->places = std::max(known->places, source.places);
    }
}

void take_in(CompiledPlaces& to, Import import, const std::vector<fs::path>& files,
             const std::function<void(const std::string&)>& told) {
    import.source.sha256 = sha256_of(files);
    import.source.places = import.places.size();
    const Gazetteer::Source source = import.source;
    const MergeCounts counts = merge_places(to.places, std::move(import));
    told(source.name + " (" + source.version + "): " + std::to_string(counts.joined) +
         " places joined to known ones, " + std::to_string(counts.added) + " added");
    list_source(to.sources, source);
}

Gazetteer::Source import_one(const fs::path& file, const AddedSources& sources, const TakeImported& take,
                             Problems& problems) {
    if (!sources.mapping.empty()) {
        return import_mapped_file(file, sources.mapping, take, problems);
    }
    if (is_osm_file(file)) {
        return import_osm(file, take, problems);
    }
    if (is_cod_ab(file)) {
        return import_cod_ab(file, take, problems);
    }
    throw InputError(
        file.string(),
        "is neither a table of GeoNames, nor of OpenStreetMap (.osm.pbf), nor a COD-AB with P-codes; say with "
        "--mapping what its columns are");
}

}  // namespace

void add_sources(CompiledPlaces& to, const AddedSources& sources, Problems& problems,
                 const std::function<void(const std::string&)>& told) {
    std::vector<fs::path> geonames;
    std::vector<fs::path> others;
    for (const fs::path& file : sources.files) {
        if (!fs::exists(file)) {
            throw InputError(file.string(), "is not there");
        }
        (sources.mapping.empty() && is_geonames_file(file) ? geonames : others).push_back(file);
    }
    Import import;
    const TakeImported take = [&import](ImportedPlace place) { import.places.push_back(std::move(place)); };
    if (!geonames.empty()) {
        import.source = import_geonames({geonames, sources.countries, sources.scratch}, take, problems);
        take_in(to, std::exchange(import, {}), geonames, told);
    }
    for (const fs::path& file : others) {
        import.source = import_one(file, sources, take, problems);
        take_in(to, std::exchange(import, {}), {file}, told);
    }
}

CompiledPlaces places_of(const Gazetteer& gazetteer) {
    CompiledPlaces all;
    all.places.reserve(gazetteer.size());
    for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
        all.places.push_back(gazetteer.place(PlaceIndex{i}));
    }
    all.sources = gazetteer.sources();
    return all;
}

}  // namespace sitmap
