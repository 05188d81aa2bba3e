#include "engine/actor/actor_capitals.hpp"

#include "engine/time/calendar.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>
#include <string>

namespace sitmap {

using std::string;
using std::string_view;

namespace {

constexpr std::uint32_t name_reach = 3;  ///< capitals before "fighters"

}  // namespace

bool ActorCapitals::is_led(std::uint32_t at, const std::vector<ActorPhrase>& phrases) const {
    const std::uint32_t lead = at > 1 && m_wording.is(at - 1, {"the"}) ? at - 2 : at - std::min(at, 1U);
    if (at == 0 || m_wording.gap(at) != " ") {
        return false;
    }
    const bool of = m_wording.is(lead, {"of", "from"}) && !phrases.empty() && phrases.back().words.last == lead;
    return m_wording.is(lead, {"by"}) || of;
}

bool ActorCapitals::may_open_capitals(std::uint32_t at) const {
    return word(at).capital || word(at).number || word(at + 1).capital;
}

std::optional<ActorPhrase> ActorCapitals::name_in_capitals(std::uint32_t at) const {
    constexpr std::uint32_t longest = 5;
    std::uint32_t last = at;
    while (last < m_wording.words.size() && last - at < longest &&
           (last == at || m_wording.gap(last) == " " || m_wording.gap(last) == "-") &&
           (word(last).capital || (word(last).number && last == at) ||
            (m_wording.is(last, {"al", "ul", "ash", "ar", "de", "of"}) && word(last + 1).capital))) {
        ++last;
    }
    if (last == at || word(last - 1).number || is_month_or_weekday(word(at).folded) || is("weapon_abbreviation", at) ||
        is("function_word", at) || !ends_phrase(last)) {
        return std::nullopt;
    }
    for (std::uint32_t each = at; each < last; ++each) {
        const Named* named = named_at(each);
        if (named != nullptr && is_place(named->mention->reading) && named->words.last >= last) {
            return std::nullopt;  // not "Balochistan Liberation Front"
        }
    }
    return ActorPhrase{{at, last}, text_of(m_wording, {at, last}), ActorKind::group};
}

std::optional<ActorPhrase> ActorCapitals::abbreviation(std::uint32_t at) const {
    const std::uint32_t next = at + 1;
    if (!is_abbreviation(at) || is("weapon_abbreviation", at) || next >= m_wording.words.size() ||
        (m_wording.gap(next) != " " && m_wording.gap(next) != "-")) {
        return std::nullopt;
    }
    if (is_abbreviation(next) || (at > 0 && is_abbreviation(at - 1))) {
        return std::nullopt;
    }
    const bool band = is("band_noun", next) && !word(next).capital;
    if (band || is("claiming", next) || is_deed(next + (is("auxiliary", next) ? 1 : 0))) {
        const WordRange words{at, next + (band ? 1 : 0)};
        return ActorPhrase{words, text_of(m_wording, words), ActorKind::group};
    }
    return std::nullopt;
}

bool ActorCapitals::is_abbreviation(std::uint32_t at) const {
    if (!word(at).capital) {
        return false;  // as most words
    }
    const string_view name = slice(m_wording.text, word(at).span);
    return name.size() > 2 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<ActorPhrase> ActorCapitals::capitals_and_class(std::uint32_t at) const {
    if (!word(at).capital || is("function_word", at) || is("opening_adverb", at) ||
        is_month_or_weekday(word(at).folded) || number_at(m_wording, at)) {
        return std::nullopt;  // "On 5 May troops", "Overnight troops", "Six soldiers"
    }
    for (std::uint32_t next = at + 1; next <= at + name_reach && next < m_wording.words.size(); ++next) {
        const string_view gap = m_wording.gap(next);
        if ((gap != " " && gap != "-") || word(next).sentence != word(at).sentence) {
            return std::nullopt;
        }
        if (const Named* named = named_at(next); named != nullptr && named->mention->reading == Reading::demonym) {
            return std::nullopt;  // "On 16 July Israeli aircraft": the name begins there
        }
        if (const auto noun = class_at(next); noun && !word(next).capital) {
            if (noun->kind == ActorKind::official || (is("arms", next) && !owns_arms({at, next}))) {
                return std::nullopt;
            }
            return ActorPhrase{{at, noun->last}, name_of({at, noun->last}), noun->kind};
        }
        if (!word(next).capital && gap != "-") {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// As the text has it, but for the capital that only opens a sentence: "Tribal fighters".
string ActorCapitals::name_of(WordRange words) const {
    string name = text_of(m_wording, words);
    if (words.first == m_wording.sentence_of(words.first).first && is("common_attribute", words.first)) {
        name.front() = name.front() >= 'A' && name.front() <= 'Z' ? static_cast<char>(name.front() + 32) : name.front();
    }
    return name;
}

/// "Army jets", "RSF drones", "Katangese jets"; but "MiG-23 aircraft", "Grad rockets", "Air strikes" are nobody's.
bool ActorCapitals::owns_arms(WordRange owner) const {
    if (is("owner_of_arms", owner.first)) {
        return true;
    }
    const string name = text_of(m_wording, owner);
    const string_view first = word(owner.first).folded;
    const bool abbreviation =
        name.size() > 2 && std::ranges::all_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
    return (abbreviation && !is("weapon_abbreviation", owner.first)) ||
           (owner.length() == 1 && (first.ends_with("ese") || first.ends_with("ian")));
}

std::optional<ActorPhrase> ActorCapitals::loyal_to(const ActorPhrase& band) const {
    constexpr std::uint32_t longest = 4;
    const std::uint32_t first = band.words.last + 2;
    const bool armed = band.kind == ActorKind::force || band.kind == ActorKind::group;
    if (!armed || !m_wording.is(band.words.last, {"loyal", "allied"}) || !m_wording.is(first - 1, {"to", "with"})) {
        return std::nullopt;
    }
    std::uint32_t last = first;
    while (last < m_wording.words.size() && last - first < longest && m_wording.gap(last) == " " &&
           (word(last).capital || m_wording.is(last, {"al", "bin", "ibn", "de", "the"}))) {
        ++last;
    }
    return last == first
               ? std::nullopt
               : std::optional{ActorPhrase{
                     {band.words.first, last}, text_of(m_wording, {band.words.first, last}), ActorKind::group}};
}

}  // namespace sitmap
