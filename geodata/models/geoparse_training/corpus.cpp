#include "geodata/models/geoparse_training/corpus.hpp"

#include "engine/core/error.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace sitmap::training {

namespace {

/// Byte offset of each code point, and of the text's end.
std::vector<std::uint32_t> byte_offsets(const std::string& text) {
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            offsets.push_back(i);
        }
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

MarkedText read_text(const nlohmann::json& line) {
    auto text = line.at("text").get<std::string>();
    const std::vector<std::uint32_t> offsets = byte_offsets(text);
    MarkedText marked;
    for (const auto& toponym : line.at("toponyms")) {
        Toponym made;
        made.span = {offsets.at(toponym.at("start").get<std::size_t>()),
                     offsets.at(toponym.at("end").get<std::size_t>())};
        if (toponym.contains("lat") && toponym["lat"].is_number() && toponym.contains("lon") &&
            toponym["lon"].is_number()) {
            made.point = LonLat{toponym["lon"].get<double>(), toponym["lat"].get<double>()};
        }
        marked.toponyms.push_back(made);
    }
    marked.document = make_document("text", std::move(text));
    return marked;
}

}  // namespace

Corpus read_corpus(const std::filesystem::path& file) {
    std::ifstream in{file};
    Corpus corpus;
    corpus.name = file.stem().string();
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        try {
            corpus.texts.push_back(read_text(nlohmann::json::parse(line)));
        } catch (const std::exception& error) {
            throw InputError{file.string(), number, error.what()};
        }
    }
    if (corpus.texts.empty()) {
        throw InputError{file.string(), "has no texts, or cannot be read"};
    }
    return corpus;
}

}  // namespace sitmap::training
