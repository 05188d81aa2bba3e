#include "engine/gazetteer/gazetteer_file.hpp"

#include "engine/core/error.hpp"
#include "engine/core/hex.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace sitmap::gazetteer_file {

namespace {

constexpr const char* build_again = "; run `sitmap gazetteer build` to make it anew";

[[noreturn]] void refuse(const std::string& file, const std::string& why) {
    throw InputError(file, why + build_again);
}

Header header_of(std::span<const std::byte> bytes) {
    Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header;
}

void check_header(std::span<const std::byte> bytes, const std::string& file) {
    if (bytes.size() < sizeof(Header)) {
        refuse(file, "is not a gazetteer: it has only " + std::to_string(bytes.size()) + " bytes");
    }
    const Header header = header_of(bytes);
    if (header.magic != magic) {
        refuse(file, "is not a gazetteer");
    }
    if (header.version != format_version) {
        refuse(file, "is a gazetteer of format " + std::to_string(header.version) + ", this program reads format " +
                         std::to_string(format_version));
    }
    if (header.size != bytes.size()) {
        refuse(file, "is half-written: it has " + std::to_string(bytes.size()) + " of " + std::to_string(header.size) +
                         " bytes");
    }
    if (header.sections != section_count || bytes.size() < sizeof(Header) + section_count * sizeof(SectionEntry)) {
        refuse(file, "is damaged: its table of sections is not whole");
    }
}

SectionEntry entry_of(std::span<const std::byte> bytes, std::size_t number) {
    SectionEntry entry;
    std::memcpy(&entry, bytes.data() + sizeof(Header) + number * sizeof entry, sizeof entry);
    return entry;
}

bool fits(const SectionEntry& entry, std::size_t number, std::uint64_t file_size) {
    return entry.section == number && entry.record_size == record_size(static_cast<Section>(number)) &&
           entry.offset % section_alignment == 0 && entry.offset <= file_size &&
           entry.count <= (file_size - entry.offset) / entry.record_size;
}

}  // namespace

std::uint32_t record_size(Section section) {
    switch (section) {
        case Section::texts:
            return 1;
        case Section::words:
            return sizeof(TextRef);
        case Section::places:
            return sizeof(PlaceRecord);
        case Section::details:
            return sizeof(DetailRecord);
        case Section::names:
            return sizeof(NameRecord);
        case Section::slots:
            return sizeof(KeySlot);
        case Section::links:
            return sizeof(NameLink);
        case Section::linked:
            return sizeof(LinkedName);
        case Section::spellings:
            return sizeof(TextRef);
        case Section::positions:
            return sizeof(PositionEntry);
        case Section::parts:
            return sizeof(PartEntry);
        case Section::other_ids:
            return sizeof(OtherId);
        case Section::footprints:
            return sizeof(std::int32_t);
        case Section::sources:
            return sizeof(SourceRecord);
    }
    return 1;
}

std::uint32_t band_of(double lat) {
    return static_cast<std::uint32_t>(std::clamp((lat + 90) * 4, 0.0, 720.0));
}

std::uint32_t position_key(std::uint32_t band, double lon) {
    constexpr double steps = (1U << 22) - 1;
    return band << 22 | static_cast<std::uint32_t>(std::clamp((lon + 180) / 360, 0.0, 1.0) * steps);
}

std::int32_t to_e7(double degrees) {
    if (!(std::abs(degrees) <= 180)) {
        return no_degrees;
    }
    return static_cast<std::int32_t>(std::lround(degrees * 1e7));
}

std::string stored_sha256(const Header& header) {
    return hex_digits(header.sha256);
}

void check(std::span<const std::byte> bytes, const std::string& file) {
    check_header(bytes, file);
    for (std::size_t number = 0; number < section_count; ++number) {
        if (!fits(entry_of(bytes, number), number, bytes.size())) {
            refuse(file, "is damaged: section " + std::to_string(number) + " does not lie in it");
        }
    }
    const auto slots = entry_of(bytes, static_cast<std::size_t>(Section::slots)).count;
    const auto links = entry_of(bytes, static_cast<std::size_t>(Section::links)).count;
    const auto linked = entry_of(bytes, static_cast<std::size_t>(Section::linked)).count;
    const std::uint64_t homes = header_of(bytes).homes;
    if (homes == 0 || homes >= slots || homes > most_homes || links != linked) {
        refuse(file, "is damaged: its name index is not whole");
    }
}

Reader::Reader(std::span<const std::byte> bytes, std::string file) : m_bytes(bytes), m_file(std::move(file)) {
    check(m_bytes, m_file);
    for (std::size_t number = 0; number < section_count; ++number) {
        const auto entry = entry_of(bytes, number);
        m_sections[number] = bytes.subspan(entry.offset, entry.count * entry.record_size);
    }
}

std::span<const std::byte> Reader::section_bytes(Section section) const {
    return m_sections[static_cast<std::size_t>(section)];
}

std::span<const char> Reader::texts() const {
    return section<char>(Section::texts);
}

KeyTable Reader::keys() const {
    return {section<KeySlot>(Section::slots), header().homes};
}

std::string_view Reader::text(TextRef ref) const {
    const auto all = texts();
    if (ref.offset() > all.size() || ref.length() > all.size() - ref.offset()) {
        damaged("a text lies outside its section");
    }
    return {all.data() + ref.offset(), ref.length()};
}

std::string_view Reader::word(std::uint32_t number) const {
    const auto words = section<TextRef>(Section::words);
    if (number >= words.size()) {
        damaged("a word has no text");
    }
    return text(words[number]);
}

const PlaceRecord& Reader::place(PlaceIndex index) const {
    const auto places = section<PlaceRecord>(Section::places);
    const auto number = static_cast<std::uint32_t>(index);
    if (number >= places.size()) {
        damaged("there is no place of that number");
    }
    return places[number];
}

const DetailRecord* Reader::detail(const PlaceRecord& place) const {
    if (place.detail == none) {
        return nullptr;
    }
    const auto details = section<DetailRecord>(Section::details);
    if (place.detail >= details.size()) {
        damaged("a place's details are not there");
    }
    return &details[place.detail];
}

std::span<const NameRecord> Reader::names(const PlaceRecord& place) const {
    const auto names = section<NameRecord>(Section::names);
    if (place.first_name > names.size() || place.name_count > names.size() - place.first_name) {
        damaged("a place's names are not there");
    }
    return names.subspan(place.first_name, place.name_count);
}

const Header& Reader::header() const {
    return *reinterpret_cast<const Header*>(m_bytes.data());
}

void Reader::damaged(const char* what) const {
    refuse(m_file, std::string{"is damaged: "} + what);
}

}  // namespace sitmap::gazetteer_file
