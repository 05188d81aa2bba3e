#include "engine/layer/layer_metadata.hpp"

#include "engine/core/version.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr auto neutral_disclaimer =
    "Boundaries, names and designations do not imply an opinion on the legal status of any territory or the "
    "delimitation of its frontiers. Events are as reported by the sources named and have not been verified.";

std::optional<Date> newest(std::span<const Report> reports) {
    std::optional<Date> date;
    for (const Report& report : reports) {
        date = std::max(date, report.document.published);
    }
    return date;
}

}  // namespace

LayerMetadata layer_metadata(std::span<const Report> reports, std::optional<Date> as_of, const std::string& pov) {
    LayerMetadata metadata;
    metadata.generator = "sitmap " + version();
    if (const auto date = as_of ? as_of : newest(reports)) {
        metadata.as_of = to_string(*date);
        metadata.generated = metadata.as_of;
    }
    for (const Report& report : reports) {
        if (std::ranges::find(metadata.sources, report.document.source) == metadata.sources.end()) {
            metadata.sources.push_back(report.document.source);
        }
    }
    metadata.pov = pov;
    metadata.disclaimer = neutral_disclaimer;
    return metadata;
}

}  // namespace sitmap
