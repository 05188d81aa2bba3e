#include "engine/geoparse/name_hit.hpp"

#include "engine/core/text.hpp"
#include "engine/geoparse/name_table.hpp"

#include <algorithm>
#include <string>

namespace sitmap {

namespace {

constexpr std::size_t longest_name = 7;  // "Islamic Republic of Iran", "Democratic Republic of the Congo"

/// A name ends on a capitalised word, or on its type ("Tarsin airport"): "The range" and "Ocean
/// shores" are no names even where some village is called so.
bool may_end(const Tokens& tokens, std::size_t first, std::size_t i) {
    if (i == first || tokens[i].capital || tokens[i].number) {
        return true;
    }
    const bool article_only = i == first + 1 && tokens[first].is(WordList::function_word);
    return tokens[i].is(WordList::place_type) && !article_only;
}

/// "al-Suwayda": the article may be missing in the gazetteer's name, or stand there unjoined.
NameHit with_article(const NameContext& context, std::size_t first) {
    const Tokens& tokens = context.tokens;
    NameHit best{first, first, {}, {}};
    std::string folded{tokens.folded(first)};
    for (std::size_t i = first + 1; i < std::min(tokens.size(), first + 4) && name_runs_on(tokens, i); ++i) {
        folded += ' ';
        folded += tokens.folded(i);
        const std::string joined = join_folded(folded);
        NameHit hit{first, i + 1, context.names.probe(joined_key(joined)).links, {}};
        if (i == first + 1 && joined == tokens.folded(i)) {
            hit.joined_links = context.names.probe(extend(NameKey{}, tokens.folded(i))).links;
        }
        if (any_counts(links_of(hit, tokens))) {
            best = hit;
        }
        if (tokens[i].possessive) {
            break;
        }
    }
    return best;
}

/// "Cox's Bazar", "King's Lynn": a possessive that is of the name.
NameHit with_possessive(const NameContext& context, std::size_t first) {
    const Tokens& tokens = context.tokens;
    NameHit best{first, first, {}, {}};
    NameKey key;
    for (std::size_t i = first; i < std::min(tokens.size(), first + 4); ++i) {
        const bool runs_on = i == first || (tokens[i].capital && tokens[i].before.joins() &&
                                            (tokens[i - 1].possessive || name_runs_on(tokens, i)));
        if (!runs_on) {
            break;
        }
        std::string folded{tokens.folded(i)};
        const NameKey ending = extend(key, folded);
        const NameHit hit{first, i + 1, context.names.probe(ending).links, {}};
        if (i > first && any_counts(links_of(hit, tokens))) {
            best = hit;
        }
        folded += tokens[i].possessive && !folded.ends_with('s') ? "s" : "";
        key = extend(key, folded);
        if (!context.names.probe(key).continues) {
            break;
        }
    }
    return best;
}

}  // namespace

bool name_runs_on(const Tokens& tokens, std::size_t i) {
    if (i == 0) {
        return false;
    }
    const Token& before = tokens[i - 1];
    const Gap gap = tokens[i].before;
    if (before.possessive) {
        return false;
    }
    if (gap.joins()) {
        return true;
    }
    constexpr std::uint16_t parting =
        Gap::second_line_break | Gap::commas | Gap::stops | Gap::dashes | Gap::quotes | Gap::brackets | Gap::others;
    const bool only_period = gap.period() && !gap.has(parting);
    const bool opens_name = before.is(WordList::name_opener) || before.is(WordList::honorific);
    const bool shortened = before.span.length() == 1 || (before.is(WordList::abbreviation) && opens_name);
    return only_period && before.capital && shortened;
}

bool counts(const NameLinks& links, NameLink link) {
    return link.kind != NameKind::code && (link.kind != NameKind::abbreviation || links.abbreviations);
}

bool is_common_word(const NameHit& hit, const Tokens& tokens) {
    return hit.length() == 1 &&
           (tokens[hit.first].is(WordList::common_word) || tokens[hit.first].is(WordList::direction));
}

NameLinks links_of(const NameHit& hit, const Tokens& tokens) {
    const Token& only = tokens[hit.first];
    const bool dot_follows = hit.last < tokens.size() && tokens[hit.last].before.period();
    return {hit.links, hit.joined_links, hit.length() > 1 || only.all_capitals || (only.capital && dot_follows)};
}

bool any_counts(const NameLinks& links) {
    const auto ok = [&](NameLink link) { return counts(links, link); };
    return std::ranges::any_of(links.links, ok) || std::ranges::any_of(links.joined_links, ok);
}

bool begins_with_article(const Tokens& tokens, std::size_t i) {
    if (i + 1 >= tokens.size() || !tokens[i].is(WordList::article_prefix) || !tokens[i + 1].capital) {
        return false;
    }
    const Gap gap = tokens[i + 1].before;
    const bool unmistakable = tokens.folded(i) == "al" || tokens.folded(i) == "el";
    return gap.joins() && (gap.hyphen() || unmistakable);
}

std::optional<NameHit> longest_hit(const NameContext& context, std::size_t first) {
    const Tokens& tokens = context.tokens;
    NameHit best{first, first, {}, {}};
    NameKey key;
    for (std::size_t i = first; i < std::min(tokens.size(), first + longest_name); ++i) {
        if (i > first && !name_runs_on(tokens, i)) {
            break;
        }
        NameHit hit{first, i + 1, {}, {}};
        NameProbe probe;
        if (i == first && !tokens[i].number) {
            const FirstWord& word = context.names.first_word(tokens[i].word, tokens.folded(i));
            key = word.key;
            probe = word.probe;
            hit.joined_links = tokens[i].capital ? word.joined_links : std::span<const NameLink>{};
        } else {
            key = extend(key, tokens.folded(i));
            probe = context.names.probe(key);
        }
        hit.links = probe.links;
        const bool small_word =
            i > first && !tokens[i].capital && tokens[i].span.length() > 4 && !tokens[i].is(WordList::place_type);
        if (small_word && !tokens[i].number) {
            break;
        }
        if (may_end(tokens, first, i) && any_counts(links_of(hit, tokens))) {
            best = hit;
        }
        if (!probe.continues) {
            break;
        }
    }
    if (best.length() < 2 && begins_with_article(tokens, first)) {
        const NameHit hit = with_article(context, first);
        if (hit.length() > best.length()) {
            best = hit;
        }
    }
    if (tokens[first].possessive && tokens[first].capital) {
        const NameHit hit = with_possessive(context, first);
        if (hit.length() > best.length()) {
            best = hit;
        }
    }
    if (best.length() == 0) {
        return std::nullopt;
    }
    return best;
}

}  // namespace sitmap
