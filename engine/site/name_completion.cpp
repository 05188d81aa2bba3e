#include "engine/site/name_completion.hpp"

#include "engine/site/name_words.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

class Completion : NameWords {
public:
    using NameWords::NameWords;

    void complete_all() {
        for (Mention& mention : m_mentions) {
            const bool unknown = is_place(mention.reading) && !mention.resolution.resolved();
            if (unknown && is_armed_group(mention)) {
                mention.reading = Reading::organisation;
            } else if (unknown && is_road_number(mention)) {
                mention.reading = Reading::other;
            } else if (is_place(mention.reading)) {
                complete(mention);
            } else if (mention.reading == Reading::person && is_settlement(mention)) {
                lengthen(mention, words_under(m_wording, mention.span));
            }
        }
    }

private:
    /// "Jaysh al-Islam": no place that anybody knows, and a group that the codebook names.
    bool is_armed_group(const Mention& mention) const {
        const WordRange words = words_under(m_wording, mention.span);
        const auto actor = m_codebook.actor_names().longest(m_wording, words.first);
        return actor && actor.length == words.length() && words.length() > 1 &&
               m_codebook.actors()[actor.rows->front()].kind == "group";
    }

    /// "the N380 road"
    bool is_road_number(const Mention& mention) const {
        const WordRange words = words_under(m_wording, mention.span);
        const std::string_view name = word(words.first).folded;
        return words.length() == 1 && name.size() > 1 && name.size() <= 5 && name[0] >= 'a' && name[0] <= 'z' &&
               name.find_first_not_of("0123456789", 1) == std::string_view::npos;
    }

