#include "engine/layer/layer.hpp"

#include <ostream>
#include <set>

namespace sitmap {

const Value& value(const Layer& layer, const Feature& feature, std::string_view field) {
    return feature.values.at(field_index(layer.schema, field));
}

std::string text_value(const Layer& layer, const Feature& feature, std::string_view field) {
    const auto* text = std::get_if<std::string>(&value(layer, feature, field));
    return text == nullptr ? std::string{} : *text;
}

std::string licences_of(const Layer& layer) {
    std::set<std::string> licences;
    for (const Feature& feature : layer.features) {
        licences.insert(text_value(layer, feature, "licence"));
    }
    std::string joined;
    for (const std::string& licence : licences) {
        joined += joined.empty() || licence.empty() ? licence : "; " + licence;
    }
    return joined;
}

std::ostream& operator<<(std::ostream& out, const Feature& feature) {
    const auto type = type_name(feature.geometry);
    return out << feature.id << " (" << (type.empty() ? "no geometry" : type) << ", " << feature.values.size()
               << " values)";
}

}  // namespace sitmap
