#include "engine/map/finding.hpp"

#include <ostream>

namespace sitmap {

std::ostream& operator<<(std::ostream& out, const Finding& finding) {
    return out << finding.where << ": " << finding.rule << ": " << finding.what << "; " << finding.advice;
}

}  // namespace sitmap
