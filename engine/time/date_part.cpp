#include "engine/time/date_part.hpp"

#include "engine/wording/phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sitmap {

namespace {

using std::string_view;
using std::chrono::days;

Part third(const Wording& wording, std::size_t at) {
    if (wording.is(at, {"early", "beginning", "start"})) {
        return Part::early;
    }
    if (wording.is(at, {"mid", "middle"})) {
        return Part::middle;
    }
    return wording.is(at, {"late", "end"}) ? Part::late : Part::whole;
}

Part half_or_week(const Wording& wording, std::size_t at) {
    if (wording.is(at + 1, {"half"})) {
        return wording.is(at, {"first"})              ? Part::first_half
               : wording.is(at, {"second", "latter"}) ? Part::second_half
                                                      : Part::whole;
    }
    static constexpr std::array<std::pair<string_view, Part>, 5> quarters{{{"first", Part::first_quarter},
                                                                           {"second", Part::second_quarter},
                                                                           {"third", Part::third_quarter},
                                                                           {"fourth", Part::fourth_quarter},
                                                                           {"last", Part::fourth_quarter}}};
    if (wording.is(at + 1, {"quarter"})) {
        const auto quarter =
            std::ranges::find_if(quarters, [&](const auto& each) { return wording.is(at, {each.first}); });
        return quarter != quarters.end() ? quarter->second : Part::whole;
    }
    static constexpr std::array<std::pair<string_view, Part>, 6> weeks{{{"first", Part::first_week},
                                                                        {"second", Part::second_week},
                                                                        {"third", Part::third_week},
                                                                        {"fourth", Part::fourth_week},
                                                                        {"last", Part::last_week},
                                                                        {"final", Part::last_week}}};
    const auto found = std::ranges::find_if(weeks, [&](const auto& week) { return wording.is(at, {week.first}); });
    return found != weeks.end() && wording.is(at + 1, {"week"}) ? found->second : Part::whole;
}

/// "the first days of", "the first ten days of", "the last two weeks of".
std::optional<PartWords> some_days(const Wording& wording, std::size_t at) {
    const bool first = wording.is(at, {"first", "opening"});
    if (!first && !wording.is(at, {"last", "final", "closing"})) {
        return std::nullopt;
    }
    const bool ten = wording.is(at + 1, {"ten", "10"});
    const bool two = wording.is(at + 1, {"two", "2"});
    const std::size_t unit = at + (ten || two || wording.is(at + 1, {"few"}) ? 2 : 1);
    const auto length = static_cast<std::uint32_t>(unit + 2 - at);
    if (!wording.is(unit + 1, {"of"})) {
        return std::nullopt;
    }
    if (two) {
        const bool weeks = wording.is(unit, {"weeks"});
        return weeks ? std::optional{PartWords{first ? Part::first_half : Part::second_half, length}} : std::nullopt;
    }
    return wording.is(unit, {"days"}) ? std::optional{PartWords{first ? Part::early : Part::late, length}}
                                      : std::nullopt;
}

/// All that part_at knows: most words begin no part.
PhraseList begins_of_parts() {
    PhraseList begins;
    for (const string_view word :
         {"early", "beginning", "start", "mid", "middle", "late", "end", "spring", "summer", "autumn", "first",
          "opening", "last", "final", "closing", "second", "latter", "third", "fourth"}) {
        begins.add(word);
    }
    return begins;
}

}  // namespace

std::optional<Part> season_at(const Wording& wording, std::size_t at) {
    if (wording.is(at, {"spring"})) {
        return Part::spring;
    }
    if (wording.is(at, {"summer"})) {
        return Part::summer;
    }
    return wording.is(at, {"autumn"}) ? std::optional{Part::autumn} : std::nullopt;
}

std::optional<PartWords> part_at(const Wording& wording, std::size_t at) {
    static const PhraseList begins = begins_of_parts();
    if (begins.length_at(wording, at) == 0) {
        return std::nullopt;
    }
    if (const Part part = third(wording, at); part != Part::whole) {
        const bool noun = wording.is(at, {"beginning", "start", "middle", "end"});
        if (noun && !wording.is(at + 1, {"of"})) {
            return std::nullopt;
        }
        return PartWords{part, noun ? 2U : 1U};
    }
    if (const auto season = season_at(wording, at)) {
        return PartWords{*season, wording.is(at + 1, {"of"}) ? 2U : 1U};
    }
    if (const auto days = some_days(wording, at)) {
        return days;
    }
    const Part part = half_or_week(wording, at);
    return part != Part::whole && wording.is(at + 2, {"of"}) ? std::optional{PartWords{part, 3}} : std::nullopt;
}

DateRange days_of_part(Date first, Part part) {
    const Date last = last_of_month(first);
    const auto week = [&](int number) { return DateRange{first + days{7 * number - 7}, first + days{7 * number - 1}}; };
    switch (part) {
        case Part::early:
            return {first, first + days{9}};
        case Part::middle:
            return {first + days{10}, first + days{19}};
        case Part::late:
            return {first + days{20}, last};
        case Part::first_half:
            return {first, first + days{14}};
        case Part::second_half:
            return {first + days{15}, last};
        case Part::first_week:
            return week(1);
        case Part::second_week:
            return week(2);
        case Part::third_week:
            return week(3);
        case Part::fourth_week:
            return week(4);
        case Part::last_week:
            return {last - days{6}, last};
        default:
            break;
    }
    return {first, last};
}

std::optional<DateRange> days_of_part(int year, Part part) {
    const auto months = [&](unsigned first, unsigned last) -> std::optional<DateRange> {
        const auto from = make_date(year, first, 1);
        const auto to = make_date(year, last, 1);
        return from && to ? std::optional{DateRange{from, last_of_month(*to)}} : std::nullopt;
    };
    switch (part) {
        case Part::whole:
            return months(1, 12);
        case Part::early:
            return months(1, 4);
        case Part::middle:
            return months(5, 8);
        case Part::late:
            return months(9, 12);
        case Part::first_half:
            return months(1, 6);
        case Part::second_half:
            return months(7, 12);
        case Part::first_quarter:
            return months(1, 3);
        case Part::second_quarter:
            return months(4, 6);
        case Part::third_quarter:
            return months(7, 9);
        case Part::fourth_quarter:
            return months(10, 12);
        case Part::spring:
            return months(3, 5);
        case Part::summer:
            return months(6, 8);
        case Part::autumn:
            return months(9, 11);
        default:
            return std::nullopt;
    }
}

}  // namespace sitmap
