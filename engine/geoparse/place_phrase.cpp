#include "engine/geoparse/place_phrase.hpp"

#include "engine/geoparse/border_phrase.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace sitmap {

namespace {

class PhraseReader {
public:
    PhraseReader(const NameContext& context, const NameHit& hit, const NameProfile& place)
        : m_context{context}, m_tokens{context.tokens}, m_hit{hit}, m_place{place} {}

    std::optional<PlacePhrase> run() const {
        if (auto phrase = border_phrase(m_context, m_hit, m_place)) {
            return phrase;
        }
        for (const auto form :
             {&PhraseReader::distance, &PhraseReader::fringe_before, &PhraseReader::fringe_after, &PhraseReader::part,
              &PhraseReader::toward, &PhraseReader::between, &PhraseReader::way, &PhraseReader::near}) {
            if (auto phrase = (this->*form)()) {
                return phrase;
            }
        }
        return std::nullopt;
    }

private:
    PlacePhrase phrase(PlacePhrase::Kind kind, std::size_t first, std::size_t last) const {
        PlacePhrase made;
        made.kind = kind;
        made.first = first;
        made.last = last;
        return made;
    }

    bool joined(std::size_t i) const { return i > 0 && i < m_tokens.size() && m_tokens[i].before.joins(); }

    bool wide() const {
        return m_place.country || m_place.first_order || m_place.second_order || (m_place.area && !m_place.populated);
    }

    /// First token of the direction that ends right before token `end`; `end` if none does.
    std::size_t direction_start(std::size_t end) const {
        for (std::size_t back = std::min<std::size_t>(2, end); back >= 1; --back) {
            if (phrase_end(m_tokens, end - back, WordList::direction, m_context.lexicon) == end) {
                return end - back;
            }
        }
        return end;
    }

