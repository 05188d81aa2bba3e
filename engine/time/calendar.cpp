#include "engine/time/calendar.hpp"

#include "engine/core/load_bytes.hpp"
#include "engine/time/figure_date.hpp"
#include "engine/wording/number.hpp"
#include "engine/wording/phrase.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::array<string_view, 12> months{"january", "february", "march",     "april",   "may",      "june",
                                             "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                              "friday", "saturday", "sunday"};

const Word* word_at(const Wording& wording, std::size_t at) {
    return at < wording.words.size() ? &wording.words[at] : nullptr;
}

/// 1..31, "13" or "13th"; 0 if it is none.
unsigned day_at(const Wording& wording, std::size_t at) {
    const Word* word = word_at(wording, at);
    if (word == nullptr || word->folded[0] < '0' || word->folded[0] > '9') {
        return 0;
    }
    if (const auto rank = ordinal(word->folded)) {
        return *rank >= 1 && *rank <= 31 ? static_cast<unsigned>(*rank) : 0;
    }
    const unsigned day = figure_of(word->folded, 1, 2).value_or(0);
    return day <= 31 ? day : 0;
}

int year_at(const Wording& wording, std::size_t at) {
    const Word* word = word_at(wording, at);
    return word == nullptr || word->hyphened ? 0 : year_number(*word, wording.text);
}

/// "Oct", "Sept": a full stop behind it ends no sentence.
bool is_short_month(const Wording& wording, std::size_t at) {
    const Word& word = wording.words[at];
    return month_number(word.folded) != 0 && word.folded.size() < 5 && word.folded != "may" && word.folded != "june" &&
           word.folded != "july";
}

/// "July 2025", "July, 2025", "Oct. 2025"; no year across the full stop of a sentence.
int year_after(const Wording& wording, std::size_t at) {
    const string_view gap = at < wording.words.size() ? wording.gap(at) : string_view{};
    const bool stop = gap == ". " && at > 0 && is_short_month(wording, at - 1);
    if (gap == "-" && at > 1 && wording.words[at - 1].hyphened) {
        return year_number(wording.words[at], wording.text);  // "12-May-2015"
    }
    return gap == " " || gap == ", " || gap == "\n" || stop ? year_at(wording, at) : 0;
}

void read_year(const Wording& wording, std::size_t at, WrittenDate& date) {
    const std::size_t next = at + date.length;
    const bool bracket =
        next < wording.words.size() && wording.gap(next) == " (" && wording.gap(next + 1).starts_with(')');
    if (bracket && year_at(wording, next) != 0) {
        date.year = year_at(wording, next);  // "5 February (1994)"
        date.length += 1;
    } else if (const int year = year_after(wording, next); year != 0) {
        date.year = year;
        date.length += 1;
    } else if (wording.is(next, {"of"}) && year_at(wording, next + 1) != 0) {
        date.year = year_at(wording, next + 1);
        date.length += 2;
    }
}

/// "the third of July": a rank in letters only before "of".
unsigned spelled_day_at(const Wording& wording, std::size_t at) {
    const Word* word = word_at(wording, at);
    const auto rank = word != nullptr && wording.is(at + 1, {"of"}) ? ordinal(word->folded) : std::nullopt;
    return rank && *rank >= 1 && *rank <= 31 ? static_cast<unsigned>(*rank) : 0;
}

