#pragma once

// Mentions against marked toponyms, as the literature counts: one to one by overlap, then within
// 161 km.

#include "engine/geoparse/mention.hpp"
#include "geodata/models/geoparse_training/corpus.hpp"

#include <vector>

namespace sitmap::training {

/// How often confidences of a tenth were right.
struct ReliabilityRow {
    std::size_t count = 0;
    std::size_t right = 0;
    double confidence = 0;  ///< sum
};

struct Score {
    std::size_t marked = 0, found = 0, overlapping = 0, exact = 0;
    std::size_t placed = 0;    ///< toponyms with coordinates
    std::size_t resolved = 0;  ///< mentions with coordinates, but those of toponyms without
    std::size_t compared = 0;  ///< overlapping pairs with coordinates on both sides
    std::size_t right = 0;     ///< of these within 161 km
    std::vector<ReliabilityRow> reliability = std::vector<ReliabilityRow>(10);

    double recognition_f1() const { return f1(overlapping, found, marked); }
    double exact_f1() const { return f1(exact, found, marked); }
    double end_to_end_f1() const { return f1(right, resolved, placed); }
    double accuracy() const { return compared == 0 ? 0 : static_cast<double>(right) / static_cast<double>(compared); }

private:
    static double f1(std::size_t hits, std::size_t answers, std::size_t wanted) {
        return answers + wanted == 0 ? 0 : 2.0 * static_cast<double>(hits) / static_cast<double>(answers + wanted);
    }
};

/// Readings that name no place (persons, organisations ...) are left out.
void add_score(Score& score, const MarkedText& text, const std::vector<Mention>& mentions, const Gazetteer& gazetteer);

}  // namespace sitmap::training
