#pragma once

// What a sentence says of a place that it names: the words before and behind the name, near and far.

#include "engine/coding/feature_words.hpp"

#include <unordered_map>

namespace sitmap {

/// A town, a spot or a district that the text names and that no source sits at, in a sentence of which no guard refused
/// a deed ("In the novel, rebels captured Oss"): where something may have happened.
bool may_tell(const Site& site, const Coding& coding);

/// The features of a document's sites. Borrows the coding, whose drafts must stay as they are meanwhile.
class SiteFeatures {
public:
    explicit SiteFeatures(const Coding& coding);

    /// Those of the site in its sentence. Some may be there twice.
    std::vector<WordFeature> of(const Site& site) const;

private:
    const Coding& m_coding;
    std::unordered_map<std::string, std::vector<const Draft*>> m_drafts;  ///< those at a named place, by its name
};

}  // namespace sitmap
