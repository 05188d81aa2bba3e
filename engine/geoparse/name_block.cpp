#include "engine/geoparse/name_block.hpp"

#include "engine/geoparse/name_profile.hpp"

#include <algorithm>
#include <unordered_set>

namespace sitmap {

namespace {

constexpr std::size_t longest_person = 5;
constexpr double town_of_note = 50000;

/// Opens no name: "The", "After", "Saturday", and what begins a sentence as any word may.
bool cuts_run(const Token& token) {
    const bool opens = token.sentence_start || token.before.line();  // "Centre-North", and "On 22 May" on the next line
    return token.is(WordList::calendar_word) || (opens && token.is(WordList::function_word)) || token.number;
}

bool in_name(const Tokens& tokens, std::size_t i) {
    const Token& token = tokens[i];
    if (token.capital) {
        return !cuts_run(token);
    }
    return begins_with_article(tokens, i);
}

class BlockFinder {
public:
    explicit BlockFinder(const NameContext& context) : m_context{context}, m_tokens{context.tokens} {}

    std::vector<NameBlock> run() {
        for (std::size_t i = 0; i < m_tokens.size();) {
            if (!in_name(m_tokens, i)) {
                ++i;
                continue;
            }
            const std::size_t last = capital_run_end(m_tokens, i);
            i = m_tokens[i].heading ? last : read_run(i, last);
        }
        add_lone_surnames();
        return std::move(m_blocks);
    }

private:
    void add(std::size_t first, std::size_t last, Reading reading, std::string_view reason) {
        m_blocks.push_back({first, last, reading, reason});
        if (reading == Reading::person && !m_tokens[last - 1].all_capitals) {
            m_surnames.insert(m_tokens[last - 1].hash);
        }
    }

    /// Returns where to go on.
    std::size_t read_run(std::size_t first, std::size_t last) {
        if (const std::size_t end = organisation_end(first, last); end > first) {
            const std::size_t start = organisation_start(first, last);
            add_persons(first, start);
            if (start < end && !std::all_of(index(start), index(end), organ_of_state)) {
                add(start, end, Reading::organisation, "a name with an organisation's word in it");
            }
            return end;
        }
        if (const std::size_t end = event_name_end(first, last); end > first) {
            return end;
        }
        add_persons(first, last);
        return last;
    }

    /// Past the run and what "of" and "for" add to it, if an organisation's word is in it.
    std::size_t organisation_end(std::size_t first, std::size_t last) const {
        std::size_t word = last;
        for (std::size_t i = first; i < last; ++i) {
            if (m_tokens[i].is(WordList::organisation_word) && !whole_place(first, i, last)) {
                word = i;
            }
        }
        const bool alone = word == first && last == first + 1;
        const std::size_t end = word == last ? first : continued(last);
        // "Police said": one common word that begins a sentence is no name.
        return alone && end == last ? first : end;
    }

    /// The organisation's word belongs to a place's name: "Union City", "Front Royal".
    bool whole_place(std::size_t first, std::size_t word, std::size_t last) const {
        for (std::size_t i = first; i <= word; ++i) {
            const auto hit = longest_hit(m_context, i);
            if (hit && hit->last > word && hit->length() > 1) {
                const NameProfile place = profile(*hit, m_context);
                return hit->last == last || place.country || place.first_order || place.population > town_of_note;
            }
        }
        return false;
    }

    std::size_t continued(std::size_t last) const {
        std::size_t end = last;
        while (end + 1 < m_tokens.size() && !m_tokens[end - 1].possessive && m_tokens[end].before.joins() &&
               !m_tokens[end].capital && joins_organisation(end)) {
            std::size_t next = end + 1;
            if (next + 1 < m_tokens.size() && m_tokens.folded(next) == "the" && m_tokens[next].before.joins()) {
                ++next;
            }
            if (!m_tokens[next].capital || !m_tokens[next].before.joins() ||
                m_tokens[next].is(WordList::calendar_word)) {
                break;
            }
            end = capital_run_end(m_tokens, next);
        }
        return end;
    }

    bool joins_organisation(std::size_t i) const { return m_tokens.folded(i) == "of" || m_tokens.folded(i) == "for"; }

    /// A people's or a place's name before organs of state stays by itself: "Israeli Army",
    /// "Kentucky State Police"; not a common word that is a place's too: "Central Reserve Police".
    std::size_t organisation_start(std::size_t first, std::size_t last) const {
        for (std::size_t i = last; i-- > first;) {
            if (m_tokens[i].is(WordList::honorific) && i + 1 < last && !m_tokens[i].is(WordList::organisation_word)) {
                first = i + 1;
                break;
            }
        }
        const bool organ = std::all_of(index(first), index(last), [](const Token& token) {
            return !token.is(WordList::organisation_word) || token.is(WordList::state_organ);
        });
        const auto hit = organ ? longest_hit(m_context, first) : std::nullopt;
        return !hit || hit->last >= last || is_common_word(*hit, m_tokens) ? first : hit->last;
    }

