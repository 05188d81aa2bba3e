#include "engine/geoparse/geoparse_model.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <ostream>
#include <string>

namespace sitmap {

namespace {

/// One line: part, name, value, weight, between tabs.
struct Row {
    std::string_view part, name;
    std::uint32_t value = 0;
    float weight = 0;
};

template <typename Number>
bool read_number(std::string_view text, Number& number) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size();
}

bool read_row(std::string_view line, Row& row) {
    std::array<std::string_view, 4> fields;
    for (std::string_view& field : fields) {
        field = line.substr(0, line.find('\t'));
        line.remove_prefix(std::min(line.size(), field.size() + 1));
    }
    row.part = fields[0];
    row.name = fields[1];
    return line.empty() && read_number(fields[2], row.value) && read_number(fields[3], row.weight);
}

bool set_feature(std::vector<float>& weights, const Row& row) {
    const auto* const shape = std::ranges::find(feature_templates, row.name, &TemplateShape::name);
    if (shape == feature_templates.end() || row.value >= shape->values) {
        return false;
    }
    weights[feature_starts[static_cast<std::size_t>(shape - feature_templates.begin())] + row.value] = row.weight;
    return true;
}

bool set_rule(RankWeights& weights, const Row& row) {
    const auto* const rule = std::ranges::find(rank_rule_names, row.name);
    if (rule == rank_rule_names.end()) {
        return false;
    }
    weights[static_cast<std::size_t>(rule - rank_rule_names.begin())] = row.weight;
    return true;
}

bool set_calibration(Calibration& calibration, const Row& row) {
    double* const weight = row.name == "low"     ? &calibration.low
                           : row.name == "high"  ? &calibration.high
                           : row.name == "shift" ? &calibration.shift
                                                 : nullptr;
    if (weight != nullptr) {
        *weight = row.weight;
    }
    return weight != nullptr;
}

bool set(GeoparseModel& model, const Row& row) {
    return row.part == "first"         ? set_feature(model.first, row)
           : row.part == "second"      ? set_feature(model.second, row)
           : row.part == "ranking"     ? set_rule(model.ranking, row)
           : row.part == "calibration" ? set_calibration(model.calibration, row)
                                       : false;
}

void write_features(std::ostream& out, std::string_view part, const std::vector<float>& weights) {
    for (std::size_t i = 0; i < feature_templates.size(); ++i) {
        for (std::uint32_t value = 0; value < feature_templates[i].values; ++value) {
            if (const float weight = weights[feature_starts[i] + value]; weight != 0) {
                out << part << '\t' << feature_templates[i].name << '\t' << value << '\t' << weight << '\n';
            }
        }
    }
}

}  // namespace

double log_odds(const std::vector<float>& weights, const Features& features) {
    double sum = 0;
    for (const std::uint16_t number : features.numbers()) {
        sum += static_cast<double>(weights[number]);
    }
    return sum;
}

double probability(double log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

double calibrated(const Calibration& calibration, double share) {
    constexpr double least = 1e-4;
    const double safe = std::clamp(share, least, 1 - least);
    return probability(calibration.low * std::log(safe) - calibration.high * std::log(1 - safe) + calibration.shift);
}

GeoparseModel load_model(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw InputError{file.string(), "cannot read the model; is the data folder whole? (--data)"};
    }
    GeoparseModel model;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        Row row;
        if (!line.empty() && line.front() != '#' && !(read_row(line, row) && set(model, row))) {
            throw InputError{file.string(), number, "names no weight of this version; train the model anew"};
        }
    }
    return model;
}

void write_model(std::ostream& out, const GeoparseModel& model) {
    out << std::fixed << std::setprecision(3);
    write_features(out, "first", model.first);
    write_features(out, "second", model.second);
    for (std::size_t i = 0; i < rank_rule_names.size(); ++i) {
        out << "ranking\t" << rank_rule_names[i] << "\t0\t" << model.ranking[i] << '\n';
    }
    out << "calibration\tlow\t0\t" << model.calibration.low << "\ncalibration\thigh\t0\t" << model.calibration.high
        << "\ncalibration\tshift\t0\t" << model.calibration.shift << '\n';
}

}  // namespace sitmap
