// Datelines: the forms in which a text's head says when it was written. Strict on purpose: a date in
// running text is somebody's birthday as often as not.

#include "engine/geoparse/date_scanner.hpp"
#include "engine/geoparse/document.hpp"
#include "engine/geoparse/lead_date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <string>

namespace sitmap {

namespace {

constexpr std::size_t head_bytes = 1200;
constexpr std::size_t head_lines = 12;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `Published: `, `Last modified on `, `Issued on: `, `Date created : `: true if one was passed, with the label and
/// whether a colon closed it.
bool pass_label(Scanner& scanner, std::string& label, bool& colon) {
    scanner.skip_blanks();
    label = scanner.word();
    if (is_one_of(label, {"last", "first", "date", "publication", "publish"})) {
        const std::size_t before = scanner.at();
        scanner.skip_blanks();
        const std::string second = scanner.word();
        scanner.move_to(second.empty() ? before : scanner.at());
        label = second.empty() || label == "date" ? label : second;
    }
    if (!is_one_of(label, {"date", "dated", "published", "updated", "posted", "issued", "modified", "created"})) {
        return false;
    }
    for (int words = 0; words < 2; ++words) {
        scanner.skip_blanks();
        colon = colon || scanner.take(':');
        const std::size_t before = scanner.at();
        if (!is_one_of(scanner.word(), {"on", "at", "date"})) {
            scanner.move_to(before);
        }
        scanner.skip_blanks();
    }
    return true;
}

/// `4:47 PM EDT, ` before a date.
void pass_clock(Scanner& scanner) {
    const std::size_t before = scanner.at();
    const bool clock = scanner.number(1, 2) && (scanner.take(':') || scanner.take('.')) && scanner.number(2, 2);
    while (clock && !scanner.done() && scanner.peek() != ',') {
        scanner.move_to(scanner.at() + 1);
    }
    if (!clock || !scanner.take(',')) {
        scanner.move_to(before);
    }
    scanner.skip_blanks();
}

/// ` 4:47 PM GMT+3`, ` - 14:22`, ` 16.47 BST`, `| Updated 3 hours ago`: nothing but when it was put up.
bool is_stamp(std::string_view rest) {
    Scanner scanner{rest};
    while (!scanner.done()) {
        const std::string word = scanner.word();
        if (word.empty()) {
            scanner.move_to(scanner.at() + 1);
            continue;
        }
        const std::size_t end = scanner.at();
        const bool capitals =
            word.size() <= 5 && std::none_of(rest.begin() + static_cast<std::ptrdiff_t>(end - word.size()),
                                             rest.begin() + static_cast<std::ptrdiff_t>(end),
                                             [](unsigned char c) { return std::islower(c) != 0; });
        if (is_one_of(word, {"updated", "modified", "last", "edited"})) {
            return true;  // another date may follow
        }
        if (!capitals && !is_one_of(word, {"am", "pm", "a", "p", "m", "at", "local", "time", "gmt", "utc"})) {
            return false;
        }
    }
    return true;
}

/// `date 2025-07-27` (running text may follow), `Published: 27 July 2025`, `Updated on ...`,
/// `Issued on: 18/06/2026 - 14:22`, `Updated 4:47 PM EDT, September 24, 2025`.
std::optional<Dateline> labelled(std::string_view line) {
    Scanner scanner{line};
    std::string label;
    bool colon = false;
    if (!pass_label(scanner, label, colon)) {
        return std::nullopt;
    }
    pass_clock(scanner);
    std::size_t end = 0;
    const auto found = dateline_at(line, scanner.at(), end);
    // Without a colon "date" alone is a label: "published 3 May 2020 to acclaim" is running text.
    return found && (colon || label == "date" || is_stamp(line.substr(end))) ? found : std::nullopt;
}

void pass_words(Scanner& scanner, std::initializer_list<std::string_view> words) {
    for (;;) {
        const std::size_t before = scanner.at();
        if (!is_one_of(scanner.word(), words)) {
            scanner.move_to(before);
            return;
        }
        scanner.skip_blanks();
    }
}

/// `Situation as of 18:00, 12 November 2023`, `as at 5 May 2020`, in a line of its own.
std::optional<Dateline> as_of(std::string_view line) {
    constexpr std::size_t longest_line = 160;
    std::string folded{line.substr(0, std::min(line.size(), longest_line))};
    std::transform(folded.begin(), folded.end(), folded.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const std::string_view lead : {" as of ", " as at ", "as of ", "as at "}) {
        const std::size_t found = folded.find(lead);
        if (found == std::string::npos || (lead[0] != ' ' && found != 0)) {
            continue;
        }
        Scanner scanner{line};
        scanner.move_to(found + lead.size());
        scanner.skip_blanks();
        const std::size_t before = scanner.at();
        const bool clock = scanner.number(1, 2) && (scanner.take(':') || scanner.take('.')) && scanner.number(2, 2);
        if (!clock) {
            scanner.move_to(before);
            pass_words(scanner, {"this", "today", "tonight", "now", "morning", "evening", "noon", "midnight"});
        }
        scanner.take(',');
        scanner.skip_blanks();
        std::size_t end = 0;
        const auto date = dateline_at(line, scanner.at(), end);
        if (date && line.find_first_not_of(" \t\r.)", end) == std::string_view::npos) {
            return date;
        }
    }
    return std::nullopt;
}

/// `Press release 20080331-14`, `Communique No. 20080331`: numbered by the day it was issued on.
std::optional<Dateline> numbered(std::string_view line) {
    constexpr std::array<std::string_view, 5> kinds{"release", "communique", "bulletin", "statement", "report"};
    constexpr int most_words = 4;
    Scanner scanner{line};
    bool issued = false;
    for (int words = 0; words < most_words; ++words) {
        scanner.skip_blanks();
        const std::string word = scanner.word();
        issued = issued || std::find(kinds.begin(), kinds.end(), word) != kinds.end();
        scanner.take('.');
        scanner.take(':');
        scanner.skip_blanks();
        if (std::isdigit(static_cast<unsigned char>(scanner.peek())) != 0) {
            break;
        }
    }
    const std::size_t start = scanner.at();
    const auto digits = issued ? scanner.number(8, 8) : std::nullopt;
    if (!digits) {
        return std::nullopt;
    }
    const auto date =
        make_date(*digits / 10000, static_cast<unsigned>(*digits / 100 % 100), static_cast<unsigned>(*digits % 100));
    const bool plausible = date && *digits / 10000 >= 1900 && *digits / 10000 < 2200;
    return plausible ? std::optional{Dateline{
                           *date, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(scanner.at())}}}
                     : std::nullopt;
}

/// The sign in `Flash update no. 6 - 18 July 2016` or `Update | 18 July 2016`; not in `Report, 6 - 18 July 2016`.
std::size_t rule_before_date(std::string_view line) {
    const std::size_t rule = line.find_last_of("-|");
    if (rule == std::string_view::npos || rule < 2 || line[rule - 1] != ' ' || rule + 1 >= line.size() ||
        line[rule + 1] != ' ') {
        return std::string_view::npos;
    }
    const std::size_t last = line.find_last_not_of(' ', rule - 1);
    if (last == std::string_view::npos) {
        return last;  // nothing but blanks before it
    }
    const std::size_t word = line.find_last_not_of("0123456789 ", last);
    const bool number = std::isdigit(static_cast<unsigned char>(line[last])) != 0;
    const bool counts =
        word != std::string_view::npos && (line[word] == '#' || line.substr(0, word + 1).ends_with("no."));
    return !number || counts || line[rule] == '|' ? rule : std::string_view::npos;
}

/// `Wednesday 12 June 2024` behind "What the papers have this morning, ".
bool begins_with_weekday(std::string_view line, std::size_t start) {
    Scanner scanner{line};
    scanner.move_to(start);
    const std::string word = scanner.word();
    return word.size() > 5 && word.ends_with("day");
}

/// The words of a title that calls itself a report, a log, a live blog.
bool names_report(std::string_view title) {
    constexpr std::array<std::string_view, 35> kinds{
        "communiqu", "harvest",   "roundup", "wrap",    "log",           "news",       "note",
        "live",      "statement", "report",  "update",  "bulletin",      "communique", "brief",
        "snapshot",  "digest",    "summary", "release", "situation",     "incident",   "headlines",
        "sitrep",    "briefing",  "review",  "thread",  "correspondent", "reporter",   "watch",
        "monitor",   "dispatch",  "alert",   "diary",   "overview",      "recap",      "tracker"};
    Scanner scanner{title};
    for (std::size_t at = 0; at < title.size(); at = scanner.at() + 1) {
        scanner.move_to(at);
        std::string word = scanner.word();
        const bool plural = word.size() > 4 && word.ends_with('s') && word != "news" && word != "headlines";
        word.resize(word.size() - (plural ? 1 : 0));
        if (std::find(kinds.begin(), kinds.end(), word) != kinds.end()) {
            return true;
        }
    }
    return false;
}

/// The date behind the sign at `mark`, with which the title ends.
std::optional<Dateline> date_behind(std::string_view line, std::size_t mark, bool title) {
    const std::size_t start = mark == std::string_view::npos ? mark : line.find_first_not_of(" \t", mark + 1);
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t end = 0;
    const auto found = dateline_at(line, start, end);
    const std::size_t stamp = found ? behind_clock(line, end) : end;
    const bool ends = found && (title || stamp > end || begins_with_weekday(line, start)) && ends_title(line, stamp);
    return ends ? found : std::nullopt;
}

/// `Statement of the staff, 9 October 2024`, `The war live: Tuesday 22 March 2022`: a title that ends with its date.
std::optional<Dateline> titled(std::string_view line) {
    constexpr std::size_t longest_line = 120;
    constexpr std::size_t none = std::string_view::npos;
    if (line.size() > longest_line) {
        return std::nullopt;
    }
    const std::size_t rule = rule_before_date(line);
    const std::size_t last = line.rfind(',', line.size() < 8 ? 0 : line.size() - 5);
    const std::size_t comma = last == none ? rule : last;
    const std::size_t bracket = line.rfind('(');
    const std::size_t colon = line.rfind(": ");
    std::size_t title_end = 0;
    for (const std::size_t mark : {comma, bracket, colon}) {
        title_end = mark == none ? title_end : std::max(title_end, mark);
    }
    if (title_end == 0) {
        return std::nullopt;
    }
    const bool title = names_report(line.substr(0, title_end));
    const std::size_t before = comma == none || comma == 0 ? 0 : comma - 1;
    const std::size_t blank = line.rfind(" \u2013 ");
    const std::size_t dash = blank == none ? blank : blank + 3;  // its last byte
    for (const std::size_t mark : {comma, line.rfind(',', before), rule, dash, bracket, colon}) {
        if (auto found = date_behind(line, mark, title)) {
            return found;
        }
    }
    return std::nullopt;
}

/// `Week ending Sunday 14 January 2024`, in a line of its own: a digest of what happened up to then.
std::optional<Dateline> ending(std::string_view line) {
    constexpr std::array<std::string_view, 4> periods{"week", "fortnight", "month", "period"};
    Scanner scanner{line};
    scanner.skip_blanks();
    const std::string period = scanner.word();
    scanner.skip_blanks();
    const bool ends = scanner.word() == "ending";
    scanner.skip_blanks();
    std::size_t end = 0;
    if (!ends || std::find(periods.begin(), periods.end(), period) == periods.end()) {
        return std::nullopt;
    }
    const auto found = dateline_at(line, scanner.at(), end);
    return found && line.find_first_not_of(" \t\r.", end) == std::string_view::npos ? found : std::nullopt;
}

/// The line is a date and nothing else; a weekday, a time of day or a zone may stand beside it.
std::optional<Dateline> whole_line(std::string_view line) {
    const std::size_t start = line.find_first_not_of(" \t");
    std::size_t end = 0;
    const auto found = start == std::string_view::npos ? std::nullopt : dateline_at(line, start, end);
    if (!found) {
        return std::nullopt;
    }
    Scanner rest{line};
    rest.move_to(end);
    rest.take(',');
    rest.skip_blanks();
    const bool hours = rest.peek() == 'a' && line.substr(rest.at()).starts_with("all times ");
    constexpr std::size_t longest_remark = 60;
    const std::string_view remark_text = line.substr(rest.at());
    const auto has = [&](std::string_view word) { return remark_text.find(word) != std::string_view::npos; };
    const bool about_time = remark_text.size() <= longest_remark && remark_text.starts_with('.') &&
                            (has(" time") || has("times ") || has(" pm ") || has(" am ") || has(" a.m.") ||
                             has(" p.m.") || has("GMT") || has("UTC"));
    if (hours || about_time) {
        return found;  // "Wednesday 19 October 2016, all times in Oss", "2 May 2024. Data cut-off: 2:00 pm ET"
    }
    rest.number(1, 2);
    rest.take(':');
    rest.number(2, 2);
    rest.skip_blanks();
    std::string zone = rest.word();
    rest.skip_blanks();
    if (zone == "am" || zone == "pm") {
        zone = rest.word();
        rest.skip_blanks();
    }
    const bool remark = (rest.peek() == '(' && line.find(')', rest.at()) != std::string_view::npos) ||
                        line.find("imes ", rest.at()) != std::string_view::npos;
    return ((rest.done() || remark) && zone.size() <= 4) || is_stamp(line.substr(end)) ? found : std::nullopt;
}

/// What stands alone on the line, "16 April" or "16 April 2023", as month and day; a weekday may stand before it.
std::optional<std::pair<unsigned, unsigned>> day_alone(std::string_view line) {
    constexpr std::size_t longest_line = 40;
    if (line.size() > longest_line || line.find_first_of("0123456789") == std::string_view::npos) {
        return std::nullopt;
    }
    // A year behind it makes a date of it that the scanner reads; any year will do.
    std::string whole{line.substr(0, line.find_last_not_of(" \t\r:") + 1)};
    for (const char* year : {"", " 2000", ", 2000"}) {
        const std::string dated = whole + year;
        Scanner scanner{dated};
        scanner.skip_blanks();
        const auto date = date_here(scanner);
        scanner.skip_blanks();
        if (date && scanner.done()) {
            const auto day = civil(*date);
            return std::pair{static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
        }
    }
    return std::nullopt;
}

/// Of a chronicle each day has its heading: the first is no day of the whole. A log may begin with its last day.
bool is_followed_by_later_day(std::string_view text, Date date) {
    const auto day = civil(date);
    const std::pair first{static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto next = day_alone(text.substr(0, end));
        if (next && *next != first) {
            return *next > first;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

/// `20 July 2025. The Observatory has ...`: the first words of a paragraph, where no other paragraph begins with a
/// day.
std::optional<Dateline> dated_opening(std::string_view line, std::string_view text) {
    std::size_t end = 0;
    const auto found = dateline_at(line, 0, end);
    const std::string_view behind = line.substr(found ? end : line.size());
    if (!found || behind.size() < 3 || !behind.starts_with(". ") ||
        std::isupper(static_cast<unsigned char>(behind[2])) == 0) {
        return std::nullopt;
    }
    std::size_t days = 0;
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find('\n'), text.size());
        std::size_t ignored = 0;
        days += dateline_at(text.substr(0, stop), 0, ignored) ? 1 : 0;
        text.remove_prefix(std::min(stop + 1, text.size()));
    }
    return days == 1 ? found : std::nullopt;
}

/// Every form of a date has one, and most lines have none.
bool has_figure(std::string_view line) {
    return std::ranges::any_of(line, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Dateline> line_date(std::string_view line) {
    for (const auto form : {labelled, as_of, numbered, titled, ending, lead_date}) {
        if (auto found = form(line)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text) {
    std::size_t start = 0;
    std::size_t lines = 0;
    while (start < std::min(text.size(), head_bytes) && lines < head_lines) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, end - start);
        lines += line.find_first_not_of(" \t\r") == std::string_view::npos ? 0 : 1;
        if (!has_figure(line)) {
            start = end + 1;
            continue;
        }
        auto found = line_date(line);
        if (!found && lines == 1) {
            found = dated_title(line);
        }
        if (!found) {
            found = dated_opening(line, text);
        }
        if (!found) {
            found = whole_line(line);
            found = found && is_followed_by_later_day(text.substr(end), found->date) ? std::nullopt : found;
        }
        if (found) {
            found->span.start += static_cast<std::uint32_t>(start);
            found->span.end += static_cast<std::uint32_t>(start);
            return found;
        }
        start = end + 1;
    }
    return std::nullopt;
}

}  // namespace sitmap
