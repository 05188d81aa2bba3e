#include "engine/layer/claim_table.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace sitmap {

namespace {

using Json = nlohmann::json;

const Schema& claim_schema() {
    using enum FieldType;
    static const Schema schema{
        {"event_id", text, "event_id", "Event"},
        {"about", text, "about", "About"},
        {"low", integer, "low", "At least"},
        {"best", integer, "best", "Best figure"},
        {"high", integer, "high", "At most"},
        {"text", text, "text", "In words"},
        {"by", text, "by", "Says who"},
        {"preliminary", integer, "prelim", "Preliminary"},
        {"doc", text, "doc", "Document"},
        {"span_start", integer, "span_start", "Starts"},
        {"span_end", integer, "span_end", "Ends"},
    };
    return schema;
}

Value whole_number(const Json& claim, const char* key) {
    const auto found = claim.find(key);
    return found != claim.end() && found->is_number_integer() ? Value{found->get<std::int64_t>()} : Value{};
}

Value words(const Json& claim, const char* key) {
    const auto found = claim.find(key);
    return found != claim.end() && found->is_string() ? Value{found->get<std::string>()} : Value{};
}

std::vector<Value> row_of(const std::string& event, const Json& claim) {
    const auto said = claim.find("preliminary");
    const bool preliminary = said != claim.end() && said->is_boolean() && said->get<bool>();
    return {event,
            words(claim, "about"),
            whole_number(claim, "low"),
            whole_number(claim, "best"),
            whole_number(claim, "high"),
            words(claim, "text"),
            words(claim, "by"),
            std::int64_t{preliminary ? 1 : 0},
            words(claim, "doc"),
            whole_number(claim, "start"),
            whole_number(claim, "end")};
}

/// The claims that the feature's field holds; none where somebody has made something else of it.
Json claims_of(const Layer& layer, const Feature& feature) {
    Json claims = Json::parse(text_value(layer, feature, "claims"), nullptr, false);
    return claims.is_array() ? claims : Json::array();
}

}  // namespace

FeatureStream claim_stream(std::vector<FeatureStream> layers) {
    const LayerMetadata metadata = layers.empty() ? LayerMetadata{} : layers.front().layer.metadata;
    return {{"claims", "Claims", claim_schema(), {}, metadata}, [layers = std::move(layers)](const auto& take) {
                std::size_t rows = 0;
                for (const FeatureStream& stream : layers) {
                    stream.each([&](const Feature& feature) {
                        for (const Json& claim : claims_of(stream.layer, feature)) {
                            if (claim.is_object()) {
                                take({std::to_string(++rows), Geometry{}, row_of(feature.id, claim)});
                            }
                        }
                    });
                }
            }};
}

Layer claim_table(std::span<const Layer> layers) {
    return held(std::vector{claim_stream(streams_of(layers))}).front();
}

}  // namespace sitmap
