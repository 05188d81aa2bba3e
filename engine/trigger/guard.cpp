#include "engine/trigger/guard.hpp"

#include "engine/time/calendar.hpp"
#include "engine/trigger/called_off.hpp"
#include "engine/trigger/denial.hpp"
#include "engine/trigger/explained.hpp"
#include "engine/trigger/figure_of_speech.hpp"
#include "engine/trigger/guard_reach.hpp"
#include "engine/trigger/purpose.hpp"
#include "engine/trigger/set_off.hpp"
#include "engine/trigger/taken_back.hpp"
#include "engine/trigger/taken_for_fact.hpp"
#include "engine/trigger/unreal.hpp"
#include "engine/trigger/wished.hpp"
#include "engine/wording/number.hpp"
#include "engine/wording/section_label.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr string_view unarmed = "unarmed";  ///< who enters without force: no advance, though any other event

constexpr std::size_t begun_reach = 6;  ///< words from "the attack" to "begun"

constexpr string_view business = "business";  ///< "two firms reached a deal"
constexpr string_view politics = "politics";  ///< "battled over taxes"; people do take to the streets over them
constexpr string_view ceremony = "ceremony";  ///< "the band marched in Oss"
constexpr string_view threat = "threat";
constexpr string_view demand = "demand";
constexpr string_view ended = "ended";  ///< "the truce collapsed": no agreement was made then

class Guarding {
public:
    Guarding(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    std::string guard_of(const Trigger& trigger) const {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        if (sentence.question && !m_wording.words[trigger.words.first].quoted &&
            !told_before_question(trigger, sentence)) {
            return "asked, not told";
        }
        if (is_quoted_to_be_corrected(trigger, sentence)) {
            return "unverified (quoted to be corrected)";
        }
        if (trigger.type == "advance" && is_count_of_people(trigger, sentence)) {
            return "unarmed (a count of people)";
        }
        if (const string_view unreal = unreality_of(trigger, m_wording, m_codebook); !unreal.empty()) {
            return std::string{unreal};
        }
        if (trigger.type != "attack_failed" && purpose_of(trigger, m_wording, m_codebook) == Purpose::bare) {
            return "plan (what it was done for)";
        }
        if (is_announced(trigger, sentence)) {
            return "plan (who is to do it)";
        }
        const bool set_off = is_set_off_by_report(trigger, m_wording, m_codebook);
        const bool fact = is_taken_for_fact(trigger, m_wording, m_codebook);
        for (const auto rule : {denial_of, explanation_of, retraction_of, wish_of, calling_off_of, figure_of}) {
            const bool takes_back = rule == denial_of || rule == retraction_of;
            if ((takes_back && (set_off || fact)) || (rule == wish_of && fact)) {
                continue;
            }
            if (const string_view why = rule(trigger, m_wording, m_codebook); !why.empty()) {
                return std::string{why};
            }
        }
        if (is_presupposed(trigger)) {
            return {};
        }
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (const std::uint32_t plain = m_codebook.cue_length("no_guard", m_wording, at); plain > 0) {
                at += plain - 1;  // "no sooner had they left than", "denied responsibility for"
                continue;
            }
            if ((at > sentence.first && is_of_name(at, trigger)) || m_wording.words[at].of_population) {
                continue;
            }
            // "could be" of what follows a plan, or the "could" before one: of a phrase's readings the longest that
            // holds
            for (auto match = m_codebook.guard_phrases().longest(m_wording, at); match;
                 match = match.length > 1 ? m_codebook.guard_phrases().longest(m_wording, at, match.length - 1)
                                          : PhraseTable::Match{}) {
                const WordRange words{at, at + match.length};
                if (set_off && m_codebook.cue_within("open_report", m_wording, words)) {
                    continue;
                }
                if (const Guard* guard = guard_at(words, *match.rows, trigger);
                    guard && !(fact && is_of_will(*guard))) {
                    return guard->kind + " (\"" + text_of(m_wording, words) + "\")";
                }
            }
        }
        return {};
    }

