#include "engine/map/toll_wording.hpp"

#include <algorithm>
#include <set>

namespace sitmap {

namespace {

std::string toll_number(const Phrasebook& book, const MarkClaim& claim) {
    if (claim.low && (!claim.best || claim.best == claim.low) && !claim.high) {
        return book.say("at_least", {std::to_string(*claim.low)});
    }
    if (claim.best) {
        return std::to_string(*claim.best);
    }
    if (claim.low && claim.high) {
        return book.say("between", {std::to_string(*claim.low), std::to_string(*claim.high)});
    }
    return claim.high ? book.say("up_to", {std::to_string(*claim.high)}) : "";
}

const MarkClaim* claim_about(const Phrasebook& book, const Mark& mark, std::string_view about) {
    const auto found = std::ranges::find_if(
        mark.claims, [&](const MarkClaim& claim) { return claim.about == about && !toll_number(book, claim).empty(); });
    return found == mark.claims.end() ? nullptr : &*found;
}

// The figures that different speakers give.
std::set<std::int64_t> rival_figures(const Mark& mark, std::string_view about) {
    std::set<std::string> speakers;
    std::set<std::int64_t> figures;
    for (const MarkClaim& claim : mark.claims) {
        if (const auto figure = figure_of(claim); claim.about == about && figure) {
            speakers.insert(claim.by);
            figures.insert(*figure);
        }
    }
    return speakers.size() > 1 && figures.size() > 1 ? figures : std::set<std::int64_t>{};
}

}  // namespace

// Numbers stand only with their speaker; two speakers never share a number.
std::string toll_words(const Phrasebook& book, const Mark& mark) {
    const MarkClaim* const killed = claim_about(book, mark, "killed");
    const MarkClaim* const wounded = claim_about(book, mark, "wounded");
    const MarkClaim* const first = killed != nullptr ? killed : wounded;
    if (first == nullptr) {
        return "";
    }
    const bool unhurt = killed != nullptr && wounded != nullptr && killed->best == 0 && wounded->best == 0;
    std::string words = unhurt ? book.say("no_casualties")
                               : book.say(killed != nullptr ? "killed" : "wounded", {toll_number(book, *first)});
    if (killed != nullptr && wounded != nullptr && wounded->by == killed->by && wounded->best != 0) {
        words = book.say("and", {words, book.say("wounded", {toll_number(book, *wounded)})});
    }
    words = book.say("says", {words, first->by.empty() ? book.say("the_report") : first->by});
    return first->preliminary ? book.say("after", {words, book.say("preliminary")}) : words;
}

std::string toll_note(const Phrasebook& book, const std::vector<MarkedPlace>& places) {
    bool any = false;
    bool lowest = true;
    bool highest = true;
    for (const MarkedPlace& place : places) {
        if (place.drawn == Drawn::counted) {
            continue;  // tells no toll
        }
        for (const Mark& mark : place.marks) {
            const std::set<std::int64_t> figures = rival_figures(mark, "killed");
            if (!figures.empty()) {
                const std::int64_t told = figure_of(*claim_about(book, mark, "killed")).value();
                any = true;
                lowest = lowest && told == *figures.begin();
                highest = highest && told == *figures.rbegin();
            }
        }
    }
    return !any ? "" : book.say(lowest ? "toll_lowest" : highest ? "toll_highest" : "toll_one");
}

}  // namespace sitmap
