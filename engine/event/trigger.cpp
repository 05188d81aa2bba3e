#include "engine/event/trigger.hpp"

#include "engine/event/number.hpp"
#include "engine/event/trigger_context.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::size_t telegraphic_reach = 6;  ///< words from a line's "Oss:" to its verb
constexpr std::size_t object_reach = 5;       ///< words behind a verb that tell what was taken or set up

class TriggerFinder {
public:
    TriggerFinder(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    std::vector<Trigger> find() {
        for (std::uint32_t at = 0; at < m_wording.words.size();) {
            const auto match = m_codebook.triggers().longest(m_wording, at);
            if (!match || !starts_word(at)) {
                ++at;
                continue;
            }
            if (auto trigger = chosen(at, match)) {
                m_triggers.push_back(std::move(*trigger));
            }
            at += match.length;
        }
        TriggerContext context{m_triggers, m_wording, m_codebook};
        lend_weapons(context);
        refine_types(context);
        drop_dependents(context);
        return std::move(m_triggers);
    }

private:
    bool is(string_view list, std::size_t at) const { return m_codebook.cue(list).length_at(m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    /// "non-strike", "counter-protest" are other words; "air-strike" is in the table with both.
    bool starts_word(std::size_t at) const {
        if (word(at).hyphened && at > 0) {
            static constexpr std::array negating{"non", "anti", "pre", "post", "ex"};
            return std::find(negating.begin(), negating.end(), word(at - 1).folded) == negating.end();
        }
        return true;
    }

    // --- noun or verb

    std::optional<Trigger> chosen(std::uint32_t at, const PhraseTable::Match& match) const {
        const TriggerForm* verb = nullptr;
        const TriggerForm* noun = nullptr;
        for (const std::uint32_t row : *match.rows) {
            const TriggerForm& form = m_codebook.trigger_forms()[row];
            const Frame& frame = m_codebook.frames()[form.frame];
            const TriggerForm*& slot = frame.verb ? verb : noun;
            const bool past = slot != nullptr && slot->frame == form.frame &&
                              (form.form == VerbForm::past || (form.form == VerbForm::participle && follows_be(at)));
            if (slot == nullptr || past || better(frame, at + match.length, m_codebook.frames()[slot->frame])) {
                slot = &form;
            }
        }
        const bool as_noun = verb == nullptr || (noun != nullptr && reads_as_noun(at, match.length, verb->form));
        const TriggerForm* form = as_noun ? noun : verb;
        if (form == nullptr || m_codebook.frames()[form->frame].type.empty() || is_month(at) ||
            is_name(at, match.length)) {
            return std::nullopt;
        }
        if (!as_noun && m_codebook.frames()[form->frame].type == "visit" && is_carried(at, form->form)) {
            return std::nullopt;
        }
        if (m_codebook.frames()[form->frame].needs_armed && !armed_before(at)) {
            return std::nullopt;
        }
        if (!as_noun && (lacks_object(at + match.length, m_codebook.frames()[form->frame]) || is_adjective(at, *form) ||
                         (noun == nullptr && is_noun_only(at, *form)))) {
            return std::nullopt;
        }
        return made(at, match.length, *form);
    }

    /// "was flown to a prison in Oss", "Ambassador, wounded, flown home": who is taken there pays no visit.
    bool is_carried(std::size_t at, VerbForm form) const {
        const bool has =
            at > 0 && (word(at - 1).folded == "has" || word(at - 1).folded == "have" || word(at - 1).folded == "had");
        return (at > 0 && is("be", at - 1)) || (form == VerbForm::participle && !has);
    }

    /// "was overrun": the form is the verb's stem as well.
    bool follows_be(std::size_t at) const { return at > 0 && is("be", at - 1); }

    /// Of two frames with one form, the one whose "of" or preposition follows: the fall of the town.
    bool better(const Frame& frame, std::size_t next, const Frame& other) const {
        if (next >= m_wording.words.size()) {
            return false;
        }
        const auto leads = [&](const Frame& each) { return each.leads_by(word(next).folded); };
        return leads(frame) && !leads(other) && !frame.opens_period;
    }

    Trigger made(std::uint32_t at, std::uint32_t length, const TriggerForm& form) const {
        Trigger trigger;
        trigger.words = {at, at + length};
        trigger.frame = &m_codebook.frames()[form.frame];
        trigger.type = trigger.frame->type;
        trigger.mode = trigger.frame->mode;
        trigger.form = form.form;
        const Sentence& sentence = m_wording.sentence_of(at);
        if (trigger.frame->verb) {
            trigger.passive = is_passive(at, form.form, sentence);
        } else {
            const string_view last = word(at + length - 1).folded;
            trigger.plural = last.ends_with('s') && !last.ends_with("ss");
            trigger.count = count_before(at, sentence);
            trigger.definite = is_definite(at, sentence);
        }
        trigger.dependent = is_dependent(at, sentence);
        return trigger;
    }

    /// "OSS, 3 May (Agency) - Raids on ...": here the sentence begins.
    bool follows_dateline(std::size_t at) const {
        const string_view gap = m_wording.gap(at);
        return gap.find(" - ") != string_view::npos || gap.find("\u2013 ") != string_view::npos ||
               gap.find("\u2014 ") != string_view::npos;
    }

    /// A noun at the sentence's start, after a determiner, a number, an adjective, a preposition.
    bool is_noun(std::size_t at, std::uint32_t length) const {
        const Sentence& sentence = m_wording.sentence_of(at);
        if (at + length < sentence.last && is("auxiliary", at + length) && !is("auxiliary", at == 0 ? at : at - 1)) {
            return true;
        }
        if (at == sentence.first || follows_dateline(at)) {
            return true;
        }
        const Word& before = word(at - 1);
        if (before.folded == "to" || is("auxiliary", at - 1)) {
            return false;
        }
        return before.number || before.possessive || is("determiner", at - 1) || is("noun_context", at - 1) ||
               is("support", at - 1) || is_adjectival(before) || m_wording.gap(at).find(',') != string_view::npos;
    }

    /// "the Paris meeting", "killings": a gerund is a noun unless it goes on from the verb before.
    bool reads_as_noun(std::size_t at, std::uint32_t length, VerbForm form) const {
        if (form == VerbForm::gerund) {
            return !is_participle(at, length) && (at == 0 || !is("be", at - 1));
        }
        return is_noun(at, length);
    }

    /// ", killing three": tells what the event before did; "the killing of" is a noun.
    bool is_participle(std::size_t at, std::uint32_t length) const {
        const bool comma = m_wording.gap(at).find(',') != string_view::npos;
        const bool of = at + length < m_wording.words.size() && word(at + length).folded == "of";
        return !of && (comma || (at > 0 && word(at - 1).folded == "and"));
    }

    static bool is_adjectival(const Word& word) {
        static constexpr std::array endings{"ous", "ful", "ive", "ish", "ese", "ian", "ean", "eli", "can", "aqi",
                                            "emi", "ary", "ic",  "al",  "ent", "ant", "ble", "ern", "ier", "led"};
        return std::any_of(endings.begin(), endings.end(),
                           [&](string_view ending) { return word.folded.ends_with(ending); }) ||
               number_word(word.folded);
    }

    static bool number_word(string_view folded) {
        static constexpr std::array words{"two",    "three", "four",  "five",   "six",    "seven", "eight",
                                          "nine",   "ten",   "heavy", "fierce", "deadly", "fresh", "new",
                                          "recent", "joint", "major", "mass",   "dozen"};
        return std::find(words.begin(), words.end(), folded) != words.end();
    }

    /// "the besieged town", "in captured villages", "Russian-occupied": a past participle before a
    /// noun, not a verb.
    bool is_adjective(std::size_t at, const TriggerForm& form) const {
        // "bombed the retreating groups".
        if (form.form == VerbForm::gerund) {
            return at > 0 && is("determiner", at - 1);
        }
        if (form.form != VerbForm::past && form.form != VerbForm::participle) {
            return false;
        }
        const Sentence& sentence = m_wording.sentence_of(at);
        if (word(at).hyphened) {
            return true;
        }
        static constexpr std::array openers{"in", "into", "of", "from", "to",  "near",
                                            "at", "the",  "a",  "an",   "for", "with"};
        // "visited wounded soldiers": after a verb, before those who suffered it.
        if (at > sentence.first && at + 1 < sentence.last && m_codebook.frames()[form.frame].weak &&
            (is("armed_target", at + 1) || is("civilian_target", at + 1)) && word(at - 1).folded.ends_with("ed")) {
            return true;
        }
        const std::size_t adverb = at > sentence.first + 1 && word(at - 1).folded.ends_with("ly") ? 1 : 0;
        return at > sentence.first + adverb &&
               std::find(openers.begin(), openers.end(), word(at - 1 - adverb).folded) != openers.end();
    }

    /// "the target", "a hit": the bare form of a verb after a determiner.
    bool is_noun_only(std::size_t at, const TriggerForm& form) const {
        const bool bare = form.form == VerbForm::base || form.form == VerbForm::present;
        const Sentence& sentence = m_wording.sentence_of(at);
        return bare && at > sentence.first &&
               (word(at - 1).number || is_plural_noun(at, form, sentence) || is("determiner", at - 1) ||
                is_adjectival(word(at - 1)) || word(at - 1).folded == "of" || word(at - 1).folded == "military");
    }

    /// "bombs hit a school", "struck targets of", "with guided bombs": a verb stands beside it.
    bool is_plural_noun(std::size_t at, const TriggerForm& form, const Sentence& sentence) const {
        if (form.form != VerbForm::present) {
            return false;
        }
        const Word& before = word(at - 1);
        return (at + 1 < sentence.last && is_past_verb(at + 1)) || is_past_verb(at - 1) || before.folded == "with" ||
               before.folded.ends_with("ed");
    }

    bool is_past_verb(std::size_t at) const {
        const auto match = m_codebook.triggers().longest(m_wording, at);
        return match && m_codebook.trigger_forms()[match.rows->front()].form == VerbForm::past;
    }

    /// "took them for rebels": nobody takes a place of that name.
    bool lacks_object(std::size_t next, const Frame& frame) const {
        static constexpr std::array words{"them", "him", "her", "us", "me", "it", "himself", "part", "place"};
        if (frame.needs_object && !near_noun(next, "object_" + frame.type) &&
            !passive_object(next, "object_" + frame.type)) {
            return true;
        }
        if (frame.needs_place && frame.type == "capture" && near_noun(next, "goods")) {
            return true;  // "seized a stolen truck"
        }
        return frame.needs_place && next < m_wording.words.size() &&
               std::find(words.begin(), words.end(), word(next).folded) != words.end();
    }

    /// One of the list's nouns within an object's reach, in the same clause.
    bool near_noun(std::size_t next, string_view list) const {
        const auto last = std::min<std::size_t>(m_wording.words.size(), next + object_reach);
        for (std::size_t at = next; at < last && at > 0 && word(at).clause == word(next - 1).clause; ++at) {
            if (is(list, at)) {
                return true;
            }
        }
        return false;
    }

    /// "A checkpoint was set up": what a passive verb was done to stands before it.
    bool passive_object(std::size_t next, string_view list) const {
        const std::size_t first = m_wording.sentence_of(next - 1).first;
        const std::size_t be = next > 1 && is("be", next - 2) ? next - 2 : next - 3;
        if (next < 3 || !is("be", be)) {
            return false;
        }
        for (std::size_t back = 1; back <= object_reach && be >= first + back; ++back) {
            if (is(list, be - back)) {
                return true;
            }
        }
        return false;
    }

    /// "Rebels reached Oss": armed men are told before it in its clause.
    bool armed_before(std::size_t at) const {
        const Sentence& sentence = m_wording.sentence_of(at);
        for (std::size_t back = at; back > sentence.first && word(back - 1).clause == word(at).clause; --back) {
            if (is("armed_men", back - 1)) {
                return true;
            }
            if (const auto actor = m_codebook.actor_names().longest(m_wording, back - 1)) {
                return m_codebook.actors()[actor.rows->front()].kind == "group";
            }
        }
        return false;
    }

    /// March and May with a capital are months; "Rally" after a capital is a name.
    bool is_month(std::size_t at) const {
        return word(at).capital && (word(at).folded == "march" || word(at).folded == "may");
    }

    bool is_name(std::size_t at, std::uint32_t length) const {
        const Sentence& sentence = m_wording.sentence_of(at);
        return length == 1 && word(at).capital && at > sentence.first && !sentence.heading && !all_title(sentence) &&
               (word(at - 1).capital || (at + 1 < sentence.last && word(at + 1).capital));
    }

    bool all_title(const Sentence& sentence) const {
        std::uint32_t capitals = 0;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            capitals += word(at).capital || word(at).number ? 1 : 0;
        }
        return capitals * 10 >= (sentence.last - sentence.first) * 7;
    }

    // --- what stands around it

    bool is_passive(std::size_t at, VerbForm form, const Sentence& sentence) const {
        if (form != VerbForm::past && form != VerbForm::participle) {
            return false;
        }
        if ((sentence.heading || sentence.item || word(sentence.first).number) && ends_headline(at, sentence)) {
            return true;
        }
        if (at > sentence.first && word(at - 1).capital && is_telegraphic(at, sentence) &&
            lacks_noun_behind(at, sentence)) {
            return true;
        }
        for (std::size_t back = 1; back <= 3 && at >= sentence.first + back; ++back) {
            if (is("be", at - back)) {
                return true;
            }
            if (!word(at - back).folded.ends_with("ly") && word(at - back).folded != "also" &&
                word(at - back).folded != "not") {
                return false;
            }
        }
        return false;
    }

    /// A headline, a list's item, or what stands behind a list's "Oss:".
    bool is_telegraphic(std::size_t at, const Sentence& sentence) const {
        if (sentence.heading || sentence.item || word(sentence.first).number) {
            return true;
        }
        return at >= sentence.first + 2 && word(at).clause != word(sentence.first).clause &&
               m_wording.gap(at - 1).starts_with(':') && at - sentence.first < telegraphic_reach;
    }

    /// "Oss shelled from dawn": a preposition stands where the verb would have its object.
    bool lacks_noun_behind(std::size_t at, const Sentence& sentence) const {
        static constexpr std::array words{"by",    "from",  "since",   "overnight",
                                          "again", "twice", "heavily", "throughout"};
        return at + 1 >= sentence.last || std::find(words.begin(), words.end(), word(at + 1).folded) != words.end();
    }

    /// "BASE AT OSS ATTACKED: dozens dead": headlines leave "was" out.
    bool ends_headline(std::size_t at, const Sentence& sentence) const {
        static constexpr std::array adverbs{"again", "twice", "overnight", "anew"};
        const bool adverb =
            at + 1 < sentence.last && std::find(adverbs.begin(), adverbs.end(), word(at + 1).folded) != adverbs.end();
        const std::size_t next = at + (adverb ? 2 : 1);
        return next >= sentence.last || word(next).folded == "by" ||
               m_wording.gap(next).find_first_of(":,;") != string_view::npos;
    }

    std::string count_before(std::size_t at, const Sentence& sentence) const {
        for (std::size_t back = 1; back <= 4 && at >= sentence.first + back; ++back) {
            const Word& each = word(at - back);
            if (is_vague_number(each.folded)) {
                return each.folded == "tens" ? "dozens" : each.folded;
            }
            if (const auto number = number_at(m_wording, at - back);
                number && number->length == back && number->value > 1 && number->value < 1800) {
                return std::to_string(number->value);
            }
            if (each.folded != "of" && !is_adjectival(each) && !each.capital && !each.hyphened) {
                return {};
            }
        }
        return {};
    }

    bool is_definite(std::size_t at, const Sentence& sentence) const {
        for (std::size_t back = 1; back <= 3 && at >= sentence.first + back; ++back) {
            if (is("definite", at - back)) {
                return true;
            }
            if (!is_adjectival(word(at - back)) && !word(at - back).capital) {
                return false;
            }
        }
        return false;
    }

    bool is_dependent(std::size_t at, const Sentence& sentence) const {
        static constexpr std::array words{"after", "amid", "following", "despite", "since", "during", "over", "from"};
        for (std::size_t back = 1; back <= 6 && at >= sentence.first + back; ++back) {
            if (word(at - back).clause != word(at).clause) {
                return false;
            }
            if (std::find(words.begin(), words.end(), word(at - back).folded) != words.end()) {
                return true;
            }
        }
        return false;
    }

    const Wording& m_wording;
    const Codebook& m_codebook;
    std::vector<Trigger> m_triggers;
};

}  // namespace

bool is_area_anaphor(const Wording& wording, const Codebook& codebook, std::size_t at) {
    if (codebook.cue("area_anaphor").length_at(wording, at) > 0) {
        return true;
    }
    const std::size_t noun = at + 2;
    if (wording.words[at].folded != "the" || noun >= wording.words.size() ||
        codebook.cue("area_noun").length_at(wording, noun) == 0 || wording.words[at + 1].capital) {
        return false;
    }
    const bool named =
        noun + 1 < wording.words.size() && (wording.words[noun + 1].folded == "of" || wording.words[noun + 1].capital);
    return !named && wording.gap(noun) == " ";
}

bool is_told_of_it(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    const Frame& frame = *trigger.frame;
    const bool site = frame.verb && ((frame.object_may_be_site && trigger.passive) || frame.subject_may_be_site);
    const std::uint32_t start = wording.sentence_of(trigger.words.first).first;
    for (std::uint32_t at = trigger.words.first; site && at > start && trigger.words.first - at < 5; --at) {
        const Word& word = wording.words[at - 1];
        if (word.clause != wording.words[trigger.words.first].clause) {
            return false;
        }
        if (word.folded == "it" || is_area_anaphor(wording, codebook, at - 1)) {
            return true;
        }
    }
    return false;
}

std::vector<Trigger> find_triggers(const Wording& wording, const Codebook& codebook) {
    return TriggerFinder{wording, codebook}.find();
}

}  // namespace sitmap
