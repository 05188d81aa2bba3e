#include "engine/serve/parameter.hpp"

#include "engine/serve/response.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace sitmap {

namespace {

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = !text.empty() && failed == std::errc{} && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional{value} : std::nullopt;
}

/// Nothing where one of them is no number.
std::optional<std::vector<double>> numbers(std::string_view text) {
    std::vector<double> list;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        const auto value = number(part);
        if (!value) {
            return std::nullopt;
        }
        list.push_back(*value);
    }
    return list;
}

}  // namespace

std::optional<double> number_in(const Request& request, const char* name, double least, double most) {
    const auto text = parameter(request, name);
    if (!text) {
        return std::nullopt;
    }
    const auto value = number(*text);
    if (!value || *value < least || *value > most) {
        throw Refusal(400, std::string{name} + " must be a number within its range");
    }
    return value;
}

std::array<double, 4> read_box_sides(std::string_view text) {
    const auto sides = numbers(text);
    if (!sides || (sides->size() != 4 && sides->size() != 6)) {
        throw Refusal(400, "bbox must be four numbers, or six with heights");
    }
    const std::size_t second = sides->size() / 2;
    return {(*sides)[0], (*sides)[1], (*sides)[second], (*sides)[second + 1]};
}

Box read_lon_lat_box(std::string_view text) {
    const auto [west, south, east, north] = read_box_sides(text);
    if (!valid(LonLat{west, south}) || !valid(LonLat{east, north}) || west >= east || south >= north) {
        throw Refusal(400, "bbox must be west, south, east, north in degrees");
    }
    return {west, south, east, north};
}

LonLat read_lon_lat(std::string_view text, const char* name) {
    const auto parts = numbers(text);
    if (!parts || parts->size() != 2 || !valid(LonLat{(*parts)[0], (*parts)[1]})) {
        throw Refusal(400, std::string{name} + " must be a longitude and a latitude in degrees");
    }
    return {(*parts)[0], (*parts)[1]};
}

std::optional<Date> day_in(const Request& request, const char* name) {
    const auto text = parameter(request, name);
    if (!text) {
        return std::nullopt;
    }
    const auto day = parse_date(*text);
    if (!day) {
        throw Refusal(400, std::string{name} + " must be a date such as 2025-07-27");
    }
    return day;
}

TimeSpan read_time(std::string_view text) {
    const auto time = parse_time_span(text);
    if (!time) {
        throw Refusal(400, "datetime must be a date, a time or an interval such as 2025-07-01/..");
    }
    return *time;
}

}  // namespace sitmap
