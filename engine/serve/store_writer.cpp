#include "engine/serve/store_writer.hpp"

#include "engine/core/error.hpp"
#include "engine/serve/response.hpp"
#include "engine/serve/sent_text.hpp"
#include "engine/store/store.hpp"

#include <chrono>
#include <utility>

namespace sitmap {

namespace {

constexpr std::chrono::seconds patience{10};

template <typename Change>
void change_store(const Change& change) {
    try {
        change();
    } catch (const OutputError&) {
        throw Refusal(503, "the store cannot be written now");
    }
}

}  // namespace

StoreWriter::StoreWriter(std::filesystem::path store, AccessToken token, std::function<void()> serve_anew)
    : m_store(std::move(store)), m_token(std::move(token)), m_serve_anew(std::move(serve_anew)) {}

StoreWriter::Added StoreWriter::add(Document document, std::optional<Date> on, const ServeWorld& world) {
    const auto lock = turn();
    Added added;
    change_store([&] {
        Store store = Store::amend(m_store);
        added.known = store.holds(document.sha256);
        if (added.known) {
            added.document = store.document_id(document.sha256);
            return;
        }
        document.id = store.free_document_id(document.id);
        Report report = coded(std::move(document), world);
        for (Event& event : report.events) {
            event.told = on ? on : event.told;
            added.events.push_back(event.id);
        }
        added.document = report.document.id;
        added.known = !sitmap::add(store, report);
        added.problems = std::move(report.problems);
    });
    if (!added.known) {
        m_serve_anew();
    }
    return added;
}

void StoreWriter::retract(std::string_view event, Date on, std::string_view why) {
    const auto lock = turn();
    change_store([&] {
        try {
            Store::amend(m_store).retract(event, on, why);
        } catch (const UsageError&) {
            throw Refusal(404, "no report in the store tells of this event");
        }
    });
    m_serve_anew();
}

std::unique_lock<std::timed_mutex> StoreWriter::turn() {
    std::unique_lock lock{m_mutex, patience};
    if (!lock) {
        throw Refusal(503, "others are adding to the store");
    }
    return lock;
}

}  // namespace sitmap
