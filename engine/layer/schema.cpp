#include "engine/layer/schema.hpp"

#include "engine/core/error.hpp"

#include <algorithm>

namespace sitmap {

const Schema& feature_schema() {
    using enum FieldType;
    static const Schema schema{
        {"id", text, "id", "Id"},
        {"layer", text, "layer", "Layer"},
        {"type", text, "type", "Type"},
        {"mode", text, "mode", "Mode"},
        {"actor", text, "actor", "Actor"},
        {"target", text, "target", "Target"},
        {"date_from", date, "date_from", "From"},
        {"date_to", date, "date_to", "To"},
        {"time_prec", text, "time_prec", "Time precision"},
        {"as_of", date, "as_of", "As of"},
        {"place", text, "place", "Place"},
        {"place_local", text, "place_loc", "Place, local name"},
        {"place_id", text, "place_id", "Place id"},
        {"admin1", text, "admin1", "First-order unit"},
        {"country", text, "country", "Country"},
        {"geo_prec", text, "geo_prec", "Place precision"},
        {"unc_m", real, "unc_m", "Uncertainty, metres"},
        {"geom_role", text, "geom_role", "What the geometry is"},
        {"status", text, "status", "Status"},
        {"killed_low", integer, "kill_low", "Killed, low"},
        {"killed_best", integer, "kill_best", "Killed, best"},
        {"killed_high", integer, "kill_high", "Killed, high"},
        {"wounded_low", integer, "wound_low", "Wounded, low"},
        {"wounded_best", integer, "wound_best", "Wounded, best"},
        {"claims", json, "claims", "Claims"},
        {"source", text, "source", "Source"},
        {"source_url", text, "source_url", "Source address"},
        {"quote", text, "quote", "Quotation"},
        {"doc", text, "doc", "Document"},
        {"span_start", integer, "span_start", "Quotation starts"},
        {"span_end", integer, "span_end", "Quotation ends"},
        {"rule", text, "rule", "Rule"},
        {"confidence", real, "confidence", "Confidence"},
        {"licence", text, "licence", "Licence"},
        {"disclaimer", text, "disclaimer", "Disclaimer"},
        {"sidc", text, "sidc", "Military symbol code"},
        {"icon", text, "icon", "Icon"},
    };
    return schema;
}

std::optional<std::size_t> find_field(const Schema& schema, std::string_view name) {
    const auto found = std::ranges::find(schema, name, &Field::name);
    return found == schema.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - schema.begin())};
}

std::size_t field_index(const Schema& schema, std::string_view name) {
    const auto found = find_field(schema, name);
    if (!found) {
        throw Error("no field is called " + std::string{name} + "; please report it");
    }
    return *found;
}

}  // namespace sitmap
