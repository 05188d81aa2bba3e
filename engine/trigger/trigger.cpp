#include "engine/trigger/trigger.hpp"

#include "engine/core/texts.hpp"
#include "engine/geoparse/reading.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/capital_word.hpp"
#include "engine/trigger/frame_nouns.hpp"
#include "engine/trigger/purpose.hpp"
#include "engine/trigger/trigger_context.hpp"
#include "engine/trigger/trigger_lead.hpp"
#include "engine/trigger/word_class.hpp"
#include "engine/wording/number.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

class TriggerFinder {
public:
    TriggerFinder(const Wording& wording, const Codebook& codebook)
        : m_wording(wording), m_codebook(codebook), m_reading(wording, codebook), m_nouns(wording, codebook) {}

    std::vector<Trigger> find() {
        for (std::uint32_t at = 0; at < m_wording.words.size();) {
            const auto match = phrase_at(at);
            if (is_taken(at) || !starts_word(at)) {
                ++at;
                continue;
            }
            if (std::optional<Trigger> over = over_gap(at, match.length)) {
                at = over->words.last;
                m_triggers.push_back(std::move(*over));
                continue;
            }
            if (!match) {
                ++at;
                continue;
            }
            auto trigger = chosen(at, match);
            auto used = match;
            while (!trigger && used.length > 1 && !tells_nothing(used) &&
                   m_wording.is(at + used.length - 1, {"of", "into", "to", "at", "in", "on", "with"})) {
                // "pulled out of Oss": no families, who would flee, but troops
                used = m_codebook.triggers().longest(m_wording, at, used.length - 1);
                trigger = used ? chosen(at, used) : std::nullopt;
            }
            const bool be = !trigger && is("be", at);  // "were driven from Oss", but no families
            at += trigger ? used.length : be ? 1 : match.length;
            if (trigger) {
                at = std::max(at, take_object(*trigger));
                m_triggers.push_back(std::move(*trigger));
            }
        }
        TriggerContext context{m_triggers, m_wording, m_codebook};
        lend_weapons(context);
        refine_types(context);
        weigh_purposes();
        drop_dependents(context);
        return std::move(m_triggers);
    }

private:
    /// "put Oss to the torch": a phrase that holds other words and has more of its own than the plain one. What it
    /// holds stays the object of its first words if a name is among it, and no noun of a list.
    std::optional<Trigger> over_gap(std::uint32_t at, std::uint32_t plain) {
        const PhraseTable::GapMatch over = m_codebook.triggers().over_gap(m_wording, at);
        if (!over || over.match.length - over.gap.length() <= plain ||
            word(at).clause != word(at + over.match.length - 1).clause) {
            return std::nullopt;
        }
        std::optional<Trigger> trigger = chosen(at, {over.gap.first - at, over.match.rows});
        if (trigger && !trigger->frame->needs_object && holds_name(over.gap)) {
            m_taken = {over.gap.last, at + over.match.length};
        } else if (trigger) {
            trigger->words.last = at + over.match.length;
        }
        return trigger;
    }

    bool holds_name(WordRange words) const {
        for (std::uint32_t at = words.first; at < words.last; ++at) {
            if (word(at).capital && !is_month_or_weekday(word(at).folded)) {
                return true;
            }
        }
        return false;
    }

    bool is_taken(std::uint32_t at) const { return m_taken.first <= at && at < m_taken.last; }

    /// "dropped two bombs", "stepped on a mine": what the verb needs is no trigger of its own. One past it.
    std::uint32_t take_object(Trigger& trigger) const {
        const Frame& frame = *trigger.frame;
        const bool takes = frame.verb && frame.needs_object && !trigger.passive &&
                           (frame.type == "air_strike" || frame.type == "bombing");
        if (takes) {
            trigger.words.last = m_nouns.behind_object(trigger.words.last, frame);
        }
        return trigger.words.last;
    }

    /// "an operation to retake Oss" is an offensive, "the battle to retake Oss" a fight.
    void weigh_purposes() {
        for (Trigger& trigger : m_triggers) {
            const Purpose purpose = purpose_of(trigger, m_wording, m_codebook);
            if (purpose == Purpose::undertaking) {
                trigger.type = "offensive";
            } else if (purpose == Purpose::fight) {
                trigger.type = "clash";
            }
        }
    }

    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    /// "non-strike", "counter-protest" are other words; "air-strike" is in the table with both.
    bool starts_word(std::size_t at) const {
        if (word(at).hyphened && at > 0) {
            static constexpr auto negating = texts("non", "anti", "pre", "post", "ex");
            return std::find(negating.begin(), negating.end(), word(at - 1).folded) == negating.end();
        }
        return true;
    }

