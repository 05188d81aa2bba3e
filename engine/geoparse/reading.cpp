#include "engine/geoparse/reading.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

bool blank_only(Gap gap) {
    return gap.joins() && !gap.hyphen();
}

/// The words about one name, and the questions the rules ask of them.
class NameReader {
public:
    NameReader(const NameContext& context, const NameHit& hit, const NameProfile& place)
        : m_context{context}, m_tokens{context.tokens}, m_hit{hit}, m_place{place} {}

    NameReading run() const {
        // A province may be called as its people is: "the Somali region", but "Somali troops".
        const bool province =
            m_place.first_order && (site_before() || next() == nullptr || next()->is(WordList::place_type));
        if (m_place.demonym && !is_of_a_state() && !province) {
            return {Reading::demonym, "names a people"};
        }
        if (linked_participle()) {
            return short_form() ? NameReading{Reading::demonym, "a country's short form before a participle"}
                                : NameReading{Reading::metonym, "does what the participle after the hyphen says"};
        }
        if (short_form_before_noun()) {
            return {Reading::demonym, "a country's short form before a noun"};
        }
        if (organ_follows()) {
            return {Reading::metonym, "stands for an organ of its government"};
        }
        if (const NameReading metonym = state_reading(); metonym.reading == Reading::metonym) {
            return metonym;
        }
        if (m_place.region && !m_place.populated && !m_place.country) {
            return {Reading::region, "names an area"};
        }
        return {Reading::literal, site_before() ? "after a preposition of place" : "a place's name"};
    }

private:
    bool short_form() const {
        return m_place.country && m_tokens[m_hit.first].all_capitals && m_hit.length() == 1 &&
               !m_tokens[m_hit.first].heading;
    }

    const Token* token(std::size_t i) const { return i < m_tokens.size() ? &m_tokens[i] : nullptr; }

    /// The first word after the name, if only a blank lies between.
    const Token* next() const {
        const Token* after = token(m_hit.last);
        return after != nullptr && blank_only(after->before) ? after : nullptr;
    }

    /// Index of the word before the name and its "the"; npos where a comma or worse lies between.
    std::size_t before() const {
        std::size_t i = m_hit.first;
        if (i == 0 || !blank_only(m_tokens[i].before)) {
            return npos;
        }
        --i;
        while (i > 0 && skipped(m_tokens[i]) && blank_only(m_tokens[i].before)) {
            --i;
        }
        return i;
    }

    bool skipped(const Token& word) const {
        return m_tokens.folded(word) == "the" || word.is(WordList::direction) ||
               m_tokens.folded(word) == "neighbouring" || m_tokens.folded(word) == "neighboring" ||
               m_tokens.folded(word) == "nearby" || m_tokens.folded(word) == "rural";
    }

    /// True if a phrase of the list ends right before token `end` (exclusive).
    bool phrase_ends(std::size_t end, WordList list) const {
        for (std::size_t back = 1; back <= 3 && back <= end; ++back) {
            if (phrase_end(m_tokens, end - back, list, m_context.lexicon) == end) {
                return true;
            }
        }
        return false;
    }

    bool before_is(WordList list) const {
        const std::size_t i = before();
        return i != npos && (!m_tokens[i].capital || m_tokens[i].sentence_start || m_tokens[i].heading) &&
               phrase_ends(i + 1, list);
    }

    bool before_is(std::string_view word) const {
        const std::size_t i = before();
        return i != npos && m_tokens.folded(i) == word;
    }

    bool site_before() const {
        return before_is(WordList::location_preposition) && !before_is(WordList::counterpart_preposition);
    }

    /// One of the list's words among the few before the preposition, in the same clause.
    bool word_near_before(WordList list, std::size_t reach) const {
        std::size_t i = before();
        while (i != npos && i > 0 && reach-- > 0 && m_tokens[i].before.joins()) {
            --i;
            if (m_tokens[i].is(list)) {
                return true;
            }
            if (m_tokens[i].is(WordList::location_preposition)) {
                return false;
            }
        }
        return false;
    }

