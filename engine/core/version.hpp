#pragma once

#include <string>

namespace sitmap {

/// The program's version, "0.1.0".
std::string version();

}  // namespace sitmap