    static bool organ_of_state(const Token& token) { return token.is(WordList::state_organ); }

    const Token* index(std::size_t i) const { return &m_tokens[0] + i; }

    /// "the Paris Agreement": a place's name, then capitalised a word for what was agreed or held.
    std::size_t event_name_end(std::size_t first, std::size_t last) {
        for (std::size_t i = first + 1; i < last; ++i) {
            if (m_tokens[i].is(WordList::event_word) && !whole_place(first, i, last)) {
                add(first, i + 1, Reading::event_name, "a place's name in the name of an agreement or event");
                return i + 1;
            }
        }
        return first;
    }

    void add_persons(std::size_t first, std::size_t last) {
        if (first >= last) {
            return;
        }
        for (std::size_t i = first; i < last; ++i) {
            if (const std::size_t named_to = end_of_long_place(i, last); named_to > i) {
                i = named_to - 1;
                continue;
            }
            const std::size_t title = phrase_end(m_tokens, i, WordList::honorific, m_context.lexicon);
            if (title > i && title < last && !place_at(i) && starts_person(title, last)) {
                add(title, person_end(title, last), Reading::person, "a name after a title");
                i = m_blocks.back().last - 1;
            } else if (first_name_at(i, last)) {
                add(i, person_end(i, last), Reading::person, "a name that begins with a first name");
                i = m_blocks.back().last - 1;
            } else if (i == first && named_like_town(first, last)) {
                add(first, last, Reading::person, "a place's name and a surname before a verb");
                i = last - 1;
            } else if (i == first && title_before(first)) {
                const bool known = place_at(i) && !m_tokens[i].is(WordList::first_name);
                if (!known || last > i + 1) {
                    add(i, person_end(i, last), Reading::person, "a name after a title");
                    i = m_blocks.back().last - 1;
                }
            }
        }
    }

    /// "Dera Ismail Khan": a town of three words or more, which begins with no person's name; else `first`.
    std::size_t end_of_long_place(std::size_t first, std::size_t last) const {
        constexpr std::size_t long_name = 3;
        if (first + long_name > last || m_tokens[first].is(WordList::first_name) ||
            m_tokens[first].is(WordList::honorific)) {
            return first;
        }
        const auto hit = longest_hit(m_context, first);
        return hit && hit->length() >= long_name && hit->last <= last && profile(*hit, m_context).populated ? hit->last
                                                                                                            : first;
    }

    /// "Paris Hilton visited": a town's name, an unknown word, and a verb that somebody does.
    bool named_like_town(std::size_t first, std::size_t last) const {
        if (last != first + 2 || last >= m_tokens.size() || m_tokens[last].capital || !m_tokens[last].before.joins()) {
            return false;
        }
        const Token& surname = m_tokens[first + 1];
        const Token& verb = m_tokens[last];
        const bool acts =
            verb.is(WordList::say_verb) || verb.is(WordList::agent_verb) || m_tokens.folded(last) == "visited";
        const bool word = surname.is(WordList::common_word) || surname.is(WordList::known_word) ||
                          surname.is(WordList::place_type) || surname.is(WordList::organisation_word) ||
                          surname.is(WordList::ethnonym) || surname.all_capitals;
        const auto hit = acts && !word ? longest_hit(m_context, first) : std::nullopt;
        if (!hit || hit->length() != 1 || place_at(first + 1)) {
            return false;
        }
        const NameProfile place = profile(*hit, m_context);
        return place.populated && !place.country && !place.demonym;
    }

    bool starts_person(std::size_t i, std::size_t last) const {
        return i < last && !m_tokens[i].is(WordList::place_type) && !m_tokens[i].is(WordList::organisation_word);
    }

    std::size_t person_end(std::size_t first, std::size_t last) const {
        std::size_t end = first + 1;
        while (end < std::min(last, first + longest_person) && !m_tokens[end].is(WordList::honorific) &&
               !m_tokens[end].all_capitals) {
            ++end;
        }
        return end;
    }

    /// A title in small letters right before the run: "spokesman Maher Karam", "envoy for Syria" not.
    bool title_before(std::size_t first) const {
        return first > 0 && !m_tokens[first].sentence_start && m_tokens[first].before.joins() &&
               !m_tokens[first - 1].possessive && m_tokens[first - 1].is(WordList::honorific) &&
               !m_tokens[first - 1].capital;
    }

