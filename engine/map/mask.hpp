#pragma once

// A black-and-white picture of part of the page that answers at once how many of its pixels a box
// covers: how labels are kept off what they must not touch.

#include "engine/map/page.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace sitmap {

class Mask {
public:
    /// Empty, one cell a pixel of the area.
    explicit Mask(const PageBox& area);
    Mask(Mask&&) noexcept;
    Mask& operator=(Mask&&) noexcept;
    ~Mask();

    void fill(const Path& path);
    void stroke(const Path& path, double width);
    void fill(const PageBox& box);

    /// Ends drawing; must come before any question.
    void count();

    /// Marked pixels under the box; what lies outside the area has none.
    double covered(const PageBox& box) const;
    bool any(const PageBox& box) const { return covered(box) > 0; }
    /// Marked share of the box, 0..1.
    double share(const PageBox& box) const;
    bool at(PagePoint point) const;

private:
    struct Canvas;
    PageBox m_area;
    int m_width;
    int m_height;
    std::unique_ptr<Canvas> m_canvas;
    std::vector<std::uint32_t> m_sums;  // summed-area table, one row and column more than the area
};

}  // namespace sitmap
