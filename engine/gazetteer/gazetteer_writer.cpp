#include "engine/gazetteer/gazetteer_writer.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/core/language.hpp"
#include "engine/core/sha256.hpp"
#include "engine/core/text.hpp"
#include "engine/gazetteer/footprint_code.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"
#include "engine/gazetteer/name_index.hpp"
#include "engine/gazetteer/spelling.hpp"

#include <algorithm>
#include <limits>
#include <sstream>
#include <tuple>
#include <unordered_map>

namespace sitmap {

namespace {

using namespace gazetteer_file;

/// Each distinct text once, in the order of first use.
class Texts {
public:
    TextRef add(const std::string& text) {
        const auto [known, is_new] = m_refs.try_emplace(text);
        if (is_new) {
            if (text.size() > 0xFFFFFF) {
                throw InputError("gazetteer", "a text of " + std::to_string(text.size()) + " bytes is no name");
            }
            known->second = {m_bytes.size() << 24 | text.size()};
            m_bytes += text;
        }
        return known->second;
    }
    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
    std::unordered_map<std::string, TextRef> m_refs;
};

/// The texts that many places share, by number.
class Words {
public:
    explicit Words(Texts& texts) : m_texts(texts) { add({}); }

    std::uint32_t add(const std::string& word) {
        const auto [known, is_new] = m_numbers.try_emplace(word, static_cast<std::uint32_t>(m_refs.size()));
        if (is_new) {
            m_refs.push_back(m_texts.add(word));
        }
        return known->second;
    }
    /// For the two columns of 16 bits, whose words are added before all others.
    std::uint16_t add_short(const std::string& word) {
        const auto number = add(word);
        if (number > std::numeric_limits<std::uint16_t>::max()) {
            throw InputError("gazetteer", "more than 65535 feature codes and sources; merge some sources");
        }
        return static_cast<std::uint16_t>(number);
    }
    const std::vector<TextRef>& refs() const { return m_refs; }

private:
    Texts& m_texts;
    std::vector<TextRef> m_refs;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

std::string origin(const Place& place) {
    return place.source + '\n' + place.licence;
}

std::string joined_list(const std::vector<std::string>& parts) {
    std::string list;
    for (const std::string& part : parts) {
        list += (list.empty() ? "" : ";") + part;
    }
    return list;
}

/// "1936/1946", "/1946"; nothing where the name has no dates.
std::string in_use(const PlaceName& name) {
    return name.from.empty() && name.to.empty() ? std::string{} : name.from + '/' + name.to;
}

/// The sections, as they grow place by place.
class Tables {
public:
    explicit Tables(const std::vector<Place>& places) : m_words(m_texts) {
        for (const Place& place : places) {
            m_words.add_short(place.feature_code);
            m_words.add_short(origin(place));
            for (const PlaceName& name : place.names) {
                m_words.add_short(name.language);
                m_words.add_short(name.source);
                m_words.add_short(in_use(name));
            }
        }
        for (const Place& place : places) {
            add(place, PlaceIndex{static_cast<std::uint32_t>(m_places.size())});
        }
        finish();
    }

    void add_source(const Gazetteer::Source& source) {
        m_sources.push_back({m_texts.add(source.name), m_texts.add(source.version), m_texts.add(source.licence),
                             m_texts.add(source.credit), m_texts.add(source.url), m_texts.add(source.sha256),
                             source.places});
    }

    /// Section by section, in file order.
    std::array<std::string_view, section_count> sections() const {
        return {m_texts.bytes(),     bytes(m_words.refs()), bytes(m_places),     bytes(m_details),
                bytes(m_names),      bytes(m_keys.slots),   bytes(m_keys.links), bytes(m_keys.link_names),
                bytes(m_spellings),  bytes(m_positions),    bytes(m_parts),      bytes(m_other_ids),
                bytes(m_footprints), bytes(m_sources)};
    }

private:
    template <typename Record>
    static std::string_view bytes(const std::vector<Record>& records) {
        return {reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record)};
    }

    void add(const Place& place, PlaceIndex index) {
        const auto number = static_cast<std::uint32_t>(index);
        PlaceRecord record{};
        record.lon_e7 = to_e7(place.point.lon);
        record.lat_e7 = to_e7(place.point.lat);
        record.id = m_texts.add(place.id);
        record.name = m_texts.add(place.name);
        record.first_name = static_cast<std::uint32_t>(m_names.size());
        record.name_count = static_cast<std::uint32_t>(place.names.size());
        record.population = place.population;
        record.feature_code = m_words.add_short(place.feature_code);
        record.feature_class = static_cast<char>(place.feature_class);
        record.footprint_kind = static_cast<std::uint8_t>(place.footprint_kind);
        std::copy_n(place.country.data(), std::min(place.country.size(), record.country.size()),
                    record.country.begin());
        record.origin = m_words.add_short(origin(place));
        record.admin1 = m_words.add(place.admin1);
        record.admin1_id = m_words.add(place.admin1_id);
        record.admin2 = m_words.add(place.admin2);
        record.detail = add_detail(place);
        m_places.push_back(record);
        // What has no name is found by its id alone.
        if (!place.names.empty()) {
            m_positions.push_back({position_key(band_of(place.point.lat), place.point.lon), number});
        }
        if (!place.part_of.empty()) {
            m_part_order.emplace_back(place.part_of, number);
        }
        for (const std::string& id : place.other_ids) {
            m_id_order.emplace_back(id, number);
        }
        add_names(place, index);
    }

