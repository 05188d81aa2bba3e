// A writer that is killed at any moment leaves the last whole state behind.

#include "engine/store/store.hpp"

#include "engine/event/event_json.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/test_world.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

namespace sitmap {
namespace {

constexpr std::size_t events_a_report = 40;

/// The n-th report that the writer adds.
Report numbered(std::size_t n) {
    Report report;
    report.document.id = "report-" + std::to_string(n);
    report.document.source = report.document.id + ".txt";
    report.document.text = "A report.";
    report.document.sha256 = report.document.id;
    for (std::size_t i = 0; i < events_a_report; ++i) {
        Event event;
        event.id = "ev-" + std::to_string(n) + "-" + std::to_string(i);
        event.type = "strike";
        event.layer = "strike_sites";
        event.placement = placement_at({static_cast<double>(n % 180), 10}, GeoPrecision::p2);
        event.claims.resize(2);
        event.evidence = {{report.document.id, report.document.source, std::string(200, 'x'), {}, {}}};
        report.events.push_back(std::move(event));
    }
    return report;
}

/// Adds report after report until it is killed.
[[noreturn]] void add_without_end(const std::filesystem::path& file, std::size_t first) {
    try {
        Store store = Store::amend(file);
        for (std::size_t n = first;; ++n) {
            add(store, numbered(n));
        }
    } catch (...) {
        _exit(1);
    }
}

/// False where it ended by itself.
bool kill_writer(const std::filesystem::path& file, std::size_t first, std::chrono::microseconds after) {
    const pid_t writer = fork();
    if (writer == 0) {
        add_without_end(file, first);
    }
    std::this_thread::sleep_for(after);
    kill(writer, SIGKILL);
    int status = 0;
    waitpid(writer, &status, 0);
    return WIFSIGNALED(status);
}

std::int64_t count(Database& database, const std::string& what) {
    Statement rows = database.prepare("SELECT count(*) FROM " + what);
    rows.step();
    return rows.integer(0);
}

std::string integrity(Database& database) {
    Statement check = database.prepare("PRAGMA integrity_check");
    check.step();
    return std::string{check.text(0)};
}

/// Every table has all of the first `documents` reports and nothing else.
void expect_whole(const std::filesystem::path& file, std::size_t documents) {
    Database database = Database::amend(file);
    EXPECT_EQ(integrity(database), "ok");
    const auto events = static_cast<std::int64_t>(documents * events_a_report);
    EXPECT_EQ(count(database, "events"), events);
    EXPECT_EQ(count(database, "rtree_events_geom"), events);
    EXPECT_EQ(count(database, "claims"), 2 * events);
    EXPECT_EQ(count(database, "history WHERE change = 'added'"), static_cast<std::int64_t>(documents));
    EXPECT_EQ(count(database, "sqlite_master WHERE type = 'trigger'"), 6);
}

TEST(Crash, leaves_the_last_whole_state_at_whatever_moment) {
    const test::Folder folder;
    const auto file = folder.path() / "theatre.gpkg";
    std::mt19937 random{200};
    std::size_t known = 0;
    std::size_t grew = 0;
    std::uint32_t longest = 20'000;  // microseconds that a writer lives; more where the machine is slow
    for (int round = 0; round < 200 && !HasFailure(); ++round) {
        ASSERT_TRUE(kill_writer(file, known, std::chrono::microseconds{random() % longest})) << "round " << round;
        if (!is_store(file)) {
            longest = std::min(longest + longest / 4, 500'000U);
            ASSERT_EQ(known, 0U) << "round " << round;
            continue;
        }
        const auto documents = Store::open(file).documents();
        ASSERT_GE(documents.size(), known) << "round " << round;
        for (std::size_t n = 0; n < documents.size(); ++n) {
            ASSERT_EQ(documents[n].id, "report-" + std::to_string(n)) << "round " << round;
        }
        const bool wrote = documents.size() > known;
        grew += wrote ? 1 : 0;
        longest = wrote ? std::max(longest - longest / 4, 20'000U) : std::min(longest + longest / 4, 500'000U);
        known = documents.size();
        expect_whole(file, known);
    }
    EXPECT_GT(grew, 20U) << "too few of the writers got to write";
}

}  // namespace
}  // namespace sitmap
