#pragma once

// What the gazetteer knows of a foreign row's place: whether its coordinates can lie in the country it
// names, and which place a bare name stands for.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/intake/foreign_event.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

class Whereabouts {
public:
    /// The gazetteer must outlive it.
    explicit Whereabouts(const Gazetteer& gazetteer) : m_gazetteer(gazetteer) {}

    /// Why the row's coordinates cannot be what they say: they lie far outside the country that the row
    /// names, and inside it once they are swapped. nullptr if nothing speaks against them.
    const char* doubt(const ForeignEvent& event);

    /// ISO 3166-1 alpha-2 of a country's name or code; empty if the gazetteer does not know it.
    std::string_view country_code(std::string_view country);

    /// The place that the row's name stands for. Empty, with the reason, if there is none or if several
    /// places of that country and unit are called so with equal right.
    struct Found {
        std::optional<Place> place;
        std::string why_not;
    };
    Found find(const ForeignEvent& event);

private:
    struct Country {
        std::string code;
        Box box;
    };
    const Country& country(std::string_view name);

    const Gazetteer& m_gazetteer;
    std::map<std::string, Country, std::less<>> m_countries;
};

}  // namespace sitmap