    bool linked_participle() const {
        const Token* after = token(m_hit.last);
        return is_of_a_state() && after != nullptr && after->before.hyphen() && !after->before.space() &&
               !after->capital && after->is(WordList::linked_participle);
    }

    /// "Kentucky State Police", "Paris City Council"
    bool organ_follows() const {
        for (std::size_t i = m_hit.last; i < m_tokens.size() && i < m_hit.last + 6; ++i) {
            if (!m_tokens[i].capital || !m_tokens[i].before.joins() || m_tokens[i - 1].possessive ||
                m_tokens[i].heading || m_tokens[i].is(WordList::honorific)) {
                return false;
            }
            if (m_tokens[i].is(WordList::state_organ)) {
                return true;
            }
        }
        return false;
    }

    bool short_form_before_noun() const {
        const Token* after = next();
        const bool noun = after != nullptr && !after->capital && !after->number && !after->is(WordList::auxiliary) &&
                          !after->is(WordList::function_word) && !after->is(WordList::say_verb) &&
                          (!after->is(WordList::agent_verb) || after->is(WordList::government_noun)) &&
                          !after->is(WordList::location_preposition) && !after->is(WordList::counterpart_preposition);
        const bool title = after != nullptr && after->capital &&
                           (after->is(WordList::honorific) || after->is(WordList::state_organ) ||
                            after->is(WordList::government_noun));
        return short_form() && !m_tokens[m_hit.last - 1].possessive && (noun || title);
    }

    /// A country, its capital, or a town that speaks for a government all the same.
    bool is_of_a_state() const {
        return m_place.country || m_place.capital ||
               phrase_end(m_tokens, m_hit.first, WordList::government_seat, m_context.lexicon) >= m_hit.last;
    }

    NameReading state_reading() const {
        if (!is_of_a_state()) {
            return {};
        }
        if (m_tokens[m_hit.last - 1].possessive) {
            return possessive_reading();
        }
        if (site_before()) {
            return {};
        }
        if (before_is(WordList::counterpart_preposition) && !way_before()) {
            return {Reading::metonym, "a party after with, by, between or against"};
        }
        if (before_is(WordList::address_verb) && !is_won_back()) {
            return {Reading::metonym, "somebody whom a verb addresses"};
        }
        const bool office = before_is("for") || before_is("to") || before_is("of") || before_is("from");
        if (office && is_office_before()) {
            return {Reading::metonym, "an office for a state"};
        }
        if (before_is("to") && word_near_before(WordList::giving_word, 3)) {
            return {Reading::metonym, "somebody to whom something is given or said"};
        }
        if (before_is("on") && is_blamed()) {
            return {Reading::metonym, "somebody who is blamed"};
        }
        if (before_is("from") && word_near_before(WordList::taking_verb, 5)) {
            return {Reading::metonym, "somebody from whom something is taken"};
        }
        if (const Token* after = next(); after != nullptr && phrase_end(m_tokens, m_hit.last, WordList::government_noun,
                                                                        m_context.lexicon) > m_hit.last) {
            return {Reading::metonym, "a state before what a state has"};
        }
        return subject_reading();
    }

    /// "a strike blamed on X"
    bool is_blamed() const {
        const std::size_t on = before();
        return on > 0 && (m_tokens.folded(on - 1) == "blamed" || m_tokens.folded(on - 1) == "pinned");
    }

    /// "ambassador to X", "Ambassador Smith to X"; in "the army withdrew from X" the noun is who did it.
    bool is_office_before() const {
        const std::size_t i = before();
        const auto is_office = [&](std::size_t at) {
            return m_tokens[at].is(WordList::portfolio_noun) || m_tokens[at].is(WordList::government_noun);
        };
        if (i == npos || i == 0 || !m_tokens[i].before.joins()) {
            return false;
        }
        return is_office(i - 1) ||
               (i > 1 && m_tokens[i - 1].capital && m_tokens[i - 1].before.joins() && is_office(i - 2));
    }

