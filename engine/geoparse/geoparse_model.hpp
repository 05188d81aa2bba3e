#pragma once

// The weights that recognition and ranking learned: two logistic regressions over sparse features
// and one softmax over the places of a name. Data: geodata/models/geoparse.tsv, made by the program
// beside it.

#include "engine/geoparse/features.hpp"
#include "engine/geoparse/rank_rule.hpp"

#include <filesystem>
#include <iosfwd>
#include <vector>

namespace sitmap {

/// What the share that ranking gives is worth: the share's two log-odds, each with its weight (Kull and others 2017,
/// beta calibration).
struct Calibration {
    double low = 1;    ///< of ln(share)
    double high = 1;   ///< of -ln(1 - share)
    double shift = 0;  ///< with these three it is the share itself

    friend bool operator==(const Calibration&, const Calibration&) = default;
};
double calibrated(const Calibration& calibration, double share);

struct GeoparseModel {
    std::vector<float> first;   ///< by feature number: what a name's own words say
    std::vector<float> second;  ///< by feature number: the same with the document's view
    RankWeights ranking{};
    Calibration calibration;

    GeoparseModel() : first(feature_count), second(feature_count) {}
};

/// Sum of the weights: the log-odds that the name is a place's.
double log_odds(const std::vector<float>& weights, const Features& features);
double probability(double log_odds);

/// Throws InputError: missing, or a line that names no feature.
GeoparseModel load_model(const std::filesystem::path& file);

/// Weights of 0 are left out. The same model gives the same bytes.
void write_model(std::ostream& out, const GeoparseModel& model);

}  // namespace sitmap
