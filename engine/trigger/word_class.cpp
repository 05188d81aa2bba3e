#include "engine/trigger/word_class.hpp"

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/aside.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::size_t telegraphic_reach = 6;  ///< words from a line's "Oss:" to its verb

}  // namespace

bool WordClass::is_carried(std::size_t at, VerbForm form) const {
    const bool has =
        at > 0 && (word(at - 1).folded == "has" || word(at - 1).folded == "have" || word(at - 1).folded == "had");
    return (form != VerbForm::gerund && at > 0 && is("be", at - 1)) || (form == VerbForm::participle && !has);
}

bool WordClass::follows_be(std::size_t at) const {
    return at > 0 && is("be", at - 1);
}

/// "OSS, 3 May (Agency) - Raids on ...": here the sentence begins.
bool WordClass::follows_dateline(std::size_t at) const {
    const string_view gap = m_wording.gap(at);
    return gap.find(" - ") != string_view::npos || gap.find("\u2013 ") != string_view::npos ||
           gap.find("\u2014 ") != string_view::npos;
}

/// A noun at the sentence's start, after a determiner, a number, an adjective, a preposition.
bool WordClass::is_noun(std::size_t at, std::uint32_t length) const {
    const Sentence& sentence = m_wording.sentence_of(at);
    if (at + length < sentence.last && is("auxiliary", at + length) && !is("auxiliary", at == 0 ? at : at - 1)) {
        return true;
    }
    if (at == sentence.first || follows_dateline(at)) {
        return true;
    }
    const Word& before = word(at - 1);
    if (is("armed_men", at - 1) && at + length < sentence.last && is("determiner", at + length) &&
        m_wording.gap(at + length) == " ") {
        return false;  // "Militia raid the village of Oss"
    }
    if (before.folded == "to" || is("auxiliary", at - 1)) {
        return false;
    }
    const bool troops = length > 1 && is("armed_men", at - 1);  // "Troops pull out of Oss"
    if (before.capital && !troops && at + length < sentence.last &&
        (is("happening", at + length) || word(at + length).folded == "of")) {
        return true;  // "Oss rally draws thousands", "RDX blockade of Oss"
    }
    const bool figure = before.folded.front() >= '0' && before.folded.front() <= '9' &&
                        !before.folded.ends_with('s');  // "107mm rockets", but "MiG-23s raid Oss"
    return before.number || figure || number_at(m_wording, at - 1) || before.possessive || is("determiner", at - 1) ||
           is("noun_context", at - 1) || is("support", at - 1) || is_adjectival(before) ||
           m_wording.gap(at).find(',') != string_view::npos;
}

bool WordClass::reads_as_noun(std::size_t at, std::uint32_t length, VerbForm form) const {
    if (at > 0 && m_wording.is(at, {"building"}) && length == 1 && m_wording.gap(at) == " " &&
        (is_adjectival(word(at - 1)) || m_wording.is(at - 1, {"apartment", "school", "office", "tower", "storey"}))) {
        return true;  // "a residential building was struck"
    }
    if (form == VerbForm::gerund && has_object(at, length)) {
        return false;  // "accused the army of shelling Oss"
    }
    if (form == VerbForm::gerund) {
        const bool subject = at + length < m_wording.sentence_of(at).last && m_wording.gap(at + length) == " " &&
                             is_past_verb(at + length);
        if (subject && m_wording.is(at == 0 ? at : at - 1, {"and", "but", "while", "as"})) {
            return true;  // "and shelling hit a market in Oss"
        }
        return !is_participle(at, length) && (at == 0 || !is("be", at - 1));
    }
    return is_noun(at, length) || (form == VerbForm::present && (are_munitions(at, length) || are_troops(at, length)));
}

/// "hemmed in by Norish forces since May"; "Norland forces thousands to flee" has its object.
bool WordClass::are_troops(std::size_t at, std::uint32_t length) const {
    const std::size_t next = at + length;
    return length == 1 && at > 0 && m_wording.is(at, {"forces"}) && word(at - 1).capital &&
           (next >= m_wording.sentence_of(at).last || m_wording.gap(next) != " " || is_preposition(word(next).folded) ||
            is("auxiliary", next) || m_wording.is(next, {"since", "and", "who", "that"}));
}

/// "recovered socket bombs in Oss", "saw shells landing in Oss": nobody bombs there.
bool WordClass::are_munitions(std::size_t at, std::uint32_t length) const {
    const std::size_t next = at + length;
    return length == 1 && m_wording.is(at, {"bombs", "mines", "shells", "rockets", "mortars"}) &&
           (next >= m_wording.sentence_of(at).last || m_wording.is(next, {"in", "at", "near", "from"}) ||
            (m_wording.gap(next) == " " && !word(next).capital && word(next).folded.ends_with("ing")));
}

