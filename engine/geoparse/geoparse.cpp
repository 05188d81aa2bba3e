#include "engine/geoparse/geoparse.hpp"

#include "engine/geoparse/border_phrase.hpp"
#include "engine/geoparse/name_judgement.hpp"
#include "engine/geoparse/read_mentions.hpp"
#include "engine/geoparse/resolve.hpp"

namespace sitmap {

Geoparser::Geoparser(const Gazetteer& gazetteer, const Lexicon& lexicon, const GeoparseModel& model)
    : m_gazetteer{&gazetteer}, m_lexicon{&lexicon}, m_model{&model}, m_words{lexicon}, m_names{gazetteer} {}

std::vector<Mention> Geoparser::read(const Document& document, Problems& problems) {
    if (m_words.full() || m_names.full()) {
        m_words.clear();
        m_names.clear();
    }
    const Tokens tokens = tokenize(document.text, m_words);
    const NameContext context{tokens, *m_gazetteer, *m_lexicon, m_names, tells_of_lines(tokens)};
    JudgedNames judged = found_names(context);
    judge_by_words(judged, m_model->first);
    rank_names(context, judged, m_model->ranking);
    judge_by_document(context, judged, m_model->second);
    ReadMentions read = read_mentions(context, judged);
    resolve(read, document, context, judged, *m_model, problems);
    return std::move(read.mentions);
}

std::vector<Mention> geoparse(const Document& document, const Gazetteer& gazetteer, const Lexicon& lexicon,
                              const GeoparseModel& model, Problems& problems) {
    return Geoparser{gazetteer, lexicon, model}.read(document, problems);
}

}  // namespace sitmap
