#include "engine/intake/intake.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"
#include "engine/intake/cell.hpp"
#include "engine/intake/csv_records.hpp"
#include "engine/intake/held_files.hpp"
#include "engine/intake/mapped_table.hpp"
#include "engine/intake/zip_entries.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

namespace fs = std::filesystem;
using std::string;
using std::string_view;

constexpr std::size_t told_of_each_kind = 3;

/// As many bytes as there are, up to this number.
string first_bytes(const fs::path& file, std::size_t most) {
    constexpr std::size_t block = std::size_t{1} << 16;
    const ReadBytes read = bytes_of_file(file);
    string bytes;
    for (std::size_t got = 1; got > 0 && bytes.size() < most;) {
        const std::size_t held = bytes.size();
        bytes.resize(held + std::min(block, most - held));
        got = read(bytes.data() + held, bytes.size() - held);
        bytes.resize(held + got);
    }
    return bytes;
}

string whole_file(const fs::path& file) {
    std::error_code unknown;  // of a pipe
    const std::uintmax_t size = fs::file_size(file, unknown);
    const bool too_large = !unknown && size > most_held;
    string bytes = too_large ? string{} : first_bytes(file, most_held + 1);
    if (too_large || bytes.size() > most_held) {
        throw InputError(file.string(), "is larger than 256 MB, which only CSV in UTF-8 may be; convert it first");
    }
    return bytes;
}

constexpr std::size_t head_bytes = std::size_t{1} << 16;

/// GDELT's files have no header: their first line begins with a number and a day.
std::vector<string> headless_gdelt(string_view head) {
    const string_view line = head.substr(0, head.find('\n'));
    const bool numbers = !line.empty() && line.find_first_not_of("0123456789\t") > line.find('\t');
    const auto cells = static_cast<std::size_t>(std::ranges::count(line, '\t')) + 1;
    return numbers && line[0] >= '0' && line[0] <= '9' ? gdelt_columns(cells) : std::vector<string>{};
}

/// GED that lost its header: one delimiter makes its first record a row of it. Its texts may hold more of another.
bool is_headless_ucdp(const string& head, char delimiter) {
    CsvOptions csv;
    csv.delimiter = delimiter;
    csv.columns = ucdp_columns();
    try {
        Record record;
        return read_csv(bytes_of(head), csv, [](std::size_t, const string&) {})->next(record) && is_ucdp_row(record);
    } catch (const InputError&) {
        return false;  // whoever reads the file in earnest says what is wrong
    }
}

CsvOptions csv_options(const string& head) {
    CsvOptions csv;
    csv.columns = headless_gdelt(head);
    if (!csv.columns.empty()) {
        csv.delimiter = '\t';
        csv.quoted = false;
    }
    for (const char delimiter : {',', ';', '\t'}) {
        if (csv.columns.empty() && is_headless_ucdp(head, delimiter)) {
            csv.columns = ucdp_columns();
            csv.delimiter = delimiter;
        }
    }
    return csv;
}

std::unique_ptr<RecordReader> open_csv(const fs::path& file, const string& encoding, IntakeLog& log) {
    string decoded = encoding.empty() ? string{} : decode_text(whole_file(file), encoding, file.string());
    CsvOptions csv = csv_options(encoding.empty() ? first_bytes(file, head_bytes) : decoded.substr(0, head_bytes));
    csv.file = file.string();
    ReadBytes bytes = encoding.empty() ? bytes_of_file(file) : bytes_of(std::move(decoded));
    return read_csv(std::move(bytes), std::move(csv),
                    [&log](std::size_t line, const string& why) { log.tell(line, "the row is left out", why); });
}

std::unique_ptr<RecordReader> open_archive(const fs::path& file) {
    for (const string& name : zip_names(file)) {
        if (name.ends_with(".kml")) {
            return read_kml(zip_entry(file, name, most_held), file.string());
        }
    }
    return read_xlsx(file);
}

/// By the first bytes, whatever the file is called.
std::unique_ptr<RecordReader> open_records(const fs::path& file, const string& encoding, IntakeLog& log) {
    const string head = first_bytes(file, 1024);
    if (head.starts_with("PK\x03\x04")) {
        return open_archive(file);
    }
    string_view text = head;
    text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    text = trimmed(text);
    if (text.starts_with('<')) {
        return read_kml(decode_text(whole_file(file), encoding, file.string()), file.string());
    }
    if (text.starts_with('{') || text.starts_with('[')) {
        return read_json(decode_text(whole_file(file), encoding, file.string()), file.string());
    }
    return open_csv(file, encoding, log);
}

string known_formats() {
    return "ACLED, UCDP GED, GDELT, KML, GeoConfirmed, CIR and TimeMap are known by their columns; say --map FILE.json "
           "for another table";
}

}  // namespace

void IntakeLog::tell(std::size_t line, string_view what, string_view why) {
    auto kind = std::ranges::find(m_kinds, why, &Kind::why);
    if (kind == m_kinds.end()) {
        if (m_kinds.size() > 100) {
            kind = m_kinds.end() - 1;  // reasons that carry numbers must not fill the memory
        } else {
            kind = m_kinds.insert(m_kinds.end(), {string{why}, 0, {}});
        }
    }
    if (++kind->count <= told_of_each_kind) {
        kind->first.push_back({.source = m_file, .line = line, .span = {}, .what = string{what}, .why = string{why}});
    }
}

Problems IntakeLog::problems() const {
    Problems all;
    for (const Kind& kind : m_kinds) {
        all.insert(all.end(), kind.first.begin(), kind.first.end());
        if (kind.count > told_of_each_kind) {
            all.push_back({.source = m_file,
                           .line = 0,
                           .span = {},
                           .what = "and in " + std::to_string(kind.count - told_of_each_kind) + " rows more",
                           .why = kind.why});
        }
    }
    return all;
}

EventTable open_table(const fs::path& file, const IntakeOptions& options, const Crosswalk& crosswalk, IntakeLog& log) {
    EventTable table{.doc = file.stem().string(),
                     .source = file.filename().string(),
                     .records = open_records(file, options.encoding, log),
                     .format = {},
                     .columns = {}};
    table.columns = std::make_shared<const std::vector<string>>(table.records->columns());
    table.format = options.mapping.empty() ? format_of(*table.columns, crosswalk)
                                           : mapped_format(options.mapping, *table.columns, crosswalk);
    if (!table.format) {
        throw InputError(file.string(), "has the columns of no known format; " + known_formats());
    }
    return table;
}

bool is_table(const fs::path& file, const IntakeOptions& options, const Crosswalk& crosswalk) {
    const bool mapped = !options.mapping.empty();
    if (mapped) {
        check_mapping(options.mapping, crosswalk);
    }
    try {
        IntakeLog log{file.string()};
        open_table(file, options, crosswalk, log);
        return true;
    } catch (const InputError&) {
        if (mapped && (file.extension() == ".csv" || file.extension() == ".tsv" || file.extension() == ".xlsx")) {
            throw;  // no report: the mapping is meant for it
        }
        return false;
    }
}

void EventTable::read(const Record& record, ForeignEvent& event, Whereabouts& whereabouts, IntakeLog& log) const {
    format->read(record, event, [&](string_view column, string_view text, string_view why) {
        log.tell(record.line, string{column} + " \"" + string{text.substr(0, 60)} + "\"", why);
    });
    if (const char* doubt = whereabouts.doubt(event)) {
        event.at.reset();
        log.tell(record.line, "the coordinates are left out", doubt);
    }
}

}  // namespace sitmap
