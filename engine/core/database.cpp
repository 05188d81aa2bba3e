#include "engine/core/database.hpp"

#include "engine/core/error.hpp"

#include <sqlite3.h>

#include <utility>

namespace sitmap {

namespace {

constexpr int patience_ms = 10'000;

}  // namespace

struct Database::Handle {
    sqlite3* connection = nullptr;
    std::string file;
    bool writing = false;

    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { sqlite3_close(connection); }

    [[noreturn]] void refuse() const {
        const std::string why = connection == nullptr ? "out of memory" : sqlite3_errmsg(connection);
        if (writing) {
            throw OutputError(file, "cannot write: " + why + "; is the disk full or the folder not writable?");
        }
        throw InputError(file, "cannot read the database: " + why);
    }
    void check(int result) const {
        if (result != SQLITE_OK) {
            refuse();
        }
    }
};

struct Statement::Prepared {
    std::shared_ptr<Database::Handle> database;
    sqlite3_stmt* statement = nullptr;

    explicit Prepared(std::shared_ptr<Database::Handle> of) : database(std::move(of)) {}
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared() { sqlite3_finalize(statement); }
};

Database::Database(std::shared_ptr<Handle> handle) : m_handle(std::move(handle)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::open(const std::filesystem::path& file) {
    auto handle = std::make_shared<Handle>();
    handle->file = file.string();
    // No connection of ours is used by two threads at once, and a lock for each cell of a million rows costs.
    handle->check(
        sqlite3_open_v2(file.c_str(), &handle->connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr));
    Database database{std::move(handle)};
    database.run("SELECT count(*) FROM sqlite_master");  // opening alone does not look into the file
    return database;
}

Database Database::open_shared(const std::filesystem::path& file) {
    auto handle = std::make_shared<Handle>();
    handle->file = file.string();
    // Not read-only: the last to close a write-ahead log clears it away, where it may.
    handle->check(sqlite3_open_v2(file.c_str(), &handle->connection, SQLITE_OPEN_READWRITE, nullptr));
    handle->check(sqlite3_busy_timeout(handle->connection, patience_ms));
    Database database{std::move(handle)};
    database.run("PRAGMA query_only = ON; SELECT count(*) FROM sqlite_master");
    return database;
}

Database Database::create(const std::filesystem::path& file, const std::filesystem::path& shown_as) {
    auto handle = std::make_shared<Handle>();
    handle->file = shown_as.string();
    handle->writing = true;
    handle->check(
        sqlite3_open_v2(file.c_str(), &handle->connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr));
    Database database{std::move(handle)};
    database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
    return database;
}

Database Database::amend(const std::filesystem::path& file) {
    auto handle = std::make_shared<Handle>();
    handle->file = file.string();
    handle->writing = true;
    handle->check(
        sqlite3_open_v2(file.c_str(), &handle->connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr));
    handle->check(sqlite3_busy_timeout(handle->connection, patience_ms));
    Database database{std::move(handle)};
    database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    return database;
}

void Database::run(const std::string& sql) {
    m_handle->check(sqlite3_exec(m_handle->connection, sql.c_str(), nullptr, nullptr, nullptr));
}

Statement Database::prepare(std::string_view sql) {
    auto prepared = std::make_unique<Statement::Prepared>(m_handle);
    m_handle->check(sqlite3_prepare_v2(m_handle->connection, sql.data(), static_cast<int>(sql.size()),
                                       &prepared->statement, nullptr));
    return Statement{std::move(prepared)};
}

bool Database::has_table(std::string_view name) {
    return prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").bind(1, name).step();
}

std::int64_t Database::last_id() const {
    return sqlite3_last_insert_rowid(m_handle->connection);
}

void Database::close() {
    m_handle->check(sqlite3_close(m_handle->connection));
    m_handle->connection = nullptr;
}

Transaction::Transaction(Database& database) : m_database(&database) {
    database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (m_database != nullptr) {
        try {
            m_database->run("ROLLBACK");
        } catch (const Error&) {
            return;  // a failed statement may have ended it already, and closing ends it too
        }
    }
}

void Transaction::commit() {
    m_database->run("COMMIT");
    m_database = nullptr;
}

Statement::Statement(std::unique_ptr<Prepared> prepared) : m_prepared(std::move(prepared)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

Statement& Statement::bind(int parameter, std::int64_t number) {
    m_prepared->database->check(sqlite3_bind_int64(m_prepared->statement, parameter, number));
    return *this;
}

Statement& Statement::bind(int parameter, double number) {
    m_prepared->database->check(sqlite3_bind_double(m_prepared->statement, parameter, number));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    m_prepared->database->check(
        sqlite3_bind_text64(m_prepared->statement, parameter, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
    m_prepared->database->check(
        sqlite3_bind_blob64(m_prepared->statement, parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind_null(int parameter) {
    m_prepared->database->check(sqlite3_bind_null(m_prepared->statement, parameter));
    return *this;
}

bool Statement::step() {
    const int result = sqlite3_step(m_prepared->statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        m_prepared->database->refuse();
    }
    return result == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
    sqlite3_reset(m_prepared->statement);
}

int Statement::column(std::string_view name) const {
    for (int i = sqlite3_column_count(m_prepared->statement) - 1; i >= 0; --i) {
        if (name == sqlite3_column_name(m_prepared->statement, i)) {
            return i;
        }
    }
    return -1;
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(m_prepared->statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_prepared->statement, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_prepared->statement, column);
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_prepared->statement, column));
    return {text == nullptr ? "" : text, static_cast<std::size_t>(sqlite3_column_bytes(m_prepared->statement, column))};
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_prepared->statement, column));
    return {bytes == nullptr ? "" : bytes,
            static_cast<std::size_t>(sqlite3_column_bytes(m_prepared->statement, column))};
}

std::string sql_name(std::string_view name) {
    std::string quoted = "\"";
    for (const char c : name) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

}  // namespace sitmap
