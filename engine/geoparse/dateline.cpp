// Datelines: the forms in which a text's head says when it was written. Strict on purpose: a date in
// running text is somebody's birthday as often as not.

#include "engine/geoparse/date_scanner.hpp"
#include "engine/geoparse/document.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace sitmap {

namespace {

constexpr std::size_t head_bytes = 1200;
constexpr std::size_t head_lines = 12;

std::optional<Dateline> dateline_at(std::string_view line, std::size_t start, std::size_t& end) {
    Scanner scanner{line};
    scanner.move_to(start);
    const auto date = date_here(scanner);
    if (!date) {
        return std::nullopt;
    }
    end = scanner.at();
    return Dateline{*date, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}};
}

/// `date 2025-07-27` (running text may follow), `Published: 27 July 2025`, `Updated on ...`.
std::optional<Dateline> labelled(std::string_view line) {
    Scanner scanner{line};
    scanner.skip_blanks();
    const std::string label = scanner.word();
    constexpr std::array<std::string_view, 6> labels{"date", "dated", "published", "updated", "posted", "issued"};
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) {
        return std::nullopt;
    }
    scanner.skip_blanks();
    const bool colon = scanner.take(':');
    scanner.skip_blanks();
    const std::size_t before = scanner.at();
    const std::string word = scanner.word();
    if (word == "on" || word == "at") {
        scanner.skip_blanks();
    } else {
        scanner.move_to(before);
    }
    std::size_t end = 0;
    const auto found = dateline_at(line, scanner.at(), end);
    // Without a colon "date" alone is a label: "published 3 May 2020 to acclaim" is running text.
    const bool rest_is_empty = found && line.find_first_not_of(" \t\r", end) == std::string_view::npos;
    return found && (colon || label == "date" || rest_is_empty) ? found : std::nullopt;
}

