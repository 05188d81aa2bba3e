#include "geodata/models/geoparse_training/scoring.hpp"

#include "engine/geo/geodesic.hpp"
#include "geodata/models/geoparse_training/training.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace sitmap::training {

namespace {

bool names_place(const Mention& mention) {
    return is_place(mention.reading) || mention.reading == Reading::metonym || mention.reading == Reading::demonym;
}

std::optional<LonLat> point_of(const Mention& mention, const Gazetteer& gazetteer) {
    const Resolution& resolution = mention.resolution;
    if (resolution.derived) {
        return resolution.derived->point;
    }
    return resolution.candidates.empty() ? std::nullopt
                                         : std::optional{gazetteer.summary(resolution.candidates.front().place).point};
}

struct Pair {
    std::int64_t less_common;  ///< minus the overlap
    bool inexact;
    const Toponym* toponym;
    const Mention* mention;
};

std::vector<Pair> matched(const MarkedText& text, const std::vector<const Mention*>& mentions) {
    std::vector<Pair> pairs;
    for (const Toponym& toponym : text.toponyms) {
        for (const Mention* mention : mentions) {
            const std::int64_t common = std::int64_t{std::min(toponym.span.end, mention->span.end)} -
                                        std::int64_t{std::max(toponym.span.start, mention->span.start)};
            if (common > 0) {
                pairs.push_back({-common, toponym.span != mention->span, &toponym, mention});
            }
        }
    }
    std::ranges::stable_sort(pairs, {}, [](const Pair& pair) { return std::tuple{pair.less_common, pair.inexact}; });
    std::set<const void*> used;
    std::erase_if(pairs, [&](const Pair& pair) {
        const bool taken = used.contains(pair.toponym) || used.contains(pair.mention);
        if (!taken) {
            used.insert({pair.toponym, pair.mention});
        }
        return taken;
    });
    return pairs;
}

}  // namespace

void add_score(Score& score, const MarkedText& text, const std::vector<Mention>& mentions, const Gazetteer& gazetteer) {
    std::vector<const Mention*> places;
    for (const Mention& mention : mentions) {
        if (names_place(mention)) {
            places.push_back(&mention);
            score.resolved += point_of(mention, gazetteer) ? 1 : 0;
        }
    }
    score.found += places.size();
    score.marked += text.toponyms.size();
    for (const Toponym& toponym : text.toponyms) {
        score.placed += toponym.point ? 1 : 0;
    }
    for (const Pair& pair : matched(text, places)) {
        ++score.overlapping;
        score.exact += pair.inexact ? 0 : 1;
        const auto point = point_of(*pair.mention, gazetteer);
        if (!pair.toponym->point) {
            score.resolved -= point ? 1 : 0;
        } else if (point) {
            const bool right = distance_m(*point, *pair.toponym->point) <= near_enough_km * 1000;
            ++score.compared;
            score.right += right ? 1 : 0;
            const double confidence = pair.mention->resolution.confidence;
            ReliabilityRow& row =
                score.reliability[std::min<std::size_t>(9, static_cast<std::size_t>(confidence * 10))];
            ++row.count;
            row.right += right ? 1 : 0;
            row.confidence += confidence;
        }
    }
}

}  // namespace sitmap::training
