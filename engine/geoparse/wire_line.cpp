#include "engine/geoparse/wire_line.hpp"

#include "engine/geoparse/date_scanner.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <string>

namespace sitmap {

namespace {

constexpr std::size_t longest_place = 60;      ///< bytes of `OSS, Norland, `
constexpr std::size_t longest_day = 12;        ///< bytes of `September 29`
constexpr std::chrono::days longest_print{7};  ///< from the line's day to that of a weekly's page

bool is_capitals(std::string_view place) {
    const bool small = std::ranges::any_of(place, [](unsigned char c) { return std::islower(c) != 0; });
    return !small && std::ranges::any_of(place, [](unsigned char c) { return std::isupper(c) != 0; }) &&
           place.find_first_of("0123456789:") == std::string_view::npos;
}

/// `, Aug 9 -`, `, 9 August (Agency) --`: where the day ends that begins at `start`; `start` itself where none does.
std::size_t end_of_day(std::string_view line, std::size_t start) {
    constexpr std::array<std::string_view, 5> closings{" -", " –", " —", ": ", " ("};
    for (std::size_t end = start + 1; end <= std::min(line.size(), start + longest_day + 1); ++end) {
        const std::string_view rest = line.substr(end);
        if (std::ranges::any_of(closings, [&](std::string_view closing) { return rest.starts_with(closing); })) {
            return end;
        }
    }
    return start;
}

/// "Sept. 20" of a year.
std::optional<Date> day_in(std::string_view day, int year) {
    std::string written{day};
    written += written.find_first_of("0123456789") == 0 ? " " : ", ";
    written += std::to_string(year);
    Scanner scanner{written};
    const auto date = date_here(scanner);
    return scanner.done() ? date : std::nullopt;
}

std::optional<Dateline> day_at(std::string_view line, std::size_t start, const Date& page) {
    const std::size_t end = end_of_day(line, start);
    for (const int back : {0, 1}) {  // a page of January, a line of December
        const auto date =
            day_in(line.substr(start, end - start), static_cast<int>(std::chrono::year_month_day{page}.year()) - back);
        if (date && *date < page && page - *date <= longest_print) {
            return Dateline{*date, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}};
        }
    }
    return std::nullopt;
}

/// The latest of the years from 1900 on that the text tells.
std::optional<int> latest_year(std::string_view text) {
    std::optional<int> latest;
    for (std::size_t at = text.find_first_of("12"); at != std::string_view::npos; at = text.find_first_of("12", at)) {
        Scanner scanner{text};
        scanner.move_to(at);
        const auto year = scanner.number(4, 4);
        const bool alone = at == 0 || text[at - 1] == ' ';
        if (year && alone && *year >= 1900 && *year < 2100) {
            latest = std::max(latest.value_or(*year), *year);
        }
        at = std::max(text.find_first_not_of("0123456789", at), at + 1);
        at = std::min(at, text.size());
    }
    return latest;
}

/// The first weekday that the text names, in lower case.
std::string first_weekday(std::string_view text) {
    Scanner scanner{text};
    while (!scanner.done()) {
        std::string word = scanner.word();
        constexpr Date monday{std::chrono::sys_days{std::chrono::January / 1 / 2024}};
        for (int day = 0; day < 7; ++day) {
            if (names_weekday_of(word, monday + std::chrono::days{day})) {
                return word;
            }
        }
        scanner.move_to(scanner.at() + (word.empty() ? 1 : 0));
    }
    return {};
}

std::optional<Dateline> of_line(std::string_view line, const Date& page) {
    const std::string_view head = line.substr(0, longest_place);
    if (!is_capitals(head.substr(0, head.find(", ")))) {
        return std::nullopt;
    }
    for (std::size_t comma = head.find(", "); comma != std::string_view::npos; comma = head.find(", ", comma + 1)) {
        if (auto found = day_at(line, comma + 2, page)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Dateline> wire_line(std::string_view text, const Date& page) {
    std::optional<Dateline> only;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (auto found = of_line(text.substr(start, end - start), page)) {
            if (only) {
                return std::nullopt;
            }
            found->span.start += static_cast<std::uint32_t>(start);
            found->span.end += static_cast<std::uint32_t>(start);
            only = found;
        }
        start = end + 1;
    }
    return only;
}

std::optional<Dateline> line_without_year(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::string_view head = line.substr(0, longest_place);
    const auto year = is_capitals(head.substr(0, head.find(", "))) ? latest_year(text) : std::nullopt;
    const std::string weekday = year ? first_weekday(text) : std::string{};
    for (std::size_t comma = head.find(", "); year && comma != std::string_view::npos;
         comma = head.find(", ", comma + 1)) {
        const std::size_t start = comma + 2;
        const std::size_t end = end_of_day(line, start);
        for (const int later : {0, 1}) {
            const auto date = day_in(line.substr(start, end - start), *year + later);
            if (date && (names_weekday_of(weekday, *date) || names_weekday_of(weekday, *date - std::chrono::days{1}))) {
                return Dateline{*date, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}};
            }
        }
    }
    return std::nullopt;
}

}  // namespace sitmap
