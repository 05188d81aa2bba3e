#include "engine/map/scale_bar.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace sitmap {

namespace {

constexpr double km_per_mile = 1.609344;
constexpr double least_width_for_miles = 480;

std::string figure(double value) {
    std::array<char, 32> buffer{};
    const double rounded = std::round(value * 100) / 100;
    const auto [end, failed] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded);
    return {buffer.data(), end};
}

double round_miles(double most) {
    double best = 0;
    for (int power = -2; power <= 4; ++power) {
        for (const double digit : {1.0, 2.0, 3.0, 5.0}) {
            const double miles = digit * std::pow(10, power);
            best = miles <= most && miles > best ? miles : best;
        }
    }
    return best;
}

void add_figure(Block& block, BlockSetter& setter, const std::string& text, double x, double y, bool mute) {
    const LineSpec spec{text, "scale",
                        mute ? std::optional(setter.symbology().colour("mute")) : std::optional<Colour>{}};
    const LineMeasure measure = setter.type().measure(text, setter.symbology().style("scale"));
    const PagePoint baseline{x - measure.advance / 2, y};
    block.lines.push_back({spec, baseline, moved(measure.ink, baseline.x, baseline.y)});
}

}  // namespace

// The block holds the figures; line and ticks are drawn from the placing by `scale_line`.
Label scale_label(double px_per_km, const LabelGround& ground, BlockSetter& setter) {
    const double km = scale_km(px_per_km, ground.panel.width());
    const double length = km * px_per_km;
    Label label;
    label.feature = {"scale", 0, label_points(2000), {}};
    Block block;
    const Phrasebook& book = setter.book();
    const double way = book.right_to_left ? -1 : 1;  // zero is where reading starts
    add_figure(block, setter, "0", 0, 10, false);
    add_figure(block, setter, figure(km / 2), way * length / 2, 10, false);
    add_figure(block, setter, figure(km) + " " + book.say("km"), way * length, 10, false);
    if (ground.panel.width() >= least_width_for_miles) {
        const double miles = round_miles(km / km_per_mile);
        add_figure(block, setter, figure(miles) + " " + book.say("mi"), way * miles * km_per_mile * px_per_km, 31,
                   true);
    }
    block.box = block.lines.front().ink;
    for (const Block::Line& line : block.lines) {
        block.box = united(block.box, line.ink);
    }
    label.blocks.push_back(block);
    for (int corner = 0; corner < 4; ++corner) {
        const bool right = corner == 0 || corner == 2;
        const bool bottom = corner < 2;
        for (int i = 0; i < 6; ++i) {
            for (int j = 0; j < 4; ++j) {
                const double inset_x = 12 + 14.0 * i;
                const double inset_y = 10 + 14.0 * j;
                const PagePoint at{right ? ground.panel.right - inset_x - block.box.right
                                         : ground.panel.left + inset_x - block.box.left,
                                   bottom ? ground.panel.bottom - inset_y - block.box.bottom
                                          : ground.panel.top + inset_y - block.box.top};
                const PageBox box = moved(block.box, at.x, at.y);
                const double over = 40 * (ground.hard.share(box) + ground.events.share(box));
                const double cost = 12.0 * corner + 0.8 * i + 0.8 * j + over + cover_cost(ground, {box}, 20, 6);
                add_choice(label, ground, {0, at, {}, false, false, {}}, cost, {box}, {}, {5, 5, 5, 5});
            }
        }
    }
    return label;
}

double scale_km(double px_per_km, double width) {
    const double wanted = width / 5 / px_per_km;
    double best = 1;
    for (int power = -2; power <= 4; ++power) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double km = digit * std::pow(10, power);
            if (std::abs(std::log(km / wanted)) < std::abs(std::log(best / wanted))) {
                best = km;
            }
        }
    }
    return best;
}

std::vector<Item> scale_line(const Block& block, PagePoint at, const Symbology& symbology) {
    // The figures stand over the ends and the middle; miles are one tick below.
    const auto middle = [&](std::size_t i) { return at.x + centre(block.lines[i].ink).x; };
    const double zero = middle(0);
    const double y = at.y + 16;
    const double full = zero + 2 * (middle(1) - zero);
    Path path = chain({{zero, y}, {full, y}}, false);
    for (const double x : {zero, middle(1), full}) {
        append(path, chain({{x, y - 4}, {x, y}}, false));
    }
    if (block.lines.size() > 3) {
        append(path, chain({{middle(3), y}, {middle(3), y + 4}}, false));
    }
    const Stroke casing{symbology.colour("halo"), 3.6, {}, false};
    return {Shape{path, {}, casing}, Shape{path, {}, Stroke{symbology.colour("ink"), 1.2, {}, false}}};
}

}  // namespace sitmap
