#include "engine/geoparse/country_outlines.hpp"

#include <algorithm>

namespace sitmap {

const std::vector<CountryOutlines::Outline>& CountryOutlines::all() {
    if (m_read) {
        return m_outlines;
    }
    m_read = true;
    std::string id{"iso:AA"};
    for (char& first = id[4]; first <= 'Z'; ++first) {
        for (char& second = id[5] = 'A'; second <= 'Z'; ++second) {
            const auto country = m_gazetteer->by_id(id);
            if (Geometry area = country ? m_gazetteer->footprint(*country) : Geometry{}; !empty(area)) {
                const Box box = bounds(area);
                m_outlines.push_back({id, std::move(area), box});
            }
        }
    }
    return m_outlines;
}

const Geometry* CountryOutlines::outline(std::string_view id) {
    const std::vector<Outline>& outlines = all();
    const auto found = std::ranges::find(outlines, id, &Outline::id);
    return found == outlines.end() ? nullptr : &found->area;
}

std::vector<const Geometry*> CountryOutlines::others(std::string_view id, const Box& within) {
    std::vector<const Geometry*> near;
    for (const Outline& outline : all()) {
        if (outline.id != id && overlap(outline.box, within)) {
            near.push_back(&outline.area);
        }
    }
    return near;
}

}  // namespace sitmap
