// Datelines: the forms in which a text's head says when it was written. Strict on purpose: a date in
// running text is somebody's birthday as often as not.

#include "engine/core/text.hpp"
#include "engine/geoparse/date_scanner.hpp"
#include "engine/geoparse/document.hpp"
#include "engine/geoparse/issue_date.hpp"
#include "engine/geoparse/lead_date.hpp"
#include "engine/geoparse/title_date.hpp"
#include "engine/geoparse/wire_line.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <string>

namespace sitmap {

namespace {

constexpr std::size_t head_bytes = 1200;
constexpr std::size_t head_lines = 12;

/// Every form of a date has one, and most lines have none. A line may be a whole text: no form looks for its date
/// further than this.
bool has_figure(std::string_view line) {
    return std::ranges::any_of(line.substr(0, head_bytes), [](char c) { return c >= '0' && c <= '9'; });
}

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

/// The line is a date and nothing else; a weekday, a time of day or a zone may stand beside it.
std::optional<Dateline> whole_line(std::string_view line) {
    std::size_t start = line.find_first_not_of(" \t");
    if (start != std::string_view::npos && line.substr(start).starts_with("On ")) {
        start += 3;
    }
    const std::size_t close = line.find_last_not_of(" \t\r");
    if (start != std::string_view::npos && line[start] == '(' && line[close] == ')') {
        line = line.substr(0, close);  // "(August 19, 2016)"
        ++start;
    }
    std::size_t end = 0;
    const auto found = start == std::string_view::npos ? std::nullopt : dateline_at(line, start, end);
    if (!found) {
        return std::nullopt;
    }
    Scanner rest{line};
    rest.move_to(end);
    rest.take(',');
    rest.skip_blanks();
    if (line.substr(rest.at()).starts_with("as of ") || line.substr(rest.at()).starts_with("as at ")) {
        rest.move_to(rest.at() + 6);  // ", as of 20:00"
    }
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
    if (zone == "am" || zone == "pm" || line.substr(rest.at()).starts_with("time")) {  // "08:00 Oss time"
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

/// `Oss, 14 May 2015. Rebels ...`, and below it more of later days: entries of a list, and no report's own day.
bool begins_list(std::string_view text, Date date) {
    constexpr int fewest = 2;
    constexpr std::size_t longest_head = 120;  // bytes of an entry's place and day
    int entries = 0;
    while (!text.empty() && entries < fewest) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const auto entry = has_figure(line.substr(0, longest_head)) ? lead_date(line) : std::nullopt;
        entries += entry && entry->date > date ? 1 : 0;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return entries >= fewest;
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

/// `PORT-AU-PRINCE, Haiti - Gangs opened fire late Sunday, police said on Monday, 27 January 2025.`: an agency's line
/// without a date whose first sentences say on which day they speak. The weekday must be that day's.
std::optional<Dateline> told_in_lead(std::string_view line) {
    constexpr std::size_t longest_place = 60;
    constexpr std::size_t reach = 600;  // bytes of the first sentences
    std::size_t dash = std::string_view::npos;
    for (const std::string_view sign : {" - ", " \u2013 ", " \u2014 ", " -- "}) {
        dash = std::min(dash, line.substr(0, longest_place + sign.size()).find(sign));  // a line may be a whole text
    }
    const auto shouts = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
    if (dash > longest_place || line.size() < 3 || !shouts(line[0]) || !shouts(line[1]) || !shouts(line[2])) {
        return std::nullopt;
    }
    for (std::size_t at = line.find(" on ", dash); at < std::min(line.size(), reach); at = line.find(" on ", at + 1)) {
        const std::size_t begin = at + 4;
        Scanner scanner{line.substr(begin)};
        const std::string first = scanner.word();
        scanner.move_to(0);
        if (const auto date = date_here(scanner); date && names_weekday_of(first, *date)) {
            return Dateline{*date,
                            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + scanner.at())}};
        }
    }
    return std::nullopt;
}

std::optional<Dateline> line_date(std::string_view line) {
    for (const auto form : {labelled, title_date, lead_date, issued_line, weekday_line}) {
        if (auto found = form(line)) {
            return found;
        }
    }
    return std::nullopt;
}

/// What says at its head that it is made known: its signature may have more lines below it.
bool is_proclaimed(std::string_view text) {
    constexpr std::size_t title_bytes = 300;
    constexpr std::array<std::string_view, 4> kinds{"communiqu", "bulletin", "statement", "proclamation"};
    const std::string title = in_lower_case(text.substr(0, title_bytes));
    return std::ranges::any_of(kinds, [&](std::string_view kind) { return title.find(kind) != std::string::npos; });
}

/// `Jamba, 14 October 1987`, `Prepared in Oss, 21 June 1993`, alone on one of the last lines: signed there.
std::optional<Dateline> signature(std::string_view text) {
    const bool proclaimed = is_proclaimed(text);
    const std::size_t tail_lines = proclaimed ? 5 : 2;
    std::size_t end = text.size();
    for (std::size_t lines = 0; lines < tail_lines && end > 0;) {
        const std::size_t start = text.rfind('\n', end - 1);
        const std::size_t begin = start == std::string_view::npos ? 0 : start + 1;
        const std::string_view line = text.substr(begin, end - begin);
        lines += line.find_first_not_of(" \t\r") == std::string_view::npos ? 0 : 1;
        auto found = has_figure(line) ? signed_line(line) : std::nullopt;
        found = found || !has_figure(line) ? found : issued_line(line);
        if (found) {
            found->span.start += static_cast<std::uint32_t>(begin);
            found->span.end += static_cast<std::uint32_t>(begin);
            return found;
        }
        const std::size_t last = line.find_last_not_of(" \t\r");
        if (!proclaimed && last != std::string_view::npos && line[last] == '.') {
            return std::nullopt;  // what is told below a date is an entry
        }
        end = start == std::string_view::npos ? 0 : start;
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
        if (found && begins_list(text.substr(end), found->date)) {
            return signature(text);
        }
        if (!found && lines == 1) {
            found = dated_title(line);
        }
        if (!found) {
            found = dated_opening(line, text);
        }
        found = found || lines > 3 ? found : told_in_lead(line);
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
    const auto signed_below = signature(text);
    return signed_below ? signed_below : line_without_year(text);
}

}  // namespace sitmap
