#include "engine/geoparse/found_name.hpp"

#include "engine/geoparse/digest_entry.hpp"
#include "engine/geoparse/linked_name.hpp"
#include "engine/geoparse/name_table.hpp"
#include "engine/geoparse/uncapitalised_name.hpp"

#include <algorithm>
#include <optional>

namespace sitmap {

namespace {

class NameFinder {
public:
    NameFinder(const NameContext& context, const std::vector<NameBlock>& blocks)
        : m_context{context},
          m_tokens{context.tokens},
          m_blocks{blocks},
          m_linked{context.tokens},
          m_digest{is_digest(context.tokens)} {}

    std::vector<FoundName> run() {
        m_names.reserve(m_tokens.size() / 8 + 4);
        for (std::size_t i = 0; i < m_tokens.size();) {
            i = step(i);
        }
        flush();
        return std::move(m_names);
    }

private:
    /// Takes the name at the token, or makes it part of an unknown one; returns where to go on.
    std::size_t step(std::size_t i) {
        if (says_nothing(m_tokens[i])) {
            flush();
            return i + 1;
        }
        while (m_block < m_blocks.size() && m_blocks[m_block].last <= i) {
            ++m_block;
        }
        if (const std::size_t zone = phrase_end(m_tokens, i, WordList::zone_noun, m_context.lexicon); zone > i) {
            flush();
            add_zone(i, zone);
            return zone;
        }
        if (m_tokens[i].caseless) {
            flush();
            return step_without_capitals(i);
        }
        if (!may_begin_name(i)) {
            flush();
            return i + 1;
        }
        const auto hit = longest_hit(m_context, i);
        if (is_bare_direction(i, hit)) {
            flush();
            return i + 1;
        }
        if (const std::size_t listed = listed_end(m_context, i); listed > i && (!hit || !outdoes(*hit, listed))) {
            flush();
            return listed;
        }
        if (hit && only_type_of_name(*hit)) {
            end_with_type(i);
            return i + 1;
        }
        if (hit && is_of_longer_name(*hit)) {
            for (; i < hit->last; ++i) {
                add_unknown(i);
            }
            return i;
        }
        if (hit && !crosses_block(*hit) && !plain_word(*hit)) {
            flush();
            if (heads_unknown(*hit)) {
                add_unknown(i);
                return i + 1;
            }
            if (const std::size_t end = m_linked.end(hit->last); end > hit->last) {
                m_unknown_first = hit->first;
                m_unknown_last = end;
                return end;
            }
            if (goes_on_from_town(*hit)) {
                const std::size_t first = m_names.back().hit.first;
                m_names.pop_back();
                add({first, hit->last, {}, {}});
                return hit->last;
            }
            add(*hit);
            return hit->last;
        }
        add_unknown(i);
        if (const std::size_t end = m_unknown_last == i + 1 ? m_linked.end(i + 1) : i + 1; end > i + 1) {
            m_unknown_last = end;
            return end;
        }
        return i + 1;
    }

    /// "Oss. Two shells fell.", in a digest
    bool heads_entry(const NameHit& hit, const NameProfile& place) const {
        return m_digest && names_towns(place) && entry_head_end(m_tokens, hit.first) == hit.last;
    }

    /// "Outposts in North", "North and South agree": no town is meant, though some are called so.
    bool is_bare_direction(std::size_t i, const std::optional<NameHit>& hit) const {
        const bool alone = !hit || hit->length() == 1;
        const bool goes_on = i + 1 < m_tokens.size() && m_tokens[i + 1].capital && name_runs_on(m_tokens, i + 1);
        const bool follows = m_unknown_last == i && m_unknown_last > m_unknown_first && name_runs_on(m_tokens, i);
        return alone && m_tokens[i].is(WordList::direction) && !goes_on && !follows;
    }

    /// Most words: small, and no list makes more of them.
    static bool says_nothing(const Token& token) {
        return !token.capital && !token.caseless && !token.is(WordList::article_prefix) &&
               !token.is(WordList::zone_noun) && !token.longer.has(WordList::zone_noun);
    }

    /// A longer name than the listed one, or a people of whom the gazetteer knows where it lives.
    static bool outdoes(const NameHit& hit, std::size_t listed) {
        const auto people = [](NameLink link) { return link.kind == NameKind::demonym; };
        return hit.last > listed || (hit.last == listed && std::ranges::any_of(hit.links, people));
    }

    /// "Street" of "Royal Street" is not the village of Street: a word for a kind of thing after another word of a
    /// name.
    bool only_type_of_name(const NameHit& hit) const {
        const std::size_t i = hit.first;
        const Token& word = m_tokens[i];
        const bool generic = word.is(WordList::place_type) || word.is(WordList::organisation_word) ||
                             word.is(WordList::direction) || word.is(WordList::name_opener);
        return hit.length() == 1 && i > 0 && generic && name_runs_on(m_tokens, i) && m_tokens[i - 1].capital &&
               !m_tokens[i - 1].is(WordList::function_word);
    }

