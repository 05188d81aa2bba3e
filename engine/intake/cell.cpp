#include "engine/intake/cell.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace sitmap {

namespace {

using std::string_view;

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

template <typename Number>
std::optional<Number> whole(string_view cell) {
    cell = trimmed(cell);
    if (cell.starts_with('+')) {
        cell.remove_prefix(1);
    }
    Number number{};
    const char* const end = cell.data() + cell.size();
    const auto [stop, failed] = std::from_chars(cell.data(), end, number);
    return failed == std::errc{} && stop == end ? std::optional{number} : std::nullopt;
}

/// The number of digits at the start, and their value.
std::size_t take_number(string_view& text, int& value) {
    const auto [stop, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || text.starts_with('-')) {
        return 0;
    }
    const auto length = static_cast<std::size_t>(stop - text.data());
    text.remove_prefix(length);
    return length;
}

bool equal_letters(string_view text, string_view lower) {
    if (text.size() != lower.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        if (c != lower[i]) {
            return false;
        }
    }
    return true;
}

/// 1 to 12 for an English month, whole or in three letters; 0 for another word.
unsigned month_named(string_view word) {
    static constexpr std::array<string_view, 12> months{"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
    for (unsigned i = 0; i < months.size(); ++i) {
        if (equal_letters(word, months[i]) || equal_letters(word, months[i].substr(0, 3))) {
            return i + 1;
        }
    }
    return 0;
}

string_view take_word(string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && ((text[length] | 0x20) >= 'a' && (text[length] | 0x20) <= 'z')) {
        ++length;
    }
    const string_view word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

bool take_separator(string_view& text) {
    const bool found = text.starts_with(' ') || text.starts_with('-');
    text.remove_prefix(found ? 1 : 0);
    return found;
}

/// Nothing, or a time of day: "T00:00:00Z", " 14:30", " 00:00:00.000".
bool is_time_of_day(string_view rest) {
    if (rest.empty()) {
        return true;
    }
    if ((rest[0] != 'T' && rest[0] != ' ') || rest.size() < 5) {
        return false;
    }
    return rest.substr(1).find_first_not_of("0123456789:.+-Z ") == string_view::npos;
}

std::optional<Date> day_of(int year, unsigned month, int day) {
    return day < 1 ? std::nullopt : make_date(year, month, static_cast<unsigned>(day));
}

/// "13 July 2025", "13-Jul-2025".
std::optional<Date> worded_day(string_view text) {
    int day = 0;
    int year = 0;
    if (take_number(text, day) == 0 || !take_separator(text)) {
        return std::nullopt;
    }
    const unsigned month = month_named(take_word(text));
    if (month == 0 || !take_separator(text) || take_number(text, year) != 4 || !is_time_of_day(text)) {
        return std::nullopt;
    }
    return day_of(year, month, day);
}

std::optional<Date> compact_day(string_view text) {
    int number = 0;
    string_view rest = text;
    if (text.size() != 8 || take_number(rest, number) != 8) {
        return std::nullopt;
    }
    return day_of(number / 10000, static_cast<unsigned>(number / 100 % 100), number % 100);
}

}  // namespace

string_view trimmed(string_view text) {
    while (!text.empty() && is_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::optional<double> read_real(string_view cell) {
    const auto number = whole<double>(cell);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::int64_t> read_integer(string_view cell) {
    return whole<std::int64_t>(cell);
}

std::optional<Date> read_day(string_view cell) {
    cell = trimmed(cell);
    if (const auto date = parse_date(cell.substr(0, 10))) {
        return is_time_of_day(cell.substr(10)) ? date : std::nullopt;
    }
    if (const auto date = compact_day(cell)) {
        return date;
    }
    return worded_day(cell);
}

std::optional<Date> read_day(string_view cell, DateOrder order) {
    cell = trimmed(cell);
    std::array<int, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && (cell.empty() || string_view{"/.-"}.find(cell[0]) == string_view::npos)) {
            return std::nullopt;
        }
        cell.remove_prefix(i > 0 ? 1 : 0);
        const std::size_t digits = take_number(cell, parts[i]);
        if (digits == 0 || (i == 2 && digits != 4)) {
            return std::nullopt;
        }
    }
    if (!is_time_of_day(cell)) {
        return std::nullopt;
    }
    const bool day_first = order == DateOrder::day_first;
    const int month = parts[day_first ? 1 : 0];
    return month < 1 ? std::nullopt : day_of(parts[2], static_cast<unsigned>(month), parts[day_first ? 0 : 1]);
}

Coordinates read_coordinates(string_view longitude, string_view latitude) {
    if (trimmed(longitude).empty() && trimmed(latitude).empty()) {
        return {};
    }
    const auto lon = read_real(longitude);
    const auto lat = read_real(latitude);
    if (!lon || !lat) {
        return {{}, "the coordinates are no decimal numbers"};
    }
    const LonLat at{*lon, *lat};
    if (null_island(at)) {
        return {{}, "0,0 is where lost coordinates lie, not a place"};
    }
    if (!valid(at)) {
        return {{},
                valid({at.lat, at.lon}) ? "the latitude is out of range; are the two coordinates swapped?"
                                        : "the coordinates are out of range"};
    }
    return {at, nullptr};
}

}  // namespace sitmap
