#include "engine/core/database.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace sitmap {
namespace {

namespace fs = std::filesystem;

/// A folder of the test's own, taken away at its end.
class DatabaseFile : public testing::Test {
protected:
    DatabaseFile() : m_folder(fs::temp_directory_path() / ("sitmap-database-" + std::to_string(getpid()))) {
        fs::create_directories(m_folder);
    }
    ~DatabaseFile() override { fs::remove_all(m_folder); }

    fs::path m_folder;
};

TEST_F(DatabaseFile, gives_back_what_was_bound) {
    const fs::path file = m_folder / "towns.db";
    Database made = Database::create(file, file);
    made.run("CREATE TABLE town (name TEXT, people INTEGER, height REAL, shape BLOB, note TEXT)");
    const std::string bytes{"\0\1\0", 3};
    made.prepare("INSERT INTO town VALUES (?, ?, ?, ?, ?)")
        .bind(1, "O'Neill; DROP TABLE town")
        .bind(2, std::int64_t{1} << 40)
        .bind(3, 0.1)
        .bind_blob(4, bytes)
        .bind_null(5)
        .run();
    made.close();

    Database read = Database::open(file);
    Statement row = read.prepare("SELECT * FROM town");
    ASSERT_TRUE(row.step());
    EXPECT_EQ(row.text(0), "O'Neill; DROP TABLE town");
    EXPECT_EQ(row.integer(1), std::int64_t{1} << 40);
    EXPECT_EQ(row.real(2), 0.1);
    EXPECT_EQ(row.blob(3), bytes);
    EXPECT_TRUE(row.is_null(4));
    EXPECT_FALSE(row.step());
}

TEST_F(DatabaseFile, knows_its_tables) {
    const fs::path file = m_folder / "towns.db";
    Database made = Database::create(file, file);
    made.run("CREATE TABLE town (name TEXT)");
    EXPECT_TRUE(made.has_table("town"));
    EXPECT_FALSE(made.has_table("village"));
}

TEST_F(DatabaseFile, refuses_what_is_no_database) {
    EXPECT_THROW(Database::open(m_folder / "missing.db"), InputError);
    std::ofstream{m_folder / "text.db"} << std::string(4096, 'x');
    EXPECT_THROW(Database::open(m_folder / "text.db"), InputError);
    EXPECT_FALSE(fs::exists(m_folder / "missing.db"));
}

TEST_F(DatabaseFile, names_the_file_as_the_reader_knows_it) {
    Database made = Database::create(m_folder / "aside", "out/towns.db");
    try {
        made.run("no such SQL");
        FAIL() << "accepted";
    } catch (const OutputError& error) {
        EXPECT_TRUE(std::string{error.what()}.starts_with("out/towns.db: ")) << error.what();
    }
}

TEST_F(DatabaseFile, is_never_written_when_opened_for_reading) {
    const fs::path file = m_folder / "towns.db";
    Database::create(file, file).run("CREATE TABLE town (name TEXT)");
    EXPECT_THROW(Database::open(file).run("DROP TABLE town"), InputError);
}

TEST(SqlName, doubles_its_quotes) {
    EXPECT_EQ(sql_name(R"(a"b)"), R"("a""b")");
}

}  // namespace
}  // namespace sitmap
