#include "engine/map/label_solver.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

constexpr double cell_px = 64;
constexpr int passes = 30;
constexpr int depth = 2;  // an ejected label that found nothing may eject in its turn, once

struct Node {
    std::size_t feature = 0;
    int choice = 0;
};

bool conflict(const LabelChoice& a, const LabelChoice& b) {
    for (const PageBox& one : a.boxes) {
        for (const PageBox& other : b.boxes) {
            if (overlap(one, other)) {
                return true;
            }
        }
    }
    return false;
}

class Descent {
public:
    explicit Descent(const std::vector<LabelFeature>& features) : m_features(features) {
        number_choices();
        find_conflicts();
        m_chosen.assign(features.size(), -1);
        m_blocked.assign(m_nodes.size(), 0);
        for (const LabelFeature& feature : features) {
            m_total += feature.drop_cost;
        }
    }

    LabelSolution run() {
        std::vector<std::size_t> order(m_features.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::ranges::sort(order, {}, [&](std::size_t i) {
            return std::tuple(m_features[i].order, -m_features[i].drop_cost, m_features[i].id);
        });
        for (const std::size_t feature : order) {
            put_cheapest_free(feature);
        }
        const std::int64_t greedy = m_total;
        for (int pass = 0; pass < passes && improve(order); ++pass) {
        }
        return {m_chosen, m_total, greedy};
    }

private:
    std::size_t node_of(std::size_t feature, int choice) const {
        return m_first[feature] + static_cast<std::size_t>(choice);
    }

    void number_choices() {
        for (std::size_t feature = 0; feature < m_features.size(); ++feature) {
            m_first.push_back(m_nodes.size());
            for (std::size_t choice = 0; choice < m_features[feature].choices.size(); ++choice) {
                m_nodes.push_back({feature, static_cast<int>(choice)});
            }
        }
    }

    const LabelChoice& choice_of(std::size_t node) const {
        return m_features[m_nodes[node].feature].choices[static_cast<std::size_t>(m_nodes[node].choice)];
    }

    // Only choices that share a cell of a coarse grid can meet; each pair is looked at once.
    void find_conflicts() {
        std::map<std::pair<int, int>, std::vector<std::size_t>> cells;
        std::vector<PageBox> hulls(m_nodes.size());
        std::vector<std::size_t> seen_by(m_nodes.size(), m_nodes.size());
        m_neighbours.resize(m_nodes.size());
        for (std::size_t node = 0; node < m_nodes.size(); ++node) {
            hulls[node] = hull(choice_of(node).boxes);
            for (const PageBox& box : choice_of(node).boxes) {
                for (std::vector<std::size_t>* const cell : cells_of(cells, box)) {
                    for (const std::size_t other : *cell) {
                        const bool seen = std::exchange(seen_by[other], node) == node;
                        if (!seen && m_nodes[other].feature != m_nodes[node].feature &&
                            overlap(hulls[other], hulls[node]) && conflict(choice_of(other), choice_of(node))) {
                            m_neighbours[other].push_back(node);
                            m_neighbours[node].push_back(other);
                        }
                    }
                    if (cell->empty() || cell->back() != node) {
                        cell->push_back(node);
                    }
                }
            }
        }
    }

    static PageBox hull(const std::vector<PageBox>& boxes) {
        PageBox whole = boxes.empty() ? PageBox{} : boxes.front();
        for (const PageBox& box : boxes) {
            whole = united(whole, box);
        }
        return whole;
    }

    static std::vector<std::vector<std::size_t>*> cells_of(
        std::map<std::pair<int, int>, std::vector<std::size_t>>& cells, const PageBox& box) {
        const auto cell = [](double at) { return static_cast<int>(std::floor(at / cell_px)); };
        std::vector<std::vector<std::size_t>*> met;
        for (int x = cell(box.left); x <= cell(box.right); ++x) {
            for (int y = cell(box.top); y <= cell(box.bottom); ++y) {
                met.push_back(&cells[{x, y}]);
            }
        }
        return met;
    }

    std::int64_t cost_of(std::size_t feature) const {
        return m_chosen[feature] < 0 ? m_features[feature].drop_cost
                                     : choice_of(node_of(feature, m_chosen[feature])).cost;
    }

    void set(std::size_t feature, int choice) {
        if (m_chosen[feature] == choice) {
            return;
        }
        m_changes.emplace_back(feature, m_chosen[feature]);
        put(feature, choice);
    }

    void put(std::size_t feature, int choice) {
        m_total -= cost_of(feature);
        if (m_chosen[feature] >= 0) {
            for (const std::size_t neighbour : m_neighbours[node_of(feature, m_chosen[feature])]) {
                --m_blocked[neighbour];
            }
        }
        m_chosen[feature] = choice;
        if (choice >= 0) {
            for (const std::size_t neighbour : m_neighbours[node_of(feature, choice)]) {
                ++m_blocked[neighbour];
            }
        }
        m_total += cost_of(feature);
    }

    int cheapest_free(std::size_t feature) const {
        int best = -1;
        std::int64_t least = m_features[feature].drop_cost;
        for (std::size_t i = 0; i < m_features[feature].choices.size(); ++i) {
            const auto choice = static_cast<int>(i);
            if (m_blocked[node_of(feature, choice)] == 0 && m_features[feature].choices[i].cost < least) {
                least = m_features[feature].choices[i].cost;
                best = choice;
            }
        }
        return best;
    }

    void put_cheapest_free(std::size_t feature) {
        set(feature, -1);
        set(feature, cheapest_free(feature));
    }

    std::vector<std::size_t> standing_on(std::size_t node) const {
        std::vector<std::size_t> features;
        for (const std::size_t neighbour : m_neighbours[node]) {
            if (m_chosen[m_nodes[neighbour].feature] == m_nodes[neighbour].choice) {
                features.push_back(m_nodes[neighbour].feature);
            }
        }
        std::ranges::sort(features, {}, [&](std::size_t i) { return std::pair(-m_features[i].drop_cost, i); });
        return features;
    }

    // Puts the feature there, and everything thrown out wherever it now fits best.
    void force(std::size_t feature, int choice, int deeper) {
        const std::vector<std::size_t> ejected = standing_on(node_of(feature, choice));
        for (const std::size_t other : ejected) {
            set(other, -1);
        }
        set(feature, choice);
        for (const std::size_t other : ejected) {
            put_cheapest_free(other);
            if (m_chosen[other] < 0 && deeper > 1) {
                try_choices(other, deeper - 1);
            }
        }
    }

    // Takes the first cheaper choice that lowers the whole; leaves everything as it was otherwise.
    bool try_choices(std::size_t feature, int deeper) {
        const std::int64_t before = m_total;
        const std::size_t state = m_changes.size();
        const std::int64_t own = cost_of(feature);
        for (std::size_t i = 0; i < m_features[feature].choices.size(); ++i) {
            if (m_features[feature].choices[i].cost >= own) {
                continue;
            }
            force(feature, static_cast<int>(i), deeper);
            if (m_total < before) {
                return true;
            }
            restore(state);
        }
        return false;
    }

    // As it was after that many changes.
    void restore(std::size_t state) {
        while (m_changes.size() > state) {
            const auto [feature, choice] = m_changes.back();
            m_changes.pop_back();
            put(feature, choice);
        }
    }

    bool improve(std::vector<std::size_t> order) {
        std::vector<std::int64_t> regrets(m_features.size());
        for (std::size_t feature = 0; feature < m_features.size(); ++feature) {
            regrets[feature] = regret(feature);
        }
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return regrets[i]; });
        bool improved = false;
        for (const std::size_t feature : order) {
            improved = try_choices(feature, depth) || improved;
            m_changes.clear();
        }
        return improved;
    }

    std::int64_t regret(std::size_t feature) const {
        std::int64_t least = m_features[feature].drop_cost;
        for (const LabelChoice& choice : m_features[feature].choices) {
            least = std::min(least, choice.cost);
        }
        return cost_of(feature) - least;
    }

    const std::vector<LabelFeature>& m_features;
    std::vector<Node> m_nodes;
    std::vector<std::size_t> m_first;  // node of each feature's first choice
    std::vector<std::vector<std::size_t>> m_neighbours;
    std::vector<int> m_chosen;
    std::vector<int> m_blocked;                          // chosen neighbours of each node
    std::int64_t m_total = 0;                            // cost of all as they are chosen
    std::vector<std::pair<std::size_t, int>> m_changes;  // what was chosen before, for going back
};

}  // namespace

std::int64_t label_points(double points) {
    return std::llround(points * 64);
}

LabelSolution place_labels(const std::vector<LabelFeature>& features) {
    return Descent(features).run();
}

}  // namespace sitmap