/// "12 July", "13th of July", "12 to 14 July", "12-14 July 2025", "3/4 July".
std::optional<WrittenDate> day_first(const Wording& wording, std::size_t at) {
    WrittenDate date;
    date.day = day_at(wording, at);
    date.day = date.day == 0 ? spelled_day_at(wording, at) : date.day;
    if (date.day == 0) {
        return std::nullopt;
    }
    std::size_t next = at + 1;
    while (next + 1 < wording.words.size() && wording.gap(next) == ", " && day_at(wording, next) > date.day &&
           !wording.words[next + 1].capital) {
        date.last_day = day_at(wording, next);  // "8, 9 and 10 September"
        ++next;
    }
    const Word* second = word_at(wording, next);
    const string_view sign = second != nullptr ? wording.gap(next) : string_view{};
    const bool dash =
        second != nullptr && (second->hyphened || sign == "\u2013" || is_spaced_dash(sign) || sign == "/");
    const std::size_t last = next + (wording.is(next, {"to", "and", "until", "through"}) ? 1 : 0);
    if ((dash || last > next) && day_at(wording, last) > std::max(date.day, date.last_day)) {
        date.last_day = day_at(wording, last);
        next = last + 1;
    }
    next += wording.is(next, {"of"}) ? 1 : 0;
    date.month = month_at(wording, next);
    const string_view before = date.month == 0 ? string_view{} : wording.gap(next);
    if (date.month == 0 || before.find_first_of(".,;:()|") != string_view::npos) {  // not "05 | Aug 16"
        return std::nullopt;
    }
    date.length = static_cast<std::uint32_t>(next + 1 - at);
    read_year(wording, at, date);
    return date;
}

/// "December 11 and 12, 1981", not "on December 11 and 12 people".
bool ends_date(const Wording& wording, std::size_t next) {
    return next >= wording.words.size() || wording.gap(next) != " " || year_at(wording, next) != 0 ||
           wording.is(next, {"in", "at", "near", "and", "against", "around", "on", "by", "when", "of"});
}

/// "July 12", "July 12-14, 2025", "December 11 and 12, 1981", "July 2025", "July".
std::optional<WrittenDate> month_first(const Wording& wording, std::size_t at) {
    WrittenDate date;
    date.month = month_at(wording, at);
    if (date.month == 0) {
        return std::nullopt;
    }
    date.length = 1;
    const string_view before = at + 1 < wording.words.size() ? wording.gap(at + 1) : string_view{};
    const bool joined = before == " " || (before == ". " && is_short_month(wording, at));
    if (const unsigned day = day_at(wording, at + 1); day != 0 && joined) {
        date.day = day;
        date.length = 2;
        std::size_t joint = at + 2;
        while (day_at(wording, joint) > day && wording.gap(joint) == ", " &&
               (wording.is(joint + 1, {"and"}) || wording.gap(joint + 1) == ", ")) {
            ++joint;  // "July 8, 9 and 10"
        }
        const Word* next = word_at(wording, joint);
        const bool dash = next != nullptr && (next->hyphened || wording.gap(joint) == "\u2013");
        const bool joined_day = wording.is(joint, {"and"}) && ends_date(wording, joint + 2);
        const std::size_t last = joint + (joined_day || wording.is(joint, {"to", "through"}) ? 1 : 0);
        if ((dash || last > joint) && day_at(wording, last) > day) {
            date.last_day = day_at(wording, last);
            date.length = static_cast<std::uint32_t>(last + 1 - at);
        }
    }
    read_year(wording, at, date);
    return date;
}

bool is_doubtful_month(unsigned month) {
    return month == 3 || month == 5;
}

/// "In May", "since March", "last May": a month; "May Ziade", "March on": not surely.
bool month_expected(const Wording& wording, std::size_t at) {
    const auto follows_dash = [&](std::size_t word) {
        const Word* there = word_at(wording, word);
        return there != nullptr && (there->hyphened || wording.gap(word) == "\u2013");
    };
    if ((follows_dash(at + 1) && month_at(wording, at + 1) != 0) ||
        (at > 0 && follows_dash(at) && month_at(wording, at - 1) != 0)) {
        return true;  // "May-June 1992", "April-May"
    }
    const auto breaks = [&](std::size_t word) {
        return word == 0 || word >= wording.words.size() || wording.gap(word).find('\n') != string_view::npos;
    };
    if (breaks(at) && breaks(at + 1)) {
        return true;  // a heading of its own
    }
    return at > 0 && wording.is(at - 1, {"in", "since", "during", "last", "early", "late", "mid", "until", "till", "of",
                                         "by", "from", "through", "this", "and", "to", "between"});
}

