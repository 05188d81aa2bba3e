#include "engine/serve/served_store.hpp"

#include "engine/event/extract.hpp"
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
    const auto told = std::make_shared<const std::vector<Report>>(reports());
    const std::vector<Event> events = merge(*told);
    const LayerMetadata metadata = layer_metadata(*told, {}, m_world->gazetteer.view_in_words());
    std::vector<Layer> layers = event_layers(events, metadata);
    add_zones(*std::ranges::find(layers, "buffer_zone", &Layer::name), *told, m_world->gazetteer, "best");
    Content content;
    for (const Layer& layer : layers) {
        content.tables.push_back(table_of(layer));
    }
    if (exists(m_world->pictures.base_map)) {
        content.map = map_of(std::move(layers), not_mapped(events, *told), told);
    }
    return content;
}

ServedMap ServedStore::map_of(std::vector<Layer> layers, std::vector<NotMapped> not_mapped,
                              const std::shared_ptr<const std::vector<Report>>& told) const {
    std::vector<Gazetteer::Source> sources = sources_used(m_world->gazetteer, layers);
    add_missing(sources, base_map_sources(m_world->pictures.base_map));
    ServedMap served;
    served.id = m_file.stem().string();
    Map map = make_map(std::move(layers), std::move(not_mapped), credits_of(sources));
    map.map_id = map_id_of(*told);
    served.map = std::make_shared<const Map>(std::move(map));
    if (fits_web_map(*served.map)) {
        served.make_page = [map = served.map, told, world = m_world] { return page_of(*map, *told, *world); };
    }
    return served;
}

std::vector<Report> ServedStore::reports() {
    Store store = Store::open(m_file);
    std::vector<Report> reports;
    for (Document& document : store.documents()) {
        const std::string sha256 = document.sha256;
        if (document.text.empty()) {
            Report& of_table = reports.emplace_back();
            of_table.document = std::move(document);
            of_table.problems = store.problems(sha256);
        } else {
            reports.push_back(coded_once(std::move(document)));
        }
        reports.back().events = store.events(m_world->gazetteer, {}, sha256);
    }
    return reports;
}

const Report& ServedStore::coded_once(Document document) {
    const std::string sha256 = document.sha256;
    const auto known = m_coded.find(sha256);
    return known != m_coded.end() ? known->second
                                  : m_coded.emplace(sha256, coded(std::move(document), *m_world)).first->second;
}

}  // namespace sitmap
