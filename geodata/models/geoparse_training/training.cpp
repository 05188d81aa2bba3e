#include "geodata/models/geoparse_training/training.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geoparse/ranking.hpp"
#include "geodata/models/geoparse_training/regression.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitmap::training {

namespace {

constexpr std::size_t inner_folds = 5;

/// Where weights begin, and stay where no example speaks.
RankWeights first_weights() {
    RankWeights weights{};
    const auto set = [&](RankRule rule, double weight) { weights[static_cast<std::size_t>(rule)] = weight; };
    set(RankRule::renown, 4);
    set(RankRule::near_100_km, 3);
    set(RankRule::near_600_km, 1.2);
    set(RankRule::named_country, 2.6);
    set(RankRule::country_votes, 1.1);
    set(RankRule::admin1_votes, 1.3);
    set(RankRule::contained, 1.7);
    set(RankRule::not_contained, -1.8);
    set(RankRule::contains, 1);
    set(RankRule::type_fits, 4);
    set(RankRule::type_differs, -3);
    set(RankRule::named_with_type, 5);
    set(RankRule::town_of_province, -4);
    set(RankRule::default_sense, 2.5);
    set(RankRule::loose, -1.5);
    set(RankRule::alternate, -1.5);
    set(RankRule::none, 2);
    return weights;
}

const Toponym* toponym_at(const MarkedText& text, Span span) {
    const Toponym* best = nullptr;
    std::int64_t most = 0;
    for (const Toponym& toponym : text.toponyms) {
        const std::int64_t common =
            std::int64_t{std::min(toponym.span.end, span.end)} - std::int64_t{std::max(toponym.span.start, span.start)};
        if (common > most) {
            best = &toponym;
            most = common;
        }
    }
    return best;
}

std::vector<float> fit_first(const Texts& texts) {
    std::vector<Example> examples;
    for (const PreparedText* text : texts) {
        for (std::size_t i = 0; i < text->judged.names.size(); ++i) {
            if (!text->judged.names[i].by_rule) {
                examples.push_back({&text->judged.names[i].features, text->toponyms[i] != nullptr});
            }
        }
    }
    return fit_logistic(examples);
}

/// First opinions of each text by weights that were fitted without its fold.
void form_opinions(const Texts& texts) {
    for (std::size_t fold = 0; fold < inner_folds; ++fold) {
        Texts others;
        Texts own;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            (i * inner_folds / texts.size() == fold ? own : others).push_back(texts[i]);
        }
        const std::vector<float> weights = fit_first(others);
        for (PreparedText* text : own) {
            judge_by_words(text->judged, weights);
        }
    }
}

/// The name's places and which are right: the nearest to the toponym, and those as good as it.
Choice choice_of(const RankedName& name, LonLat toponym, const Gazetteer& gazetteer) {
    Choice choice;
    std::vector<double> km;
    for (const RankedPlace& place : name.places) {
        choice.places.push_back(amounts_of(place));
        km.push_back(distance_m(gazetteer.summary(place.place).point, toponym) / 1000);
    }
    const double least = *std::ranges::min_element(km);
    for (const double each : km) {
        choice.right.push_back(each <= near_enough_km && each <= least + 10);
    }
    return choice;
}

std::vector<Choice> choices_of(const Texts& texts) {
    std::vector<Choice> choices;
    for (const PreparedText* text : texts) {
        for (std::size_t i = 0; i < text->judged.names.size(); ++i) {
            const FoundName& name = text->judged.names[i];
            const Toponym* const toponym = text->toponyms[i];
            if (toponym != nullptr && toponym->point && name.group != FoundName::no_group) {
                choices.push_back(choice_of(text->judged.groups[name.group], *toponym->point, text->context.gazetteer));
            }
        }
    }
    return choices;
}

std::vector<Outcome> outcomes_of(const Texts& texts) {
    std::vector<Outcome> outcomes;
    for (const PreparedText* text : texts) {
        for (std::size_t i = 0; i < text->judged.names.size(); ++i) {
            const FoundName& name = text->judged.names[i];
            const Toponym* const toponym = text->toponyms[i];
            if (toponym != nullptr && toponym->point && name.group != FoundName::no_group) {
                const RankedName& ranked = text->judged.groups[name.group];
                const LonLat first = text->context.gazetteer.summary(ranked.places.front().place).point;
                outcomes.push_back({surety(ranked), distance_m(first, *toponym->point) <= near_enough_km * 1000});
            }
        }
    }
    return outcomes;
}

RankWeights fit_ranking(const Texts& texts) {
    constexpr int rounds = 3;
    const RankWeights prior = first_weights();
    RankWeights weights = prior;
    for (int round = 0; round < rounds; ++round) {
        for (PreparedText* text : texts) {
            rank_names(text->context, text->judged, weights);
        }
        weights = fit_choice(choices_of(texts), prior);
    }
    return weights;
}

std::vector<float> fit_second(const Texts& texts) {
    std::vector<std::vector<Features>> asked;
    std::vector<Example> examples;
    for (const PreparedText* text : texts) {
        asked.push_back(ask_document(text->context, text->judged.names, text->judged.groups));
        for (std::size_t i = 0; i < text->judged.names.size(); ++i) {
            const FoundName& name = text->judged.names[i];
            if (!name.by_rule && name.first >= worth_a_second_look) {
                examples.push_back({&asked.back()[i], text->toponyms[i] != nullptr});
            }
        }
    }
    return fit_logistic(examples);
}

}  // namespace

PreparedText::PreparedText(const MarkedText& text, const Gazetteer& gazetteer, const Lexicon& lexicon)
    : marked{text},
      words{lexicon},
      names{gazetteer},
      tokens{tokenize(text.document.text, words)},
      context{tokens, gazetteer, lexicon, names},
      judged{found_names(context)} {
    for (const FoundName& name : judged.names) {
        toponyms.push_back(toponym_at(text, tokens.span(name.hit.first, name.hit.last)));
    }
}

GeoparseModel train(const Texts& texts) {
    GeoparseModel model;
    model.first = fit_first(texts);
    form_opinions(texts);
    model.ranking = fit_ranking(texts);
    for (PreparedText* text : texts) {
        rank_names(text->context, text->judged, model.ranking);
    }
    model.calibration = fit_calibration(outcomes_of(texts));
    model.second = fit_second(texts);
    return model;
}

GivenScore score_given(const Texts& texts, const RankWeights& weights) {
    GivenScore score;
    for (PreparedText* text : texts) {
        std::vector<FoundName>& names = text->judged.names;
        for (std::size_t i = 0; i < names.size(); ++i) {
            names[i].first = text->toponyms[i] != nullptr ? 1 : 0;
        }
        rank_names(text->context, text->judged, weights);
        for (const Toponym& toponym : text->marked.toponyms) {
            score.placed += toponym.point ? 1 : 0;
        }
        const Toponym* last = nullptr;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const Toponym* const toponym = text->toponyms[i];
            if (toponym == nullptr || !toponym->point || toponym == last || names[i].group == FoundName::no_group) {
                continue;
            }
            const PlaceIndex best = text->judged.groups[names[i].group].places.front().place;
            const LonLat point = text->context.gazetteer.summary(best).point;
            const bool right = distance_m(point, *toponym->point) <= near_enough_km * 1000;
            score.right += right ? 1 : 0;
            last = right ? toponym : last;
        }
    }
    return score;
}

}  // namespace sitmap::training