    std::optional<double> bearing(std::size_t first, std::size_t last) const {
        const std::string_view value = phrase_value(m_tokens, first, last, WordList::direction, m_context.lexicon);
        double degrees = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), degrees);
        return read.ec == std::errc{} ? std::optional{degrees} : std::nullopt;
    }

    /// The name's first token, or that of the "the", "the city of" or "the provincial capital" before it.
    std::size_t name_start() const {
        std::size_t first = m_hit.first;
        if (first >= 2 && joined(first) && m_tokens.folded(first - 1) == "of" &&
            m_tokens[first - 2].is(WordList::place_type)) {
            first -= 2;
        } else if (first >= 2 && joined(first) && !m_tokens[first - 1].capital &&
                   (m_tokens[first - 1].is(WordList::place_type) || m_tokens.folded(first - 1) == "capital")) {
            first -= 1;
        }
        const bool adjective = first < m_hit.first && first >= 2 && joined(first) && joined(first - 1) &&
                               !m_tokens[first - 1].capital && m_tokens.folded(first - 2) == "the";
        first -= adjective && !m_tokens[first - 1].is(WordList::function_word) ? 1 : 0;
        return first > 0 && joined(first) && m_tokens.folded(first - 1) == "the" ? first - 1 : first;
    }

    std::optional<PlacePhrase> part() const {
        const std::size_t start = joined(m_hit.first) ? direction_start(m_hit.first) : m_hit.first;
        if (start < m_hit.first && wide()) {
            PlacePhrase made = phrase(PlacePhrase::Kind::part, start, m_hit.last);
            made.bearing_deg = bearing(start, m_hit.first);
            return made;
        }
        return part_after();
    }

    /// "Syria's south"
    std::optional<PlacePhrase> part_after() const {
        const std::size_t end = m_hit.last;
        if (!wide() || !m_tokens[end - 1].possessive || end >= m_tokens.size()) {
            return std::nullopt;
        }
        const std::size_t last = phrase_end(m_tokens, end, WordList::direction, m_context.lexicon);
        const bool noun =
            last > end && !m_tokens.folded(last - 1).ends_with("ern") && m_tokens.folded(last - 1) != "central";
        if (!noun) {
            return std::nullopt;
        }
        PlacePhrase made = phrase(PlacePhrase::Kind::part, m_hit.first, last);
        made.bearing_deg = bearing(end, last);
        return made;
    }

    /// "north of Quneitra", and "the south of Syria", which is a part.
    std::optional<PlacePhrase> toward() const {
        const std::size_t name = name_start();
        if (name < 2 || !joined(name) || m_tokens.folded(name - 1) != "of") {
            return std::nullopt;
        }
        const std::size_t start = direction_start(name - 1);
        if (start == name - 1) {
            return std::nullopt;
        }
        const std::string_view before = joined(start) ? m_tokens.folded(start - 1) : std::string_view{};
        // "to the north of Aleppo": of the town, though a province be called so too
        const bool town =
            start > 1 && before == "the" && m_tokens.folded(start - 2) == "to" && m_place.populated && !m_place.country;
        const bool inside = (before == "the" || before == "in") && wide() && !town;
        PlacePhrase made = phrase(inside ? PlacePhrase::Kind::part : PlacePhrase::Kind::toward, start, m_hit.last);
        made.bearing_deg = bearing(start, name - 1);
        return made;
    }

    /// "10 km north of X", "10 kilometres from X"
    std::optional<PlacePhrase> distance() const {
        const std::size_t name = name_start();
        if (name < 3 || !joined(name)) {
            return std::nullopt;
        }
        const std::string_view link = m_tokens.folded(name - 1);
        if (link != "of" && link != "from" && link != "outside") {
            return std::nullopt;
        }
        const std::size_t direction = direction_start(name - 1);
        const bool to_the = direction < name - 1 && direction >= 2 && m_tokens.folded(direction - 1) == "the" &&
                            m_tokens.folded(direction - 2) == "to";                      // "10 km to the north of X"
        const bool away = direction == name - 1 && m_tokens.folded(name - 2) == "away";  // "10 km away from X"
        const std::size_t unit_end = to_the ? direction - 2 : away ? name - 2 : direction;
        if (unit_end == 0) {
            return std::nullopt;
        }
        for (std::size_t unit = unit_end - 1; unit > 0 && unit + 2 >= unit_end; --unit) {
            if (phrase_end(m_tokens, unit, WordList::distance_unit, m_context.lexicon) != unit_end ||
                number(unit - 1) <= 0) {
                continue;
            }
            PlacePhrase made = phrase(PlacePhrase::Kind::distance, unit - 1, m_hit.last);
            made.distance_m = number(unit - 1) * unit_metres(unit, unit_end);
            // "15 km (9 miles) north of": the figure before the bracket is the text's own.
            if (unit >= 3 && m_tokens[unit - 1].before.bracket() && m_tokens[unit - 3].number &&
                m_tokens[unit - 2].is(WordList::distance_unit)) {
                made.first = unit - 3;
                made.distance_m = number(unit - 3) * unit_metres(unit - 2, unit - 1);
            }
            if (direction < name - 1) {
                made.bearing_deg = bearing(direction, name - 1);
            }
            return made.distance_m > 0 ? std::optional{made} : std::nullopt;
        }
        return std::nullopt;
    }

    /// "20", "twenty"; 0 where the token is no number.
    double number(std::size_t i) const {
        if (!m_tokens[i].number) {
            return written_number(m_tokens.folded(i));
        }
        std::string digits{m_tokens.folded(i)};
        std::erase(digits, ',');
        double value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

    static double written_number(std::string_view word) {
        struct Written {
            std::string_view word;
            double value;
        };
        static constexpr std::array<Written, 21> numbers{
            Written{"two", 2}, {"three", 3},   {"four", 4},     {"five", 5},    {"six", 6},     {"seven", 7},
            {"eight", 8},      {"nine", 9},    {"ten", 10},     {"eleven", 11}, {"twelve", 12}, {"fifteen", 15},
            {"twenty", 20},    {"thirty", 30}, {"forty", 40},   {"fifty", 50},  {"sixty", 60},  {"seventy", 70},
            {"eighty", 80},    {"ninety", 90}, {"hundred", 100}};
        const auto found =
            std::find_if(numbers.begin(), numbers.end(), [&](const Written& w) { return w.word == word; });
        return found == numbers.end() ? 0 : found->value;
    }

    double unit_metres(std::size_t first, std::size_t last) const {
        return read_metres(phrase_value(m_tokens, first, last, WordList::distance_unit, m_context.lexicon));
    }

    static double read_metres(std::string_view value) {
        double metres = 0;
        std::from_chars(value.data(), value.data() + value.size(), metres);
        return metres;
    }

    std::optional<PlacePhrase> fringe(std::size_t first, std::size_t last, std::size_t words_first,
                                      std::size_t words_last) const {
        PlacePhrase made = phrase(PlacePhrase::Kind::fringe, first, last);
        made.distance_m =
            read_metres(phrase_value(m_tokens, words_first, words_last, WordList::fringe_noun, m_context.lexicon));
        const std::size_t direction =
            words_first > 0 && joined(words_first) ? direction_start(words_first) : words_first;
        if (direction < words_first && first == words_first) {
            made.first = direction;
            made.bearing_deg = bearing(direction, words_first);
        }
        return made;
    }

    std::optional<PlacePhrase> fringe_before() const {
        const std::size_t name = name_start();
        for (std::size_t back = 1; back <= std::min<std::size_t>(2, name) && joined(name); ++back) {
            const bool of = back == 2 || m_tokens.folded(name - 1) == "around";
            if (of && phrase_end(m_tokens, name - back, WordList::fringe_noun, m_context.lexicon) == name) {
                return fringe(name - back, m_hit.last, name - back, name);
            }
        }
        return std::nullopt;
    }

    std::optional<PlacePhrase> fringe_after() const {
        const std::size_t end = m_hit.last;
        if (!joined(end) || m_tokens[end].before.hyphen()) {
            return std::nullopt;
        }
        const std::size_t last = phrase_end(m_tokens, end, WordList::fringe_noun, m_context.lexicon);
        return last == end + 1 ? fringe(m_hit.first, last, end, last) : std::nullopt;
    }

    std::optional<PlacePhrase> near() const {
        const std::size_t name = name_start();
        if (name == 0 || !joined(name)) {
            return std::nullopt;
        }
        const bool close = name > 1 && m_tokens.folded(name - 1) == "to" &&
                           (m_tokens.folded(name - 2) == "close" || m_tokens.folded(name - 2) == "next");
        static constexpr std::array<std::string_view, 6> beside{"around", "outside",     "above",
                                                                "beyond", "overlooking", "round"};
        const bool town = m_place.populated && !m_place.country && !m_place.demonym;
        const bool out = town && std::ranges::find(beside, m_tokens.folded(name - 1)) != beside.end();
        const bool not_far = name > 2 && m_tokens.folded(name - 1) == "from" && m_tokens.folded(name - 2) == "far" &&
                             m_tokens.folded(name - 3) == "not";
        if (m_tokens.folded(name - 1) != "near" && !close && !out && !not_far) {
            return std::nullopt;
        }
        // The preposition stays outside: what happened "near X" is attached by it.
        return phrase(PlacePhrase::Kind::near, m_hit.first, m_hit.last);
    }

    bool way_in(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i < last; ++i) {
            if (m_tokens[i].is(WordList::way_noun)) {
                return true;
            }
        }
        return false;
    }

    /// "the road between A and B"
    std::optional<PlacePhrase> between() const {
        const std::size_t name = m_hit.first;
        const std::size_t end = m_hit.last;
        if (name < 2 || !joined(name) || end + 1 >= m_tokens.size() || !joined(end) || !joined(end + 1)) {
            return std::nullopt;
        }
        const bool pair = m_tokens.folded(name - 1) == "between" && m_tokens.folded(end) == "and";
        const bool from_to = m_tokens.folded(name - 1) == "from" && m_tokens.folded(end) == "to" &&
                             m_tokens[name - 2].is(WordList::way_noun);  // "the road from A to B"
        const bool linked = links_way(name - 1, end);
        if (!pair && !from_to && !linked) {
            return std::nullopt;
        }
        auto made = ending_with(other_name(end + 1), name - (linked ? 2 : 1), 0);  // "road linking A with B"
        const bool way = from_to || linked || way_in(name - std::min<std::size_t>(name, 4), name - 1);
        return made && (way || are_towns(made->other)) ? made : std::nullopt;
    }

    /// "the road linking A with B"
    bool links_way(std::size_t verb, std::size_t end) const {
        constexpr std::array<std::string_view, 3> linking{"linking", "connecting", "joining"};
        constexpr std::array<std::string_view, 3> other{"with", "to", "and"};
        return verb > 0 && std::ranges::find(linking, m_tokens.folded(verb)) != linking.end() &&
               std::ranges::find(other, m_tokens.folded(end)) != other.end() &&
               m_tokens[verb - 1].is(WordList::way_noun);
    }

    /// Where the second name begins: "between A and B", "and nearby B", "and the (Norland) town of B".
    std::size_t other_name(std::size_t at) const {
        constexpr std::size_t reach = 6;
        if (m_tokens.folded(at) == "nearby" || m_tokens.folded(at) == "neighbouring" ||
            m_tokens.folded(at) == "neighboring") {
            return joined(at + 1) ? at + 1 : at;
        }
        const std::size_t last = std::min(m_tokens.size(), at + reach);
        for (std::size_t of = at + 1; m_tokens.folded(at) == "the" && of + 1 < last && joined(of); ++of) {
            if (m_tokens.folded(of) == "of") {
                return m_tokens[of - 1].is(WordList::place_type) && joined(of + 1) ? of + 1 : at;
            }
        }
        return at;
    }

    /// What stands between states is a matter, what stands between towns the ground.
    bool are_towns(const NameHit& other) const {
        const auto town = [](const NameProfile& place) {
            return place.populated && !place.country && !place.capital && !place.demonym;
        };
        return town(m_place) && town(profile(other, m_context));
    }

    /// "the A-B road"
    std::optional<PlacePhrase> way() const {
        const std::size_t end = m_hit.last;
        const bool dashed = end + 1 < m_tokens.size() &&
                            (m_tokens[end].before.hyphen() || m_tokens[end].before.dash()) && m_tokens[end].capital;
        return dashed ? ending_with(end, m_hit.first, 1) : std::nullopt;
    }

    /// The phrase up to the other name; `way_words` words for a way must follow it.
    std::optional<PlacePhrase> ending_with(std::size_t other, std::size_t first, std::size_t way_words) const {
        if (!m_tokens[other].capital && !m_tokens[other].is(WordList::article_prefix)) {
            return std::nullopt;
        }
        const auto hit = longest_hit(m_context, other);
        const std::size_t last = hit ? hit->last + way_words : 0;
        if (!hit || last > m_tokens.size() ||
            (way_words > 0 && (!joined(hit->last) || !m_tokens[hit->last].is(WordList::way_noun)))) {
            return std::nullopt;
        }
        PlacePhrase made = phrase(PlacePhrase::Kind::between, first, last);
        made.other = *hit;
        return made;
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    const NameHit& m_hit;
    const NameProfile& m_place;
};

}  // namespace

std::optional<PlacePhrase> phrase_around(const NameContext& context, const NameHit& hit, const NameProfile& place) {
    return PhraseReader{context, hit, place}.run();
}

}  // namespace sitmap
