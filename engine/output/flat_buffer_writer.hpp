#pragma once

// FlatBuffers, as far as FlatGeobuf needs them: tables, strings and vectors, written from front to back into a
// buffer that begins with its size. A table is written with its slots empty; what a slot refers to comes later.

#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace sitmap {

class FlatBufferWriter {
public:
    /// A member of a table: its number in the schema and its bytes (4 for what is referred to).
    struct Member {
        unsigned number;
        unsigned bytes;
    };
    static constexpr std::size_t most_members = 16;
    /// Where each member's bytes stand, in the order of the members asked for.
    using Slots = std::array<std::size_t, most_members>;

    FlatBufferWriter() { clear(); }
    /// For the next buffer; the slot that refers to the root table is `root`.
    void clear();
    static constexpr std::size_t root = 4;

    /// A table behind what there is, and `slot` refers to it.
    Slots table(std::size_t slot, std::initializer_list<Member> members);

    void string(std::size_t slot, std::string_view text);
    /// Bytes of so many elements of so many bytes each.
    void vector(std::size_t slot, std::string_view bytes, std::size_t elements, std::size_t alignment);
    /// A vector of references, each still empty; returns where the first stands, the others 4 bytes on.
    std::size_t references(std::size_t slot, std::size_t count);

    template <typename Number>
    void put(std::size_t at, Number number) {
        std::memcpy(m_bytes.data() + at, &number, sizeof number);
    }

    /// With its size before it, as long as a multiple of eight.
    std::string_view finished();

private:
    void align(std::size_t to) { m_bytes.resize((m_bytes.size() + to - 1) / to * to, '\0'); }
    void refer(std::size_t slot);

    std::string m_bytes;
};

}  // namespace sitmap
