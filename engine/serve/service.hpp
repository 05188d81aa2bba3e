#pragma once

// Serve's front door: a request in, a response out, no sockets (those are in serve/http_server.hpp).
//
//     Service service{settings, world};
//     service.swap(std::make_shared<const Dataset>(served_tables(std::move(tables), 12), 1));
//     const Response response = respond(service, *request_of_target("GET", "/collections"));

#include "engine/coding/coding_models.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/geoparse_model.hpp"
#include "engine/geoparse/lexicon.hpp"
#include "engine/serve/dataset.hpp"
#include "engine/serve/name_completion.hpp"
#include "engine/serve/picture_styles.hpp"
#include "engine/serve/request.hpp"
#include "engine/serve/response.hpp"
#include "engine/serve/store_writer.hpp"
#include "engine/wording/codebook.hpp"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace sitmap {

struct ServeSettings {
    std::string title = "sitmap";
    std::string public_url;         ///< what links begin with; empty: told from the request
    std::vector<std::string> cors;  ///< origins that may read; "*" for all
};

/// What places and texts are read with, and maps drawn; absent where the data folder is not there.
struct ServeWorld {
    Gazetteer gazetteer;
    Lexicon lexicon;
    GeoparseModel model;
    Codebook codebook;
    CodingModels coding_models;
    PictureStyles pictures;
    NameCompletion completion{gazetteer};
};

/// Counted since the start; for /metrics.
struct Counters {
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> refused{0};  ///< answered 4xx
    std::atomic<std::uint64_t> failed{0};   ///< answered 5xx
    std::atomic<std::uint64_t> bytes{0};
    std::atomic<std::uint64_t> microseconds{0};
    std::atomic<std::int64_t> connections{0};  ///< open now
};

class Service {
public:
    Service(ServeSettings settings, std::unique_ptr<const ServeWorld> world)
        : m_settings(std::move(settings)), m_world(std::move(world)) {}

    const ServeSettings& settings() const { return m_settings; }
    /// Null where texts cannot be read.
    const ServeWorld* world() const { return m_world.get(); }
    Counters& counters() const { return m_counters; }
    /// Null where nobody may change what is served.
    StoreWriter* writer() const { return m_writer.get(); }
    /// Before anything is answered.
    void take_changes(std::unique_ptr<StoreWriter> writer) { m_writer = std::move(writer); }

    /// Null until the first is there.
    std::shared_ptr<const Dataset> dataset() const { return m_dataset.load(); }
    void swap(std::shared_ptr<const Dataset> dataset) { m_dataset.store(std::move(dataset)); }

private:
    ServeSettings m_settings;
    std::unique_ptr<const ServeWorld> m_world;
    mutable Counters m_counters;
    std::unique_ptr<StoreWriter> m_writer;
    std::atomic<std::shared_ptr<const Dataset>> m_dataset;
};

/// Answers any request; never throws. What goes wrong inside is 500 and says nothing of the inside.
Response respond(const Service& service, const Request& request);

}  // namespace sitmap