    void complete(Mention& mention) {
        const WordRange words = words_under(m_wording, mention.span);
        const std::uint32_t next = words.last;
        if (words.length() > 1 && mention.reading == Reading::literal && names_street(next - 1)) {
            lengthen(mention, words);  // "Jaffa Road", read as Jaffa
            return;
        }
        if (const std::uint32_t first = begins_at(mention, words); first < words.first) {
            lengthen(mention, {first, words.last});
            return;
        }
        if (is_facility(mention, words)) {
            return;
        }
        if (is_centre(next)) {
            own({words.first, next + 1}, static_cast<std::size_t>(&mention - m_mentions.data()));
            mention.span = span_of(m_wording, {words.first, next + 1});
            return;
        }
        if (words.length() == 1 && is_possessor(mention, next)) {
            if (m_owner[next] >= 0) {
                m_mentions[static_cast<std::size_t>(m_owner[next])].reading = Reading::other;
            }
            lengthen(mention, {words.first, next + 1});
            return;
        }
        if (words.length() == 1 && has_suffix(next)) {
            lengthen(mention, {words.first, next + 1});
            return;
        }
        if (lengthen_left(mention, words) || words.length() != 1 || next + 1 >= m_wording.words.size() ||
            !same_sentence(next, words.first)) {
            return;
        }
        if (names_street(next) || (is_doubtful(mention, words) && names_building(next))) {
            if (m_owner[next] >= 0) {
                m_mentions[static_cast<std::size_t>(m_owner[next])].reading = Reading::other;
            }
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
        if (is_half(mention, words) || is_article(words) || is_kind(words) || opens_name(words) ||
            is_spelt_otherwise(mention, next) || is_first_of_unknown(next)) {
            if (m_owner[next] >= 0) {
                m_mentions[static_cast<std::size_t>(m_owner[next])].reading = Reading::other;
            }
            lengthen(mention, {words.first, next + 1});
        } else if (names_unit(words)) {
            lengthen(mention, {words.first, next + 2});
        }
    }

    /// "Walikale-centre": the town itself, not its territory.
    bool is_centre(std::uint32_t next) const {
        return next < m_wording.words.size() && m_wording.gap(next) == "-" && is(next, {"centre", "center", "ville"}) &&
               m_wording.gap(next + 1) != "-";
    }

    /// "Templeton's Crossing": neither the man nor a town that is called so.
    bool is_possessor(const Mention& mention, std::uint32_t next) const {
        const auto place = described_place(mention, m_gazetteer);
        return next < m_wording.words.size() && word(next - 1).possessive && word(next).capital &&
               m_wording.gap(next).ends_with(' ') && cue("terrain_noun", next) &&
               (!place || place->feature_class == FeatureClass::populated);
    }

    /// "Palestine Street", "Hamra street", "Jaffa Road": a street of some town, not the country, nor the town that it
    /// is called after; "Martyrs' Square".
    bool names_street(std::uint32_t next) const {
        const bool joined = m_wording.gap(next) == " " || word(next - 1).possessive;
        const bool way = is(next, {"street", "avenue", "boulevard"}) && !word(next - 1).possessive;
        return joined && (way || (word(next).capital && is(next, {"street", "avenue", "boulevard", "road", "highway",
                                                                  "square", "lane", "roundabout", "hotel", "circle"})));
    }

    /// Nobody knows a place of the name, or "the" says that it is none.
    bool is_doubtful(const Mention& mention, WordRange words) const {
        constexpr double sure = 0.5;
        const bool article = words.first > 0 && is(words.first - 1, {"the"}) && mention.resolution.confidence < sure;
        return !mention.resolution.resolved() || article;
    }

    /// "Grand Mosque" of some town, where nobody knows a Grand.
    bool names_building(std::uint32_t next) const {
        return word(next).capital && m_wording.gap(next) == " " &&
               is(next, {"mosque", "church", "cathedral", "temple", "monastery", "market", "bazaar", "bridge", "park",
                         "stadium", "palace", "gate", "cemetery", "shrine"});
    }

    /// "Qala" of "Qala-e-Naw".
    bool is_linked(WordRange words) const {
        const std::uint32_t next = words.last;
        return m_wording.gap(next) == "-" && m_wording.gap(next + 1) == "-" && word(next + 1).capital &&
               is(next, {"e",   "i",  "ye", "al", "el", "ul", "de",   "sur", "on",   "et",  "en",
                         "les", "la", "le", "du", "da", "do", "upon", "aux", "sous", "der", "den"});
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

    /// "Nur" of "Nur Shams": the second word is a place that nobody knows, so the first is not the place known so.
    bool is_first_of_unknown(std::uint32_t next) const {
        if (m_wording.gap(next) != " " || m_owner[next] < 0 || has("common_word", next) || has("place_type", next)) {
            return false;
        }
        const Mention& other = m_mentions[static_cast<std::size_t>(m_owner[next])];
        const WordRange words = words_under(m_wording, other.span);
        return is_place(other.reading) && !other.resolution.resolved() && words.first == next && words.length() == 1;
    }

    /// "Caño" of "Caño Limón", which the gazetteer knows as Kano: nobody writes so of that.
    bool is_spelt_otherwise(const Mention& mention, std::uint32_t next) const {
        if (m_wording.gap(next) != " " || m_owner[next] < 0 || mention.resolution.candidates.empty() ||
            mention.resolution.candidates.front().match == MatchKind::exact) {
            return false;
        }
        const Mention& other = m_mentions[static_cast<std::size_t>(m_owner[next])];
        return is_place(other.reading) && words_under(m_wording, other.span).first == next;
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
        if (word(next).folded == word(next - 1).folded) {
            return is_place(other.reading);  // "Talon-Talon"
        }
        const bool unknown = !mention.resolution.resolved() && !other.resolution.resolved();
        return is_place(other.reading) && (unknown || country_of(mention) != country_of(other));
    }

    std::string country_of(const Mention& mention) const {
        const auto place = described_place(mention, m_gazetteer);
        return place ? place->country : std::string{};
    }

    /// "Hama military airport" where the gazetteer has one: not the town. Then the mention is that.
    bool is_facility(Mention& mention, WordRange words) {
        constexpr std::uint32_t longest = 2;
        std::uint32_t last = words.last;
        while (last < m_wording.words.size() && last - words.last < longest && m_wording.gap(last) == " " &&
               same_sentence(last, words.first) && !word(last).capital && cue("facility_of_two_words", last)) {
            ++last;
        }
        if (last != words.last + longest) {
            return false;
        }
        const std::string_view name = slice(m_wording.text, span_of(m_wording, {words.first, last}));
        Resolution resolution = known_where_told(name, countries(), m_gazetteer);
        if (!resolution.resolved()) {
            return false;
        }
        const Candidate& found = resolution.candidates.front();
        const bool same = found.match == MatchKind::exact || found.match == MatchKind::folded;
        if (!same || m_gazetteer.summary(found.place).feature_class != FeatureClass::spot) {
            return false;
        }
        const double confidence = mention.resolution.resolved() ? mention.resolution.confidence : resolution.confidence;
        own({words.first, last}, static_cast<std::size_t>(&mention - m_mentions.data()));
        mention.span = span_of(m_wording, {words.first, last});
        mention.reading = Reading::literal;
        mention.resolution = std::move(resolution);
        mention.resolution.confidence = confidence;
        mention.reason = mention.resolution.reason = why_known;
        return true;
    }

    /// "Aung Daing village", "the Krishna Ghati sector": no person.
    bool is_settlement(const Mention& mention) const {
        const WordRange words = words_under(m_wording, mention.span);
        const std::uint32_t next = words.last;
        const bool led = words.first > 0 && is(words.first - 1, {"the"});
        if (words.first > 1 && is(words.first - 1, {"of"}) && same_sentence(words.first - 1, words.first) &&
            is(words.first - 2, {"market", "town", "village", "port", "airport", "bridge", "hamlet", "suburb"})) {
            return true;  // "bombed the market of Adi Gudem"
        }
        if (words.length() > 1 && cue("terrain_noun", next - 1)) {
            return true;  // "the Kara Marda Pass"
        }
        const bool at = words.first > 0 && is(words.first - 1, {"from", "in", "at", "near", "the"});
        if (words.length() > 1 && at && next < m_wording.words.size() && m_wording.gap(next) == " " &&
            is(next, {"bridge", "camp", "crossing", "junction"}) && !word(next - 1).possessive) {
            return true;  // "from Al Jeer camp", "the Ham Rong bridge"
        }
        return next < m_wording.words.size() && same_sentence(next, words.first) && m_wording.gap(next) == " " &&
               (is(next, {"village", "town", "hamlet", "settlement"}) ||
                (led && is(next, {"sector", "area", "district", "valley", "neighbourhood", "neighborhood"}))) &&
               !word(next - 1).possessive;
    }

    /// "Sata" of "Bannang Sata", "al-Shaab" of "Aita al-Shaab", "Kyaw" of "Ale Than Kyaw": words of no language and
    /// nobody's name stand before it. Where the name begins.
    std::uint32_t begins_at(const Mention& mention, WordRange words) const {
        constexpr std::uint32_t longest = 2;
        const bool one = words.length() == 1 || (words.length() == 2 && is_arabic_article(words.first));
        const bool told_of = m_wording.gap(words.last).starts_with(',') && words.last < m_wording.words.size() &&
                             (is(words.last, {"a", "an", "the", "his", "her", "who", "aged"}) ||
                              word(words.last).number);  // "captured Ovid Oss, a son of the chief"
        if (told_of || (!one && (words.length() > 2 || mention.resolution.resolved()))) {
            return words.first;
        }
        std::uint32_t first = words.first;
        while (first > 0 && words.first - first < longest && is_part_of_name(first - 1)) {
            --first;
        }
        const bool short_word = words.first - first == 1 && slice(m_wording.text, word(first).span).size() <= 3;
        const bool opens = first == 0 || !same_sentence(first - 1, first) ||
                           (!word(first - 1).capital && !word(first - 1).number && m_wording.gap(first) == " " &&
                            !m_codebook.actor_classes().longest(m_wording, first - 1));
        return opens && !short_word ? first : words.first;
    }

    /// A word before another of its name.
    bool is_part_of_name(std::uint32_t at) const {
        static constexpr std::array<NamedList, 12> lists{
            "common_word",   "known_word",        "first_name", "ethnonym", "honorific",    "direction",
            "calendar_word", "organisation_word", "place_type", "platform", "organisation", "function_word"};
        if (m_wording.gap(at + 1) != " " || !word(at).capital || word(at).number || m_owner[at] >= 0 ||
            !same_sentence(at, at + 1) || word(at).possessive) {
            return false;
        }
        const bool usual = std::ranges::any_of(lists, [&](NamedList list) { return has(list, at); });
        const std::string_view text = slice(m_wording.text, word(at).span);
        const bool shouted = std::ranges::none_of(text, [](unsigned char c) { return c >= 'a' && c <= 'z'; });
        return !usual && !shouted && !m_codebook.actor_names().longest(m_wording, at);
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
