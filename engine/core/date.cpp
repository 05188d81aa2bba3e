#include "engine/core/date.hpp"

namespace sitmap {

namespace chr = std::chrono;

namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
    if (year < 1 || year > 9999) {
        return std::nullopt;
    }
    const chr::year_month_day ymd{chr::year{year}, chr::month{month}, chr::day{day}};
    if (!ymd.ok()) {
        return std::nullopt;
    }
    return chr::sys_days{ymd};
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    return make_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

chr::year_month_day civil(Date date) {
    return chr::year_month_day{date};
}

std::string to_string(Date date) {
    const auto ymd = civil(date);
    std::string text = "0000-00-00";
    const auto put = [&](std::size_t at, std::size_t digits, unsigned number) {
        for (std::size_t i = digits; i > 0; --i, number /= 10) {
            text[at + i - 1] = static_cast<char>('0' + number % 10);
        }
    };
    put(0, 4, static_cast<unsigned>(static_cast<int>(ymd.year())));
    put(5, 2, static_cast<unsigned>(ymd.month()));
    put(8, 2, static_cast<unsigned>(ymd.day()));
    return text;
}

Date first_of_month(Date date) {
    const auto ymd = civil(date);
    return chr::sys_days{ymd.year() / ymd.month() / 1};
}

Date last_of_month(Date date) {
    const auto ymd = civil(date);
    return chr::sys_days{ymd.year() / ymd.month() / chr::last};
}

Date monday_of(Date date) {
    return date - (chr::weekday{date} - chr::Monday);
}

bool overlap(const DateRange& a, const DateRange& b) {
    const bool a_before_b = a.to && b.from && *a.to < *b.from;
    const bool b_before_a = b.to && a.from && *b.to < *a.from;
    return !a_before_b && !b_before_a;
}

}  // namespace sitmap
