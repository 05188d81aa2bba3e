#include "engine/intake/csv_records.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <set>
#include <utility>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

constexpr std::size_t block = std::size_t{1} << 20;
constexpr std::size_t longest_record = std::size_t{16} << 20;
constexpr std::size_t most_columns = 4096;

/// A cell as a range of the buffer; `doubled` if it has quotation marks written twice.
struct Cell {
    std::size_t start = 0;
    std::size_t end = 0;
    bool doubled = false;
};

char likely_delimiter(string_view line) {
    static constexpr std::array candidates{',', ';', '\t'};
    return *std::ranges::max_element(candidates, {}, [&](char c) { return std::ranges::count(line, c); });
}

class CsvRecords final : public RecordReader {
public:
    CsvRecords(ReadBytes bytes, CsvOptions options, RefuseRecord refuse)
        : m_bytes(std::move(bytes)), m_options(std::move(options)), m_refuse(std::move(refuse)) {
        fill();
        drop_mark();
        if (m_options.delimiter == '\0') {
            m_options.delimiter = likely_delimiter(first_line());
        }
        if (!m_options.columns.empty()) {
            m_columns = m_options.columns;
            return;
        }
        if (!advance()) {
            throw InputError(m_options.file, "is empty: there is no line with the names of the columns");
        }
        std::vector<string> names;
        for (const Cell& cell : m_cells) {
            names.emplace_back(text_of(cell));
        }
        m_columns = distinct_columns(std::move(names));
    }

    const std::vector<string>& columns() const override { return m_columns; }
    std::uint64_t position() const override { return m_read; }

    bool next(Record& record) override {
        while (advance()) {
            if (m_cells.size() != m_columns.size()) {
                m_refuse(m_line, "has " + std::to_string(m_cells.size()) + " cells where the header has " +
                                     std::to_string(m_columns.size()));
                continue;
            }
            record.line = m_line;
            record.geometry = nullptr;
            record.cells.resize(m_cells.size());
            for (std::size_t i = 0; i < m_cells.size(); ++i) {
                record.cells[i] = text_of(m_cells[i]);
            }
            return true;
        }
        return false;
    }

private:
    void drop_mark() {
        const string_view held{m_buffer.data() + m_at, m_end - m_at};
        if (held.starts_with("\xFF\xFE") || held.starts_with("\xFE\xFF")) {
            throw InputError(m_options.file, "is UTF-16; say --encoding UTF-16");
        }
        m_at += held.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    }

    string_view first_line() const {
        const string_view held{m_buffer.data() + m_at, m_end - m_at};
        return held.substr(0, held.find('\n'));
    }

