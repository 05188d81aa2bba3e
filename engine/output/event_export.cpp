#include "engine/output/event_export.hpp"

#include "engine/core/json_text.hpp"
#include "engine/layer/event_layer.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>

namespace sitmap {

namespace {

using std::string;

/// Rows of one file share their columns; files with columns of their own for each row are few rows.
constexpr std::size_t most_seen = 1024;

string field_name(const string& format, const string& column) {
    return find_field(feature_schema(), column) ? format + "_" + column : column;
}

struct AsText {
    string operator()(std::monostate) const { return {}; }
    string operator()(std::int64_t number) const { return std::to_string(number); }
    string operator()(double number) const {
        string text;
        append_json_number(text, number);
        return text;
    }
    string operator()(const string& text) const { return text; }
    string operator()(Date date) const { return to_string(date); }
};

}  // namespace

Schema export_schema(const EventSequence& events) {
    Schema schema = feature_schema();
    std::set<string> known;
    std::set<std::shared_ptr<const std::vector<string>>> seen;
    events.each([&](const Event& event) {
        for (const SourceRow& row : event.rows) {
            if (seen.size() < most_seen && !seen.insert(row.columns).second) {
                continue;
            }
            for (const string& column : *row.columns) {
                const string name = field_name(row.format, column);
                if (known.insert(name).second) {
                    schema.push_back({name, FieldType::text, name.substr(0, 10), name});
                }
            }
        }
    });
    return schema;
}

void export_events(const EventSequence& events, const Schema& schema, const LayerMetadata& metadata,
                   const TollChoice& toll, FeatureSink& sink) {
    std::map<string, std::size_t, std::less<>> fields;
    for (std::size_t i = 0; i < schema.size(); ++i) {
        fields.emplace(schema[i].name, i);
    }
    events.each([&](const Event& event) {
        const Feature feature = event_feature(event, metadata, toll);
        std::vector<string> texts(schema.size());
        for (std::size_t i = 0; i < feature.values.size(); ++i) {
            texts[i] = std::visit(AsText{}, feature.values[i]);
        }
        for (const SourceRow& row : event.rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                texts[fields.at(field_name(row.format, (*row.columns)[i]))] = row.cells[i];
            }
        }
        const std::vector<std::string_view> cells{texts.begin(), texts.end()};
        sink.add({event.id, &event.placement.geometry, cells});
    });
}

}  // namespace sitmap
