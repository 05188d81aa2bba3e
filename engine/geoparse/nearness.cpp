#include "engine/geoparse/nearness.hpp"

#include <functional>

namespace sitmap {

namespace {

constexpr std::size_t most_neighbours = 40;
constexpr std::size_t most_voices = 3;  // of the places of one name
constexpr double least_voice = 0.05;
constexpr double pull_step_km = 2;
constexpr std::size_t pull_steps = 2000;

/// exp(-km / 100) and exp(-km / 600) by steps of 2 km as far as it matters.
const std::array<Pull, pull_steps>& pulls() {
    static const auto table = [] {
        std::array<Pull, pull_steps> made{};
        for (std::size_t i = 0; i < pull_steps; ++i) {
            const double at = static_cast<double>(i) * pull_step_km;
            made[i] = {std::exp(-at / 100), std::exp(-at / 600)};
        }
        return made;
    }();
    return table;
}

}  // namespace

Nearness::Nearness(const std::vector<RankedName>& names) {
    for (const RankedName& name : names) {
        m_starts.push_back(static_cast<std::uint32_t>(m_x.size()));
        m_x.resize(m_x.size() + name.places.size());
        m_y.resize(m_x.size());
        m_z.resize(m_x.size());
        for (const RankedPlace& place : name.places) {
            m_x[place.number] = place.on_sphere[0];
            m_y[place.number] = place.on_sphere[1];
            m_z[place.number] = place.on_sphere[2];
        }
    }
    m_starts.push_back(static_cast<std::uint32_t>(m_x.size()));
    m_column_of.resize(m_x.size(), none);
    m_felt.resize(m_x.size());
    m_cosines.resize(m_x.size());
}

template <std::size_t count>
void Nearness::add(std::size_t first) {
    std::array<const Pull*, count> columns;
    std::array<double, count> weights;
    for (std::size_t k = 0; k < count; ++k) {
        columns[k] = m_columns.data() + m_pulling[first + k].column;
        weights[k] = m_pulling[first + k].weight;
    }
    for (std::size_t i = 0; i < m_felt.size(); ++i) {
        Pull felt = m_felt[i];
        for (std::size_t k = 0; k < count; ++k) {
            felt.near += weights[k] * columns[k][i].near;
            felt.wide += weights[k] * columns[k][i].wide;
        }
        m_felt[i] = felt;
    }
}

void Nearness::feel(const std::vector<RankedName>& names) {
    std::ranges::fill(m_felt, Pull{});
    m_pulling.clear();
    for (const Neighbour& neighbour : neighbours(names)) {
        m_pulling.push_back({column_of(neighbour), neighbour.weight});
    }
    // Some at a time: what is felt of a place is read and written once for all of them.
    constexpr std::size_t at_once = 4;
    std::size_t first = 0;
    for (; first + at_once <= m_pulling.size(); first += at_once) {
        add<at_once>(first);
    }
    for (; first < m_pulling.size(); ++first) {
        add<1>(first);
    }
}

std::vector<Nearness::Neighbour> Nearness::neighbours(const std::vector<RankedName>& names) {
    std::vector<Neighbour> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].demonym) {
            continue;
        }
        const double loudness = std::min(1.0, names[i].occurrences);
        for (std::size_t k = 0; k < std::min(most_voices, names[i].places.size()); ++k) {
            const RankedPlace& place = names[i].places[k];
            if (place.kind != PlaceKind::country && place.probability * loudness > least_voice) {
                found.push_back({i, place.number, place.probability * loudness});
            }
        }
    }
    std::ranges::stable_sort(found, std::greater{}, &Neighbour::weight);
    found.resize(std::min(found.size(), most_neighbours));
    return found;
}

std::size_t Nearness::column_of(const Neighbour& neighbour) {
    std::uint32_t& column = m_column_of[neighbour.number];
    if (column == none) {
        column = static_cast<std::uint32_t>(m_columns.size());
        m_columns.resize(m_columns.size() + m_felt.size());
        fill_column(neighbour, std::span{m_columns}.last(m_felt.size()));
    }
    return column;
}

void Nearness::fill_column(const Neighbour& neighbour, std::span<Pull> column) {
    constexpr double farthest = pull_step_km * pull_steps / earth_km;
    constexpr double least_cosine = 1 - farthest * farthest / 2 - 1e-9;
    const std::array<double, 3> from{m_x[neighbour.number], m_y[neighbour.number], m_z[neighbour.number]};
    for (std::size_t i = 0; i < column.size(); ++i) {
        m_cosines[i] = cosine({m_x[i], m_y[i], m_z[i]}, from);
    }
    const auto own = m_cosines.begin() + m_starts[neighbour.name];
    std::fill(own, m_cosines.begin() + m_starts[neighbour.name + 1], -1.0);
    const std::array<Pull, pull_steps>& table = pulls();
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (m_cosines[i] > least_cosine) {
            const auto step = static_cast<std::size_t>(chord_km(m_cosines[i]) / pull_step_km);
            column[i] = step < pull_steps ? table[step] : Pull{};
        }
    }
}

double nearest_km(const RankedPlace& place, const std::vector<RankedName>& names, std::size_t own) {
    double least = 2 * earth_km;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i != own && !names[i].places.empty()) {
            least = std::min(least, kilometres(place, names[i].places.front()));
        }
    }
    return least;
}

}  // namespace sitmap
