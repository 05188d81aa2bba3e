#pragma once

// The gazetteer file: its layout, and bounds-checked reading of it in place. Everything is
// little-endian. Only gazetteer.cpp, its neighbours and the writer know this header.
//
//     header        64 bytes: magic, format version, number of sections, size, SHA-256 of the rest
//     section table one SectionEntry a section: which, record size, offset, number of records
//     sections      each on a multiple of 64 bytes, records of one fixed size
//
// Sections, in file order:
//
//     texts      bytes of all texts, each distinct one once, without terminator; a TextRef points in
//     words      TextRef: texts that many places share (feature codes, admin names, languages); the
//                first is the empty one
//     places     PlaceRecord, sorted by id: the number of a place is its rank
//     details    DetailRecord of the few places that have more to say
//     names      NameRecord: a place's names stand together
//     slots      KeySlot: the name index, open addressing, linear probing; as many homes as the header
//                says, in the order of the keys that are at home there, then those pushed beyond the last
//                home, then a free one (gazetteer/name_index.hpp says which keys a name has)
//     links      NameLink: a key's links stand together, sorted by place
//     linked     LinkedName beside each link: all that a look-up tells of it, so that it reads no place
//     spellings  TextRef: distinct folded, joined names, sorted by their bytes, for typing slips
//     positions  PositionEntry, sorted: label positions by band of latitude, then longitude
//     parts      PartEntry, sorted by parent id, then place
//     other_ids  OtherId, sorted by id: what other sources call a place
//     footprints i32: shapes in 1e-7 degrees (gazetteer/footprint_code.hpp)
//     sources    SourceRecord: what the file was compiled from
//
// A place number is 32 bits, an offset 40 bits or more: 13 million places with 30 million names fit.
// No offset is trusted: reading one that points outside throws InputError.

#include "engine/gazetteer/gazetteer.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace sitmap::gazetteer_file {

static_assert(std::endian::native == std::endian::little, "the gazetteer file is read in place");

inline constexpr std::array<char, 8> magic{'s', 'i', 't', 'm', 'a', 'p', 'g', 'z'};
inline constexpr std::uint32_t format_version = 4;
inline constexpr std::uint64_t section_alignment = 64;
inline constexpr std::uint32_t none = 0xFFFFFFFF;

enum class Section : std::uint32_t {
    texts,
    words,
    places,
    details,
    names,
    slots,
    links,
    linked,
    spellings,
    positions,
    parts,
    other_ids,
    footprints,
    sources,
};
inline constexpr std::size_t section_count = 14;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t sections;
    std::uint64_t size;
    std::array<std::uint8_t, 32> sha256;  ///< of every byte after the header
    std::uint64_t homes;                  ///< of the name index
};
static_assert(sizeof(Header) == 64);

struct SectionEntry {
    std::uint32_t section;
    std::uint32_t record_size;
    std::uint64_t offset;
    std::uint64_t count;
};
static_assert(sizeof(SectionEntry) == 24);

/// Where a text stands in `texts`: 40 bits of offset, 24 bits of length.
struct TextRef {
    std::uint64_t bits = 0;

    std::uint64_t offset() const { return bits >> 24; }
    std::uint64_t length() const { return bits & 0xFFFFFF; }
    friend bool operator==(TextRef, TextRef) = default;
};

struct PlaceRecord {
    std::int32_t lon_e7;
    std::int32_t lat_e7;
    TextRef id;
    TextRef name;
    std::uint32_t first_name;
    std::uint32_t name_count;
    std::int64_t population;
    std::uint16_t feature_code;  ///< word
    char feature_class;
    std::uint8_t footprint_kind;
    std::array<char, 2> country;  ///< NULs for none
    std::uint16_t origin;         ///< word: "source\nlicence"
    std::uint32_t admin1;         ///< words
    std::uint32_t admin1_id;
    std::uint32_t admin2;
    std::uint32_t detail;  ///< number in `details`, or none
};
static_assert(sizeof(PlaceRecord) == 64);

struct DetailRecord {
    double uncertainty_m;
    TextRef also_in;    ///< joined with ';'
    TextRef other_ids;  ///< joined with ';'
    TextRef part_of;
    TextRef status;
    TextRef administered_by;
    TextRef claimed_by;
    TextRef valid_from;
    TextRef valid_to;
    TextRef formula;
    TextRef accuracy;
    std::uint64_t footprint;        ///< first number in `footprints`
    std::uint64_t footprint_count;  ///< how many; 0 for a point place
};
static_assert(sizeof(DetailRecord) == 104);

