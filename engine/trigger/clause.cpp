#include "engine/trigger/clause.hpp"

#include "engine/time/calendar.hpp"
#include "engine/time/date_part.hpp"
#include "engine/trigger/aside.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

/// How many words after ", and" an auxiliary or a verb of saying makes a new clause.
constexpr std::size_t new_subject_reach = 9;
constexpr std::size_t say_reach = 5;

class ClauseCutter {
public:
    ClauseCutter(Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    void cut() {
        for (const Sentence& sentence : m_wording.sentences) {
            cut(sentence);
        }
    }

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }

    void cut(const Sentence& sentence) {
        m_clause = ++m_last;
        m_fronted = is("fronted", sentence.first);
        m_outer = 0;
        for (std::size_t at = sentence.first; at < sentence.last; ++at) {
            if (at > sentence.first) {
                step(sentence, at);
            }
            m_wording.words[at].clause = m_clause;
        }
    }

    void step(const Sentence& sentence, std::size_t at) {
        const string_view gap = m_wording.gap(at);
        const bool blank = gap == " ";  // as nearly all are
        const bool comma = !blank && gap.find(',') != string_view::npos;
        if (!blank && is_strong(gap, at) && !quotes_one_word(at) && !quotes_infinitive(at)) {
            open();
            return;
        }
        if (comma && m_outer != 0) {
            m_clause = m_outer;
            m_outer = 0;
        } else if (comma && (is("relative", at) || opens_aside(at))) {
            const std::uint32_t outer = m_clause;
            open();
            m_outer = outer;
        } else if (is("subordinate", at) && !is_phrasal(at)) {
            open();
            m_fronted = m_fronted && !comma;
        } else if (comma ? begins_behind_comma(sentence, at) : blank && is_joined(sentence, at)) {
            open();
        }
    }

    /// "moved on to Hill, having captured Oss on Friday", ", troops took Hill"
    bool begins_behind_comma(const Sentence& sentence, std::size_t at) const {
        return m_wording.is(at, {"having"}) || (m_fronted && !is_list(sentence, at)) || new_subject(sentence, at) ||
               is_next_headline(sentence, at);
    }

    /// "and at Hill a train was derailed"
    bool is_joined(const Sentence& sentence, std::size_t at) const {
        return m_wording.is(at, {"and", "while"}) && fronts_subject(sentence, at + 1);
    }

    /// "at Hill a train was", "on Saturday two nuns were": behind the place or day stands another subject and its verb.
    bool fronts_subject(const Sentence& sentence, std::size_t at) const {
        constexpr std::size_t subject_reach = 6;
        if (!m_wording.is(at, {"at", "in", "near", "on", "outside"})) {
            return false;
        }
        std::size_t next = at + 1;
        while (next < sentence.last && m_wording.gap(next) == " " &&
               (m_wording.words[next].capital || m_wording.words[next].number)) {
            ++next;
        }
        const bool subject =
            next > at + 1 && next < sentence.last && m_wording.gap(next) == " " &&
            (is("determiner", next) || is_subject_pronoun(m_wording, next) || number_at(m_wording, next) ||
             (m_wording.words[next].folded.ends_with('s') && is_finite(next, next + 1)));
        for (std::size_t verb = next + 1; subject && verb < std::min(next + subject_reach, std::size_t{sentence.last});
             ++verb) {
            if (m_wording.gap(verb).find(',') != string_view::npos) {
                return false;
            }
            if (is_auxiliary(verb) || is_finite(next, verb)) {
                return true;
            }
        }
        return false;
    }

    /// "Oss, a mining town overrun by rebels in May, is calm"
    bool opens_aside(std::size_t at) const {
        return m_wording.words[at - 1].capital && deed_of_aside(m_wording, m_codebook, static_cast<std::uint32_t>(at));
    }

    void open() {
        m_clause = ++m_last;
        m_fronted = false;
        m_outer = 0;
    }

    /// `has "liberated" Oss`: marks round one word tell what to think of it, not who says it.
    bool quotes_one_word(std::size_t at) const {
        const auto opens = [&](std::size_t word) {
            const string_view gap = m_wording.gap(word);
            return gap == " \"" || gap == " \u201c" || gap == " \u2018";
        };
        const auto closes = [&](std::size_t word) {
            const string_view gap = word < m_wording.words.size() ? m_wording.gap(word) : string_view{};
            return gap == "\" " || gap == "\u201d " || gap == "\u2019 ";
        };
        return (opens(at) && closes(at + 1)) || (at > 0 && closes(at) && opens(at - 1));
    }

    /// `threatened to "burn the churches"`: what the threat governs.
    bool quotes_infinitive(std::size_t at) const {
        const string_view gap = m_wording.gap(at);
        const bool quote = gap == " \"" || gap == " \u201c" || gap == " \u2018";
        return quote && at > 0 && m_wording.is(at - 1, {"to", "will", "would", "must", "shall"});
    }

