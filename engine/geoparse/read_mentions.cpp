#include "engine/geoparse/read_mentions.hpp"

#include "engine/geoparse/border_phrase.hpp"
#include "engine/geoparse/place_phrase.hpp"

#include <algorithm>
#include <string>

namespace sitmap {

namespace {

class MentionReader {
public:
    MentionReader(const NameContext& context, const JudgedNames& judged)
        : m_context{context}, m_tokens{context.tokens}, m_judged{judged} {}

    ReadMentions run() {
        const std::vector<FoundName>& names = m_judged.names;
        const std::vector<NameBlock>& blocks = m_judged.blocks;
        for (m_at = 0; m_at < m_tokens.size();) {
            while (m_name < names.size() && names[m_name].hit.first < m_at) {
                ++m_name;
            }
            while (m_block < blocks.size() && blocks[m_block].first < m_at) {
                ++m_block;
            }
            if (m_block < blocks.size() && blocks[m_block].first == m_at && !overruled(blocks[m_block])) {
                add_block(blocks[m_block]);
            } else if (m_name < names.size() && names[m_name].hit.first == m_at && names[m_name].second >= believed) {
                add_name(names[m_name]);
            } else if (!add_listed()) {
                ++m_at;
            }
        }
        number(m_read.mentions);
        return std::move(m_read);
    }

private:
    bool stands_in(std::size_t name, const NameBlock& block) const {
        return name < m_judged.names.size() && m_judged.names[name].hit.first < block.last;
    }

    /// What was taken for a person's or an organisation's name is a place's from end to end.
    bool overruled(const NameBlock& block) const {
        for (std::size_t i = m_name; stands_in(i, block); ++i) {
            const FoundName& name = m_judged.names[i];
            const bool whole = name.hit.first == block.first && name.hit.last == block.last;
            if (name.second >= believed && whole) {
                return true;
            }
        }
        return false;
    }

    Mention& add(std::size_t first, std::size_t last, Reading reading, std::string_view reason,
                 std::size_t name = FoundName::no_group) {
        Mention mention;
        mention.span = m_tokens.span(first, last);
        mention.reading = reading;
        mention.reason = reason;
        m_read.mentions.push_back(std::move(mention));
        m_read.names.push_back(name);
        m_at = last;
        return m_read.mentions.back();
    }

    void add_block(const NameBlock& block) {
        add(block.first, block.last, block.reading, block.reason);
        for (std::size_t i = m_name; block.reading != Reading::person && stands_in(i, block); ++i) {
            if (m_judged.names[i].second >= believed) {
                add_embedded(m_judged.names[i], i, block.reading);
            }
        }
        m_at = block.last;
    }

    /// The place in the name of an organisation or an agreement: known, and never where something happens.
    void add_embedded(const FoundName& name, std::size_t number, Reading of) {
        const Reading reading = name.reading.reading == Reading::demonym ? Reading::demonym : Reading::metonym;
        add(name.hit.first, name.hit.last, reading,
            of == Reading::organisation ? "embedded in the name of an organisation"
                                        : "embedded in the name of an agreement or event",
            number);
    }

    void add_name(const FoundName& name) {
        NameReading reading = reading_of(name);
        std::size_t first = name.hit.first;
        std::size_t last = name.hit.last;
        if (runs_into_next(name)) {
            const FoundName& next = m_judged.names[m_name + 1];
            const bool people = next.reading.reading == Reading::demonym;  // whose name it is then
            const NameReading& told = people ? next.reading : reading;
            add(first, typed_end(m_context, next), told.reading, told.reason, m_name + (people ? 1 : 0));
            return;
        }
        const auto phrase = phrase_of(name, reading.reading);
        if (is_place(reading.reading) && !name.zone) {
            last = typed_end(m_context, name);
        } else if (reading.reading == Reading::metonym) {
            m_metonym_end = last;
        }
        if (phrase) {
            first = phrase->first;
            last = std::max(last, phrase->last);
            reading = phrase_reading(*phrase);
        } else if (coordinated_with_metonym(name)) {
            reading = {Reading::metonym, "named together with a state that acts"};
            m_metonym_end = name.hit.last;
            last = name.hit.last;
        }
        take_over(first);
        add(first, last, reading.reading, reading.reason, m_name);
    }

    /// "North Vietnamese"
    bool names_part_of_people(const FoundName& name, const FoundName& next) const {
        return name.hit.last == name.hit.first + 1 && m_tokens[name.hit.first].is(WordList::direction) &&
               next.hit.first == name.hit.last && m_tokens[next.hit.first].before.joins() &&
               next.reading.reading == Reading::demonym;
    }

