// Texts sent in: the places they name, and the events they tell.

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"
#include "engine/event/extract.hpp"
#include "engine/geoparse/geoparse.hpp"
#include "engine/geoparse/mention_json.hpp"
#include "engine/serve/interface.hpp"

#include <algorithm>

namespace sitmap {

namespace {

/// Coding slows faster than a text grows; so much takes a second or two.
constexpr std::size_t longest_text = std::size_t{256} << 10;

const ServeWorld& world_of(const Call& call) {
    if (call.service.world() == nullptr) {
        throw Refusal(503, "this server has no gazetteer to read texts with");
    }
    return *call.service.world();
}

/// The body as a document; the parameter `published` gives the date where the text does not.
Document document_of(const Call& call) {
    know_parameters(call.request, {"published"});
    const std::string_view type = header(call.request, "content-type");
    if (!type.empty() && !type.starts_with("text/plain")) {
        throw Refusal(415, "send the text as text/plain in UTF-8");
    }
    if (call.request.body.size() > longest_text) {
        throw Refusal(413, "the text is longer than " + std::to_string(longest_text) + " bytes; split it");
    }
    std::optional<Date> published;
    if (const auto day = parameter(call.request, "published")) {
        published = parse_date(*day);
        if (!published) {
            throw Refusal(400, "published must be a date such as 2025-07-27");
        }
    }
    try {
        return make_document("request", decode_text(call.request.body, "", "text"), published);
    } catch (const InputError& error) {
        throw Refusal(422, error.what());
    }
}

std::vector<Mention> mentions_of(const Document& document, const ServeWorld& world, Problems& problems) {
    return geoparse(document, world.gazetteer, world.lexicon, world.model, problems);
}

}  // namespace

Response geoparse(const Call& call) {
    const ServeWorld& world = world_of(call);
    const Document document = document_of(call);
    Problems problems;
    const std::vector<Mention> mentions = mentions_of(document, world, problems);
    return json_answer(R"({"mentions":)" + mentions_array_json(mentions, document, world.gazetteer) + "}\n");
}

Response extract_events(const Call& call) {
    const ServeWorld& world = world_of(call);
    Document document = document_of(call);
    Problems problems;
    std::vector<Mention> mentions = mentions_of(document, world, problems);
    Report report = extract(std::move(document), std::move(mentions), world.gazetteer, world.codebook, world.lexicon);
    report.problems.insert(report.problems.begin(), problems.begin(), problems.end());
    return json_answer(report_json(report, world.gazetteer, false) + '\n');
}

}  // namespace sitmap
