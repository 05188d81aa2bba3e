#include "engine/gazetteer/gazetteer_writer.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/core/external_sort.hpp"
#include "engine/core/language.hpp"
#include "engine/core/sha256.hpp"
#include "engine/gazetteer/footprint_code.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"
#include "engine/gazetteer/name_index.hpp"
#include "engine/gazetteer/prominence.hpp"
#include "engine/gazetteer/sift_places.hpp"
#include "engine/gazetteer/text_sections.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace sitmap {

using namespace gazetteer_file;

namespace {

std::string origin(const Place& place) {
    return place.source + '\n' + place.licence;
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

Standing standing(const std::string& feature_code) {
    const bool seat = feature_code == "PPLA" || feature_code == "PPLC";
    return feature_code == "ADM1" ? Standing::unit : seat ? Standing::seat : Standing::other;
}

LinkedName linked_name(const Place& place, NameKind kind, std::string_view spelt, TextRef text) {
    const PlaceSummary summary{
        place.point,     place.feature_class, place.feature_code,   place.country,
        place.admin1_id, place.population,    place.footprint_kind, static_cast<std::uint32_t>(place.names.size())};
    return {text, prominence(summary, kind), spelling_code(spelt), standing(place.feature_code), 0, 0};
}

/// The file from room for its header on, what follows that summed up. Written in whole large pages: a system that
/// keeps files in those then maps one where it would map hundreds, and a look-up need not wait for it to.
class Body {
public:
    explicit Body(std::ostream& out) : m_out{out}, m_page(sizeof(Header), '\0') { m_page.reserve(large_page); }

    void append(std::string_view bytes) {
        m_sum.add(bytes);
        m_size += bytes.size();
        while (!bytes.empty()) {
            const std::size_t taken = std::min(bytes.size(), large_page - m_page.size());
            m_page += bytes.substr(0, taken);
            bytes.remove_prefix(taken);
            if (m_page.size() == large_page) {
                put_page();
            }
        }
    }
    void append(ScratchFile& file) {
        std::vector<char> window(std::size_t{1} << 20U);
        for (std::uint64_t at = 0; at < file.size();) {
            const std::size_t got = file.read(at, window);
            append({window.data(), got});
            at += got;
        }
    }
    void align() {
        static constexpr std::array<char, section_alignment> zeros{};
        const std::uint64_t offset = sizeof(Header) + m_size;
        append({zeros.data(), static_cast<std::size_t>(aligned(offset) - offset)});
    }
    /// What is to stand in the room left for it, once all else is written.
    Header finish(std::uint64_t homes) && {
        put_page();
        return {magic, format_version, section_count, sizeof(Header) + m_size, bytes_of_hex(m_sum.hex()), homes};
    }

private:
    static constexpr std::size_t large_page = std::size_t{2} << 20U;

    void put_page() {
        m_out.write(m_page.data(), static_cast<std::streamsize>(m_page.size()));
        m_page.clear();
    }

    std::ostream& m_out;
    std::string m_page;
    Sha256 m_sum;
    std::uint64_t m_size = 0;
};

}  // namespace

/// The sections, as they grow place by place.
class GazetteerWriter::Sections {
public:
    Sections(const std::filesystem::path& folder, std::size_t memory)
        : m_texts{folder, memory / 3},
          m_short_words{m_texts},
          m_words{m_texts},
          m_positions{folder, memory / 24},
          m_parts{folder, memory / 24},
          m_other_ids{folder, memory / 24},
          m_spellings{folder, memory / 6},
          m_index{folder, memory / 3} {
        for (std::size_t i = 0; i < section_count; ++i) {
            m_files.emplace_back(folder);
        }
    }

    void add(const Place& place, Problems& problems) {
        if (const std::string why = fault(place); !why.empty()) {
            problems.push_back(left_out(place, why));
        } else if (m_place_count > 0 && place.id == m_last_id) {
            problems.push_back(left_out(place, "its id is used already"));
        } else if (m_place_count > 0 && place.id < m_last_id) {
            throw InputError("gazetteer", "place " + place.id + " comes after " + m_last_id + "; sort places by id");
        } else {
            m_last_id = place.id;
            take(place, PlaceIndex{m_place_count++});
        }
    }

