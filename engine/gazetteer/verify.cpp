// Apart from gazetteer.cpp, so that a program that only looks names up does not load OpenSSL.

#include "engine/core/sha256.hpp"
#include "engine/gazetteer/file_mapping.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"

namespace sitmap {

bool verify(const std::filesystem::path& file) {
    const FileMapping mapping{file};
    const gazetteer_file::Reader reader{mapping.bytes(), file.string()};
    const auto content = mapping.bytes().subspan(sizeof(gazetteer_file::Header));
    const std::string_view bytes{reinterpret_cast<const char*>(content.data()), content.size()};
    return sha256_hex(bytes) == gazetteer_file::stored_sha256(reader.header());
}

}  // namespace sitmap
