#pragma once

// FlatGeobuf's index: a packed R-tree over the features' boxes, sixteen to a node, root first. Built from the
// leaves up as they come, level by level into scratch files, so that its size is the disk's affair.

#include "engine/core/scratch_file.hpp"
#include "engine/geo/box.hpp"

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <vector>

namespace sitmap {

class FlatgeobufIndex {
public:
    static constexpr std::uint16_t node_size = 16;

    /// Over so many features; at least one.
    FlatgeobufIndex(std::filesystem::path folder, std::uint64_t features);

    /// Bytes that `write` will write.
    std::uint64_t size() const;

    /// The next leaf: where the feature stands among the features, in bytes. An empty box is never found.
    void add(const Box& box, std::uint64_t offset);

    /// After the last leaf, once.
    void write(std::ostream& out);

private:
    struct Node {
        Box box;
        std::uint64_t offset = 0;
    };
    struct Level {
        std::uint64_t count = 0;  ///< of its nodes
        std::uint64_t start = 0;  ///< number of its first node in the file
        std::uint64_t added = 0;
        Box parent;  ///< of the nodes added since the last parent
        ScratchFile nodes;
    };

    void add(std::size_t level, const Node& node);

    std::vector<Level> m_levels;  ///< leaves first
};

}  // namespace sitmap
