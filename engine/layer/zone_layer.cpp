#include "engine/layer/zone_layer.hpp"

#include "engine/geo/relation.hpp"
#include "engine/layer/local_name.hpp"
#include "engine/layer/row.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace sitmap {

namespace {

/// The words that make a zone part of this map.
struct Occasion {
    std::string rule;
    std::string quote;
    std::string doc;
    std::string source;
    Span code_points;
};

using Occasions = std::map<std::string, Occasion>;  // by the zone's place id; the first one counts

/// The id of the zone that the place is or belongs to; empty if it has to do with none.
std::string zone_of(const Place& place, const Gazetteer& gazetteer) {
    if (is_zone(place)) {
        return place.part_of.empty() ? place.id : place.part_of;
    }
    const auto whole = place.part_of.empty() ? std::nullopt : gazetteer.by_id(place.part_of);
    return whole && is_zone(gazetteer.place(*whole)) ? place.part_of : std::string{};
}

void add_mentioned(Occasions& zones, const Report& report, const Gazetteer& gazetteer) {
    const Document& document = report.document;
    const CodePoints code_points{document.text};
    for (const Mention& mention : report.mentions) {
        if (!is_place(mention.reading) || !mention.resolution.resolved()) {
            continue;
        }
        const auto place = resolved_place(mention, gazetteer);
        const std::string zone = place ? zone_of(*place, gazetteer) : std::string{};
        if (!zone.empty()) {
            const std::string words{slice(document.text, mention.span)};
            zones.try_emplace(zone, Occasion{"zone named in the text", words, document.id, document.source,
                                             code_points.span(mention.span)});
        }
    }
}

/// Zones are some hundred kilometres long at most, and so near their label.
Box surroundings(LonLat at) {
    constexpr double reach_deg = 1.5;
    return {at.lon - reach_deg, at.lat - reach_deg, at.lon + reach_deg, at.lat + reach_deg};
}

void add_around(Occasions& zones, const Event& event, const Gazetteer& gazetteer) {
    const auto* point = std::get_if<Point>(&event.placement.geometry);
    if (point == nullptr || event.evidence.empty()) {
        return;
    }
    for (const PlaceIndex index : gazetteer.within(surroundings(point->at))) {
        const std::string_view code = gazetteer.summary(index).feature_code;
        const bool zone = code == "ZN" || code == "ZNB";
        if (zone && contains(gazetteer.footprint(index), point->at)) {
            const Quotation& words = telling_quotation(event);
            zones.try_emplace(std::string{gazetteer.id(index)}, Occasion{"zone that an event lies in", words.text,
                                                                         words.doc, words.source, words.code_points});
        }
    }
}

Occasions occasions_of(const Dossier& dossier, const Gazetteer& gazetteer) {
    Occasions zones;
    for (const Report& report : dossier.reports()) {
        add_mentioned(zones, report, gazetteer);
    }
    for (std::size_t report = 0; report < dossier.reports().size(); ++report) {
        dossier.each_event(report, [&](const Event& event) { add_around(zones, event, gazetteer); });
    }
    return zones;
}

std::string_view type_of(const Place& place, bool is_part) {
    if (place.footprint_kind == FootprintKind::line) {
        return "zone_line";
    }
    return is_part ? "zone_limitation" : "zone";
}

/// "1974", "1974-05" or "1974-05-31" as the day that begins it or, for the end, the day that ends it.
std::optional<Date> day_of(const std::string& date, bool at_end) {
    if (date.size() == 4) {
        return parse_date(date + (at_end ? "-12-31" : "-01-01"));
    }
    if (date.size() == 7) {
        const auto first = parse_date(date + "-01");
        return first && at_end ? last_of_month(*first) : first;
    }
    return parse_date(date);
}

void set_validity(Row& row, const Place& place) {
    row.set_known("date_from", day_of(place.valid_from, false));
    row.set_known("date_to", day_of(place.valid_to, true));
    row.set_text("time_prec", place.valid_from.empty() ? "unknown" : "interval");
    row.set_text("valid_from", place.valid_from);
    row.set_text("valid_to", place.valid_to);
}

void set_words(Row& row, const Occasion& occasion) {
    row.set_text("rule", occasion.rule);
    row.set_text("quote", occasion.quote);
    row.set_text("doc", occasion.doc);
    row.set("span_start", std::int64_t{occasion.code_points.start});
    row.set("span_end", std::int64_t{occasion.code_points.end});
}

Feature zone_feature(const Place& place, bool is_part, const Occasion& occasion, const LayerMetadata& metadata) {
    const bool line = place.footprint_kind == FootprintKind::line;
    Row row{zone_schema()};
    row.set_text("id", place.id);
    row.set_text("layer", "buffer_zone");
    row.set_text("type", std::string{type_of(place, is_part)});
    set_validity(row, place);
    row.set_known("as_of", parse_date(metadata.as_of));
    row.set_text("place", place.name);
    row.set_text("place_local", local_name(place));
    row.set_text("place_id", place.id);
    row.set_text("admin1", place.admin1);
    row.set_text("country", place.country);
    row.set_text("geo_prec", std::string{to_string(GeoPrecision::p6)});
    if (place.uncertainty_m > 0) {
        row.set("unc_m", place.uncertainty_m);
    }
    row.set_text("geom_role", line ? "line" : "area");
    row.set_text("source", place.source);
    set_words(row, occasion);
    row.set_text("licence", place.licence);
    row.set_text("disclaimer", metadata.disclaimer);
    row.set_text("accuracy", place.accuracy);
    row.set_text("formula", place.formula);
    return {place.id, place.footprint, std::move(row).take()};
}

/// The variant of a zone from another source is a place of its own: "<id>:<source>".
std::string variant(const std::string& zone, const std::string& zone_source, const Gazetteer& gazetteer) {
    const std::string id = zone + ":" + zone_source;
    return zone_source != "best" && gazetteer.by_id(id) ? id : zone;
}

std::vector<Feature> features_of(const std::string& zone, const Occasion& occasion, const Gazetteer& gazetteer,
                                 const LayerMetadata& metadata) {
    const auto index = gazetteer.by_id(zone);
    if (!index) {
        return {};
    }
    std::vector<Feature> features{zone_feature(gazetteer.place(*index), false, occasion, metadata)};
    for (const PlaceIndex part : gazetteer.parts_of(zone)) {
        features.push_back(zone_feature(gazetteer.place(part), true, occasion, metadata));
    }
    return features;
}

}  // namespace

