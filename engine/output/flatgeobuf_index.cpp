#include "engine/output/flatgeobuf_index.hpp"

#include <array>
#include <cstring>
#include <ranges>
#include <string>

namespace sitmap {

namespace {

constexpr std::uint64_t node_bytes = 40;

}  // namespace

FlatgeobufIndex::FlatgeobufIndex(std::filesystem::path folder, std::uint64_t features) {
    // One feature has a root above it, too.
    for (std::uint64_t count = features;; count = (count + node_size - 1) / node_size) {
        m_levels.push_back({.count = count, .start = 0, .added = 0, .parent = {}, .nodes = ScratchFile{folder}});
        if (count == 1 && m_levels.size() > 1) {
            break;
        }
    }
    std::uint64_t start = 0;
    for (Level& level : std::views::reverse(m_levels)) {
        level.start = start;
        start += level.count;
    }
}

std::uint64_t FlatgeobufIndex::size() const {
    return (m_levels.front().start + m_levels.front().count) * node_bytes;
}

void FlatgeobufIndex::add(const Box& box, std::uint64_t offset) {
    add(0, {box, offset});
}

void FlatgeobufIndex::add(std::size_t number, const Node& node) {
    Level& level = m_levels[number];
    std::array<char, node_bytes> bytes{};
    std::memcpy(bytes.data(), &node.box.west, 8);
    std::memcpy(bytes.data() + 8, &node.box.south, 8);
    std::memcpy(bytes.data() + 16, &node.box.east, 8);
    std::memcpy(bytes.data() + 24, &node.box.north, 8);
    std::memcpy(bytes.data() + 32, &node.offset, 8);
    level.nodes.append({bytes.data(), bytes.size()});
    extend(level.parent, node.box);
    ++level.added;
    if (number + 1 < m_levels.size() && (level.added % node_size == 0 || level.added == level.count)) {
        const std::uint64_t first = (level.added - 1) / node_size * node_size;
        add(number + 1, {level.parent, level.start + first});
        level.parent = {};
    }
}

void FlatgeobufIndex::write(std::ostream& out) {
    std::string block(std::size_t{1} << 16U, '\0');
    for (Level& level : std::views::reverse(m_levels)) {
        for (std::uint64_t at = 0; at < level.nodes.size();) {
            const std::size_t got = level.nodes.read(at, block);
            out.write(block.data(), static_cast<std::streamsize>(got));
            at += got;
        }
    }
}

}  // namespace sitmap
