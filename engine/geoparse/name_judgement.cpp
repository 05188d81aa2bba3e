#include "engine/geoparse/name_judgement.hpp"

#include "engine/geoparse/name_table.hpp"
#include "engine/geoparse/ranking.hpp"

namespace sitmap {

JudgedNames found_names(const NameContext& context) {
    JudgedNames judged;
    judged.blocks = find_name_blocks(context);
    judged.names = find_names(context, judged.blocks);
    ask_words(context, judged.names);
    return judged;
}

void judge_by_words(JudgedNames& judged, const std::vector<float>& weights) {
    for (FoundName& name : judged.names) {
        name.first = name.by_rule ? name.first : probability(log_odds(weights, name.features));
    }
}

void rank_names(const NameContext& context, JudgedNames& judged, const RankWeights& weights) {
    judged.groups = group_names(context, judged.names);
    rank(judged.groups, weights, context.names.units());
}

void judge_by_document(const NameContext& context, JudgedNames& judged, const std::vector<float>& weights) {
    const std::vector<Features> features = ask_document(context, judged.names, judged.groups);
    for (std::size_t i = 0; i < judged.names.size(); ++i) {
        FoundName& name = judged.names[i];
        name.second =
            name.by_rule || name.first < worth_a_second_look ? name.first : probability(log_odds(weights, features[i]));
    }
}

}  // namespace sitmap
