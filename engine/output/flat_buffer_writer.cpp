#include "engine/output/flat_buffer_writer.hpp"

#include <algorithm>
#include <cassert>

namespace sitmap {

void FlatBufferWriter::clear() {
    m_bytes.assign(8, '\0');  // the size, and the reference to the root
}

void FlatBufferWriter::refer(std::size_t slot) {
    put(slot, static_cast<std::uint32_t>(m_bytes.size() - slot));
}

FlatBufferWriter::Slots FlatBufferWriter::table(std::size_t slot, std::initializer_list<Member> members) {
    assert(members.size() <= most_members);
    unsigned last = 0;
    for (const Member& member : members) {
        last = std::max(last, member.number + 1);
    }
    align(4);
    const std::size_t description = m_bytes.size();
    m_bytes.resize(description + 4 + 2 * std::size_t{last}, '\0');
    align(4);
    const std::size_t start = m_bytes.size();
    refer(slot);
    m_bytes.resize(start + 4, '\0');
    put(start, static_cast<std::int32_t>(start - description));
    Slots slots{};
    std::size_t next = 0;
    for (const Member& member : members) {
        align(member.bytes);
        slots[next++] = m_bytes.size();
        put(description + 4 + 2 * std::size_t{member.number}, static_cast<std::uint16_t>(m_bytes.size() - start));
        m_bytes.resize(m_bytes.size() + member.bytes, '\0');
    }
    put(description, static_cast<std::uint16_t>(4 + 2 * last));
    put(description + 2, static_cast<std::uint16_t>(m_bytes.size() - start));
    return slots;
}

void FlatBufferWriter::string(std::size_t slot, std::string_view text) {
    vector(slot, text, text.size(), 1);
    m_bytes += '\0';
}

void FlatBufferWriter::vector(std::size_t slot, std::string_view bytes, std::size_t elements, std::size_t alignment) {
    align(4);
    // The elements stand aligned behind their number.
    while ((m_bytes.size() + 4) % alignment != 0) {
        m_bytes.append(4, '\0');
    }
    refer(slot);
    m_bytes.resize(m_bytes.size() + 4);
    put(m_bytes.size() - 4, static_cast<std::uint32_t>(elements));
    m_bytes += bytes;
}

std::size_t FlatBufferWriter::references(std::size_t slot, std::size_t count) {
    align(4);
    refer(slot);
    const std::size_t first = m_bytes.size() + 4;
    m_bytes.resize(first + 4 * count, '\0');
    put(first - 4, static_cast<std::uint32_t>(count));
    return first;
}

std::string_view FlatBufferWriter::finished() {
    align(8);
    put(0, static_cast<std::uint32_t>(m_bytes.size() - 4));
    return m_bytes;
}

}  // namespace sitmap
