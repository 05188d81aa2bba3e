#include "engine/gazetteer/gazetteer.hpp"

#include "engine/gazetteer/footprint_code.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"
#include "engine/gazetteer/mapping.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using namespace gazetteer_file;

/// Each once, in the file's order; many by a mark for each place there is, which takes less than sorting them.
std::vector<PlaceIndex> in_order(std::vector<PlaceIndex> places, std::size_t all) {
    constexpr std::size_t few = 64;  // of so many
    if (places.size() * few < all) {
        std::ranges::sort(places);
        places.erase(std::unique(places.begin(), places.end()), places.end());
        return places;
    }
    std::vector<char> met(all);
    for (const PlaceIndex place : places) {
        met[static_cast<std::size_t>(place)] = 1;
    }
    places.clear();
    for (std::size_t i = 0; i < all; ++i) {
        if (met[i] != 0) {
            places.push_back(static_cast<PlaceIndex>(i));
        }
    }
    return places;
}

/// The enumerator with that number, or a damaged file.
template <typename Enum>
Enum enumerator(const Reader& reader, std::uint8_t number, Enum last) {
    if (number > static_cast<std::uint8_t>(last)) {
        reader.damaged("a kind has no such number");
    }
    return static_cast<Enum>(number);
}

FeatureClass feature_class(const Reader& reader, char letter) {
    if (std::string_view{"AHLPRSTUV"}.find(letter) == std::string_view::npos) {
        reader.damaged("a feature class is none");
    }
    return static_cast<FeatureClass>(letter);
}

std::string_view country(const PlaceRecord& record) {
    const std::string_view code{record.country.data(), record.country.size()};
    return code.substr(0, code.find('\0'));
}

LonLat point(const PlaceRecord& record) {
    return {from_e7(record.lon_e7), from_e7(record.lat_e7)};
}

