#pragma once

// How near the places of a document lie to one another, and what each feels of its neighbours.

#include "engine/geoparse/ranked_name.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace sitmap {

/// Kilometres between the places, by the chord.
inline double kilometres(const RankedPlace& a, const RankedPlace& b) {
    return chord_km(cosine(a.on_sphere, b.on_sphere));
}

/// Kilometres from the place to the nearest best place of another name; huge if there is none.
double nearest_km(const RankedPlace& place, const std::vector<RankedName>& names, std::size_t own);

/// How strongly a place is felt so far away, within 100 km and within 600 km.
struct Pull {
    double near = 0;
    double wide = 0;
};

/// What every place of a document feels of its neighbours: the few places most surely meant. Who is a
/// neighbour changes little from round to round, so that what was felt of a place is kept.
class Nearness {
public:
    /// Places are numbered one behind the other, name by name.
    explicit Nearness(const std::vector<RankedName>& names);

    void feel(const std::vector<RankedName>& names);

    Pull felt_at(const RankedPlace& place) const { return m_felt[place.number]; }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    /// A place that pulls others towards it.
    struct Neighbour {
        std::size_t name = 0;
        std::uint32_t number = 0;
        double weight = 0;
    };
    struct Pulling {
        std::size_t column = 0;
        double weight = 0;
    };

    static std::vector<Neighbour> neighbours(const std::vector<RankedName>& names);
    /// Where the column of what is felt of this place begins.
    std::size_t column_of(const Neighbour& neighbour);
    /// Of the places of its own name it is no neighbour.
    void fill_column(const Neighbour& neighbour, std::span<Pull> column);
    /// One after the other, from the first one on, as rounding is not the same in another order.
    template <std::size_t count>
    void add(std::size_t first);

    std::vector<std::uint32_t> m_starts;     ///< of each name's places
    std::vector<double> m_x, m_y, m_z;       ///< of each place on the unit sphere
    std::vector<double> m_cosines;           ///< to the place whose column is being filled
    std::vector<std::uint32_t> m_column_of;  ///< of each place: where its column begins
    std::vector<Pull> m_columns;             ///< one behind the other, each as long as there are places
    std::vector<Pulling> m_pulling;
    std::vector<Pull> m_felt;
};

}  // namespace sitmap
