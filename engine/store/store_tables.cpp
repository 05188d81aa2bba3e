#include "engine/store/store_tables.hpp"

#include "engine/event/event_json.hpp"
#include "engine/geo/antimeridian.hpp"
#include "engine/geo/geopackage_tables.hpp"
#include "engine/geo/ring.hpp"
#include "engine/geo/wkb.hpp"

#include <string>

namespace sitmap {

namespace {

constexpr const char* tables = R"(
CREATE TABLE documents (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, sha256 TEXT NOT NULL UNIQUE, id TEXT NOT NULL UNIQUE, source TEXT,
  language TEXT, published DATE, published_start INTEGER, published_end INTEGER, known_from DATE, text TEXT);
CREATE TABLE events (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY, document TEXT NOT NULL, event_id TEXT NOT NULL,
  layer TEXT, type TEXT, mode TEXT, place TEXT, date_from DATE, date_to DATE, time_prec TEXT, geo_prec TEXT,
  geom_role TEXT, unc_m REAL, status TEXT, known_from DATE, confidence REAL, quote TEXT, event TEXT NOT NULL);
CREATE INDEX events_by_document ON events (document);
CREATE INDEX events_by_id ON events (event_id);
CREATE TABLE claims (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, event INTEGER NOT NULL, document TEXT NOT NULL, event_id TEXT NOT NULL,
  about TEXT, low INTEGER, best INTEGER, high INTEGER, said_by TEXT, words TEXT);
CREATE TABLE problems (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, document TEXT NOT NULL, source TEXT, line INTEGER, what TEXT, why TEXT);
CREATE INDEX problems_by_document ON problems (document);
CREATE TABLE history (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, day DATE, change TEXT NOT NULL, subject TEXT NOT NULL, why TEXT);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) VALUES
  ('events', 'features', 'Events', 'Events as each document tells them', '1970-01-01T00:00:00.000Z', 4326),
  ('documents', 'attributes', 'Documents', 'What was read', '1970-01-01T00:00:00.000Z', 0),
  ('claims', 'attributes', 'Claims', 'Who says how many', '1970-01-01T00:00:00.000Z', 0),
  ('problems', 'attributes', 'Problems', 'What was wrong with documents', '1970-01-01T00:00:00.000Z', 0),
  ('history', 'attributes', 'History', 'What was done to the store', '1970-01-01T00:00:00.000Z', 0);
INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'GEOMETRY', 4326, 0, 0);
)";

/// NULL where there is nothing to say.
void bind_text(Statement& statement, int parameter, std::string_view text) {
    text.empty() ? statement.bind_null(parameter) : statement.bind(parameter, text);
}

void bind_number(Statement& statement, int parameter, const std::optional<std::int64_t>& number) {
    number ? statement.bind(parameter, *number) : statement.bind_null(parameter);
}

}  // namespace

void bind_day(Statement& statement, int parameter, const std::optional<Date>& day) {
    bind_text(statement, parameter, day ? to_string(*day) : std::string{});
}

void create_store_tables(Database& database) {
    create_geopackage_tables(database);
    database.run(tables);
    create_spatial_index(database, "events");
    create_index_triggers(database, "events");
    database.prepare("INSERT INTO history (change, subject) VALUES ('made', ?)").bind(1, store_schema).run();
}

bool has_store_tables(Database& database) {
    return database.has_table("history") && database.has_table("documents") &&
           database.prepare("SELECT 1 FROM history WHERE change = 'made' AND subject = ?").bind(1, store_schema).step();
}

StoreRows::StoreRows(Database& database)
    : m_database(&database),
      m_event(
          database.prepare("INSERT INTO events VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                           "?14, ?15, ?16, ?17, ?18)")),
      m_claim(database.prepare("INSERT INTO claims VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_problem(database.prepare("INSERT INTO problems VALUES (NULL, ?, ?, ?, ?, ?)")),
      m_index(database.prepare("INSERT INTO rtree_events_geom VALUES (?, ?, ?, ?, ?)")) {}

void StoreRows::add(const Event& event, std::string_view sha256) {
    const Geometry geometry = oriented(cut_at_antimeridian(event.placement.geometry));
    empty(geometry) ? m_event.bind_null(1) : m_event.bind_blob(1, to_geopackage_blob(geometry));
    m_event.bind(2, sha256).bind(3, event.id).bind(4, event.layer).bind(5, event.type);
    bind_text(m_event, 6, event.mode);
    bind_text(m_event, 7, event.place ? event.place->name : std::string{});
    bind_day(m_event, 8, event.when.range.from);
    bind_day(m_event, 9, event.when.range.to);
    m_event.bind(10, to_string(event.when.precision)).bind(11, to_string(event.placement.precision));
    m_event.bind(12, to_string(event.placement.role)).bind(13, event.placement.uncertainty_m);
    m_event.bind(14, to_string(event.status));
    bind_day(m_event, 15, known_from(event));
    m_event.bind(16, event.confidence);
    bind_text(m_event, 17, event.evidence.empty() ? std::string{} : telling_quotation(event).text);
    m_event.bind(18, event_to_json(event)).run();
    const std::int64_t fid = m_database->last_id();
    add_claims(event, fid, sha256);
    if (!empty(geometry)) {
        add_to_index(geometry, fid);
    }
}

void StoreRows::add(const Problem& problem, std::string_view sha256) {
    m_problem.bind(1, sha256).bind(2, problem.source).bind(3, static_cast<std::int64_t>(problem.line));
    m_problem.bind(4, problem.what).bind(5, problem.why).run();
}

void StoreRows::add_claims(const Event& event, std::int64_t fid, std::string_view sha256) {
    for (const Claim& claim : event.claims) {
        m_claim.bind(1, fid).bind(2, sha256).bind(3, event.id).bind(4, claim.about);
        bind_number(m_claim, 5, claim.low);
        bind_number(m_claim, 6, claim.best);
        bind_number(m_claim, 7, claim.high);
        bind_text(m_claim, 8, claim.by);
        bind_text(m_claim, 9, claim.text);
        m_claim.run();
    }
}

void StoreRows::add_to_index(const Geometry& geometry, std::int64_t fid) {
    const Box box = bounds(geometry);
    m_index.bind(1, fid).bind(2, box.west).bind(3, box.east).bind(4, box.south).bind(5, box.north).run();
    extend(m_box, box);
}

void StoreRows::finish() {
    if (empty(m_box)) {
        return;
    }
    m_database
        ->prepare(
            "UPDATE gpkg_contents SET min_x = min(ifnull(min_x, ?1), ?1), min_y = min(ifnull(min_y, ?2), ?2), "
            "max_x = max(ifnull(max_x, ?3), ?3), max_y = max(ifnull(max_y, ?4), ?4) WHERE table_name = 'events'")
        .bind(1, m_box.west)
        .bind(2, m_box.south)
        .bind(3, m_box.east)
        .bind(4, m_box.north)
        .run();
}

}  // namespace sitmap
