#include "geodata/models/event_training/drafts.hpp"

#include "engine/coding/coding.hpp"
#include "engine/core/fold.hpp"

#include <unordered_set>

namespace sitmap::training {

namespace {

std::vector<std::string> names_of(const std::vector<DraftFeature>& features) {
    std::vector<std::string> names;
    std::unordered_set<std::string> seen;
    for (const DraftFeature& feature : features) {
        std::string name;
        append_name(name, feature);
        if (seen.insert(name).second) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

/// "Oss" of "the Hill district (Oss)": where the text says that an unknown place lies.
std::string whereabouts(const Event& event) {
    if (!event.place || !event.place->id.starts_with("derived:told:")) {
        return {};
    }
    const std::size_t bracket = event.place->name.rfind('(');
    return bracket == std::string::npos ? std::string{} : fold(event.place->name.substr(bracket + 1));
}

}  // namespace

void add_drafts(const CodedText& text, const World& world, std::vector<JudgedDraft>& drafts) {
    const Document document = make_document(text.id, text.text, std::nullopt);
    Problems problems;
    std::vector<Mention> mentions = geoparse(document, world.gazetteer, world.lexicon, world.model, problems);
    Coding coding = read_coding(document, mentions, world.gazetteer, world.codebook, world.lexicon, Guarded::kept);
    draft_all(coding);
    for (const Draft& draft : coding.drafts) {
        if (!is_sited(draft)) {
            continue;
        }
        const Span span = coding.mentions[draft.mentions.front()].span;
        const std::string place = fold(slice(document.text, span));
        const std::vector<DraftFeature> features = features_of(draft, coding);
        drafts.push_back({names_of(features), share_of(features.size()), text.batch, !draft.trigger.guard.empty(),
                          is_coded(text, draft.event.type, place, whereabouts(draft.event))});
    }
}

}  // namespace sitmap::training
