#include "engine/actor/cast_context.hpp"

#include "engine/core/texts.hpp"
#include "engine/trigger/clause.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::uint32_t list_reach = 3;  ///< words between "A" and "B" of "A and B"

}  // namespace

bool CastContext::is_symmetric() const {
    static constexpr auto types = texts("clash", "meeting", "contact", "agreement", "state_of_war");
    return std::find(types.begin(), types.end(), trigger.type) != types.end();
}

bool CastContext::is_violent() const {
    static constexpr auto types = texts("meeting", "contact", "agreement", "visit", "statement");
    return std::find(types.begin(), types.end(), trigger.type) == types.end();
}

bool CastContext::suffers() const {
    const bool shot_down = trigger.type == "interception" && is("be", trigger.words.first);
    return trigger.passive || shot_down || is("suffering", trigger.words.first) ||
           (is_violent() && grammar.lacks_object(trigger.words.first, trigger.words.last));
}

void CastContext::add(const ActorPhrase& phrase, ActorRole role) {
    static constexpr auto of_people = texts("protest", "riot", "displacement");
    const bool people =
        !phrase.people.empty() &&
        (role == ActorRole::target || std::ranges::find(of_people, string_view{trigger.type}) != of_people.end());
    if (people) {
        return add(phrase.people, role);
    }
    const bool somebodys = phrase.name.empty() && is("soldiery", phrase.words.first) &&  // "shot by soldiers"
                           (role == ActorRole::target || grammar.governor(phrase) == "by");
    add(somebodys ? std::string{word(phrase.words.first).folded} : phrase.name, role, phrase.of_the_land);
}

void CastContext::add(const std::string& name, ActorRole role, bool of_the_land) {
    const bool known =
        std::any_of(actors.begin(), actors.end(), [&](const CastMember& actor) { return actor.name == name; });
    if (!known && !name.empty()) {
        actors.push_back({name, role, of_the_land});
    }
}

void CastContext::add_list(std::size_t i, ActorRole role) {
    add(phrases[i], role);
    for (std::size_t left = i; left > 0 && are_joined(left - 1, left); --left) {
        add(phrases[left - 1], role);
    }
}

void CastContext::add_right(std::size_t i, ActorRole role) {
    add(phrases[i], role);
    for (; i + 1 < phrases.size() && are_joined(i, i + 1); ++i) {
        add(phrases[i + 1], role);
    }
}

bool CastContext::add_people(const std::vector<PersonPhrase>& people) {
    for (const PersonPhrase& person : people) {
        const auto known = std::ranges::find_if(phrases, [&](const ActorPhrase& phrase) {
            return phrase.words.last == person.words.last && phrase.words.first >= person.words.first;
        });
        const bool nation = known != phrases.end() && known->mention >= 0 &&
                            !codebook.actor_classes().longest(wording, known->words.last - 1);
        const bool office = known != phrases.end() && known->kind == ActorKind::official;  // "a court official"
        if (known != phrases.end() && !nation && !office &&
            (!known->name.empty() || is("soldiery", known->words.first))) {
            add(*known, ActorRole::target);
        } else {
            add(person.name, ActorRole::target);
        }
    }
    return !people.empty();
}

bool CastContext::are_joined(std::size_t left, std::size_t right) const {
    const WordRange a = phrases[left].words;
    const WordRange b = phrases[right].words;
    if (word(a.first).sentence != word(b.first).sentence || b.first - a.last > list_reach) {
        return false;
    }
    // "A, B and C", "A, B trade fire"; not "To stop A, B shelled Oss"
    const std::uint32_t first = wording.sentence_of(a.first).first;
    const bool opens = a.first == first || (a.first == first + 1 && wording.is(first, {"the"}));
    const bool goes_on =
        b.last < wording.words.size() && (wording.gap(b.last) == ", " || wording.is(b.last, {"and", "or"}));
    bool joined = b.first == a.last && wording.gap(b.first) == ", " && (goes_on || opens);
    for (std::uint32_t at = a.last; at <= b.first; ++at) {
        if (begins_statement(wording, codebook, at)) {
            return false;  // "According to residents, soldiers shelled Oss"
        }
        joined = joined || (at < b.first && wording.is(at, {"and", "or"}));
    }
    return joined;
}

}  // namespace sitmap