    /// "They planned to seize the base and cut the road to Oss": the second is planned as well.
    bool goes_on_from(const Trigger& trigger, const Trigger& before) const {
        const std::uint32_t at = trigger.words.first;
        const Sentence& sentence = m_wording.sentence_of(at);
        const string_view verb = m_wording.words[at].folded;
        const bool infinitive = before.form == VerbForm::base && before.words.first > sentence.first &&
                                m_wording.is(before.words.first - 1, {"to"});
        // "was expected to meet in Oss to discuss the plan"
        const bool purpose = trigger.form == VerbForm::base && m_wording.is(at - 1, {"to"});
        return infinitive && at > before.words.last && trigger.frame->verb &&
               (purpose || m_wording.is(at - 1, {"and", "or"})) && m_wording.gap(at - 1) == " " &&
               !verb.ends_with("ed") && (before.guard.starts_with("plan") || before.guard.starts_with("threat"));
    }

    /// "The enemy attempted an assault near Oss", "gunmen who tried to enter Oss were driven back": it was made, in
    /// vain.
    bool is_vain_attempt(const Trigger& trigger) const {
        static constexpr std::array types{"attack", "advance", "offensive", "capture", "raid", "counter_attack"};
        constexpr std::uint32_t reach = 6;  // words from "tried" to "regain"
        const std::uint32_t first = m_wording.sentence_of(trigger.words.first).first;
        const std::uint32_t verb = trigger.words.first;
        if (std::ranges::find(types, trigger.type) == types.end()) {
            return false;
        }
        for (std::uint32_t back = 1; back <= reach && verb > first + back; ++back) {
            std::uint32_t at = verb - back;
            if (m_wording.gap(at + 1).find_first_of(";:(") != string_view::npos) {
                return false;
            }
            if (!m_wording.is(at, {"tried", "attempted"})) {
                continue;
            }
            while (at > first && (m_codebook.cue_length("auxiliary", m_wording, at - 1) > 0 ||
                                  m_wording.is(at - 1, {"also", "again", "repeatedly", "twice", "vainly"}))) {
                --at;
            }
            const bool who = at > first + 1 && m_wording.is(at - 1, {"who", "that", "which"});
            return who ? stands_before(at - 1, "armed_men") || stands_before(at - 1, "enemy")
                       : at > first && m_codebook.cue_length("enemy", m_wording, at - 1) > 0;
        }
        return false;
    }

    /// "More than 4,000 Norlanders crossed into Oss": no column.
    bool is_flight(const Trigger& trigger) const {
        return trigger.type == "advance" && m_wording.is(trigger.words.first, {"crossed", "cross", "crossing"}) &&
               is_count_of_people(trigger, m_wording.sentence_of(trigger.words.first));
    }

    /// A demand is told before what happened to those for whom it is made.
    bool is_told_of_those(const Trigger& trigger) const {
        if (!is_of_those(trigger)) {
            return false;
        }
        for (std::uint32_t at = m_wording.sentence_of(trigger.words.first).first; at < trigger.words.first; ++at) {
            const auto match = m_codebook.guard_phrases().longest(m_wording, at);
            if (match && m_codebook.guards()[match.rows->front()].kind == demand) {
                return true;
            }
        }
        return false;
    }

private:
    /// "Oss has surrendered" = old footage.
    bool is_quoted_to_be_corrected(const Trigger& trigger, const Sentence& sentence) const {
        std::uint32_t at = trigger.words.first;
        while (at < sentence.last && m_wording.words[at].quoted) {
            ++at;
        }
        return at > trigger.words.first && m_wording.gap(at).find('=') != string_view::npos;
    }

    /// What is wished, vowed, planned or denied of a deed that was done.
    static bool is_of_will(const Guard& guard) {
        return guard.kind == threat || guard.kind == demand || guard.kind == "plan" || guard.kind == "negated";
    }

