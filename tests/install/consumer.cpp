#include <engine/core/text.hpp>
#include <engine/core/version.hpp>
#include <engine/geo/geodesic.hpp>
#include <engine/geo/relation.hpp>

#include <iostream>

int main() {
    const auto area = sitmap::buffer_m(sitmap::Point{{36.0, 33.0}}, 1000);
    std::cout << sitmap::version() << ' ' << sitmap::fold_name("As-Suwayda'") << ' '
              << static_cast<int>(sitmap::area_m2(area) / 1e6) << " km2\n";
}
