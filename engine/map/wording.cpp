#include "engine/map/wording.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace sitmap {

namespace {

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

struct Nouns {
    std::string_view name;  ///< of a type or a kind
    std::string_view one;
    std::string_view many;
    std::string_view done;  ///< of a place it happened to; empty: say the noun
};

// Types first where they say more than their kind.
constexpr std::array nouns{
    Nouns{"strike", "strike", "strikes", "struck"},
    Nouns{"air_strike", "air strike", "air strikes", "struck from the air"},
    Nouns{"drone_strike", "drone strike", "drone strikes", "struck by drones"},
    Nouns{"missile_strike", "missile strike", "missile strikes", "struck by missiles"},
    Nouns{"rocket_attack", "rocket fire", "rocket fire", ""},
    Nouns{"shelling", "shelling", "shelling", "shelled"},
    Nouns{"bombing", "bombing", "bombings", "bombed"},
    Nouns{"suicide_bombing", "suicide bombing", "suicide bombings", ""},
    Nouns{"chemical_attack", "chemical attack", "chemical attacks", ""},
    Nouns{"explosion", "explosion", "explosions", ""},
    Nouns{"clash", "clashes", "clashes", ""},
    Nouns{"attack", "attack", "attacks", "attacked"},
    Nouns{"attack_failed", "repelled attack", "repelled attacks", ""},
    Nouns{"siege", "siege", "sieges", ""},
    Nouns{"raid", "raid", "raids", "raided"},
    Nouns{"advance", "troop advance", "troop advances", "entered"},
    Nouns{"capture", "capture", "captures", "captured"},
    Nouns{"offensive", "offensive", "offensives", ""},
    Nouns{"deployment", "deployment", "deployments", ""},
    Nouns{"withdrawal", "withdrawal", "withdrawals", ""},
    Nouns{"agreement", "ceasefire or agreement", "ceasefires or agreements", ""},
    Nouns{"meeting", "talks", "talks", ""},
    Nouns{"visit", "visit", "visits", ""},
    Nouns{"contact", "contact", "contacts", ""},
    Nouns{"statement", "statement", "statements", ""},
    Nouns{"violence_against_civilians", "violence against civilians", "violence against civilians", ""},
    Nouns{"execution", "execution", "executions", ""},
    Nouns{"abduction", "abduction", "abductions", ""},
    Nouns{"protest", "protest", "protests", ""},
    Nouns{"riot", "riot", "riots", ""},
    Nouns{"displacement", "displacement", "displacement", ""},
    Nouns{"regime_change", "change of power", "changes of power", ""},
    Nouns{"diplomacy", "talks or visit", "talks and visits", ""},
    Nouns{"control", "change of control", "changes of control", ""},
    Nouns{"context", "background", "background", ""},
    Nouns{"other", "other event", "other events", ""},
};

const Nouns* find_nouns(std::string_view name) {
    const auto found = std::ranges::find(nouns, name, &Nouns::name);
    return found == nouns.end() ? nullptr : &*found;
}

std::string spaced(std::string_view name) {
    std::string words(name);
    std::ranges::replace(words, '_', ' ');
    return words;
}

int year_of(Date day) {
    return static_cast<int>(civil(day).year());
}

std::string month_name(Date day) {
    return months[static_cast<unsigned>(civil(day).month()) - 1];
}

std::string year_words(Date day, std::optional<Date> as_of) {
    return as_of && year_of(*as_of) == year_of(day) ? "" : " " + std::to_string(year_of(day));
}

std::string month_words(Date day, std::optional<Date> as_of) {
    return month_name(day) + year_words(day, as_of);
}

bool whole_month(Date from) {
    return from == first_of_month(from);
}

// A start on the first of a month or year, known no better than that, is the month or year.
std::string start_words(Date from, std::optional<Date> as_of) {
    if (from == *make_date(year_of(from), 1, 1)) {
        return std::to_string(year_of(from));
    }
    return whole_month(from) ? month_words(from, as_of) : day_words(from, as_of);
}

std::string range_words(Date from, Date to, std::optional<Date> as_of) {
    if (first_of_month(from) == first_of_month(to)) {
        return std::to_string(static_cast<unsigned>(civil(from).day())) + "\u2013" + day_words(to, as_of);
    }
    return day_words(from, as_of) + " to " + day_words(to, as_of);
}

bool reaches(const Mark& mark, std::optional<Date> as_of) {
    return !mark.to || (as_of && *mark.to >= *as_of);
}

std::string interval_words(const Mark& mark, std::optional<Date> as_of) {
    if (!mark.from) {
        return mark.to ? "by " + day_words(*mark.to, as_of) : "";
    }
    if (reaches(mark, as_of)) {
        return "since " + start_words(*mark.from, as_of);
    }
    return range_words(*mark.from, *mark.to, as_of);
}

std::string spaced_before(const std::string& words) {
    return words.empty() ? "" : " " + words;
}

std::string toll_number(const MarkClaim& claim) {
    if (claim.low && (!claim.best || claim.best == claim.low) && !claim.high) {
        return "at least " + std::to_string(*claim.low);
    }
    if (claim.best) {
        return std::to_string(*claim.best);
    }
    if (claim.low && claim.high) {
        return std::to_string(*claim.low) + " to " + std::to_string(*claim.high);
    }
    return claim.high ? "up to " + std::to_string(*claim.high) : "";
}

const MarkClaim* claim_about(const Mark& mark, std::string_view about) {
    const auto found = std::ranges::find_if(
        mark.claims, [&](const MarkClaim& claim) { return claim.about == about && !toll_number(claim).empty(); });
    return found == mark.claims.end() ? nullptr : &*found;
}

// Numbers stand only with their speaker; two speakers never share a number.
std::string toll_words(const Mark& mark) {
    const MarkClaim* const killed = claim_about(mark, "killed");
    const MarkClaim* const wounded = claim_about(mark, "wounded");
    const MarkClaim* const first = killed != nullptr ? killed : wounded;
    if (first == nullptr) {
        return "";
    }
    std::string words = toll_number(*first) + (killed != nullptr ? " killed" : " wounded");
    if (killed != nullptr && wounded != nullptr && wounded->by == killed->by) {
        words += " and " + toll_number(*wounded) + " wounded";
    }
    words += ", says " + (first->by.empty() ? std::string("the report") : first->by);
    return first->preliminary ? words + "; the toll is preliminary" : words;
}

// Several acting, or a mediator beside them, do not fit "by".
std::string actor_words(const std::string& actor) {
    return actor.empty() || actor.find(';') != std::string::npos ? "" : " by " + actor;
}

std::string common_actor(std::span<const Mark> marks) {
    for (const Mark& mark : marks) {
        if (mark.actor != marks.front().actor) {
            return "";
        }
    }
    return marks.front().actor;
}

std::string silence_words(const Mark& mark, Drawn drawn) {
    if (drawn == Drawn::hatch) {
        return "; site not named";
    }
    if (drawn == Drawn::soft) {
        return "; extent not given";
    }
    std::vector<std::string> missing;
    if (mark.time_precision != "day" && mark.time_precision != "days") {
        missing.emplace_back("day");
    }
    if (mark.target.empty()) {
        missing.emplace_back("target");
    }
    return missing.empty() ? "" : "; the report gives no " + missing.front() + (missing.size() > 1 ? " or target" : "");
}

// "occupied Golan Heights, occupied by ..." would say it twice.
std::string without_occupied(const std::string& name) {
    constexpr std::string_view word = "occupied ";
    return name.starts_with(word) ? name.substr(word.size()) : name;
}

Mark span_of(std::span<const Mark> marks) {
    Mark whole = marks.front();
    for (const Mark& mark : marks) {
        if (!mark.from || !mark.to || !whole.from || !whole.to) {
            return whole;
        }
        whole.from = std::min(*whole.from, *mark.from);
        whole.to = std::max(*whole.to, *mark.to);
    }
    if (marks.size() > 1 && whole.from != whole.to) {
        whole.time_precision = "days";
    }
    return whole;
}

std::string_view precision_words(std::string_view precision) {
    constexpr std::array words{"coordinates given",       "site named",
                               "city or town named",      "near a named place",
                               "only the district named", "only the province named",
                               "only the area named"};
    const std::size_t index = precision.size() == 2 ? static_cast<std::size_t>(precision[1] - '0') : words.size();
    return index < words.size() ? words[index] : "";
}

}  // namespace

