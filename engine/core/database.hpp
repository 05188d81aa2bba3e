#pragma once

// A SQLite file: what GeoPackages are. A database is opened, statements are prepared once and stepped
// through row by row; values are bound, never pasted into SQL.
//
//     Database database = Database::open(file);
//     Statement rows = database.prepare("SELECT name FROM towns WHERE population > ?");
//     rows.bind(1, 1000);
//     while (rows.step()) { use(rows.text(0)); }

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace sitmap {

class Statement;

class Database {
public:
    /// For reading alone; the file is taken as it is and never locked. Throws InputError where there is
    /// no such file or it is no SQLite database; so does every later failure.
    static Database open(const std::filesystem::path& file);

    /// For reading one that others may be adding to: a file that `amend` wrote. A reader waits for nobody.
    static Database open_shared(const std::filesystem::path& file);

    /// For writing a new one, into a file that is missing or empty. SQLite does not guard it against a
    /// crash: write aside and rename (AtomicFile). Failures are OutputError, named after `shown_as`.
    static Database create(const std::filesystem::path& file, const std::filesystem::path& shown_as);

    /// For adding to one that others may be reading (write-ahead log), made where there is none. What a
    /// `Transaction` committed outlasts a crash or a power cut. Failures are OutputError.
    static Database amend(const std::filesystem::path& file);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Runs statements that give no rows, any number, separated by semicolons.
    void run(const std::string& sql);

    Statement prepare(std::string_view sql);

    bool has_table(std::string_view name);

    /// The row id that the last INSERT gave.
    std::int64_t last_id() const;

    /// Closes the file; a failure to write what is left throws, which the destructor cannot.
    void close();

private:
    friend class Statement;
    struct Handle;
    explicit Database(std::shared_ptr<Handle> handle);
    std::shared_ptr<Handle> m_handle;
};

/// What happens between its making and `commit` happens whole or, without it, not at all. One at a time
/// writes: the making waits up to ten seconds for another writer.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Database* m_database;
};

/// One SQL statement and the row it stands on. Parameters count from 1, columns from 0.
class Statement {
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    Statement& bind(int parameter, std::int64_t number);
    Statement& bind(int parameter, double number);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind_blob(int parameter, std::string_view bytes);
    Statement& bind_null(int parameter);

    /// To the next row; false after the last. A statement that gives no rows is run by one step.
    bool step();

    /// Steps to the end and makes the statement ready for other values.
    void run();

    /// The column called so; -1 if there is none.
    int column(std::string_view name) const;

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    /// Text and blobs last until the next step.
    std::string_view text(int column) const;
    std::string_view blob(int column) const;

private:
    friend class Database;
    struct Prepared;
    explicit Statement(std::unique_ptr<Prepared> prepared);
    std::unique_ptr<Prepared> m_prepared;
};

/// A name as SQL writes it: in double quotes, those within doubled.
std::string sql_name(std::string_view name);

}  // namespace sitmap