    void add_names(const Place& place, PlaceIndex index) {
        m_scripts = scripts_of(place.country);
        const auto is_house_name = [&](const PlaceName& name) { return name.text == place.name; };
        if (!place.names.empty() && std::ranges::none_of(place.names, is_house_name)) {
            add_key(index, house_name, NameKind::house, place.name);
        }
        std::uint32_t number = 0;
        for (const PlaceName& name : place.names) {
            m_names.push_back({m_texts.add(name.text), m_words.add_short(name.language), m_words.add_short(name.source),
                               m_words.add_short(in_use(name)), static_cast<std::uint8_t>(name.script),
                               static_cast<std::uint8_t>(name.kind)});
            add_key(index, number++, name.kind, name.text);
        }
    }

    void add_key(PlaceIndex index, std::uint32_t number, NameKind kind, const std::string& name) {
        if (std::string joined = m_index.add(index, number, kind, name, m_scripts); !joined.empty()) {
            m_spelling_order.push_back(std::move(joined));
        }
    }

    /// Most places have nothing to say here, and no record.
    std::uint32_t add_detail(const Place& place) {
        DetailRecord record{};
        record.uncertainty_m = place.uncertainty_m;
        record.also_in = m_texts.add(joined_list(place.also_in));
        record.other_ids = m_texts.add(joined_list(place.other_ids));
        record.part_of = m_texts.add(place.part_of);
        record.status = m_texts.add(place.status);
        record.administered_by = m_texts.add(place.administered_by);
        record.claimed_by = m_texts.add(place.claimed_by);
        record.valid_from = m_texts.add(place.valid_from);
        record.valid_to = m_texts.add(place.valid_to);
        record.formula = m_texts.add(place.formula);
        record.accuracy = m_texts.add(place.accuracy);
        record.footprint = m_footprints.size();
        encode_footprint(place.footprint, m_footprints);
        record.footprint_count = m_footprints.size() - record.footprint;
        const auto refs = {record.also_in,         record.other_ids,  record.part_of,    record.status,
                           record.administered_by, record.claimed_by, record.valid_from, record.valid_to,
                           record.formula,         record.accuracy};
        const bool silent = std::ranges::all_of(refs, [](TextRef ref) { return ref.length() == 0; });
        if (silent && record.uncertainty_m == 0 && record.footprint_count == 0) {
            return none;
        }
        m_details.push_back(record);
        return static_cast<std::uint32_t>(m_details.size() - 1);
    }

    void finish() {
        m_keys = std::move(m_index).build();
        std::ranges::sort(m_positions, {}, [](const PositionEntry& e) { return std::pair{e.key, e.place}; });
        std::ranges::sort(m_part_order);
        for (const auto& [parent, place] : m_part_order) {
            m_parts.push_back({m_texts.add(parent), place, 0});
        }
        std::ranges::sort(m_id_order);
        for (const auto& [id, place] : m_id_order) {
            m_other_ids.push_back({m_texts.add(id), place, 0});
        }
        std::ranges::sort(m_spelling_order);
        m_spelling_order.erase(std::unique(m_spelling_order.begin(), m_spelling_order.end()), m_spelling_order.end());
        // By key first, so that the texts of one run of keys stand together as well.
        std::ranges::stable_sort(m_spelling_order, {}, [](const std::string& s) { return spelling_key(s); });
        for (const std::string& spelling : m_spelling_order) {
            m_spellings.push_back({spelling_key(spelling), letter_signature(spelling), m_texts.add(spelling)});
        }
    }

    /// Arabic or Hebrew where the country writes so; both sides of the theatre write of each other.
    std::vector<Script> scripts_of(const std::string& country) {
        const auto [known, is_new] = m_script_of_country.try_emplace(country);
        if (is_new) {
            known->second = local_language(country).script;
        }
        if (known->second == to_string(Script::hebrew)) {
            return {Script::arabic, Script::hebrew};
        }
        return known->second == to_string(Script::arabic) ? std::vector{Script::arabic} : std::vector<Script>{};
    }

