// OGC API - Features: the landing page, what is conformed to, and the collections.

#include "engine/serve/html.hpp"
#include "engine/serve/interface.hpp"
#include "engine/serve/item_query.hpp"
#include "engine/serve/link.hpp"

#include <nlohmann/json.hpp>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

const std::vector<Representation>& json_or_html() {
    static const std::vector<Representation> both{{"json", "application/json"}, {"html", "text/html"}};
    return both;
}

Response document(const Json& json) {
    return json_answer(json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
}

Json link(const std::string& href, const char* rel, const char* type, const std::string& title) {
    return {{"href", href}, {"rel", rel}, {"type", type}, {"title", title}};
}

Json self_links(const std::string& address) {
    return {link(address, "self", "application/json", "This document"),
            link(address + "?f=html", "alternate", "text/html", "This document as HTML")};
}

Json crs_list() {
    Json list = Json::array();
    for (const ItemCrs crs : known_crs()) {
        list.push_back(uri_of(crs));
    }
    return list;
}

Json extent_json(const Collection& one) {
    Json extent = Json::object();
    if (const Box& box = one.table->bounds(); !empty(box)) {
        extent["spatial"] = {{"bbox", {{box.west, box.south, box.east, box.north}}},
                             {"crs", std::string{uri_of(ItemCrs::crs84)}}};
    }
    if (one.extent) {
        extent["temporal"] = {
            {"interval", Json::array({Json::array({time_text(one.extent->from), time_text(one.extent->to)})})},
            {"trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"}};
    }
    return extent;
}

Json collection_json(const Call& call, const Collection& one) {
    const std::string address = call.base + "/collections/" + url_encoded(one.id);
    Json links = self_links(address);
    links.push_back(link(address + "/items", "items", "application/geo+json", one.table->title()));
    links.push_back(link(address + "/items?f=html", "items", "text/html", one.table->title()));
    links.push_back(link(address + "/queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                         "application/schema+json", "What can be asked for"));
    links.push_back(link(address + "/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                         "application/json", "Vector tiles"));
    Json json{{"id", one.id}, {"title", one.table->title()}};
    const LayerMetadata& about = one.table->metadata();
    if (!about.disclaimer.empty()) {
        json["description"] = about.disclaimer;
    }
    if (!about.licence.empty()) {
        json["license"] = about.licence;
    }
    json["extent"] = extent_json(one);
    json["itemType"] = "feature";
    json["crs"] = crs_list();
    json["storageCrs"] = uri_of(ItemCrs::crs84);
    json["links"] = std::move(links);
    return json;
}

Response collection_page(const Call& call, const Collection& one) {
    HtmlPage page{one.table->title()};
    page.paragraph(one.table->metadata().disclaimer);
    page.paragraph(std::to_string(one.table->size()) + " features");
    const std::string address = call.base + "/collections/" + url_encoded(one.id);
    page.links({{address + "/items?f=html", "Features"},
                {address + "/items", "Features as GeoJSON"},
                {address + "/queryables", "What can be asked for"},
                {call.base + "/collections?f=html", "All collections"}});
    return answer("text/html", std::move(page).finish());
}

}  // namespace

Response landing_page(const Call& call) {
    know_parameters(call.request, {});
    const Representation how = chosen(call, json_or_html());
    const std::string title = call.service.settings().title;
    if (is_html(how) && !parameter(call.request, "f") && has_live_page(call)) {
        return live_page(call);
    }
    if (is_html(how)) {
        HtmlPage page{title};
        page.links({{call.base + "/collections?f=html", "Collections of features"},
                    {call.base + "/conformance?f=html", "What standards this server follows"},
                    {call.base + "/api", "The interface as OpenAPI"},
                    {call.base + "/maps", "Maps as pictures and pages"},
                    {call.base + "/tilejson.json", "Vector tiles (TileJSON)"}});
        return answer("text/html", std::move(page).finish());
    }
    Json links = self_links(call.base + "/");
    links.push_back(link(call.base + "/api", "service-desc", "application/vnd.oai.openapi+json;version=3.0",
                         "The interface as OpenAPI"));
    links.push_back(link(call.base + "/?f=html", "service-doc", "text/html", "For people"));
    links.push_back(link(call.base + "/conformance", "conformance", "application/json", "Conformance"));
    links.push_back(link(call.base + "/collections", "data", "application/json", "Collections"));
    links.push_back(link(call.base + "/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                         "application/json", "Vector tiles of all collections"));
    links.push_back(link(call.base + "/tileMatrixSets", "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
                         "application/json", "Tile matrix sets"));
    links.push_back(link(call.base + "/maps", "related", "application/json", "Maps as pictures and pages"));
    links.push_back(link(call.base + "/archives", "related", "application/json", "Archives of tiles"));
    links.push_back(link(call.base + "/tilejson.json", "describedby", "application/json", "TileJSON"));
    return document({{"title", title},
                     {"description", "Events of a conflict as reported, each with its source"},
                     {"links", std::move(links)}});
}

Response conformance(const Call& call) {
    know_parameters(call.request, {});
    static const std::vector<std::string> classes{
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
        "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
        "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
        "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
        "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
        "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
        "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
        "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
        "http://www.opengis.net/spec/cql2/1.0/conf/array-functions",
        "http://www.opengis.net/spec/cql2/1.0/conf/arithmetic",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt"};
    if (is_html(chosen(call, json_or_html()))) {
        HtmlPage page{"Conformance"};
        std::vector<std::vector<std::string>> rows;
        rows.reserve(classes.size());
        for (const std::string& one : classes) {
            rows.push_back({one});
        }
        page.table({"Conformance class"}, rows);
        return answer("text/html", std::move(page).finish());
    }
    return document({{"conformsTo", classes}});
}

Response collections(const Call& call) {
    know_parameters(call.request, {});
    if (is_html(chosen(call, json_or_html()))) {
        HtmlPage page{"Collections"};
        std::vector<std::pair<std::string, std::string>> list;
        for (const Collection& one : call.dataset.collections()) {
            list.emplace_back(call.base + "/collections/" + url_encoded(one.id) + "?f=html", one.table->title());
        }
        page.links(list);
        return answer("text/html", std::move(page).finish());
    }
    Json list = Json::array();
    for (const Collection& one : call.dataset.collections()) {
        list.push_back(collection_json(call, one));
    }
    return document(
        {{"links", self_links(call.base + "/collections")}, {"crs", crs_list()}, {"collections", std::move(list)}});
}

Response collection(const Call& call, const Collection& one) {
    know_parameters(call.request, {});
    return is_html(chosen(call, json_or_html())) ? collection_page(call, one) : document(collection_json(call, one));
}

Response queryables(const Call& call, const Collection& one) {
    know_parameters(call.request, {});
    Json properties = Json::object();
    properties["geometry"] = {{"title", "Geometry"}, {"format", "geometry-any"}, {"x-ogc-role", "primary-geometry"}};
    for (const Field& field : one.table->schema()) {
        Json about{{"title", field.title.empty() ? field.name : field.title}, {"type", schema_type(field.type)}};
        if (field.type == FieldType::date) {
            about["format"] = "date";
        }
        properties[field.name] = std::move(about);
    }
    const Json json{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"$id", call.base + "/collections/" + url_encoded(one.id) + "/queryables"},
                    {"type", "object"},
                    {"title", one.table->title()},
                    {"properties", std::move(properties)},
                    {"additionalProperties", false}};
    return answer("application/schema+json", json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace sitmap
