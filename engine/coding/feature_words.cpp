#include "engine/coding/feature_words.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

void append_name(std::string& name, const WordFeature& feature) {
    name.append(feature.kind.name).append("=").append(feature.first);
    if (!feature.second.empty()) {
        name.append(" ").append(feature.second);
    }
}

namespace {

std::uint64_t combined(WordHash kind, string_view first, string_view second) {
    const WordKey one = extend(extend({}, kind.value), word_hash(first));
    return (second.empty() ? one : extend(one, word_hash(second))).value;
}

}  // namespace

std::uint64_t feature_hash(const WordFeature& feature) {
    return combined(feature.kind.hash, feature.first, feature.second);
}

std::uint64_t feature_hash(string_view name) {
    const std::size_t equals = std::min(name.find('='), name.size());
    const string_view words = name.substr(std::min(equals + 1, name.size()));
    const std::size_t space = std::min(words.find(' '), words.size());
    return combined(name.substr(0, equals), words.substr(0, space), words.substr(std::min(space + 1, words.size())));
}

FeatureKind kind_at(const BandedKind& kind, std::size_t distance) {
    return kind.at[distance <= 1 ? 0 : distance <= 2 ? 1 : distance <= 4 ? 2 : distance <= 8 ? 3 : 4];
}

namespace {

void add_word(std::vector<WordFeature>& features, const BandedKind& kind, const std::vector<string_view>& words,
              std::size_t at, std::size_t distance) {
    features.push_back({kind.any, words[at]});
    features.push_back({kind_at(kind, distance), words[at]});
    if (at + 1 < words.size()) {
        features.push_back({kind.pair, words[at], words[at + 1]});
    }
}

}  // namespace

void add_words_before(std::vector<WordFeature>& features, const std::vector<string_view>& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        add_word(features, before_it, words, at, words.size() - at);
    }
}

void add_words_behind(std::vector<WordFeature>& features, const std::vector<string_view>& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        add_word(features, behind_it, words, at, at + 1);
    }
}

void add_mark(std::vector<string_view>& words, string_view gap) {
    const std::size_t mark = gap.find_first_not_of(" \t\r\n-");
    if (mark != string_view::npos && static_cast<unsigned char>(gap[mark]) < 0x80) {
        words.push_back(gap.substr(mark, 1));
    }
}

FeatureWords::FeatureWords(const Coding& coding, const Sentence& sentence) : m_coding(coding) {
    std::uint32_t capitals = 0;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        capitals += coding.wording.words[at].capital ? 1 : 0;
    }
    m_shouted = capitals * 5 >= (sentence.last - sentence.first) * 4;
}

/// A mention begins the sentence.
bool FeatureWords::opens_with_name(std::uint32_t at) const {
    const Span span = m_coding.wording.words[at].span;
    const auto behind = std::ranges::lower_bound(m_coding.mentions, span.start, {},
                                                 [](const Mention& mention) { return mention.span.start; });
    return behind != m_coding.mentions.end() && behind->span.start < span.end;
}

string_view FeatureWords::word(std::uint32_t at) const {
    const Word& word = m_coding.wording.words[at];
    const bool opens = at == m_coding.wording.sentence_of(at).first;
    const bool name = word.capital && !m_shouted && (!opens || opens_with_name(at));
    return word.number ? string_view{"#"} : name ? string_view{"@"} : word.folded;
}

std::vector<string_view> FeatureWords::words(std::uint32_t first, std::uint32_t last) const {
    std::vector<string_view> words;
    for (std::uint32_t at = first; at < last; ++at) {
        if (at > first) {
            add_mark(words, m_coding.wording.gap(at));
        }
        words.push_back(word(at));
    }
    return words;
}

}  // namespace sitmap
