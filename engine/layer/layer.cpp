#include "engine/layer/layer.hpp"

#include <ostream>

namespace sitmap {

const Value& value(const Layer& layer, const Feature& feature, std::string_view field) {
    return feature.values.at(field_index(layer.schema, field));
}

std::string text_value(const Layer& layer, const Feature& feature, std::string_view field) {
    const auto* text = std::get_if<std::string>(&value(layer, feature, field));
    return text == nullptr ? std::string{} : *text;
}

std::ostream& operator<<(std::ostream& out, const Feature& feature) {
    const auto type = type_name(feature.geometry);
    return out << feature.id << " (" << (type.empty() ? "no geometry" : type) << ", " << feature.values.size()
               << " values)";
}

}  // namespace sitmap
