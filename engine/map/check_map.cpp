#include "engine/map/check_map.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/check_facts.hpp"
#include "engine/map/outline.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace sitmap {

namespace {

constexpr double shared_share = 0.01;

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
                .to = is_event() ? date("date_to") : std::nullopt};
    }
};

class MapCheck {
public:
    MapCheck(const Map& map, const Gazetteer* gazetteer) : m_map(map), m_facts(parse_date(map.as_of), gazetteer) {}

    std::vector<Finding> run() {
        m_findings = check_head(m_map.as_of, m_map.sources, m_map.credits);
        for (const Layer& layer : m_map.layers) {
            for (const Feature& feature : layer.features) {
                check(Checked{layer, feature, layer.name + "/" + feature.id});
            }
            check_zones(layer);
        }
        return std::move(m_findings);
    }

private:
    void add(const std::string& where, const char* rule, std::string what, const char* advice) {
        m_findings.push_back({rule, where, std::move(what), advice});
    }

    void check(const Checked& checked) {
        m_facts.check(checked.facts(), m_findings);
        if (checked.is_event()) {
            check_weekday(checked);
            check_claims(checked);
            if (checked.text("quote").empty()) {
                add(checked.where, "no_quotation", "no words of a report stand behind it", "quote the sentence");
            }
        }
    }

    void check_weekday(const Checked& checked) {
        const auto from = checked.date("date_from");
        if (!from || from != checked.date("date_to") || checked.text("time_prec") != "day") {
            return;
        }
        const std::optional<unsigned> told = only_weekday(checked.text("quote"));
        const unsigned own = std::chrono::weekday{std::chrono::sys_days{civil(*from)}}.c_encoding();
        if (told && (*told == (own + 1) % 7 || *told == (own + 6) % 7)) {
            add(checked.where, "day_off_by_one", to_string(*from) + " is the day beside the weekday that is quoted",
                "read the dateline again");
        }
    }

    // Sunday is 0; nothing where the words name none, or several.
    static std::optional<unsigned> only_weekday(const std::string& quote) {
        constexpr std::array names{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
        std::optional<unsigned> found;
        for (unsigned day = 0; day < names.size(); ++day) {
            if (quote.find(names[day]) != std::string::npos) {
                if (found) {
                    return std::nullopt;
                }
                found = day;
            }
        }
        return found;
    }

    void check_claims(const Checked& checked) {
        const nlohmann::json claims = nlohmann::json::parse(checked.text("claims"), nullptr, false);
        if (!claims.is_array()) {
            return;
        }
        for (const auto& claim : claims) {
            if (!claim.is_object()) {
                continue;
            }
            const auto by = claim.find("by");
            const bool numbered = claim.contains("low") || claim.contains("best") || claim.contains("high");
            if (numbered && (by == claim.end() || !by->is_string() || by->get<std::string>().empty())) {
                add(checked.where, "toll_without_speaker", "a number stands on nobody's word", "say who gives it");
                return;
            }
        }
    }

    void check_zones(const Layer& layer) {
        std::vector<const Feature*> parts;
        for (const Feature& feature : layer.features) {
            const std::string type = text_value(layer, feature, "type");
            if ((type == "zone" || type == "zone_limitation") && has_area(feature.geometry)) {
                parts.push_back(&feature);
            }
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = i + 1; j < parts.size(); ++j) {
                check_apart(layer, *parts[i], *parts[j]);
            }
        }
    }

    void check_apart(const Layer& layer, const Feature& a, const Feature& b) {
        const double smaller = std::min(area_m2(a.geometry), area_m2(b.geometry));
        const double left = area_m2(subtract(make_valid(a.geometry), make_valid(b.geometry)));
        const double shared = area_m2(a.geometry) - left;
        if (smaller > 0 && shared > shared_share * smaller) {
            add(layer.name + "/" + a.id, "zones_overlap",
                "it shares " + std::to_string(std::lround(shared / 1e6)) + " km2 with " + b.id,
                "cut one of them at the other's edge");
        }
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
