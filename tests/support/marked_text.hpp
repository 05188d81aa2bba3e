#pragma once

// Documents with their mentions, from marked text: "Shelling hit [Tall Rifat]".
//
//     [Oss]                 a town that the gazetteer knows, in country XX
//     [Oss|Norland]         a town in that country
//     [Tarn Province:ADM1|Norland]   :ADM1 :ADM2 :PCLI :RGN :ZNB :AIRB a feature code
//     [Norish:demonym|Norland]       a demonym; likewise :metonym; :capital is a town
//     [Ames Lund:person]  [Red Crescent:organisation]
//     [north of Oss:relative]        a direction from a place
//     [?Hidden Valley]      a name without an entry

#include "engine/geoparse/document.hpp"
#include "engine/geoparse/mention.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap::test {

struct Marked {
    Document document;
    std::vector<Mention> mentions;
};

Marked marked(std::string_view text, std::optional<Date> published = {});

}  // namespace sitmap::test