    /// A place of several words, or one of note: not to be taken for a person.
    bool place_at(std::size_t i) const {
        const auto hit = longest_hit(m_context, i);
        if (!hit) {
            return false;
        }
        const NameProfile place = profile(*hit, m_context);
        const bool named_like_person = m_tokens[i].is(WordList::first_name) && place.population < town_of_note;
        return place.country || place.demonym || place.first_order || place.population >= town_of_note ||
               (hit->length() > 1 && !named_like_person);
    }

    bool first_name_at(std::size_t i, std::size_t last) const {
        // The article of "Umm al-Zaytun" and "the Al-Masbah quarter" is no Al of "Al Gore".
        const bool hyphened = i + 1 < last && m_tokens[i + 1].before.hyphen();
        const bool article = m_tokens[i].is(WordList::article_prefix) && (!m_tokens[i].capital || hyphened);
        if (!m_tokens[i].is(WordList::first_name) || article || i + 1 >= last || m_tokens[i].possessive ||
            m_tokens[i].all_capitals) {
            return false;
        }
        std::size_t next = i + 1;
        while (next + 1 < last && (m_tokens[next].is(WordList::article_prefix) || m_tokens[next].span.length() == 1)) {
            ++next;
        }
        const Token& name = m_tokens[next];
        const bool kind = name.is(WordList::place_type) || name.is(WordList::honorific) ||
                          name.is(WordList::event_word) || name.is(WordList::direction) ||
                          name.is(WordList::ethnonym) || name.is(WordList::government_noun);
        return !kind && !place_rather_than_person(i, next);
    }

    /// A first name that is a place's too ("Georgia", "Richmond"), or a word ("Star", "Read"): the
    /// next word must look like a surname.
    bool place_rather_than_person(std::size_t i, std::size_t next) const {
        const auto hit = longest_hit(m_context, i);
        const NameProfile place = hit ? profile(*hit, m_context) : NameProfile{};
        if (hit && hit->length() > 1 && place.population >= town_of_note) {
            return true;
        }
        const Token& name = m_tokens[next];
        const bool word = name.is(WordList::common_word) || name.is(WordList::known_word);
        const bool of_note = place.country || place.first_order || place.population >= town_of_note;
        if (of_note && word) {
            return true;
        }
        const bool doubtful = m_tokens[i].is(WordList::common_word) || m_tokens[i].is(WordList::direction) ||
                              m_tokens[i].is(WordList::name_opener);
        const auto next_hit = doubtful ? longest_hit(m_context, next) : std::nullopt;
        const NameProfile next_place = next_hit ? profile(*next_hit, m_context) : NameProfile{};
        return next_place.country || next_place.first_order || next_place.demonym;
    }

    void add_lone_surnames() {
        std::vector<NameBlock> lone;
        std::size_t block = 0;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            while (block < m_blocks.size() && m_blocks[block].last <= i) {
                ++block;
            }
            const bool taken = block < m_blocks.size() && m_blocks[block].first <= i;
            if (!taken && m_tokens[i].capital && m_surnames.contains(m_tokens[i].hash) && stands_alone(i)) {
                lone.push_back({i, i + 1, Reading::person, "a surname met before in the text"});
            }
        }
        m_blocks.insert(m_blocks.end(), lone.begin(), lone.end());
        std::sort(m_blocks.begin(), m_blocks.end(),
                  [](const NameBlock& a, const NameBlock& b) { return a.first < b.first; });
    }

    bool stands_alone(std::size_t i) const {
        const bool next_is_type = i + 1 < m_tokens.size() && m_tokens[i + 1].before.joins() &&
                                  m_tokens[i + 1].is(WordList::place_type) && !m_tokens[i].possessive;
        const bool site =
            i > 0 && m_tokens[i].before.joins() && m_tokens[i - 1].is(WordList::location_preposition) && place_at(i);
        const bool ends_name = i > 1 && m_tokens[i].before.joins() && m_tokens[i - 1].is(WordList::article_prefix) &&
                               m_tokens[i - 1].before.joins() && m_tokens[i - 2].capital;  // "Aita al-Shaab"
        return !next_is_type && !site && !ends_name;
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    std::vector<NameBlock> m_blocks;
    std::unordered_set<std::uint64_t> m_surnames;
};

}  // namespace

std::size_t capital_run_end(const Tokens& tokens, std::size_t first) {
    std::size_t end = first + 1;
    while (end < tokens.size() && name_runs_on(tokens, end) && in_name(tokens, end)) {
        ++end;
    }
    return end;
}

std::vector<NameBlock> find_name_blocks(const NameContext& context) {
    if (context.tokens.size() == 0) {
        return {};
    }
    return BlockFinder{context}.run();
}

}  // namespace sitmap
