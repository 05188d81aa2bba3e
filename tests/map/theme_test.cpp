// What every theme must keep: words and symbols stand out from the ground, and no two kinds look
// alike to any of the three colour deficiencies.

#include "engine/map/count_class.hpp"
#include "engine/map/symbology.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace sitmap {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Symbology theme(const std::string& name) {
    return load_symbology(SITMAP_SOURCE_DIR "/styles/symbology/" + name + ".json");
}

Triple linear(Colour colour) {
    const auto channel = [](double value) {
        value /= 255;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {channel(colour.red), channel(colour.green), channel(colour.blue)};
}

Triple times(const Matrix& matrix, const Triple& v) {
    Triple product{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            product[row] += matrix[row][column] * v[column];
        }
    }
    return product;
}

/// CIE 1976 L*a*b* under D65.
Triple lab(Triple rgb) {
    static constexpr Matrix to_xyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    static constexpr Triple white{0.95047, 1.0, 1.08883};
    for (double& channel : rgb) {
        channel = std::clamp(channel, 0.0, 1.0);
    }
    const Triple xyz = times(to_xyz, rgb);
    Triple f{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = xyz[i] / white[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double distance(const Triple& a, const Triple& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

struct Sight {
    const char* name;
    Matrix matrix;
};

/// Machado, Oliveira and Fernandes 2009, full loss, on linear RGB.
const std::array<Sight, 4>& sights() {
    static const std::array<Sight, 4> all{
        Sight{"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
        Sight{"protanopia",
              {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
        Sight{"deuteranopia",
              {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
        Sight{"tritanopia",
              {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};
    return all;
}

class Theme : public testing::TestWithParam<const char*> {};

TEST_P(Theme, sets_words_that_can_be_read) {
    const Symbology symbology = theme(GetParam());
    for (const char* words : {"ink", "mute", "faint"}) {
        for (const char* ground : {"paper", "focus", "land"}) {
            EXPECT_GE(contrast(symbology.colour(words), symbology.colour(ground)), 4.5) << words << " on " << ground;
        }
    }
    EXPECT_GE(contrast(symbology.colour("country"), symbology.colour("focus")), 4.5);
    EXPECT_GE(contrast(symbology.colour("water"), symbology.colour("sea")), 4.5);
    EXPECT_GE(contrast(symbology.colour("ink"), symbology.colour("zone_fill")), 4.5);
}

/// What is seen of a colour that is laid over another.
Colour over(Colour colour, double opacity, Colour ground) {
    const auto mixed = [&](std::uint8_t above, std::uint8_t below) {
        return static_cast<std::uint8_t>(std::lround(above * opacity + below * (1 - opacity)));
    };
    return {mixed(colour.red, ground.red), mixed(colour.green, ground.green), mixed(colour.blue, ground.blue)};
}

TEST_P(Theme, shades_counts_so_that_names_on_them_can_be_read) {
    const Symbology symbology = theme(GetParam());
    const std::vector<CountClass> classes = count_classes({3, 12, 25, 60, 125});
    const Colour unshaded = symbology.colour("focus");
    Colour before = unshaded;
    for (const CountClass& one : classes) {
        const Colour shade = over(symbology.colour("count"), shade_of(classes, one.to), unshaded);
        EXPECT_GE(contrast(symbology.colour("ink"), shade), 4.5) << "up to " << one.to;
        EXPECT_GE(contrast(before, shade), 1.1) << "up to " << one.to << " beside the class before it";
        before = shade;
    }
}

TEST_P(Theme, draws_symbols_that_stand_out) {
    const Symbology symbology = theme(GetParam());
    for (const auto& [name, kind] : symbology.kinds) {
        for (const char* ground : {"focus", "land"}) {
            EXPECT_GE(contrast(kind.colour, symbology.colour(ground)), 3.0) << name << " on " << ground;
        }
    }
    for (const char* ground : {"focus", "land", "occupied"}) {
        EXPECT_GE(contrast(symbology.colour("border"), symbology.colour(ground)), 3.0) << "border on " << ground;
    }
}

TEST_P(Theme, tells_no_kind_by_colour_alone) {
    const Symbology symbology = theme(GetParam());
    std::vector<std::string> shapes;
    for (const char* kind : {"strike", "clash", "advance", "agreement", "diplomacy"}) {
        shapes.push_back(symbology.kind(kind).glyph);
    }
    std::ranges::sort(shapes);
    EXPECT_EQ(std::ranges::adjacent_find(shapes), shapes.end());
}

INSTANTIATE_TEST_SUITE_P(Themes, Theme, testing::Values("news", "humanitarian", "dark", "print-grey"));

class ColouredTheme : public testing::TestWithParam<const char*> {};

TEST_P(ColouredTheme, keeps_kinds_apart_for_every_eye) {
    const Symbology symbology = theme(GetParam());
    constexpr double least = 12;
    const std::array roles{"strike", "advance", "zone", "clash", "agreement"};
    for (const Sight& sight : sights()) {
        for (std::size_t a = 0; a < roles.size(); ++a) {
            for (std::size_t b = a + 1; b < roles.size(); ++b) {
                const Triple one = lab(times(sight.matrix, linear(symbology.colour(roles[a]))));
                const Triple other = lab(times(sight.matrix, linear(symbology.colour(roles[b]))));
                EXPECT_GE(distance(one, other), least) << roles[a] << " and " << roles[b] << ", " << sight.name;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, ColouredTheme, testing::Values("news", "humanitarian", "dark"));

}  // namespace
}  // namespace sitmap