/// "Adwa and May Tsebri", not "in May Oss fell".
bool starts_name(const Wording& wording, std::size_t at) {
    const Word* next = word_at(wording, at + 1);
    return next != nullptr && next->capital && wording.gap(at + 1) == " " && at > 0 &&
           !wording.is(at - 1, {"in", "since", "during", "last", "early", "late", "mid", "until", "by", "of", "this"});
}

/// "early December", "mid-July 2024", "late 2016", "the end of March", "the second half of May".
std::optional<WrittenDate> part_first(const Wording& wording, std::size_t at) {
    const auto part = part_at(wording, at);
    if (!part) {
        return std::nullopt;
    }
    const std::size_t next = at + part->length;
    std::optional<WrittenDate> date = month_first(wording, next);
    if (const int year = year_at(wording, next); !date && year != 0) {
        const bool of_days = wording.is(next - 2, {"days"});  // "the first days of 1938"
        const unsigned month = !of_days ? 0 : part->part == Part::early ? 1 : 12;
        date = WrittenDate{.length = 1, .year = year, .month = month};
    }
    if (!date || date->day != 0) {
        return std::nullopt;
    }
    date->part = part->part;
    date->length += part->length;
    return date;
}

/// Feasts that fall on the same day each year.
struct Feast {
    const char* words;
    unsigned month, day;
};

constexpr std::array feasts{
    Feast{"new year eve", 12, 31},  Feast{"new year day", 1, 1},  Feast{"christmas eve", 12, 24},
    Feast{"christmas day", 12, 25}, Feast{"boxing day", 12, 26},  Feast{"christmas", 12, 25},
    Feast{"all saints day", 11, 1}, Feast{"bastille day", 7, 14}, Feast{"may day", 5, 1}};

std::optional<WrittenDate> feast_day(const Wording& wording, std::size_t at) {
    static const PhraseTable table = rows_of(feasts, &Feast::words);
    const PhraseTable::Match match = table.longest(wording, at);
    const bool other = at > 0 && wording.is(at - 1, {"orthodox", "lunar", "chinese", "persian", "jewish", "islamic",
                                                     "tamil", "khmer", "thai", "coptic", "ethiopian", "burmese"});
    if (!match || !wording.words[at].capital || other) {
        return std::nullopt;
    }
    const Feast& feast = feasts.at(match.rows->front());
    WrittenDate date{.length = match.length, .month = feast.month, .day = feast.day};
    read_year(wording, at, date);
    return date;
}

/// "Q3 2014", "H1 2020".
std::optional<WrittenDate> quarter_or_half(const Wording& wording, std::size_t at) {
    static constexpr std::array<std::pair<string_view, Part>, 6> signs{{{"q1", Part::first_quarter},
                                                                        {"q2", Part::second_quarter},
                                                                        {"q3", Part::third_quarter},
                                                                        {"q4", Part::fourth_quarter},
                                                                        {"h1", Part::first_half},
                                                                        {"h2", Part::second_half}}};
    const string_view word = wording.words[at].folded;
    const auto sign = std::ranges::find_if(signs, [&](const auto& each) { return each.first == word; });
    const int year = sign != signs.end() ? year_at(wording, at + 1) : 0;
    return year != 0 ? std::optional{WrittenDate{.length = 2, .year = year, .part = sign->second}} : std::nullopt;
}

}  // namespace

unsigned month_number(string_view folded) {
    constexpr std::size_t head = 3;  // letters that tell the months apart
    static constexpr auto heads = [] {
        std::array<std::uint64_t, months.size()> each{};
        std::ranges::transform(months, each.begin(), [](string_view name) { return load_bytes(name.data(), head); });
        return each;
    }();
    if (folded.size() < head) {
        return 0;
    }
    const auto* const found = std::ranges::find(heads, load_bytes(folded.data(), head));
    if (found == heads.end()) {
        return 0;
    }
    const auto month = static_cast<std::size_t>(found - heads.begin());
    const bool known = folded.size() == head || folded == months[month] || folded == "sept";
    return known ? static_cast<unsigned>(month) + 1 : 0;
}