    /// The longest phrase, but without the "on" of "marched on Thursday".
    PhraseTable::Match phrase_at(std::size_t at) const {
        const PhraseTable& triggers = m_codebook.triggers();
        const auto plain = triggers.longest(m_wording, at);
        if (plain.length == 1 && word(at + 1).hyphened && word(at + 1).sentence == word(at).sentence) {
            return {};  // "a combat-readiness drill", "a bomb-making plant"
        }
        const bool manner = triggers.may_begin(m_wording, at) && is_manner(at + 1);
        const auto over = manner ? triggers.longest_over_next(m_wording, at) : PhraseTable::Match{};
        const auto match = over.length > std::max(plain.length, 2U) ? over : plain;
        if (match.length == 2 && leads_to_name(at + 2) && m_wording.is(at + 1, {"shells", "rockets", "bombs"})) {
            return m_codebook.triggers().longest(m_wording, at, 1);  // "Norish artillery shells Oss"
        }
        const std::size_t next = at + match.length;
        if (match.length < 2 || next >= m_wording.words.size() || !m_wording.is(next - 1, {"on", "in", "by"})) {
            return match;
        }
        const bool named = word(next).capital && is_month_or_weekday(word(next).folded);
        const bool figure =
            word(next).number && next + 1 < m_wording.words.size() && month_number(word(next + 1).folded) != 0;
        return named || figure ? m_codebook.triggers().longest(m_wording, at, match.length - 1) : match;
    }

    /// A place's name, or "outskirts of" one.
    bool leads_to_name(std::size_t at) const {
        return at < m_wording.words.size() && m_wording.gap(at) == " " &&
               ((word(at).capital && !is_month_or_weekday(word(at).folded)) || is("gates_of", at));
    }

    /// "walked unopposed into", "moved quickly into"
    bool is_manner(std::size_t at) const {
        return at < m_wording.words.size() && m_wording.gap(at) == " " &&
               (is_adverb(word(at)) || is_month_or_weekday(word(at).folded) || is("manner", at));
    }

    /// A phrase that eats its words: "hunger strike".
    bool tells_nothing(const PhraseTable::Match& match) const {
        return !match || std::ranges::any_of(*match.rows, [&](std::uint32_t row) {
            return m_codebook.frames()[m_codebook.trigger_forms()[row].frame].type.empty();
        });
    }

    bool lacks_subject(std::size_t at, const Frame& frame) const {
        return m_nouns.lacks_subject(at, frame, m_triggers);
    }

    // --- noun or verb

    std::optional<Trigger> chosen(std::uint32_t at, const PhraseTable::Match& match) const {
        const TriggerForm* verb = nullptr;
        const TriggerForm* noun = nullptr;
        for (const std::uint32_t row : *match.rows) {
            const TriggerForm& form = m_codebook.trigger_forms()[row];
            const Frame& frame = m_codebook.frames()[form.frame];
            const TriggerForm*& slot = frame.verb ? verb : noun;
            const bool past =
                slot != nullptr && slot->frame == form.frame &&
                (form.form == VerbForm::past ||
                 (form.form == VerbForm::participle && (m_reading.follows_be(at) || leads_to_by(at + match.length))));
            if (slot == nullptr || past || better(frame, {at, at + match.length}, m_codebook.frames()[slot->frame])) {
                slot = &form;
            }
        }
        const auto verb_lacks = [&] {  // "a stray rocket": nobody rockets anything
            const Frame& frame = m_codebook.frames()[verb->frame];
            return lacks_subject(at, frame) || m_nouns.lacks_object(at + match.length, frame);
        };
        const bool as_noun =
            verb == nullptr ||
            (noun != nullptr && (m_reading.reads_as_noun(at, match.length, verb->form) || verb_lacks()));
        const TriggerForm* form = as_noun ? noun : verb;
        if (form == nullptr || m_codebook.frames()[form->frame].type.empty() || is_march_or_may(m_wording, at) ||
            (match.length == 1 && is_part_of_name(m_wording, m_codebook, at))) {
            return std::nullopt;
        }
        if (!as_noun && m_codebook.frames()[form->frame].type == "visit" && m_reading.is_carried(at, form->form)) {
            return std::nullopt;
        }
        if (!as_noun && form->form == VerbForm::present && at > 0 &&
            m_wording.is(at - 1, {"after", "of", "for", "during", "before", "amid", "following", "from"})) {
            return std::nullopt;  // "left after talks with the rebels"
        }
        if (is("be", at) && form->form != VerbForm::none && m_codebook.frames()[form->frame].type == "attack_failed" &&
            m_wording.is(at + match.length, {"of", "from"})) {
            return std::nullopt;  // "were pushed out of Oss": the verb without its "be" tells whence
        }
        if (lacks_subject(at, m_codebook.frames()[form->frame]) ||
            m_nouns.tells_of_things({at, at + match.length}, *form)) {
            return std::nullopt;
        }
        if (!as_noun && (m_nouns.lacks_object(at + match.length, m_codebook.frames()[form->frame]) ||
                         m_reading.is_adjective(at, *form) ||
                         (noun == nullptr && !is_phrase(match, *form) && m_reading.is_noun_only(at, *form)))) {
            return std::nullopt;
        }
        return made(at, match.length, *form);
    }

