#pragma once

// The ways `sitmap lookup` writes its answers.

#include "engine/gazetteer/gazetteer.hpp"

#include <iosfwd>
#include <span>
#include <string>

namespace sitmap::cli {

/// For people: a few lines a place, ranked.
void write_text(std::ostream& out, const Gazetteer& gazetteer, std::span<const NameMatch> matches);

/// A FeatureCollection (RFC 7946) with the places' footprints, or their points where they have none.
void write_feature_collection(std::ostream& out, const Gazetteer& gazetteer, std::span<const NameMatch> matches);

/// {"id":...,"results":[...]} for one line of questions {"id","name","country"?}, or {"id","error"}
/// where that line is none; the id is given back whatever kind of value it is. `number` is the
/// line's, from 1. Without a line break.
std::string answer_line(const Gazetteer& gazetteer, const std::string& line, std::size_t number,
                        const NameQuery& query);

/// "SY" for "sy". Throws UsageError for what cannot be a country code.
std::string country_code(const std::string& text);

}  // namespace sitmap::cli