/// Led by a preposition, and a name or a determiner right behind.
bool WordClass::has_object(std::size_t at, std::uint32_t length) const {
    static constexpr auto leads =
        texts("of", "by", "for", "after", "before", "from", "without", "while", "since", "in");
    const std::size_t next = at + length;
    return at > 0 && next < m_wording.words.size() && word(next).sentence == word(at).sentence &&
           m_wording.gap(next) == " " && (word(next).capital || is("determiner", next)) &&
           !is_month_or_weekday(word(next).folded) &&
           std::find(leads.begin(), leads.end(), word(at - 1).folded) != leads.end();
}

/// ", killing three": tells what the event before did; "the killing of" is a noun.
bool WordClass::is_participle(std::size_t at, std::uint32_t length) const {
    const bool adverb = at > 1 && is_adverb(word(at - 1));  // ", reportedly killing three"
    const bool comma = m_wording.gap(at - (adverb ? 1 : 0)).find(',') != string_view::npos;
    const bool of = at + length < m_wording.words.size() && word(at + length).folded == "of";
    return !of && (comma || (at > 0 && word(at - 1).folded == "and"));
}

bool WordClass::is_adjectival(const Word& word) {
    static constexpr auto endings = texts("ous", "ful", "ive", "ish", "ese", "ian", "ean", "eli", "can", "aqi", "emi",
                                          "ary", "ic", "al", "ent", "ant", "ble", "ern", "ier", "led");
    return std::any_of(endings.begin(), endings.end(),
                       [&](string_view ending) {
                           return word.folded.back() == ending.back() && word.folded.ends_with(ending);
                       }) ||
           number_word(word.folded);
}

bool WordClass::number_word(string_view folded) {
    static constexpr auto words =
        texts("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "heavy", "fierce", "deadly",
              "fresh", "new", "recent", "joint", "major", "mass", "dozen");
    return std::find(words.begin(), words.end(), folded) != words.end();
}

/// "Retreating elements have blown up the bridge": no object of "retreating".
bool WordClass::tells_which_men(std::size_t at) const {
    static constexpr auto ways = texts("retreating", "advancing", "fleeing", "invading", "departing", "approaching");
    if (m_wording.is(at, {"harassing"}) && at + 2 < m_wording.sentence_of(at).last &&
        (m_wording.is(at + 1, {"fire"}) || m_wording.is(at + 2, {"fire"}))) {
        return true;  // "harassing mortar fire"
    }
    const bool way = std::find(ways.begin(), ways.end(), word(at).folded) != ways.end();
    const bool named = at + 2 < m_wording.sentence_of(at).last && word(at + 1).capital &&
                       (is("combatant", at + 2) || is("armed_target", at + 2));  // "fleeing Norish guards"
    return way && at + 1 < m_wording.sentence_of(at).last &&
           (named || is("combatant", at + 1) || is("armed_target", at + 1) ||
            m_wording.is(at + 1, {"elements", "units"}));
}

/// "Displaced families march", "exchanged eleven wounded men": whom it befell stands right behind.
bool WordClass::tells_whose_state(std::size_t at, const Sentence& sentence) const {
    if (at + 1 >= sentence.last || m_wording.gap(at + 1) != " ") {
        return false;
    }
    const bool opens = word(at).capital && (at == sentence.first || word(at - 1).number);
    const bool suffers =
        at > sentence.first && m_wording.is(at - 1, {"massacred", "attacked", "killed", "shot", "hit", "met"});
    const bool displaced = m_wording.is(at, {"displaced"}) && is("subject_displacement", at + 1) && (opens || suffers);
    const bool counted =
        at > sentence.first + 1 && m_wording.is(at, {"wounded", "injured", "captured", "arrested"}) &&
        (word(at - 1).number || number_at(m_wording, at - 1)) &&
        (is("person_taken", at + 1) || is("combatant", at + 1) || m_wording.is(at + 1, {"men", "people"}));
    return displaced || counted;
}