    void end_with_type(std::size_t i) {
        if (m_unknown_last == i && m_unknown_last > m_unknown_first) {
            m_unknown_last = i + 1;
        } else {
            flush();
        }
    }

    /// "Tell" and "Oss" of "Tell Oss", which nobody knows, are not what they name alone.
    bool is_of_longer_name(const NameHit& hit) const {
        const std::size_t i = hit.first;
        if (m_tokens[i].heading) {
            return false;
        }
        const auto joins = [&](std::size_t at) {
            return at < m_tokens.size() && m_tokens[at].capital && !says_what_it_is(m_tokens[at]) &&
                   name_runs_on(m_tokens, at);
        };
        if (m_unknown_last == i && m_unknown_last > m_unknown_first && m_tokens[i].is(WordList::article_prefix) &&
            name_runs_on(m_tokens, i)) {
            return true;  // the rest of "Oss al-Doma"
        }
        // "Oss al-Doma": the eastern, the great, the lower Oss, another place than Oss
        if (begins_with_article(m_tokens, hit.last) && name_runs_on(m_tokens, hit.last) && names_towns(hit)) {
            return true;
        }
        const bool heads = hit.length() == 1 && m_tokens[i].is(WordList::name_head) && joins(hit.last);
        const bool follows = m_unknown_last == i && m_unknown_last > m_unknown_first &&
                             m_tokens[i - 1].is(WordList::name_head) && joins(i);
        return heads || follows;
    }

    bool names_towns(const NameHit& hit) const { return names_towns(profile(hit, m_context)); }

    static bool names_towns(const NameProfile& place) {
        return place.populated && !place.country && !place.capital && !place.demonym;
    }

    /// "Lang Vei": a town's name and a word behind it that nobody knows are another place's name.
    bool heads_unknown(const NameHit& hit) const {
        if (hit.length() > 1 || hit.last >= m_tokens.size() || !name_runs_on(m_tokens, hit.last)) {
            return false;
        }
        const Token& next = m_tokens[hit.last];
        const bool strange = next.capital && next.span.length() > 1 && !next.number && !next.heading &&
                             !next.all_capitals && !next.before.line() && !next.before.hyphen() &&
                             next.lists == WordLists{};
        return strange && !m_tokens[hit.first].all_capitals && names_towns(hit) && !longest_hit(m_context, hit.last);
    }

    /// "Kamal Adwan": two towns' names with nothing between are the name of something else.
    bool goes_on_from_town(const NameHit& hit) const {
        if (m_names.empty() || m_names.back().hit.last != hit.first || hit.length() > 1 ||
            m_names.back().hit.length() > 1 || !name_runs_on(m_tokens, hit.first) ||
            m_tokens[hit.first].before.line() || m_tokens[hit.first].before.hyphen() || m_tokens[hit.first].heading ||
            m_tokens[hit.first].all_capitals) {
            return false;
        }
        const NameProfile place = profile(hit, m_context);
        return names_towns(m_names.back().place) && names_towns(place) && !place.first_order &&
               !m_names.back().place.first_order && !says_what_it_is(m_tokens[hit.first]);
    }

    static bool says_what_it_is(const Token& token) {
        return token.is(WordList::place_type) || token.is(WordList::calendar_word) ||
               token.is(WordList::organisation_word) || token.is(WordList::state_organ);
    }

    bool may_begin_name(std::size_t i) const {
        return !m_tokens[i].number && (m_tokens[i].capital || begins_with_article(m_tokens, i));
    }

    const NameBlock* block_at(std::size_t i) const {
        return m_block < m_blocks.size() && m_blocks[m_block].first <= i ? &m_blocks[m_block] : nullptr;
    }

    bool crosses_block(const NameHit& hit) const {
        return m_block < m_blocks.size() && block_at(hit.first) == nullptr && hit.last > m_blocks[m_block].first;
    }

    /// A title, a month or a function word that stands alone, "Dr", "Nov", "The"; "Downtown" before a name.
    bool plain_word(const NameHit& hit) const {
        const Token& word = m_tokens[hit.first];
        if (hit.length() == 2 && word.is(WordList::calendar_word) && m_tokens[hit.first + 1].number) {
            return true;  // "October 6" is a day, whatever town is called so
        }
        const bool opens = word.is(WordList::name_opener) && hit.last < m_tokens.size() && m_tokens[hit.last].capital &&
                           name_runs_on(m_tokens, hit.last);
        const bool title = word.is(WordList::honorific) && word.is(WordList::abbreviation);
        return hit.length() == 1 && (title || opens || word.is(WordList::calendar_word) ||
                                     (word.is(WordList::function_word) && !word.all_capitals));
    }

