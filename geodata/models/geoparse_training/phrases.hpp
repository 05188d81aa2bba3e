#pragma once

// Marked texts made of our own sentences and the gazetteer's places: conflict reports are about
// villages that no newspaper corpus has.

#include "geodata/models/geoparse_training/corpus.hpp"

#include "engine/gazetteer/gazetteer.hpp"

namespace sitmap::training {

/// Every sentence of the file with so many different places. A toponym has its point where the words
/// say which of its namesakes is meant: where the province or the country is named. Throws InputError.
Corpus fill_phrases(const std::filesystem::path& file, const Gazetteer& gazetteer, std::size_t times);

}  // namespace sitmap::training
