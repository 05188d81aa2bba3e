#include "engine/map/line_label.hpp"

#include <cmath>

namespace sitmap {

Label letter_label(const std::string& id, const Path& line, const std::string& letter, const LabelGround& ground,
                   BlockSetter& setter) {
    Label label;
    label.feature = {id, 4, label_points(150), {}};
    label.blocks.push_back(setter.stacked({{letter, "tag"}}, Align::middle));
    const PagePoint half = centre(label.blocks.front().box);
    const std::vector<PagePoint>& points = line.points;
    // A goes to the southern part of its line and B to the northern, so that the two stand apart.
    const double preferred = letter < "B" ? 0.62 : 0.4;
    constexpr int tries = 39;
    for (int i = 1; i <= tries && points.size() > 1; ++i) {
        const double part = static_cast<double>(i) / (tries + 1);
        const auto index = static_cast<std::size_t>(part * static_cast<double>(points.size() - 1));
        const PagePoint at = points[index];
        const PageBox box = grown({at.x, at.y, at.x, at.y}, 8);
        add_choice(label, ground, {0, {at.x - half.x, at.y - half.y}, {}, false, false, {}},
                   14 * std::abs(part - preferred), {box}, {}, {1, 1, 1, 1});
    }
    return label;
}

}  // namespace sitmap
