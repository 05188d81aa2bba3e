#include "engine/layer/toll.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <vector>

namespace sitmap {

namespace {

using Number = std::optional<std::int64_t>;

// A plain figure is its own floor and ceiling; "at least n" has no ceiling, "fewer than n" no floor.
Number floor_of(const Claim& claim) {
    return claim.low ? claim.low : claim.best;
}

Number ceiling_of(const Claim& claim) {
    return claim.high || claim.low ? claim.high : claim.best;
}

/// A range ("dozens") has no figure that anybody gave.
Number best_of(const Claim& claim) {
    return claim.best || claim.high ? claim.best : claim.low;
}

bool same_speaker(const Claim& a, const Claim& b) {
    // Two documents' own words are two speakers; a named one is the same wherever quoted.
    return a.by == b.by && (!a.by.empty() || a.doc == b.doc);
}

std::vector<Claim> last_of_each_speaker(std::span<const Claim> claims, std::string_view about) {
    std::vector<Claim> last;
    for (const Claim& claim : claims) {
        const bool gives_number = claim.low || claim.best || claim.high;
        if (claim.about == about && gives_number) {
            std::erase_if(last, [&](const Claim& earlier) { return same_speaker(earlier, claim); });
            last.push_back(claim);
        }
    }
    return last;
}

std::vector<Number> figures(const std::vector<Claim>& claims, Number (*figure)(const Claim&)) {
    std::vector<Number> all;
    std::ranges::transform(claims, std::back_inserter(all), figure);
    return all;
}

/// Nothing where one speaker leaves this end open.
Number least(const std::vector<Number>& numbers) {
    // An empty optional is less than any number.
    return numbers.empty() ? Number{} : *std::ranges::min_element(numbers);
}

Number greatest(const std::vector<Number>& numbers) {
    const bool open = std::ranges::count(numbers, Number{}) != 0;
    return numbers.empty() || open ? Number{} : *std::ranges::max_element(numbers);
}

Number chosen(std::vector<Number> numbers, TollRule rule) {
    std::erase(numbers, Number{});
    switch (rule) {
        case TollRule::lowest:
            return least(numbers);
        case TollRule::highest:
            return greatest(numbers);
        case TollRule::latest:
        case TollRule::source:
            break;
    }
    return numbers.empty() ? Number{} : numbers.back();
}

}  // namespace

std::string_view to_string(TollRule rule) {
    switch (rule) {
        case TollRule::lowest:
            return "lowest";
        case TollRule::highest:
            return "highest";
        case TollRule::latest:
            return "latest";
        case TollRule::source:
            break;
    }
    return "source";
}

std::optional<TollChoice> parse_toll_choice(std::string_view text) {
    for (const TollRule rule : {TollRule::lowest, TollRule::highest, TollRule::latest}) {
        if (text == to_string(rule)) {
            return TollChoice{rule};
        }
    }
    constexpr std::string_view of_source = "source:";
    if (text.starts_with(of_source) && text.size() > of_source.size()) {
        return TollChoice{TollRule::source, std::string{text.substr(of_source.size())}};
    }
    return std::nullopt;
}

Toll toll(std::span<const Claim> claims, std::string_view about, const TollChoice& choice) {
    const auto told = last_of_each_speaker(claims, about);
    std::vector<Claim> heard = told;
    if (choice.rule == TollRule::source) {
        std::erase_if(heard, [&](const Claim& claim) { return claim.by != choice.speaker; });
    }
    return {.low = least(figures(told, floor_of)),
            .best = chosen(figures(heard, best_of), choice.rule),
            .high = greatest(figures(told, ceiling_of))};
}

std::ostream& operator<<(std::ostream& out, const Toll& toll) {
    const auto print = [&](const Number& number) -> std::ostream& { return number ? out << *number : out << '?'; };
    print(toll.low) << '/';
    print(toll.best) << '/';
    return print(toll.high);
}

}  // namespace sitmap
