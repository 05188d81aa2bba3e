#include "engine/map/check_page.hpp"

#include "engine/map/check_contrast.hpp"
#include "engine/map/check_facts.hpp"
#include "engine/map/check_words.hpp"
#include "engine/map/check_zones.hpp"
#include "engine/map/outline.hpp"

#include <algorithm>
#include <string>

namespace sitmap {

namespace {

constexpr double most_hidden = 0.25;
constexpr double touch = 0.5;  // px by which boxes may share an edge

bool clash(const std::vector<PageBox>& a, const std::vector<PageBox>& b) {
    return std::ranges::any_of(a, [&](const PageBox& one) {
        return std::ranges::any_of(b, [&](const PageBox& other) { return overlap(grown(one, -touch), other); });
    });
}

void check_labels(const Composition& page, std::vector<Finding>& findings) {
    const char* const advice = "draw it larger, or show less";
    for (std::size_t i = 0; i < page.labels.size(); ++i) {
        const PlacedLabel& label = page.labels[i];
        for (std::size_t j = 0; j < page.labels.size(); ++j) {
            const PlacedLabel& other = page.labels[j];
            if (j > i && clash(label.boxes, other.boxes)) {
                findings.push_back({"label_clash", "page", label.id + " lies on " + other.id, advice});
            }
            if (i != j && clash(label.leader, other.boxes)) {
                findings.push_back(
                    {"leader_clash", "page", "the leader of " + label.id + " crosses " + other.id, advice});
            }
        }
        for (const PlacedSymbol& symbol : page.symbols) {
            if (clash(label.boxes, symbol.boxes)) {
                findings.push_back({"label_clash", "page", label.id + " lies on the glyph of " + symbol.id, advice});
            }
        }
    }
}

void check_symbols(const Composition& page, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < page.symbols.size(); ++i) {
        for (std::size_t j = i + 1; j < page.symbols.size(); ++j) {
            for (const PageBox& one : page.symbols[i].boxes) {
                for (const PageBox& other : page.symbols[j].boxes) {
                    if (share_hidden(one, other) > most_hidden) {
                        findings.push_back({"glyphs_hidden", "page",
                                            page.symbols[i].id + " and " + page.symbols[j].id + " hide each other",
                                            "draw it larger, or show less"});
                    }
                }
            }
        }
    }
}

Facts facts_of(const ShownEvent& event, bool quoted) {
    return {.where = event.where,
            .positions = event.at ? std::vector{*event.at} : std::vector<LonLat>{},
            .point = event.at.has_value(),
            .place_id = event.place_id,
            .country = event.country,
            .precision = event.precision,
            .uncertainty_m = event.uncertainty_m,
            .from = event.from,
            .to = event.to,
            .quoted = quoted,
            .quote = event.quote,
            .time_precision = event.time_precision,
            .toll_of_nobody = std::ranges::any_of(event.tolls, [](const ShownToll& toll) { return toll.by.empty(); })};
}

void check_shown_zones(const Composition& page, FactsCheck& facts, std::vector<Finding>& findings) {
    std::vector<ZonePart> parts;
    for (const ShownZone& zone : page.zones) {
        const std::size_t slash = std::min(zone.where.find('/'), zone.where.size());
        facts.check({.where = zone.where, .positions = positions_of(zone.geometry)}, findings);
        parts.push_back(
            {zone.where.substr(0, slash), zone.where.substr(std::min(slash + 1, zone.where.size())), zone.geometry});
    }
    check_zones(parts, findings);
}

}  // namespace

std::vector<Finding> check_shown(const Composition& page, const Gazetteer* gazetteer) {
    std::vector<Finding> findings = check_head(page.as_of, page.sources, page.credits);
    FactsCheck facts{parse_date(page.as_of), gazetteer};
    for (const PlacedSymbol& symbol : page.symbols) {
        for (const ShownEvent& event : symbol.events) {
            facts.check(facts_of(event, page.quoted), findings);
        }
    }
    for (const ShownEvent& event : page.others) {
        facts.check(facts_of(event, page.quoted), findings);
    }
    check_shown_zones(page, facts, findings);
    return findings;
}

std::vector<Finding> check_page(const Composition& page) {
    std::vector<Finding> findings;
    check_labels(page, findings);
    check_symbols(page, findings);
    check_words(page, findings);
    check_contrast(page, findings);
    for (const DroppedLabel& dropped : page.dropped) {
        if (dropped.id.starts_with("event:") && dropped.why == "no room") {
            findings.push_back({"place_without_name", "page", dropped.id.substr(6) + " has neither name nor number",
                                "draw it larger, or show less"});
        }
    }
    return findings;
}

}  // namespace sitmap
