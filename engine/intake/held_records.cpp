#include "engine/intake/held_records.hpp"

#include <algorithm>

namespace sitmap {

namespace {

class HeldReader final : public RecordReader {
public:
    explicit HeldReader(std::unique_ptr<HeldRecords::State> state) : m_state(std::move(state)) {}

    const std::vector<std::string>& columns() const override { return m_state->columns; }
    std::uint64_t position() const override { return m_next; }

    bool next(Record& record) override {
        if (m_next == m_state->rows.size()) {
            return false;
        }
        const HeldRecords::Row& row = m_state->rows[m_next++];
        record.line = row.line;
        record.cells.assign(m_state->columns.size(), {});
        for (const auto& [column, text] : row.cells) {
            record.cells[column] = text;
        }
        record.geometry = empty(row.geometry) ? nullptr : &row.geometry;
        return true;
    }

private:
    std::unique_ptr<HeldRecords::State> m_state;
    std::size_t m_next = 0;
};

}  // namespace

void HeldRecords::column(std::string_view name) {
    number_of(name);
}

std::size_t HeldRecords::number_of(std::string_view column) {
    auto& columns = m_state->columns;
    const auto known = std::ranges::find(columns, column);
    if (known == columns.end()) {
        columns.emplace_back(column);
        return columns.size() - 1;
    }
    return static_cast<std::size_t>(known - columns.begin());
}

void HeldRecords::begin(std::size_t line) {
    m_state->rows.push_back({line, {}, {}});
}

void HeldRecords::cell(std::string_view column, std::string text) {
    m_state->rows.back().cells.emplace_back(number_of(column), std::move(text));
}

void HeldRecords::shape(Geometry geometry) {
    m_state->rows.back().geometry = std::move(geometry);
}

std::unique_ptr<RecordReader> HeldRecords::reader() && {
    return std::make_unique<HeldReader>(std::move(m_state));
}

}  // namespace sitmap