std::string day_words(Date day, std::optional<Date> as_of) {
    return std::to_string(static_cast<unsigned>(civil(day).day())) + " " + month_words(day, as_of);
}

std::string when_words(const Mark& mark, std::optional<Date> as_of) {
    if (!mark.from || !mark.to || mark.time_precision == "interval" || mark.time_precision == "unknown") {
        return interval_words(mark, as_of);
    }
    if (mark.from == mark.to) {
        return "on " + day_words(*mark.from, as_of);
    }
    if (mark.time_precision == "year") {
        return "in " + std::to_string(year_of(*mark.from));
    }
    if (mark.time_precision == "month" && first_of_month(*mark.from) == first_of_month(*mark.to)) {
        return "in " + month_words(*mark.from, as_of);
    }
    return range_words(*mark.from, *mark.to, as_of);
}

std::string event_sentence(std::span<const Mark> marks, Drawn drawn, std::optional<Date> as_of) {
    const Mark& mark = marks.front();
    const Nouns* const known = find_nouns(find_nouns(mark.type) != nullptr ? mark.type : mark.kind.name);
    const bool happened_to = known != nullptr && !known->done.empty() && drawn != Drawn::soft;
    std::string words = happened_to ? std::string(known->done) : noun(mark.kind, mark.type, true);
    if (!happened_to && marks.size() == 1 && drawn != Drawn::soft) {
        words = noun(mark.kind, mark.type, false);
    }
    if (marks.size() > 1 && happened_to) {
        words += marks.size() == 2 ? " twice" : " " + std::to_string(marks.size()) + " times";
    }
    words += actor_words(common_actor(marks));
    words += spaced_before(when_words(span_of(marks), as_of));
    const std::string toll = marks.size() == 1 ? toll_words(mark) : "";
    if (!toll.empty()) {
        return capitalised(words + ": " + toll);
    }
    const bool says_where = mark.kind.name == "strike" || drawn == Drawn::soft;
    return capitalised(words + (says_where ? silence_words(mark, drawn) : ""));
}

