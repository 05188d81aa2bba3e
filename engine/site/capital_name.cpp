#include "engine/site/capital_name.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

constexpr string_view why = "a country's capital, which the text names";

class Capitals {
public:
    Capitals(std::vector<Mention>& mentions, const Wording& wording, const Gazetteer& gazetteer)
        : m_mentions(mentions), m_wording(wording), m_gazetteer(gazetteer), m_owner(wording.words.size(), nullptr) {
        std::map<string, int> told;
        for (const Mention& mention : mentions) {
            const WordRange words = words_under(wording, mention.span);
            std::fill(m_owner.begin() + words.first, m_owner.begin() + words.last, &mention);
            if (const auto place = summary(mention)) {
                const string country{place->country};
                told[country] += is_place(mention.reading) ? 1 : 0;
                if (place->feature_code == "PPLC") {
                    m_named.emplace(country, mention.resolution);
                }
            }
        }
        for (const auto& [country, count] : told) {
            m_home = m_home.empty() || count > told[m_home] ? country : m_home;
        }
    }

    void add() {
        std::vector<Mention> added;
        for (std::uint32_t at = 1; at < m_wording.words.size(); ++at) {
            if (auto mention = capital_at(at)) {
                added.push_back(std::move(*mention));
            }
        }
        if (added.empty()) {
            return;
        }
        m_mentions.insert(m_mentions.end(), added.begin(), added.end());
        std::ranges::stable_sort(m_mentions, {}, &Mention::span);
        number(m_mentions);
    }

private:
    std::optional<PlaceSummary> summary(const Mention& mention) const {
        const auto& places = mention.resolution.candidates;
        return places.empty() ? std::nullopt : std::optional{m_gazetteer.summary(places.front().place)};
    }

    std::optional<Mention> capital_at(std::uint32_t at) const {
        if (!m_wording.is(at, {"capital"}) || m_owner[at] != nullptr || leads_to_name(at + 1)) {
            return std::nullopt;
        }
        const Mention* before = m_owner[at - 1];
        const auto people = before != nullptr && before->reading == Reading::demonym ? summary(*before) : std::nullopt;
        if (!people && m_wording.words[at - 1].folded != "the") {
            return std::nullopt;
        }
        const auto named = m_named.find(people ? string{people->country} : country_told_of(at));
        if (named == m_named.end()) {
            return std::nullopt;
        }
        Mention mention;
        mention.span = m_wording.words[at].span;
        mention.reason = why;
        mention.resolution = named->second;
        return mention;
    }

    /// That of the paragraph's other towns, else of the section, else that in which most places lie.
    string country_told_of(std::uint32_t at) const {
        const auto& sentences = m_wording.sentences;
        std::uint32_t number = m_wording.words[at].sentence;
        if (string here = only_country(sentences[number].paragraph); !here.empty()) {
            return here;
        }
        while (number > 0) {
            if (string section = heading_country(sentences[--number]); !section.empty()) {
                return section;
            }
        }
        return m_home;
    }

    /// In which all towns of the paragraph but capitals lie; empty where there are none, or several countries, or a
    /// place of the text's own.
    string only_country(std::uint32_t paragraph) const {
        string only;
        for (const Mention& mention : m_mentions) {
            const WordRange words = words_under(m_wording, mention.span);
            const auto place = is_place(mention.reading) ? summary(mention) : std::nullopt;
            if (!place || place->country.empty() || words.length() == 0 ||
                m_wording.sentence_of(words.first).paragraph != paragraph) {
                continue;
            }
            if (place->country == m_home) {
                return {};
            }
            const bool town = place->feature_class == FeatureClass::populated && place->feature_code != "PPLC";
            if (town && !only.empty() && only != place->country) {
                return {};
            }
            only = town ? string{place->country} : only;
        }
        return only;
    }

    /// "HAITI", a line of its own.
    string heading_country(const Sentence& sentence) const {
        const Mention* mention = sentence.heading && sentence.last > sentence.first ? m_owner[sentence.first] : nullptr;
        const auto place = mention != nullptr ? summary(*mention) : std::nullopt;
        const bool alone = place && std::all_of(m_owner.begin() + sentence.first, m_owner.begin() + sentence.last,
                                                [mention](const Mention* owner) { return owner == mention; });
        return alone && place->feature_code.starts_with("PCL") ? string{place->country} : string{};
    }

    /// "the capital, Oss", "the capital of the province", "the capital Oss": the text says itself which.
    bool leads_to_name(std::uint32_t next) const {
        return next < m_wording.words.size() &&
               (m_wording.words[next].folded == "of" ||
                (m_wording.words[next].capital && m_wording.gap(next).size() <= 2 && m_wording.gap(next)[0] != '.'));
    }

    std::vector<Mention>& m_mentions;
    const Wording& m_wording;
    const Gazetteer& m_gazetteer;
    std::vector<const Mention*> m_owner;   ///< by word
    std::map<string, Resolution> m_named;  ///< by country: what a mention of its capital resolves to
    string m_home;                         ///< the country in which most places lie
};

}  // namespace

const Mention& naming_mention(const std::vector<Mention>& mentions, std::size_t number) {
    const Mention& told = mentions[number];
    const auto names_it = [&](const Mention& other) {
        return other.reason != why && is_place(other.reading) && !other.resolution.derived &&
               !other.resolution.candidates.empty() &&
               other.resolution.candidates.front().place == told.resolution.candidates.front().place;
    };
    const auto named = told.reason == why ? std::ranges::find_if(mentions, names_it) : mentions.end();
    return named == mentions.end() ? told : *named;
}

void add_capitals(std::vector<Mention>& mentions, const Wording& wording, const Gazetteer& gazetteer) {
    Capitals{mentions, wording, gazetteer}.add();
}

}  // namespace sitmap
