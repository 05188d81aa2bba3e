#pragma once

// A service over invented layers, for tests of what is served.

#include "engine/serve/service.hpp"
#include "tests/support/crowd.hpp"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace sitmap::test {

/// Six events: id, WKT, type, days, killed.
inline Layer few_events() {
    struct Row {
        const char* id;
        const char* wkt;
        const char* type;
        const char* from;
        const char* to;
        int killed;
    };
    static constexpr Row rows[] = {{"e1", "POINT(36 33)", "airstrike", "2025-07-01", "2025-07-01", 3},
                                   {"e2", "POINT(37 34)", "shelling", "2025-07-02", "2025-07-05", -1},
                                   {"e3", "POINT(179.5 10)", "airstrike", "2025-07-10", "2025-07-10", 12},
                                   {"e4", "POINT(-179.5 10)", "raid", "2025-07-11", "", 0},
                                   {"e5", "POLYGON((35 32,36.5 32,36.5 33.5,35 32))", "clash", "", "2025-06-01", 7},
                                   {"e6", "", "Rock & <roll> %_'\"", "", "", -1}};
    Layer layer{"events", "Events", crowd_schema(), {}, {}};
    layer.schema.push_back({"tags", FieldType::json, "tags", "Tags"});
    for (const Row& row : rows) {
        Feature feature{row.id, *row.wkt == '\0' ? Geometry{} : from_wkt(row.wkt),
                        std::vector<Value>(layer.schema.size())};
        feature.values[0] = std::string{row.id};
        feature.values[1] = std::string{row.type};
        if (const auto from = parse_date(row.from)) {
            feature.values[3] = *from;
        }
        if (const auto to = parse_date(row.to)) {
            feature.values[4] = *to;
        }
        feature.values[6] = 0.5;
        if (row.killed >= 0) {
            feature.values[7] = std::int64_t{row.killed};
        }
        feature.values[9] = std::string{"[\"a\",\""} + row.id + "\",1]";
        layer.features.push_back(std::move(feature));
    }
    return layer;
}

inline std::shared_ptr<const Dataset> dataset_of(const std::vector<Layer>& layers, std::uint64_t number = 1) {
    std::vector<FeatureTable> tables;
    for (const Layer& layer : layers) {
        tables.push_back(table_of(layer));
    }
    return std::make_shared<const Dataset>(served_tables(std::move(tables), 6), number);
}

class Served {
public:
    explicit Served(ServeSettings settings = {}) : service{std::move(settings), nullptr} {
        service.swap(dataset_of({few_events(), odd_shapes()}));
    }

    Response get(const std::string& target, std::vector<std::pair<std::string, std::string>> headers = {},
                 const char* method = "GET") const {
        auto request = request_of_target(method, target);
        if (!request) {
            return refusal(400, "");
        }
        request->headers = std::move(headers);
        request->headers.emplace_back("host", "example.org");
        return respond(service, *request);
    }
    nlohmann::json json(const std::string& target) const { return nlohmann::json::parse(*get(target).body); }

    Service service;
};

}  // namespace sitmap::test
