// OGC API - Features: items, one by one and page by page.

#include "engine/core/json_text.hpp"
#include "engine/geo/moved.hpp"
#include "engine/geo/relation.hpp"
#include "engine/output/geojson.hpp"
#include "engine/output/geometry_json.hpp"
#include "engine/serve/html.hpp"
#include "engine/serve/interface.hpp"
#include "engine/serve/item_query.hpp"
#include "engine/serve/link.hpp"

namespace sitmap {

namespace {

using RowNumber = FeatureTable::RowNumber;

const std::vector<Representation>& geojson_or_html() {
    static const std::vector<Representation> both{
        {"json", "application/geo+json"}, {"html", "text/html"}, {"json", "application/json"}};
    return both;
}

/// How features are written: which fields, in which coordinates.
class FeatureWriter {
public:
    FeatureWriter(const Collection& collection, const std::vector<std::size_t>& fields, ItemCrs crs)
        : m_table(*collection.table), m_fields(fields), m_crs(crs), m_positions(crs) {
        for (std::size_t field = 0; m_fields.empty() && field < m_table.schema().size(); ++field) {
            m_all.push_back(field);
        }
        for (const std::size_t field : m_fields.empty() ? m_all : m_fields) {
            m_schema.push_back(m_table.schema()[field]);
        }
    }

    Feature feature(RowNumber row) const {
        Feature made{std::string{m_table.id(row)}, m_table.geometry(row), {}};
        for (const std::size_t field : m_fields.empty() ? m_all : m_fields) {
            made.values.push_back(value_of(m_table.value(row, field)));
        }
        return made;
    }

    void append(std::string& out, RowNumber row) const {
        Feature made = feature(row);
        if (m_crs == ItemCrs::crs84 || empty(made.geometry)) {
            append_feature(out, m_schema, made);
            return;
        }
        // Cut and turned as GeoJSON asks while still in degrees, then carried over.
        const Geometry ready = oriented(cut_at_antimeridian(made.geometry));
        made.geometry = {};
        append_feature(out, m_schema, made);
        out.resize(out.size() - std::string_view{"null}"}.size());
        append_geometry_json(out, moved(ready, [this](LonLat at) { return m_positions.from_lon_lat(at); }));
        out += '}';
    }

