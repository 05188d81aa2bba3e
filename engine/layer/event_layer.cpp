#include "engine/layer/event_layer.hpp"

#include "engine/layer/claims_json.hpp"
#include "engine/layer/local_name.hpp"
#include "engine/layer/row.hpp"
#include "engine/layer/toll.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace sitmap {

namespace {

struct LayerName {
    std::string_view name;
    std::string_view title;
};

// Drawing order: what lies under comes first. Layers a codebook adds stand where `other` does.
constexpr std::array drawing_order{
    LayerName{"context", "Context"},
    LayerName{"buffer_zone", "Buffer zone"},
    LayerName{"other", "Other events"},
    LayerName{"agreements", "Agreements"},
    LayerName{"diplomacy", "Diplomacy"},
    LayerName{"clashes", "Clashes"},
    LayerName{"advance_points", "Advance points"},
    LayerName{"strike_sites", "Strike sites"},
};

const LayerName* known_layer(std::string_view name) {
    const auto found = std::ranges::find(drawing_order, name, &LayerName::name);
    return found == drawing_order.end() ? nullptr : &*found;
}

std::ptrdiff_t drawing_rank(std::string_view name) {
    const LayerName* known = known_layer(name);
    return (known == nullptr ? known_layer("other") : known) - drawing_order.data();
}

std::string title_of(std::string_view name) {
    if (const LayerName* known = known_layer(name)) {
        return std::string{known->title};
    }
    std::string title{name};
    std::ranges::replace(title, '_', ' ');
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') {
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
    }
    return title;
}

void append(std::string& list, const std::string& item) {
    if (!list.empty()) {
        list += "; ";
    }
    list += item;
}

std::string names_of(const Event& event, ActorRole role) {
    std::string names;
    for (const Actor& actor : event.actors) {
        if (actor.role == role) {
            append(names, actor.name);
        }
    }
    return names;
}

/// Who acted: initiators, or the parties where nobody is said to have begun; then who mediated.
std::string actors_of(const Event& event) {
    std::string names = names_of(event, ActorRole::initiator);
    if (names.empty()) {
        names = names_of(event, ActorRole::party);
    }
    for (const Actor& actor : event.actors) {
        if (actor.role == ActorRole::mediator) {
            append(names, actor.name + " (mediator)");
        }
    }
    return names;
}

bool is_web_address(std::string_view source) {
    return source.starts_with("https://") || source.starts_with("http://");
}

void set_place(Row& row, const Event& event) {
    if (!event.place) {
        return;
    }
    const Place& place = *event.place;
    row.set_text("place", place.name);
    row.set_text("place_local", local_name(place));
    row.set_text("place_id", place.id);
    row.set_text("admin1", place.admin1);
    row.set_text("country", place.country);
    row.set_text("licence", place.licence);
}

void set_placement(Row& row, const Placement& placement) {
    row.set_text("geo_prec", std::string{to_string(placement.precision)});
    row.set_text("geom_role", std::string{to_string(placement.role)});
    if (placement.uncertainty_m > 0) {
        row.set("unc_m", std::round(placement.uncertainty_m));
    }
}

void set_tolls(Row& row, const Event& event, const TollChoice& choice) {
    const Toll killed = toll(event.claims, "killed", choice);
    row.set_known("killed_low", killed.low);
    row.set_known("killed_best", killed.best);
    row.set_known("killed_high", killed.high);
    const Toll wounded = toll(event.claims, "wounded", choice);
    row.set_known("wounded_low", wounded.low);
    row.set_known("wounded_best", wounded.best);
}