std::string short_sentence(const Mark& mark, std::optional<Date> as_of) {
    std::string when = when_words(mark, as_of);
    for (const std::string_view preposition : {"on ", "in "}) {
        if (when.starts_with(preposition)) {
            when.erase(0, preposition.size());
        }
    }
    const std::string words = capitalised(noun(mark.kind, mark.type, false));
    return when.empty() ? words : words + ", " + when;
}

std::string legend_words(const Kind& kind, Drawn drawn, std::string_view precision, const std::string& actor,
                         bool in_zone) {
    std::string words = capitalised(noun(kind, "", false)) + actor_words(actor);
    if (in_zone) {
        return words + ", in the zone below";
    }
    if (drawn == Drawn::soft) {
        return words + ", extent not given";
    }
    const std::string_view where = precision_words(precision);
    return where.empty() ? words : words + ", " + std::string(where);
}

std::string area_words(const MarkedPlace& place, std::optional<Date> as_of) {
    const Mark& mark = place.marks.front();
    if (mark.kind.name == "occupied") {
        return capitalised(without_occupied(place.name)) + ", occupied" + actor_words(mark.actor) +
               spaced_before(interval_words(mark, as_of));
    }
    std::string words = capitalised(place.name);
    if (mark.from && year_of(*mark.from) > 1 && mark.time_precision == "year") {
        words += ", " + std::to_string(year_of(*mark.from));
    }
    return words;
}

std::string headline(const std::vector<Mark>& marks, const std::string& where) {
    std::vector<const Mark*> ordered;
    for (const Mark& mark : marks) {
        if (mark.event && !mark.kind.fill && mark.kind.name != "context" && mark.kind.name != "other") {
            ordered.push_back(&mark);
        }
    }
    std::ranges::stable_sort(ordered, {}, [](const Mark* mark) { return mark->kind.rank; });
    std::vector<std::string> kinds;
    std::set<std::string> told;
    for (const Mark* mark : ordered) {
        if (told.insert(mark->kind.name).second && kinds.size() < 3) {
            const auto count = std::ranges::count(ordered, mark->kind.name, [](const Mark* m) { return m->kind.name; });
            const std::string word = noun(mark->kind, count == 1 ? mark->type : "", count > 1);
            const bool needs_article =
                count == 1 && word == noun(mark->kind, mark->type, false) && word != noun(mark->kind, mark->type, true);
            kinds.push_back(needs_article ? "a " + word : word);
        }
    }
    const std::string what = kinds.empty() ? "reported events" : listed(kinds);
    return capitalised(where.empty() ? what : what + " in " + where);
}

std::string subhead(const std::vector<Mark>& marks, std::size_t reports) {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const Mark& mark : marks) {
        if (mark.event && !mark.kind.fill && mark.kind.name != "context" && mark.from) {
            first = std::min(first.value_or(*mark.from), *mark.from);
            last = std::max(last.value_or(*mark.from), mark.to.value_or(Date::max()));
        }
    }
    const bool only_day = first && first == last;
    const std::string who = reports == 1 ? "one report says" : std::to_string(reports) + " reports say";
    std::string since = first ? " happened since " + start_words(*first, std::nullopt) : " happened";
    if (only_day) {
        since = " happened on " + day_words(*first, std::nullopt);
    }
    return "What " + who + since + ", drawn only as precisely as " + (reports == 1 ? "it says" : "they say") + " where";
}

std::string noun(const Kind& kind, std::string_view type, bool plural) {
    const Nouns* found = find_nouns(type);
    found = found == nullptr ? find_nouns(kind.name) : found;
    if (found == nullptr) {
        return spaced(type.empty() ? kind.name : type);
    }
    // Of the catch-all kinds the type says more.
    if ((found->name == "context" || found->name == "other") && !type.empty()) {
        return spaced(type);
    }
    return std::string(plural ? found->many : found->one);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

std::string listed(const std::vector<std::string>& items) {
    std::string words;
    for (std::size_t i = 0; i < items.size(); ++i) {
        words += i == 0 ? "" : i + 1 == items.size() ? " and " : ", ";
        words += items[i];
    }
    return words;
}

std::string counted(int n, const std::string& one, const std::string& many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string shortened(const std::string& text, std::size_t limit) {
    if (text.size() <= limit) {
        return text;
    }
    const std::size_t space = text.rfind(' ', limit);
    std::size_t end = space == std::string::npos || space == 0 ? limit : space;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end) + "\u2026";
}

}  // namespace sitmap
