// drop_asides: what is told only by the way is no event of its own.

#include "engine/core/texts.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t struck_reach = 2;  ///< words from "struck" to "meeting"

class Asides {
public:
    explicit Asides(TriggerContext& context) : m_context(context) {}

    void drop() {
        drop_grievances();
        drop_demands();
        drop_named_bodies();
        drop_struck_gatherings();
        drop_what_was_left();
        drop_what_was_claimed();
        drop_carriers();
        drop_consequences();
        drop_fires();
        drop_signed_papers();
        drop_what_is_left_behind();
        drop_displaced_protesters();
        drop_second_words();
        drop_subject_of_fire();
        drop_those_fired_at();
        drop_pursuits();
        drop_backdrops();
    }

private:
    /// "Marched against the violence", "rallied against the deal in Oss": what people protest at is told by its name
    /// alone, not as a happening.
    void drop_grievances() {
        static constexpr auto talks = texts("arrest", "agreement", "ceasefire", "meeting", "visit", "mediation");
        m_context.drop_if([&](const Trigger& trigger) {
            const bool grieves = hurts(trigger.type) || std::ranges::find(talks, trigger.type) != talks.end();
            return !trigger.frame->verb && grieves && is_grievance(trigger);
        });
    }

    /// "Rallied in Oss to demand the release of those held in Hill", "Demonstrators demanding schools marched in Oss":
    /// one protest, and it tells where.
    void drop_demands() {
        m_context.drop_if([&](const Trigger& trigger) {
            const auto rallied = [&](const Trigger& other) {
                const bool before = other.words.last <= trigger.words.first;
                const bool behind = trigger.form == VerbForm::gerund && !m_context.is("demanding", other.words.first);
                const bool called = other.frame->verb || m_context.word(trigger.words.first - 1).folded == "to";
                return other.type == "protest" && called && !other.frame->agent && (before || behind);
            };
            return trigger.type == "protest" && trigger.frame->verb && m_context.is("demanding", trigger.words.first) &&
                   std::ranges::any_of(m_context.beside(trigger), rallied);
        });
    }

    void drop_backdrops() {
        m_context.drop_if([&](const Trigger& clash) {
            return m_context.is_backdrop(clash) &&
                   std::ranges::any_of(m_context.beside(clash), [&](const Trigger& deed) {
                       return deed.type == "violence_against_civilians" && deed.frame->verb &&
                              deed.words.last <= clash.words.first && m_context.same_clause(deed, clash);
                   });
        });
    }

    /// "a gang that was engaged in stealing cars": what they were at, no fight.
    void drop_pursuits() {
        m_context.drop_if([&](const Trigger& trigger) {
            const std::uint32_t next = trigger.words.last;
            return trigger.type == "clash" && trigger.frame->verb && trigger.words.length() == 1 &&
                   m_context.word(trigger.words.first).folded.starts_with("engag") &&
                   next + 1 < m_context.sentence_of(trigger).last && m_context.word(next).folded == "in" &&
                   m_context.gap(next) == " " && !m_context.word(next + 1).capital;
        });
    }

    /// "Ministers of the Conference on the Lakes met in Oss": the name of those who met.
    void drop_named_bodies() {
        m_context.drop_if([&](const Trigger& body) {
            const std::uint32_t first = body.words.first;
            const bool named = !body.frame->verb && body.type == "meeting" && m_context.word(first).capital &&
                               first > m_context.sentence_of(body).first;
            return named && std::ranges::any_of(m_context.beside(body), [&](const Trigger& other) {
                       return other.frame->verb && other.type == "meeting" && other.words.first >= body.words.last;
                   });
        });
    }

