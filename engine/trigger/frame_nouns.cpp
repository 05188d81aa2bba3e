#include "engine/trigger/frame_nouns.hpp"

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/clause.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::size_t object_reach = 5;  ///< words behind a verb that tell what was taken or set up

}  // namespace

bool FrameNouns::tells_of_things(WordRange words, const TriggerForm& form) const {
    return falls_as_a_thing(words.first, words.length(), form) ||
           is_emptied_of_things(words.first, words.length(), form) || is_put_together(words.first, form);
}

/// "Devices had been assembled in Oss", "of the type assembled in Oss": nobody gathered.
bool FrameNouns::is_put_together(std::uint32_t at, const TriggerForm& form) const {
    if (m_codebook.frames()[form.frame].type != "deployment" || !m_wording.is(at, {"assembled"})) {
        return false;
    }
    const std::uint32_t subject = verb_phrase_start(m_wording, m_codebook, at);
    for (std::uint32_t be = subject; be < at; ++be) {
        if (m_wording.is(be, {"been", "was", "were", "is", "are", "being"})) {
            return true;
        }
    }
    const std::uint32_t first = m_wording.sentence_of(at).first;
    return subject > first && !word(subject - 1).capital && !is("armed_men", subject - 1) &&
           !m_wording.is(subject - 1, {"they", "who", "which", "that", "and", "men"});
}

/// "Looters emptied the store", "is emptying"; a town "emptied within a day".
bool FrameNouns::is_emptied_of_things(std::uint32_t at, std::uint32_t length, const TriggerForm& form) const {
    if (length != 1 || m_codebook.frames()[form.frame].type != "displacement" || !is("emptying", at)) {
        return false;
    }
    const std::size_t next = at + 1;
    const bool ends = next >= m_wording.words.size() || m_wording.gap(next) != " " ||
                      m_wording.is(next, {"within", "over", "in", "between", "on", "after", "as", "overnight", "during",
                                          "when", "almost", "completely"});
    return form.form != VerbForm::past || !ends;
}

/// "The missile fell in open ground": towns fall in May, or to somebody.
bool FrameNouns::falls_as_a_thing(std::uint32_t at, std::uint32_t length, const TriggerForm& form) const {
    const std::size_t next = at + length;
    const bool falls = m_codebook.frames()[form.frame].type == "capture" && length == 1 && is("falling", at) &&
                       next + 1 < m_wording.words.size();
    return falls && m_wording.is(next, {"in", "into", "near", "short", "onto", "beside", "behind"}) &&
           !word(next + 1).number && !is_month_or_weekday(word(next + 1).folded) &&
           !m_wording.is(next + 1, {"the", "early", "late", "mid", "its", "a", "our", "their", "his"});
}

bool FrameNouns::lacks_subject(std::size_t at, const Frame& frame, std::span<const Trigger> told) const {
    const Trigger* last = told.empty() ? nullptr : &told.back();
    return ((frame.needs_armed || frame.type == "advance") && is_reached_by_fighting(at, last)) ||
           (frame.repeats && !repeats_the_last(at, frame, last)) ||
           (frame.needs_armed && !armed_before(at) && !goes_on_from(at, told)) ||
           (frame.needs_subject && !told_before(at, "subject_" + frame.type) &&
            !(frame.type == "displacement" && is_led_by_people(at)) &&
            !((frame.type == "protest" || frame.type == "displacement") && is_led_by_thousands(at)));
}

/// "10,000 marched on the embassy", "40,000 have crossed at Oss"
bool FrameNouns::is_led_by_thousands(std::size_t at) const {
    const std::uint32_t first = m_wording.sentence_of(at).first;
    while (at > first && (is("auxiliary", at - 1) || m_wording.is(at - 1, {"already", "now", "since", "also"}))) {
        --at;
    }
    return is_thousands(at);
}

/// "4,000", whose figure ends before this word: no year.
bool FrameNouns::is_thousands(std::size_t last) const {
    constexpr std::int64_t last_year = 2100;
    for (std::size_t length = 1; length <= 2 && length <= last; ++length) {
        const auto number = number_at(m_wording, last - length);
        if (number && number->length == length && number->value > last_year) {
            return true;
        }
    }
    return false;
}

