#include "engine/gazetteer/add_sources.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "engine/gazetteer/cod_ab.hpp"
#include "engine/gazetteer/geonames_dump.hpp"
#include "engine/gazetteer/geonames_table.hpp"
#include "engine/gazetteer/mapped_file.hpp"
#include "engine/gazetteer/merge_places.hpp"
#include "engine/gazetteer/osm.hpp"

#include <algorithm>
#include <array>
#include <fstream>

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

constexpr std::size_t import_memory = std::size_t{192} << 20U;

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

/// Reads files of one source, handing on their places.
using ImportFiles = std::function<Gazetteer::Source(const TakeImported& take)>;

struct Addition {
    std::vector<fs::path> files;
    ImportFiles import;
};

ImportFiles import_of(const fs::path& file, const AddedSources& sources, Problems& problems) {
    if (!sources.mapping.empty()) {
        return
            [&, file](const TakeImported& take) { return import_mapped_file(file, sources.mapping, take, problems); };
    }
    if (is_osm_file(file)) {
        return [&, file](const TakeImported& take) { return import_osm(file, take, problems); };
    }
    if (is_cod_ab(file)) {
        return [&, file](const TakeImported& take) { return import_cod_ab(file, take, problems); };
    }
    throw InputError(
        file.string(),
        "is neither a table of GeoNames, nor of OpenStreetMap (.osm.pbf), nor a COD-AB with P-codes; say with "
        "--mapping what its columns are");
}

std::vector<Addition> additions(const AddedSources& sources, const fs::path& scratch, Problems& problems) {
    std::vector<fs::path> geonames;
    std::vector<Addition> others;
    for (const fs::path& file : sources.files) {
        if (!fs::exists(file)) {
            throw InputError(file.string(), "is not there");
        }
        if (sources.mapping.empty() && is_geonames_file(file)) {
            geonames.push_back(file);
        } else {
            others.push_back({{file}, import_of(file, sources, problems)});
        }
    }
    if (!geonames.empty()) {
        const GeonamesDump dump{geonames, sources.countries, scratch};
        others.insert(others.begin(), Addition{geonames, [&, dump](const TakeImported& take) {
                                                   return import_geonames(dump, take, problems);
                                               }});
    }
    return others;
}

void add(const fs::path& from, const fs::path& to, const Addition& addition, Problems& problems,
         const std::function<void(const std::string&)>& told) {
    const Gazetteer known = load_gazetteer(from);
    const fs::path scratch = to.parent_path();
    ImportedPlaces places{scratch, import_memory};
    Gazetteer::Source source = addition.import([&places](ImportedPlace place) { places.add(std::move(place)); });
    GazetteerWriter writer{to};
    const MergeCounts counts = merge_places(known, places, scratch, writer, problems);
    source.sha256 = sha256_of(addition.files);
    source.places = counts.joined + counts.added;
    told(source.name + " (" + source.version + "): " + std::to_string(counts.joined) +
         " places joined to known ones, " + std::to_string(counts.added) + " added");
    std::vector<Gazetteer::Source> listed = known.sources();
    list_source(listed, std::move(source));
    writer.commit(listed);
}

}  // namespace

void add_sources(const fs::path& from, const fs::path& to, const AddedSources& sources, Problems& problems,
                 const std::function<void(const std::string&)>& told) {
    if (sources.files.empty()) {
        throw UsageError("nothing to add; name a source");
    }
    AtomicFile target{to};
    fs::path last = from;
    for (const Addition& addition : additions(sources, target.temporary().parent_path(), problems)) {
        add(last, target.temporary(), addition, problems, told);
        last = target.temporary();
    }
    target.commit();
}

}  // namespace sitmap
