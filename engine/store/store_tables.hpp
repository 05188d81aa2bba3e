#pragma once

// The tables of a store, `sitmap/store-1`, in a GeoPackage of their own. All but `events` are attribute tables.
//
//     documents  sha256 (of the bytes as they came), id, source, language, published, published_start and
//                published_end (bytes of the text), known_from, text (NULL: a table of events)
//     events     geom, document (its sha256), event_id, layer, type, mode, place, date_from, date_to, time_prec,
//                geo_prec, geom_role, unc_m, status, known_from, confidence, quote, event (the whole of it as
//                `sitmap/events-1`)
//     claims     event (fid), document, event_id, about, low, best, high, said_by, words
//     problems   document, source, line, what, why: what was wrong with the document
//     history    day, change (made, added, retracted), subject (a sha256, an event id, the schema), why
//
// `known_from` is the day from which a row counts, NULL for always.

#include "engine/core/database.hpp"
#include "engine/core/problems.hpp"
#include "engine/event/event.hpp"
#include "engine/geo/box.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace sitmap {

inline constexpr std::string_view store_schema = "sitmap/store-1";

/// An empty store in an empty file.
void create_store_tables(Database& database);

bool has_store_tables(Database& database);

/// What a document gives: events as it tells them, with their claims, and problems. Needs the triggers of the index to
/// be dropped.
class StoreRows {
public:
    explicit StoreRows(Database& database);
    void add(const Event& event, std::string_view sha256);
    void add(const Problem& problem, std::string_view sha256);
    /// After the last row: the table's extent.
    void finish();

private:
    void add_claims(const Event& event, std::int64_t fid, std::string_view sha256);
    void add_to_index(const Geometry& geometry, std::int64_t fid);

    Database* m_database;
    Statement m_event;
    Statement m_claim;
    Statement m_problem;
    Statement m_index;
    Box m_box;
};

/// Binds the day as YYYY-MM-DD, NULL where there is none.
void bind_day(Statement& statement, int parameter, const std::optional<Date>& day);

}  // namespace sitmap
