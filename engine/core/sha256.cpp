#include "engine/core/sha256.hpp"

#include "engine/core/error.hpp"
#include "engine/core/hex.hpp"

#include <openssl/evp.h>

#include <array>
#include <span>

namespace sitmap {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

void check(int result) {
    if (result != 1) {
        throw Error("OpenSSL cannot compute SHA-256; is its installation whole?");
    }
}

}  // namespace

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, FreeContext> handle{EVP_MD_CTX_new()};
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) {
    check(EVP_DigestInit_ex(m_context->handle.get(), EVP_sha256(), nullptr));
}

Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    check(EVP_DigestUpdate(m_context->handle.get(), bytes.data(), bytes.size()));
}

std::string Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    check(EVP_DigestFinal_ex(m_context->handle.get(), digest.data(), &length));
    return hex_digits(std::span{digest}.first(length));
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.hex();
}

}  // namespace sitmap