    const Schema& schema() const { return m_schema; }

private:
    const FeatureTable& m_table;
    std::vector<std::size_t> m_fields;
    std::vector<std::size_t> m_all;
    ItemCrs m_crs;
    CrsPositions m_positions;
    Schema m_schema;
};

/// The request's own address with another offset and, if one is given, another format.
std::string address(const Call& call, const Collection& one, std::optional<std::size_t> offset,
                    std::string_view format = {}) {
    std::string text = call.base + "/collections/" + url_encoded(one.id) + "/items";
    char joint = '?';
    for (const auto& [name, value] : call.request.query) {
        if ((name == "offset" && offset) || (name == "f" && !format.empty())) {
            continue;
        }
        text += joint + url_encoded(name) + "=" + url_encoded(value);
        joint = '&';
    }
    if (offset && *offset > 0) {
        text += joint + ("offset=" + std::to_string(*offset));
        joint = '&';
    }
    return format.empty() ? text : text + joint + "f=" + std::string{format};
}

std::string links_of_page(const Call& call, const Collection& one, const ItemQuery& query, std::size_t matched) {
    std::string links = "[" + link_json(address(call, one, {}), "self", "application/geo+json", "This page");
    links += ',' + link_json(address(call, one, {}, "html"), "alternate", "text/html", "This page as HTML");
    if (query.offset + query.limit < matched) {
        links +=
            ',' + link_json(address(call, one, query.offset + query.limit), "next", "application/geo+json", "Next");
    }
    if (query.offset > 0) {
        const std::size_t before = query.offset > query.limit ? query.offset - query.limit : 0;
        links += ',' + link_json(address(call, one, before), "prev", "application/geo+json", "Previous");
    }
    const std::string collection = call.base + "/collections/" + url_encoded(one.id);
    return links + ',' + link_json(collection, "collection", "application/json", one.table->title()) + ']';
}

constexpr const char* queryables_rel = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

Response with_crs(Response response, ItemCrs crs) {
    response.headers.emplace_back("Content-Crs", "<" + std::string{uri_of(crs)} + ">");
    return response;
}

Response page_for_people(const Call& call, const Collection& one, const ItemQuery& query, const FoundItems& found) {
    HtmlPage page{one.table->title()};
    page.paragraph(std::to_string(found.matched) + " features match; " + std::to_string(found.rows.size()) +
                   " on this page");
    const FeatureWriter writer{one, query.fields, ItemCrs::crs84};
    std::vector<std::string> heads;
    for (const Field& field : writer.schema()) {
        heads.push_back(field.title.empty() ? field.name : field.title);
    }
    std::vector<std::vector<std::string>> rows;
    for (const RowNumber row : found.rows) {
        std::vector<std::string>& cells = rows.emplace_back();
        const Feature made = writer.feature(row);
        for (const Value& value : made.values) {
            const auto* text = std::get_if<std::string>(&value);
            const auto* whole = std::get_if<std::int64_t>(&value);
            const auto* real = std::get_if<double>(&value);
            const auto* date = std::get_if<Date>(&value);
            std::string cell = text != nullptr ? *text : whole != nullptr ? std::to_string(*whole) : "";
            if (real != nullptr) {
                append_json_number(cell, *real);
            }
            cells.push_back(date != nullptr ? to_string(*date) : cell);
        }
    }
    page.table(heads, rows);
    std::vector<std::pair<std::string, std::string>> links{{address(call, one, {}, "json"), "As GeoJSON"}};
    if (query.offset + query.limit < found.matched) {
        links.emplace_back(address(call, one, query.offset + query.limit, "html"), "Next page");
    }
    page.links(links);
    return answer("text/html", std::move(page).finish());
}

}  // namespace

Response items(const Call& call, const Collection& one) {
    const Representation how = chosen(call, geojson_or_html());
    const ItemQuery query = read_item_query(call.request, one);
    const FoundItems found = find_items(query, one);
    if (is_html(how)) {
        return page_for_people(call, one, query, found);
    }
    const FeatureWriter writer{one, query.fields, query.crs};
    std::string body = R"({"type":"FeatureCollection","numberMatched":)" + std::to_string(found.matched) +
                       R"(,"numberReturned":)" + std::to_string(found.rows.size()) + R"(,"links":)" +
                       links_of_page(call, one, query, found.matched) + R"(,"features":[)";
    for (const RowNumber row : found.rows) {
        body += row == found.rows.front() ? "\n" : ",\n";
        writer.append(body, row);
    }
    Response response = with_crs(answer("application/geo+json", body + "\n]}\n"), query.crs);
    response.headers.emplace_back("Link", "<" + call.base + "/collections/" + url_encoded(one.id) +
                                              "/queryables>; rel=\"" + queryables_rel + "\"");
    return response;
}

Response item(const Call& call, const Collection& one, std::string_view id) {
    know_parameters(call.request, {"crs"});
    const auto row = one.table->find(id);
    if (!row) {
        throw Refusal(404, "the collection has no feature with this id");
    }
    const Representation how = chosen(call, geojson_or_html());
    const ItemQuery query = read_item_query(call.request, one);
    if (is_html(how)) {
        return page_for_people(call, one, query, {{*row}, 1});
    }
    std::string body;
    FeatureWriter{one, {}, query.crs}.append(body, *row);
    const std::string collection = call.base + "/collections/" + url_encoded(one.id);
    const std::string self = collection + "/items/" + url_encoded(id);
    body.pop_back();
    body += R"(,"links":[)" + link_json(self, "self", "application/geo+json", "This feature") + ',' +
            link_json(self + "?f=html", "alternate", "text/html", "This feature as HTML") + ',' +
            link_json(collection, "collection", "application/json", one.table->title()) + "]}\n";
    return with_crs(answer("application/geo+json", std::move(body)), query.crs);
}

}  // namespace sitmap
