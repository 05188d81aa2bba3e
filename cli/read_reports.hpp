#pragma once

// From files to reports: read, recognise, resolve, extract, one document after the other or several
// at a time. The result does not depend on how many.

#include "engine/coding/coding_models.hpp"
#include "engine/core/problems.hpp"
#include "engine/event/report.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/geoparse.hpp"
#include "engine/wording/codebook.hpp"

#include <future>
#include <string>
#include <vector>

namespace sitmap::cli {

struct DataFolder;

/// What texts are read with.
struct TextRules {
    Lexicon lexicon;
    GeoparseModel model;
    Codebook codebook;
    CodingModels coding_models;
};

/// What every input is read with.
struct World {
    Gazetteer gazetteer;
    std::shared_future<TextRules> text_rules;  ///< read when first asked for: tables and stores need none
};

/// Places as the point of view has them. Throws InputError where the data folder lacks a part (of the text rules:
/// when they are asked for), UsageError for a point of view that there is not.
World load_world(const DataFolder& data, const std::string& pov);

/// The files' texts, in order. A file that cannot be read is told in `problems` and left out; throws InputError
/// if it is the only one, Error if none can be read. Ids that two files share are told apart by a number
/// ("report", "report-2").
std::vector<Document> read_documents(const std::vector<std::string>& files, const ReadOptions& options,
                                     Problems& problems);

/// For one thread. The world must outlive it.
Geoparser geoparser_of(const World& world);

/// Recognise, resolve, extract.
Report code(Document document, const World& world, Geoparser& geoparser);

/// The documents' reports, in order, several coded at a time.
std::vector<Report> code(std::vector<Document> documents, const World& world, unsigned threads);

}  // namespace sitmap::cli
