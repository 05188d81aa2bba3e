#include "engine/event/name_completion.hpp"

#include "engine/event/name_words.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

class Completion : NameWords {
public:
    using NameWords::NameWords;

    void complete_all() {
        for (Mention& mention : m_mentions) {
            if (is_place(mention.reading)) {
                complete(mention);
            }
        }
    }

private:
    void complete(Mention& mention) {
        const WordRange words = words_under(m_wording, mention.span);
        const std::uint32_t next = words.last;
        if (begins_before(words)) {
            lengthen(mention, {words.first - 1, words.last});
            return;
        }
        if (words.length() != 1 || lengthen_left(mention, words) || next + 1 >= m_wording.words.size() ||
            !same_sentence(next, words.first)) {
            return;
        }
        if (names_street(next)) {
            lengthen(mention, {words.first, next + 1});
            return;
        }
        if (is_linked(words)) {
            lengthen(mention, {words.first, next + 2});
            return;
        }
        if (is_opener(words) && is_articled(next)) {
            lengthen(mention, {words.first, next + 2});
            return;
        }
        if (!word(next).capital) {
            return;
        }
        if (is_half(mention, words) || is_article(words) || is_kind(words) || opens_name(words)) {
            if (m_owner[next] >= 0) {
                m_mentions[static_cast<std::size_t>(m_owner[next])].reading = Reading::other;
            }
            lengthen(mention, {words.first, next + 1});
        } else if (names_unit(words)) {
            lengthen(mention, {words.first, next + 2});
        }
    }

    /// "Palestine Street": a street of some town, not the country.
    bool names_street(std::uint32_t next) const {
        return word(next).capital && m_wording.gap(next) == " " &&
               is(next, {"street", "avenue", "boulevard", "square", "lane", "roundabout", "hotel", "circle"});
    }

    /// "Qala" of "Qala-e-Naw".
    bool is_linked(WordRange words) const {
        const std::uint32_t next = words.last;
        return m_wording.gap(next) == "-" && m_wording.gap(next + 1) == "-" && word(next + 1).capital &&
               is(next, {"e", "i", "ye", "al", "el", "ul", "de", "sur", "on"});
    }

    /// "al" of "al-Asbah".
    bool is_article(WordRange words) const {
        return m_wording.gap(words.last) == "-" && is_arabic_article(words.first);
    }

    /// "Lake" of "Lake Kivu", "Jebel" of "Jebel Kujur".
    bool is_kind(WordRange words) const {
        static constexpr std::array generics{"jebel", "jabal", "djebel", "tal", "tall", "tell", "wadi", "khirbet"};
        const std::uint32_t next = words.last;
        const bool generic = std::ranges::find(generics, word(words.first).folded) != generics.end();
        const bool unknown =
            m_owner[next] >= 0 && !m_mentions[static_cast<std::size_t>(m_owner[next])].resolution.resolved();
        return m_wording.gap(next) == " " &&
               (is_free(next) ? generic || has("place_type", words.first) : generic && unknown);
    }

    /// "Abu", "Ain": no place is called so alone.
    bool is_opener(WordRange words) const { return cue("name_opener", words.first); }

    /// "Ain" of "Ain Zara", whether geoparse knows a Zara or not.
    bool opens_name(WordRange words) const {
        return is_opener(words) && m_wording.gap(words.last) == " " && !has("common_word", words.last);
    }

    /// "al-Rabie" behind "Wadi".
    bool is_articled(std::uint32_t at) const {
        return is_arabic_article(at) && m_wording.gap(at) == " " && m_wording.gap(at + 1) == "-" &&
               word(at + 1).capital;
    }

    bool is_arabic_article(std::uint32_t at) const {
        return is(at, {"al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ed", "es", "et"});
    }

    /// "Bani" of "Bani Qais district".
    bool names_unit(WordRange words) const {
        const std::uint32_t next = words.last;
        return m_wording.gap(next) == " " && m_wording.gap(next + 1) == " " && is_free(next) &&
               !word(next + 1).capital && has("place_type", next + 1);
    }

    /// A word of no mention and of no language.
    bool is_free(std::uint32_t at) const {
        return m_owner[at] < 0 && !has("common_word", at) && !has("place_type", at);
    }

    /// "Gekhi" of "Gekhi-Chu"; "Oss-Tarn road" and "the Oss-Tarn axis" are two places.
    bool is_half(const Mention& mention, WordRange words) const {
        const std::uint32_t next = words.last;
        if (m_wording.gap(next) != "-" || !word(next).capital || has("common_word", next) || has("ethnonym", next) ||
            cue("road_noun", std::min<std::size_t>(next + 1, m_wording.words.size() - 1))) {
            return false;
        }
        if (m_owner[next] < 0) {
            return mention.resolution.resolved();
        }
        const Mention& other = m_mentions[static_cast<std::size_t>(m_owner[next])];
        return is_place(other.reading) && country_of(mention) != country_of(other);
    }

    std::string country_of(const Mention& mention) const {
        const auto place = described_place(mention, m_gazetteer);
        return place ? place->country : std::string{};
    }

    /// "Sata" of "Bannang Sata", "al-Shaab" of "Aita al-Shaab": a word of no language and nobody's name stands before
    /// it.
    bool begins_before(WordRange words) const {
        const bool one = words.length() == 1 || (words.length() == 2 && is_arabic_article(words.first));
        const std::uint32_t before = words.first - 1;
        if (!one || words.first == 0 || m_wording.gap(words.first) != " " || !word(before).capital ||
            word(before).number || m_owner[before] >= 0 || !same_sentence(before, words.first) ||
            word(before).possessive) {
            return false;
        }
        static constexpr std::array<NamedList, 12> lists{
            "common_word",   "known_word",        "first_name", "ethnonym", "honorific",    "direction",
            "calendar_word", "organisation_word", "place_type", "platform", "organisation", "function_word"};
        const bool usual = std::ranges::any_of(lists, [&](NamedList list) { return has(list, before); });
        const std::string_view text = slice(m_wording.text, word(before).span);
        const bool shouted = std::ranges::none_of(text, [](unsigned char c) { return c >= 'a' && c <= 'z'; });
        return !usual && !shouted && text.size() > 3 && !m_codebook.actor_names().longest(m_wording, before) &&
               (before == 0 || !same_sentence(before - 1, before) ||
                is(before - 1, {"in", "at", "near", "of", "from", "to", "into", "around", "outside", "towards"}));
    }

    /// "Ville" of "Pétion-Ville".
    bool lengthen_left(Mention& mention, WordRange words) {
        const std::uint32_t first = words.first;
        if (first == 0 || m_wording.gap(first) != "-" || !word(first - 1).capital || !word(first).capital ||
            m_owner[first - 1] >= 0 || has("common_word", first - 1) || has("ethnonym", first - 1)) {
            return false;
        }
        lengthen(mention, {first - 1, words.last});
        return true;
    }
};

}  // namespace

void complete_names(std::vector<Mention>& mentions, const Wording& wording, const Codebook& codebook,
                    const Lexicon& lexicon, const Gazetteer& gazetteer) {
    Completion{mentions, wording, codebook, lexicon, gazetteer}.complete_all();
}

}  // namespace sitmap