/// "About 900 Norlanders have left Oss".
bool FrameNouns::is_led_by_people(std::size_t at) const {
    constexpr std::size_t reach = 5;
    const std::uint32_t first = m_wording.sentence_of(at).first;
    for (std::size_t back = at; back > first + 1 && at - back < reach; --back) {
        if (word(back - 1).capital && word(back - 2).number &&
            ((back == at && is_thousands(back - 1)) || word(back - 1).folded.ends_with('s'))) {
            return true;  // "4,000 Burkinabe crossed", "In 2014 Norland crossed"
        }
    }
    return false;
}

/// "Fighting between army and rebels has reached Oss": nobody marched in.
bool FrameNouns::is_reached_by_fighting(std::size_t at, const Trigger* last) const {
    const bool agreed = last != nullptr && last->type == "agreement" && m_wording.is(at + 1, {"reached"}) &&
                        word(last->words.first).clause == word(at).clause;
    if (agreed) {
        return true;  // "A local ceasefire was reached in Oss"
    }
    const bool fired = last != nullptr && last->frame->agent && last->frame->weapon &&
                       word(last->words.first).clause == word(at).clause && is("firing", at);
    if (fired) {
        return true;  // "The rebels' mortar rounds land inside the dockyard"
    }
    const bool joined = m_wording.is(at - 1, {"and"});  // "entered Oss after heavy fighting, and reached Hill"
    return is("befalling", at) && last != nullptr && !last->frame->verb && !joined && last->type == "clash" &&
           word(last->words.first).clause == word(at).clause;
}

/// "Oss followed on 2 September": what was told last, in this sentence or the one before, was of its type.
bool FrameNouns::repeats_the_last(std::size_t at, const Frame& frame, const Trigger* last) const {
    return m_wording.is(at, {"followed", "went"}) && last != nullptr && last->type == frame.type &&
           word(at).sentence - word(last->words.first).sentence <= 1;
}

/// One of the list's nouns before it in its clause, or before the clause with "who" between: "people who left in May
/// are still in schools".
bool FrameNouns::told_before(std::size_t at, WordHash list) const {
    constexpr std::size_t told = 3, aside = 12;  // words of the clause between: "who had come" is no such clause
    const Sentence& sentence = m_wording.sentence_of(at);
    for (std::size_t back = at; back > sentence.first; --back) {
        const bool here = word(back - 1).clause == word(at).clause;
        const bool march = list == "subject_protest";  // "Protesters who marched": they did it, whatever else they do
        const bool between = !here && (march || at - back > told) && !word(at).folded.ends_with("ing");
        if (here ? is(list, back - 1) : between && is_within(list, antecedent_of(back), back)) {
            return true;
        }
        const bool another = begins_statement(m_wording, m_codebook, static_cast<std::uint32_t>(back - 1));
        if ((another && here) || (!here && at - back > aside)) {
            return false;
        }
    }
    return false;
}

/// Where the words begin that "who" at this place takes up; the place itself where no "who" stands.
std::size_t FrameNouns::antecedent_of(std::size_t at) const {
    constexpr std::size_t reach = 4;
    return m_wording.is(at, {"who", "which"}) ? at - std::min(at, reach) : at;
}

/// "took them for rebels": nobody takes a place of that name.
bool FrameNouns::lacks_object(std::size_t next, const Frame& frame) const {
    static constexpr auto words = texts("them", "him", "her", "us", "me", "it", "himself", "part", "place");
    if (is("selfward", next) || (frame.type == "protest" && m_wording.is(next, {"them", "him", "her"}))) {
        return true;  // "shot himself", "marched them off"
    }
    if (frame.needs_object && !near_noun(next, "object_" + frame.type) &&
        !passive_object(next, "object_" + frame.type) && !(frame.type == "protest" && gathers_to_demand(next))) {
        return true;
    }
    if ((frame.type == "meeting" && asks_them_to_act(next)) ||
        (frame.type == "air_strike" && frame.needs_object && near_noun(next, "object_aid"))) {
        return true;  // "dropped 20 tons of flour"
    }
    if (frame.needs_place && frame.type == "capture" && near_noun(next, "goods")) {
        return true;  // "seized a stolen truck"
    }
    const bool own = next < m_wording.words.size() && m_wording.is(next, {"its", "his", "her", "their", "my", "our"});
    if (frame.needs_place && frame.type == "capture" && own && !near_noun(next, "captured_place")) {
        return true;  // "the school lost its roof"
    }
    const bool it = (frame.type == "capture" || frame.type == "withdrawal") && next < m_wording.words.size() &&
                    word(next).folded == "it";
    return frame.needs_place && !frame.subject_may_be_site && !it && next < m_wording.words.size() &&
           std::find(words.begin(), words.end(), word(next).folded) != words.end();
}