/// `Situation as of 18:00, 12 November 2023`, `as at 5 May 2020`, in a line of its own.
std::optional<Dateline> as_of(std::string_view line) {
    constexpr std::size_t longest_line = 120;
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

/// Where the time of day ends that stands behind a date: ", 19:30"; `at` itself where none does.
std::size_t behind_clock(std::string_view line, std::size_t at) {
    Scanner scanner{line};
    scanner.move_to(at);
    scanner.take(',');
    scanner.skip_blanks();
    const bool clock = scanner.number(1, 2) && (scanner.take(':') || scanner.take('.')) && scanner.number(2, 2);
    if (!clock) {
        return at;
    }
    const std::size_t end = scanner.at();
    scanner.skip_blanks();
    constexpr std::size_t longest_zone = 5;
    return scanner.word().size() <= longest_zone ? scanner.at() : end;
}

/// Nothing, signs or a remark in brackets stand behind the date; or the date was one itself.
bool ends_title(std::string_view line, std::size_t end) {
    const std::size_t rest = line.find_first_not_of(" \t\r)", end);
    const bool signs = std::none_of(line.begin() + static_cast<std::ptrdiff_t>(end), line.end(),
                                    [](unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; }) &&
                       line.find('(', end) == std::string_view::npos;
    return rest == std::string_view::npos || signs || (line[rest] == '(' && line.find(')', rest) >= line.size() - 2);
}

/// `Statement of the staff, 9 October 2024`: a title that ends with its date.
std::optional<Dateline> titled(std::string_view line) {
    constexpr std::array<std::string_view, 32> kinds{
        "harvest", "roundup",   "wrap",     "log",        "news",   "note",     "live",   "statement",
        "report",  "update",    "bulletin", "communique", "brief",  "snapshot", "digest", "summary",
        "release", "situation", "incident", "headlines",  "sitrep", "briefing", "review", "thread",
        "watch",   "monitor",   "dispatch", "alert",      "diary",  "overview", "recap",  "tracker"};
    constexpr std::size_t longest_line = 120;
    if (line.size() > longest_line) {
        return std::nullopt;
    }
    const std::size_t rule = rule_before_date(line);
    const std::size_t last = line.rfind(',', line.size() < 8 ? 0 : line.size() - 5);
    const std::size_t comma = last == std::string_view::npos ? rule : last;
    const std::size_t bracket = line.rfind('(');
    if (comma == std::string_view::npos && bracket == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t title_end = comma == std::string_view::npos     ? bracket
                                  : bracket == std::string_view::npos ? comma
                                                                      : std::max(comma, bracket);
    Scanner scanner{line.substr(0, title_end)};
    bool title = false;
    for (std::size_t at = 0; at < title_end; at = scanner.at() + 1) {
        scanner.move_to(at);
        std::string word = scanner.word();
        const bool plural = word.size() > 4 && word.ends_with('s') && word != "news" && word != "headlines";
        word.resize(word.size() - (plural ? 1 : 0));
        title = title || std::find(kinds.begin(), kinds.end(), word) != kinds.end();
    }
    const std::size_t before = comma == std::string_view::npos || comma == 0 ? 0 : comma - 1;
    for (const std::size_t mark : {comma, line.rfind(',', before), rule, bracket}) {
        const std::size_t start = mark == std::string_view::npos ? mark : line.find_first_not_of(" \t", mark + 1);
        std::size_t end = 0;
        const auto found = start == std::string_view::npos ? std::nullopt : dateline_at(line, start, end);
        const std::size_t stamp = found ? behind_clock(line, end) : end;
        if (found && (title || stamp > end) && ends_title(line, stamp)) {
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
    constexpr std::size_t longest_remark = 40;
    const std::string_view remark_text = line.substr(rest.at());
    const bool about_time = remark_text.size() <= longest_remark && remark_text.starts_with('.') &&
                            remark_text.find(" time") != std::string_view::npos;
    if (hours || about_time) {
        return found;  // "Wednesday 19 October 2016, all times in Oss", "15 August 2021. Oss time (GMT+4)"
    }
    rest.number(1, 2);
    rest.take(':');
    rest.number(2, 2);
    rest.skip_blanks();
    const std::string zone = rest.word();
    rest.skip_blanks();
    const bool remark = (rest.peek() == '(' && line.find(')', rest.at()) != std::string_view::npos) ||
                        line.find("imes ", rest.at()) != std::string_view::npos;
    return (rest.done() || remark) && zone.size() <= 4 ? found : std::nullopt;
}

/// What closes an agency's dateline: `(Agency) -`, `-`, a dash or a colon.
bool closes(std::string_view rest) {
    std::size_t at = rest.find_first_not_of(" \t");
    if (at != std::string_view::npos && rest[at] == '(') {
        const std::size_t bracket = rest.find(')', at);
        at = bracket == std::string_view::npos ? bracket : rest.find_first_not_of(" \t", bracket + 1);
    }
    if (at == std::string_view::npos) {
        return false;
    }
    constexpr std::array<std::string_view, 4> marks{"- ", "–", "—", "--"};
    const std::string_view tail = rest.substr(at);
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return tail.starts_with(mark); }) ||
           tail.starts_with(": ") ||
           (tail.starts_with(". ") && tail.size() > 2 && std::isupper(static_cast<unsigned char>(tail[2])) != 0);
}

/// `(Bamako, July 24, 2023) -`, the line's first words; `El Fasher - 12 June 2024`, `12 June 2024 - El Fasher`, alone
/// on the line.
std::optional<Dateline> bracketed_or_dashed(std::string_view line) {
    constexpr std::size_t longest_place = 60;
    std::size_t end = 0;
    if (line.starts_with('(')) {
        const std::size_t close = line.find(')');
        const std::size_t comma = line.find(", ");
        const bool here = close != std::string_view::npos && comma < close && close < longest_place;
        const auto found = here ? dateline_at(line, comma + 2, end) : std::nullopt;
        return found && end == close && closes(line.substr(close + 1)) ? found : std::nullopt;
    }
    for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 ", " | "}) {
        const std::size_t at = line.find(dash);
        if (at == std::string_view::npos || at > longest_place || line.size() > 2 * longest_place ||
            std::isupper(static_cast<unsigned char>(line.front())) == 0) {
            continue;
        }
        const auto found = dateline_at(line, at + dash.size(), end);
        const std::string_view place = line.substr(0, at);
        bool small = false;  // "born in Oss - 12 June 2024" is running text
        for (std::size_t i = 0; i + 1 < place.size(); ++i) {
            small = small || (place[i] == ' ' && std::islower(static_cast<unsigned char>(place[i + 1])) != 0);
        }
        const bool names = !small &&
                           std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at), ' ') <= 4 &&
                           line.substr(0, at).find_first_of("0123456789:.") == std::string_view::npos;
        if (found && names && line.find_first_not_of(" \t\r.", end) == std::string_view::npos) {
            return found;
        }
    }
    return std::nullopt;
}

