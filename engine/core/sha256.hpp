#pragma once

// SHA-256, by which inputs and outputs are told apart: document hashes, the manifest, stable ids.

#include <memory>
#include <string>
#include <string_view>

namespace sitmap {

/// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

/// The same for bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    void add(std::string_view bytes);
    /// Of all bytes added. Ends the sum: nothing may be added after it.
    std::string hex();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

}  // namespace sitmap