    /// Words that nobody knows as a place's, and that stand in nobody else's name, are one name together.
    void add_unknown(std::size_t i) {
        const Token& token = m_tokens[i];
        const bool opens_sentence =
            token.sentence_start && (token.is(WordList::function_word) || token.is(WordList::common_word));
        if (token.is(WordList::calendar_word) || token.is(WordList::function_word) || opens_sentence || token.heading ||
            block_at(i) != nullptr || token.is(WordList::honorific)) {
            flush();
            return;
        }
        if (m_unknown_last != i || !name_runs_on(m_tokens, i)) {
            flush();
            m_unknown_first = i;
        }
        m_unknown_last = i + 1;
    }

    void flush() {
        const bool letter = m_unknown_last == m_unknown_first + 1 && m_tokens[m_unknown_first].span.length() == 1;
        if (m_unknown_last > m_unknown_first && !letter) {  // "S/2023/777" is no place
            add({m_unknown_first, m_unknown_last, {}, {}});
        }
        m_unknown_first = m_unknown_last = 0;
    }

    void add_zone(std::size_t first, std::size_t last) {
        NameKey key;
        for (std::size_t i = first; i < last; ++i) {
            key = extend(key, m_tokens.folded(i));
        }
        add({first, last, m_context.names.probe(key).links, {}});
        m_names.back().zone = m_names.back().by_rule = true;
        m_names.back().first = 1;
    }

    std::size_t step_without_capitals(std::size_t i) {
        const auto hit = longest_hit_without_capitals(m_context, i);
        if (!hit) {
            return i + 1;
        }
        add(*hit);
        FoundName& name = m_names.back();
        name.by_rule = true;
        name.first = likelihood_without_capitals(m_context, *hit, name.place);
        return hit->last;
    }

    void add(const NameHit& hit) {
        FoundName& name = m_names.emplace_back();
        name.hit = hit;
        name.place = profile(hit, m_context);
        WordKey key;
        for (std::size_t i = hit.first; i < hit.last; ++i) {
            key = extend(key, m_tokens[i].hash);
        }
        name.key = key.value;
        name.block = block_at(hit.first);
        name.by_rule = heads_entry(hit, name.place);
        name.first = name.by_rule ? 1 : 0;
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    const std::vector<NameBlock>& m_blocks;
    std::vector<FoundName> m_names;
    std::size_t m_block = 0;
    LinkedNames m_linked;
    bool m_digest;  ///< the text tells place by place
    std::size_t m_unknown_first = 0;
    std::size_t m_unknown_last = 0;
};

}  // namespace

std::vector<FoundName> find_names(const NameContext& context, const std::vector<NameBlock>& blocks) {
    return NameFinder{context, blocks}.run();
}

std::size_t listed_organisation_end(const NameContext& context, std::size_t i) {
    constexpr std::uint32_t short_name = 4;
    const Token& token = context.tokens[i];
    const std::size_t end = phrase_end(context.tokens, i, WordList::organisation, context.lexicon);
    const bool is_short = end == i + 1 && token.span.length() <= short_name;
    const bool written_so = token.all_capitals && !token.heading;
    return end > i && (!is_short || written_so) ? end : 0;
}

std::size_t platform_end(const NameContext& context, std::size_t i) {
    const Tokens& tokens = context.tokens;
    const bool on = i > 0 && tokens[i].capital && tokens[i].before.joins() &&
                    (tokens.folded(i - 1) == "on" || tokens.folded(i - 1) == "via");
    const std::size_t end = on ? phrase_end(tokens, i, WordList::platform, context.lexicon) : i;
    return end > i ? end : 0;
}

std::size_t listed_end(const NameContext& context, std::size_t i) {
    std::size_t end = 0;
    if (context.tokens[i].capital) {
        const std::size_t people = std::max(phrase_end(context.tokens, i, WordList::ethnonym, context.lexicon),
                                            phrase_end(context.tokens, i, WordList::faith, context.lexicon));
        end = people > i ? people : listed_organisation_end(context, i);
    }
    return std::max(end, platform_end(context, i));
}

std::size_t typed_end(const NameContext& context, const FoundName& name) {
    const Tokens& tokens = context.tokens;
    const std::size_t last = name.hit.last;
    if (name.place.country || tokens[last - 1].possessive || last >= tokens.size() || !tokens[last].before.joins() ||
        tokens[last].before.hyphen()) {
        return last;
    }
    const std::size_t end = phrase_end(tokens, last, WordList::place_type, context.lexicon);
    if (end == last) {
        return last;
    }
    if (const std::size_t town = end - 1;
        end + 1 < tokens.size() && tokens.folded(end) == "of" && tokens[end].before.joins() &&
        tokens[end + 1].capital &&
        phrase_value(tokens, town, end, WordList::place_type, context.lexicon).starts_with('P')) {
        return town;  // "the Oss town of Hill", "the Oss province town of Hill": the town is the other
    }
    const char kind = phrase_value(tokens, last, end, WordList::place_type, context.lexicon).front();
    const bool capital = tokens[last].capital;
    return kind == 'A' || kind == 'P' || (capital && kind != 'S') || kind == 'H' || kind == 'T' ? end : last;
}

}  // namespace sitmap
