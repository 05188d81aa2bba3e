#include "engine/core/error.hpp"

namespace sitmap {

InputError::InputError(const std::string& file, const std::string& what) : Error(file + ": " + what) {}

InputError::InputError(const std::string& file, std::size_t line, const std::string& what)
    : Error(file + ":" + std::to_string(line) + ": " + what) {}

OutputError::OutputError(const std::string& file, const std::string& what) : Error(file + ": " + what) {}

}  // namespace sitmap
