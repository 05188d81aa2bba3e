#pragma once

// A feature's values while they are filled in, by field name. Fields not named stay null.

#include "engine/layer/schema.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

class Row {
public:
    explicit Row(const Schema& schema) : m_schema(schema), m_values(schema.size()) {}

    void set(std::string_view field, Value value) { m_values[field_index(m_schema, field)] = std::move(value); }
    /// Empty text is null.
    void set_text(std::string_view field, std::string text) {
        if (!text.empty()) {
            set(field, std::move(text));
        }
    }
    /// Nothing is null.
    template <typename T>
    void set_known(std::string_view field, const std::optional<T>& known) {
        if (known) {
            set(field, *known);
        }
    }

    std::vector<Value> take() && { return std::move(m_values); }

private:
    const Schema& m_schema;
    std::vector<Value> m_values;
};

}  // namespace sitmap
