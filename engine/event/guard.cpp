#include "engine/event/guard.hpp"

#include "engine/event/calendar.hpp"
#include "engine/event/denial.hpp"
#include "engine/event/number.hpp"
#include "engine/event/purpose.hpp"
#include "engine/event/section_label.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr string_view unarmed = "unarmed";  ///< who enters without force: no advance, though any other event

constexpr std::size_t begun_reach = 6;       ///< words from "the attack" to "begun"
constexpr std::size_t would_reach = 6;       ///< words from "a strike" to "would"
constexpr std::uint32_t fronted_reach = 5;   ///< words before "denying" of "While still denying that"
constexpr std::uint32_t is_reach = 5;        ///< words from "the siege" to "is lifted"
constexpr std::uint32_t arranged_reach = 8;  ///< words from "flies" to "on Thursday"

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
        if (trigger.type == "advance" && is_count_of_people(trigger, sentence)) {
            return "unarmed (a count of people)";
        }
        if (is_unreal(sentence) || is_supposed(trigger, sentence)) {
            return "unreal (what would have been)";
        }
        if (is_labelled_plan(sentence) || is_awaited(trigger, sentence) || is_arranged(trigger, sentence)) {
            return "plan (still to come)";
        }
        if (purpose_of(trigger, m_wording, m_codebook) == Purpose::bare) {
            return "plan (what it was done for)";
        }
        if (const string_view denial = denial_of(trigger, m_wording, m_codebook); !denial.empty()) {
            return std::string{denial};
        }
        if (is_presupposed(trigger)) {
            return {};
        }
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (const std::uint32_t plain = m_codebook.cue("no_guard").length_at(m_wording, at); plain > 0) {
                at += plain - 1;  // "no sooner had they left than", "denied responsibility for"
                continue;
            }
            // "could be" of what follows a plan, or the "could" before one: of a phrase's readings the longest that
            // holds
            for (auto match = m_codebook.guard_phrases().longest(m_wording, at); match;
                 match = match.length > 1 ? m_codebook.guard_phrases().longest(m_wording, at, match.length - 1)
                                          : PhraseTable::Match{}) {
                if (const Guard* guard = guard_at({at, at + match.length}, *match.rows, trigger)) {
                    return guard->kind + " (\"" +
                           std::string{slice(m_wording.text, span_of(m_wording, {at, at + match.length}))} + "\")";
                }
            }
        }
        return {};
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
    /// The first of the phrase's guards that takes the trigger's reality away.
    const Guard* guard_at(WordRange words, const std::vector<std::uint32_t>& rows, const Trigger& trigger) const {
        const std::uint32_t at = words.first;
        const Sentence& sentence = m_wording.sentence_of(at);
        const bool would_be = at + 1 < sentence.last && m_wording.words[at + 1].hyphened && words.length() == 1;
        const bool agreed = trigger.type == "agreement" && m_wording.words[at].folded.starts_with("agree");
        // "attempts to break through were thwarted": that is told
        const bool attempt =
            trigger.type == "attack_failed" && m_codebook.cue("attempting").length_at(m_wording, at) > 0;
        if (is_month(at) || would_be || is_the_next(at) || agreed || attempt || is_failed_attack(at, trigger)) {
            return nullptr;
        }
        for (const std::uint32_t row : rows) {
            const Guard& guard = m_codebook.guards()[row];
            const bool asked = guard.kind == threat || guard.kind == demand;
            if (concerns(guard.kind, trigger.type) && !(asked && (is_attended(trigger) || is_of_those(trigger))) &&
                !(guard.kind == ended && ends_something(words.last)) && holds(guard, words, trigger)) {
                return &guard;
            }
        }
        return nullptr;
    }

    /// "Some 5,000 have crossed into Norland", "4,000 Norish crossed into Oss": a thousand men are no patrol.
    bool is_count_of_people(const Trigger& trigger, const Sentence& sentence) const {
        constexpr long long crowd = 1000;
        std::uint32_t at = trigger.words.first;
        while (at > sentence.first && m_codebook.cue("auxiliary").length_at(m_wording, at - 1) > 0) {
            --at;
        }
        if (!trigger.frame->verb || at <= sentence.first) {
            return false;
        }
        if (at < trigger.words.first && m_wording.words[at - 1].number) {
            return true;
        }
        const bool people = at > sentence.first + 1 && m_wording.words[at - 1].capital && m_wording.gap(at - 1) == " ";
        const auto count = people ? number_at(m_wording, at - 2) : std::nullopt;
        return count && count->value >= crowd;
    }

    /// "Had the rebels taken Oss, thousands would have fled."
    bool is_unreal(const Sentence& sentence) const {
        if (!m_wording.is(sentence.first, {"had", "were"})) {
            return false;
        }
        for (std::uint32_t at = sentence.first + 1; at < sentence.last; ++at) {
            if (m_wording.is(at, {"would", "could", "might"})) {
                return true;
            }
        }
        return false;
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

    /// "The next day" of what was told is past.
    bool is_the_next(std::size_t at) const {
        return at > 0 && m_wording.words[at].folded == "next" && m_wording.words[at - 1].folded == "the";
    }

    /// "The accords ended the war": what they ended is told, not that they did.
    bool ends_something(std::size_t next) const {
        return next < m_wording.words.size() && m_codebook.cue("determiner").length_at(m_wording, next) > 0 &&
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

    /// "Presidents to hold emergency summit".
    bool is_to_be_held(const Trigger& trigger, const Sentence& sentence) const {
        static constexpr std::array verbs{"hold", "host", "attend", "launch", "resume", "begin", "start", "join"};
        for (std::uint32_t back = 1; back <= 4 && trigger.words.first > sentence.first + back; ++back) {
            const std::uint32_t at = trigger.words.first - back;
            if (m_wording.words[at - 1].folded == "to" &&
                std::find(verbs.begin(), verbs.end(), m_wording.words[at].folded) != verbs.end()) {
                return true;
            }
        }
        return false;
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

    bool tonight_follows(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + 6);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            if (m_wording.is(at, {"tonight", "tomorrow"})) {
                return m_wording.words[at].clause == m_wording.words[trigger.words.first].clause;
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
               m_codebook.cue("determiner").length_at(m_wording, at - 1) > 0;
    }

    /// "demands freedom for 11 staff rounded up in Oss": what happened to those of whom something is demanded.
    bool is_of_those(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 4;
        const std::uint32_t first = m_wording.sentence_of(trigger.words.first).first;
        const std::uint32_t at = trigger.words.first;
        const bool done = trigger.form == VerbForm::past || trigger.form == VerbForm::participle;
        if (!trigger.frame->verb || !done || at < first + 2 ||
            !m_wording.is(trigger.words.last, {"in", "at", "near", "on", "by", "from", "last", "during", "outside"}) ||
            m_codebook.cue("auxiliary").length_at(m_wording, at - 1) > 0) {
            return false;
        }
        for (std::uint32_t back = 2; back <= reach && at >= first + back; ++back) {
            if (m_wording.is(at - back, {"for", "of"})) {
                return true;
            }
        }
        return false;
    }

    /// "Planned: a visit to Oss".
    bool is_labelled_plan(const Sentence& sentence) const {
        const Sentence* head = &sentence;  // "Diary: on Monday ... On Tuesday ..."
        while (head != m_wording.sentences.data() && (head - 1)->paragraph == sentence.paragraph) {
            --head;
        }
        return begins_with_label(sentence, "plan_label", m_wording, m_codebook) ||
               begins_with_label(*head, "plan_label", m_wording, m_codebook) ||
               stands_under_label(sentence, "plan_label", m_wording, m_codebook);
    }

    /// "The minister flies to Oss on Thursday": running text tells in the present what is arranged, headlines what was.
    bool is_arranged(const Trigger& trigger, const Sentence& sentence) const {
        static constexpr std::array types{"visit", "meeting", "contact", "agreement", "mediation", "statement"};
        const bool present = trigger.frame->verb && (trigger.form == VerbForm::present ||
                                                     (trigger.form == VerbForm::base && follows_its_subject(trigger)));
        if (!present || sentence.heading || sentence.item ||
            std::find(types.begin(), types.end(), trigger.type) == types.end()) {
            return false;
        }
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + arranged_reach);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            const Word& each = m_wording.words[at];
            if (each.clause != m_wording.words[trigger.words.first].clause) {
                return false;
            }
            if (each.capital && weekday_number(each.folded) != 0) {
                return true;
            }
        }
        return false;
    }

    /// A noun in the plural right before: "leaders meet", not "did meet", "to meet".
    bool follows_its_subject(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        return at > m_wording.sentence_of(at).first && m_wording.words[at - 1].folded.ends_with('s') &&
               m_codebook.cue("auxiliary").length_at(m_wording, at - 1) == 0;
    }

    /// "until the town is liberated": in the present tense it has not come yet.
    bool is_awaited(const Trigger& trigger, const Sentence& sentence) const {
        constexpr std::uint32_t longest_headline = 16;  // words; an item of a list may be a whole story
        const bool headline = sentence.heading || (sentence.item && sentence.last - sentence.first <= longest_headline);
        const std::uint32_t at_verb = trigger.words.first;
        if (headline && trigger.form == VerbForm::base && at_verb > sentence.first + 1 &&
            m_wording.words[at_verb - 1].folded == "to") {
            return true;  // "Minister to visit camps"
        }
        if (headline && is_to_be_held(trigger, sentence)) {
            return true;
        }
        bool present = trigger.form == VerbForm::present;
        if (present && (trigger.type == "meeting" || trigger.type == "visit") && at_verb >= sentence.first + 2 &&
            m_wording.is(at_verb - 2, {"when"}) && !headline) {
            return true;  // "will be laid before the council when it meets in Oss"
        }
        if (present && tonight_follows(trigger, sentence)) {
            return true;  // "The cabinet meets in Oss tonight"
        }
        for (std::uint32_t at = trigger.words.first; at > sentence.first; --at) {
            const Word& word = m_wording.words[at - 1];
            present = present || m_wording.is(at - 1, {"is", "are"});
            if (m_wording.is(at - 1, {"until", "unless", "if"})) {
                present = present || (!trigger.frame->verb && is_follows(trigger, sentence));
                return present && word.clause == m_wording.words[trigger.words.first].clause;
            }
        }
        return false;
    }

    /// "until the blockade of Oss is broken".
    bool is_follows(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + is_reach);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            if (m_wording.is(at, {"is", "are"})) {
                return true;
            }
        }
        return false;
    }

    /// "A strike on that airport would widen the war": none was told.
    bool is_supposed(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t first = trigger.words.first;
        if (trigger.frame->verb || first == sentence.first || !m_wording.is(first - 1, {"a", "an", "any", "another"})) {
            return false;
        }
        const std::uint32_t last = std::min<std::uint32_t>(sentence.last, trigger.words.last + would_reach);
        for (std::uint32_t at = trigger.words.last;
             at < last && m_wording.words[at].clause == m_wording.words[first].clause; ++at) {
            if (m_wording.is(at, {"would", "could", "might"})) {
                return true;
            }
        }
        return false;
    }

    bool holds(const Guard& guard, WordRange words, const Trigger& trigger) const {
        const auto clause_of = [&](std::size_t at) { return m_wording.words[at].clause; };
        if (guard.after) {
            // "met in Oss and offered to open talks": what was done is done
            const bool done = trigger.frame->verb && trigger.form == VerbForm::past && !trigger.passive;
            const bool purpose = guard.kind == "plan" && m_wording.is(words.first, {"to"});
            return !(done && purpose) && !is_overtaken(words, trigger) && words.first >= trigger.words.last &&
                   words.first - trigger.words.last <= guard.reach &&
                   (clause_of(words.first) == clause_of(trigger.words.first) || resumes(words.first, trigger) ||
                    is_quoted_beside(words.first, trigger));
        }
        if (words.last > trigger.words.first || leads_elsewhere(words, trigger)) {
            return false;
        }
        const auto gap = trigger.words.first - words.last;
        if (gap > guard.reach) {
            return false;
        }
        return guard.anywhere ||
               (clause_of(words.last - 1) == clause_of(trigger.words.first) && !is_cut(words, trigger));
    }

    /// "Men trying to reach Oss were dragged from their car": what they tried was another thing.
    bool leads_elsewhere(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        const bool own = m_wording.is(first, {"was", "were"}) && first > guard.last;
        return m_wording.is(guard.last - 1, {"to"}) &&
               (own || (trigger.passive && first > guard.last + 1 && m_wording.is(first - 1, {"was", "were"})));
    }

    /// "Talks that had been postponed twice opened in Oss": they were held after all.
    bool is_overtaken(WordRange guard, const Trigger& trigger) const {
        constexpr std::uint32_t aside = 4;   // words of "that had been", at most
        constexpr std::uint32_t reach = 10;  // words from "postponed" to "opened"
        bool relative = false;
        for (std::uint32_t at = trigger.words.last; at < guard.first && guard.first - trigger.words.last < 2 * aside;
             ++at) {
            relative = relative || m_wording.is(at, {"that", "which"});
        }
        const std::uint32_t last = std::min(m_wording.sentence_of(guard.first).last, guard.last + reach);
        for (std::uint32_t at = guard.last; relative && at < last; ++at) {
            if (m_codebook.cue("realised").length_at(m_wording, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /// "EXPLOSIONS AT OSS "ONLY A DRILL"".
    bool is_quoted_beside(std::size_t at, const Trigger& trigger) const {
        return m_wording.words[at].quoted && !m_wording.words[at - 1].quoted &&
               m_wording.words[trigger.words.first].sentence == m_wording.words[at].sentence;
    }

    /// "Talks in Oss, planned for May, have been put off": a verb without a subject of its own behind the comma.
    bool resumes(std::size_t at, const Trigger& trigger) const {
        const std::uint32_t first = m_wording.sentence_of(at).first;
        while (at > first && m_codebook.cue("auxiliary").length_at(m_wording, at - 1) > 0) {
            --at;
        }
        const bool told_aside = m_wording.gap(at) == ", " || is_qualified(trigger);
        return !trigger.frame->verb && at > trigger.words.last &&
               m_codebook.cue("auxiliary").length_at(m_wording, at) > 0 && told_aside;
    }

    /// "The talks with Oss that were planned": a clause of their own tells more of them.
    bool is_qualified(const Trigger& trigger) const {
        constexpr std::uint32_t parties = 9;  // words from "talks" to "that"
        const std::uint32_t last =
            std::min<std::uint32_t>(m_wording.sentence_of(trigger.words.first).last, trigger.words.last + parties);
        for (std::uint32_t at = trigger.words.last; at + 1 < last; ++at) {
            if (m_wording.is(at, {"that", "which"})) {
                return m_wording.is(at + 1, {"was", "were", "had", "have", "has"});
            }
        }
        return false;
    }

    /// A subject of its own between guard and trigger: "after they failed, Israel struck".
    bool is_cut(WordRange guard, const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        if (first > guard.last && m_wording.is(first - 1, {"to"}) && m_wording.gap(guard.last) == ", " &&
            m_wording.gap(first - 1) == ", ") {
            return false;  // "threatened, in a recording, to storm Oss"
        }
        for (std::size_t at = guard.last; at < trigger.words.first; ++at) {
            const bool comma = m_wording.gap(at).find(',') != string_view::npos && m_wording.words[at].folded != "and";
            // "Denying that it meant to stay, the army entered Oss": with a subject of its own
            const bool subject = trigger.frame->verb && trigger.form == VerbForm::past && !trigger.passive &&
                                 trigger.words.first > at + 1 &&
                                 guard.first < m_wording.sentence_of(guard.first).first + fronted_reach;
            if (comma && (subject || trigger.words.first - guard.last > 4)) {
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
    for (Trigger& trigger : triggers) {
        trigger.passive = trigger.passive || guarding.is_told_of_those(trigger);
        trigger.guard = guarding.guard_of(trigger);
    }
}

}  // namespace sitmap
