#include "engine/map/map.hpp"

#include <utility>

namespace sitmap {

Map make_map(std::vector<Layer> layers, std::vector<NotMapped> not_mapped, const std::vector<std::string>& credits) {
    Map map;
    map.layers = std::move(layers);
    map.not_mapped = std::move(not_mapped);
    map.credits = credits;
    return map;
}

}  // namespace sitmap
