#include "engine/output/geojson.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/json_text.hpp"
#include "engine/geo/relation.hpp"
#include "engine/output/geometry_json.hpp"

#include <ostream>

namespace sitmap {

namespace {

void append_geometry(std::string& out, const Geometry& geometry) {
    append_geometry_json(out, empty(geometry) ? geometry : oriented(cut_at_antimeridian(geometry)));
}

struct ValueWriter {
    std::string& out;
    FieldType type;

    void operator()(std::monostate) const { out += "null"; }
    void operator()(std::int64_t number) const { out += std::to_string(number); }
    void operator()(double number) const { append_json_number(out, number); }
    void operator()(Date date) const { append_json_string(out, to_string(date)); }
    void operator()(const std::string& text) const {
        if (type == FieldType::json) {
            append_json(out, text);
        } else {
            append_json_string(out, text);
        }
    }
};

void append_member(std::string& out, std::string_view name) {
    append_json_string(out, name);
    out += ':';
}

std::string_view type_word(FieldType type) {
    switch (type) {
        case FieldType::text:
            return "text";
        case FieldType::integer:
            return "integer";
        case FieldType::real:
            return "real";
        case FieldType::date:
            return "date";
        case FieldType::json:
            break;
    }
    return "json";
}

void append_field(std::string& out, const Field& field) {
    out += R"({"name":)";
    append_json_string(out, field.name);
    out += R"(,"type":)";
    append_json_string(out, type_word(field.type));
    out += R"(,"alias":)";
    append_json_string(out, field.short_name);
    out += R"(,"title":)";
    append_json_string(out, field.title);
    out += '}';
}

void append_text_member(std::string& out, std::string_view name, const std::string& text) {
    append_member(out, name);
    if (text.empty()) {
        out += "null";
    } else {
        append_json_string(out, text);
    }
    out += ",\n";
}

void write_collection(std::ostream& out, const FeatureStream& stream) {
    const Layer& layer = stream.layer;
    out << geojson_head(layer.name, layer.title, layer.schema, layer.metadata);
    std::string line;
    stream.each([&](const Feature& feature) {
        line = line.empty() ? "\n" : ",\n";
        append_feature(line, layer.schema, feature);
        out << line;
    });
    out << "\n]}\n";
}

}  // namespace

// Members beside the features are what RFC 7946 section 6.1 calls foreign.
std::string geojson_head(const std::string& name, const std::string& title, const Schema& schema,
                         const LayerMetadata& about) {
    std::string out = "{\"type\":\"FeatureCollection\",\n";
    append_text_member(out, "name", name);
    append_text_member(out, "title", title);
    append_text_member(out, "generator", about.generator);
    append_text_member(out, "generated", about.generated);
    append_text_member(out, "as_of", about.as_of);
    append_member(out, "sources");
    append_json_list(out, about.sources, append_json_string);
    out += ",\n";
    append_text_member(out, "pov", about.pov);
    append_text_member(out, "disclaimer", about.disclaimer);
    append_text_member(out, "licence", about.licence);
    append_member(out, "schema");
    append_json_list(out, schema, append_field);
    return out + ",\n\"features\":[";
}

void append_value_json(std::string& out, FieldType type, const Value& value) {
    std::visit(ValueWriter{out, type}, value);
}

void write_geojson(std::ostream& out, const Layer& layer) {
    write_collection(out, streams_of({&layer, 1}).front());
}

void write_geojson(const std::filesystem::path& file, const Layer& layer) {
    write_geojson(file, streams_of({&layer, 1}).front());
}

void write_geojson(const std::filesystem::path& file, const FeatureStream& stream) {
    AtomicFile target{file};
    write_collection(target.stream(), stream);
    target.commit(Flush::to_system);
}

void append_feature(std::string& out, const Schema& schema, const Feature& feature) {
    out += R"({"type":"Feature","id":)";
    append_json_string(out, feature.id);
    out += R"(,"properties":{)";
    for (std::size_t i = 0; i < schema.size(); ++i) {
        out += i == 0 ? "" : ",";
        append_member(out, schema[i].name);
        append_value_json(out, schema[i].type, feature.values.at(i));
    }
    out += R"(},"geometry":)";
    append_geometry(out, feature.geometry);
    out += '}';
}

std::string geometry_json(const Geometry& geometry) {
    std::string out;
    append_geometry(out, geometry);
    return out;
}

}  // namespace sitmap
