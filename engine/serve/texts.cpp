// Texts sent in: the places they name, and the events they tell.

#include "engine/geoparse/geoparse.hpp"
#include "engine/geoparse/mention_json.hpp"
#include "engine/serve/sent_text.hpp"

namespace sitmap {

Response geoparse(const Call& call) {
    const ServeWorld& world = reading_world(call);
    know_parameters(call.request, {"published"});
    const Document document = sent_document(call, "request");
    Problems problems;
    const std::vector<Mention> mentions = geoparse(document, world.gazetteer, world.lexicon, world.model, problems);
    return json_answer(R"({"mentions":)" + mentions_array_json(mentions, document, world.gazetteer) + "}\n");
}

Response extract_events(const Call& call) {
    const ServeWorld& world = reading_world(call);
    know_parameters(call.request, {"published"});
    const Report report = coded(sent_document(call, "request"), world);
    return json_answer(report_json(report, world.gazetteer, false) + '\n');
}

}  // namespace sitmap