bool WordClass::is_adjective(std::size_t at, const TriggerForm& form) const {
    // "bombed the retreating groups".
    if (form.form == VerbForm::gerund) {
        return (at > 0 && is("determiner", at - 1)) || tells_which_men(at);
    }
    if (form.form != VerbForm::past && form.form != VerbForm::participle) {
        return false;
    }
    const Sentence& sentence = m_wording.sentence_of(at);
    if (word(at).folded == "lost" && at >= 2 && m_wording.is(at - 2, {"to"}) &&
        m_wording.is(at + 1, {"positions", "ground", "territory", "territories", "areas"})) {
        return true;  // "tried to regain lost positions"
    }
    if (word(at).folded == "displaced" && m_wording.is(at + 1, {"persons", "people", "families", "residents"}) &&
        (at == sentence.first || word(at - 1).number || m_wording.gap(at) != " ")) {
        return true;  // "In March 1994 displaced persons blocked the road"
    }
    if (word(at).hyphened || (at == sentence.first && at + 1 < sentence.last && is("person_taken", at + 1))) {
        return true;  // "Abducted nurses freed"
    }
    if (at > sentence.first && at + 1 < sentence.last && word(at + 1).capital && word(at + 1).folded.ends_with('s') &&
        number_at(m_wording, at - 1)) {
        return true;  // "Five captured Norlanders were found shot"
    }
    static constexpr auto openers =
        texts("in", "into", "of", "from", "to", "near", "at", "the", "a", "an", "for", "with", "by");
    // "visited wounded soldiers": after a verb, before those who suffered it.
    if (at > sentence.first && at + 1 < sentence.last && m_codebook.frames()[form.frame].weak &&
        (is("armed_target", at + 1) || is("civilian_target", at + 1)) && word(at - 1).folded.ends_with("ed")) {
        return true;
    }
    if (tells_whose_state(at, sentence)) {
        return true;
    }
    const std::string_view gap = m_wording.gap(at);
    if (gap.ends_with('(') && m_wording.gap(at + 1).starts_with(')')) {
        return true;  // "the east (left) bank"
    }
    if (gap == ", " && word(at).folded == "occupied" && at + 1 < sentence.last && word(at + 1).capital) {
        return true;  // "in Oss, occupied Norland"
    }
    const std::size_t adverb = at > sentence.first + 1 && is_adverb(word(at - 1)) ? 1 : 0;
    return at > sentence.first + adverb &&
           std::find(openers.begin(), openers.end(), word(at - 1 - adverb).folded) != openers.end();
}

/// "OIC meets": no adjective ends there.
bool WordClass::is_acronym(std::size_t at) const {
    const std::string_view written = slice(m_wording.text, word(at).span);
    return written.size() > 1 && written[1] >= 'A' && written[1] <= 'Z';
}

bool WordClass::is_noun_only(std::size_t at, const TriggerForm& form) const {
    const bool bare = form.form == VerbForm::base || form.form == VerbForm::present;
    const Sentence& sentence = m_wording.sentence_of(at);
    // "represented initial consultations": behind a verb in the past no bare verb stands, but after "helped"
    const bool behind_verb = form.form == VerbForm::base && at > sentence.first &&
                             word(at - 1).folded.ends_with("ed") && word(at - 1).folded != "helped" &&
                             !m_wording.is(at, {"in", "under"});
    // "at a crush plant"
    const bool part = form.form == VerbForm::base && at > sentence.first + 1 && m_wording.gap(at) == " " &&
                      m_wording.is(at - 2, {"a", "an"}) && !word(at - 1).capital && !word(at + 1).hyphened;
    return bare && at > sentence.first &&
           (behind_verb || part || word(at - 1).number || number_at(m_wording, at - 1) ||
            (m_wording.is(at, {"camp"}) && word(at - 1).possessive) || is_plural_noun(at, form, sentence) ||
            is("determiner", at - 1) || (is_adjectival(word(at - 1)) && !is_acronym(at - 1)) ||
            word(at - 1).folded == "of" || word(at - 1).folded == "military" ||
            (m_wording.is(at, {"forces"}) && is("side", at - 1)));
}

/// "bombs hit a school", "struck targets of", "with guided bombs": a verb stands beside it.
bool WordClass::is_plural_noun(std::size_t at, const TriggerForm& form, const Sentence& sentence) const {
    if (form.form != VerbForm::present) {
        return false;
    }
    const Word& before = word(at - 1);
    return (at + 1 < sentence.last && is_past_verb(at + 1)) || is_past_verb(at - 1) || before.folded == "with" ||
           before.folded.ends_with("ed");
}

bool WordClass::is_past_verb(std::size_t at) const {
    return m_codebook.has_form(m_codebook.triggers().longest(m_wording, at), VerbForm::past);
}

bool WordClass::is_passive(std::size_t at, VerbForm form, const Sentence& sentence) const {
    if (form != VerbForm::past && form != VerbForm::participle) {
        return false;
    }
    if ((sentence.heading || sentence.item || word(sentence.first).number) && ends_headline(at, sentence)) {
        return true;
    }
    if (has_place_as_object_before(m_wording, m_codebook, static_cast<std::uint32_t>(at))) {
        return false;
    }
    if (carries_on_passive(at, sentence) || is_fate_of_persons(at, sentence)) {
        return true;
    }
    const bool aged =
        at > sentence.first + 1 && word(at - 1).number && m_wording.gap(at).find(',') != string_view::npos;
    if (at > sentence.first && word(at - (aged ? 2 : 1)).capital && is_telegraphic(at, sentence) &&
        (lacks_noun_behind(at, sentence) || is_fate(at, sentence))) {
        return true;
    }
    static constexpr auto between =
        texts("also", "not", "again", "once", "twice", "thrice", "then", "later", "soon", "now", "first", "itself",
              "themselves", "all", "both", "already", "thereafter");
    for (std::size_t back = 1; back <= 3 && at >= sentence.first + back; ++back) {
        if (is("be", at - back)) {
            return true;
        }
        if (!is_adverb(word(at - back)) && std::ranges::find(between, word(at - back).folded) == between.end()) {
            break;
        }
    }
    return is_behind_aside(at, sentence);
}

