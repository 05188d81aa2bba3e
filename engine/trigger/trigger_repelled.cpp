// Attacks that were beaten back: one event, told by all of the words.

#include "engine/core/texts.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::size_t repel_reach = 4;  ///< words from "attacks" to "repelled"

class Repelled {
public:
    explicit Repelled(TriggerContext& context) : m_context(context) {}

    void drop() {
        m_context.drop_if([&](const Trigger& drive) {
            return takes_cattle(drive) || holds_something_else(drive) || foils_plan(drive);
        });
        stop_strikes();
        join_repelled();
        stop_assaults();
    }

private:
    /// "The outbreak was contained": no attack is told beside it.
    bool holds_something_else(const Trigger& verb) const {
        const bool contains =
            verb.type == "attack_failed" && verb.frame->verb && m_context.is("containing", verb.words.first);
        return contains && (!verb.passive || std::ranges::none_of(m_context.beside(verb), [&](const Trigger& other) {
                   return is_assault(other);
               }));
    }

    /// "A plan to blow up the railway at Oss was foiled": nothing had begun.
    bool foils_plan(const Trigger& verb) const {
        constexpr std::size_t reach = 12;
        const std::uint32_t first = verb.words.first;
        return verb.type == "attack_failed" && verb.frame->verb &&
               (verb.passive || m_context.stands_before(first, 3, "be")) &&
               m_context.stands_before(first, reach, "plot_noun") &&
               !m_context.stands_before(first, reach, "attempting") &&
               std::ranges::none_of(m_context.beside(verb), [&](const Trigger& other) {
                   return is_assault(other) && other.words.last <= first && m_context.same_clause(other, verb);
               });
    }

    /// "killed 13 farmers and drove off 300 cattle": nobody was repelled.
    bool takes_cattle(const Trigger& drive) const {
        constexpr std::uint32_t reach = 5;
        static constexpr auto herds =
            texts("cattle", "livestock", "camels", "sheep", "goats", "cows", "horses", "animals");
        const bool off = drive.type == "attack_failed" && drive.frame->verb && !drive.passive &&
                         m_context.word(drive.words.first).folded.starts_with("dr");
        const std::uint32_t last = std::min(m_context.sentence_of(drive).last, drive.words.last + reach);
        for (std::uint32_t at = drive.words.last; off && at < last; ++at) {
            if (std::ranges::find(herds, m_context.word(at).folded) != herds.end()) {
                return true;
            }
        }
        return false;
    }

    /// "A drone attack on Oss was repelled", "repelled a missile attack": what came was shot down, and no troops were.
    void stop_strikes() {
        static constexpr auto types = texts("air_strike", "drone_strike", "missile_strike", "rocket_attack");
        stop(
            [](const Trigger& strike) {
                return !strike.frame->verb && !strike.frame->agent &&
                       std::ranges::find(types, strike.type) != types.end();
            },
            [&](const Trigger& strike, const Trigger& verb) { return is_stopped_by(strike, verb); }, "interception");
    }

    /// What comes and a verb beside it that stops it are one event, of what came.
    void stop(auto comes, auto stops, string_view type) {
        std::vector<std::uint32_t> stopped;
        for (Trigger& coming : m_context.triggers) {
            if (!comes(coming)) {
                continue;
            }
            const auto beside = m_context.beside(coming);
            const auto verb = std::ranges::find_if(beside, [&](const Trigger& other) { return stops(coming, other); });
            if (verb != beside.end()) {
                coming.type = type;
                stopped.push_back(verb->words.first);
            }
        }
        m_context.drop_if(
            [&](const Trigger& verb) { return std::ranges::find(stopped, verb.words.first) != stopped.end(); });
    }

    bool is_stopped_by(const Trigger& strike, const Trigger& verb) const {
        constexpr std::uint32_t reach = 8;  // words from "attack" to "repelled"
        if (verb.type != "attack_failed" || !verb.frame->verb || !m_context.same_clause(strike, verb)) {
            return false;
        }
        return verb.passive
                   ? verb.words.first >= strike.words.last && verb.words.first - strike.words.last <= reach
                   : strike.words.first >= verb.words.last && strike.words.first - verb.words.last < repel_reach;
    }

    /// "repelled nine assaults": one event, told by all of these words.
    void join_repelled() {
        for (std::size_t i = 0; i + 1 < m_context.triggers.size(); ++i) {
            Trigger& verb = m_context.triggers[i];
            const Trigger& attack = m_context.triggers[i + 1];
            if (verb.type == "attack_failed" && verb.frame->verb && !verb.passive && is_assault(attack) &&
                attack.words.first - verb.words.last < repel_reach && m_context.same_clause(attack, verb)) {
                verb.words.last = attack.words.last - (attack.frame->verb ? 1 : 0);  // "a push" of "a push into Oss"
            }
        }
        m_context.drop_if([&](const Trigger& attack) {
            return is_assault(attack) && std::ranges::any_of(m_context.beside(attack), [&](const Trigger& verb) {
                       return verb.type == "attack_failed" && verb.words.first < attack.words.first &&
                              verb.words.last == attack.words.last - (attack.frame->verb ? 1 : 0);
                   });
        });
    }

    bool is_assault(const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        const bool noun =
            !trigger.frame->verb || (trigger.words.length() > 1 && trigger.form == VerbForm::base && first > 1 &&
                                     (m_context.is("determiner", first - 1) || m_context.is("determiner", first - 2)));
        static constexpr auto types = texts("attack", "offensive", "raid", "advance", "counter_attack", "bombing",
                                            "suicide_bombing");  // "foiled a bombing"
        return noun && std::ranges::find(types, trigger.type) != types.end();
    }

    /// "More than 15 attacks on Oss were repelled": one event, that of the noun, which knows where.
    void stop_assaults() {
        stop([&](const Trigger& attack) { return is_assault(attack); },
             [&](const Trigger& attack, const Trigger& verb) { return is_repelled_by(attack, verb); }, "attack_failed");
    }

    /// Nothing else that is done stands between the two.
    bool is_repelled_by(const Trigger& attack, const Trigger& verb) const {
        constexpr std::uint32_t reach = 14;  // words from "attacks" to "repelled"
        return verb.type == "attack_failed" && verb.frame->verb && verb.passive &&
               m_context.same_clause(attack, verb) && verb.words.first >= attack.words.last &&
               verb.words.first - attack.words.last <= reach &&
               std::ranges::none_of(m_context.beside(attack), [&](const Trigger& other) {
                   return other.frame->verb && other.words.first >= attack.words.last &&
                          other.words.last <= verb.words.first;
               });
    }

    TriggerContext& m_context;
};

}  // namespace

void drop_repelled(TriggerContext& context) {
    Repelled{context}.drop();
}

}  // namespace sitmap
