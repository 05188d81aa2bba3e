#include "engine/gazetteer/feature_code.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sitmap {

namespace {

struct Entry {
    std::string_view code;
    std::string_view words;
};

/// By code. Our own words, short enough for a legend.
constexpr std::array entries{
    Entry{"ADM1", "first-order unit"},
    Entry{"ADM2", "second-order unit"},
    Entry{"ADM3", "third-order unit"},
    Entry{"ADM4", "fourth-order unit"},
    Entry{"ADMD", "administrative unit"},
    Entry{"AIRB", "air base"},
    Entry{"AIRF", "airfield"},
    Entry{"AIRP", "airport"},
    Entry{"AIRQ", "abandoned airfield"},
    Entry{"AREA", "area"},
    Entry{"BAY", "bay"},
    Entry{"BDG", "bridge"},
    Entry{"CHKP", "checkpoint"},
    Entry{"CMPRF", "refugee camp"},
    Entry{"CONT", "continent"},
    Entry{"DAM", "dam"},
    Entry{"DSRT", "desert"},
    Entry{"EMBASSY", "embassy"},
    Entry{"FRM", "farm"},
    Entry{"GULF", "gulf"},
    Entry{"HLL", "hill"},
    Entry{"HSP", "hospital"},
    Entry{"INSM", "military installation"},
    Entry{"ISL", "island"},
    Entry{"ISLS", "islands"},
    Entry{"LCTY", "locality"},
    Entry{"LK", "lake"},
    Entry{"MILB", "military base"},
    Entry{"MT", "mountain"},
    Entry{"MTS", "mountains"},
    Entry{"OCN", "ocean"},
    Entry{"OILR", "oil refinery"},
    Entry{"PASS", "pass"},
    Entry{"PCL", "political entity"},
    Entry{"PCLD", "dependent territory"},
    Entry{"PCLF", "freely associated state"},
    Entry{"PCLI", "country"},
    Entry{"PCLIX", "part of a country"},
    Entry{"PCLS", "semi-independent territory"},
    Entry{"PEN", "peninsula"},
    Entry{"PLN", "plain"},
    Entry{"PLAT", "plateau"},
    Entry{"PPL", "town or village"},
    Entry{"PPLA", "seat of a first-order unit"},
    Entry{"PPLA2", "seat of a second-order unit"},
    Entry{"PPLA3", "seat of a third-order unit"},
    Entry{"PPLA4", "seat of a fourth-order unit"},
    Entry{"PPLA5", "seat of a fifth-order unit"},
    Entry{"PPLC", "capital"},
    Entry{"PPLCH", "former capital"},
    Entry{"PPLF", "farm village"},
    Entry{"PPLG", "seat of government"},
    Entry{"PPLH", "former town or village"},
    Entry{"PPLL", "hamlet"},
    Entry{"PPLQ", "abandoned town or village"},
    Entry{"PPLR", "religious community"},
    Entry{"PPLS", "towns or villages"},
    Entry{"PPLW", "destroyed town or village"},
    Entry{"PPLX", "quarter"},
    Entry{"PRT", "port"},
    Entry{"PS", "power station"},
    Entry{"PSTB", "border post"},
    Entry{"RDCR", "roundabout"},
    Entry{"RDJCT", "road junction"},
    Entry{"RGN", "region"},
    Entry{"RGNE", "economic region"},
    Entry{"RSV", "reservoir"},
    Entry{"RUIN", "ruin"},
    Entry{"SEA", "sea"},
    Entry{"SPNG", "spring"},
    Entry{"STLMT", "settlement"},
    Entry{"STM", "river or stream"},
    Entry{"STMI", "intermittent stream"},
    Entry{"STRT", "strait"},
    Entry{"TERR", "territory"},
    Entry{"UPLD", "upland"},
    Entry{"VAL", "valley"},
    Entry{"WAD", "wadi"},
    Entry{"ZN", "zone"},
    Entry{"ZNB", "buffer zone"},
};

std::string_view class_words(FeatureClass feature_class) {
    switch (feature_class) {
        case FeatureClass::admin:
            return "administrative unit";
        case FeatureClass::hydro:
            return "water";
        case FeatureClass::area:
            return "area";
        case FeatureClass::populated:
            return "populated place";
        case FeatureClass::road:
            return "road or railway";
        case FeatureClass::spot:
            return "site";
        case FeatureClass::terrain:
            return "terrain";
        case FeatureClass::undersea:
            return "undersea feature";
        case FeatureClass::vegetation:
            return "vegetation";
    }
    return "place";
}

}  // namespace

std::string_view feature_words(FeatureClass feature_class, std::string_view feature_code) {
    const auto* const found = std::ranges::find(entries, feature_code, &Entry::code);
    return found == entries.end() ? class_words(feature_class) : found->words;
}

FeatureClass feature_class_of(std::string_view feature_code) {
    using enum FeatureClass;
    constexpr std::array<std::pair<std::string_view, FeatureClass>, 25> prefixes{
        {{"PPL", populated}, {"STLMT", populated}, {"ADM", admin},    {"PCL", admin},    {"HLL", terrain},
         {"MT", terrain},    {"PK", terrain},      {"RDGE", terrain}, {"VAL", terrain},  {"ISL", terrain},
         {"PASS", terrain},  {"PLN", terrain},     {"LAVA", terrain}, {"UPLD", terrain}, {"PEN", terrain},
         {"SEA", hydro},     {"GULF", hydro},      {"OCN", hydro},    {"STM", hydro},    {"LK", hydro},
         {"RSV", hydro},     {"WAD", hydro},       {"RD", road},      {"ST", road},      {"FRST", vegetation}}};
    constexpr std::array<std::string_view, 22> spots{"DAM",  "PSTB", "PSTP", "PRN", "PAL",  "PS",    "INSM", "AIRB",
                                                     "AIRH", "AIRP", "AIRF", "SQR", "HSP",  "CMPRF", "BDG",  "CHKP",
                                                     "FRM",  "SCH",  "MSQE", "CH",  "UNIV", "OILR"};
    if (std::ranges::find(spots, feature_code) != spots.end() || feature_code == "ADMF") {
        return spot;
    }
    for (const auto& [prefix, feature_class] : prefixes) {
        if (feature_code.starts_with(prefix)) {
            return feature_class;
        }
    }
    return area;
}

}  // namespace sitmap