    /// ; : dash, column and quotation marks always cut; not the colon of 14:32.
    bool is_strong(string_view gap, std::size_t at) const {
        if (gap.find(':') != string_view::npos) {
            return gap.size() > 1 || !m_wording.words[at].number;
        }
        return gap.find_first_of(";\"") != string_view::npos || gap.find("\u201c") != string_view::npos ||
               gap.find("\u201d") != string_view::npos || gap.find("\u2014") != string_view::npos ||
               gap.find(" \u2013 ") != string_view::npos || gap.find(" - ") != string_view::npos || gap == " | " ||
               gap == "\t";
    }

    /// "as well as", "since 1967", "after the raid": no clause of its own begins.
    bool is_phrasal(std::size_t at) const {
        const bool last = at + 1 >= m_wording.words.size();
        if (m_wording.is(at, {"after", "before"}) && at > 0 &&
            m_wording.is(at - 1, {"day", "days", "week", "weeks", "night", "month", "months"})) {
            return last || m_wording.is(at + 1, {"that"}) ||
                   m_wording.gap(at + 1).starts_with(',');  // "the day after,"
        }
        if (m_wording.is(at, {"following"}) && at > 0 && is("determiner", at - 1)) {
            return true;  // "the following day", "on their following raid"
        }
        if (m_wording.is(at, {"after", "before"}) && leads_to_hour(at + 1)) {
            return true;  // "shortly before seven o'clock"
        }
        if (m_wording.is(at, {"as", "since", "until"})) {
            if (names_subject(at + 1)) {
                return false;  // "as Oss was captured", "since Oss fell"
            }
            return last || m_wording.words[at + 1].number || m_wording.words[at + 1].capital ||
                   m_wording.words[at + 1].folded == "well" || m_wording.words[at - 1].folded == "well" ||
                   m_wording.words[at + 1].folded == "far" || (at > 0 && m_wording.words[at - 1].folded == "far") ||
                   m_wording.words[at + 1].folded == "early" || m_wording.words[at + 1].folded == "late" ||
                   m_wording.words[at - 1].folded == "has" || m_wording.words[at - 1].folded == "have" ||
                   leads_to_time(at + 1);
        }
        return false;
    }

    /// A name, and its verb right behind.
    bool names_subject(std::size_t at) const {
        std::size_t verb = at;
        while (verb < m_wording.words.size() && m_wording.words[verb].capital && !m_wording.words[verb].number &&
               !is_month_or_weekday(m_wording.words[verb].folded) && (verb == at || m_wording.gap(verb) == " ")) {
            ++verb;
        }
        return verb > at && verb < m_wording.words.size() && m_wording.gap(verb) == " " &&
               (is_auxiliary(verb) || is_finite(at, verb));
    }

    /// "seven o'clock", "6 p.m.", "10:30", "dawn"
    bool leads_to_hour(std::size_t at) const {
        if (is_turn_of_day(m_wording, at)) {
            return true;
        }
        const auto number = number_at(m_wording, at);
        const std::size_t next = number ? at + number->length : at;
        return number && number->value <= 24 &&
               (m_wording.is(next, {"oclock", "am", "pm", "a", "p", "this", "in", "on"}) || m_wording.gap(next) == ":");
    }

    /// "since the start of the month", "since the fourth of May", "until mid-May", "since last year".
    bool leads_to_time(std::size_t at) const {
        const std::size_t first = at + (m_wording.is(at, {"the"}) ? 1 : 0);
        const bool ranked = m_wording.is(first + 1, {"of"}) && ordinal(m_wording.words[first].folded);
        const bool day = first > at && m_wording.words[first].folded.size() <= 4 &&
                         m_wording.words[first].folded.front() >= '1' && m_wording.words[first].folded.front() <= '9';
        return part_at(m_wording, first) || ranked || day ||  // "since the 9th"
               m_wording.is(first, {"last", "yesterday", "today", "dawn", "noon", "midnight", "midday", "nightfall",
                                    "sunset", "then", "now", "night", "evening", "morning", "weekend", "beginning"});
    }

    /// "In Lome, Oss and Tarn, ...": the comma of a list ends no fronted phrase.
    bool is_list(const Sentence& sentence, std::size_t at) const {
        for (std::size_t next = at + 1; next < std::min<std::size_t>(at + 5, sentence.last); ++next) {
            if (m_wording.gap(next).find(',') != string_view::npos) {
                return false;
            }
            if (m_wording.is(next, {"and"})) {
                return m_wording.words[at].capital && next + 1 < sentence.last && m_wording.words[next + 1].capital;
            }
        }
        return false;
    }

    /// ", and Israel has occupied", ", the governor said".
    bool new_subject(const Sentence& sentence, std::size_t at) const {
        const bool conjoined = m_wording.words[at].folded == "and" || m_wording.words[at].folded == "but";
        const auto last = std::min<std::size_t>(at + new_subject_reach, sentence.last);
        for (std::size_t next = at; next < last; ++next) {
            if (next > at && m_wording.gap(next).find(',') != string_view::npos) {
                return false;
            }
            const bool near = next < at + say_reach;
            if ((near && is("say", next) && !m_wording.words[next].capital) ||
                (conjoined && next > at + 1 && (is_auxiliary(next) || is_finite(at + 1, next)))) {
                return true;
            }
        }
        return false;
    }

