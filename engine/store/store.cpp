#include "engine/store/store.hpp"

#include "engine/core/error.hpp"
#include "engine/event/event_json.hpp"
#include "engine/event/shared_columns.hpp"
#include "engine/geo/geopackage_tables.hpp"
#include "engine/store/store_tables.hpp"

#include <array>
#include <fstream>
#include <utility>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

using std::string;
using std::string_view;

string as_text(const std::optional<Date>& day) {
    return day ? to_string(*day) : string{};
}

void write_history(Database& database, const std::optional<Date>& day, string_view change, string_view subject,
                   string_view why) {
    Statement row = database.prepare("INSERT INTO history (day, change, subject, why) VALUES (?, ?, ?, ?)");
    bind_day(row, 1, day);
    row.bind(2, change).bind(3, subject);
    why.empty() ? row.bind_null(4) : row.bind(4, why);
    row.run();
}

/// Days are what the store was told, not the clock's: adding the same gives the same file.
void mark_changed(Database& database, const std::optional<Date>& day) {
    database.prepare("UPDATE gpkg_contents SET last_change = max(last_change, ? || 'T00:00:00.000Z')")
        .bind(1, as_text(day))
        .run();
}

Document document_of(const Statement& row) {
    Document document;
    document.sha256 = row.text(0);
    document.id = row.text(1);
    document.source = row.text(2);
    document.language = row.text(3);
    document.published = parse_date(row.text(4));
    if (!row.is_null(5)) {
        document.published_span =
            Span{static_cast<std::uint32_t>(row.integer(5)), static_cast<std::uint32_t>(row.integer(6))};
    }
    document.text = row.text(7);
    return document;
}

/// A store, or what a writer killed at its very start left: a database without tables.
bool may_be_store(const fs::path& file) {
    Database database = Database::open_shared(file);
    return has_store_tables(database) || !database.prepare("SELECT 1 FROM sqlite_master").step();
}

}  // namespace

Store Store::open(const fs::path& file) {
    Store store{Database::open_shared(file)};
    store.m_database.run("BEGIN");  // the first question below fixes the state that all others see
    if (!has_store_tables(store.m_database)) {
        throw InputError(file.string(), "is no store of sitmap's; `sitmap add REPORT --to FILE.gpkg` makes one");
    }
    return store;
}

Store Store::amend(const fs::path& file) {
    std::error_code none;
    if (fs::exists(file, none) && fs::file_size(file, none) > 0 && !may_be_store(file)) {
        throw InputError(file.string(), "is another database than a store of sitmap's; name a new file");
    }
    Store store{Database::amend(file)};
    Transaction making{store.m_database};
    if (!has_store_tables(store.m_database)) {
        create_store_tables(store.m_database);
    }
    making.commit();
    return store;
}

bool Store::holds(string_view sha256) {
    return m_database.prepare("SELECT 1 FROM documents WHERE sha256 = ?").bind(1, sha256).step();
}

string Store::document_id(string_view sha256) {
    Statement row = m_database.prepare("SELECT id FROM documents WHERE sha256 = ?");
    return row.bind(1, sha256).step() ? string{row.text(0)} : string{};
}

std::int64_t Store::changes() {
    Statement row = m_database.prepare("SELECT max(fid) FROM history");
    return row.step() ? row.integer(0) : 0;
}

string Store::free_document_id(const string& id, const std::set<string>& taken) {
    const auto is_taken = [&](const string& one) {
        return taken.contains(one) || m_database.prepare("SELECT 1 FROM documents WHERE id = ?").bind(1, one).step();
    };
    string free = id;
    for (int same = 2; is_taken(free); ++same) {
        free = id + "-" + std::to_string(same);
    }
    return free;
}

std::vector<Document> Store::documents(std::optional<Date> as_of) {
    Statement rows = m_database.prepare(
        "SELECT sha256, id, source, language, published, published_start, published_end, text FROM documents "
        "WHERE ?1 IS NULL OR known_from IS NULL OR known_from <= ?1 ORDER BY fid");
    bind_day(rows, 1, as_of);
    std::vector<Document> documents;
    while (rows.step()) {
        documents.push_back(document_of(rows));
    }
    return documents;
}

std::vector<Event> Store::events(const Gazetteer& gazetteer, std::optional<Date> as_of, string_view sha256) {
    std::vector<Event> events;
    each_event(gazetteer, as_of, sha256, [&](Event event) { events.push_back(std::move(event)); });
    return events;
}

