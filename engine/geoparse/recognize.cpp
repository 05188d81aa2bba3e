// Recognition: from words to mentions. What is a name and no place is set aside first
// (name_block); then each name that the gazetteer knows is judged (name_judge), read (reading) and
// joined with the words that make another place of it (place_phrase).

#include "engine/geoparse/geoparse.hpp"
#include "engine/geoparse/name_block.hpp"
#include "engine/geoparse/name_judge.hpp"
#include "engine/geoparse/place_phrase.hpp"
#include "engine/geoparse/reading.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace sitmap {

namespace {

/// A name that the gazetteer knows, and how likely it is a place's here.
struct FoundName {
    NameHit hit;
    NameProfile place;
    double plausibility = 0;
};

std::uint64_t name_hash(const Tokens& tokens, const NameHit& hit) {
    WordKey key;
    for (std::size_t i = hit.first; i < hit.last; ++i) {
        key = extend(key, tokens[i].hash);
    }
    return key.value;
}

class Recognizer {
public:
    explicit Recognizer(const NameContext& context)
        : m_context{context}, m_tokens{context.tokens}, m_blocks{find_name_blocks(context)}, m_judge{context} {}

    std::vector<Mention> run() {
        find_names();
        share_between_same_names();
        std::size_t name = 0;
        std::size_t block = 0;
        for (m_at = 0; m_at < m_tokens.size();) {
            while (name < m_names.size() && m_names[name].hit.first < m_at) {
                ++name;
            }
            while (block < m_blocks.size() && m_blocks[block].first < m_at) {
                ++block;
            }
            if (block < m_blocks.size() && m_blocks[block].first == m_at) {
                add_block(m_blocks[block]);
            } else if (name < m_names.size() && m_names[name].hit.first == m_at && m_names[name].plausibility >= 0) {
                add_name(m_names[name]);
            } else if (!add_listed()) {
                add_unknown();
            }
        }
        number();
        return std::move(m_mentions);
    }

private:
    bool may_begin_name(std::size_t i) const { return m_tokens[i].capital || begins_with_article(m_tokens, i); }

    void find_names() {
        std::size_t block = 0;
        for (std::size_t i = 0; i < m_tokens.size();) {
            while (block < m_blocks.size() && m_blocks[block].last <= i) {
                ++block;
            }
            if (block < m_blocks.size() && m_blocks[block].first <= i) {
                i = m_blocks[block].last;
                continue;
            }
            const auto hit = may_begin_name(i) && !m_tokens[i].number ? longest_hit(m_context, i) : std::nullopt;
            const bool into_block = hit && block < m_blocks.size() && hit->last > m_blocks[block].first;
            if (!hit || into_block || listed_end(i) >= hit->last || plain_word(*hit)) {
                ++i;
                continue;
            }
            const NameProfile place = profile(*hit, m_context);
            const Cues cues = m_judge.cues(*hit, place);
            m_names.push_back({*hit, place, m_judge.weigh(cues)});
            i = hit->last;
        }
    }

    /// A title, a month or a function word that stands alone: "Dr", "Nov", "The".
    bool plain_word(const NameHit& hit) const {
        const Token& word = m_tokens[hit.first];
        const bool title = word.is(WordList::honorific) && word.is(WordList::abbreviation);
        return hit.length() == 1 &&
               (title || word.is(WordList::calendar_word) || (word.is(WordList::function_word) && !word.all_capitals));
    }

    /// One name, one sense, mostly: a name that is surely a place's once helps where it stands bare.
    void share_between_same_names() {
        constexpr double share = 0.4;
        constexpr double most = 3;
        std::unordered_map<std::uint64_t, double> best;
        for (const FoundName& name : m_names) {
            const auto [entry, fresh] = best.try_emplace(name_hash(m_tokens, name.hit), name.plausibility);
            entry->second = std::max(entry->second, name.plausibility);
        }
        for (FoundName& name : m_names) {
            const double other = best[name_hash(m_tokens, name.hit)];
            if (other > name.plausibility) {
                name.plausibility += share * std::min(most, other);
            }
        }
    }

    Mention& add(std::size_t first, std::size_t last, Reading reading, std::string_view reason) {
        Mention mention;
        mention.span = m_tokens.span(first, last);
        mention.reading = reading;
        mention.reason = reason;
        m_mentions.push_back(std::move(mention));
        m_at = last;
        return m_mentions.back();
    }

    void add_block(const NameBlock& block) { add(block.first, block.last, block.reading, block.reason); }