    /// "Killed nine people at a meeting in Oss": the meeting was the target.
    void drop_struck_gatherings() {
        m_context.drop_if([&](const Trigger& trigger) {
            const bool gathering = !trigger.frame->verb && (trigger.type == "meeting" || trigger.type == "protest");
            const auto struck = [&](const Trigger& other) {  // "a drone struck a meeting"
                return m_context.is("in_one_room", trigger.words.last - 1) && hurts(other.type) &&
                       !is_movement(other.type) && other.frame->verb && !m_context.word(other.words.first).hyphened &&
                       !other.passive && !other.frame->agent && other.words.last <= trigger.words.first &&
                       trigger.words.first - other.words.last <= struck_reach && m_context.same_clause(other, trigger);
            };
            if (gathering && std::ranges::any_of(m_context.beside(trigger), struck)) {
                return true;
            }
            return gathering && m_context.is_led_by(trigger, "where_struck") &&
                   std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                       return hurts(other.type) && other.type != trigger.type && !other.frame->agent &&
                              other.words.last <= trigger.words.first && m_context.same_clause(other, trigger);
                   });
        });
    }

    /// "dragged a teacher from a meeting in Oss", "shot on their way to a rally": where they were taken or going.
    void drop_what_was_left() {
        m_context.drop_if([&](const Trigger& gathering) {
            const std::uint32_t first = gathering.words.first;
            const bool led = !gathering.frame->verb && m_context.is("in_one_room", first) && first >= 2 &&
                             m_context.is("determiner", first - 1) &&
                             (m_context.word(first - 2).folded == "from" || m_context.word(first - 2).folded == "to");
            return led && std::ranges::any_of(m_context.beside(gathering), [&](const Trigger& deed) {
                       const bool harm = deed.type == "abduction" || deed.type == "violence_against_civilians" ||
                                         deed.type == "arrest" || deed.type == "execution";
                       return harm && deed.words.last <= first && m_context.same_clause(deed, gathering);
                   });
        });
    }

    /// "Displaced people in Oss blocked the road": who they are, long since.
    void drop_displaced_protesters() {
        m_context.drop_if([&](const Trigger& lost) {
            return lost.type == "displacement" && m_context.word(lost.words.first).folded == "displaced" &&
                   std::ranges::any_of(m_context.beside(lost), [&](const Trigger& other) {
                       const bool protest = other.type == "protest" || other.type == "riot";
                       return protest && other.frame->verb && !other.passive && other.words.first >= lost.words.last &&
                              m_context.same_clause(other, lost);
                   });
        });
    }

    /// "A group claimed the killing and threatened officials in Oss": of what was told before.
    void drop_what_was_claimed() {
        static constexpr auto leads = texts("in", "at", "near", "on", "of", "outside");
        m_context.drop_if([&](const Trigger& deed) {
            const std::uint32_t first = deed.words.first;
            const bool definite =
                !deed.frame->verb && hurts(deed.type) && first >= 1 && m_context.word(first - 1).folded == "the";
            if (definite && first == m_context.sentence_of(deed).first + 1 &&
                m_context.word(deed.words.last).folded == "followed") {
                return true;  // "The raids followed the killing of tourists"
            }
            return definite && first >= 2 && m_context.is("claiming", first - 2) &&
                   std::ranges::find(leads, m_context.word(deed.words.last).folded) == leads.end();
        });
    }

    /// "Jets executed 19 air strikes on Oss": the noun tells what was done.
    void drop_carriers() {
        constexpr std::uint32_t reach = 4;
        m_context.drop_if([&](const Trigger& verb) {
            return verb.type == "execution" && verb.frame->verb && !verb.passive &&
                   std::ranges::any_of(m_context.beside(verb), [&](const Trigger& noun) {
                       return !noun.frame->verb && hurts(noun.type) && noun.words.first >= verb.words.last &&
                              noun.words.first - verb.words.last < reach;
                   });
        });
    }

    /// "attacked Oss, killing nine and burning dozens of houses", "ambushed near Oss, one truck burnt": told with the
    /// attack, unless it names a place.
    void drop_consequences() {
        constexpr std::uint32_t reach = 5;
        m_context.drop_if([&](const Trigger& burning) {
            const std::uint32_t first = burning.words.first;
            const bool led = first > 0 && burning.form == VerbForm::gerund &&
                             (m_context.gap(first).starts_with(',') || m_context.word(first - 1).folded == "and");
            const bool follows = burning.frame->verb && burning.type == "violence_against_civilians" &&
                                 burning.frame->object_may_be_site && (led || is_noted(burning));
            const std::uint32_t last = std::min(m_context.sentence_of(burning).last, burning.words.last + reach);
            for (std::uint32_t at = burning.words.last; follows && at < last; ++at) {
                if (m_context.word(at).capital) {
                    return false;
                }
            }
            return follows && std::ranges::any_of(m_context.beside(burning), [&](const Trigger& deed) {
                       return deed.words.last <= first && deed.frame->verb && !deed.frame->weak && !deed.frame->agent &&
                              hurts(deed.type) && !is_movement(deed.type) && deed.form != VerbForm::gerund;
                   });
        });
    }

    /// ", one truck burnt": the count behind a comma, and no "was".
    bool is_noted(const Trigger& burning) const {
        constexpr std::uint32_t reach = 5;  // words of "more than 100 trucks"
        const std::uint32_t first = m_context.sentence_of(burning).first;
        for (std::uint32_t at = burning.words.first; at > first && burning.words.first - at < reach; --at) {
            if (m_context.is("be", at - 1) || m_context.word(at - 1).capital) {
                return false;
            }
            if (m_context.gap(at - 1).starts_with(',')) {
                return m_context.is_number(at - 1) || m_context.is("at_least", at - 1);
            }
        }
        return false;
    }

    /// "Women protest abductions in Oss"
    bool is_protested(const Trigger& noun) const {
        const std::uint32_t first = noun.words.first;
        return m_context.gap(first) == " " && std::ranges::any_of(m_context.beside(noun), [&](const Trigger& protest) {
                   return protest.type == "protest" && protest.frame->verb &&
                          (protest.words.last == first || protest.words.last + 1 == first);
               });
    }

    bool is_grievance(const Trigger& trigger) const {
        if (is_protested(trigger)) {
            return true;
        }
        const Sentence& sentence = m_context.sentence_of(trigger);
        for (std::size_t at = trigger.words.first; at > sentence.first && trigger.words.first - at < 4; --at) {
            const bool against = m_context.is("grievance", at - 1);
            if (against && m_context.word(at - 1).clause == m_context.word(trigger.words.first).clause) {
                const auto beside = m_context.beside(trigger);
                return std::ranges::any_of(beside, [&](const Trigger& other) {
                    const bool met =
                        trigger.type == "arrest" && other.type == "meeting" && m_context.word(at - 1).folded == "over";
                    return (met || other.type == "protest") && other.words.last <= at;
                });
            }
        }
        return false;
    }

    /// "Fought near Oss, leaving two marines and seven rebels dead": nobody left.
    void drop_what_is_left_behind() {
        constexpr std::uint32_t reach = 9;
        static constexpr auto states = texts("dead", "wounded", "injured", "homeless", "stranded", "ablaze", "trapped");
        m_context.drop_if([&](const Trigger& trigger) {
            const string_view verb = m_context.word(trigger.words.first).folded;
            if ((trigger.type != "withdrawal" && trigger.type != "displacement") || trigger.words.length() > 1 ||
                (!verb.starts_with("leav") && verb != "left")) {
                return false;
            }
            const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, trigger.words.last + reach);
            for (std::uint32_t at = trigger.words.last; at < last && m_context.gap(at).find(',') == string_view::npos;
                 ++at) {
                if (std::ranges::find(states, m_context.word(at).folded) != states.end()) {
                    return true;
                }
            }
            return false;
        });
    }

    /// "Helicopter gunfire rakes hamlets", "gunfire hit a bus": what the verb did it with.
    void drop_subject_of_fire() {
        m_context.drop_if([&](const Trigger& fire) {
            return !fire.frame->verb && m_context.word(fire.words.last - 1).folded == "gunfire" &&
                   std::ranges::any_of(m_context.beside(fire), [&](const Trigger& verb) {
                       return verb.frame->verb && verb.words.first == fire.words.last && hurts(verb.type);
                   });
        });
    }

    /// "Reinforcements sent from Hill came under fire near Oss", "marines dug in at Oss came under fire": who was fired
    /// at, not that they had come.
    void drop_those_fired_at() {
        m_context.drop_if([&](const Trigger& sent) {
            return sent.type == "deployment" && std::ranges::any_of(m_context.beside(sent), [&](const Trigger& verb) {
                       const bool undergone =
                           verb.words.length() > 2 && m_context.word(verb.words.first + 1).folded == "under";
                       return verb.frame->verb && verb.words.first >= sent.words.last && hurts(verb.type) &&
                              (verb.passive || undergone) && m_context.same_clause(sent, verb) &&
                              (!sent.frame->verb || !joins_between(sent, verb));
                   });
        });
    }

    bool joins_between(const Trigger& left, const Trigger& right) const {
        for (std::uint32_t at = left.words.last; at < right.words.first; ++at) {
            const string_view folded = m_context.word(at).folded;
            if (folded == "and" || folded == "but" || m_context.gap(at).starts_with(',')) {
                return true;
            }
        }
        return false;
    }

    /// "hacked or shot to death 19 civilians": one deed.
    void drop_second_words() {
        constexpr std::uint32_t reach = 3;
        m_context.drop_if([&](const Trigger& second) {
            return !second.frame->verb && m_context.word(second.words.first).folded == "to" &&
                   std::ranges::any_of(m_context.beside(second), [&](const Trigger& verb) {
                       return verb.frame->verb && verb.type == second.type && verb.words.last <= second.words.first &&
                              second.words.first - verb.words.last <= reach;
                   });
        });
    }

    /// "A drone attack on Oss set a warehouse on fire": what came of it.
    void drop_fires() {
        m_context.drop_if([&](const Trigger& fire) {
            const bool ablaze = !fire.frame->verb && fire.frame->needs_place && fire.frame->needs_subject &&
                                fire.type == "attack" && fire.frame->type == "attack";
            return ablaze && std::ranges::any_of(m_context.beside(fire), [&](const Trigger& strike) {
                       const bool killing = strike.type == "violence_against_civilians" && strike.frame->verb;
                       return !strike.frame->agent && (!strike.frame->weak || killing) && hurts(strike.type) &&
                              !is_movement(strike.type) && strike.words.last <= fire.words.first &&
                              m_context.same_clause(strike, fire);
                   });
        });
    }

    /// "under a truce that the generals had signed at Oss": the signing tells it, and when.
    void drop_signed_papers() {
        constexpr std::uint32_t reach = 6;  // words from "truce" to "signed"
        m_context.drop_if([&](const Trigger& paper) {
            const bool noun = !paper.frame->verb && (paper.type == "agreement" || paper.type == "ceasefire") &&
                              (m_context.word(paper.words.last).folded == "that" ||
                               m_context.word(paper.words.last).folded == "which");
            return noun && std::ranges::any_of(m_context.beside(paper), [&](const Trigger& signing) {
                       return signing.type == "agreement" && signing.frame->verb && !signing.passive &&
                              signing.words.first > paper.words.last && signing.words.first - paper.words.last <= reach;
                   });
        });
    }

    TriggerContext& m_context;
};

}  // namespace

void drop_asides(TriggerContext& context) {
    Asides{context}.drop();
}

}  // namespace sitmap
