#include "geodata/models/event_training/features.hpp"

#include <unordered_set>

namespace sitmap::training {

std::vector<std::string> names_of(const std::vector<WordFeature>& features) {
    std::vector<std::string> names;
    std::unordered_set<std::string> seen;
    for (const WordFeature& feature : features) {
        std::string name;
        append_name(name, feature);
        if (seen.insert(name).second) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

void FeatureNumbers::count(const std::vector<std::string>& features) {
    for (const std::string& name : features) {
        ++m_counts[name];
    }
}

void FeatureNumbers::number(std::uint32_t fewest) {
    std::erase_if(m_counts, [fewest](const auto& counted) { return counted.second < fewest; });
    for (auto& [name, number] : m_counts) {
        number = static_cast<std::uint32_t>(m_names.size());
        m_names.push_back(name);
    }
}

std::vector<std::uint32_t> FeatureNumbers::of(const std::vector<std::string>& features) const {
    std::vector<std::uint32_t> numbers;
    for (const std::string& name : features) {
        if (const auto number = m_counts.find(name); number != m_counts.end()) {
            numbers.push_back(number->second);
        }
    }
    return numbers;
}

}  // namespace sitmap::training
