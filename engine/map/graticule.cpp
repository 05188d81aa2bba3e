#include "engine/map/graticule.hpp"

#include "engine/map/outline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace sitmap {

namespace {

constexpr int most_lines = 7;
constexpr std::array steps_in_minutes{5, 10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800};

// The least step that draws no more lines than are of use.
int step_for(const Box& box) {
    const double span = 60 * std::max(box.east - box.west, box.north - box.south);
    const auto fits = [&](int step) { return span / step <= most_lines; };
    const auto found = std::ranges::find_if(steps_in_minutes, fits);
    return found == steps_in_minutes.end() ? steps_in_minutes.back() : *found;
}

int minutes_apart(const MapFrame& frame) {
    constexpr double widest = 120;  // degrees: beyond, meridians meet on the map
    const Box& box = frame.box();
    return frame.is_world() || box.east - box.west > widest ? 0 : step_for(box);
}

std::string degree_words(const Phrasebook& book, int minutes, bool meridian) {
    const int whole = std::abs(minutes);
    std::string words = std::to_string(whole / 60) + "\u00b0";
    if (whole % 60 != 0) {
        words += (whole % 60 < 10 ? "0" : "") + std::to_string(whole % 60) + "\u2032";
    }
    const char* const side = meridian ? (minutes < 0 ? "west" : "east") : (minutes < 0 ? "south" : "north");
    return minutes == 0 ? words : words + " " + book.say(side);
}

// A meridian from south to north, or a parallel from west to east, finely enough to be drawn as a curve.
LineString line_at(double degrees, bool meridian, const Box& box) {
    constexpr int parts = 48;
    LineString line;
    for (int i = 0; i <= parts; ++i) {
        const double part = static_cast<double>(i) / parts;
        line.points.push_back(meridian ? LonLat{degrees, box.south + part * (box.north - box.south)}
                                       : LonLat{box.west + part * (box.east - box.west), degrees});
    }
    return line;
}

// Where the line crosses the panel's upper edge, or its left one.
std::optional<PagePoint> crossing(const LineString& line, bool meridian, const MapFrame& frame) {
    constexpr double from_corner = 34;
    const PageBox& panel = frame.panel();
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const PagePoint a = frame.to_page(line.points[i - 1]);
        const PagePoint b = frame.to_page(line.points[i]);
        const double before = meridian ? a.y - panel.top : a.x - panel.left;
        const double after = meridian ? b.y - panel.top : b.x - panel.left;
        if ((before > 0) == (after > 0)) {
            continue;
        }
        const double part = before / (before - after);
        const PagePoint at{a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
        const bool clear = meridian ? at.x > panel.left + from_corner && at.x < panel.right - from_corner
                                    : at.y > panel.top + from_corner && at.y < panel.bottom - from_corner;
        return clear ? std::optional{at} : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

double graticule_step(const MapFrame& frame) {
    return minutes_apart(frame) / 60.0;
}

Graticule graticule_of(const MapFrame& frame, const Phrasebook& book) {
    Graticule graticule;
    const Box& box = frame.box();
    const int step = minutes_apart(frame);
    if (step == 0) {
        return graticule;
    }
    for (const bool meridian : {true, false}) {
        const double low = 60 * (meridian ? box.west : box.south);
        const double high = 60 * (meridian ? box.east : box.north);
        for (int minutes = static_cast<int>(std::ceil(low / step)) * step; minutes <= high; minutes += step) {
            const LineString line = line_at(minutes / 60.0, meridian, box);
            append(graticule.lines, outline(std::vector<LineString>{line}, frame));
            if (const auto at = crossing(line, meridian, frame)) {
                graticule.marks.push_back({degree_words(book, minutes, meridian), *at, meridian});
            }
        }
    }
    return graticule;
}

std::vector<TextRun> graticule_words(const Graticule& graticule, BlockSetter& setter) {
    const TypeStyle& style = setter.symbology().style("graticule");
    std::vector<TextRun> words;
    for (const Graticule::Mark& mark : graticule.marks) {
        const double half = setter.type().measure(mark.words, style).advance / 2;
        const PagePoint baseline =
            mark.meridian ? PagePoint{mark.at.x - half, mark.at.y + 12} : PagePoint{mark.at.x + 4, mark.at.y + 3.5};
        words.push_back(setter.type().set(mark.words, style, baseline));
    }
    return words;
}

}  // namespace sitmap