void Store::each_event(const Gazetteer& gazetteer, std::optional<Date> as_of, string_view sha256,
                       const std::function<void(Event)>& take) {
    const string sql =
        "SELECT fid, event, EXISTS (SELECT 1 FROM history WHERE change = 'retracted' AND subject = event_id AND "
        "(?1 IS NULL OR day <= ?1)) FROM events WHERE (?1 IS NULL OR known_from IS NULL OR known_from <= ?1)";
    Statement rows = m_database.prepare(sql + (sha256.empty() ? "" : " AND document = ?2") + " ORDER BY fid");
    bind_day(rows, 1, as_of);
    if (!sha256.empty()) {
        rows.bind(2, sha256);
    }
    SharedColumns columns;
    while (rows.step()) {
        Event event = event_from_json(rows.text(1), "events", static_cast<std::size_t>(rows.integer(0)));
        columns.share(event.rows);
        restore_place(event, gazetteer);
        event.status = rows.integer(2) != 0 ? Status::retracted : event.status;
        take(std::move(event));
    }
}

Problems Store::problems(string_view sha256) {
    Statement rows = m_database.prepare("SELECT source, line, what, why FROM problems WHERE document = ? ORDER BY fid");
    rows.bind(1, sha256);
    Problems problems;
    while (rows.step()) {
        problems.push_back({.source = string{rows.text(0)},
                            .line = static_cast<std::size_t>(rows.integer(1)),
                            .span = {},
                            .what = string{rows.text(2)},
                            .why = string{rows.text(3)}});
    }
    return problems;
}

void Store::retract(string_view event_id, Date day, string_view why) {
    Transaction retraction{m_database};
    if (!m_database.prepare("SELECT 1 FROM events WHERE event_id = ?").bind(1, event_id).step()) {
        throw UsageError("there is no event " + string{event_id} + " in the store; ids stand in the field `id`");
    }
    write_history(m_database, day, "retracted", event_id, why);
    mark_changed(m_database, day);
    retraction.commit();
}

std::vector<Store::Entry> Store::history() {
    Statement rows = m_database.prepare("SELECT day, change, subject, why FROM history ORDER BY fid");
    std::vector<Entry> entries;
    while (rows.step()) {
        entries.push_back({parse_date(rows.text(0)), string{rows.text(1)}, string{rows.text(2)}, string{rows.text(3)}});
    }
    return entries;
}

bool is_store(const fs::path& file) {
    std::array<char, 16> head{};
    std::ifstream in{file, std::ios::binary};
    if (!in.read(head.data(), head.size()) || string_view{head.data(), 15} != "SQLite format 3") {
        return false;
    }
    try {
        Database database = Database::open_shared(file);
        return has_store_tables(database);
    } catch (const InputError&) {
        return false;
    }
}

struct StoreAddition::State {
    Database& database;
    string sha256;
    Transaction transaction;
    StoreRows rows;
    bool any = false;
    std::optional<Date> known_from;  ///< the earliest of the events' days

    State(Database& of, string sum)
        : database(of), sha256(std::move(sum)), transaction(database), rows(ready(database)) {}

    /// The triggers call functions that other programs bring along.
    static Database& ready(Database& database) {
        drop_index_triggers(database, "events");
        return database;
    }
};

StoreAddition::StoreAddition(Store& store, string sha256)
    : m_state(std::make_unique<State>(store.m_database, std::move(sha256))) {}
StoreAddition::~StoreAddition() = default;

void StoreAddition::add(const Event& event) {
    m_state->rows.add(event, m_state->sha256);
    const auto day = known_from(event);
    m_state->known_from = m_state->any ? std::min(m_state->known_from, day) : day;
    m_state->any = true;
}

void StoreAddition::finish(const Document& document, const Problems& problems) {
    for (const Problem& problem : problems) {
        m_state->rows.add(problem, m_state->sha256);
    }
    m_state->rows.finish();
    Database& database = m_state->database;
    const std::optional<Date> day = m_state->any ? m_state->known_from : document.published;
    Statement row = database.prepare("INSERT INTO documents VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(1, m_state->sha256).bind(2, document.id).bind(3, document.source).bind(4, document.language);
    bind_day(row, 5, document.published);
    if (const auto span = document.published_span) {
        row.bind(6, std::int64_t{span->start}).bind(7, std::int64_t{span->end});
    }
    bind_day(row, 8, day);
    document.text.empty() ? row.bind_null(9) : row.bind(9, document.text);
    row.run();
    write_history(database, day, "added", m_state->sha256, document.source);
    mark_changed(database, day);
    create_index_triggers(database, "events");
    m_state->transaction.commit();
}

bool add(Store& store, const Report& report) {
    StoreAddition addition{store, report.document.sha256};
    if (store.holds(report.document.sha256)) {
        return false;
    }
    for (const Event& event : report.events) {
        addition.add(event);
    }
    addition.finish(report.document, report.problems);
    return true;
}

}  // namespace sitmap