    void finish(const std::vector<Gazetteer::Source>& sources) {
        m_homes = std::move(m_index).write(file(Section::slots), file(Section::links), file(Section::linked));
        std::move(m_positions).each([&](std::pair<std::uint32_t, std::uint32_t> position) {
            append(Section::positions, PositionEntry{position.first, position.second});
        });
        std::move(m_parts).each([&](const std::pair<std::string, std::uint32_t>& part) {
            append(Section::parts, PartEntry{m_texts.add(part.first), part.second, 0});
        });
        std::move(m_other_ids).each([&](const std::pair<std::string, std::uint32_t>& other) {
            append(Section::other_ids, OtherId{m_texts.add(other.first), other.second, 0});
        });
        std::string last;
        std::move(m_spellings).each([&](std::string spelling) {
            if (spelling != last) {
                append(Section::spellings, m_texts.add(spelling));
                last = std::move(spelling);
            }
        });
        for (const Gazetteer::Source& source : sources) {
            append(Section::sources, SourceRecord{m_texts.add(source.name), m_texts.add(source.version),
                                                  m_texts.add(source.licence), m_texts.add(source.credit),
                                                  m_texts.add(source.url), m_texts.add(source.sha256), source.places});
        }
        append_words();
    }

    void write(std::ostream& out) {
        Body body{out};
        std::array<SectionEntry, section_count> table;
        std::uint64_t offset = sizeof(Header) + sizeof table;
        for (std::uint32_t number = 0; number < section_count; ++number) {
            const auto size = record_size(static_cast<Section>(number));
            const std::uint64_t bytes = file(static_cast<Section>(number)).size();
            offset = aligned(offset);
            table[number] = {number, size, offset, bytes / size};
            offset += bytes;
        }
        body.append(as_bytes(table));
        for (std::uint32_t number = 0; number < section_count; ++number) {
            body.align();
            body.append(file(static_cast<Section>(number)));
        }
        const Header header = std::move(body).finish(m_homes);
        out.seekp(0);
        out << as_bytes(header);
    }

private:
    ScratchFile& file(Section section) {
        return section == Section::texts ? m_texts.bytes() : m_files[static_cast<std::size_t>(section)];
    }
    template <typename Record>
    void append(Section section, const Record& record) {
        file(section).append(as_bytes(record));
    }
    template <typename Record>
    void append(Section section, std::span<const Record> records) {
        file(section).append({reinterpret_cast<const char*>(records.data()), records.size_bytes()});
    }

    void take(const Place& place, PlaceIndex index) {
        const auto number = static_cast<std::uint32_t>(index);
        PlaceRecord record{};
        record.lon_e7 = to_e7(place.point.lon);
        record.lat_e7 = to_e7(place.point.lat);
        record.id = m_texts.add(place.id);
        record.name = m_texts.add(place.name);
        record.first_name = m_name_count;
        record.name_count = static_cast<std::uint32_t>(place.names.size());
        record.population = place.population;
        record.feature_code = add_short(place.feature_code);
        record.feature_class = static_cast<char>(place.feature_class);
        record.footprint_kind = static_cast<std::uint8_t>(place.footprint_kind);
        std::copy_n(place.country.data(), std::min(place.country.size(), record.country.size()),
                    record.country.begin());
        record.origin = add_short(origin(place));
        record.admin1 = add_word(place.admin1);
        record.admin1_id = add_word(place.admin1_id);
        record.admin2 = add_word(place.admin2);
        record.detail = add_detail(place);
        append(Section::places, record);
        // What has no name is found by its id alone.
        if (!place.names.empty()) {
            m_positions.add({position_key(band_of(place.point.lat), place.point.lon), number});
        }
        if (!place.part_of.empty()) {
            m_parts.add({place.part_of, number});
        }
        for (const std::string& id : place.other_ids) {
            m_other_ids.add({id, number});
        }
        add_names(place, index, record.name);
    }

    /// For the columns of 16 bits.
    std::uint16_t add_short(const std::string& word) {
        const std::uint32_t number = m_short_words.add(word);
        if (number > most_short_words) {
            throw InputError("gazetteer", "more than 32768 feature codes and sources; merge some sources");
        }
        return static_cast<std::uint16_t>(number);
    }
    /// Numbered from where the columns of 16 bits never reach.
    std::uint32_t add_word(const std::string& word) {
        const std::uint32_t number = m_words.add(word);
        return number == 0 ? 0 : most_short_words + number;
    }

