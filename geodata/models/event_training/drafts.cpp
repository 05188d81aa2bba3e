#include "geodata/models/event_training/drafts.hpp"

#include "engine/coding/coding.hpp"
#include "engine/core/fold.hpp"
#include "geodata/models/event_training/features.hpp"

namespace sitmap::training {

std::string whereabouts(const Event& event) {
    if (!event.place || !event.place->id.starts_with("derived:told:")) {
        return {};
    }
    const std::size_t bracket = event.place->name.rfind('(');
    return bracket == std::string::npos ? std::string{} : fold(event.place->name.substr(bracket + 1));
}

void add_drafts(const CodedText& text, const World& world, std::vector<JudgedDraft>& drafts) {
    const Document document = make_document(text.id, text.text, std::nullopt);
    Problems problems;
    std::vector<Mention> mentions = geoparse(document, world.gazetteer, world.lexicon, world.model, problems);
    Coding coding = read_coding(document, mentions, world.gazetteer, world.codebook, world.lexicon, Guarded::kept);
    draft_all(coding, SiteModel{});
    for (const Draft& draft : coding.drafts) {
        if (!is_sited(draft)) {
            continue;
        }
        const Span span = coding.mentions[draft.mentions.front()].span;
        const std::string place = fold(slice(document.text, span));
        const std::vector<WordFeature> features = features_of(draft, coding);
        drafts.push_back({names_of(features), share_of(features.size()), text.batch, !draft.trigger.guard.empty(),
                          is_coded(text, draft.event.type, place, whereabouts(draft.event))});
    }
}

}  // namespace sitmap::training