    /// "won back X", "took back X": the word is no verb there.
    bool is_won_back() const {
        const std::size_t i = before();
        static constexpr std::array<std::string_view, 16> verbs{"won",    "win",    "wins",    "took",  "take", "takes",
                                                                "taken",  "taking", "winning", "got",   "get",  "gain",
                                                                "gained", "bring",  "brought", "seized"};
        return i != npos && i > 0 && m_tokens.folded(i) == "back" &&
               std::find(verbs.begin(), verbs.end(), m_tokens.folded(i - 1)) != verbs.end();
    }

    NameReading possessive_reading() const {
        const Token* after = token(m_hit.last);
        if (after == nullptr || after->is(WordList::part_noun) || after->number || after->is(WordList::direction)) {
            return {};
        }
        // "Syria's Suweida province" is the province; "Damascus's Foreign Minister" is no place.
        const bool office = after->is(WordList::honorific) || after->is(WordList::organisation_word) ||
                            after->is(WordList::government_noun);
        const auto place = after->capital && !office ? longest_hit(m_context, m_hit.last) : std::nullopt;
        if (place && !profile(*place, m_context).demonym) {
            return {};
        }
        return {Reading::metonym, "a possessive before what is no place"};
    }

    /// "the road between A and B" lies between places, "talks between A and B" between states.
    bool way_before() const {
        const std::size_t i = before();
        for (std::size_t back = 1; i != npos && back <= 3 && back <= i; ++back) {
            if (m_tokens[i - back].is(WordList::way_noun)) {
                return true;
            }
        }
        return false;
    }

    /// Index of the verb if the name (alone or before "and Y") is what a verb follows; npos else.
    std::size_t verb_after() const {
        std::size_t i = m_hit.last;
        if (const Token* conjunction = token(i); conjunction != nullptr && m_tokens.folded(i) == "and" &&
                                                 blank_only(conjunction->before) && token(i + 1) != nullptr &&
                                                 token(i + 1)->capital) {
            const auto partner = longest_hit(m_context, i + 1);
            i = partner ? partner->last : i;
        }
        i = behind_allies(i);
        const Token* after = token(i);
        if (after == nullptr || after->capital) {
            return npos;
        }
        if (after->before.comma() && (m_tokens.folded(i) == "which" || m_tokens.folded(i) == "who") &&
            token(i + 1) != nullptr) {
            return i + 1;
        }
        return blank_only(after->before) ? i : npos;
    }

    /// One past "and its allies", where that stands there.
    std::size_t behind_allies(std::size_t i) const {
        constexpr std::array<std::string_view, 6> friends{"allies",   "ally",    "backers",
                                                          "partners", "proxies", "clients"};
        const bool joined = token(i + 2) != nullptr && m_tokens.folded(i) == "and" &&
                            (m_tokens.folded(i + 1) == "its" || m_tokens.folded(i + 1) == "their");
        return joined && std::find(friends.begin(), friends.end(), m_tokens.folded(i + 2)) != friends.end() ? i + 3 : i;
    }

