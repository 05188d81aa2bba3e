#include "engine/serve/sent_text.hpp"

#include "engine/coding/extract.hpp"
#include "engine/core/encoding.hpp"
#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "engine/geoparse/geoparse.hpp"
#include "engine/serve/parameter.hpp"

namespace sitmap {

namespace {

/// Coding slows faster than a text grows; so much takes a second or two.
constexpr std::size_t longest_text = std::size_t{256} << 10;

}  // namespace

const ServeWorld& reading_world(const Call& call) {
    if (call.service.world() == nullptr) {
        throw Refusal(503, "this server has no gazetteer to read texts with");
    }
    return *call.service.world();
}

Document sent_document(const Call& call, std::string id) {
    const std::string_view type = header(call.request, "content-type");
    if (!type.empty() && !type.starts_with("text/plain")) {
        throw Refusal(415, "send the text as text/plain in UTF-8");
    }
    if (call.request.body.size() > longest_text) {
        throw Refusal(413, "the text is longer than " + std::to_string(longest_text) + " bytes; split it");
    }
    const std::optional<Date> published = day_in(call.request, "published");
    try {
        Document document = make_document(std::move(id), decode_text(call.request.body, "", "text"), published);
        document.sha256 = sha256_hex(call.request.body);
        return document;
    } catch (const InputError& error) {
        throw Refusal(422, error.what());
    }
}

Report coded(Document document, const ServeWorld& world) {
    Problems problems;
    std::vector<Mention> mentions = geoparse(document, world.gazetteer, world.lexicon, world.model, problems);
    Report report = extract(std::move(document), std::move(mentions), world.gazetteer, world.codebook, world.lexicon,
                            world.coding_models);
    report.problems.insert(report.problems.begin(), problems.begin(), problems.end());
    return report;
}

}  // namespace sitmap
