#include "engine/geoparse/paragraph_neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sitmap {

namespace {

constexpr double earth_km = 6371.0088;
constexpr double near_km = 60;
constexpr double far_km = 250;
constexpr double sure = 0.8;       ///< probability of a neighbour's best place
constexpr double unsure = 0.9;     ///< below it a name is asked about
constexpr double thinkable = 0.1;  ///< probability of the place that may come first

double kilometres(const RankedPlace& a, const RankedPlace& b) {
    double cosine = 0;
    for (std::size_t i = 0; i < a.on_sphere.size(); ++i) {
        cosine += a.on_sphere[i] * b.on_sphere[i];
    }
    return earth_km * std::sqrt(std::max(0.0, 2 - 2 * cosine));  // the chord: true enough below 1,000 km
}

bool is_populated(const RankedPlace& place) {
    return place.kind >= PlaceKind::capital && place.kind <= PlaceKind::village;
}

class Neighbours {
public:
    Neighbours(JudgedNames& judged, const std::vector<Mention>& mentions, const std::vector<std::size_t>& numbers,
               std::string_view text)
        : m_judged(judged), m_mentions(mentions), m_numbers(numbers), m_paragraphs(paragraphs(mentions, text)) {}

    void prefer() {
        std::vector<std::pair<std::size_t, std::size_t>> moves;  // group, place to come first
        for (std::size_t group = 0; group < m_judged.groups.size(); ++group) {
            const RankedName& name = m_judged.groups[group];
            const bool asks = name.places.size() > 1 && name.places.front().probability < unsure &&
                              is_populated(name.places.front()) && name.told_holders.empty() && !name.demonym;
            if (const std::size_t place = asks ? neighbour(group) : 0; place > 0) {
                moves.emplace_back(group, place);
            }
        }
        for (const auto& [group, place] : moves) {
            std::vector<RankedPlace>& places = m_judged.groups[group].places;
            const auto first = places.begin();
            std::swap(first->probability, places[place].probability);
            std::rotate(first, first + static_cast<std::ptrdiff_t>(place),
                        first + static_cast<std::ptrdiff_t>(place) + 1);
        }
    }

private:
    static std::vector<std::size_t> paragraphs(const std::vector<Mention>& mentions, std::string_view text) {
        std::vector<std::size_t> numbers;
        std::size_t number = 0;
        std::size_t at = 0;
        for (const Mention& mention : mentions) {
            const std::size_t start = std::max<std::size_t>(at, mention.span.start);
            number += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                          text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
            at = start;
            numbers.push_back(number);
        }
        return numbers;
    }

    std::size_t group_of(std::size_t mention) const {
        const std::size_t name = m_numbers[mention];
        return name == FoundName::no_group ? FoundName::no_group : m_judged.names[name].group;
    }

    /// The likeliest place near a sure neighbour, where the best lies far from all of them; 0: none.
    std::size_t neighbour(std::size_t group) const {
        const std::vector<RankedPlace>& places = m_judged.groups[group].places;
        std::size_t found = 0;
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            if (group_of(i) != group) {
                continue;
            }
            for (const RankedPlace* other : sure_beside(i, group)) {
                if (kilometres(places.front(), *other) < far_km) {
                    return 0;
                }
                for (std::size_t place = 1; place < places.size(); ++place) {
                    const bool likelier = found == 0 || places[place].probability > places[found].probability;
                    if (likelier && places[place].probability >= thinkable && is_populated(places[place]) &&
                        kilometres(places[place], *other) <= near_km) {
                        found = place;
                    }
                }
            }
        }
        return found;
    }

    std::vector<const RankedPlace*> sure_beside(std::size_t mention, std::size_t group) const {
        std::vector<const RankedPlace*> beside;
        const auto [first, last] = std::equal_range(m_paragraphs.begin(), m_paragraphs.end(), m_paragraphs[mention]);
        for (auto each = first; each != last; ++each) {
            const std::size_t other = group_of(static_cast<std::size_t>(each - m_paragraphs.begin()));
            if (other == FoundName::no_group || other == group || m_judged.groups[other].places.empty()) {
                continue;
            }
            const RankedPlace& best = m_judged.groups[other].places.front();
            if (best.probability >= sure && is_populated(best)) {
                beside.push_back(&best);
            }
        }
        return beside;
    }

    JudgedNames& m_judged;
    const std::vector<Mention>& m_mentions;
    const std::vector<std::size_t>& m_numbers;
    std::vector<std::size_t> m_paragraphs;  ///< of each mention
};

}  // namespace

void prefer_neighbours(JudgedNames& judged, const std::vector<Mention>& mentions,
                       const std::vector<std::size_t>& numbers, std::string_view text) {
    Neighbours{judged, mentions, numbers, text}.prefer();
}

}  // namespace sitmap
