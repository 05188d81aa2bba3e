#include "engine/layer/claims_json.hpp"

#include <nlohmann/json.hpp>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

void put_number(Json& object, const char* key, const std::optional<std::int64_t>& number) {
    if (number) {
        object[key] = *number;
    }
}

void put_text(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) {
        object[key] = text;
    }
}

Json claim_object(const Claim& claim) {
    Json object{{"about", claim.about}};
    put_number(object, "low", claim.low);
    put_number(object, "best", claim.best);
    put_number(object, "high", claim.high);
    put_text(object, "text", claim.text);
    put_text(object, "by", claim.by);
    if (claim.preliminary) {
        object["preliminary"] = true;
    }
    object["doc"] = claim.doc;
    object["start"] = claim.code_points.start;
    object["end"] = claim.code_points.end;
    return object;
}

}  // namespace

std::string claims_json(std::span<const Claim> claims) {
    if (claims.empty()) {
        return {};
    }
    Json list = Json::array();
    for (const Claim& claim : claims) {
        list.push_back(claim_object(claim));
    }
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sitmap
