#include "engine/map/map.hpp"

#include "engine/core/sha256.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace {

void add_missing(std::vector<std::string>& all, const std::vector<std::string>& more) {
    for (const std::string& one : more) {
        if (std::ranges::find(all, one) == all.end()) {
            all.push_back(one);
        }
    }
}

}  // namespace

std::string map_id_of(const std::vector<std::string>& sums) {
    Sha256 sum;
    for (const std::string& one : sums) {
        sum.add(one);
    }
    return sum.hex().substr(0, 8);
}

Map make_map(std::vector<Layer> layers, std::vector<NotMapped> not_mapped, const std::vector<std::string>& credits) {
    Map map;
    for (const Layer& layer : layers) {
        map.as_of = std::max(map.as_of, layer.metadata.as_of);
        add_missing(map.sources, layer.metadata.sources);
        map.pov = layer.metadata.pov.empty() ? map.pov : layer.metadata.pov;
        map.disclaimer = layer.metadata.disclaimer.empty() ? map.disclaimer : layer.metadata.disclaimer;
    }
    map.layers = std::move(layers);
    map.not_mapped = std::move(not_mapped);
    map.credits = credits;
    return map;
}

}  // namespace sitmap