    /// "Fadrat Al-Mars": an unknown name and a known one with nothing between are one, which is not the known one's.
    bool runs_into_next(const FoundName& name) const {
        if (name.zone || name.place.places > 0 || m_name + 1 >= m_judged.names.size()) {
            return false;
        }
        const FoundName& next = m_judged.names[m_name + 1];
        if (names_part_of_people(name, next)) {
            return true;
        }
        for (std::size_t i = name.hit.first; i < name.hit.last; ++i) {
            const Token& word = m_tokens[i];
            if (word.is(WordList::common_word) || word.is(WordList::known_word) || word.is(WordList::name_opener) ||
                word.is(WordList::honorific)) {
                return false;  // "Downtown Oss"
            }
        }
        return next.hit.first == name.hit.last && next.second >= believed && !next.zone &&
               next.reading.reading == Reading::literal && !next.place.country && !next.place.first_order &&
               name_runs_on(m_tokens, next.hit.first) && m_tokens[next.hit.first].before.joins();
    }

    /// What the words about the name make of it. A people's border is a place, though the people is none.
    std::optional<PlacePhrase> phrase_of(const FoundName& name, Reading reading) const {
        if (name.zone || name.place.places == 0) {
            return std::nullopt;
        }
        if (reading == Reading::demonym) {
            return border_phrase(m_context, name.hit, name.place);
        }
        return is_place(reading) ? phrase_around(m_context, name.hit, name.place) : std::nullopt;
    }

    static NameReading reading_of(const FoundName& name) {
        if (name.zone) {
            return {Reading::region, "names a zone by its kind"};
        }
        if (name.place.places == 0) {
            return {Reading::literal, "an unknown name where a place must stand"};
        }
        return name.reading;
    }

    static NameReading phrase_reading(const PlacePhrase& phrase) {
        switch (phrase.kind) {
            case PlacePhrase::Kind::part:
                return {Reading::region, "a direction and the area it divides"};
            case PlacePhrase::Kind::toward:
                return {Reading::relative, "a direction from a place"};
            case PlacePhrase::Kind::distance:
                return {Reading::relative, "a distance from a place"};
            case PlacePhrase::Kind::fringe:
                return {Reading::relative, "the surroundings of a place"};
            case PlacePhrase::Kind::near:
                return {Reading::relative, "near a place"};
            case PlacePhrase::Kind::between:
                return {Reading::relative, "between two places"};
            case PlacePhrase::Kind::border:
                return {Reading::region, "the ground along a border"};
            case PlacePhrase::Kind::coast:
                return {Reading::region, "the ground along a coast"};
        }
        return {};
    }

    /// A phrase may begin before names that were taken already ("the road between"): they go.
    void take_over(std::size_t first) {
        const std::uint32_t start = m_tokens[first].span.start;
        while (!m_read.mentions.empty() && m_read.mentions.back().span.end > start) {
            m_read.mentions.pop_back();
            m_read.names.pop_back();
        }
    }

    /// "Israel and Syria agreed": the second of two that act together.
    bool coordinated_with_metonym(const FoundName& name) const {
        const std::size_t first = name.hit.first;
        return (name.place.country || name.place.capital) && m_metonym_end > 0 && m_metonym_end + 1 == first &&
               m_tokens.folded(first - 1) == "and" && m_tokens[first].before.joins() &&
               m_tokens[first - 1].before.joins() && !m_tokens[name.hit.last - 1].possessive;
    }

    bool add_listed() {
        if (!m_tokens[m_at].capital) {
            return false;
        }
        if (const std::size_t end = phrase_end(m_tokens, m_at, WordList::ethnonym, m_context.lexicon); end > m_at) {
            Mention& people = add(m_at, end, Reading::demonym, "names a people without a country of its own");
            people.resolution.reason = "no place is meant";
            return true;
        }
        if (const std::size_t end = phrase_end(m_tokens, m_at, WordList::faith, m_context.lexicon); end > m_at) {
            add(m_at, end, Reading::other, "names a faith or a following");
            return true;
        }
        if (const std::size_t end = platform_end(m_context, m_at); end > m_at) {
            add(m_at, end, Reading::other, "a platform on which something is said");
            return true;
        }
        if (const std::size_t end = listed_organisation_end(m_context, m_at); end > m_at) {
            add(m_at, end, Reading::organisation, "an organisation of the word list");
            return true;
        }
        return false;
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    const JudgedNames& m_judged;
    ReadMentions m_read;
    std::size_t m_at = 0;
    std::size_t m_name = 0;
    std::size_t m_block = 0;
    std::size_t m_metonym_end = 0;  ///< token after the last metonym
};

}  // namespace

ReadMentions read_mentions(const NameContext& context, const JudgedNames& judged) {
    return MentionReader{context, judged}.run();
}

}  // namespace sitmap
