#include "engine/coding/event_model.hpp"

#include "engine/core/error.hpp"
#include "engine/geoparse/geoparse_model.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>

namespace sitmap {

double share_of(std::size_t features) {
    constexpr double usual = 100;
    return std::sqrt(usual / static_cast<double>(std::max<std::size_t>(features, 1)));
}

Weighing weigh(const Draft& draft, const Coding& coding, const EventModel& model) {
    const std::vector<WordFeature> features = features_of(draft, coding);
    Weighing weighing;
    std::vector<std::uint64_t> seen;  // in order
    double sum = 0;
    for (const WordFeature& feature : features) {
        const std::uint64_t hash = feature_hash(feature);
        const float weight = model.weights.find(hash);
        if (weight == 0) {
            continue;
        }
        const auto place = std::ranges::lower_bound(seen, hash);
        if (place == seen.end() || *place != hash) {
            seen.insert(place, hash);
            weighing.features.push_back({feature, weight});
            sum += weight;
        }
    }
    weighing.likelihood = probability(model.bias + share_of(features.size()) * sum);
    return weighing;
}

EventModel load_event_model(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw InputError{file.string(), "cannot read the model; is the data folder whole? (--data)"};
    }
    EventModel model;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const std::size_t tab = line.find('\t');
        float weight = 0;
        const char* const end = line.data() + line.size();
        const char* const first = tab == std::string::npos ? end : line.data() + tab + 1;
        const auto read = std::from_chars(first, end, weight);
        if (read.ec != std::errc{} || read.ptr != end) {
            throw InputError{file.string(), number, "is no name and weight; train the model anew"};
        }
        const std::string_view name{line.data(), tab};
        if (name == "bias") {
            model.bias = weight;
        } else if (name == "least") {
            model.least = weight;
        } else {
            model.weights.add(feature_hash(name), weight);
        }
    }
    return model;
}

}  // namespace sitmap
