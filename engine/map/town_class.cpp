#include "engine/map/town_class.hpp"

namespace sitmap {

int town_rank(std::string_view feature_code) {
    if (feature_code == "PPLC") {
        return 0;
    }
    return feature_code == "PPLA" ? 1 : feature_code == "PPLA2" ? 2 : feature_code == "PPLA3" ? 3 : 4;
}

bool town_is_named(int rank, std::int64_t population, double px_per_km, bool abroad) {
    const double scale = abroad ? px_per_km / 2 : px_per_km;
    if (rank == 0) {
        return true;
    }
    if (scale < 0.3) {
        return false;
    }
    if (scale < 1.2) {
        return population >= (scale < 0.6 ? 1'000'000 : 300'000);
    }
    if (scale < 2.5) {
        return rank == 1 || population >= 100000;
    }
    if (scale < 5) {
        return rank <= 2 || population >= 20000;
    }
    return scale >= 12 || rank <= 3 || population >= 5000;
}

}  // namespace sitmap