    /// One of the list is among the few words before: "a tank column of the enemy that".
    bool stands_before(std::uint32_t at, WordHash list) const {
        constexpr std::uint32_t reach = 4;
        const std::uint32_t first = m_wording.sentence_of(at).first;
        const std::uint32_t from = at > first + reach ? at - reach : first;
        return m_codebook.cue_within(list, m_wording, {from, at});
    }

    /// "UN envoy to meet rebels in Oss": names and nouns alone before the infinitive, as headlines have it.
    bool is_announced(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t to = trigger.words.first - std::min(trigger.words.first, 1U);
        if (!trigger.frame->verb || trigger.form != VerbForm::base || to <= sentence.first ||
            !m_wording.is(to, {"to"}) || m_wording.gap(to) != " ") {
            return false;
        }
        bool somebody = false;
        for (std::uint32_t at = sentence.first; at < to;) {
            const std::uint32_t band = std::max(m_codebook.actor_classes().longest(m_wording, at).length,
                                                m_codebook.cue_length("subject_meeting", m_wording, at));
            const Word& word = m_wording.words[at];
            if (band == 0 && !word.capital && !word.number && !m_wording.is(at, {"and", "new", "top", "special"})) {
                return false;
            }
            somebody = band > 0 || word.capital;
            at += std::max(band, 1U);
        }
        return somebody;
    }

    /// The first of the phrase's guards that takes the trigger's reality away.
    const Guard* guard_at(WordRange words, const RowNumbers& rows, const Trigger& trigger) const {
        const std::uint32_t at = words.first;
        const Sentence& sentence = m_wording.sentence_of(at);
        const bool would_be = at + 1 < sentence.last && m_wording.words[at + 1].hyphened && words.length() == 1;
        const bool agreed = trigger.type == "agreement" && m_wording.words[at].folded.starts_with("agree");
        // "attempts to break through were thwarted": that is told
        const bool attempt =
            trigger.type == "attack_failed" && (m_codebook.cue_length("attempting", m_wording, at) > 0 ||
                                                m_codebook.cue_length("in_vain", m_wording, at) > 0);
        if (is_month(at) || is_numero(at) || would_be || is_the_next(at) || agreed || attempt ||
            is_failed_attack(at, trigger) || is_loss_feared(at)) {
            return nullptr;
        }
        for (const std::uint32_t row : rows) {
            const Guard& guard = m_codebook.guards()[row];
            if (guard.kind == "history" && guard.after && guard.reach == 0 && trigger.frame->verb) {
                continue;  // "lynched suspects", not "the bombing suspects"
            }
            if (guard.kind == "history" && m_wording.words[at].capital && at > sentence.first) {
                continue;  // "ministers of the Conference on the Lakes met": a name
            }
            if (guard.kind == "plan" && trigger.type == "attack_failed" && trigger.frame->type != trigger.type) {
                continue;  // "an attempt by the enemy to retake Oss was thrown back": it was made
            }
            if (guard.kind == "crime" && guard.after && m_wording.gap(at).starts_with(',')) {
                continue;  // "shot him, his wife and his father"
            }
            const bool asked = guard.kind == threat || guard.kind == demand;
            if (concerns(guard.kind, trigger.type) && !(asked && (is_attended(trigger) || is_of_those(trigger))) &&
                !(guard.kind == ended && ((guard.after && ends_something(words.last)) || tells_where_made(trigger))) &&
                guard_reaches(guard, words, trigger, m_wording, m_codebook)) {
                return &guard;
            }
        }
        return nullptr;
    }

