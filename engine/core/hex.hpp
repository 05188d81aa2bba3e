#pragma once

// Bytes as hexadecimal digits.

#include <cstdint>
#include <span>
#include <string>

namespace sitmap {

/// Two lower-case digits a byte.
std::string hex_digits(std::span<const std::uint8_t> bytes);

}  // namespace sitmap
