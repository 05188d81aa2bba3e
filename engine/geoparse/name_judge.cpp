#include "engine/geoparse/name_judge.hpp"

#include <algorithm>
#include <bit>

namespace sitmap {

namespace {

bool blank_only(Gap gap) {
    return gap.joins() && !gap.hyphen;
}

Cue size_cue(double population) {
    return population >= 1e6     ? Cue::city
           : population >= 1e5   ? Cue::large_town
           : population >= 1.5e4 ? Cue::town
           : population >= 1e3   ? Cue::small_town
                                 : Cue::village;
}

}  // namespace

bool may_contain(const NameHit& inner, const NameHit& outer, const Gazetteer& gazetteer) {
    constexpr std::size_t enough = 40;
    for (const NameLink container : outer.links.first(std::min(outer.links.size(), enough))) {
        const PlaceSummary whole = gazetteer.summary(container.place);
        const bool country = is_country_code(whole.feature_code);
        if (!country && whole.feature_code != "ADM1") {
            continue;
        }
        const std::string_view id = gazetteer.id(container.place);
        for (const NameLink link : inner.links.first(std::min(inner.links.size(), enough))) {
            const PlaceSummary part = gazetteer.summary(link.place);
            if (link.place != container.place && (country ? part.country == whole.country : part.admin1_id == id)) {
                return true;
            }
        }
    }
    return false;
}

NameJudge::NameJudge(const NameContext& context) : m_context{context} {
    for (std::size_t i = 0; i < cue_names.size(); ++i) {
        m_weights[i] = context.lexicon.number(WordList::name_weight, cue_names[i], 0);
    }
    const Tokens& tokens = context.tokens;
    m_small_words.resize(std::bit_ceil(tokens.size() * 16 + 64));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].capital && !tokens[i].number) {
            m_small_words[tokens[i].hash & (m_small_words.size() - 1)] = true;
        }
    }
}

bool NameJudge::small_in_text(const Token& token) const {
    return m_small_words[token.hash & (m_small_words.size() - 1)];
}

Cues NameJudge::cues(const NameHit& hit, const NameProfile& place) const {
    Cues cues;
    const auto set = [&](Cue cue, bool holds = true) { cues.set(static_cast<std::size_t>(cue), holds); };
    set(Cue::constant);
    set(Cue::country, place.country);
    set(Cue::demonym, place.demonym);
    set(Cue::first_order, place.first_order);
    set(Cue::second_order, place.second_order);
    set(Cue::capital, place.capital);
    set(Cue::area, place.area);
    set(size_cue(place.population));
    set(Cue::alternate_only, place.alternate && !place.demonym);
    set(Cue::abbreviation, place.abbreviation && !place.demonym);
    set(Cue::joined_only, hit.links.empty());
    constexpr std::uint32_t longest_acronym = 5;
    const Token& first = m_context.tokens[hit.first];
    set(Cue::acronym, hit.length() == 1 && first.all_capitals && !first.heading && !place.abbreviation &&
                          first.span.length() <= longest_acronym);
    look_at_words(hit, cues);
    look_before(hit, cues);
    look_after(hit, cues);
    return cues;
}

double NameJudge::weigh(const Cues& cues) const {
    double sum = 0;
    for (std::size_t i = 0; i < cue_names.size(); ++i) {
        sum += cues.test(i) ? m_weights[i] : 0;
    }
    return sum;
}

void NameJudge::look_at_words(const NameHit& hit, Cues& cues) const {
    const Token& first = m_context.tokens[hit.first];
    const auto set = [&](Cue cue, bool holds) { cues.set(static_cast<std::size_t>(cue), holds); };
    set(Cue::many_words, hit.length() > 1);
    set(Cue::sentence_start, first.sentence_start);
    set(Cue::heading, first.heading);
    set(Cue::possessive, m_context.tokens[hit.last - 1].possessive);
    if (hit.length() > 1) {
        return;
    }
    set(Cue::common_word, first.is(WordList::common_word) || first.is(WordList::function_word));
    set(Cue::known_word, first.is(WordList::known_word));
    set(Cue::first_name, first.is(WordList::first_name));
    set(Cue::small_in_text, !first.dotted && small_in_text(first));
}

void NameJudge::look_before(const NameHit& hit, Cues& cues) const {
    if (hit.first == 0) {
        return;
    }
    const Tokens& tokens = m_context.tokens;
    const Token& first = tokens[hit.first];
    const Token& before = tokens[hit.first - 1];
    const auto set = [&](Cue cue, bool holds = true) { cues.set(static_cast<std::size_t>(cue), holds); };
    const Gap gap = first.before;
    set(Cue::hyphen_beside, gap.hyphen && !gap.space);
    if (!blank_only(gap)) {
        return;
    }
    const bool the = tokens.folded(before) == "the";
    const Token& beyond = the && hit.first > 1 ? tokens[hit.first - 2] : before;
    const bool names =
        before.capital && !before.possessive && !first.heading && !before.is(WordList::calendar_word) &&
        !(before.sentence_start && (before.is(WordList::function_word) || before.is(WordList::common_word)));
    set(Cue::the_before, the);
    set(Cue::site_before, !beyond.capital && beyond.is(WordList::location_preposition));
    set(Cue::of_before, tokens.folded(before) == "of");
    set(Cue::opener_before, before.is(WordList::direction) || (before.capital && before.is(WordList::name_opener)));
    const auto hit_before =
        names && !before.is(WordList::direction) ? longest_hit(m_context, hit.first - 1) : std::nullopt;
    const bool people = hit_before && hit_before->last == hit.first && profile(*hit_before, m_context).demonym;
    set(Cue::name_before, names && !people && !before.is(WordList::direction) && !before.is(WordList::name_opener));
    set(Cue::type_before,
        tokens.folded(before) == "of" && hit.first > 1 && tokens[hit.first - 2].is(WordList::place_type));
}

void NameJudge::look_after(const NameHit& hit, Cues& cues) const {
    const Tokens& tokens = m_context.tokens;
    if (hit.last >= tokens.size() || tokens[hit.last - 1].possessive) {
        return;
    }
    const Token& after = tokens[hit.last];
    const auto set = [&](Cue cue, bool holds = true) { cues.set(static_cast<std::size_t>(cue), holds); };
    set(Cue::container_after, after.before.comma && after.capital && container_after(hit));
    set(Cue::dateline, tokens[hit.last - 1].all_capitals && hit.last < 8 &&
                           (after.before.bracket || after.before.dash || after.before.comma));
    if (after.before.hyphen && !after.before.space) {
        set(Cue::hyphen_beside);
        return;
    }
    if (!blank_only(after.before)) {
        return;
    }
    const bool type = phrase_end(tokens, hit.last, WordList::place_type, m_context.lexicon) > hit.last;
    const bool other_name = after.capital && !tokens[hit.first].heading && !after.is(WordList::calendar_word) &&
                            !type && !after.is(WordList::honorific) && !after.is(WordList::first_name);
    set(Cue::type_after, type);
    set(Cue::name_after, other_name);
    set(Cue::say_verb_after, !after.capital && after.is(WordList::say_verb));
}

bool NameJudge::container_after(const NameHit& hit) const {
    const auto next = longest_hit(m_context, hit.last);
    return next && may_contain(hit, *next, m_context.gazetteer);
}

}  // namespace sitmap
