#include "cli/picture_set.hpp"

#include "cli/for_each_number.hpp"
#include "cli/page_preset.hpp"
#include "cli/picture_file.hpp"
#include "cli/progress.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"

#include <algorithm>
#include <filesystem>

namespace sitmap::cli {

namespace {

namespace fs = std::filesystem;

/// One page of the set, and where it goes.
struct Picture {
    std::string preset;
    std::vector<fs::path> files;
    fs::path words;
};

std::vector<std::string> endings_of(const std::string& preset) {
    if (preset == "news") {
        return {".png", ".svg", ".json"};
    }
    return {preset.starts_with("print") ? ".pdf" : ".png"};
}

Picture picture_in(OutputFolder& folder, const std::string& preset) {
    const std::string stem = preset == "news" ? "map" : "map-" + preset;
    Picture picture{preset, {}, {}};
    for (const std::string& ending : endings_of(preset)) {
        picture.files.push_back(folder.file(stem + ending));
    }
    picture.words = folder.file(alt_file_of(stem).string());
    return picture;
}

/// Throws as `compose` and `write_file` do.
Problems write(const Picture& picture, const Map& map, const Ground& ground, const PageStyle& style) {
    Problems problems;
    const Composition page = compose(map, ground, style, page_of(picture.preset, "both"), problems);
    for (const fs::path& file : picture.files) {
        write_file(file, encoding_of(file)(page, 1), Flush::to_system);
    }
    write_file(picture.words, page.alternative_text + "\n", Flush::to_system);
    for (Problem& problem : problems) {
        problem.source = picture.files.front().filename();
    }
    return problems;
}

}  // namespace

std::vector<std::string> desk_pictures() {
    return {"news", "wide", "social", "thumb", "print-a4"};
}

std::vector<std::string> picture_names() {
    std::vector<std::string> names = page_presets();
    names.insert(names.end(), {"all", "none"});
    return names;
}

std::vector<std::string> pictures_of(const std::vector<std::string>& asked) {
    std::vector<std::string> presets = page_presets();
    const auto holds = [&](const std::string& name) { return std::ranges::find(asked, name) != asked.end(); };
    if ((holds("all") || holds("none")) && asked.size() > 1) {
        throw UsageError("--pictures: all and none stand alone");
    }
    if (!holds("all")) {
        std::erase_if(presets, [&](const std::string& preset) { return !holds(preset); });
    }
    return presets;
}

void write_pictures(OutputFolder& folder, const std::vector<std::string>& presets, const Map& map, const Ground& ground,
                    const PageStyle& style, unsigned threads, Problems& problems) {
    std::vector<Picture> pictures;
    for (const std::string& preset : presets) {
        pictures.push_back(picture_in(folder, preset));
    }
    std::vector<Problems> met(pictures.size());
    Progress progress{"drawing", "pictures", pictures.size()};
    const auto worker = [&] {
        // A base map of its own: what one has read is for one thread.
        return [&, base = Ground{BaseMapFile{ground.base_map.path()}, ground.gazetteer}](std::size_t i) {
            met[i] = write(pictures[i], map, base, style);
            progress.step();
        };
    };
    std::vector<decltype(worker())> workers;
    while (workers.size() < std::min<std::size_t>(std::max(threads, 1U), pictures.size())) {
        workers.push_back(worker());
    }
    if (!workers.empty()) {
        for_each_number(pictures.size(), workers);
    }
    for (Problems& of_picture : met) {
        problems.insert(problems.end(), of_picture.begin(), of_picture.end());
    }
}

}  // namespace sitmap::cli
