#include "engine/geoparse/date_scanner.hpp"

#include "engine/core/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace sitmap {

std::string Scanner::word() {
    const std::size_t first = m_at;
    while (std::isalpha(static_cast<unsigned char>(peek())) != 0) {
        ++m_at;
    }
    return in_lower_case(m_text.substr(first, m_at - first));
}

std::optional<int> Scanner::number(std::size_t fewest, std::size_t most) {
    std::size_t end = m_at;
    while (end < m_text.size() && m_text[end] >= '0' && m_text[end] <= '9') {
        ++end;
    }
    if (end - m_at < fewest || end - m_at > most) {
        return std::nullopt;
    }
    int value = 0;
    std::from_chars(m_text.data() + m_at, m_text.data() + end, value);
    m_at = end;
    return value;
}

namespace {

std::optional<unsigned> month_named(std::string_view word) {
    constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
    for (unsigned i = 0; i < months.size(); ++i) {
        const bool short_form = word.size() >= 3 && word.size() <= 4 && months[i].starts_with(word);
        if (word == months[i] || short_form) {
            return i + 1;
        }
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

bool is_weekday(std::string_view word) {
    return std::any_of(weekdays.begin(), weekdays.end(), [&](std::string_view day) {
        return word == day || (word.size() >= 3 && word.size() <= 5 && day.starts_with(word));
    });
}

void skip_ordinal(Scanner& scanner) {
    const std::size_t before = scanner.at();
    const std::string ending = scanner.word();
    if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") {
        scanner.move_to(before);
    }
}

std::optional<Date> date_from(std::optional<int> year, std::optional<unsigned> month, std::optional<int> day) {
    if (!year || !month || !day || *day < 1) {
        return std::nullopt;
    }
    return make_date(*year, *month, static_cast<unsigned>(*day));
}

std::optional<Date> iso_date(Scanner& scanner) {
    const auto year = scanner.number(4, 4);
    const bool first = scanner.take('-');
    const auto month = scanner.number(2, 2);
    const bool second = scanner.take('-');
    const auto day = scanner.number(2, 2);
    if (!first || !second || !month || *month < 1) {
        return std::nullopt;
    }
    return date_from(year, static_cast<unsigned>(*month), day);
}

std::optional<Date> day_month_year(Scanner& scanner) {
    const auto day = scanner.number(1, 2);
    skip_ordinal(scanner);
    scanner.skip_blanks();
    const auto month = month_named(scanner.word());
    scanner.take('.');
    scanner.take(',');
    scanner.skip_blanks();
    return date_from(scanner.number(4, 4), month, day);
}

struct MonthDay {
    std::optional<unsigned> month;
    std::optional<int> day;
};

/// `July 27`, `Nov. 8`.
MonthDay month_day(Scanner& scanner) {
    const auto month = month_named(scanner.word());
    scanner.take('.');
    scanner.skip_blanks();
    return {month, scanner.number(1, 2)};
}

std::optional<Date> month_day_year(Scanner& scanner) {
    const auto [month, day] = month_day(scanner);
    skip_ordinal(scanner);
    scanner.take(',');
    scanner.skip_blanks();
    const bool opened = scanner.take('(');  // "April 10 (2003)"
    const auto year = scanner.number(4, 4);
    return opened && !scanner.take(')') ? std::nullopt : date_from(year, month, day);
}

/// `Nov 8 (Wire) 1994`: the agency stands between the day and the year.
std::optional<Date> day_agency_year(Scanner& scanner) {
    const auto [month, day] = month_day(scanner);
    scanner.skip_blanks();
    const bool opened = scanner.take('(');
    scanner.word();
    const bool closed = scanner.take(')');
    scanner.take(',');
    scanner.skip_blanks();
    return opened && closed ? date_from(scanner.number(4, 4), month, day) : std::nullopt;
}

/// `12.10.2024`, `31/10/2024`: with slashes only where no month is meant by both.
std::optional<Date> day_first_figures(Scanner& scanner) {
    const auto first = scanner.number(1, 2);
    const bool dots = scanner.take('.');
    if (!dots && !scanner.take('/')) {
        return std::nullopt;
    }
    const auto second = scanner.number(1, 2);
    if (!first || !second || !scanner.take(dots ? '.' : '/')) {
        return std::nullopt;
    }
    const auto year = scanner.number(4, 4);
    if (dots || *first > 12 || *first == *second) {
        return *second < 1 ? std::nullopt : date_from(year, static_cast<unsigned>(*second), first);
    }
    return *second > 12 && *first > 0 ? date_from(year, static_cast<unsigned>(*first), second) : std::nullopt;
}

}  // namespace

std::optional<Date> date_here(Scanner& scanner) {
    const std::size_t start = scanner.at();
    std::string opening = scanner.word();
    std::size_t begins = start;
    if (is_weekday(opening)) {
        scanner.take('.');
        scanner.take(',');
        scanner.skip_blanks();
        begins = scanner.at();
        opening = scanner.word();
    }
    // Some forms begin with a figure and some with a month; most words begin none.
    using Form = std::optional<Date> (*)(Scanner&);
    constexpr std::array<Form, 3> of_figures{iso_date, day_month_year, day_first_figures};
    constexpr std::array<Form, 2> of_months{month_day_year, day_agency_year};
    std::span<const Form> forms;
    if (opening.empty()) {
        forms = of_figures;
    } else if (month_named(opening)) {
        forms = of_months;
    }
    for (const Form form : forms) {
        scanner.move_to(begins);
        const auto date = form(scanner);
        if (date && std::isalnum(static_cast<unsigned char>(scanner.peek())) == 0) {
            return date;
        }
    }
    scanner.move_to(start);
    return std::nullopt;
}

bool names_weekday_of(std::string_view word, Date date) {
    return word == weekdays[std::chrono::weekday{date}.c_encoding()];
}

}  // namespace sitmap
