#include "engine/geoparse/paragraph_neighbours.hpp"

#include "engine/geoparse/nearness.hpp"

#include <map>
#include <set>
#include <utility>

namespace sitmap {

namespace {

constexpr double near_km = 60;
constexpr double far_km = 250;
constexpr double sure = 0.8;       ///< probability of a neighbour's best place
constexpr double unsure = 0.9;     ///< below it a name is asked about
constexpr double thinkable = 0.1;  ///< probability of the place that may come first

class Neighbours {
public:
    Neighbours(JudgedNames& judged, const std::vector<Mention>& mentions, const std::vector<std::size_t>& numbers,
               std::string_view text)
        : m_names(judged.groups) {
        std::size_t paragraph = 0;
        std::size_t at = 0;
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            for (; at < mentions[i].span.start; ++at) {
                paragraph += text[at] == '\n' ? 1 : 0;
            }
            const std::size_t group =
                numbers[i] == FoundName::no_group ? FoundName::no_group : judged.names[numbers[i]].group;
            if (group != FoundName::no_group) {
                take_in(group, paragraph);
            }
        }
    }

    void prefer() {
        std::vector<std::pair<std::size_t, std::size_t>> moves;  // name, place to come first
        for (const auto& [name, paragraphs] : m_asked) {
            if (const std::size_t place = neighbour(name, paragraphs); place > 0) {
                moves.emplace_back(name, place);
            }
        }
        for (const auto& [name, place] : moves) {
            std::vector<RankedPlace>& places = m_names[name].places;
            put_first(places, places.begin() + static_cast<std::ptrdiff_t>(place));
        }
    }

private:
    void take_in(std::size_t group, std::size_t paragraph) {
        const RankedName& name = m_names[group];
        if (name.places.empty() || !is_populated(name.places.front().kind)) {
            return;
        }
        const double probability = name.places.front().probability;
        if (probability >= sure) {
            m_sure[paragraph].insert(group);
        }
        if (probability < unsure && name.places.size() > 1 && name.told_holders.empty() && !name.demonym) {
            m_asked[group].insert(paragraph);
        }
    }

    /// The likeliest place near a sure neighbour, where the best lies far from all of them; 0: none.
    std::size_t neighbour(std::size_t group, const std::set<std::size_t>& paragraphs) const {
        const std::vector<RankedPlace>& places = m_names[group].places;
        std::size_t found = 0;
        for (const std::size_t paragraph : paragraphs) {
            const auto beside = m_sure.find(paragraph);
            if (beside == m_sure.end()) {
                continue;
            }
            for (const std::size_t other : beside->second) {
                const RankedPlace& there = m_names[other].places.front();
                if (other != group && kilometres(places.front(), there) < far_km) {
                    return 0;
                }
                for (std::size_t place = 1; other != group && place < places.size(); ++place) {
                    const bool likelier = found == 0 || places[place].probability > places[found].probability;
                    if (likelier && places[place].probability >= thinkable && is_populated(places[place].kind) &&
                        kilometres(places[place], there) <= near_km) {
                        found = place;
                    }
                }
            }
        }
        return found;
    }

    std::vector<RankedName>& m_names;
    std::map<std::size_t, std::set<std::size_t>> m_sure;   ///< by paragraph: the sure towns named in it
    std::map<std::size_t, std::set<std::size_t>> m_asked;  ///< by unsure name: its paragraphs
};

}  // namespace

void prefer_neighbours(JudgedNames& judged, const std::vector<Mention>& mentions,
                       const std::vector<std::size_t>& numbers, std::string_view text) {
    Neighbours{judged, mentions, numbers, text}.prefer();
}

}  // namespace sitmap