    /// "Norish take to the streets": no noun has so many words behind it.
    static bool is_phrase(const PhraseTable::Match& match, const TriggerForm& form) {
        return match.length > 2 && form.form != VerbForm::gerund;
    }

    /// "Post overrun by rebels".
    bool leads_to_by(std::size_t next) const {
        return next < m_wording.words.size() && word(next).folded == "by" && m_wording.gap(next) == " ";
    }

    /// "took 83 people out of Oss"
    bool takes_out(std::uint32_t next) const {
        constexpr std::uint32_t reach = 8;
        const std::uint32_t last = std::min(m_wording.sentence_of(next - 1).last, next + reach);
        for (std::uint32_t at = next; at + 1 < last && m_wording.gap(at) == " "; ++at) {
            if (m_wording.is(at, {"out"}) && m_wording.is(at + 1, {"of"})) {
                return true;
            }
        }
        return false;
    }

    /// Of two frames with one form, the one that has its nouns (envoys gather, a crowd gathers against), then
    /// the one whose "of" or preposition follows: the fall of the town.
    bool better(const Frame& frame, WordRange words, const Frame& other) const {
        const auto lacks = [&](const Frame& each) {
            return lacks_subject(words.first, each) || (each.verb && m_nouns.lacks_object(words.last, each));
        };
        if (frame.verb && lacks(frame) != lacks(other)) {
            return lacks(other);
        }
        if (frame.verb && other.verb && other.weapon && frame.needs_subject) {
            return !lacks(frame);  // "A mine destroyed a bus": who does it is told
        }
        const bool people = frame.type == "displacement" && frame.needs_object && other.type == "capture";
        if (people && frame.verb && other.verb && !lacks(frame)) {
            return takes_out(words.last);
        }
        if (frame.verb && other.verb && leads_to_name(words.last) &&
            frame.needs_preposition != other.needs_preposition) {
            return other.needs_preposition && frame.object_may_be_site;  // "tried to storm Oss"
        }
        const Sentence& sentence = m_wording.sentence_of(words.first);
        if (frame.needs_armed && other.weapon && !m_codebook.cue_within("weapon_near", m_wording, words_of(sentence))) {
            return true;  // "Gunmen hit Oss"
        }
        const std::size_t next = words.last;
        if (next >= m_wording.words.size()) {
            return false;
        }
        const auto leads = [&](const Frame& each) { return each.leads_by(word(next).folded); };
        return leads(frame) && !leads(other) && !frame.opens_period;
    }

    Trigger made(std::uint32_t at, std::uint32_t length, const TriggerForm& form) const {
        Trigger trigger;
        const bool by_whom = length > 3 && is("be", at) && word(at + 2).folded == "by";
        if (by_whom) {
            length = 2;  // "were taken by gunmen": they are the agent, not the deed
        }
        trigger.words = {at, at + length};
        trigger.frame = &m_codebook.frames()[form.frame];
        trigger.type = trigger.frame->type;
        trigger.mode = trigger.frame->mode;
        trigger.form = form.form;
        const Sentence& sentence = m_wording.sentence_of(at);
        if (trigger.frame->verb) {
            const bool suffers =
                length > 1 && is("be", at) &&  // "were dragged from their car": a phrase with its "be"
                (by_whom || trigger.type == "abduction" || trigger.type == "violence_against_civilians");
            trigger.passive =
                suffers || m_reading.is_passive(at, form.form, sentence) || lacks_its_verb(trigger, sentence);
            if (trigger.passive && length == 2 && m_wording.is(at, {"shot"}) && m_wording.is(at + 1, {"at"}) &&
                (is("determiner", at + 2) || (at + 2 < sentence.last && word(at + 2).capital))) {
                trigger.words.last = at + 1;  // "were taken from their beds and shot at a mill"
                trigger.type = "violence_against_civilians";
            }
        } else {
            const string_view last = word(at + length - 1).folded;
            trigger.plural = last.ends_with('s') && !last.ends_with("ss");
            trigger.count = count_before(m_wording, at);
            trigger.definite = is_definite(m_wording, m_codebook, at);
        }
        trigger.dependent = is_dependent(m_wording, at);
        return trigger;
    }