/// `12.10.2024 South Lebanon`, `# 3 May 2024 | Oss`: the text's first line, a title that its date begins.
std::optional<Dateline> dated_title(std::string_view line) {
    constexpr std::size_t longest_line = 70;
    const std::size_t start = line.find_first_of("0123456789");
    const bool letters =
        start == std::string_view::npos || std::any_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(start),
                                                       [](unsigned char c) { return std::isalpha(c) != 0; });
    std::size_t end = 0;
    const auto found = letters || line.size() > longest_line ? std::nullopt : dateline_at(line, start, end);
    if (!found) {
        return std::nullopt;
    }
    const std::string_view rest = line.substr(end);
    const bool figures = line.substr(start, 6).find_first_of("./") != std::string_view::npos;
    const bool parted =
        rest.starts_with(" | ") || rest.starts_with(" - ") || rest.starts_with(": ") || rest.starts_with(" \u2013 ");
    const bool sentence = rest.find_last_of('.') != std::string_view::npos;
    return (figures || parted) && !sentence ? found : std::nullopt;
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

/// `DAMASCUS, 27 July 2025 (Agency) -`, `KYIV, Ukraine, July 26, 2025 -`, `BEIRUT/27 July 2025 -`:
/// the place is a few capitalised words, the date follows its comma or slash. `Colombo, 2 January 2009`
/// on a line of its own needs no dash.
std::optional<Dateline> agency_line(std::string_view line) {
    constexpr std::size_t longest_place = 60;
    constexpr int most_words = 8;
    int words = 0;
    bool in_word = false;
    for (std::size_t i = 0; i < std::min(line.size(), longest_place); ++i) {
        const char c = line[i];
        if (c == ',' || c == '/') {
            const std::size_t start = line.find_first_not_of(" \t", i + 1);
            std::size_t end = 0;
            const auto found = start == std::string_view::npos ? std::nullopt : dateline_at(line, start, end);
            const bool alone = words <= 4 && line.find_first_not_of(" \t\r", end) == std::string_view::npos;
            if (found && words > 0 && (alone || closes(line.substr(end)))) {
                return found;
            }
        }
        const bool letter =
            std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
        if (letter && !in_word) {
            const bool small = std::islower(static_cast<unsigned char>(c)) != 0;
            if (++words > most_words || (small && words == 1)) {
                return std::nullopt;
            }
        }
        in_word = letter;
    }
    return std::nullopt;
}

/// `Here is how things stand on Sunday, February 25, 2024:`, a line that its date and a colon end.
std::optional<Dateline> leading(std::string_view line) {
    constexpr std::size_t longest_line = 120;
    const std::size_t colon = line.find_last_not_of(" \t\r");
    const std::size_t on = line.rfind(" on ");
    std::size_t end = 0;
    if (colon == std::string_view::npos || line[colon] != ':' || on == std::string_view::npos ||
        line.size() > longest_line) {
        return std::nullopt;
    }
    const auto found = dateline_at(line, on + 4, end);
    return found && end == colon ? found : std::nullopt;
}

/// `@Watcher \u00b7 Tue 20 Nov 2012`: who posts, and when.
std::optional<Dateline> posted(std::string_view line) {
    constexpr std::size_t longest_line = 80;
    constexpr std::string_view dot = " \u00b7 ";
    const std::size_t at = line.find(dot);
    if (at == std::string_view::npos || line.size() > longest_line) {
        return std::nullopt;
    }
    std::size_t end = 0;
    const auto found = dateline_at(line, at + dot.size(), end);
    return found && ends_title(line, behind_clock(line, end)) ? found : std::nullopt;
}

std::optional<Dateline> line_date(std::string_view line) {
    for (const auto form :
         {labelled, as_of, numbered, titled, ending, agency_line, bracketed_or_dashed, posted, leading}) {
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
        auto found = line_date(line);
        if (!found && lines == 1) {
            found = dated_title(line);
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
