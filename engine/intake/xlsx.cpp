// XLSX: the first sheet of a workbook. Cells come as text; a number under a date format is written as
// its day. Formulas are not worked out: what the sheet last showed is read.

#include "engine/core/date.hpp"
#include "engine/core/error.hpp"
#include "engine/intake/cell.hpp"
#include "engine/intake/csv_records.hpp"
#include "engine/intake/held_files.hpp"
#include "engine/intake/xml_reader.hpp"
#include "engine/intake/zip_entries.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace sitmap {

namespace {

using std::string;
using std::string_view;
using Kind = XmlReader::Kind;

constexpr std::size_t most_columns = HeldRecords::most_columns;
constexpr std::size_t most_strings = std::size_t{8} << 20;  ///< the empty ones are five bytes in the file

std::size_t count_of(const string& text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::vector<string> shared_strings(const string& xml, const string& file) {
    std::vector<string> strings;
    XmlReader reader{xml, file};
    for (Kind kind = reader.next(); kind != Kind::finished; kind = reader.next()) {
        if (kind == Kind::start && reader.name() == "si") {
            if (strings.size() == most_strings) {
                throw InputError(file, "has more than " + std::to_string(most_strings) + " shared texts");
            }
            strings.push_back(reader.content());
        }
    }
    return strings;
}

/// True for a number format that shows a day: letters y and d outside quotes and brackets.
bool shows_day(string_view format) {
    bool quoted = false;
    bool day = false;
    bool year = false;
    for (const char c : format) {
        quoted = c == '"' ? !quoted : quoted;
        day = day || (!quoted && (c == 'd' || c == 'D'));
        year = year || (!quoted && (c == 'y' || c == 'Y'));
    }
    return day || year;
}

/// The cell styles, by number, under which a number is a day.
std::set<std::size_t> day_styles(const string& xml, const string& file) {
    std::set<std::size_t> formats{14, 15, 16, 17, 22};
    std::set<std::size_t> styles;
    std::size_t style = 0;
    bool of_cells = false;
    XmlReader reader{xml, file};
    for (Kind kind = reader.next(); kind != Kind::finished; kind = reader.next()) {
        const string_view name = reader.name();
        if (name == "cellXfs") {
            of_cells = kind == Kind::start;
        } else if (kind == Kind::start && name == "numFmt" && shows_day(reader.attribute("formatCode"))) {
            formats.insert(count_of(reader.attribute("numFmtId")));
        } else if (kind == Kind::start && name == "xf" && of_cells) {
            if (formats.contains(count_of(reader.attribute("numFmtId")))) {
                styles.insert(style);
            }
            ++style;
        }
    }
    return styles;
}

/// Days since 30 December 1899, as sheets count from March 1900 on.
string day_text(const string& number) {
    const auto days = read_real(number);
    if (!days || *days < 61 || *days > 2'958'465) {
        return number;
    }
    constexpr Date origin = std::chrono::year{1899} / 12 / 30;
    return to_string(origin + std::chrono::days{static_cast<int>(std::floor(*days))});
}

/// Column of "BC12", from 0.
std::size_t column_of(string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > most_columns) {
            break;
        }
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    return column == 0 ? 0 : column - 1;
}

class Sheet {
public:
    explicit Sheet(const std::filesystem::path& path) : m_file(path.string()), m_records(m_file) {
        m_strings = shared_strings(zip_entry(path, "xl/sharedStrings.xml", most_held), m_file);
        m_days = day_styles(zip_entry(path, "xl/styles.xml", most_held), m_file);
        m_xml = zip_entry(path, first_sheet(path), most_held);
    }

    std::unique_ptr<RecordReader> read() {
        XmlReader reader{m_xml, m_file};
        for (Kind kind = reader.next(); kind != Kind::finished; kind = reader.next()) {
            if (kind == Kind::start && reader.name() == "row") {
                row(reader);
            }
        }
        if (m_names.empty()) {
            throw InputError(m_file, "its first sheet is empty");
        }
        return std::move(m_records).reader();
    }

private:
    static string first_sheet(const std::filesystem::path& path) {
        std::vector<string> sheets;
        for (const string& name : zip_names(path)) {
            if (name.starts_with("xl/worksheets/") && name.ends_with(".xml")) {
                sheets.push_back(name);
            }
        }
        const auto first = std::ranges::min_element(sheets, {}, [](const string& name) {
            return std::pair{name.size(), name};
        });
        if (first == sheets.end()) {
            throw InputError(path.string(), "is a ZIP archive, but neither KMZ nor a workbook");
        }
        return *first;
    }

    void row(XmlReader& reader) {
        const std::size_t outside = reader.depth() - 1;
        const std::size_t line = std::max<std::size_t>(count_of(reader.attribute("r")), 1);
        std::map<std::size_t, string> cells;
        std::size_t column = 0;
        for (Kind kind = reader.next(); kind != Kind::finished && !(kind == Kind::end && reader.depth() == outside);
             kind = reader.next()) {
            if (kind == Kind::start && reader.name() == "c") {
                const string reference = reader.attribute("r");
                column = reference.empty() ? column : column_of(reference);
                if (column > most_columns) {
                    throw InputError(m_file, line, "has more than 4096 columns");
                }
                cells[column++] = cell(reader);
            }
        }
        if (m_names.empty()) {
            name_columns(cells);
        } else {
            add(line, cells);
        }
    }

    string cell(XmlReader& reader) {
        const std::size_t outside = reader.depth() - 1;
        const string type = reader.attribute("t");
        const std::size_t style = count_of(reader.attribute("s"));
        string value;
        for (Kind kind = reader.next(); kind != Kind::finished && !(kind == Kind::end && reader.depth() == outside);
             kind = reader.next()) {
            if (kind == Kind::start && (reader.name() == "v" || reader.name() == "t")) {
                value += reader.content();
            }
        }
        if (type == "s") {
            const std::size_t number = count_of(value);
            return number < m_strings.size() ? m_strings[number] : string{};
        }
        return type.empty() || type == "n" ? (m_days.contains(style) ? day_text(value) : value) : value;
    }

    void name_columns(const std::map<std::size_t, string>& cells) {
        if (cells.empty()) {
            return;
        }
        m_names.resize(cells.rbegin()->first + 1);
        for (const auto& [column, text] : cells) {
            m_names[column] = text;
        }
        m_names = distinct_columns(std::move(m_names));
        for (const string& name : m_names) {
            m_records.column(name);
        }
    }

    void add(std::size_t line, const std::map<std::size_t, string>& cells) {
        const bool blank = std::ranges::all_of(cells, [](const auto& cell) { return cell.second.empty(); });
        if (blank) {
            return;
        }
        m_records.begin(line);
        for (const auto& [column, text] : cells) {
            if (column < m_names.size()) {
                m_records.cell(m_names[column], text);
            }
        }
    }

    string m_file;
    std::vector<string> m_strings;
    std::set<std::size_t> m_days;
    string m_xml;
    std::vector<string> m_names;
    HeldRecords m_records;
};

}  // namespace

std::unique_ptr<RecordReader> read_xlsx(const std::filesystem::path& file) {
    return Sheet{file}.read();
}

}  // namespace sitmap
