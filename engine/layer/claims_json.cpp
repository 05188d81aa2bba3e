#include "engine/layer/claims_json.hpp"

#include "engine/core/json_text.hpp"
#include "engine/event/event_json.hpp"

namespace sitmap {

namespace {

void append_claim(std::string& out, const Claim& claim) {
    out += '{';
    append_claim_members(out, claim);
    append_json_key(out, "start");
    out += std::to_string(claim.code_points.start);
    append_json_key(out, "end");
    out += std::to_string(claim.code_points.end) + '}';
}

}  // namespace

std::string claims_json(std::span<const Claim> claims) {
    std::string out;
    if (!claims.empty()) {
        append_json_list(out, claims, append_claim);
    }
    return out;
}

}  // namespace sitmap