/// "The missile was, according to the army, intercepted"
bool WordClass::is_behind_aside(std::size_t at, const Sentence& sentence) const {
    constexpr std::size_t longest = 7;
    if (m_wording.gap(at) != ", ") {
        return false;
    }
    for (std::size_t back = 1; back <= longest && at > sentence.first + back; ++back) {
        if (m_wording.gap(at - back) == ", ") {
            return is("be", at - back - 1);
        }
    }
    return false;
}

/// "Two nurses seized in Oss", "three men shot near Hill".
bool WordClass::is_fate_of_persons(std::size_t at, const Sentence& sentence) const {
    static constexpr auto fates = texts("seized", "taken", "captured", "arrested", "detained", "abducted", "kidnapped",
                                        "wounded", "injured", "beheaded", "executed", "hanged");
    return at > sentence.first && at + 1 < sentence.last && is("person_taken", at - 1) &&
           std::find(fates.begin(), fates.end(), word(at).folded) != fates.end() && m_wording.gap(at + 1) == " " &&
           m_wording.is(at + 1, {"in", "at", "near", "by", "outside", "inside", "from", "off"});
}

/// "was given up in May and won back in June": no object behind, and "was" before.
bool WordClass::carries_on_passive(std::size_t at, const Sentence& sentence) const {
    static constexpr auto behind = texts("in", "on", "at", "by", "from", "again", "twice", "during", "after", "before");
    const std::size_t next = at + (at + 1 < sentence.last && word(at + 1).folded == "back" ? 2 : 1);
    const bool bare = next >= sentence.last || m_wording.gap(next) != " " ||
                      std::find(behind.begin(), behind.end(), word(next).folded) != behind.end();
    if (!bare || at < sentence.first + 3 || !m_wording.is(at - 1, {"and", "then"})) {
        return false;
    }
    for (std::size_t back = at - 1; back > sentence.first; --back) {
        if (is("be", back - 1)) {
            return true;
        }
    }
    return false;
}

/// A headline, a list's item, or what stands behind a list's "Oss:".
bool WordClass::is_telegraphic(std::size_t at, const Sentence& sentence) const {
    if (sentence.heading || sentence.item || word(sentence.first).number) {
        return true;
    }
    return at >= sentence.first + 2 && word(at).clause != word(sentence.first).clause &&
           m_wording.gap(at - 1).starts_with(':') && at - sentence.first < telegraphic_reach;
}

/// "Oss shelled from dawn": a preposition stands where the verb would have its object.
bool WordClass::lacks_noun_behind(std::size_t at, const Sentence& sentence) const {
    static constexpr auto words = texts("by", "from", "since", "overnight", "again", "twice", "heavily", "throughout");
    return at + 1 >= sentence.last || std::find(words.begin(), words.end(), word(at + 1).folded) != words.end();
}

/// "Jon Oss, 17, shot in front of", "shot dead while": what happened to a person, with no object behind.
bool WordClass::is_fate(std::size_t at, const Sentence& sentence) const {
    static constexpr auto fates = texts("shot", "killed", "wounded", "injured", "stabbed", "beaten", "arrested",
                                        "detained", "abducted", "kidnapped", "executed");
    static constexpr auto behind =
        texts("in", "at", "near", "outside", "inside", "on", "while", "during", "when", "after", "by");
    if (std::find(fates.begin(), fates.end(), word(at).folded) == fates.end()) {
        return false;
    }
    const std::size_t next = at + (at + 1 < sentence.last && word(at + 1).folded == "dead" ? 2 : 1);
    return next >= sentence.last || m_wording.gap(next) != " " ||
           std::find(behind.begin(), behind.end(), word(next).folded) != behind.end();
}

/// "BASE AT OSS ATTACKED: dozens dead": headlines leave "was" out.
bool WordClass::ends_headline(std::size_t at, const Sentence& sentence) const {
    static constexpr auto adverbs = texts("again", "twice", "overnight", "anew");
    const bool adverb =
        at + 1 < sentence.last && std::find(adverbs.begin(), adverbs.end(), word(at + 1).folded) != adverbs.end();
    const std::size_t next = at + (adverb ? 2 : 1);
    return next >= sentence.last || word(next).folded == "by" ||
           m_wording.gap(next).find_first_of(":,;") != string_view::npos;
}

}  // namespace sitmap
