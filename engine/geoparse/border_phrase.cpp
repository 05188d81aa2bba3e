#include "engine/geoparse/border_phrase.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace sitmap {

namespace {

// By rule of thumb: what a report puts on a border or a coast lies so near it.
constexpr double on_it_m = 5'000;
constexpr double near_it_m = 20'000;
constexpr double distance_slack = 1.2;  // "10 km" is a round figure

template <std::size_t size>
bool one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_unit(const NameProfile& place) {
    return place.country || place.demonym || place.first_order || place.second_order;
}

class BorderReader {
public:
    BorderReader(const NameContext& context, const NameHit& hit, const NameProfile& place)
        : m_context{context}, m_tokens{context.tokens}, m_hit{hit}, m_place{place} {}

    std::optional<PlacePhrase> run() const {
        for (const WordList noun : {WordList::border_noun, WordList::coast_noun}) {
            const bool fits = is_unit(m_place) || (noun == WordList::coast_noun && m_place.area);
            if (!fits) {
                continue;
            }
            auto phrase = before(noun);
            if (!phrase) {
                phrase = after(noun);
            }
            if (phrase) {
                return with_distance(*phrase);
            }
        }
        return std::nullopt;
    }

private:
    static PlacePhrase phrase(WordList noun, std::size_t first, std::size_t last) {
        PlacePhrase made;
        made.kind = noun == WordList::border_noun ? PlacePhrase::Kind::border : PlacePhrase::Kind::coast;
        made.first = first;
        made.last = last;
        return made;
    }

    bool joined(std::size_t i) const { return i > 0 && i < m_tokens.size() && m_tokens[i].before.joins(); }
    bool the_before(std::size_t i) const { return joined(i) && m_tokens.folded(i - 1) == "the"; }

    /// First token of the phrase of the list that ends right before token `end`; `end` if none does.
    std::size_t start_of(WordList list, std::size_t end) const {
        for (std::size_t back = std::min<std::size_t>(2, end); back >= 1; --back) {
            const bool whole = phrase_end(m_tokens, end - back, list, m_context.lexicon) == end;
            if (whole && (!m_tokens[end - back].capital || m_tokens[end - back].heading)) {
                return end - back;
            }
        }
        return end;
    }

    /// The name of a country or unit that begins at the token, or after its "the".
    std::optional<NameHit> unit_at(std::size_t i) const {
        if (joined(i) && m_tokens.folded(i) == "the" && joined(i + 1)) {
            ++i;
        }
        if (i >= m_tokens.size() || !m_tokens[i].capital) {
            return std::nullopt;
        }
        const auto hit = longest_hit(m_context, i);
        return hit && is_unit(profile(*hit, m_context)) ? hit : std::nullopt;
    }

    /// The name that ends right before the token: "Syrian" border, "Syria's" border.
    std::optional<NameHit> unit_before(std::size_t end) const {
        constexpr std::size_t longest = 4;
        for (std::size_t back = 1; joined(end) && back <= std::min(longest, end); ++back) {
            const auto hit = unit_at(end - back);
            if (hit && hit->first == end - back && hit->last == end) {
                return hit;
            }
        }
        return std::nullopt;
    }

    std::optional<NameHit> unit_after(std::string_view link, std::size_t i) const {
        return joined(i) && m_tokens.folded(i) == link && joined(i + 1) ? unit_at(i + 1) : std::nullopt;
    }

    /// "the border with X", "the border between X and Y", "Y's border with X", "the southern coast of X"
    std::optional<PlacePhrase> before(WordList noun) const {
        constexpr std::array<std::string_view, 4> links{"with", "of", "between", "to"};
        const std::size_t name = the_before(m_hit.first) ? m_hit.first - 1 : m_hit.first;
        if (name < 2 || !joined(name) || !joined(name - 1) || !one_of(m_tokens.folded(name - 1), links)) {
            return std::nullopt;
        }
        const std::string_view link = m_tokens.folded(name - 1);
        const std::size_t start = start_of(noun, name - 1);
        if (start == name - 1 || (noun == WordList::coast_noun && link != "of")) {
            return std::nullopt;
        }
        if (link == "to" && (is_crossed(start) || !is_unit(profile(m_hit, m_context)))) {
            return std::nullopt;
        }
        PlacePhrase made = phrase(noun, start, m_hit.last);
        if (link == "between" || link == "of") {
            return noun == WordList::border_noun ? with_second(made, link) : with_direction(made, start);
        }
        if (const auto owner = unit_before(start)) {
            made.first = owner->first;
            made.other = *owner;
        }
        return made;
    }