    void append_words() {
        append(Section::words, std::span{m_short_words.refs()});
        const std::uint64_t gap = most_short_words + 1 - m_short_words.refs().size();
        append(Section::words, std::span<const TextRef>{std::vector<TextRef>(gap)});
        append(Section::words, std::span{m_words.refs()}.subspan(1));
    }

    void add_names(const Place& place, PlaceIndex index, TextRef house) {
        m_scripts = scripts_of(place.country);
        const auto is_house_name = [&](const PlaceName& name) { return name.text == place.name; };
        if (!place.names.empty() && std::ranges::none_of(place.names, is_house_name)) {
            const NameKind kind = NameKind::house;
            add_key({{index, kind}, house_name, linked_name(place, kind, place.name, house)}, place.name);
        }
        std::uint32_t number = 0;
        for (const PlaceName& name : place.names) {
            const TextRef text = m_texts.add(name.text);
            append(Section::names,
                   NameRecord{text, add_short(name.language), add_short(name.source), add_short(in_use(name)),
                              static_cast<std::uint8_t>(name.script), static_cast<std::uint8_t>(name.kind)});
            ++m_name_count;
            add_key({{index, name.kind}, number++, linked_name(place, name.kind, name.text, text)}, name.text);
        }
    }

    void add_key(const IndexedName& name, const std::string& spelt) {
        if (std::string joined = m_index.add(name, spelt, m_scripts); !joined.empty()) {
            m_spellings.add(std::move(joined));
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
        record.footprint = m_footprint_count;
        std::vector<std::int32_t> shape;
        encode_footprint(place.footprint, shape);
        record.footprint_count = shape.size();
        const auto refs = {record.also_in,         record.other_ids,  record.part_of,    record.status,
                           record.administered_by, record.claimed_by, record.valid_from, record.valid_to,
                           record.formula,         record.accuracy};
        const bool silent = std::ranges::all_of(refs, [](TextRef ref) { return ref.length() == 0; });
        if (silent && record.uncertainty_m == 0 && record.footprint_count == 0) {
            return none;
        }
        append(Section::footprints, std::span<const std::int32_t>{shape});
        m_footprint_count += shape.size();
        append(Section::details, record);
        return m_detail_count++;
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

    static constexpr std::uint32_t most_short_words = 32767;

    TextSection m_texts;
    WordSection m_short_words, m_words;
    std::vector<ScratchFile> m_files;  ///< one a section; that of texts stays empty
    std::uint32_t m_place_count = 0;
    std::uint32_t m_name_count = 0;
    std::uint32_t m_detail_count = 0;
    std::uint64_t m_footprint_count = 0;
    std::uint64_t m_homes = 0;
    std::string m_last_id;
    std::vector<Script> m_scripts;
    std::unordered_map<std::string, std::string> m_script_of_country;
    ExternalSort<std::pair<std::uint32_t, std::uint32_t>> m_positions;
    ExternalSort<std::pair<std::string, std::uint32_t>> m_parts, m_other_ids;
    ExternalSort<std::string> m_spellings;
    NameIndexBuilder m_index;
};

GazetteerWriter::GazetteerWriter(std::filesystem::path file, std::size_t memory)
    : m_file{std::move(file)}, m_sections{std::make_unique<Sections>(m_file.parent_path(), memory)} {}

GazetteerWriter::~GazetteerWriter() = default;

void GazetteerWriter::add(const Place& place, Problems& problems) {
    m_sections->add(place, problems);
}

void GazetteerWriter::commit(const std::vector<Gazetteer::Source>& sources) {
    m_sections->finish(sources);
    AtomicFile out{m_file};
    m_sections->write(out.stream());
    out.commit();
}

void write_gazetteer(const std::filesystem::path& file, std::vector<Place> places,
                     const std::vector<Gazetteer::Source>& sources, Problems& problems) {
    std::ranges::sort(places, goes_before);
    GazetteerWriter writer{file};
    for (const Place& place : places) {
        writer.add(place, problems);
    }
    writer.commit(sources);
}

}  // namespace sitmap
