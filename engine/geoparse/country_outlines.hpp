#pragma once

// The outlines of all countries as the gazetteer has them, read once, when they are first asked for: borders and
// coasts are what they share and what they do not.

#include "engine/gazetteer/gazetteer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

class CountryOutlines {
public:
    /// The gazetteer must outlive it.
    explicit CountryOutlines(const Gazetteer& gazetteer) : m_gazetteer{&gazetteer} {}

    /// Null where the gazetteer has none. `id` is "iso:SY".
    const Geometry* outline(std::string_view id);
    /// Of all countries but one that reach into the box. They stand as long as this does.
    std::vector<const Geometry*> others(std::string_view id, const Box& within);

private:
    struct Outline {
        std::string id;
        Geometry area;
        Box box;
    };
    const std::vector<Outline>& all();

    const Gazetteer* m_gazetteer;
    std::vector<Outline> m_outlines;
    bool m_read = false;
};

}  // namespace sitmap
