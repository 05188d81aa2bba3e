#pragma once

// Geoparse's front door: names are recognised, read and resolved.
//
//     Geoparser geoparser{gazetteer, lexicon, model};
//     std::vector<Mention> mentions = geoparser.read(document, problems);

#include "engine/core/problems.hpp"
#include "engine/geoparse/document.hpp"
#include "engine/geoparse/geoparse_model.hpp"
#include "engine/geoparse/lexicon.hpp"
#include "engine/geoparse/mention.hpp"
#include "engine/geoparse/name_table.hpp"
#include "engine/geoparse/word_table.hpp"

#include <vector>

namespace sitmap {

/// Reads one text after the other. What it looked up for one text it keeps for the next, within
/// bounds (some tens of megabytes); that makes it faster and changes nothing else. One a thread.
class Geoparser {
public:
    /// All three must outlive it, and the gazetteer keep its point of view.
    Geoparser(const Gazetteer& gazetteer, const Lexicon& lexicon, const GeoparseModel& model);

    /// All mentions in text order, each with its reading, its places ranked by what the
    /// whole document says, and a reason where it is refused or stays unresolved. A name that no entry
    /// answers is a mention without candidates. Mentions do not overlap, but for a place embedded in the name
    /// of an organisation or an agreement: that mention follows the one it stands in. Does not depend on the
    /// order of rows in the gazetteer.
    std::vector<Mention> read(const Document& document, Problems& problems);

private:
    const Gazetteer* m_gazetteer;
    const Lexicon* m_lexicon;
    const GeoparseModel* m_model;
    WordTable m_words;
    NameTable m_names;
};

/// One text alone.
std::vector<Mention> geoparse(const Document& document, const Gazetteer& gazetteer, const Lexicon& lexicon,
                              const GeoparseModel& model, Problems& problems);

}  // namespace sitmap
