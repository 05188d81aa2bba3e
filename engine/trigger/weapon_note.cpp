#include "engine/trigger/weapon_note.hpp"

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"

#include <algorithm>
#include <optional>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t longest_heading = 7;  ///< words of "12 May Oss district, Norland:"
constexpr std::uint32_t longest_count = 5;    ///< words of "at least six 122 mm"

template <typename Words>
bool is_one_of(const Words& words, string_view folded) {
    return std::ranges::find(words, folded) != words.end();
}

/// The first words of a note, and where it went: "Missile at a vehicle in Oss".
bool is_aimed(const Trigger& weapon, const TriggerContext& context) {
    static constexpr auto leads = texts("on", "at", "near", "against", "vs", "targeting");
    static constexpr auto kinds = texts("female", "male", "teenage", "lone", "young", "suspected");
    const Sentence& sentence = context.sentence_of(weapon);
    std::uint32_t first = sentence.first;
    while (first < weapon.words.first &&
           (context.word(first).number || context.is("about", first) || context.is("at_least", first) ||
            context.is_an_actor(first) || is_one_of(kinds, context.word(first).folded))) {
        ++first;
    }
    std::uint32_t next = weapon.words.last;
    if (next + 2 < sentence.last && context.word(next).folded == "including") {
        next += 3;  // "including white phosphorus"
    }
    return first == weapon.words.first && next + 1 < sentence.last && is_one_of(leads, context.word(next).folded);
}

/// The word behind the colon of "Oss:", "12 May Oss (Norland):"; nothing else ends a heading.
std::optional<std::uint32_t> behind_heading(const Trigger& weapon, const TriggerContext& context) {
    const std::uint32_t first = context.sentence_of(weapon).first;
    std::uint32_t at = weapon.words.first;
    while (at > first && context.gap(at).find(": ") == string_view::npos) {
        --at;
    }
    const bool named = at > first && at - first <= longest_heading &&
                       (context.word(at - 1).capital || context.is("area_noun", at - 1));
    return named ? std::optional{at} : std::nullopt;
}

/// "six", "at least six 122 mm", not "no", "our new", "police fire".
bool counts(WordRange words, const TriggerContext& context) {
    static constexpr auto others = texts("no", "zero", "fewer", "without", "our", "its", "their", "his", "her", "your");
    if (words.length() > longest_count) {
        return false;
    }
    for (std::uint32_t at = words.first + static_cast<std::uint32_t>(context.length("at_least", words.first));
         at < words.last; ++at) {
        const string_view folded = context.word(at).folded;
        if (is_one_of(others, folded) || is_preposition(folded) || context.is("auxiliary", at) ||
            context.is("firing", at) || folded == "by") {
            return false;
        }
    }
    return true;
}

/// Nothing, another thing behind a comma, or a time: "since morning", "overnight", "on Tuesday".
bool ends_or_tells_when(const Trigger& weapon, const TriggerContext& context) {
    static constexpr auto times = texts("since", "overnight", "today", "yesterday", "tonight", "only", "again",
                                        "during", "before", "after", "between", "this", "last", "at", "by", "within");
    static constexpr auto leads = texts("in", "on", "over");
    static constexpr auto spans = texts("the", "an", "a", "one", "early", "late", "mid");
    const std::uint32_t next = weapon.words.last;
    if (next >= context.sentence_of(weapon).last || context.gap(next).find_first_of(",;") != string_view::npos) {
        return true;
    }
    const string_view folded = context.word(next).folded;
    const auto& behind = context.word(next + 1);
    return is_one_of(times, folded) || is_month_or_weekday(folded) ||
           (is_one_of(leads, folded) &&
            (behind.number || is_one_of(spans, behind.folded) || is_month_or_weekday(behind.folded)));
}

}  // namespace

bool is_noted(const Trigger& weapon, const TriggerContext& context) {
    const std::uint32_t next = weapon.words.last;
    return is_aimed(weapon, context) ||
           (next + 1 < context.sentence_of(weapon).last && context.word(next).folded == "on" &&
            context.word(next + 1).capital && !is_month_or_weekday(context.word(next + 1).folded));
}

bool is_entry_of(const Trigger& weapon, const TriggerContext& context) {
    static constexpr auto single = texts("artillery", "rocket", "missile", "drone", "shell", "bomb", "grenade");
    const std::uint32_t last = weapon.words.last - 1;
    const bool ordnance = weapon.frame->agent && !weapon.mode.empty() &&
                          (context.is("ordnance", weapon.words.first) || context.is("ordnance", last) ||
                           is_one_of(single, context.word(last).folded));  // guns may only stand there
    const auto first = ordnance ? behind_heading(weapon, context) : std::nullopt;
    return first && counts({*first, weapon.words.first}, context) && ends_or_tells_when(weapon, context) &&
           std::ranges::none_of(context.beside(weapon), [&](const Trigger& other) {
               return other.words != weapon.words && other.frame->verb && !other.frame->agent &&
                      context.same_clause(other, weapon);
           });
}

}  // namespace sitmap