    void add_name(const FoundName& name) {
        NameReading reading = read_name(m_context, name.hit, name.place);
        std::size_t first = name.hit.first;
        std::size_t last = name.hit.last;
        if (is_place(reading.reading)) {
            last = type_end(name);
            if (const auto phrase = phrase_around(m_context, name.hit, name.place)) {
                first = phrase->first;
                last = std::max(last, phrase->last);
                reading = phrase_reading(*phrase);
            }
        } else if (reading.reading == Reading::metonym) {
            m_metonym_end = last;
        }
        if (coordinated_with_metonym(name)) {
            reading = {Reading::metonym, "named together with a state that acts"};
            m_metonym_end = name.hit.last;
            first = name.hit.first;
            last = name.hit.last;
        }
        take_over(first);
        Mention& mention = add(first, last, reading.reading, reading.reason);
        add_candidates(mention, name);
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
        }
        return {};
    }

    /// A phrase may begin before names that were taken already ("the road between"): they go.
    void take_over(std::size_t first) {
        const std::uint32_t start = m_tokens[first].span.start;
        while (!m_mentions.empty() && m_mentions.back().span.end > start) {
            m_mentions.pop_back();
        }
    }

    /// "Israel and Syria agreed": the second of two that act together.
    bool coordinated_with_metonym(const FoundName& name) const {
        const std::size_t first = name.hit.first;
        return (name.place.country || name.place.capital) && m_metonym_end > 0 && m_metonym_end + 1 == first &&
               m_tokens.folded(first - 1) == "and" && m_tokens[first].before.joins() &&
               m_tokens[first - 1].before.joins() && !m_tokens[name.hit.last - 1].possessive;
    }

    /// The name with the type word that follows: "Suweida province", "Euphrates river".
    std::size_t type_end(const FoundName& name) const {
        const std::size_t last = name.hit.last;
        if (name.place.country || m_tokens[last - 1].possessive || last >= m_tokens.size() ||
            !m_tokens[last].before.joins() || m_tokens[last].before.hyphen) {
            return last;
        }
        const std::size_t end = phrase_end(m_tokens, last, WordList::place_type, m_context.lexicon);
        if (end == last) {
            return last;
        }
        const char kind = phrase_value(m_tokens, last, end, WordList::place_type, m_context.lexicon).front();
        const bool capital = m_tokens[last].capital;
        return kind == 'A' || kind == 'P' || (capital && kind != 'S') || kind == 'H' || kind == 'T' ? end : last;
    }

    void add_candidates(Mention& mention, const FoundName& name) const {
        const NameHit& hit = name.hit;
        auto& candidates = mention.resolution.candidates;
        for (const auto links : {hit.links, hit.joined_links}) {
            const bool joined =
                links.data() == hit.joined_links.data() && !links.empty() && hit.links.data() != links.data();
            for (const NameLink link : links) {
                if (!readable(hit, link, m_tokens) ||
                    (mention.reading == Reading::demonym && link.kind != NameKind::demonym && name.place.demonym)) {
                    continue;
                }
                const auto same = std::find_if(candidates.begin(), candidates.end(),
                                               [&](const Candidate& c) { return c.place == link.place; });
                if (same == candidates.end()) {
                    Candidate candidate;
                    candidate.place = link.place;
                    candidate.name_kind = link.kind;
                    candidate.match = joined ? MatchKind::folded : MatchKind::exact;
                    candidates.push_back(std::move(candidate));
                } else {
                    same->name_kind = std::min(same->name_kind, link.kind);
                }
            }
        }
    }

    /// One past the end of an ethnonym, a listed organisation or a platform at the token; 0 if none.
    std::size_t listed_end(std::size_t i) const {
        std::size_t end = 0;
        if (m_tokens[i].capital) {
            const std::size_t people = phrase_end(m_tokens, i, WordList::ethnonym, m_context.lexicon);
            end = people > i ? people : organisation_end(i);
        }
        return std::max(end, platform_end(i));
    }

    std::size_t organisation_end(std::size_t i) const {
        constexpr std::uint32_t short_name = 4;
        const std::size_t end = phrase_end(m_tokens, i, WordList::organisation, m_context.lexicon);
        const bool is_short = end == i + 1 && m_tokens[i].span.length() <= short_name;
        const bool written_so = m_tokens[i].all_capitals && !m_tokens[i].heading;
        return end > i && (!is_short || written_so) ? end : 0;
    }

    std::size_t platform_end(std::size_t i) const {
        const bool on =
            i > 0 && m_tokens[i].before.joins() && (m_tokens.folded(i - 1) == "on" || m_tokens.folded(i - 1) == "via");
        const std::size_t end =
            on && m_tokens[i].capital ? phrase_end(m_tokens, i, WordList::platform, m_context.lexicon) : i;
        return end > i ? end : 0;
    }

