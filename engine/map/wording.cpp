#include "engine/map/wording.hpp"

#include "engine/map/date_wording.hpp"
#include "engine/map/toll_wording.hpp"

#include <algorithm>
#include <set>

namespace sitmap {

namespace {

std::string spaced(std::string_view name) {
    std::string words(name);
    std::ranges::replace(words, '_', ' ');
    return words;
}

bool starts_with_vowel(const std::string& text) {
    return !text.empty() && std::string_view{"aeiou"}.find(text.front()) != std::string_view::npos;
}

std::string with_when(const Phrasebook& book, const std::string& words, const std::string& when) {
    return when.empty() ? words : book.say("with_when", {words, when});
}

// Several acting, or a mediator beside them, do not fit "by"; clashes and agreements are nobody's alone.
bool has_doer(const Kind& kind, const std::string& actor) {
    const bool common = kind.name == "clash" || kind.name == "agreement" || kind.name == "diplomacy";
    return !common && !actor.empty() && actor.find(';') == std::string::npos;
}

std::string actor_words(const Phrasebook& book, const Kind& kind, const std::string& actor) {
    return has_doer(kind, actor) ? book.say("by_actor", {actor}) : "";
}

// "Israeli strike", "Strike by settlers"; "Arrests by Israel", for who was arrested is another's.
std::string done_by(const Phrasebook& book, const Kind& kind, std::string_view type, const Doer& doer) {
    const std::string what = noun(book, kind, type, false);
    const bool martial = kind.name == "strike" || kind.name == "advance" || kind.name == "control";
    const bool adjective = martial && has_doer(kind, doer.name) && !doer.adjective.empty();
    return capitalised(adjective ? doer.adjective + " " + what : what + actor_words(book, kind, doer.name));
}

std::string common_actor(std::span<const Mark> marks) {
    for (const Mark& mark : marks) {
        if (mark.actor != marks.front().actor) {
            return "";
        }
    }
    return marks.front().actor;
}

std::string silence_words(const Phrasebook& book, const Mark& mark, Drawn drawn) {
    if (drawn == Drawn::hatch || drawn == Drawn::soft) {
        return book.say(drawn == Drawn::hatch ? "no_site" : "no_extent");
    }
    const bool no_day = mark.time_precision != "day" && mark.time_precision != "days";
    if (no_day || mark.target.empty()) {
        return book.say(no_day && mark.target.empty() ? "no_day_or_target" : no_day ? "no_day" : "no_target");
    }
    return "";
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

std::string precision_words(const Phrasebook& book, std::string_view precision) {
    return book.phrases.contains(precision) ? book.say(precision) : "";
}

// What the kind is called by its most telling name, and done to the place where the language says so.
std::string what_words(const Phrasebook& book, std::span<const Mark> marks, Drawn drawn) {
    const Mark& mark = marks.front();
    const Nouns* const own = book.find_nouns(mark.type);
    const Nouns* const known = own != nullptr ? own : book.find_nouns(mark.kind.name);
    if (known != nullptr && !known->done.empty() && drawn != Drawn::soft) {
        const auto times = static_cast<int>(marks.size());
        return known->done + (times > 1 ? book.count("time", times) : "");
    }
    return noun(book, mark.kind, mark.type, marks.size() > 1 || drawn == Drawn::soft);
}

bool is_told(const Mark& mark) {
    return mark.event && !mark.kind.fill && mark.kind.name != "context";
}

// "strikes and clashes"; "strikes, talks and visits", whose last kind has an "and" of its own.
std::string listed_kinds(const Phrasebook& book, const std::vector<std::string>& nouns) {
    if (nouns.back().find(book.say("and", {"", ""})) == std::string::npos) {
        return listed(book, nouns);
    }
    std::string words = nouns.front();
    for (std::size_t i = 1; i < nouns.size(); ++i) {
        words = book.say("comma", {words, nouns[i]});
    }
    return words;
}

// "strikes", "a strike", "an attack".
std::string counted_noun(const Phrasebook& book, const Mark& mark, std::ptrdiff_t count) {
    const std::string word = noun(book, mark.kind, count == 1 ? mark.type : "", count > 1);
    const bool one = count == 1 && word != noun(book, mark.kind, mark.type, true);
    return one ? book.say(starts_with_vowel(word) ? "one_before_vowel" : "one", {word}) : word;
}

}  // namespace

std::string event_sentence(const Phrasebook& book, std::span<const Mark> marks, Drawn drawn,
                           std::optional<Date> as_of) {
    const Mark& mark = marks.front();
    std::string words = what_words(book, marks, drawn) + actor_words(book, mark.kind, common_actor(marks));
    words = with_when(book, words, when_words(book, span_of(marks), as_of));
    const std::string toll = marks.size() == 1 ? toll_words(book, mark) : "";
    if (!toll.empty()) {
        return capitalised(book.say("with_toll", {words, toll}));
    }
    const bool says_where = mark.kind.name == "strike" || drawn == Drawn::soft;
    const std::string silence = says_where ? silence_words(book, mark, drawn) : "";
    return capitalised(silence.empty() ? words : book.say("after", {words, silence}));
}

std::string short_sentence(const Phrasebook& book, const Mark& mark, std::optional<Date> as_of) {
    const std::string words = capitalised(noun(book, mark.kind, mark.type, false));
    const std::string when = plain_when_words(book, mark, as_of);
    return when.empty() ? words : book.say("aside", {words, when});
}

std::string legend_words(const Phrasebook& book, const Kind& kind, Drawn drawn, std::string_view precision,
                         const Doer& doer, const std::string& zone, std::string_view type) {
    const std::string words = done_by(book, kind, type, doer);
    if (!zone.empty() || drawn == Drawn::soft) {
        return book.say("aside", {words, zone.empty() ? book.say("no_extent") : zone});
    }
    const std::string where = precision_words(book, precision);
    return where.empty() ? words : book.say("aside", {words, where});
}

std::string brief_legend_words(const Phrasebook& book, const Kind& kind, Drawn drawn, std::string_view precision,
                               const Doer& doer, bool in_zone, std::string_view type) {
    const std::string words = done_by(book, kind, type, doer);
    if (in_zone || drawn == Drawn::soft) {
        return book.say("aside", {words, book.say(in_zone ? "brief_zone" : "brief_soft")});
    }
    const std::string name = "brief_" + std::string{precision};
    return book.phrases.contains(name) ? book.say("aside", {words, book.say(name)}) : words;
}

std::string status_words(const Phrasebook& book, const MarkedPlace& place, std::optional<Date> as_of, Holder holder) {
    const Mark& mark = place.marks.front();
    if (mark.kind.name != "occupied") {
        return "";
    }
    const bool one = holder == Holder::named && !mark.actor.empty() && mark.actor.find(';') == std::string::npos;
    const std::string words = one ? book.say("occupied_by", {mark.actor}) : book.say("occupied");
    Mark lasting = mark;
    lasting.time_precision = "interval";
    return with_when(book, words, when_words(book, lasting, as_of));
}

std::string without_occupied(const std::string& name) {
    constexpr std::string_view word = "occupied ";
    return name.starts_with(word) || name.starts_with("Occupied ") ? name.substr(word.size()) : name;
}

std::string area_words(const Phrasebook& book, const MarkedPlace& place, std::optional<Date> as_of, Holder holder) {
    const Mark& mark = place.marks.front();
    std::string name = capitalised(without_occupied(place.name));
    if (const std::string status = status_words(book, place, as_of, holder); !status.empty()) {
        return book.say("aside", {name, status});
    }
    if (mark.from && mark.time_precision == "year") {
        return book.say("aside", {name, std::to_string(static_cast<int>(civil(*mark.from).year()))});
    }
    return name;
}

namespace {

std::vector<const Mark*> told_by_rank(std::vector<const Mark*> ordered) {
    std::erase_if(ordered, [](const Mark* mark) { return !is_told(*mark) || mark->kind.name == "other"; });
    std::ranges::stable_sort(ordered, {}, [](const Mark* mark) { return mark->kind.rank; });
    return ordered;
}

}  // namespace

std::vector<std::string> headline_kinds(const std::vector<const Mark*>& marks) {
    std::vector<std::string> kinds;
    for (const Mark* mark : told_by_rank(marks)) {
        if (kinds.size() < 3 && std::ranges::find(kinds, mark->kind.name) == kinds.end()) {
            kinds.push_back(mark->kind.name);
        }
    }
    return kinds;
}

std::string headline(const Phrasebook& book, const std::vector<const Mark*>& marks, const std::string& where) {
    const std::vector<const Mark*> ordered = told_by_rank(marks);
    std::vector<std::string> nouns;
    for (const std::string& kind : headline_kinds(marks)) {
        const auto of_kind = [](const Mark* mark) { return mark->kind.name; };
        const auto first = std::ranges::find(ordered, kind, of_kind);
        nouns.push_back(counted_noun(book, **first, std::ranges::count(ordered, kind, of_kind)));
    }
    const std::string what = nouns.empty() ? book.say("reported_events") : listed_kinds(book, nouns);
    return capitalised(where.empty() ? what : book.say("headline", {what, where}));
}

std::string subhead(const Phrasebook& book, const std::vector<Mark>& marks, std::size_t reports) {
    std::optional<Date> first;
    std::optional<Date> last;
    bool day_known = false;
    for (const Mark& mark : marks) {
        if (is_told(mark) && mark.from) {
            const bool days = knows_days(mark.time_precision);
            day_known = !first || *mark.from < *first ? days : day_known || (*mark.from == *first && days);
            first = std::min(first.value_or(*mark.from), *mark.from);
            last = std::max(last.value_or(*mark.from), mark.to.value_or(Date::max()));
        }
    }
    std::string when = book.say("ever");
    if (first) {
        const std::string since = first == last ? book.say("on", {day_words(book, *first, std::nullopt)})
                                  : day_known   ? since_day_words(book, *first, std::nullopt)
                                                : since_words(book, *first, std::nullopt);
        when = book.say("since_there", {since});
    }
    return book.count("report", static_cast<int>(reports), when);
}

std::string noun(const Phrasebook& book, const Kind& kind, std::string_view type, bool plural) {
    const Nouns* const own = book.find_nouns(type);
    const Nouns* const found = own != nullptr ? own : book.find_nouns(kind.name);
    const bool catch_all = kind.name == "context" || kind.name == "other";
    // Of the catch-all kinds the type says more.
    if (found == nullptr || (own == nullptr && catch_all && !type.empty())) {
        return spaced(type.empty() ? kind.name : type);
    }
    return plural ? found->many : found->one;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

std::string listed(const Phrasebook& book, const std::vector<std::string>& items) {
    std::string words;
    for (std::size_t i = 0; i < items.size(); ++i) {
        words = i == 0 ? items[i] : book.say(i + 1 == items.size() ? "and" : "comma", {words, items[i]});
    }
    return words;
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