    std::vector<Script> m_scripts;
    std::unordered_map<std::string, std::string> m_script_of_country;
    Texts m_texts;
    Words m_words;
    std::vector<PlaceRecord> m_places;
    std::vector<DetailRecord> m_details;
    std::vector<NameRecord> m_names;
    std::vector<PositionEntry> m_positions;
    std::vector<PartEntry> m_parts;
    std::vector<OtherId> m_other_ids;
    std::vector<Spelling> m_spellings;
    std::vector<std::int32_t> m_footprints;
    std::vector<SourceRecord> m_sources;
    std::vector<std::pair<std::string, std::uint32_t>> m_part_order;
    std::vector<std::pair<std::string, std::uint32_t>> m_id_order;
    std::vector<std::string> m_spelling_order;
    NameIndexBuilder m_index;
    NameIndexBuilder::Tables m_keys;
};

bool has_invalid_position(const Geometry& geometry) {
    std::vector<std::int32_t> code;
    encode_footprint(geometry, code);
    return std::ranges::find(code, no_degrees) != code.end();
}

bool is_utf8(const Place& place) {
    return find_invalid_utf8(place.name) == std::string_view::npos &&
           std::ranges::all_of(place.names, [](const PlaceName& name) {
               return find_invalid_utf8(name.text) == std::string_view::npos;
           });
}

/// Why the place cannot be taken; empty if it can.
std::string fault(const Place& place) {
    if (place.id.empty()) {
        return "it has no id";
    }
    if (!valid(place.point) || null_island(place.point)) {
        std::ostringstream why;
        why << "its position " << place.point << " is none on earth";
        return why.str();
    }
    if (has_invalid_position(place.footprint)) {
        return "a position of its footprint is none on earth";
    }
    if (!is_utf8(place)) {
        return "one of its names is not UTF-8";
    }
    return {};
}

void tell(Problems& problems, const Place& place, const std::string& why) {
    problems.push_back({place.source, 0, std::nullopt, "place " + place.id + " (" + place.name + ") left out", why});
}

/// All that the file keeps of a place: settles which of two places with one id stays.
auto all_of_it(const Place& place) {
    std::string names;
    for (const PlaceName& name : place.names) {
        names += name.text + '\0' + name.language + static_cast<char>(name.script) + static_cast<char>(name.kind);
        names += name.source + in_use(name);
    }
    std::vector<std::int32_t> shape;
    encode_footprint(place.footprint, shape);
    return std::tuple{
        place.source,
        place.name,
        std::move(names),
        place.point,
        place.feature_code,
        place.country,
        place.population,
        place.uncertainty_m,
        joined_list({place.admin1, place.admin1_id, place.admin2, place.part_of, place.status, place.administered_by,
                     place.claimed_by, place.valid_from, place.valid_to, place.formula, place.accuracy, place.licence,
                     joined_list(place.also_in), joined_list(place.other_ids)}),
        std::move(shape)};
}

void sort_and_sift(std::vector<Place>& places, Problems& problems) {
    std::ranges::sort(places, [](const Place& a, const Place& b) {
        return a.id != b.id ? a.id < b.id : all_of_it(a) < all_of_it(b);
    });
    std::vector<Place> kept;
    kept.reserve(places.size());
    for (Place& place : places) {
        if (const std::string why = fault(place); !why.empty()) {
            tell(problems, place, why);
        } else if (!kept.empty() && kept.back().id == place.id) {
            tell(problems, place, "its id is used already");
        } else {
            kept.push_back(std::move(place));
        }
    }
    places = std::move(kept);
}

std::uint64_t aligned(std::uint64_t offset) {
    return (offset + section_alignment - 1) / section_alignment * section_alignment;
}

std::array<std::uint8_t, 32> bytes_of_hex(const std::string& hex) {
    std::array<std::uint8_t, 32> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(std::stoul(hex.substr(2 * i, 2), nullptr, 16));
    }
    return bytes;
}

template <typename Record>
std::string_view as_bytes(const Record& record) {
    return {reinterpret_cast<const char*>(&record), sizeof record};
}

/// The pieces that follow the header: table of sections, padding, section, padding, section ...
std::vector<std::string_view> body(std::span<const std::string_view> sections,
                                   std::array<SectionEntry, section_count>& table) {
    static constexpr std::array<char, section_alignment> zeros{};
    std::uint64_t offset = sizeof(Header) + sizeof(table);
    std::vector<std::string_view> pieces{as_bytes(table)};
    for (std::size_t number = 0; number < sections.size(); ++number) {
        const auto size = record_size(static_cast<Section>(number));
        pieces.emplace_back(zeros.data(), aligned(offset) - offset);
        offset = aligned(offset);
        table[number] = {static_cast<std::uint32_t>(number), size, offset, sections[number].size() / size};
        pieces.push_back(sections[number]);
        offset += sections[number].size();
    }
    return pieces;
}

Header header_of(std::span<const std::string_view> pieces) {
    Header header{magic, format_version, section_count, sizeof(Header), {}, 0};
    Sha256 sum;
    for (const std::string_view piece : pieces) {
        header.size += piece.size();
        sum.add(piece);
    }
    header.sha256 = bytes_of_hex(sum.hex());
    return header;
}

}  // namespace

void write_gazetteer(const std::filesystem::path& file, std::vector<Place> places,
                     const std::vector<Gazetteer::Source>& sources, Problems& problems) {
    sort_and_sift(places, problems);
    Tables tables{places};
    for (const Gazetteer::Source& source : sources) {
        tables.add_source(source);
    }
    std::array<SectionEntry, section_count> table;
    const auto sections = tables.sections();
    const auto pieces = body(sections, table);
    const Header header = header_of(pieces);

    AtomicFile out{file};
    out.stream() << as_bytes(header);
    for (const std::string_view piece : pieces) {
        out.stream() << piece;
    }
    out.commit();
}

}  // namespace sitmap
