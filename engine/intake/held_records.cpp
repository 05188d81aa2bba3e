#include "engine/intake/held_records.hpp"

#include "engine/core/error.hpp"

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
    const auto known = m_numbers.find(column);
    if (known != m_numbers.end()) {
        return known->second;
    }
    if (m_state->columns.size() == most_columns) {
        throw InputError(m_file, "has more than " + std::to_string(most_columns) + " columns");
    }
    m_state->columns.emplace_back(column);
    return m_numbers.emplace(column, m_state->columns.size() - 1).first->second;
}

void HeldRecords::hold(std::size_t bytes) {
    m_held += bytes;
    if (m_held > most_memory) {
        throw InputError(m_file, "its records take more than " + std::to_string(most_memory >> 20) +
                                     " MB of memory; split the file, or give it as CSV, which is read row by row");
    }
}

void HeldRecords::begin(std::size_t line) {
    hold(sizeof(Row));
    m_state->rows.push_back({line, {}, {}});
}

void HeldRecords::cell(std::string_view column, std::string text) {
    const std::size_t number = number_of(column);
    hold(sizeof(std::pair<std::size_t, std::string>) + text.size());
    m_state->rows.back().cells.emplace_back(number, std::move(text));
}

void HeldRecords::shape(Geometry geometry) {
    hold(position_count(geometry) * sizeof(LonLat));
    m_state->rows.back().geometry = std::move(geometry);
}

std::unique_ptr<RecordReader> HeldRecords::reader() && {
    return std::make_unique<HeldReader>(std::move(m_state));
}

}  // namespace sitmap