/// One past "at Oss on 3 May" of "received at Oss on 3 May the minister of defence": a heavy object stands last.
std::size_t FrameNouns::behind_adverbials(std::size_t next) const {
    std::size_t at = next;
    while (m_wording.is(at, {"at", "in", "near", "on"}) && m_wording.gap(at) == " " &&
           (word(at + 1).capital || word(at + 1).number)) {
        ++at;
        while (m_wording.gap(at) == " " && (word(at).capital || word(at).number)) {
            ++at;
        }
    }
    return m_wording.is(at, {"the", "a", "an", "two", "three"}) && m_wording.gap(at) == " " ? at : next;
}

/// "called on the leaders in Oss to stop": nobody came to see them.
bool FrameNouns::asks_them_to_act(std::size_t next) const {
    if (next < 2 || !m_wording.is(next - 1, {"on", "upon"}) || !word(next - 2).folded.starts_with("call")) {
        return false;
    }
    for (std::size_t at = next; at < m_wording.sentence_of(next - 1).last; ++at) {
        if (m_wording.is(at, {"to", "for"}) && !word(at + 1).capital && !is("determiner", at + 1)) {
            return true;
        }
    }
    return false;
}

/// One of the list's nouns within an object's reach, in the same clause; 0: none.
std::size_t FrameNouns::noun_behind(std::size_t next, WordHash list) const {
    next = behind_adverbials(next);
    const auto last = std::min<std::size_t>(m_wording.words.size(), next + object_reach);
    bool goods = false;
    for (std::size_t at = next; at < last && at > 0 && word(at).clause == word(next - 1).clause; ++at) {
        if (goods && m_wording.gap(at).starts_with(',') && list == "object_abduction") {
            return 0;  // "drove off with barrels of fuel, a missionary said"
        }
        goods = goods || (list == "object_abduction" && is("movable", at));
        if (word(at).folded == "by" &&
            (list == "object_clash" || list == "object_interception" || list == "object_disrupted_weapons")) {
            return 0;  // "destroyed by rockets", "beaten by soldiers": they were no object
        }
        if (list == "object_disrupted_weapons" && is("object_strike", at)) {
            return 0;  // "missile launchers"
        }
        const bool half = at + 1 < m_wording.words.size() && word(at + 1).hyphened &&
                          !word(at + 1).number;  // "rebel-held" is no rebel, a "MiG-29" a MiG
        if (!half && (is(list, at) || (list == "object_clash" && is_armed_group(at)))) {
            return at;
        }
    }
    return 0;
}

std::uint32_t FrameNouns::behind_object(std::uint32_t next, const Frame& frame) const {
    const std::string list = "object_" + frame.type;
    const auto noun = static_cast<std::uint32_t>(noun_behind(next, list));
    return noun > 0 ? noun + m_codebook.cue_length(list, m_wording, noun) : next;
}

/// "Dozens gathered in Oss to demand schools".
bool FrameNouns::gathers_to_demand(std::size_t next) const {
    for (std::size_t at = next; at < m_wording.sentence_of(next - 1).last; ++at) {
        if (is("crowd_deed", at)) {
            return true;  // "packed the avenue, chanting"
        }
        if (is("demanding", at) && (word(at).folded.ends_with("ing") || word(at - 1).folded == "to")) {
            return true;
        }
    }
    return false;
}

/// A group that the codebook knows by name: "engaged M23 near Oss".
bool FrameNouns::is_armed_group(std::size_t at) const {
    if (m_wording.is(at - 1, {"against", "with", "from", "by", "of"})) {
        return false;  // "halted work against M23"
    }
    const auto actor = word(at).capital ? m_codebook.actor_names().longest(m_wording, at) : PhraseTable::Match{};
    return actor && m_codebook.actors()[actor.rows->front()].kind == "group";
}

