#include "cli/picture_file.hpp"

#include "engine/core/error.hpp"
#include "engine/output/composition_json.hpp"
#include "engine/output/image.hpp"
#include "engine/output/pdf.hpp"
#include "engine/output/svg.hpp"

namespace sitmap::cli {

PictureEncoding encoding_of(const std::filesystem::path& file) {
    const std::string ending = file.extension();
    if (ending == ".png") {
        return encode_png;
    }
    if (ending == ".svg") {
        return [](const Composition& page, double) { return encode_svg(page); };
    }
    if (ending == ".pdf") {
        return [](const Composition& page, double) { return encode_pdf(page); };
    }
    if (ending == ".json") {
        return [](const Composition& page, double) { return encode_composition(page); };
    }
    throw UsageError("--output " + file.string() + ": the name must end in .png, .svg, .pdf or .json");
}

std::filesystem::path alt_file_of(std::filesystem::path picture) {
    return picture.replace_extension(".alt.txt");
}

}  // namespace sitmap::cli
