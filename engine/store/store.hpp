#pragma once

// Store's front door: documents and what they tell, kept over time in one GeoPackage that QGIS opens. Events
// lie in it as each document told them and are merged when they are read, so any day can be told again.
//
//     Store store = Store::amend("theatre.gpkg");
//     add(store, report);  // false where it is there already
//     const std::vector<Event> events = merge(store.events(gazetteer, parse_date("2025-07-20")));
//
// One at a time writes, any number read meanwhile; each reader sees one state, whole. Its tables are those of
// store_tables.hpp. Not for several threads at once: open one a thread.

#include "engine/core/database.hpp"
#include "engine/event/event.hpp"
#include "engine/event/report.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

class Store {
public:
    /// For reading what it holds now, whatever is added meanwhile. Throws InputError where it is no store.
    static Store open(const std::filesystem::path& file);

    /// For adding; made where there is none. Throws InputError where the file is something else, OutputError where
    /// it cannot be written.
    static Store amend(const std::filesystem::path& file);

    /// True if a document of these bytes is in it.
    bool holds(std::string_view sha256);

    /// The id under which it holds a document of these bytes; empty where it holds none.
    std::string document_id(std::string_view sha256);

    /// Another number after each change, whoever made it.
    std::int64_t changes();

    /// The id, or with a number behind where another document in it has that, or it is among those taken: "report-2".
    std::string free_document_id(const std::string& id, const std::set<std::string>& taken = {});

    /// In the order of their adding; of `as_of` only what can have been known that day. Those of tables have no text.
    std::vector<Document> documents(std::optional<Date> as_of = {});

    /// Events as documents told them, in the order of their adding: all, or those of one document (its SHA-256).
    /// What was retracted by that day has that status. Places as the gazetteer has them now.
    std::vector<Event> events(const Gazetteer& gazetteer, std::optional<Date> as_of = {}, std::string_view sha256 = {});
    /// The same, one by one.
    void each_event(const Gazetteer& gazetteer, std::optional<Date> as_of, std::string_view sha256,
                    const std::function<void(Event)>& take);

    /// What was wrong with the document, without the words' spans.
    Problems problems(std::string_view sha256);

    /// From that day on the event is told as retracted, under its id. Throws UsageError where no document tells of it.
    void retract(std::string_view event_id, Date day, std::string_view why);

    /// What was done to the store, in order.
    struct Entry {
        std::optional<Date> day;
        std::string change;   ///< "made", "added", "retracted"
        std::string subject;  ///< a document's SHA-256, an event's id
        std::string why;

        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> history();

private:
    friend class StoreAddition;
    explicit Store(Database database) : m_database(std::move(database)) {}
    Database m_database;
};

/// True if the file begins as a GeoPackage and has a store's tables.
bool is_store(const std::filesystem::path& file);

/// One document on its way into a store, event by event: there after `finish`, whole, or not at all.
class StoreAddition {
public:
    StoreAddition(Store& store, std::string sha256);
    StoreAddition(StoreAddition&&) = delete;
    ~StoreAddition();

    void add(const Event& event);
    void finish(const Document& document, const Problems& problems = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A report with all it tells, unless the store holds it already: then false, and nothing changes.
bool add(Store& store, const Report& report);

}  // namespace sitmap