    /// "Fled across the border to Oss": that is where they went, and no border of it.
    bool is_crossed(std::size_t noun) const {
        const std::size_t first = the_before(noun) ? noun - 1 : noun;
        return joined(first) && one_of(m_tokens.folded(first - 1), std::array<std::string_view, 2>{"across", "over"});
    }

    std::optional<PlacePhrase> with_second(PlacePhrase made, std::string_view link) const {
        if (const auto second = unit_after("and", m_hit.last)) {
            made.other = *second;
            made.last = second->last;
        } else if (link == "between") {
            return std::nullopt;
        }
        return made;
    }

    PlacePhrase with_direction(PlacePhrase made, std::size_t end) const {
        const std::size_t start = joined(end) ? start_of(WordList::direction, end) : end;
        if (start < end) {
            made.first = std::min(made.first, start);
            made.bearing_deg = bearing(start, end);
        }
        return made;
    }

    std::optional<double> bearing(std::size_t first, std::size_t last) const {
        const std::string_view value = phrase_value(m_tokens, first, last, WordList::direction, m_context.lexicon);
        double degrees = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), degrees);
        return read.ec == std::errc{} ? std::optional{degrees} : std::nullopt;
    }

    /// "the X border", "the X-Y border", "X's northern border", "X's border with Y", "X's coast"
    std::optional<PlacePhrase> after(WordList noun) const {
        std::size_t end = m_hit.last;
        NameHit other;
        const bool dashed = end < m_tokens.size() && !m_tokens[end].before.space() &&
                            (m_tokens[end].before.hyphen() || m_tokens[end].before.dash());
        if (dashed && noun == WordList::border_noun) {
            if (const auto hit = unit_at(end)) {
                other = *hit;
                end = hit->last;
            }
        }
        const std::size_t way = joined(end) ? phrase_end(m_tokens, end, WordList::direction, m_context.lexicon) : end;
        const std::size_t last =
            joined(way) && !m_tokens[way].before.hyphen() ? phrase_end(m_tokens, way, noun, m_context.lexicon) : way;
        if (last == way || (m_tokens[way].capital && !m_tokens[way].heading)) {
            return std::nullopt;
        }
        PlacePhrase made = phrase(noun, m_hit.first, last);
        made.other = other;
        if (const auto with = unit_after("with", last); with && noun == WordList::border_noun && other.length() == 0) {
            made.other = *with;
            made.last = with->last;
        } else if (!stands_alone(last)) {
            return std::nullopt;
        }
        if (way > end) {
            made.bearing_deg = bearing(end, way);
        }
        return made;
    }

    /// True where the noun before the token is no part of a longer one: "border guards", "Border Police".
    bool stands_alone(std::size_t i) const {
        const bool goes_on = joined(i) && !m_tokens[i].number;
        return !goes_on ||
               (!m_tokens[i].before.hyphen() && !m_tokens[i].capital && !m_tokens[i].is(WordList::border_compound));
    }

    /// How far from the line: "near", "on", "10 km from".
    PlacePhrase with_distance(PlacePhrase made) const {
        constexpr std::array<std::string_view, 6> nearby{"near", "around", "towards", "toward", "off", "from"};
        std::size_t at = the_before(made.first) ? made.first - 1 : made.first;
        const std::string_view word = joined(at) ? m_tokens.folded(at - 1) : std::string_view{};
        const bool close_to = word == "to" && joined(at - 1) && m_tokens.folded(at - 2) == "close";
        made.distance_m = one_of(word, nearby) || close_to ? near_it_m : on_it_m;
        if (word == "from" || word == "of") {
            --at;
            const std::size_t unit = at > 0 && joined(at) ? start_of(WordList::distance_unit, at) : at;
            if (unit < at && unit > 0 && m_tokens[unit - 1].number) {
                made.first = unit - 1;
                made.distance_m = distance_slack * number(unit - 1) *
                                  metres(phrase_value(m_tokens, unit, at, WordList::distance_unit, m_context.lexicon));
            }
        }
        return made;
    }

    double number(std::size_t i) const {
        std::string digits{m_tokens.folded(i)};
        std::erase(digits, ',');
        return metres(digits);
    }

    static double metres(std::string_view value) {
        double read = 0;
        std::from_chars(value.data(), value.data() + value.size(), read);
        return read;
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    const NameHit& m_hit;
    const NameProfile& m_place;
};

}  // namespace

std::optional<PlacePhrase> border_phrase(const NameContext& context, const NameHit& hit, const NameProfile& place) {
    return context.lines_told ? BorderReader{context, hit, place}.run() : std::nullopt;
}

bool tells_of_lines(const Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is(WordList::border_noun) || tokens[i].is(WordList::coast_noun)) {
            return true;
        }
    }
    return false;
}

}  // namespace sitmap