    /// "Army retakes hill, drones kill two in Oss": headlines string their sentences on commas.
    bool is_next_headline(const Sentence& sentence, std::size_t at) const {
        constexpr std::size_t subject_reach = 4;
        if (!sentence.heading && !sentence.item) {
            return false;
        }
        for (std::size_t next = at + 1; next < std::min<std::size_t>(at + subject_reach, sentence.last); ++next) {
            const auto match = m_codebook.triggers().longest(m_wording, next);
            const bool joined = m_wording.gap(next) == " " && m_codebook.cue_length("locative", m_wording, next) == 0;
            if (!joined) {
                return false;
            }
            if (match && is_told_by(m_codebook.trigger_forms()[match.rows->front()], next)) {
                return true;
            }
        }
        return false;
    }

    /// A verb in the present behind a plural, or behind a singular: "drones kill", "drone kills".
    bool is_told_by(const TriggerForm& form, std::size_t at) const {
        const bool plural = m_wording.words[at - 1].folded.ends_with('s') || m_wording.is(at - 1, {"men", "people"});
        return m_codebook.frames()[form.frame].verb &&
               (form.form == VerbForm::present ? !plural : form.form == VerbForm::base && plural);
    }

    /// Not the month of "and Oss on 5 May".
    bool is_auxiliary(std::size_t at) const { return is("auxiliary", at) && !m_wording.words[at].capital; }

    /// A verb in the past behind a name or a deed: ", and on 24 July Bugojno fell".
    bool is_finite(std::size_t first, std::size_t at) const {
        const auto match = m_codebook.triggers().longest(m_wording, at);
        if (!match || at <= first || m_wording.words[at].hyphened) {
            return false;
        }
        const Word& before = m_wording.words[at - 1];
        return m_codebook.has_form(match, VerbForm::past) &&
               (before.capital || before.folded.ends_with('s') || before.folded == "men" || before.folded == "people" ||
                is("armed_men", at - 1) || is_subject_pronoun(m_wording, at - 1) || is_deed(at - 1));
    }

    /// "shelling", "strike", "fire" of "and shelling hit a market"
    bool is_deed(std::size_t at) const {
        return m_wording.is(at, {"fire"}) ||
               m_codebook.has_form(m_codebook.triggers().longest(m_wording, at, 1), VerbForm::none);
    }

    Wording& m_wording;
    const Codebook& m_codebook;
    std::uint32_t m_last = 0;
    std::uint32_t m_clause = 0;
    std::uint32_t m_outer = 0;  ///< the clause to come back to after a relative one; 0: none
    bool m_fronted = false;     ///< the first comma ends the phrase the sentence begins with
};

}  // namespace

void cut_clauses(Wording& wording, const Codebook& codebook) {
    ClauseCutter{wording, codebook}.cut();
}

std::uint32_t verb_phrase_start(const Wording& wording, const Codebook& codebook, std::uint32_t verb) {
    const std::uint32_t first = wording.sentence_of(verb).first;
    while (verb > first &&
           (codebook.cue_length("auxiliary", wording, verb - 1) > 0 || is_adverb(wording.words[verb - 1]))) {
        --verb;
    }
    return verb;
}

bool is_subject_pronoun(const Wording& wording, std::size_t at) {
    return wording.is(at, {"he", "she", "they", "it", "we", "i"});
}

std::uint32_t clause_start(const Wording& wording, std::uint32_t at, std::uint32_t least) {
    while (at > least && wording.words[at - 1].clause == wording.words[at].clause) {
        --at;
    }
    return at;
}

namespace {

/// "said that Oss was taken" at "said", "according to residents, Oss was taken" at "Oss"; not "tanks it says were
/// moved", "men said to have fled".
bool opens_report(const Wording& wording, const Codebook& codebook, std::uint32_t at) {
    const std::uint32_t told = at + (wording.is(at + 1, {"that"}) ? 2 : 1);
    const bool claims = told == at + 1 && wording.words[at].folded.starts_with("claim");  // "claims rockets on Oss"
    const bool says = codebook.cue_length("say_plain", wording, at) == 1 && !claims && wording.gap(told) == " " &&
                      !wording.is(told, {"to", "by", "in", "on", "at"}) &&
                      codebook.cue_length("auxiliary", wording, told) == 0;
    return says || (wording.is(wording.sentence_of(at).first, {"according"}) && wording.gap(at).starts_with(','));
}

}  // namespace

bool begins_statement(const Wording& wording, const Codebook& codebook, std::uint32_t at) {
    if (at >= wording.words.size() || at == wording.sentence_of(at).first) {
        return false;
    }
    const bool cut = wording.words[at - 1].clause != wording.words[at].clause;
    const bool joined = wording.gap(at).find(';') != string_view::npos ||
                        wording.is(at, {"and", "but", "while", "whereas", "as", "when", "after", "before"});
    return (cut && joined) || opens_report(wording, codebook, at);
}

}  // namespace sitmap
