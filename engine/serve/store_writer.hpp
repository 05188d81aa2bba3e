#pragma once

// Changes the store that is served, for clients who hold the token: one change after the other, each served
// before it is answered.

#include "engine/core/date.hpp"
#include "engine/core/problems.hpp"
#include "engine/geoparse/document.hpp"
#include "engine/serve/access_token.hpp"

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct ServeWorld;

class StoreWriter {
public:
    /// `serve_anew` is called after each change and returns once it is served.
    StoreWriter(std::filesystem::path store, AccessToken token, std::function<void()> serve_anew);

    bool admits(std::string_view token) const { return m_token.fits(token); }

    struct Added {
        std::string document;             ///< its id in the store
        bool known = false;               ///< it was there already: nothing has changed
        std::vector<std::string> events;  ///< ids of those it tells, as it tells them
        Problems problems;
    };

    /// Codes the document and adds what it tells, unless one of the same bytes is there. Its id gets a number where
    /// another has it. `on` is the day from which it counts, else its own. Throws Refusal (503) where others keep
    /// the store busy for too long or it cannot be written.
    Added add(Document document, std::optional<Date> on, const ServeWorld& world);

    /// From that day on the event is told as retracted. Throws Refusal: 404 where no document tells of it, 503 as
    /// above.
    void retract(std::string_view event, Date on, std::string_view why);

private:
    std::unique_lock<std::timed_mutex> turn();

    std::filesystem::path m_store;
    AccessToken m_token;
    std::function<void()> m_serve_anew;
    std::timed_mutex m_mutex;
};

}  // namespace sitmap
