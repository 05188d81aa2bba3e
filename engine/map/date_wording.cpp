#include "engine/map/date_wording.hpp"

namespace sitmap {

namespace {

int year_of(Date day) {
    return static_cast<int>(civil(day).year());
}

std::string day_number(Date day) {
    return std::to_string(static_cast<unsigned>(civil(day).day()));
}

std::size_t month_index(Date day) {
    return static_cast<unsigned>(civil(day).month()) - 1;
}

bool same_year(Date day, std::optional<Date> as_of) {
    return as_of && year_of(*as_of) == year_of(day);
}

std::string month_words(const Phrasebook& book, Date day, std::optional<Date> as_of) {
    const std::string& month = book.months[month_index(day)];
    return same_year(day, as_of) ? month : book.say("month_year", {month, std::to_string(year_of(day))});
}

bool same_month(Date a, Date b) {
    return first_of_month(a) == first_of_month(b);
}

std::string range_words(const Phrasebook& book, Date from, Date to, std::optional<Date> as_of) {
    if (same_month(from, to)) {
        return book.say("days_of_month", {day_number(from), day_words(book, to, as_of)});
    }
    return book.say("days", {day_words(book, from, as_of), day_words(book, to, as_of)});
}

bool reaches(Date to, std::optional<Date> as_of) {
    return as_of && to >= *as_of;
}

std::string interval_words(const Phrasebook& book, const Mark& mark, std::optional<Date> as_of) {
    if (!mark.from) {
        return mark.to ? book.say("by_day", {day_words(book, *mark.to, as_of)}) : "";
    }
    return !mark.to || reaches(*mark.to, as_of) ? since_words(book, *mark.from, as_of)
                                                : range_words(book, *mark.from, *mark.to, as_of);
}

// The phrase for a date that a preposition goes with, and the date itself.
struct Moment {
    const char* phrase;
    std::string words;
};

std::optional<Moment> moment_of(const Phrasebook& book, const Mark& mark, std::optional<Date> as_of) {
    if (!mark.from || !mark.to || mark.time_precision == "interval" || mark.time_precision == "unknown") {
        return std::nullopt;
    }
    if (mark.from == mark.to) {
        return Moment{"on", day_words(book, *mark.from, as_of)};
    }
    if (mark.time_precision == "year") {
        return Moment{"in_year", std::to_string(year_of(*mark.from))};
    }
    if (mark.time_precision == "month" && same_month(*mark.from, *mark.to)) {
        return Moment{"in_month", month_words(book, *mark.from, as_of)};
    }
    return Moment{nullptr, range_words(book, *mark.from, *mark.to, as_of)};
}

}  // namespace

std::string day_words(const Phrasebook& book, Date day, std::optional<Date> as_of) {
    const std::string& month = book.months[month_index(day)];
    return same_year(day, as_of) ? book.say("day", {day_number(day), month})
                                 : book.say("day_year", {day_number(day), month, std::to_string(year_of(day))});
}

std::string as_of_words(const Phrasebook& book, Date day) {
    std::string month = book.months[month_index(day)];
    if (const std::string& elsewhere = book.months_elsewhere[month_index(day)]; !elsewhere.empty()) {
        month += "/" + elsewhere;
    }
    return book.say("as_of", {book.say("day_year", {day_number(day), month, std::to_string(year_of(day))})});
}

std::string when_words(const Phrasebook& book, const Mark& mark, std::optional<Date> as_of) {
    const std::optional<Moment> moment = moment_of(book, mark, as_of);
    if (!moment) {
        return interval_words(book, mark, as_of);
    }
    return moment->phrase == nullptr ? moment->words : book.say(moment->phrase, {moment->words});
}

std::string plain_when_words(const Phrasebook& book, const Mark& mark, std::optional<Date> as_of) {
    const std::optional<Moment> moment = moment_of(book, mark, as_of);
    return moment ? moment->words : interval_words(book, mark, as_of);
}

// A start on the first of a month or year, known no better than that, is the month or year.
std::string since_words(const Phrasebook& book, Date from, std::optional<Date> as_of) {
    if (from == make_date(year_of(from), 1, 1)) {
        return book.say("since_year", {std::to_string(year_of(from))});
    }
    return from == first_of_month(from) ? book.say("since_month", {month_words(book, from, as_of)})
                                        : since_day_words(book, from, as_of);
}

std::string since_day_words(const Phrasebook& book, Date from, std::optional<Date> as_of) {
    return book.say("since_day", {day_words(book, from, as_of)});
}

bool knows_days(std::string_view time_precision) {
    return time_precision == "day" || time_precision == "days" || time_precision == "week";
}

}  // namespace sitmap