/// "A checkpoint was set up": what a passive verb was done to stands before it.
bool FrameNouns::passive_object(std::size_t next, WordHash list) const {
    const std::size_t first = m_wording.sentence_of(next - 1).first;
    const Sentence& sentence = m_wording.sentence_of(next - 1);
    if (sentence.item && next > sentence.first + 1 && is(list, next - 2) &&
        (next >= sentence.last || m_wording.gap(next) != " " || m_wording.is(next, {"in", "at", "near", "by", "on"}))) {
        return true;  // a note: "driver beaten, phones taken"
    }
    if ((sentence.item || sentence.heading || word(first).number) && list == "object_violence_against_civilians" &&
        next > first + 1 && number_at(m_wording, next - 2) &&
        m_wording.is(next, {"in", "at", "near", "outside", "before", "for"})) {
        return true;  // a headline: "Three hanged in Oss"
    }
    if (next > first + 1 && is(list, next - 2) && next < sentence.last && m_wording.is(next, {"by"}) &&
        m_wording.gap(next) == " ") {
        return true;  // "Workers beaten by a gang"
    }
    for (const std::size_t by : {next - 2, next - 3}) {
        if (next > first + 4 && word(by).folded == "by") {
            // "teachers were taken by armed men": the agent is the phrase's own; "a rebel base was taken": nobody was
            return !is("captured_place", by - 3) && passive_object(by, list);
        }
    }
    std::size_t be = next > 1 && is("be", next - 2) ? next - 2 : next - 3;
    for (const std::size_t joined : {next - 2, next - 3}) {
        const bool two = next > first + 5 && m_wording.is(joined, {"and"}) && is("be", joined - 2);
        be = two ? joined - 2 : be;  // "were jammed and shot down"
    }
    if (next < 3 || !is("be", be)) {
        return false;
    }
    for (std::size_t back = 1; back <= object_reach && be >= first + back; ++back) {
        const auto at = static_cast<std::uint32_t>(be - back);
        if (begins_statement(m_wording, m_codebook, at + 1)) {
            return false;  // "residents said Oss was captured by the rebels"
        }
        if (is(list, at)) {
            return true;
        }
    }
    return false;
}

/// "Rebels reached Oss": armed men are told before it in its clause.
bool FrameNouns::armed_before(std::size_t at) const {
    constexpr std::size_t doer_reach = 4;
    const Sentence& sentence = m_wording.sentence_of(at);
    const std::size_t by = at + 1;  // "hit by an Israeli tank"
    if (m_wording.is(by, {"by"}) && is_within("armed_men", by, std::min<std::size_t>(by + doer_reach, sentence.last))) {
        return true;
    }
    auto clause = word(at).clause;
    for (std::size_t back = at; back > sentence.first; --back) {
        const bool joined =
            m_wording.is(back, {"and", "but"}) &&
            (at - back <= 1 ||
             (at - back == 2 && (is_adverb(word(at - 1)) || m_wording.is(at - 1, {"then", "later", "also", "soon"}))));
        if (word(back - 1).clause != clause && joined) {
            clause = word(back - 1).clause;  // "troops entered Oss, and reached Hill": the same subject
        }
        if (word(back - 1).clause != clause) {
            return is_within("armed_men", antecedent_of(back), back);
        }
        if (is("armed_men", back - 1)) {
            const bool envoy = word(back - 1).possessive && is_within("subject_meeting", back, std::min(back + 3, at));
            if (!envoy) {  // "the guerrillas' negotiator arrived"
                return true;
            }
            continue;
        }
        const std::size_t lead = back - 1 - (back > sentence.first + 1 && m_wording.is(back - 2, {"the"}) ? 1 : 0);
        if (lead > sentence.first && m_wording.is(lead - 1, {"of", "from"})) {
            continue;  // "civilians who fled the grip of the Front reached Oss"
        }
        if (const auto actor = m_codebook.actor_names().longest(m_wording, back - 1)) {
            return m_codebook.actors()[actor.rows->front()].kind == "group";
        }
    }
    return false;
}

/// "They took Oss on 2 March and entered Hill", "a column crossed at Oss; a second one reached Hill": who took ground
/// before goes on.
bool FrameNouns::goes_on_from(std::size_t at, std::span<const Trigger> told) const {
    const std::uint32_t first = m_wording.sentence_of(at).first;
    const bool joined = at > first && m_wording.is(at - 1, {"and", "then"});
    const bool another = at > first + 1 && m_wording.is(at - 1, {"one", "column", "force"}) &&
                         m_wording.is(at - 2, {"second", "third", "another", "other"});
    for (std::size_t i = told.size(); (joined || another) && i > 0 && told[i - 1].words.first >= first; --i) {
        const Trigger& before = told[i - 1];
        if (before.frame->verb && !before.passive) {
            return before.type == "advance" || before.type == "capture" || before.type == "withdrawal";
        }
    }
    return false;
}

bool FrameNouns::is_within(WordHash list, std::size_t first, std::size_t last) const {
    return m_codebook.cue_within(list, m_wording,
                                 {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
}

}  // namespace sitmap
