#include "engine/coding/site_needed.hpp"

#include "engine/coding/entry_head.hpp"
#include "engine/coding/scene.hpp"
#include "engine/coding/told_area.hpp"
#include "engine/trigger/area_anaphor.hpp"
#include "engine/trigger/elision.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

class SiteNeed {
public:
    SiteNeed(const Coding& coding, const Trigger& trigger, const Attachment& attachment)
        : m_coding(coding),
          m_trigger(trigger),
          m_attachment(attachment),
          m_sentence(coding.wording.words[trigger.words.first].sentence) {}

    bool lacking() const {
        if (m_trigger.frame->type == "advance" && m_trigger.type == "violence_against_civilians") {
            return m_attachment.sites.empty();  // "broke into a clinic in Oss": the clinic is what they entered
        }
        if (m_attachment.sites.empty() && undergoes_more()) {
            return false;
        }
        const bool own = stands_at_own();
        if (lacks_preposition(own)) {
            return true;
        }
        if (m_trigger.frame->needs_armed && m_trigger.frame->needs_place && !own && !is_passive_subject() &&
            !area_follows(m_coding, m_trigger)) {
            return true;  // "In Oss bombers appeared, and divisions crossed the frontier"
        }
        return !goes_without() && lacks_place(own);
    }

    /// "occupied Oss on 9 March and withdrew on 16 March"
    bool leaves_what_was_taken() const {
        const Draft* const last = last_coming();
        return withdraws() && last != nullptr && last->sentence == m_sentence && goes_on_from(*last);
    }

private:
    /// A site stands where the frame's own would.
    bool stands_at_own() const {
        static constexpr std::array<string_view, 10> rules{
            "headline_tail",    "site_preposition", "of_the_place", "object_of_verb", "apposition",
            "name_before_noun", "subject_is_site",  "antecedent",   "witness",        "post_of_subject"};
        const Frame& frame = *m_trigger.frame;
        // "Troops near Oss repelled an assault": who beats an attack back stands where it came; not who says so in Oss.
        const bool stands =
            m_attachment.rule == "locative_before" &&
            (m_trigger.type == "attack_failed" || frame.type == "attack_failed" ||
             ((frame.subject_may_be_site || is_beaten()) && heads_sentence()) || is_done_to_them_there()) &&
            !m_coding.codebook.cue_within("say", m_coding.wording, {site().words.last, m_trigger.words.first});
        return stands || std::ranges::find(rules, m_attachment.rule) != rules.end();
    }

    bool lacks_preposition(bool own) const {
        const Frame& frame = *m_trigger.frame;
        const bool it = (frame.subject_may_be_site || frame.of_is_site) &&
                        is_told_of_it(m_trigger, m_coding.wording, m_coding.codebook);
        return frame.needs_preposition && !own && !it && !is_found_in_entry() && !leads_to_area() &&
               !(m_attachment.sites.empty() && is_beaten_where_it_came());
    }

    /// "Oss: bodies of 3 youths found", "5 May - Oss. Two bodies were found in a gutter", "Oss: 12,000 new arrivals"
    bool is_found_in_entry() const {
        const Frame& frame = *m_trigger.frame;
        const bool heads = m_attachment.rule == "heading_site";
        const bool entry = is_in_entry();
        return (frame.weak && (heads || entry)) || (entry && is_main_deed()) ||
               (heads && !frame.verb && m_trigger.plural) || (heads && m_trigger.type == "attack_failed") ||
               opens_entry();
    }

    /// No site is its own, but an entry's head would be.
    bool is_in_entry() const {
        return m_attachment.sites.empty() &&
               (named_head(m_coding, m_sentence) != nullptr || dated_head(m_coding, m_sentence) != nullptr);
    }

    bool is_passive_subject() const {
        return m_attachment.rule == "passive_subject" || (m_trigger.passive && m_attachment.rule == "heading_site");
    }

    /// Coreference knows where, or none is needed: "took two doctors from their home".
    bool goes_without() const {
        return (m_attachment.sites.empty() &&
                (leaves_what_was_taken() || is_beaten_where_it_came() || leave_what_they_took())) ||
               (m_trigger.frame->type == "capture" && m_trigger.type == "abduction") ||
               (m_trigger.type == "capture" && lacks_own_subject(m_trigger, m_coding.wording, m_coding.codebook));
    }

    bool lacks_place(bool own) const {
        const Frame& frame = *m_trigger.frame;
        // "took samples near Oss" takes nothing there: a verb without prepositions of its own needs its object.
        const bool bare = frame.verb && frame.prepositions.empty();
        const bool placed = bare ? own || is_passive_subject() || is_sacked_there()
                                 : m_attachment.rule != "locative_other_clause" && !m_attachment.sites.empty();
        if (!frame.needs_place || placed || points_told(m_coding, m_trigger) || area_follows(m_coding, m_trigger)) {
            return false;
        }
        if (m_trigger.type == "capture") {
            return !(is_in_entry() && takes_a_facility(m_coding, m_trigger));
        }
        return named_head(m_coding, m_sentence) == nullptr && !(is_in_entry() && is_main_deed());
    }

