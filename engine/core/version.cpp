#include "engine/core/version.hpp"

namespace sitmap {

std::string version() {
    return SITMAP_VERSION;
}

}  // namespace sitmap
