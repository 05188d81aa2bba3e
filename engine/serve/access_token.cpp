#include "engine/serve/access_token.hpp"

#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"

#include <algorithm>
#include <fstream>

namespace sitmap {

namespace {

constexpr std::size_t shortest = 16;

bool is_visible(char c) {
    return c > ' ' && c < '\x7f';
}

}  // namespace

AccessToken::AccessToken(std::string_view secret) {
    if (secret.size() < shortest || !std::ranges::all_of(secret, is_visible)) {
        throw UsageError("a token has at least " + std::to_string(shortest) +
                         " letters, digits or signs and no spaces; `openssl rand -hex 24` makes one");
    }
    m_sum = sha256_hex(secret);
}

bool AccessToken::fits(std::string_view offered) const {
    const std::string sum = sha256_hex(offered);
    unsigned difference = 0;
    for (std::size_t i = 0; i < m_sum.size(); ++i) {
        difference |= static_cast<unsigned char>(m_sum[i] ^ sum[i]);
    }
    return difference == 0;
}

AccessToken read_token(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::string line;
    if (!std::getline(in, line)) {
        throw InputError(file.string(), "cannot be read; its first line is to be the token");
    }
    return AccessToken{line.substr(0, line.find_last_not_of(" \t\r") + 1)};
}

}  // namespace sitmap
