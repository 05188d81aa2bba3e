#pragma once

// Features as numbers: what the fitting of weights works on.

#include "engine/coding/feature_words.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sitmap::training {

/// Each once, in the order that they are told in.
std::vector<std::string> names_of(const std::vector<WordFeature>& features);

/// The features that are of at least so many texts' examples, in the order of their names.
class FeatureNumbers {
public:
    void count(const std::vector<std::string>& features);
    /// No feature is counted after this.
    void number(std::uint32_t fewest);

    const std::vector<std::string>& names() const { return m_names; }
    /// Those that have a number.
    std::vector<std::uint32_t> of(const std::vector<std::string>& features) const;

private:
    std::map<std::string, std::uint32_t, std::less<>> m_counts;  ///< then numbers
    std::vector<std::string> m_names;
};

}  // namespace sitmap::training