    /// "Some 5,000 have crossed into Norland", "4,000 Norish crossed into Oss": a thousand men are no patrol.
    bool is_count_of_people(const Trigger& trigger, const Sentence& sentence) const {
        constexpr long long crowd = 1000;
        std::uint32_t at = trigger.words.first;
        while (at > sentence.first && m_codebook.cue_length("auxiliary", m_wording, at - 1) > 0) {
            --at;
        }
        if (!trigger.frame->verb || at <= sentence.first) {
            return false;
        }
        if (at < trigger.words.first && m_wording.words[at - 1].number) {
            return true;
        }
        const bool people = at > sentence.first + 1 && m_wording.words[at - 1].capital && m_wording.gap(at - 1) == " ";
        const bool dated = people && at > sentence.first + 2 && month_number(m_wording.words[at - 3].folded) != 0;
        const auto count = people && !dated ? number_at(m_wording, at - 2) : std::nullopt;
        return count && count->value >= crowd;
    }

    /// "At Can Tho troops blew up a post", "the People's Army crossed": no word of the sentence's own.
    bool is_of_name(std::uint32_t at, const Trigger& trigger) const {
        const Word& word = m_wording.words[at];
        return word.capital && !m_wording.is(at - 1, {"to"}) && !m_wording.words[trigger.words.first].capital &&
               at + 1 < m_wording.words.size() && m_wording.words[at + 1].capital &&
               (m_wording.gap(at + 1) == " " || word.possessive);
    }

    /// "Brigade No. 14"
    bool is_numero(std::size_t at) const {
        return m_wording.is(at, {"no"}) && at + 1 < m_wording.words.size() && m_wording.words[at + 1].number &&
               m_wording.gap(at + 1) == ". ";
    }

    /// In May, with its capital, nothing is possible: it happened.
    bool is_month(std::size_t at) const {
        const Word& word = m_wording.words[at];
        const string_view written = slice(m_wording.text, word.span);
        const bool shouted = written.size() > 1 && written[1] >= 'A' && written[1] <= 'Z';  // "PRINCES MAY MEET"
        const bool dated = (at > 0 && m_wording.words[at - 1].number) ||
                           (at + 1 < m_wording.words.size() && m_wording.words[at + 1].number);
        return word.capital && (word.folded == "may" || word.folded == "march") && (!shouted || dated) &&
               m_wording.sentence_of(at).first != at;
    }

    /// "The next day" of what was told is past, and so is "next day".
    bool is_the_next(std::size_t at) const {
        return at > 0 && m_wording.words[at].folded == "next" &&
               (m_wording.words[at - 1].folded == "the" ||
                m_wording.is(at + 1, {"day", "morning", "afternoon", "evening", "night"}));
    }

    /// "The truce agreed in Oss on 5 May was broken": how it ended, and where and when it had been made.
    bool tells_where_made(const Trigger& trigger) const {
        const std::uint32_t made = trigger.words.last;
        return m_wording.is(made, {"agreed", "signed", "reached", "concluded", "brokered", "negotiated", "struck"}) &&
               m_wording.is(made + 1, {"in", "at"}) && m_wording.words[made + 2].capital;
    }

    /// "The accords ended the war": what they ended is told, not that they did.
    bool ends_something(std::size_t next) const {
        return next < m_wording.words.size() && m_codebook.cue_length("determiner", m_wording, next) > 0 &&
               m_wording.gap(next) == " ";
    }

    /// "seeking a return to the 1974 agreement that created the zone": who speaks of what a thing did
    /// takes the thing for a fact.
    bool is_presupposed(const Trigger& trigger) const {
        static constexpr std::array facts{"created", "established", "ended",  "set",
                                          "ending",  "left",        "killed", "followed"};
        const auto next = trigger.words.last;
        if (trigger.frame->verb || next + 1 >= m_wording.words.size()) {
            return false;
        }
        for (std::size_t at = next; at < std::min(next + begun_reach, m_wording.words.size()); ++at) {
            if (m_wording.gap(at) == ", " && m_wording.is(at, {"begun", "launched", "started", "opened"})) {
                return true;  // "the attack on Oss, begun on the 17th, was called off"
            }
        }
        const Word& relative = m_wording.words[next];
        return (relative.folded == "that" || relative.folded == "which") &&
               std::find(facts.begin(), facts.end(), m_wording.words[next + 1].folded) != facts.end();
    }

