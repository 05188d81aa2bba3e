#include "engine/geoparse/issue_date.hpp"

#include "engine/geoparse/date_scanner.hpp"
#include "engine/geoparse/lead_date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace sitmap {

namespace {

constexpr std::size_t longest_line = 140;

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Where the next word begins behind `at`.
std::size_t next_word(std::string_view line, std::size_t at) {
    while (at < line.size() && is_letter(line[at])) {
        ++at;
    }
    while (at < line.size() && !is_letter(line[at])) {
        ++at;
    }
    return at;
}

bool tells_issue(std::string_view word) {
    constexpr std::array<std::string_view, 15> verbs{
        "issued",      "posted",     "published",   "broadcast", "released",   "filed",  "compiled", "prepared",
        "distributed", "circulated", "transmitted", "dated",     "dispatched", "signed", "updated"};
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

/// "The two sides signed a truce in Oss on 5 May 1982.": a sentence tells what others did so, not a line at the head.
bool tells_deed(std::string_view word, std::string_view line, std::size_t at) {
    constexpr std::array<std::string_view, 7> deeds{"signed",     "released",    "dispatched", "distributed",
                                                    "circulated", "transmitted", "filed"};
    const std::size_t last = line.find_last_not_of(" \t\r");
    const bool sentence = last != std::string_view::npos && line[last] == '.';
    return sentence && at > 1 && is_letter(line[at - 2]) && std::find(deeds.begin(), deeds.end(), word) != deeds.end();
}

/// Nothing behind the date, or a part of its own: ", covering 1 to 28 February", "; for partners only", "by admin".
bool ends_part(std::string_view rest) {
    const std::size_t last = rest.find_last_not_of(" \t\r.)");
    constexpr std::size_t longest_signature = 60;
    const bool signature = rest.size() < longest_signature && !rest.ends_with('.') &&
                           (rest.starts_with(" by ") || rest.starts_with(" from the "));
    return last == std::string_view::npos || signature || rest.starts_with(", covering ") || rest.starts_with("; ") ||
           rest.starts_with(" | ") || rest.starts_with(" (");
}

/// `Headlines of Friday`, `Oss, Norland. Friday`: what stands before a weekday that dates the line. "Killed on Friday"
/// tells of that day, "from Monday to Friday" of more.
bool leads_to_day(std::string_view before, bool sentence) {
    constexpr std::array<std::string_view, 9> marks{". ", ": ", ", ", " - ", " | ", "(", " \u2013 ", " \u2014 ", "! "};
    const auto ends_with = [&](std::string_view mark) { return before.ends_with(mark); };
    const bool named = before.ends_with(" of ") || before.ends_with(" for ");
    return std::ranges::any_of(marks, ends_with) || (named && !sentence);
}

}  // namespace

std::optional<Dateline> issued_line(std::string_view line) {
    constexpr int most_words = 6;  // "broadcast by the rebels' own radio on"
    if (line.size() > longest_line) {
        return std::nullopt;
    }
    for (std::size_t at = 0; at < line.size(); at = next_word(line, at)) {
        Scanner scanner{line};
        scanner.move_to(at);
        const std::string word = scanner.word();
        if (!tells_issue(word) || tells_deed(word, line, at)) {
            continue;
        }
        std::size_t start = scanner.at();
        for (int words = 0; words <= most_words && start < line.size(); ++words) {
            start = line.find_first_not_of(" \t:,", start);
            std::size_t end = 0;
            if (start == std::string_view::npos) {
                break;
            }
            if (const auto found = dateline_at(line, start, end);
                found && ends_part(line.substr(behind_clock(line, end)))) {
                return found;
            }
            start = line.find(' ', start);
        }
    }
    return std::nullopt;
}

std::optional<Dateline> weekday_line(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t\r");
    if (line.size() > longest_line || last == std::string_view::npos) {
        return std::nullopt;
    }
    for (std::size_t at = next_word(line, 0); at < line.size(); at = next_word(line, at)) {
        Scanner scanner{line};
        scanner.move_to(at);
        const std::string word = scanner.word();
        std::size_t end = 0;
        const auto found = word.ends_with("day") ? dateline_at(line, at, end) : std::nullopt;
        if (found && names_weekday_of(word, found->date) && ends_title(line, end) &&
            leads_to_day(line.substr(0, at), line[last] == '.')) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace sitmap
