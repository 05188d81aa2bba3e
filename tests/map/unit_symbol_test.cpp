#include "engine/map/unit_symbol.hpp"

#include "engine/core/error.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// A side with infantry, mechanized infantry and two sizes.
UnitSymbols units() {
    UnitSymbols::Side hostile;
    hostile.outline = parse_path("M0 -9L9 0L0 9L-9 0Z");
    hostile.echelons = {{"D", parse_path("M0 -10L1 -10L1 -11Z")}, {"H", parse_path("M0 -12L1 -12L1 -13Z")}};
    hostile.functions = {{"UCI", {{}, {}, parse_path("M-5 -5L5 5"), {}}},
                         {"UCIZ", {{}, {}, parse_path("M-5 -5L5 5M-5 0L5 0"), {}}}};
    return {{{"H", hostile}}, {{"121100", "UCI"}, {"121102", "UCIZ"}}};
}

std::string name_of(const char* code) {
    const auto symbol = unit_symbol(units(), code);
    return symbol ? symbol->name : "";
}

TEST(UnitSymbol, is_read_from_letters_and_from_figures) {
    EXPECT_EQ(name_of("SHGPUCI----D---"), "unit:H:UCI:D");
    EXPECT_EQ(name_of("10061000141211000000"), "unit:H:UCI:D");
    EXPECT_EQ(name_of("100610001812110200000000000000"), "unit:H:UCIZ:H");
}

TEST(UnitSymbol, leaves_off_what_it_has_no_part_for) {
    EXPECT_EQ(name_of("SHGPUCIZX--D---"), "unit:H:UCIZ:D") << "the wider function";
    EXPECT_EQ(name_of("SHGPUSX----D---"), "unit:H::D") << "no function";
    EXPECT_EQ(name_of("SHGPUCI----M---"), "unit:H:UCI:") << "no marks for that size";
    EXPECT_EQ(name_of("10061000141503000000"), "unit:H::D");
}

TEST(UnitSymbol, is_not_made_up) {
    EXPECT_EQ(name_of("SSGPUCI----D---"), "") << "suspected";
    EXPECT_EQ(name_of("SHGAUCI----D---"), "") << "planned";
    EXPECT_EQ(name_of("SHGPUCI---CD---"), "") << "a feint";
    EXPECT_EQ(name_of("SHAPMF---------"), "") << "an aircraft";
    EXPECT_EQ(name_of("SHGPE----------"), "") << "equipment";
    EXPECT_EQ(name_of("10161000141211000000"), "") << "an exercise";
    EXPECT_EQ(name_of("10061001141211000000"), "") << "a dummy";
    EXPECT_EQ(name_of("10060100141211000000"), "") << "in the air";
    EXPECT_EQ(name_of("SFGPUCI----D---"), "") << "no frame for that side";
    EXPECT_EQ(name_of("infantry"), "");
}

TEST(UnitSymbol, is_a_frame_with_its_icon_and_its_size) {
    const auto symbol = unit_symbol(units(), "SHGPUCI----D---");
    ASSERT_TRUE(symbol);
    EXPECT_EQ(symbol->shape.outline, units().sides.at("H").outline);
    EXPECT_EQ(symbol->shape.lines, parse_path("M-5 -5L5 5"));
    EXPECT_EQ(bounds(symbol->shape.badge).top, -11);
}

TEST(UnitSymbol, is_made_again_from_its_name) {
    Symbology theme;
    theme.kinds["advance"].name = "advance";
    theme.units = std::make_shared<const UnitSymbols>(units());
    const auto symbol = unit_symbol(*theme.units, "SHGPUCI----D---");
    const Kind kind = kind_of_unit(theme, "advance", symbol->name);
    EXPECT_EQ(unit_of(kind), symbol->name);
    EXPECT_EQ(kind.unit->badge, symbol->shape.badge);
    EXPECT_EQ(kind.unit->lines, symbol->shape.lines);
    EXPECT_EQ(unit_of(kind_of_unit(theme, "advance", "")), "");
    EXPECT_EQ(unit_of(kind_of_unit(theme, "advance", "unit:Z")), "") << "no such side";
}

TEST(UnitSymbol, has_a_file_that_can_be_read) {
    EXPECT_THROW(load_unit_symbols(SITMAP_SOURCE_DIR "/styles/symbology/news.json"), InputError);
    EXPECT_THROW(load_unit_symbols("/no/such/units.json"), InputError);
}

}  // namespace
}  // namespace sitmap