    /// "Oss was overrun on the 14th, Hill entered on the 15th": "was" is left out, and no object follows.
    bool lacks_its_verb(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t at = trigger.words.first;
        const std::uint32_t next = trigger.words.last;
        const bool past = trigger.form == VerbForm::past && trigger.frame->object_may_be_site;
        const bool cut = next >= sentence.last || m_wording.gap(next).find_first_of(",.;") != string_view::npos;
        const bool bare = at > sentence.first && (at == sentence.first + 1 || !is("determiner", at - 2));
        if (past && cut && bare && is("area_noun", at - 1)) {
            return true;  // "Oss village attacked, granaries burnt"
        }
        const bool participle = trigger.form == VerbForm::participle && trigger.frame->object_may_be_site;
        if ((past || participle) && goes_on_passively(trigger, sentence)) {
            return true;
        }
        if (past && at > sentence.first && m_wording.is(next, {"by"}) && is_name_that_opens(at, sentence)) {
            return true;  // "Oss shelled by rebels"
        }
        if (past && at > sentence.first && is_name_that_opens(at, sentence) &&
            (befalls_in_headline(word(at).folded) || m_wording.is(at, {"retaken"})) &&
            (next >= sentence.last || follows_in_headline(word(next).folded))) {
            return true;  // "Oss shelled again as truce fails"
        }
        if (!past || at < sentence.first + 2 || next + 1 >= sentence.last || !word(at - 1).capital ||
            !m_wording.is(next, {"on", "in", "by", "between", "at", "around", "about", "after", "before"})) {
            return false;
        }
        std::uint32_t name = at - 1;
        while (name > sentence.first + 1 && word(name - 1).capital && m_wording.gap(name) == " ") {
            --name;
        }
        const std::uint32_t time = next + (m_wording.is(next + 1, {"the"}) ? 2 : 1);
        const bool dated = time < sentence.last && (word(time).number || is_month_or_weekday(word(time).folded) ||
                                                    (word(time).folded[0] >= '0' && word(time).folded[0] <= '9'));
        return dated && (m_wording.gap(name) == ", " || word(name - 1).folded == "and");
    }

    /// "Oss was taken in May, retaken in June and lost in July"
    bool goes_on_passively(const Trigger& trigger, const Sentence& sentence) const {
        const std::uint32_t at = trigger.words.first;
        if (m_triggers.empty() || m_triggers.back().words.first < sentence.first) {
            return false;
        }
        const Trigger& last = m_triggers.back();
        const bool joined = last.words.last < at && (m_wording.gap(at) == ", " || m_wording.is(at - 1, {"and"}));
        const std::uint32_t next = trigger.words.last;
        const bool cut =
            next >= sentence.last || m_wording.gap(next) != " " || m_wording.is(next, {"on", "in", "near", "by"});
        const bool coupled = last.words.last + 1 == at && m_wording.is(at - 1, {"or", "and"});
        if (last.passive && cut && (coupled || is("another_one", at - 1))) {
            return true;  // "150 were killed or captured.", "two were killed and a third captured in Oss"
        }
        const bool later = m_wording.is(next, {"a", "the", "that"}) &&
                           m_wording.is(next + 1, {"day", "week", "fortnight", "month", "year", "next", "following"});
        return befalls(last) && joined &&
               (later || number_at(m_wording, next) ||
                m_wording.is(next, {"in", "on", "by", "again", "once", "after", "between"}));
    }

    /// "Oss", "Oss,", "Village of Oss": nothing else stands before it in the sentence.
    bool is_name_that_opens(std::uint32_t at, const Sentence& sentence) const {
        std::uint32_t name = at;
        while (name > sentence.first && word(name - 1).capital &&
               (m_wording.gap(name) == " " || (name == at && m_wording.gap(name) == ", "))) {
            --name;
        }
        const bool of = name == sentence.first + 2 && word(name - 1).folded == "of" && is("area_noun", sentence.first);
        return name < at && (name == sentence.first || of);
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
    WordClass m_reading;
    FrameNouns m_nouns;
    std::vector<Trigger> m_triggers;
    WordRange m_taken;  ///< "to the torch" of "put Oss to the torch": no trigger begins there
};

}  // namespace

bool befalls(const Trigger& trigger) {
    return trigger.frame->verb && (trigger.passive || trigger.frame->subject_may_be_site);
}

std::vector<Trigger> find_triggers(const Wording& wording, const Codebook& codebook) {
    return TriggerFinder{wording, codebook}.find();
}

}  // namespace sitmap