    /// More bytes behind those not yet read; false at the end.
    bool fill() {
        if (m_at > 0) {
            std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_end - m_at);
            m_end -= m_at;
            m_at = 0;
        }
        if (m_end > longest_record) {
            throw InputError(m_options.file, m_next_line,
                             "a record of over 16 MB begins here; is a quotation mark never closed?");
        }
        if (m_buffer.size() < m_end + block) {
            m_buffer.resize(m_end + block);
        }
        const std::size_t got = m_bytes(m_buffer.data() + m_end, block);
        refuse_binary({m_buffer.data() + m_end, got});
        m_end += got;
        m_read += got;
        m_ended = got == 0;
        return !m_ended;
    }

    /// At once: a file of nothing but NULs would else be one endless record.
    void refuse_binary(string_view more) const {
        const std::size_t nul = more.find('\0');
        const bool utf16 = m_read == 0 && (more.starts_with("\xFF\xFE") || more.starts_with("\xFE\xFF"));
        if (nul == string_view::npos || utf16) {
            return;
        }
        const char* const unread = m_buffer.data() + m_at;
        const auto lines = std::count(unread, more.data() + nul, '\n');
        throw InputError(m_options.file, m_next_line + static_cast<std::size_t>(lines),
                         "has a NUL byte; this is no text, or UTF-16 (then say --encoding UTF-16)");
    }

    /// To the next record that is no blank line.
    bool advance() {
        for (;;) {
            while (!split()) {
                if (!fill()) {
                    break;
                }
            }
            if (m_ended && m_at == m_end) {
                return false;
            }
            if (!m_split && !split_at_end()) {
                return false;
            }
            const std::size_t start = m_at;
            m_at = m_record_end;
            m_line = m_next_line;
            m_split = false;
            check({m_buffer.data() + start, m_record_end - start});
            if (m_cells.size() > 1 || m_cells[0].end > m_cells[0].start) {
                return true;
            }
        }
    }

    /// The cells of the record at `m_at`; false if its end is not held yet.
    bool split() {
        m_cells.clear();
        std::size_t at = m_at;
        while (at < m_end) {
            const auto end = m_options.quoted && m_buffer[at] == '"' ? quoted_cell(at) : plain_cell(at);
            if (!end) {
                return false;
            }
            if (m_buffer[*end] == '\n') {
                trim_return();
                m_record_end = *end + 1;
                return m_split = true;
            }
            at = *end + 1;
            if (m_cells.size() > most_columns) {
                throw InputError(m_options.file, m_next_line, "has more than 4096 cells");
            }
        }
        return false;
    }

    /// The last record of a file that does not end with a line break: one is put there.
    bool split_at_end() {
        m_buffer.resize(std::max(m_buffer.size(), m_end + 1));
        m_buffer[m_end++] = '\n';
        if (!split()) {
            throw InputError(m_options.file, m_next_line,
                             "a quotation mark is opened here and never closed; is the file cut off?");
        }
        return true;
    }

    /// Each gives where the delimiter or line break after the cell stands; nothing if that is not held.
    std::optional<std::size_t> plain_cell(std::size_t start) {
        const char* at = m_buffer.data() + start;
        const char* const end = m_buffer.data() + m_end;
        const char delimiter = m_options.delimiter;
        while (at != end && *at != delimiter && *at != '\n') {
            ++at;
        }
        if (at == end) {
            return std::nullopt;
        }
        const auto stop = static_cast<std::size_t>(at - m_buffer.data());
        m_cells.push_back({start, stop, false});
        return stop;
    }

    std::optional<std::size_t> quoted_cell(std::size_t start) {
        bool doubled = false;
        for (std::size_t at = start + 1;;) {
            const void* found = std::memchr(m_buffer.data() + at, '"', m_end - at);
            if (found == nullptr) {
                return std::nullopt;
            }
            at = static_cast<std::size_t>(static_cast<const char*>(found) - m_buffer.data()) + 1;
            if (at == m_end) {
                return std::nullopt;
            }
            if (m_buffer[at] == '"') {
                doubled = true;
                ++at;
                continue;
            }
            return closed_cell(start, at, doubled);
        }
    }

    /// What follows the closing mark should be a delimiter; text there belongs to the cell as it stands.
    std::optional<std::size_t> closed_cell(std::size_t start, std::size_t after, bool doubled) {
        const char follows = m_buffer[after];
        if (follows == m_options.delimiter || follows == '\n') {
            m_cells.push_back({start + 1, after - 1, doubled});
            return after;
        }
        const bool returns = follows == '\r' && after + 1 < m_end && m_buffer[after + 1] == '\n';
        if (returns) {
            m_cells.push_back({start + 1, after - 1, doubled});
            return after + 1;
        }
        const auto stop = plain_cell(after);
        if (stop) {
            m_cells.back().start = start;
        }
        return stop;
    }

    void trim_return() {
        Cell& last = m_cells.back();
        if (last.end > last.start && m_buffer[last.end - 1] == '\r') {
            --last.end;
        }
    }

    void check(string_view record) {
        if (const std::size_t bad = find_invalid_utf8(record); bad != string_view::npos) {
            throw InputError(m_options.file, m_next_line,
                             "byte " + std::to_string(bad) +
                                 " of the record is not UTF-8; say --encoding windows-1252 if that is what it is");
        }
        m_next_line += static_cast<std::size_t>(std::ranges::count(record, '\n'));
    }

    string_view text_of(const Cell& cell) {
        char* const start = m_buffer.data() + cell.start;
        char* const end = m_buffer.data() + cell.end;
        if (!cell.doubled) {
            return {start, static_cast<std::size_t>(end - start)};
        }
        char* to = start;
        for (const char* from = start; from != end; ++from) {
            *to++ = *from;
            from += *from == '"' && from + 1 != end && from[1] == '"' ? 1 : 0;
        }
        return {start, static_cast<std::size_t>(to - start)};
    }

    ReadBytes m_bytes;
    CsvOptions m_options;
    RefuseRecord m_refuse;
    std::vector<string> m_columns;
    std::vector<Cell> m_cells;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;   // start of what is not yet read
    std::size_t m_end = 0;  // end of what is held
    std::size_t m_record_end = 0;
    std::size_t m_line = 0;
    std::size_t m_next_line = 1;
    std::uint64_t m_read = 0;
    bool m_split = false;
    bool m_ended = false;
};

}  // namespace

ReadBytes bytes_of_file(const std::filesystem::path& file) {
    const int opened = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) {
        throw InputError(file.string(), string{"cannot read: "} + std::strerror(errno));
    }
    const std::shared_ptr<const int> descriptor{new int{opened}, [](const int* held) {
                                                    close(*held);
                                                    delete held;
                                                }};
    struct stat about {};
    if (fstat(opened, &about) != 0 || S_ISDIR(about.st_mode)) {
        throw InputError(file.string(), "is a folder; name the files in it");
    }
    return [descriptor, name = file.string()](char* to, std::size_t most) {
        for (;;) {
            const ssize_t got = read(*descriptor, to, most);
            if (got >= 0) {
                return static_cast<std::size_t>(got);
            }
            if (errno != EINTR) {
                throw InputError(name, string{"cannot read: "} + std::strerror(errno));
            }
        }
    };
}

ReadBytes bytes_of(string bytes) {
    return [held = std::make_shared<const string>(std::move(bytes)), at = std::size_t{0}](char* to,
                                                                                          std::size_t most) mutable {
        const std::size_t length = std::min(most, held->size() - at);
        std::memcpy(to, held->data() + at, length);
        at += length;
        return length;
    };
}

std::unique_ptr<RecordReader> read_csv(ReadBytes bytes, CsvOptions options, RefuseRecord refuse) {
    return std::make_unique<CsvRecords>(std::move(bytes), std::move(options), std::move(refuse));
}

std::vector<string> distinct_columns(std::vector<string> names) {
    std::set<string> known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const string name = names[i].empty() ? "column " + std::to_string(i + 1) : names[i];
        names[i] = name;
        for (int again = 2; !known.insert(names[i]).second; ++again) {
            names[i] = name + " (" + std::to_string(again) + ")";
        }
    }
    return names;
}

}  // namespace sitmap