std::vector<std::string_view> split(std::string_view list) {
    std::vector<std::string_view> parts;
    while (!list.empty()) {
        const auto end = std::min(list.find(';'), list.size());
        parts.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

Geometry footprint_of(const Reader& reader, const DetailRecord& detail) {
    const auto all = reader.section<std::int32_t>(Section::footprints);
    if (detail.footprint > all.size() || detail.footprint_count > all.size() - detail.footprint) {
        reader.damaged("a footprint is not there");
    }
    auto shape = decode_footprint(all.subspan(detail.footprint, detail.footprint_count));
    if (!shape) {
        reader.damaged("a footprint is no shape");
    }
    return *std::move(shape);
}

void read_detail(const Reader& reader, const DetailRecord& detail, Place& place) {
    const auto text = [&reader](TextRef ref) { return std::string{reader.text(ref)}; };
    for (const std::string_view code : split(reader.text(detail.also_in))) {
        place.also_in.emplace_back(code);
    }
    for (const std::string_view id : split(reader.text(detail.other_ids))) {
        place.other_ids.emplace_back(id);
    }
    place.uncertainty_m = detail.uncertainty_m;
    place.part_of = text(detail.part_of);
    place.status = text(detail.status);
    place.administered_by = text(detail.administered_by);
    place.claimed_by = text(detail.claimed_by);
    place.valid_from = text(detail.valid_from);
    place.valid_to = text(detail.valid_to);
    place.formula = text(detail.formula);
    place.accuracy = text(detail.accuracy);
}

void read_names(const Reader& reader, const PlaceRecord& record, Place& place) {
    for (const NameRecord& name : reader.names(record)) {
        const std::string_view in_use = reader.word(name.in_use);
        const auto slash = std::min(in_use.find('/'), in_use.size());
        place.names.push_back({std::string{reader.text(name.text)}, std::string{reader.word(name.language)},
                               enumerator(reader, name.script, Script::other),
                               enumerator(reader, name.kind, NameKind::bare_admin),
                               std::string{reader.word(name.source)}, std::string{in_use.substr(0, slash)},
                               std::string{in_use.substr(std::min(slash + 1, in_use.size()))}});
    }
}

/// All but its names and its footprint.
Place read_description(const Reader& reader, const PlaceRecord& record) {
    Place place;
    place.id = reader.text(record.id);
    place.name = reader.text(record.name);
    place.point = point(record);
    place.feature_class = feature_class(reader, record.feature_class);
    place.feature_code = reader.word(record.feature_code);
    place.country = country(record);
    place.admin1 = reader.word(record.admin1);
    place.admin1_id = reader.word(record.admin1_id);
    place.admin2 = reader.word(record.admin2);
    place.population = record.population;
    place.footprint_kind = enumerator(reader, record.footprint_kind, FootprintKind::fuzzy);
    if (const DetailRecord* detail = reader.detail(record)) {
        read_detail(reader, *detail, place);
    }
    const std::string_view origin = reader.word(record.origin);
    const auto middle = std::min(origin.find('\n'), origin.size());
    place.source = origin.substr(0, middle);
    place.licence = origin.substr(std::min(middle + 1, origin.size()));
    return place;
}

Place read_place(const Reader& reader, const PlaceRecord& record) {
    Place place = read_description(reader, record);
    read_names(reader, record, place);
    if (const DetailRecord* detail = reader.detail(record)) {
        place.footprint = footprint_of(reader, *detail);
    }
    return place;
}

}  // namespace

std::string_view to_string(MatchKind kind) {
    switch (kind) {
        case MatchKind::exact:
            return "exact";
        case MatchKind::folded:
            return "folded";
        case MatchKind::proclitic:
            return "proclitic";
        case MatchKind::loose:
            return "loose";
        case MatchKind::transliterated:
            return "transliterated";
        case MatchKind::edited:
            return "edited";
    }
    return "unknown";
}

LinkRun links_of(const Reader& reader, const KeyLinks& found) {
    const auto links = reader.section<NameLink>(Section::links);
    if (found.first_link > links.size() || found.count > links.size() - found.first_link) {
        reader.damaged("a name's links are not there");
    }
    const auto run = links.subspan(found.first_link, found.count);
    const auto places = reader.section<PlaceRecord>(Section::places).size();
    for (const NameLink& link : run) {
        if (static_cast<std::uint32_t>(link.place) >= places || link.kind > NameKind::bare_admin) {
            reader.damaged("a name links to no place");
        }
    }
    return {run, reader.section<LinkedName>(Section::linked).subspan(found.first_link, found.count)};
}

void fetch_links(const Reader& reader, const KeyLinks& found) {
    if (const auto links = reader.section<NameLink>(Section::links); found.first_link < links.size()) {
        __builtin_prefetch(&links[found.first_link]);
        __builtin_prefetch(&reader.section<LinkedName>(Section::linked)[found.first_link]);
    }
}

Gazetteer::Gazetteer(std::unique_ptr<Mapping> mapping) : m_mapping(std::move(mapping)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

std::size_t Gazetteer::size() const {
    return m_mapping->reader.section<PlaceRecord>(Section::places).size();
}

Place Gazetteer::place(PlaceIndex index) const {
    Place place = read_place(m_mapping->reader, m_mapping->reader.place(index));
    if (const auto seen = m_mapping->seen.find(index); seen != m_mapping->seen.end()) {
        see_as(place, read_place(m_mapping->reader, m_mapping->reader.place(seen->second)));
    }
    return place;
}

Place Gazetteer::description(PlaceIndex index) const {
    if (!m_mapping->seen.contains(index)) {
        return read_description(m_mapping->reader, m_mapping->reader.place(index));
    }
    Place seen = place(index);
    seen.names.clear();
    seen.footprint = {};
    return seen;
}

PlaceSummary Gazetteer::summary(PlaceIndex index) const {
    const Reader& reader = m_mapping->reader;
    const PlaceRecord& record = reader.place(index);
    return {point(record),
            feature_class(reader, record.feature_class),
            reader.word(record.feature_code),
            country(record),
            reader.word(record.admin1_id),
            record.population,
            enumerator(reader, record.footprint_kind, FootprintKind::fuzzy),
            record.name_count};
}

std::string_view Gazetteer::id(PlaceIndex index) const {
    return m_mapping->reader.text(m_mapping->reader.place(index).id);
}

std::string_view Gazetteer::name(PlaceIndex index) const {
    const Reader& reader = m_mapping->reader;
    const auto seen = m_mapping->seen.find(index);
    const auto as = seen == m_mapping->seen.end() ? std::string_view{} : reader.text(reader.place(seen->second).name);
    return as.empty() ? reader.text(reader.place(index).name) : as;
}

Geometry Gazetteer::footprint(PlaceIndex index) const {
    const Reader& reader = m_mapping->reader;
    if (const auto seen = m_mapping->seen.find(index); seen != m_mapping->seen.end()) {
        const DetailRecord* as = reader.detail(reader.place(seen->second));
        if (as != nullptr && as->footprint_count > 0) {
            return footprint_of(reader, *as);
        }
    }
    const DetailRecord* detail = reader.detail(reader.place(index));
    return detail == nullptr ? Geometry{} : footprint_of(reader, *detail);
}

bool Gazetteer::answers_to(PlaceIndex index, std::string_view filter) const {
    const Reader& reader = m_mapping->reader;
    const PlaceRecord& record = reader.place(index);
    if (country(record) == filter) {
        return true;
    }
    const DetailRecord* detail = reader.detail(record);
    return detail != nullptr && std::ranges::count(split(reader.text(detail->also_in)), filter) > 0;
}

std::optional<PlaceIndex> Gazetteer::by_id(std::string_view id) const {
    const Reader& reader = m_mapping->reader;
    const auto places = reader.section<PlaceRecord>(Section::places);
    const auto text_of = [&reader](const PlaceRecord& record) { return reader.text(record.id); };
    const auto found = std::ranges::lower_bound(places, id, {}, text_of);
    if (found != places.end() && text_of(*found) == id) {
        return PlaceIndex{static_cast<std::uint32_t>(found - places.begin())};
    }
    const auto others = reader.section<OtherId>(Section::other_ids);
    const auto id_of = [&reader](const OtherId& other) { return reader.text(other.id); };
    const auto other = std::ranges::lower_bound(others, id, {}, id_of);
    if (other == others.end() || id_of(*other) != id || other->place >= places.size()) {
        return std::nullopt;
    }
    return PlaceIndex{other->place};
}

NameProbe Gazetteer::probe(NameKey key) const {
    const Reader& reader = m_mapping->reader;
    const KeyLinks found = find_key(reader.keys(), key);
    return {links_of(reader, found).links, found.continues};
}

bool Gazetteer::has_spelling(PlaceIndex index, std::string_view name) const {
    const Reader& reader = m_mapping->reader;
    const PlaceRecord& record = reader.place(index);
    const auto spelt_so = [&](const NameRecord& n) { return reader.text(n.text) == name; };
    return reader.text(record.name) == name || std::ranges::any_of(reader.names(record), spelt_so);
}

std::vector<PlaceIndex> Gazetteer::within(const Box& box) const {
    const Reader& reader = m_mapping->reader;
    const auto positions = reader.section<PositionEntry>(Section::positions);
    std::vector<PlaceIndex> inside;
    const auto take_run = [&](std::uint32_t first, std::uint32_t last) {
        auto at = std::ranges::lower_bound(positions, first, {}, &PositionEntry::key);
        for (; at != positions.end() && at->key <= last; ++at) {
            if (contains(box, point(reader.place(PlaceIndex{at->place})))) {
                inside.push_back(PlaceIndex{at->place});
            }
        }
    };
    if (empty(box)) {
        return inside;
    }
    for (std::uint32_t band = band_of(box.south); band <= band_of(box.north); ++band) {
        if (box.west <= box.east) {
            take_run(position_key(band, box.west), position_key(band, box.east));
        } else {
            take_run(position_key(band, -180), position_key(band, box.east));
            take_run(position_key(band, box.west), position_key(band, 180));
        }
    }
    return in_order(std::move(inside), size());
}

std::vector<PlaceIndex> Gazetteer::parts_of(std::string_view id) const {
    const Reader& reader = m_mapping->reader;
    const auto parts = reader.section<PartEntry>(Section::parts);
    const auto parent_of = [&reader](const PartEntry& part) { return reader.text(part.parent); };
    std::vector<PlaceIndex> found;
    for (const PartEntry& part : std::ranges::equal_range(parts, id, {}, parent_of)) {
        found.push_back(PlaceIndex{part.place});
    }
    return found;
}

std::vector<Gazetteer::Source> Gazetteer::sources() const {
    const Reader& reader = m_mapping->reader;
    const auto text = [&reader](TextRef ref) { return std::string{reader.text(ref)}; };
    std::vector<Source> sources;
    for (const SourceRecord& record : reader.section<SourceRecord>(Section::sources)) {
        sources.push_back({text(record.name), text(record.version), text(record.licence), text(record.credit),
                           text(record.url), text(record.sha256), record.places});
    }
    return sources;
}

std::string Gazetteer::version() const {
    return stored_sha256(m_mapping->reader.header()).substr(0, 12);
}

void Gazetteer::let_go() const {
    m_mapping->file.let_go();
}

Gazetteer load_gazetteer(const std::filesystem::path& file) {
    FileMapping bytes{file};
    gazetteer_file::Reader reader{bytes.bytes(), file.string()};
    return Gazetteer{std::make_unique<Gazetteer::Mapping>(std::move(bytes), std::move(reader))};
}

}  // namespace sitmap