    /// "Norland | Oss | Car bomb in vegetable market": what an entry's first words name happened there.
    bool opens_entry() const {
        return m_attachment.rule == "heading_site" && !m_trigger.frame->verb && !m_trigger.frame->agent &&
               m_trigger.words.first > 0 && site().words.last <= m_trigger.words.first &&
               m_coding.wording.gap(m_trigger.words.first).find_first_of(":|") != std::string_view::npos;
    }

    /// What armed men did, told by the verb of a sentence of its own: in an entry it needs no place but the entry's.
    bool is_main_deed() const {
        static constexpr std::array<string_view, 7> others{"capture",    "siege",  "agreement", "attack_failed",
                                                           "withdrawal", "arrest", "deployment"};
        return m_trigger.frame->verb && !m_trigger.dependent && !m_trigger.definite &&
               std::ranges::find(others, m_trigger.type) == others.end();
    }

    /// "Troops were deployed in the town": coreference knows which.
    bool leads_to_area() const {
        const std::uint32_t at = m_trigger.words.last;
        return m_trigger.frame->verb && !m_trigger.dependent &&
               at + 1 < m_coding.wording.sentence_of(m_trigger.words.first).last &&
               m_trigger.frame->leads_by(m_coding.wording.words[at].folded) &&
               is_area_anaphor(m_coding.wording, m_coding.codebook, at + 1);
    }

    /// The event told last, where it brought men to a place that is named; null where it did not.
    const Draft* last_coming() const {
        const Draft* const last = m_coding.drafts.empty() ? nullptr : &m_coding.drafts.back();
        const bool came =
            last != nullptr && last->named && (last->event.type == "capture" || last->event.type == "advance");
        return came ? last : nullptr;
    }

    /// "Oss was taken in May, retaken in June and lost again in July": coreference knows what was.
    bool undergoes_more() const {
        const Draft* const last = m_coding.drafts.empty() ? nullptr : &m_coding.drafts.back();
        return m_trigger.type == "capture" && befalls(m_trigger) && last != nullptr && befalls(last->trigger) &&
               last->sentence == m_sentence && goes_on_from(*last);
    }

    /// "They captured Oss on 9 March. On 16 March they withdrew": coreference knows whence.
    bool leave_what_they_took() const {
        const Draft* const last = last_coming();
        return withdraws() && last != nullptr && last->sentence + 1 == m_sentence &&
               tells_of_those_before(m_trigger, m_coding);
    }

    bool withdraws() const {
        return m_trigger.type == "withdrawal" && m_trigger.frame->verb && m_trigger.form == VerbForm::past;
    }

    /// "entered Oss on 9 March and were driven out the next day": coreference knows whence.
    bool is_beaten_where_it_came() const {
        const Draft* const last = last_coming();
        return m_trigger.type == "attack_failed" && m_trigger.frame->verb && last != nullptr &&
               last->sentence == m_sentence &&
               m_coding.codebook.cue_within("be", m_coding.wording, {last->trigger.words.last, m_trigger.words.last}) &&
               goes_on_from(*last);
    }

    /// "was stopped outside Oss and four of its passengers had their throats cut": of those who were there.
    bool is_done_to_them_there() const {
        if (!m_trigger.frame->weak || m_trigger.words.length() < 3 || m_attachment.rule != "locative_before") {
            return false;
        }
        const WordRange between{site().words.last, m_trigger.words.last};
        return m_coding.codebook.cue_within("of_those", m_coding.wording, between) &&
               rows_within(m_coding.sites, between).length() == 0;
    }

    /// "In Oss the police station was sacked": the subject is what it was done to, and stands there.
    bool is_sacked_there() const {
        static constexpr std::array<string_view, 4> types{"attack", "strike", "siege", "violence_against_civilians"};
        return m_trigger.passive && m_attachment.rule == "locative_before" &&
               std::ranges::find(types, m_trigger.type) != types.end();
    }

    /// "At Oss a regiment was broken up"
    bool is_beaten() const {
        return m_trigger.type == "clash" && m_trigger.frame->verb && m_trigger.frame->needs_object;
    }

    /// "At Oss two divisions surrendered".
    bool heads_sentence() const {
        const std::int32_t preposition = site().preposition;
        return preposition >= 0 &&
               static_cast<std::uint32_t>(preposition) ==
                   m_coding.wording.sentences[m_coding.wording.words[site().words.first].sentence].first;
    }

    bool goes_on_from(const Draft& last) const {
        return goes_on(last.trigger, m_trigger, m_coding.wording, m_coding.codebook);
    }

    /// The first of its sites. There must be one.
    const Site& site() const { return m_coding.sites[m_attachment.sites.front()]; }

    const Coding& m_coding;
    const Trigger& m_trigger;
    const Attachment& m_attachment;
    std::uint32_t m_sentence;
};

}  // namespace

bool lacks_site(const Coding& coding, const Trigger& trigger, const Attachment& attachment) {
    return SiteNeed{coding, trigger, attachment}.lacking();
}

bool leaves_what_was_taken(const Coding& coding, const Trigger& trigger) {
    return SiteNeed{coding, trigger, {}}.leaves_what_was_taken();
}

bool points_told(const Coding& coding, const Trigger& trigger) {
    const std::uint32_t first = trigger.words.first < 6 ? 0 : trigger.words.first - 6;
    const std::uint32_t start = std::max(coding.wording.sentence_of(trigger.words.first).first, first);
    return coding.codebook.cue_within("points_where", coding.wording, {start, trigger.words.first});
}

}  // namespace sitmap