unsigned month_at(const Wording& wording, std::size_t at) {
    const Word* word = word_at(wording, at);
    return word != nullptr && word->capital ? month_number(word->folded) : 0;
}

unsigned weekday_number(string_view folded) {
    if (!folded.ends_with("day")) {
        return 0;
    }
    const auto found = std::find(weekdays.begin(), weekdays.end(), folded);
    return found == weekdays.end() ? 0 : static_cast<unsigned>(found - weekdays.begin()) + 1;
}

unsigned short_weekday_number(string_view folded) {
    const auto found = std::ranges::find_if(
        weekdays, [&](string_view day) { return folded.size() >= 3 && folded.size() <= 5 && day.starts_with(folded); });
    return found == weekdays.end() ? weekday_number(folded) : static_cast<unsigned>(found - weekdays.begin()) + 1;
}

bool is_month_or_weekday(string_view folded) {
    return month_number(folded) != 0 || weekday_number(folded) != 0;
}

bool is_turn_of_day(const Wording& wording, std::size_t at) {
    return wording.is(at, {"dawn", "daybreak", "sunrise", "noon", "midday", "midnight", "dusk", "nightfall", "sunset"});
}

std::optional<unsigned> figure_of(string_view word, std::size_t fewest_digits, std::size_t most_digits) {
    if (word.size() < fewest_digits || word.size() > most_digits) {
        return std::nullopt;
    }
    unsigned figure = 0;
    for (const char c : word) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        figure = figure * 10 + static_cast<unsigned>(c - '0');
    }
    return figure;
}

int year_number(const Word& word, string_view text) {
    const unsigned year = figure_of(slice(text, word.span), 4, 4).value_or(0);
    return year >= 1800 && year < 2200 ? static_cast<int>(year) : 0;
}

std::optional<WrittenDate> written_date(const Wording& wording, std::size_t at, bool year_expected) {
    if (auto date = plain_figure_date(wording, at)) {
        return date;
    }
    if (auto date = day_first(wording, at)) {
        return date;
    }
    if (auto date = month_first(wording, at)) {
        const bool bare = date->day == 0 && date->year == 0;
        const bool abbreviated = wording.words[at].folded.size() == 3 && wording.words[at].folded != "may";
        const bool doubtful = is_doubtful_month(date->month) || abbreviated;
        const bool named = bare && is_doubtful_month(date->month) && starts_name(wording, at);
        const Sentence& sentence = wording.sentence_of(at);
        const bool alone = sentence.last - sentence.first == 1;  // "March.", which opens a chronicle's paragraph
        return named || (bare && doubtful && !alone && !month_expected(wording, at)) ? std::nullopt : date;
    }
    if (auto date = feast_day(wording, at)) {
        return date;
    }
    if (auto date = part_first(wording, at)) {
        return date;
    }
    if (auto date = quarter_or_half(wording, at)) {
        return date;
    }
    const int year = year_expected ? year_at(wording, at) : 0;
    return year != 0 ? std::optional{WrittenDate{.length = 1, .year = year}} : std::nullopt;
}

std::optional<When> days_of(const WrittenDate& date, int year) {
    if (date.month == 0) {
        const auto range = days_of_part(year, date.part);
        const auto precision = date.part == Part::whole ? TimePrecision::year : TimePrecision::interval;
        return range ? std::optional{When{*range, precision}} : std::nullopt;
    }
    const auto first_day = make_date(year, date.month, date.day == 0 ? 1 : date.day);
    if (!first_day) {
        return std::nullopt;
    }
    if (date.day == 0) {
        const auto precision = date.part == Part::whole ? TimePrecision::month : TimePrecision::days;
        return When{days_of_part(*first_day, date.part), precision};
    }
    if (date.last_day == 0) {
        return When{{first_day, first_day}, TimePrecision::day};
    }
    const auto last_day = make_date(year, date.month, date.last_day);
    return last_day ? std::optional{When{{first_day, last_day}, TimePrecision::days}} : std::nullopt;
}

}  // namespace sitmap
