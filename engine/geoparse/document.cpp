#include "engine/geoparse/document.hpp"

#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "engine/core/text.hpp"
#include "engine/geoparse/wire_line.hpp"

#include <filesystem>
#include <fstream>
#include <limits>
#include <utility>

namespace sitmap {

namespace {

namespace fs = std::filesystem;

std::string read_bytes(const std::string& file, std::size_t size_limit) {
    std::error_code failed;
    if (fs::is_directory(file, failed)) {
        throw InputError{file, "is a folder; name a text file"};
    }
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw InputError{file, "cannot be opened; is the name right and may it be read?"};
    }
    std::string bytes;
    constexpr std::size_t block = 1U << 20U;
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + block);
        in.read(bytes.data() + before, static_cast<std::streamsize>(block));
        bytes.resize(before + static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > size_limit) {
            throw InputError{file, "is larger than " + std::to_string(size_limit) + " bytes; split it into reports"};
        }
        if (!in) {
            break;
        }
    }
    if (in.bad()) {
        throw InputError{file, "cannot be read to its end"};
    }
    return bytes;
}

Document finished(Document document, std::optional<Date> published) {
    document.language = "en";
    document.published = published;
    if (!published) {
        if (auto dateline = find_dateline(document.text)) {
            dateline = wire_line(document.text, dateline->date).value_or(*dateline);
            document.published = dateline->date;
            document.published_span = dateline->span;
        }
    }
    return document;
}

}  // namespace

Document read_document(const std::string& file, const ReadOptions& options) {
    constexpr std::size_t span_limit = std::numeric_limits<std::uint32_t>::max();
    const std::string bytes = read_bytes(file, std::min(options.size_limit, span_limit));
    Document document;
    document.id = fs::path{file}.stem().string();
    document.source = fs::path{file}.filename().string();
    document.text = decode_text(bytes, options.encoding, file);
    document.sha256 = sha256_hex(bytes);
    return finished(std::move(document), options.published);
}

Document make_document(std::string id, std::string text, std::optional<Date> published) {
    Document document;
    document.source = id;
    document.id = std::move(id);
    document.sha256 = sha256_hex(text);
    document.text = std::move(text);
    return finished(std::move(document), published);
}

}  // namespace sitmap