    bool add_listed() {
        const std::size_t zone = phrase_end(m_tokens, m_at, WordList::zone_noun, m_context.lexicon);
        if (zone > m_at) {
            add_zone(zone);
            return true;
        }
        if (!m_tokens[m_at].capital) {
            return false;
        }
        if (const std::size_t end = phrase_end(m_tokens, m_at, WordList::ethnonym, m_context.lexicon); end > m_at) {
            add(m_at, end, Reading::demonym, "names a people or a faith without a country of its own");
            m_mentions.back().resolution.reason = "no place is meant";
            return true;
        }
        if (const std::size_t end = platform_end(m_at); end > m_at) {
            add(m_at, end, Reading::other, "a platform on which something is said");
            return true;
        }
        if (const std::size_t end = organisation_end(m_at); end > m_at) {
            add(m_at, end, Reading::organisation, "an organisation of the word list");
            return true;
        }
        return false;
    }

    /// "the buffer zone": which one, `resolve` finds out from the rest of the text.
    void add_zone(std::size_t end) {
        NameKey key;
        for (std::size_t i = m_at; i < end; ++i) {
            key = extend(key, m_tokens.folded(i));
        }
        FoundName name;
        name.hit = {m_at, end, m_context.gazetteer.probe(key).links, {}};
        Mention& mention = add(m_at, end, Reading::region, "names a zone by its kind");
        add_candidates(mention, name);
    }

    /// A capitalised name that nobody knows, where a place must stand: "in Tal Hamra".
    void add_unknown() {
        const std::size_t first = m_at++;
        const Token& token = m_tokens[first];
        if (!may_begin_name(first) || token.heading || token.is(WordList::calendar_word) || token.sentence_start ||
            !token.before.joins() || first == 0) {
            return;
        }
        // "in eastern Ghouta"
        const bool directed =
            first > 1 && m_tokens[first - 1].is(WordList::direction) && m_tokens[first - 1].before.joins();
        const Token& before = m_tokens[directed ? first - 2 : first - 1];
        const bool town_of =
            first > 1 && m_tokens.folded(before) == "of" && m_tokens[first - 2].is(WordList::place_type);
        const bool site =
            !before.capital && before.is(WordList::location_preposition) && site_preposition(m_tokens.folded(before));
        if (!site && !town_of) {
            return;
        }
        const std::size_t last = capital_run_end(m_tokens, first);
        if (!names_unknown_place(first, last, town_of)) {
            return;
        }
        Mention& mention = add(first, last, Reading::literal, "an unknown name where a place must stand");
        mention.resolution.reason = "no gazetteer entry has this name";
    }

    static bool site_preposition(std::string_view word) {
        return word == "in" || word == "at" || word == "near" || word == "into" || word == "around" ||
               word == "outside" || word == "inside" || word == "towards" || word == "toward";
    }

    /// Not words that stand capitalised for other reasons: "in Parliament", "at Easter".
    bool names_unknown_place(std::size_t first, std::size_t last, bool town_of) const {
        const std::size_t block = block_from(first);
        if (block < last || last > first + 4) {
            return false;
        }
        bool strange = town_of;
        for (std::size_t i = first; i < last; ++i) {
            const Token& token = m_tokens[i];
            const bool usual = token.is(WordList::common_word) || token.is(WordList::known_word) ||
                               token.is(WordList::first_name) || token.all_capitals;
            strange = strange || !usual;
        }
        return strange && m_tokens[first].span.length() > 2;
    }

    std::size_t block_from(std::size_t first) const {
        const auto block = std::lower_bound(m_blocks.begin(), m_blocks.end(), first,
                                            [](const NameBlock& b, std::size_t i) { return b.last <= i; });
        return block == m_blocks.end() ? m_tokens.size() : block->first;
    }

    void number() {
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            m_mentions[i].id = "m" + std::to_string(i + 1);
        }
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    std::vector<NameBlock> m_blocks;
    NameJudge m_judge;
    std::vector<FoundName> m_names;
    std::vector<Mention> m_mentions;
    std::size_t m_at = 0;
    std::size_t m_metonym_end = 0;  ///< token after the last metonym
};

}  // namespace

std::vector<Mention> recognize(const Document& document, const Gazetteer& gazetteer, const Lexicon& lexicon) {
    const Tokens tokens = tokenize(document.text, lexicon);
    const NameContext context{tokens, gazetteer, lexicon};
    return Recognizer{context}.run();
}

}  // namespace sitmap