struct NameRecord {
    TextRef text;
    std::uint16_t language;  ///< words
    std::uint16_t source;    ///< the empty word: the place's own
    std::uint16_t in_use;    ///< "from/to"
    std::uint8_t script;
    std::uint8_t kind;
};
static_assert(sizeof(NameRecord) == 16);

/// A slot with `bits` 0 is free. A key may have no links and only go on.
struct KeySlot {
    std::uint64_t key;
    std::uint32_t first_link;
    std::uint32_t bits;  ///< number of links; the highest bit says that some longer name goes on

    static constexpr std::uint32_t goes_on = 0x80000000;
    std::uint32_t link_count() const { return bits & ~goes_on; }
    bool continues() const { return (bits & goes_on) != 0; }
};
static_assert(sizeof(KeySlot) == 16);

/// Whether a bare name that meets both is the seat's or the unit's.
enum class Standing : std::uint8_t {
    other,
    unit,  ///< ADM1
    seat,  ///< PPLA, PPLC
};

/// The name that a link is to, the first of those of the place and kind that fold alike.
struct LinkedName {
    TextRef text;
    double prominence;        ///< of the place by this name (gazetteer/prominence.hpp)
    std::uint32_t spelling;   ///< spelling_code of the text
    Standing standing;        ///< the place's
    std::uint8_t also_spelt;  ///< 1 if others fold alike and are spelt otherwise
    std::uint16_t reserved;
};
static_assert(sizeof(LinkedName) == 24);

/// The name index's table.
struct KeyTable {
    std::span<const KeySlot> slots;
    std::uint64_t homes = 0;
};

/// Where a key is looked for first. Keys in order have homes in order.
inline std::uint64_t home_slot(std::uint64_t key, std::uint64_t homes) {
    return (key >> 32) * homes >> 32;
}
inline constexpr std::uint64_t most_homes = 0xFFFFFFFF;
static_assert(sizeof(NameLink) == 8 && sizeof(PlaceIndex) == 4);

/// Sorted by `key`, then place. See position_key.
struct PositionEntry {
    std::uint32_t key;
    std::uint32_t place;
};
static_assert(sizeof(PositionEntry) == 8);

struct PartEntry {
    TextRef parent;
    std::uint32_t place;
    std::uint32_t reserved;
};
static_assert(sizeof(PartEntry) == 16);

struct OtherId {
    TextRef id;
    std::uint32_t place;
    std::uint32_t reserved;
};
static_assert(sizeof(OtherId) == 16);

struct SourceRecord {
    TextRef name;
    TextRef version;
    TextRef licence;
    TextRef credit;
    TextRef url;
    TextRef sha256;
    std::uint64_t places;
};
static_assert(sizeof(SourceRecord) == 56);

/// Bytes of one record of the section.
std::uint32_t record_size(Section section);

/// Bands of a quarter degree of latitude from south to north; within a band, longitude in 2^-22 of
/// the circle. A box is then one run of entries a band.
std::uint32_t band_of(double lat);
std::uint32_t position_key(std::uint32_t band, double lon);

/// Degrees as the file has them; no_degrees for what is no coordinate (beyond 180, NaN).
std::int32_t to_e7(double degrees);
inline constexpr std::int32_t no_degrees = std::numeric_limits<std::int32_t>::min();
inline double from_e7(std::int32_t e7) {
    return e7 / 1e7;
}

/// The header's SHA-256 in 64 hex digits.
std::string stored_sha256(const Header& header);

/// Sizes, magic, version, bounds of every section. Throws InputError saying what to do.
void check(std::span<const std::byte> bytes, const std::string& file);

/// A file's bytes, mapped or in memory, seen as sections.
class Reader {
public:
    /// Checks the bytes first. They must outlive the reader and be aligned to 8.
    Reader(std::span<const std::byte> bytes, std::string file);

    std::span<const char> texts() const;
    template <typename Record>
    std::span<const Record> section(Section section) const {
        const auto bytes = section_bytes(section);
        return {reinterpret_cast<const Record*>(bytes.data()), bytes.size() / sizeof(Record)};
    }

    KeyTable keys() const;

    std::string_view text(TextRef ref) const;
    std::string_view word(std::uint32_t number) const;
    const PlaceRecord& place(PlaceIndex index) const;
    const DetailRecord* detail(const PlaceRecord& place) const;  ///< nullptr if it has none
    std::span<const NameRecord> names(const PlaceRecord& place) const;
    const Header& header() const;

    /// Throws InputError: the file contradicts itself.
    [[noreturn]] void damaged(const char* what) const;

private:
    std::span<const std::byte> section_bytes(Section section) const;

    std::span<const std::byte> m_bytes;
    std::string m_file;
    std::array<std::span<const std::byte>, section_count> m_sections;
};

}  // namespace sitmap::gazetteer_file
