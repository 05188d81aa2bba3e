#pragma once

// Names as they are being typed: every name of the gazetteer in the order of its folded letters.

#include "engine/gazetteer/gazetteer.hpp"

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

class NameCompletion {
public:
    /// Reads nothing yet; the gazetteer must outlive it.
    explicit NameCompletion(const Gazetteer& gazetteer) : m_gazetteer(gazetteer) {}

    struct Completion {
        PlaceIndex place{};
        std::string name;  ///< as the gazetteer writes it
    };

    /// Places that `keep` keeps, with a name that begins so but for case and marks, the most populous first.
    /// The first call reads all names, which takes a second or two and some 30 MB. From any thread.
    std::vector<Completion> complete(std::string_view beginning, std::size_t limit,
                                     const std::function<bool(PlaceIndex)>& keep) const;

private:
    struct Entry {
        std::uint32_t start = 0;  // in m_bytes, to the next zero
        PlaceIndex place{};
    };

    void read() const;
    std::string_view text(const Entry& entry) const { return m_bytes.data() + entry.start; }

    const Gazetteer& m_gazetteer;
    mutable std::once_flag m_read;
    mutable std::string m_bytes;
    mutable std::vector<Entry> m_entries;
};

}  // namespace sitmap