    NameReading subject_reading() const {
        const std::size_t front = before();
        const bool ruled_out =
            front != npos && !m_tokens[front].sentence_start &&
            (is_preposition(m_tokens.folded(front)) || m_tokens[front].is(WordList::location_preposition));
        std::size_t verb = ruled_out ? npos : verb_after();
        if (verb == npos) {
            return {};
        }
        bool helped = false;
        bool being = false;
        while (token(verb) != nullptr && m_tokens[verb].before.joins() &&
               (m_tokens[verb].is(WordList::auxiliary) || is_adverb(verb))) {
            const std::string_view word = m_tokens.folded(verb);
            being = being || word == "is" || word == "was" || word == "are" || word == "were" || word == "been";
            helped = helped || !being;
            ++verb;
        }
        const bool of_a_town = !m_place.country && token(verb) != nullptr;
        if (of_a_town && (befalls_a_town(m_tokens.folded(verb)) ||
                          (being && is_done_to_a_town(m_tokens.folded(verb))) || suffers_in_headline(verb))) {
            return {};
        }
        const bool acts = token(verb) != nullptr &&
                          (m_tokens[verb].is(WordList::say_verb) || m_tokens[verb].is(WordList::agent_verb));
        if (acts && !(noun_like(verb) && !m_place.country)) {
            return {Reading::metonym, "the subject of a verb that only somebody can do"};
        }
        const bool continuous = being && token(verb) != nullptr && m_tokens.folded(verb).ends_with("ing");
        if ((helped && !being && has_or_will()) || continuous) {
            return {Reading::metonym, "the subject of a verb"};
        }
        return {};
    }

    /// "Astana hosted the talks", "Kyiv has seen heavy shelling": the town, not its government.
    static bool befalls_a_town(std::string_view verb) {
        constexpr std::array<std::string_view, 16> verbs{
            "hosted",      "hosts",     "hosting", "saw",   "seen", "sees", "endured", "suffered",
            "experienced", "witnessed", "awoke",   "woken", "come", "came", "fallen",  "fell"};
        return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
    }

    /// "Zagreb was hit": no government is.
    static bool is_done_to_a_town(std::string_view participle) {
        constexpr std::array<std::string_view, 18> participles{
            "hit",       "struck",    "attacked", "bombed",  "shelled",    "targeted",
            "rocked",    "shaken",    "captured", "retaken", "recaptured", "besieged",
            "destroyed", "bombarded", "occupied", "stormed", "overrun",    "evacuated"};
        return std::find(participles.begin(), participles.end(), participle) != participles.end();
    }

    bool suffers_in_headline(std::size_t verb) const {
        const Token* next = token(verb + 1);
        return verb == m_hit.last && befalls_in_headline(m_tokens.folded(verb)) &&
               (next == nullptr || next->sentence_start || follows_in_headline(m_tokens.folded(verb + 1)));
    }

    bool has_or_will() const {
        const std::size_t i = verb_after();
        constexpr std::array<std::string_view, 9> helpers{"has", "had",  "have", "will", "would",
                                                          "did", "does", "do",   "must"};
        return std::find(helpers.begin(), helpers.end(), m_tokens.folded(i)) != helpers.end();
    }

    /// "strikes", "attacks" right after a city's name are more often its nouns than its verbs.
    bool noun_like(std::size_t verb) const {
        const std::string_view word = m_tokens.folded(verb);
        return verb == m_hit.last && word.ends_with("s") && !m_tokens[verb].is(WordList::say_verb);
    }

    bool is_adverb(std::size_t i) const { return m_tokens.folded(i).ends_with("ly"); }

    static bool is_preposition(std::string_view word) {
        constexpr std::array<std::string_view, 12> prepositions{"of",   "from", "to",    "for",  "on", "off",
                                                                "than", "into", "about", "like", "as", "via"};
        return std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end();
    }

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    const NameContext& m_context;
    const Tokens& m_tokens;
    const NameHit& m_hit;
    const NameProfile& m_place;
};

}  // namespace

bool befalls_in_headline(std::string_view participle) {
    constexpr std::array<std::string_view, 7> participles{"shelled",  "bombed",     "bombarded", "besieged",
                                                          "captured", "recaptured", "evacuated"};
    return std::find(participles.begin(), participles.end(), participle) != participles.end();
}

bool follows_in_headline(std::string_view word) {
    constexpr std::array<std::string_view, 8> words{"again", "overnight", "as",   "twice",
                                                    "by",    "after",     "amid", "heavily"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

NameReading read_name(const NameContext& context, const NameHit& hit, const NameProfile& place) {
    return NameReader{context, hit, place}.run();
}

}  // namespace sitmap