    /// "Strike on the market, jihadists killed or traders?": a headline asks of its last part alone.
    bool told_before_question(const Trigger& trigger, const Sentence& sentence) const {
        const bool headline = sentence.heading || sentence.item;
        for (std::uint32_t at = trigger.words.last; headline && at < sentence.last; ++at) {
            if (m_wording.gap(at).find_first_of(",:") != string_view::npos) {
                return true;
            }
        }
        return false;
    }

    /// Some guards speak of some types alone.
    static bool concerns(string_view kind, string_view type) {
        return (kind != unarmed || type == "advance") && (kind != ended || type == "agreement") &&
               (kind != ceremony || type == "protest") && (kind != politics || (type != "protest" && type != "riot")) &&
               (kind != business || type == "agreement" || type == "meeting");
    }

    /// "pledged money at a conference": what is asked or vowed there, not the conference.
    bool is_attended(const Trigger& trigger) const {
        const std::uint32_t first = m_wording.sentence_of(trigger.words.first).first;
        for (std::uint32_t back = 1; !trigger.frame->verb && back <= 3 && trigger.words.first >= first + back; ++back) {
            if (m_wording.is(trigger.words.first - back, {"at", "during"})) {
                return true;
            }
        }
        return false;
    }

    /// "in a failed mechanized assault": it was made.
    bool is_failed_attack(std::uint32_t at, const Trigger& trigger) const {
        return (trigger.type == "attack" || trigger.type == "offensive") && at > 0 &&
               m_wording.is(at, {"failed", "unsuccessful", "abortive"}) &&
               m_codebook.cue_length("determiner", m_wording, at - 1) > 0;
    }

    /// "Convoy ambushed, heavy losses feared": that there were more dead.
    bool is_loss_feared(std::uint32_t at) const {
        return at > 0 && m_wording.is(at, {"feared"}) &&
               m_wording.is(at - 1, {"losses", "casualties", "dead", "deaths", "toll", "victims", "many", "others"});
    }

    /// "demands freedom for 11 staff rounded up in Oss": what happened to those of whom something is demanded.
    bool is_of_those(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 4;
        const std::uint32_t first = m_wording.sentence_of(trigger.words.first).first;
        const std::uint32_t at = trigger.words.first;
        const bool done = trigger.form == VerbForm::past || trigger.form == VerbForm::participle;
        if (!trigger.frame->verb || !done || at < first + 2 ||
            !m_wording.is(trigger.words.last, {"in", "at", "near", "on", "by", "from", "last", "during", "outside"}) ||
            m_codebook.cue_length("auxiliary", m_wording, at - 1) > 0) {
            return false;
        }
        for (std::uint32_t back = 2; back <= reach && at >= first + back; ++back) {
            if (m_wording.is(at - back, {"for", "of"})) {
                return true;
            }
        }
        return false;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace

void guard(std::vector<Trigger>& triggers, const Wording& wording, const Codebook& codebook) {
    const Guarding guarding{wording, codebook};
    const Trigger* before = nullptr;
    for (Trigger& trigger : triggers) {
        trigger.passive = trigger.passive || guarding.is_told_of_those(trigger);
        trigger.type = guarding.is_vain_attempt(trigger) ? "attack_failed" : trigger.type;
        trigger.type = guarding.is_flight(trigger) ? "displacement" : trigger.type;
        trigger.guard = guarding.guard_of(trigger);
        if (before != nullptr && trigger.guard.empty() && guarding.goes_on_from(trigger, *before)) {
            trigger.guard = before->guard;
        }
        before = &trigger;
    }
}

}  // namespace sitmap
