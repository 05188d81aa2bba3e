#include "geodata/models/geoparse_training/phrases.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>

namespace sitmap::training {

namespace {

bool plain_name(std::string_view name) {
    return name.size() > 3 && name.front() >= 'A' && name.front() <= 'Z' &&
           name.find_first_of("(,/") == std::string_view::npos;
}

/// Towns and villages of a province, in the gazetteer's order.
using Provinces = std::map<std::string_view, std::vector<PlaceIndex>>;

Provinces provinces_of(const Gazetteer& gazetteer) {
    Provinces provinces;
    for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
        const PlaceSummary place = gazetteer.summary(PlaceIndex{i});
        const bool town = place.feature_class == FeatureClass::populated && place.feature_code.starts_with("PPL");
        if (town && !place.admin1_id.empty() && place.country != "US" && plain_name(gazetteer.name(PlaceIndex{i}))) {
            provinces[place.admin1_id].push_back(PlaceIndex{i});
        }
    }
    std::erase_if(provinces, [](const auto& province) { return province.second.size() < 2; });
    return provinces;
}

class Filler {
public:
    explicit Filler(const Gazetteer& gazetteer) : m_gazetteer{gazetteer}, m_provinces{provinces_of(gazetteer)} {}

    MarkedText fill(std::string_view sentence) {
        draw();
        m_certain = sentence.find("<a>") != std::string_view::npos || sentence.find("<c>") != std::string_view::npos;
        std::string text;
        MarkedText made;
        while (!sentence.empty()) {
            const std::size_t open = std::min(sentence.find('<'), sentence.size());
            text += sentence.substr(0, open);
            sentence.remove_prefix(open);
            if (!sentence.empty()) {
                put(sentence[1], text, made);
                sentence.remove_prefix(3);
            }
        }
        made.document = make_document("phrase", std::move(text));
        return made;
    }

private:
    std::size_t random(std::size_t below) {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        return m_state % below;
    }

    void draw() {
        const auto province = std::next(m_provinces.begin(), static_cast<std::ptrdiff_t>(random(m_provinces.size())));
        const auto& towns = province->second;
        const std::size_t first = random(towns.size());
        m_town = towns[first];
        m_other = towns[(first + 1 + random(towns.size() - 1)) % towns.size()];
        const PlaceSummary summary = m_gazetteer.summary(m_town);
        m_unit = m_gazetteer.by_id(province->first);
        m_country = m_gazetteer.by_id("iso:" + std::string{summary.country});
    }

    void put(char what, std::string& text, MarkedText& made) const {
        const std::optional<PlaceIndex> place = what == 'a'   ? m_unit
                                                : what == 'c' ? m_country
                                                : what == 'q' ? m_other
                                                              : m_town;
        if (!place) {
            return;
        }
        std::string name{m_gazetteer.name(*place)};
        if (what == 'P') {
            std::ranges::transform(name, name.begin(),
                                   [](unsigned char c) { return static_cast<char>(c < 128 ? std::toupper(c) : c); });
        }
        Toponym toponym;
        toponym.span.start = static_cast<std::uint32_t>(text.size());
        text += name;
        toponym.span.end = static_cast<std::uint32_t>(text.size());
        if (m_certain) {
            toponym.point = m_gazetteer.summary(*place).point;
        }
        made.toponyms.push_back(toponym);
    }

    const Gazetteer& m_gazetteer;
    Provinces m_provinces;
    std::uint64_t m_state = 88172645463325252U;
    PlaceIndex m_town{};
    PlaceIndex m_other{};
    std::optional<PlaceIndex> m_unit;
    std::optional<PlaceIndex> m_country;
    bool m_certain = false;
};

}  // namespace

Corpus fill_phrases(const std::filesystem::path& file, const Gazetteer& gazetteer, std::size_t times) {
    std::ifstream in{file};
    Corpus corpus;
    corpus.name = file.stem().string();
    Filler filler{gazetteer};
    for (std::string line; std::getline(in, line);) {
        for (std::size_t i = 0; !line.empty() && line.front() != '#' && i < times; ++i) {
            corpus.texts.push_back(filler.fill(line));
        }
    }
    if (corpus.texts.empty()) {
        throw InputError{file.string(), "has no sentences, or cannot be read"};
    }
    return corpus;
}

}  // namespace sitmap::training
