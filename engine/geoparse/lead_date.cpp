#include "engine/geoparse/lead_date.hpp"

#include "engine/core/fold.hpp"
#include "engine/geoparse/date_scanner.hpp"
#include "engine/geoparse/title_date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace sitmap {

namespace {

/// What closes an agency's dateline: `(Agency) -`, `-`, a dash or a colon.
bool closes(std::string_view rest) {
    std::size_t at = rest.find_first_not_of(" \t");
    if (at != std::string_view::npos && rest[at] == '/') {
        const std::size_t close = rest.find('/', at + 1);  // "/Agency/"
        at = close == std::string_view::npos ? at : rest.find_first_not_of(" \t", close + 1);
    } else if (at != std::string_view::npos && rest[at] == '(') {
        const std::size_t bracket = rest.find(')', at);
        at = bracket == std::string_view::npos ? bracket : rest.find_first_not_of(" \t", bracket + 1);
    }
    if (at == std::string_view::npos) {
        return false;
    }
    constexpr std::array<std::string_view, 5> marks{"- ", "–", "—", "--", "_ "};  // AP's wire had no dash
    const auto begins_with_mark = [&](std::string_view text) {
        return std::ranges::any_of(marks, [&](std::string_view mark) { return text.starts_with(mark); });
    };
    const std::string_view tail = rest.substr(at);
    if (tail.starts_with(". ") && begins_with_mark(tail.substr(2))) {
        return true;  // "HELSINKI, February 14, 1940. — The ..."
    }
    if (tail.starts_with(".\u2014") || tail.starts_with(".\u2013") || tail.starts_with(".--")) {
        return true;  // "ASUNCION, July 12, 1933.\u2014The assault"
    }
    return begins_with_mark(tail) || tail.starts_with(": ") ||
           (tail.starts_with(". ") && tail.size() > 2 && std::isupper(static_cast<unsigned char>(tail[2])) != 0);
}

/// Nothing, a full stop, or the day of another calendar in brackets: ` (Hidar 12, 2013 E.C.)`.
bool ends_line(std::string_view rest) {
    constexpr std::size_t longest_remark = 40;
    const std::size_t last = rest.find_last_not_of(" \t\r.");
    return last == std::string_view::npos ||
           (rest.starts_with(" (") && rest.find(')') == last && last <= longest_remark);
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
    if (line.empty() || line.size() > 2 * longest_place || std::isupper(static_cast<unsigned char>(line[0])) == 0) {
        return std::nullopt;
    }
    for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 ", " | "}) {
        const std::size_t at = line.find(dash);
        if (at > longest_place) {  // or not found at all
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
            const bool alone = words <= 4 && ends_line(line.substr(end));
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
    if (colon == std::string_view::npos || line[colon] != ':' || line.size() > longest_line) {
        return std::nullopt;
    }
    const std::size_t on = line.rfind(" on ");
    std::size_t end = 0;
    if (on == std::string_view::npos) {
        return std::nullopt;
    }
    const auto found = dateline_at(line, on + 4, end);
    return found && end == colon ? found : std::nullopt;
}

/// How far into a line, which may be a whole text, it is looked for the words that lead to its date.
constexpr std::size_t lead_reach = 300;

/// `Where things stand on the evening of Sunday 11 Sept 2022.`: the hour for which a thread tells the state.
std::optional<Dateline> stands_on(std::string_view line) {
    constexpr std::array<std::string_view, 2> leads{" things stand on ", " the situation on "};
    constexpr std::array<std::string_view, 5> hours{"", "the evening of ", "the morning of ", "the night of ",
                                                    "the afternoon of "};
    for (const std::string_view lead : leads) {
        const std::size_t at = line.substr(0, lead_reach).find(lead);
        for (const std::string_view hour : hours) {
            std::size_t end = 0;
            if (at == std::string_view::npos || !line.substr(at + lead.size()).starts_with(hour)) {
                continue;
            }
            const auto found = dateline_at(line, at + lead.size() + hour.size(), end);
            if (found && (end == line.size() || line.find_first_of(".:", end) == end)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

/// `Developments reported as of 1700 GMT on Tuesday, 17 October 2006.`: the state that a list tells.
std::optional<Dateline> state_as_of(std::string_view line) {
    constexpr std::size_t reach = 30;  // bytes from "as of" to the date
    constexpr std::array<std::string_view, 7> tells{"developments", "reported", "ituation",   "status",
                                                    "Information",  "correct",  "information"};
    const std::size_t at = line.substr(0, lead_reach).find(" as of ");
    if (at == std::string_view::npos || std::ranges::none_of(tells, [&](std::string_view word) {
            return line.substr(0, at).find(word) != std::string_view::npos;
        })) {
        return std::nullopt;
    }
    constexpr std::size_t length = 7;
    for (std::size_t start = at + length; start < std::min(line.size(), at + length + reach);
         start = line.find(' ', start) + 1) {
        std::size_t end = 0;
        if (auto found = dateline_at(line, start, end)) {
            return found;
        }
        if (line.find(' ', start) == std::string_view::npos) {
            break;
        }
    }
    return std::nullopt;
}

/// `@Watcher \u00b7 Tue 20 Nov 2012`: who posts, and when.
std::optional<Dateline> posted(std::string_view line) {
    constexpr std::size_t longest_line = 80;
    constexpr std::string_view dot = " \u00b7 ";
    const std::size_t at = line.size() > longest_line ? std::string_view::npos : line.find(dot);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t end = 0;
    const auto found = dateline_at(line, at + dot.size(), end);
    return found && ends_title(line, behind_clock(line, end)) ? found : std::nullopt;
}

/// Words of a place's name: capitalised, at most so many.
bool names_place(std::string_view words) {
    constexpr std::size_t longest_place = 50;
    bool begins = true;
    bool any = false;
    for (const char c : words) {
        const auto letter = static_cast<unsigned char>(c);
        if (begins && std::islower(letter) != 0) {
            return false;
        }
        any = any || std::isupper(letter) != 0 || letter >= 0x80;
        begins = c == ' ';
        if (std::isdigit(letter) != 0 || c == '.' || c == ':') {
            return false;
        }
    }
    return any && words.size() <= longest_place;
}

/// `, 9 o'clock in the evening.`, `, noon`: all that is left of the line.
bool is_hour(std::string_view rest) {
    constexpr std::size_t longest_hour = 40;
    const auto has = [&](std::string_view word) { return rest.find(word) != std::string_view::npos; };
    return rest.size() <= longest_hour && rest.starts_with(", ") &&
           (has("o'clock") || has("o\u2019clock") || has(" noon") || has(" midnight") || has(" a.m.") || has(" p.m."));
}

/// `JERUSALEM (9 April 2002) Thirteen ...`, `DOHA, April 10 (2003) -`, `KABUL - 30 September 2015 - ...`,
/// `OSS, Norland (Agency) — Dec. 14, 1999. Shells ...`, `Oss (Agency) 14/12/1999 - Shells ...`.
std::optional<Dateline> place_then_date(std::string_view line) {
    constexpr std::size_t longest_place = 60;
    for (const std::string_view joint : {" (", ") ", "), ", ", ", " - ", " | ", " \u2013 ", " \u2014 ", " -- "}) {
        const std::string_view head = line.substr(0, longest_place + joint.size() - 1);  // a line may be a whole text
        for (std::size_t at = head.find(joint); at != std::string_view::npos; at = head.find(joint, at + 1)) {
            std::size_t end = 0;
            const auto found =
                names_place(line.substr(0, at)) ? dateline_at(line, at + joint.size(), end) : std::nullopt;
            if (!found) {
                continue;
            }
            const std::string_view rest = line.substr(end);
            const bool closed = joint == " (" ? rest.starts_with(')') && !rest.starts_with("):")
                                              : closes(rest) || is_hour(rest) || rest.starts_with(" | ");
            if (closed) {
                return found;
            }
        }
    }
    return std::nullopt;
}

bool is_shouted(std::string_view words) {
    return std::none_of(words.begin(), words.end(), [](unsigned char c) { return std::islower(c) != 0; });
}

/// `OSS 2014-07-23 - Shells ...`
std::optional<Dateline> capitals_then_date(std::string_view line) {
    const std::size_t at = line.find_first_of("0123456789");
    std::size_t end = 0;
    const bool place = at != std::string_view::npos && at > 1 && line[at - 1] == ' ' &&
                       is_shouted(line.substr(0, at - 1)) && names_place(line.substr(0, at - 1));
    const auto found = place ? dateline_at(line, at, end) : std::nullopt;
    return found && closes(line.substr(end)) ? found : std::nullopt;
}

/// `12 June 2014 | BAGHDAD | ...`, `July 11, 2017, ERBIL. ...`, `12/06/2014 - BAGHDAD - ...`.
std::optional<Dateline> date_then_place(std::string_view line) {
    std::size_t end = 0;
    const auto found = line.empty() ? std::nullopt : dateline_at(line, 0, end);
    if (!found) {
        return std::nullopt;
    }
    const std::string_view rest = line.substr(end);
    const bool dashed = rest.starts_with(" - ");
    if (!rest.starts_with(", ") && !rest.starts_with(" | ") && !dashed) {
        return std::nullopt;
    }
    const std::size_t start = rest.find_first_not_of(" ,|-");
    const std::size_t stop = start == std::string_view::npos ? start
                             : dashed                        ? rest.find(" - ", start)
                                                             : rest.find_first_of(".|:", start);
    const std::string_view place =
        stop == std::string_view::npos ? std::string_view{} : rest.substr(start, stop - start);
    return is_shouted(place) && names_place(place) ? found : std::nullopt;
}

/// `231800Z NOV 94`, `Period: 220600 to 230600 NOV 94`: a date-time group, as soldiers write it, that ends the line.
/// None of its wars is older than 1940, which tells the century of a short year.
std::optional<Dateline> time_group(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t\r)");
    const std::size_t year_at = last == std::string_view::npos ? last : line.find_last_of(' ', last);
    const std::size_t month_at = year_at == std::string_view::npos || year_at == 0
                                     ? std::string_view::npos
                                     : line.find_last_of(' ', year_at - 1);
    if (month_at == std::string_view::npos || month_at == 0) {
        return std::nullopt;
    }
    const std::size_t before = line.find_last_of(" :(", month_at - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view group = line.substr(start, month_at - start);
    const bool zone = group.size() == 7 && std::isupper(static_cast<unsigned char>(group.back())) != 0;
    const bool figures = group.substr(0, 6).find_first_not_of("0123456789") == std::string_view::npos;
    const std::string_view year = line.substr(year_at + 1, last - year_at);
    if ((group.size() != 6 && !zone) || !figures || (year.size() != 2 && year.size() != 4)) {
        return std::nullopt;
    }
    std::string written{group.substr(0, 2)};
    written += line.substr(month_at, year_at + 1 - month_at);
    written += year.size() == 4 ? "" : year[0] >= '4' ? "19" : "20";
    written += year;
    Scanner scanner{written};
    const auto date = date_here(scanner);
    return date && scanner.done()
               ? std::optional{Dateline{*date,
                                        {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(last + 1)}}}
               : std::nullopt;
}

}  // namespace

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

/// Where the time of day ends that stands behind a date: ", 19:30", ", at 1000 hours"; `at` itself where none does.
std::size_t behind_clock(std::string_view line, std::size_t at) {
    Scanner scanner{line};
    scanner.move_to(at);
    scanner.take(',');
    scanner.skip_blanks();
    const bool hour = line.substr(scanner.at()).starts_with("at ");
    const std::size_t first = scanner.at() + (hour ? 3 : 0);
    scanner.move_to(first);
    const bool four = scanner.number(4, 4).has_value();  // only "hours" or a zone behind it tells it from a year
    if (four) {
        scanner.skip_blanks();
        const std::string unit = scanner.word();
        return unit == "hours" || unit == "hrs" || unit == "z" ? scanner.at() : at;
    }
    scanner.move_to(first);
    const bool clock = scanner.number(1, 2) && (scanner.take(':') || scanner.take('.')) && scanner.number(2, 2);
    if (!clock) {
        return at;
    }
    const std::size_t end = scanner.at();
    scanner.skip_blanks();
    constexpr std::size_t longest_zone = 5;
    return scanner.word().size() <= longest_zone ? scanner.at() : end;
}

namespace {

/// ", as it happened", " - live": what a live blog's title says of itself.
bool is_blog_sign(std::string_view rest) {
    const std::size_t first = rest.find_first_not_of(" \t,:-\u2013\u2014");
    const std::size_t last = rest.find_last_not_of(" \t\r.");
    const std::string words = first == std::string_view::npos ? "" : fold(rest.substr(first, last + 1 - first));
    return words == "as it happened" || words == "as it happens" || words == "live";
}

}  // namespace

/// Nothing, signs, a blog's sign or a remark in brackets stand behind the date; or the date was one itself.
bool ends_title(std::string_view line, std::size_t end) {
    if (is_blog_sign(line.substr(end))) {
        return true;
    }
    const std::size_t rest = line.find_first_not_of(" \t\r)", end);
    const bool signs = std::none_of(line.begin() + static_cast<std::ptrdiff_t>(end), line.end(),
                                    [](unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; }) &&
                       line.find('(', end) == std::string_view::npos;
    return rest == std::string_view::npos || signs || (line[rest] == '(' && line.find(')', rest) >= line.size() - 2);
}

/// `12.10.2024 South Lebanon`, `# 3 May 2024 | Oss`: the text's first line, a title that its date begins.
std::optional<Dateline> dated_title(std::string_view line) {
    constexpr std::size_t longest_line = 70;
    if (line.size() > longest_line) {
        return std::nullopt;
    }
    const std::size_t start = line.find_first_of("0123456789");
    const bool letters =
        start == std::string_view::npos || std::any_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(start),
                                                       [](unsigned char c) { return std::isalpha(c) != 0; });
    std::size_t end = 0;
    const auto found = letters ? std::nullopt : dateline_at(line, start, end);
    if (!found) {
        return std::nullopt;
    }
    const std::string_view rest = line.substr(end);
    const bool figures = line.substr(start, 6).find_first_of("./") != std::string_view::npos;
    const bool parted = is_report_name(rest) || rest.starts_with(" | ") || rest.starts_with(" - ") ||
                        rest.starts_with(": ") || rest.starts_with(" \u2013 ");
    const bool sentence = rest.find_last_of('.') != std::string_view::npos;
    return (figures || parted) && !sentence ? found : std::nullopt;
}

/// A place's name, or "Mountains of north-eastern Norland".
bool names_region(std::string_view words) {
    const std::size_t of = words.find(" of ");
    if (of == std::string_view::npos || !names_place(words.substr(0, of))) {
        return names_place(words);
    }
    constexpr std::size_t length = 4;
    const std::string_view name = words.substr(of + length);
    const std::size_t part = name.find("ern ");
    return names_place(name.substr(part == std::string_view::npos ? 0 : part + length));
}

std::optional<Dateline> signed_line(std::string_view line) {
    constexpr std::size_t longest_line = 50;
    const std::size_t comma = line.find(", ");
    std::size_t end = 0;
    const auto found =
        line.size() <= longest_line && comma != std::string_view::npos && names_region(line.substr(0, comma))
            ? dateline_at(line, comma + 2, end)
            : std::nullopt;
    return found && line.find_first_not_of(" \t\r.", end) == std::string_view::npos ? found : std::nullopt;
}

std::optional<Dateline> lead_date(std::string_view line) {
    for (const auto form : {agency_line, bracketed_or_dashed, posted, leading, place_then_date, capitals_then_date,
                            date_then_place, time_group, state_as_of, stands_on}) {
        if (auto found = form(line)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace sitmap
