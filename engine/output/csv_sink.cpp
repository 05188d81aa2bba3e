// Rows as CSV: UTF-8, commas, LF; geometries as WKT in the last column, `geometry`. A cell that a
// spreadsheet would run as a formula is written with an apostrophe before it.

#include "engine/core/atomic_file.hpp"
#include "engine/output/csv_text.hpp"
#include "engine/output/feature_sink.hpp"

#include <charconv>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

class CsvSink final : public FeatureSink {
public:
    CsvSink(const std::filesystem::path& file, const SinkOptions& options) : m_file(file) {
        for (const Field& field : options.schema) {
            append_csv_cell(m_line, field.name);
            m_line += ',';
        }
        m_line += "geometry\n";
        m_file.stream() << m_line;
    }

    void add(const SinkRow& row) override {
        m_line.clear();
        for (const string_view cell : row.cells) {
            append_csv_cell(m_line, is_formula(cell) ? "'" + string{cell} : string{cell});
            m_line += ',';
        }
        append_csv_cell(m_line, row.geometry == nullptr || empty(*row.geometry) ? "" : to_wkt(*row.geometry));
        m_line += '\n';
        m_file.stream() << m_line;
    }

    void finish() override { m_file.commit(Flush::to_system); }

private:
    AtomicFile m_file;
    string m_line;
};

}  // namespace

void append_csv_cell(string& out, string_view cell) {
    const bool plain = cell.find_first_of(",\"\n\r") == string_view::npos;
    if (plain) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        out += c;
        out += c == '"' ? "\"" : "";
    }
    out += '"';
}

bool is_formula(string_view cell) {
    if (cell.empty() || string_view{"=+-@\t\r"}.find(cell[0]) == string_view::npos) {
        return false;
    }
    double number = 0;
    const char* const end = cell.data() + cell.size();
    const char* const start = cell.data() + (cell[0] == '+' ? 1 : 0);
    return std::from_chars(start, end, number).ptr != end || start == end;
}

std::unique_ptr<FeatureSink> csv_sink(const std::filesystem::path& file, SinkOptions options) {
    return std::make_unique<CsvSink>(file, options);
}

}  // namespace sitmap
