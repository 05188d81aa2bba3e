#pragma once

// Requirements of the OGC's standards, one test each, by their own names:
//
//     const Requirement core[] = {{"/req/core/root-op", [] { EXPECT_EQ(get("/").status, 200); }}};
//     class FeaturesPart1 : public Requirements {};
//     TEST_P(FeaturesPart1, holds) { GetParam().holds(); }
//     INSTANTIATE_TEST_SUITE_P(Core, FeaturesPart1, testing::ValuesIn(core), name_of);
//
// and what such tests ask: the two layers of served.hpp, served at http://example.org.

#include "tests/support/served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace sitmap::test {

struct Requirement {
    const char* id;
    void (*holds)();
};

inline std::ostream& operator<<(std::ostream& out, const Requirement& one) {
    return out << one.id;
}

/// "core_fc_bbox_definition"
inline std::string name_of(const testing::TestParamInfo<Requirement>& info) {
    std::string name = std::string{info.param.id}.substr(std::string_view{"/req/"}.size());
    for (char& c : name) {
        c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    }
    return name;
}

class Requirements : public testing::TestWithParam<Requirement> {};

inline const Served& served() {
    static const Served one;
    return one;
}

using Headers = std::vector<std::pair<std::string, std::string>>;

inline Response get(const std::string& target, Headers headers = {}) {
    return served().get(target, std::move(headers));
}

inline nlohmann::json json_at(const std::string& target) {
    const Response response = get(target);
    EXPECT_EQ(response.status, 200) << target;
    return nlohmann::json::parse(*response.body);
}

/// A part of it by its JSON pointer, as a value: a loop over a part of what is gone by then would read nothing.
inline nlohmann::json part_of(const std::string& target, const std::string& pointer) {
    return json_at(target).at(nlohmann::json::json_pointer{pointer});
}

inline std::string header_of(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
        if (key == name) {
            return value;
        }
    }
    return "";
}

/// The address of the first link with that relation and, if it is given, that type; empty where there is none.
inline std::string link_of(const nlohmann::json& document, const std::string& rel, const std::string& type = "") {
    for (const nlohmann::json& link : document.at("links")) {
        if (link.at("rel") == rel && (type.empty() || link.value("type", "") == type)) {
            return link.at("href");
        }
    }
    return "";
}

/// Of links such as the server gives: what is behind http://example.org.
inline std::string path_of(const std::string& href) {
    const std::string host = "http://example.org";
    EXPECT_TRUE(href.starts_with(host)) << href;
    return href.substr(host.size());
}

inline std::string ids(const nlohmann::json& collection) {
    std::string list;
    for (const nlohmann::json& feature : collection.at("features")) {
        list += (list.empty() ? "" : " ") + feature.at("id").get<std::string>();
    }
    return list;
}

/// "e1 e2", of the collection `events`.
inline std::string events(const std::string& query) {
    return ids(json_at("/collections/events/items?" + query));
}

inline int status_of_items(const std::string& query) {
    return get("/collections/events/items?" + query).status;
}

/// The parameter of the items' operation as /api describes it; null where it does not.
inline nlohmann::json described_parameter(const std::string& name) {
    for (const nlohmann::json& one : part_of("/api", "/paths/~1collections~1events~1items/get/parameters")) {
        if (one.at("name") == name) {
            return one;
        }
    }
    return nullptr;
}

}  // namespace sitmap::test
