#pragma once

// What every layer of one run says about itself.

#include "engine/event/report.hpp"
#include "engine/layer/layer.hpp"

#include <optional>
#include <span>
#include <string>

namespace sitmap {

/// `as_of` if it is given, else the newest publication date among the reports; empty if no report
/// has one. Sources are the documents', in order, each once. Nothing is taken from the clock.
/// `pov` is the point of view that the reports' places are told from, in words.
LayerMetadata layer_metadata(std::span<const Report> reports, std::optional<Date> as_of,
                             const std::string& pov = "neutral");

}  // namespace sitmap