const Schema& zone_schema() {
    static const Schema schema = [] {
        Schema fields = feature_schema();
        fields.push_back({"accuracy", FieldType::text, "accuracy", "Accuracy of the edge"});
        fields.push_back({"formula", FieldType::text, "formula", "How the edge was made"});
        fields.push_back({"valid_from", FieldType::text, "valid_from", "Valid from"});
        fields.push_back({"valid_to", FieldType::text, "valid_to", "Valid to"});
        return fields;
    }();
    return schema;
}

void add_zones(FeatureStream& buffer_zone, const Dossier& dossier, const Gazetteer& gazetteer,
               const std::string& zone_source) {
    buffer_zone.layer.schema = zone_schema();
    std::vector<Feature> zones;
    for (const auto& [zone, occasion] : occasions_of(dossier, gazetteer)) {
        std::ranges::move(
            features_of(variant(zone, zone_source, gazetteer), occasion, gazetteer, buffer_zone.layer.metadata),
            std::back_inserter(zones));
    }
    buffer_zone.each = [zones = std::move(zones), events = std::move(buffer_zone.each)](const auto& take) {
        std::ranges::for_each(zones, take);
        events([&](Feature event) {
            event.values.resize(zone_schema().size());
            take(event);
        });
    };
    buffer_zone.layer.metadata.licence = licences_of(buffer_zone);
}

}  // namespace sitmap
