#include "engine/geoparse/title_date.hpp"

#include "engine/geoparse/date_scanner.hpp"
#include "engine/geoparse/lead_date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <string>

namespace sitmap {

namespace {

void pass_words(Scanner& scanner, std::initializer_list<std::string_view> words) {
    for (;;) {
        const std::size_t before = scanner.at();
        if (std::find(words.begin(), words.end(), scanner.word()) == words.end()) {
            scanner.move_to(before);
            return;
        }
        scanner.skip_blanks();
    }
}

/// `18:00`, `1800 hrs on`, if one stands here.
bool pass_clock(Scanner& scanner) {
    const std::size_t before = scanner.at();
    const bool parted = scanner.number(1, 2) && (scanner.take(':') || scanner.take('.')) && scanner.number(2, 2);
    if (!parted) {
        scanner.move_to(before);
        if (!scanner.number(4, 4)) {
            return false;
        }
    }
    scanner.skip_blanks();
    const std::size_t behind = scanner.at();
    pass_words(scanner, {"hrs", "hours", "hr", "h", "gmt", "utc", "local", "time", "on"});
    const bool told = parted || scanner.at() != behind;
    scanner.move_to(told ? scanner.at() : before);
    return told;
}

/// Nothing behind the date, or what the title is about: ", regarding the invasion". Running text has a full stop,
/// unless the date is all of its first sentence: "As of 19 May 2024. This report covers ...".
bool ends_heading(std::string_view line, std::size_t end) {
    const bool sentence = line.starts_with("As ") && line.substr(end).starts_with(". ");
    if (sentence || line.find_first_not_of(" \t\r.)", end) == std::string_view::npos) {
        return true;
    }
    const std::size_t last = line.find_last_not_of(" \t\r");
    const std::string_view rest = line.substr(end);
    return line[last] != '.' &&
           (rest.starts_with(" (") || rest.starts_with(", regarding ") || rest.starts_with(" regarding ") ||
            rest.starts_with(", on ") || rest.starts_with(" concerning ") || rest.starts_with(" on the "));
}

/// Where the words stand in the text, which may write them in capitals; npos if they do not.
std::size_t find_words(std::string_view text, std::string_view words) {
    const auto same = [](char written, char small) {
        return written == small || (written >= 'A' && written <= 'Z' && written - 'A' + 'a' == small);
    };
    const auto found = std::search(text.begin(), text.end(), words.begin(), words.end(), same);
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

/// `Situation as of 18:00, 12 November 2023`, `as at 1800 hrs on 5 May 2020`, in a line of its own.
std::optional<Dateline> as_of(std::string_view line) {
    constexpr std::size_t longest_line = 160;
    for (const std::string_view lead : {" as of ", " as at ", "(as of ", "(as at ", "as of ", "as at "}) {
        const bool within = lead[0] != 'a';
        const std::size_t found = find_words(line.substr(0, within ? longest_line : lead.size()), lead);
        if (found == std::string_view::npos) {
            continue;
        }
        Scanner scanner{line};
        scanner.move_to(found + lead.size());
        scanner.skip_blanks();
        if (!pass_clock(scanner)) {
            pass_words(scanner, {"this", "today", "tonight", "now", "morning", "evening", "noon", "midnight"});
        }
        scanner.take(',');
        scanner.skip_blanks();
        std::size_t end = 0;
        const auto date = dateline_at(line, scanner.at(), end);
        if (date && ends_heading(line, end)) {
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
    const std::string_view lead = word == std::string_view::npos ? std::string_view{} : line.substr(0, word + 1);
    const bool counts = lead.ends_with('#') || lead.ends_with("no.") || lead.ends_with("No.") || lead.ends_with("NO.");
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
    constexpr std::array<std::string_view, 38> kinds{
        "communiqu", "harvest",       "roundup",   "wrap",     "log",        "news",     "note",     "live",
        "statement", "report",        "update",    "bulletin", "communique", "brief",    "snapshot", "digest",
        "summary",   "release",       "situation", "incident", "headlines",  "sitrep",   "briefing", "review",
        "thread",    "correspondent", "reporter",  "watch",    "monitor",    "dispatch", "alert",    "diary",
        "overview",  "recap",         "tracker",   "latest",   "happened",   "liveblog"};
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

/// "Headlines", "Communiqué No. 14", "the situation on the evening": what a date is of, before " of " or " for ".
bool ends_with_report(std::string_view before) {
    const std::string_view last = before.substr(before.find_last_of(" \t") + 1);
    constexpr std::array<std::string_view, 4> hours{"morning", "afternoon", "evening", "night"};
    return !last.empty() && names_report(before) &&
           (names_report(last) || std::isdigit(static_cast<unsigned char>(last.back())) != 0 ||
            std::find(hours.begin(), hours.end(), last) != hours.end());
}

/// `Headlines for 6 March 2019`, `Communiqué No. 14 of 6 March 2019`, `Daily report 2019-03-06`.
std::optional<Dateline> named(std::string_view line) {
    constexpr std::size_t longest_line = 120;
    constexpr std::size_t none = std::string_view::npos;
    if (line.size() > longest_line) {
        return std::nullopt;
    }
    for (const std::string_view lead : {" of ", " for ", " "}) {
        for (std::size_t at = line.find(lead); at != none; at = line.find(lead, at + 1)) {
            std::size_t end = 0;
            const auto found = at == 0 ? std::nullopt : dateline_at(line, at + lead.size(), end);
            const bool figures = line.substr(at + lead.size(), 5).ends_with('-');  // "2019-"
            if (found && (lead != " " || figures) && ends_with_report(line.substr(0, at)) && ends_title(line, end)) {
                return found;
            }
        }
    }
    return std::nullopt;
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
    const std::size_t blank = line.rfind(" \u2013 ");
    const bool counted = blank != none && blank > 0 && std::isdigit(static_cast<unsigned char>(line[blank - 1])) != 0;
    std::size_t title_end = 0;
    for (const std::size_t mark : {comma, bracket, colon, counted ? none : blank}) {
        title_end = mark == none ? title_end : std::max(title_end, mark);
    }
    if (title_end == 0) {
        return std::nullopt;
    }
    const bool title = names_report(line.substr(0, title_end));
    const std::size_t before = comma == none || comma == 0 ? 0 : comma - 1;
    const std::size_t dash = blank == none ? blank : blank + 3;  // its last byte
    for (const std::size_t mark : {comma, line.rfind(',', before), rule, dash, bracket, colon}) {
        if (auto found = date_behind(line, mark, title)) {
            return found;
        }
    }
    return std::nullopt;
}

/// `Week ending Sunday 14 January 2024`, `Norland: week ending 11 June 1974`, in a line of its own: a digest of what
/// happened up to then.
std::optional<Dateline> ending(std::string_view line) {
    constexpr std::array<std::string_view, 4> periods{"week", "fortnight", "month", "period"};
    constexpr std::size_t longest_name = 40;
    Scanner scanner{line};
    const std::size_t colon = line.substr(0, longest_name).find(": ");
    scanner.move_to(colon == std::string_view::npos ? 0 : colon + 1);
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

}  // namespace

bool is_report_name(std::string_view words) {
    constexpr std::size_t longest_name = 40;
    return words.size() <= longest_name && names_report(words);
}

std::optional<Dateline> title_date(std::string_view line) {
    for (const auto form : {as_of, numbered, titled, named, ending}) {
        if (auto found = form(line)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace sitmap
