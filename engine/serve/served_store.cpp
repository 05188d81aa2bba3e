#include "engine/serve/served_store.hpp"

#include "engine/event/merge.hpp"
#include "engine/layer/event_layer.hpp"
#include "engine/layer/layer_metadata.hpp"
#include "engine/layer/zone_layer.hpp"
#include "engine/map/base_map.hpp"
#include "engine/output/manifest.hpp"
#include "engine/output/unmapped.hpp"
#include "engine/serve/sent_text.hpp"
#include "engine/store/store.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

/// With the headline that the page makes for itself.
std::string page_of(Map map, std::span<const Report> reports, const ServeWorld& world) {
    map.title.clear();
    return web_map_html(world.pictures.page, map, {world.pictures.base_map, &world.gazetteer}, reports);
}

}  // namespace

ServedStore::Content ServedStore::read() {
    const Dossier dossier = this->dossier();
    const EventSequence events = merge(dossier.pool());
    const LayerMetadata metadata = layer_metadata(dossier.reports(), {}, m_world->gazetteer.view_in_words());
    std::vector<FeatureStream> streams = event_streams(events, metadata);
    const auto name = [](const FeatureStream& stream) { return std::string_view{stream.layer.name}; };
    add_zones(*std::ranges::find(streams, "buffer_zone", name), dossier, m_world->gazetteer, "best");
    std::vector<Layer> layers = held(streams);
    Content content;
    for (const Layer& layer : layers) {
        content.tables.push_back(table_of(layer));
    }
    if (exists(m_world->pictures.base_map)) {
        content.map = map_of(std::move(layers), not_mapped(events, dossier.reports()), dossier.reports());
    }
    return content;
}

ServedMap ServedStore::map_of(std::vector<Layer> layers, std::vector<NotMapped> not_mapped,
                              std::span<const Report> reports) const {
    std::vector<Gazetteer::Source> sources = sources_used(m_world->gazetteer, streams_of(layers));
    add_missing(sources, base_map_sources(m_world->pictures.base_map));
    ServedMap served;
    served.id = m_file.stem().string();
    Map map = make_map(std::move(layers), std::move(not_mapped), credits_of(sources));
    map.map_id = map_id_of(reports);
    served.map = std::make_shared<const Map>(std::move(map));
    if (fits_web_map(*served.map)) {
        served.make_page = [map = served.map, told = std::vector<Report>{reports.begin(), reports.end()},
                            world = m_world] { return page_of(*map, told, *world); };
    }
    return served;
}

Dossier ServedStore::dossier() {
    Store store = Store::open(m_file);
    Dossier dossier;
    for (Document& document : store.documents()) {
        const std::string sha256 = document.sha256;
        store.each_event(m_world->gazetteer, {}, sha256, [&](const Event& event) { dossier.add(event); });
        Report report;
        if (document.text.empty()) {
            report.document = std::move(document);
            report.problems = store.problems(sha256);
        } else {
            report = coded_once(std::move(document));
            report.events.clear();  // those of the store, which were told then
        }
        dossier.add(std::move(report));
    }
    return dossier;
}

const Report& ServedStore::coded_once(Document document) {
    const std::string sha256 = document.sha256;
    const auto known = m_coded.find(sha256);
    return known != m_coded.end() ? known->second
                                  : m_coded.emplace(sha256, coded(std::move(document), *m_world)).first->second;
}

}  // namespace sitmap
