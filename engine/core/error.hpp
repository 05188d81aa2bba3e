#pragma once

// The engine's exceptions. They are thrown where a thing cannot be done at all, and caught once, in
// cli/main.cpp (exit 2 for UsageError, 1 for the others). Data that are only partly bad do not
// throw: they become entries in Problems (core/problems.hpp) and the work goes on.
//
// Messages are lower case and say what was attempted, on what, why it failed and what to do:
// `report.txt: byte 1042 (0xC7) is not UTF-8; say --encoding windows-1256 if that is what it is`.

#include <cstddef>
#include <stdexcept>
#include <string>

namespace sitmap {

class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The caller asked for something that makes no sense: an unknown option, a date that is none.
class UsageError : public Error {
public:
    using Error::Error;
};

/// An input cannot be read. The message begins with the file and, where there is one, the line.
class InputError : public Error {
public:
    InputError(const std::string& file, const std::string& what);
    InputError(const std::string& file, std::size_t line, const std::string& what);
};

/// An output cannot be written. Nothing is left under the final name.
class OutputError : public Error {
public:
    OutputError(const std::string& file, const std::string& what);
};

}  // namespace sitmap
