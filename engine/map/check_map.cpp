#include "engine/map/check_map.hpp"

#include "engine/map/check_facts.hpp"
#include "engine/map/check_zones.hpp"
#include "engine/map/outline.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace sitmap {

namespace {

/// One feature with what the rules ask of it.
struct Checked {
    const Layer& layer;
    const Feature& feature;
    std::string where;

    std::string text(std::string_view field) const { return text_value(layer, feature, field); }
    std::optional<Date> date(std::string_view field) const {
        const Value& held = value(layer, feature, field);
        const auto* date = std::get_if<Date>(&held);
        return date != nullptr ? std::optional(*date) : parse_date(text(field));
    }
    double number(std::string_view field) const {
        const Value& held = value(layer, feature, field);
        const auto* real = std::get_if<double>(&held);
        return real == nullptr ? 0 : *real;
    }
    bool is_point() const {
        return !empty(feature.geometry) && !has_area(feature.geometry) && !has_line(feature.geometry);
    }
    bool is_event() const { return !text("type").starts_with("zone"); }
    Facts facts() const {
        return {.where = where,
                .positions = positions_of(feature.geometry),
                .point = is_point(),
                .place_id = text("place_id"),
                .country = text("country"),
                .precision = text("geo_prec"),
                .uncertainty_m = number("unc_m"),
                .from = is_event() ? date("date_from") : std::nullopt,
                .to = is_event() ? date("date_to") : std::nullopt,
                .quoted = is_event(),
                .quote = text("quote"),
                .time_precision = text("time_prec"),
                .toll_of_nobody = has_toll_of_nobody()};
    }
    bool has_toll_of_nobody() const {
        const nlohmann::json claims = nlohmann::json::parse(text("claims"), nullptr, false);
        return claims.is_array() && std::ranges::any_of(claims, [](const nlohmann::json& claim) {
                   const bool numbered =
                       claim.is_object() && (claim.contains("low") || claim.contains("best") || claim.contains("high"));
                   const auto by = numbered ? claim.find("by") : claim.end();
                   return numbered && (by == claim.end() || !by->is_string() || by->get<std::string>().empty());
               });
    }
};

class MapCheck {
public:
    MapCheck(const Map& map, const Gazetteer* gazetteer) : m_map(map), m_facts(parse_date(map.as_of), gazetteer) {}

    std::vector<Finding> run() {
        m_findings = check_head(m_map.as_of, m_map.sources, m_map.credits);
        for (const Layer& layer : m_map.layers) {
            for (const Feature& feature : layer.features) {
                m_facts.check(Checked{layer, feature, layer.name + "/" + feature.id}.facts(), m_findings);
            }
            check_layer_zones(layer);
        }
        return std::move(m_findings);
    }

private:
    void check_layer_zones(const Layer& layer) {
        std::vector<ZonePart> parts;
        for (const Feature& feature : layer.features) {
            if (is_zone_part(text_value(layer, feature, "type"), feature.geometry)) {
                parts.push_back({layer.name, feature.id, feature.geometry});
            }
        }
        check_zones(parts, m_findings);
    }

    const Map& m_map;
    FactsCheck m_facts;
    std::vector<Finding> m_findings;
};

}  // namespace

std::vector<Finding> check_map(const Map& map, const Gazetteer* gazetteer) {
    return MapCheck(map, gazetteer).run();
}

}  // namespace sitmap
