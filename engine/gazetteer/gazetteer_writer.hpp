#pragma once

// Compiles places into the gazetteer file. The result does not depend on the order in which places were
// gathered: they are sorted by id. Written aside and renamed, so that a half-written file never has the name.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

namespace sitmap {

/// Takes places one by one, so that a gazetteer may hold more than memory does: what is to be sorted goes to
/// scratch files in the file's folder, which needs room for about three times the file.
class GazetteerWriter {
public:
    static constexpr std::size_t usual_memory = std::size_t{768} << 20U;

    /// Holds about so many bytes in memory, beside the words that places share. Throws OutputError.
    explicit GazetteerWriter(std::filesystem::path file, std::size_t memory = usual_memory);
    ~GazetteerWriter();

    /// A place without names is found by its id alone: neither its house name nor its position is indexed.
    /// Places come in the order of their ids. One with an invalid position or a second use of an id is
    /// left out and told in `problems`. Throws InputError where an id is less than the one before.
    void add(const Place& place, Problems& problems);

    /// Throws OutputError where the file cannot be written.
    void commit(const std::vector<Gazetteer::Source>& sources);

private:
    class Sections;
    std::filesystem::path m_file;
    std::unique_ptr<Sections> m_sections;
};

/// All places at once, in any order.
void write_gazetteer(const std::filesystem::path& file, std::vector<Place> places,
                     const std::vector<Gazetteer::Source>& sources, Problems& problems);

}  // namespace sitmap
