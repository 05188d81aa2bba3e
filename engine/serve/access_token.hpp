#pragma once

// The secret by which a client may change what is served. Kept as its SHA-256 alone and compared in constant
// time: neither what the process holds nor how long an answer takes tells of it.

#include <filesystem>
#include <string>
#include <string_view>

namespace sitmap {

class AccessToken {
public:
    /// Throws UsageError for one that could be guessed: shorter than 16 characters, or with white space.
    explicit AccessToken(std::string_view secret);

    bool fits(std::string_view offered) const;

private:
    std::string m_sum;
};

/// The first line of the file. Throws InputError where it cannot be read.
AccessToken read_token(const std::filesystem::path& file);

}  // namespace sitmap
