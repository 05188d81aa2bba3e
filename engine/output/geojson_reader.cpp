#include "engine/output/geojson_reader.hpp"

#include "engine/core/error.hpp"
#include "engine/output/geometry_from_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

/// Parses the file; features are handed over one by one and left out of what is returned.
Json parse(const fs::path& file, const std::function<void(const Json& feature)>& take) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw InputError(file.string(), "cannot be opened");
    }
    constexpr int of_features = 2;  // the collection, its list, a feature
    const auto filter = [&](int depth, Json::parse_event_t event, Json& parsed) {
        if (event != Json::parse_event_t::object_end || depth != of_features || !parsed.contains("type") ||
            parsed["type"] != "Feature") {
            return true;
        }
        take(parsed);
        return false;
    };
    Json rest = Json::parse(in, filter, false);
    if (!rest.is_object() || rest.value("type", Json{}) != "FeatureCollection") {
        throw InputError(file.string(), "is no GeoJSON FeatureCollection");
    }
    return rest;
}

FieldType type_of(const Json& value) {
    if (value.is_number_integer()) {
        return FieldType::integer;
    }
    if (value.is_number()) {
        return FieldType::real;
    }
    if (value.is_structured()) {
        return FieldType::json;
    }
    return value.is_string() && parse_date(value.get_ref<const std::string&>()) ? FieldType::date : FieldType::text;
}

FieldType both(FieldType a, FieldType b) {
    const auto number = [](FieldType type) { return type == FieldType::integer || type == FieldType::real; };
    if (a == b) {
        return a;
    }
    return number(a) && number(b) ? FieldType::real : FieldType::text;
}

/// The fields in the order in which they are first seen, each of a type that holds all its values.
class SeenFields {
public:
    void see(const Json& feature) {
        const auto properties = feature.find("properties");
        if (properties == feature.end() || !properties->is_object()) {
            return;
        }
        for (const auto& [name, value] : properties->items()) {
            const auto found = std::ranges::find(m_fields, name, &Seen::name);
            Seen& seen = found == m_fields.end() ? m_fields.emplace_back(name) : *found;
            if (!value.is_null()) {
                seen.type = seen.type ? both(*seen.type, type_of(value)) : type_of(value);
            }
        }
    }
    Schema schema() const {
        Schema schema;
        for (const Seen& seen : m_fields) {
            schema.push_back({seen.name, seen.type.value_or(FieldType::text), seen.name.substr(0, 10), seen.name});
        }
        return schema;
    }

private:
    struct Seen {
        explicit Seen(std::string called) : name(std::move(called)) {}
        std::string name;
        std::optional<FieldType> type;
    };
    std::vector<Seen> m_fields;
};

FieldType type_called(const std::string& word) {
    return word == "integer" ? FieldType::integer
           : word == "real"  ? FieldType::real
           : word == "date"  ? FieldType::date
           : word == "json"  ? FieldType::json
                             : FieldType::text;
}

std::string text_at(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// The fields that the file itself lists, as ours do; empty where it lists none.
Schema told_schema(const Json& collection) {
    Schema schema;
    const auto fields = collection.find("schema");
    if (fields == collection.end() || !fields->is_array()) {
        return schema;
    }
    for (const Json& field : *fields) {
        if (const std::string name = text_at(field, "name"); !name.empty()) {
            schema.push_back(
                {name, type_called(text_at(field, "type")), text_at(field, "alias"), text_at(field, "title")});
        }
    }
    return schema;
}

LayerMetadata metadata_of(const Json& collection) {
    LayerMetadata about{
        text_at(collection, "generator"), text_at(collection, "generated"),  text_at(collection, "as_of"),  {},
        text_at(collection, "pov"),       text_at(collection, "disclaimer"), text_at(collection, "licence")};
    if (const auto sources = collection.find("sources"); sources != collection.end() && sources->is_array()) {
        for (const Json& source : *sources) {
            if (source.is_string()) {
                about.sources.push_back(source);
            }
        }
    }
    return about;
}

/// A feature's row; texts that had to be made are kept beside the views of them.
struct ReadRow {
    std::vector<ValueView> values;
    std::vector<std::string> made;
    std::string id;
    Geometry geometry;
};

ValueView view_of(const Json& value, FieldType type, std::vector<std::string>& made) {
    if (value.is_null()) {
        return {};
    }
    if (type == FieldType::integer && value.is_number_integer()) {
        return value.get<std::int64_t>();
    }
    if (type == FieldType::real && value.is_number()) {
        return value.get<double>();
    }
    if (type == FieldType::date) {
        const auto date = value.is_string() ? parse_date(value.get_ref<const std::string&>()) : std::nullopt;
        return date ? ValueView{*date} : ValueView{};
    }
    if (type == FieldType::integer || type == FieldType::real) {
        return {};
    }
    if (value.is_string() && type == FieldType::text) {
        return std::string_view{value.get_ref<const std::string&>()};
    }
    return std::string_view{made.emplace_back(value.dump(-1, ' ', false, Json::error_handler_t::replace))};
}

std::string id_of(const Json& feature, const Json& properties, std::size_t number) {
    for (const Json* holder : {&feature, &properties}) {
        const auto id = holder->find("id");
        if (id != holder->end() && id->is_string() && !id->get_ref<const std::string&>().empty()) {
            return *id;
        }
        if (id != holder->end() && id->is_number_integer()) {
            return id->dump();
        }
    }
    return std::to_string(number);
}

ReadRow read_row(const Json& feature, const Schema& schema, std::size_t number) {
    const Json properties = feature.value("properties", Json{}).is_object() ? feature["properties"] : Json::object();
    ReadRow row;
    row.made.reserve(schema.size());
    row.id = id_of(feature, properties, number);
    row.geometry = geometry_from_json(feature.value("geometry", Json{}).dump());
    return row;
}

}  // namespace

FeatureTable read_geojson_table(const fs::path& file, Problems& problems) {
    SeenFields seen;
    const Json collection = parse(file, [&](const Json& feature) { seen.see(feature); });
    const Schema told = told_schema(collection);
    const std::string name = text_at(collection, "name").empty() ? file.stem().string() : text_at(collection, "name");
    const std::string title = text_at(collection, "title").empty() ? name : text_at(collection, "title");
    FeatureTable table{name, title, told.empty() ? seen.schema() : told, metadata_of(collection)};
    std::size_t number = 0;
    parse(file, [&](const Json& feature) {
        ++number;
        try {
            ReadRow row = read_row(feature, table.schema(), number);
            const auto properties = feature.find("properties");
            for (const Field& field : table.schema()) {
                const bool given =
                    properties != feature.end() && properties->is_object() && properties->contains(field.name);
                row.values.push_back(given ? view_of((*properties)[field.name], field.type, row.made) : ValueView{});
            }
            table.add(row.id, row.geometry, row.values);
        } catch (const InputError& error) {
            problems.push_back({file.string(), 0, {}, "feature " + std::to_string(number) + " left out", error.what()});
        }
    });
    table.finish();
    return table;
}

}  // namespace sitmap
