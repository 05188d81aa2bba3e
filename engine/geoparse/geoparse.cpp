#include "engine/geoparse/geoparse.hpp"

#include "engine/geoparse/name_judgement.hpp"
#include "engine/geoparse/read_mentions.hpp"
#include "engine/geoparse/resolve.hpp"

namespace sitmap {

std::vector<Mention> geoparse(const Document& document, const Gazetteer& gazetteer, const Lexicon& lexicon,
                              const GeoparseModel& model, Problems& problems) {
    const Tokens tokens = tokenize(document.text, lexicon);
    const NameContext context{tokens, gazetteer, lexicon};
    JudgedNames judged = found_names(context);
    judge_by_words(judged, model.first);
    rank_names(context, judged, model.ranking);
    judge_by_document(context, judged, model.second);
    ReadMentions read = read_mentions(context, judged);
    resolve(read, document, context, judged, model.ranking, problems);
    return std::move(read.mentions);
}

}  // namespace sitmap
