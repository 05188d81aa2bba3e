#include "engine/site/name_words.hpp"

namespace sitmap {

NameWords::NameWords(std::vector<Mention>& mentions, const Wording& wording, const Codebook& codebook,
                     const Lexicon& lexicon, const Gazetteer& gazetteer)
    : m_mentions(mentions), m_wording(wording), m_codebook(codebook), m_lexicon(lexicon), m_gazetteer(gazetteer) {
    m_owner.resize(wording.words.size(), -1);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        own(words_under(wording, mentions[i].span), i);
    }
}

void NameWords::own(WordRange words, std::size_t mention) {
    std::fill(m_owner.begin() + words.first, m_owner.begin() + words.last, static_cast<std::int32_t>(mention));
}

void NameWords::lengthen(Mention& mention, WordRange words) {
    own(words, static_cast<std::size_t>(&mention - m_mentions.data()));
    mention.span = span_of(m_wording, words);
    mention.reading = Reading::literal;
    look_up(mention);
}

bool NameWords::has_suffix(std::uint32_t at) const {
    constexpr std::size_t longest = 6;
    return at < m_wording.words.size() && m_wording.gap(at) == "-" && !word(at).capital && !word(at).number &&
           word(at).folded.size() <= longest && m_owner[at] < 0 && !has("common_word", at) && !has("known_word", at) &&
           !has("linked_participle", at) && !has("direction", at) && m_wording.gap(at + 1) != "-";
}

const CountriesTold& NameWords::countries() {
    if (!m_countries) {
        m_countries = countries_told(m_mentions, m_gazetteer);
    }
    return *m_countries;
}

bool NameWords::is_place_of_leading_country(std::string_view name) {
    constexpr std::size_t fewest = 2;  // names that lie in it
    const CountriesTold& told = countries();
    if (told.names < fewest) {
        return false;
    }
    const Resolution resolution = known_where_told(name, {{told.leading}, told.leading, told.names}, m_gazetteer);
    return !resolution.candidates.empty() && resolution.candidates.front().match == MatchKind::exact;
}

void NameWords::look_up(Mention& mention) {
    mention.resolution = known_where_told(slice(m_wording.text, mention.span), countries(), m_gazetteer);
    mention.reason = mention.resolution.resolved() ? why_known : why_unknown;
    mention.resolution.reason = mention.reason;
}

}  // namespace sitmap