bool is_called(std::string_view column, std::string_view name) {
    return std::ranges::equal(column, name,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

/// Of MIL-STD-2525 and APP-6: 15 letters, figures and dashes, or 20 or 30 figures.
bool is_symbol_code(std::string_view code) {
    const auto figure = [](char c) { return c >= '0' && c <= '9'; };
    if (code.size() == 20 || code.size() == 30) {
        return std::ranges::all_of(code, figure);
    }
    return code.size() == 15 && code[0] >= 'A' && code[0] <= 'Z' && std::ranges::all_of(code, [&](char c) {
               return figure(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '*';
           });
}

/// As a row gives it in a column of that name.
std::string symbol_code_of(const Event& event) {
    for (const SourceRow& from : event.rows) {
        for (std::size_t i = 0; i < from.cells.size(); ++i) {
            if (is_called((*from.columns)[i], "sidc") && is_symbol_code(from.cells[i])) {
                return from.cells[i];
            }
        }
    }
    return {};
}

void set_evidence(Row& row, const Event& event) {
    if (event.evidence.empty()) {
        return;
    }
    const Quotation& shown = telling_quotation(event);
    std::string sources;
    std::set<std::string> told;
    for (const Quotation& quotation : event.evidence) {
        if (told.insert(quotation.source).second) {
            append(sources, quotation.source);
        }
    }
    row.set_text("source", sources);
    row.set_text("source_url", is_web_address(shown.source) ? shown.source : "");
    row.set_text("quote", shown.text);
    row.set_text("doc", shown.doc);
    row.set("span_start", std::int64_t{shown.code_points.start});
    row.set("span_end", std::int64_t{shown.code_points.end});
}

/// Whom it was done to, else what was struck; several reports may tell it differently.
std::string target_of(const Event& event) {
    std::string target = names_of(event, ActorRole::target);
    for (const Claim& claim : event.claims) {
        if (claim.about == "target" && target.find(claim.text) == std::string::npos) {
            append(target, claim.text);
        }
    }
    return target;
}

Layer empty_layer(const std::string& name, const LayerMetadata& metadata) {
    return {name, title_of(name), feature_schema(), {}, metadata};
}

/// The events of one layer, by their numbers, and what their places' licences are.
struct Members {
    std::vector<std::uint32_t> events;
    std::set<std::string> licences;
};

}  // namespace

const std::vector<std::string>& standing_layers() {
    static const std::vector<std::string> names{"strike_sites", "buffer_zone", "advance_points"};
    return names;
}

Feature event_feature(const Event& event, const LayerMetadata& metadata, const TollChoice& choice) {
    Row row{feature_schema()};
    row.set_text("id", event.id);
    row.set_text("layer", event.layer);
    row.set_text("type", event.type);
    row.set_text("mode", event.mode);
    row.set_text("actor", actors_of(event));
    row.set_text("target", target_of(event));
    row.set_known("date_from", event.when.range.from);
    row.set_known("date_to", event.when.range.to);
    row.set_text("time_prec", std::string{to_string(event.when.precision)});
    row.set_known("as_of", parse_date(metadata.as_of));
    set_place(row, event);
    set_placement(row, event.placement);
    row.set_text("status", std::string{to_string(event.status)});
    set_tolls(row, event, choice);
    row.set_text("claims", claims_json(event.claims));
    set_evidence(row, event);
    row.set_text("rule", event.rule);
    row.set("confidence", std::round(event.confidence * 1000) / 1000);
    row.set_text("disclaimer", metadata.disclaimer);
    row.set_text("sidc", symbol_code_of(event));
    row.set_text("icon", event.type);
    return {event.id, event.placement.geometry, std::move(row).take()};
}

std::vector<FeatureStream> event_streams(const EventSequence& events, const LayerMetadata& metadata,
                                         const TollChoice& choice) {
    std::map<std::pair<std::ptrdiff_t, std::string>, Members> by_layer;
    for (const std::string& name : standing_layers()) {
        by_layer[{drawing_rank(name), name}];
    }
    for (std::uint32_t at = 0; at < events.size(); ++at) {
        const std::string layer{events.head(at).layer};
        if (!layer.empty() && layer != "none") {
            Members& members = by_layer[{drawing_rank(layer), layer}];
            members.events.push_back(at);
            const Event event = events[at];
            members.licences.insert(event.place ? event.place->licence : std::string{});
        }
    }
    std::vector<FeatureStream> streams;
    for (auto& [key, members] : by_layer) {
        FeatureStream& stream = streams.emplace_back(empty_layer(key.second, metadata));
        stream.layer.metadata.licence = joined_licences(members.licences);
        std::ranges::sort(members.events, {}, [&](std::uint32_t at) {
            const EventHead& head = events.head(at);
            return std::tie(head.days.from, head.days.to, head.id);
        });
        stream.each = [events, metadata, choice, numbers = std::move(members.events)](const auto& take) {
            std::ranges::for_each(numbers, [&](auto at) { take(event_feature(events[at], metadata, choice)); });
        };
    }
    return streams;
}

std::vector<Layer> event_layers(const std::vector<Event>& events, const LayerMetadata& metadata,
                                const TollChoice& choice) {
    return held(event_streams(sequence_of(events), metadata, choice));
}

}  // namespace sitmap
