#include "engine/map/naming.hpp"

#include "engine/core/fold.hpp"
#include "engine/core/language.hpp"
#include "engine/core/text.hpp"
#include "engine/layer/local_name.hpp"
#include "engine/map/wording.hpp"

#include <glib.h>

#include <algorithm>
#include <map>
#include <memory>

namespace sitmap {

namespace {

Script page_script(const Phrasebook& book) {
    return book.language == "ar" ? Script::arabic : book.language == "he" ? Script::hebrew : Script::latin;
}

// "Homs Governorate": the unit's word in the page's language, where that has one for it.
std::string with_own_unit(const std::string& name, const Phrasebook& book) {
    const std::size_t space = name.rfind(' ');
    const std::string unit = space == std::string::npos ? std::string{} : name.substr(space + 1);
    const std::string& own = book.translated(unit);
    return own == unit ? name : book.say("unit", {name.substr(0, space), own});
}

// Few places have names in the page's language where that is not English and written in Latin letters.
std::string latin_name(const Place& place, const std::string& house, const Phrasebook& book) {
    if (const std::string& known = book.translated(place.name); known != place.name) {
        return known;
    }
    const std::string city = place.feature_code == "PPLC" ? zone_city(house, book.language) : std::string{};
    return city.empty() ? with_own_unit(house, book) : city;
}

// "Israel; Syria": each by itself.
std::string actor_names(const std::string& actors, const Naming& naming) {
    std::string names;
    for (std::size_t start = 0; start < actors.size();) {
        const std::size_t end = std::min(actors.find("; ", start), actors.size());
        names += (names.empty() ? "" : "; ") + party_name(actors.substr(start, end - start), naming);
        start = end + 2;
    }
    return names;
}

// Of the likeliest town or province that is called so, "Gaza"; empty if there is none that the page can name.
std::string town_name(const std::string& owner, const Naming& naming) {
    const auto found = naming.gazetteer->find(owner, {.limit = 1, .loose = false});
    const std::string name =
        found.empty() ? std::string{} : display_name(naming.gazetteer->place(found.front().place), naming).name;
    return in_page_script(name, naming.book) ? name : std::string{};
}

// "Syria's health ministry", "the Syrian army", "Gaza health ministry": whose, and what; as the page's phrases know
// both.
std::string speaker_name(const std::string& by, const Naming& naming) {
    const auto& known = naming.book.speakers;
    const std::string bare = by.starts_with("the ") ? by.substr(4) : by;
    if (const auto whole = known.find(fold(bare)); whole != known.end()) {
        return whole->second;
    }
    const std::size_t space = bare.find(' ');
    const auto what = space == std::string::npos ? known.end() : known.find(fold(bare.substr(space + 1)));
    if (what == known.end() || naming.gazetteer == nullptr) {
        return by;
    }
    std::string owner = bare.substr(0, space);
    for (const std::string_view possessive : {"'s", "\u2019s"}) {
        owner = owner.ends_with(possessive) ? owner.substr(0, owner.size() - possessive.size()) : owner;
    }
    std::string whose = party_name(owner, naming);
    whose = whose == owner ? town_name(owner, naming) : whose;
    return whose.empty() ? by : naming.book.say("unit", {what->second, whose});
}

// "Israeli" for "Israel"; of those who are called as the people are ("New Zealander") there is none. English alone.
std::string adjective_of(const std::string& party, const Naming& naming) {
    if (naming.gazetteer == nullptr) {
        return {};
    }
    for (const NameMatch& match : naming.gazetteer->find(party, {.limit = 3, .loose = false})) {
        const Place place = naming.gazetteer->place(match.place);
        const auto people = std::ranges::find(place.names, NameKind::demonym, &PlaceName::kind);
        if (is_country(place) && place.name == party && people != place.names.end() && !people->text.ends_with("er")) {
            return people->text;
        }
    }
    return {};
}

// "the Congolese army" for "army (Democratic Republic of the Congo)".
std::string plain_party(const std::string& party, const Naming& naming) {
    const std::size_t open = party.ends_with(')') ? party.rfind(" (") : std::string::npos;
    if (open == std::string::npos || party.find(';') != std::string::npos) {
        return party;
    }
    const std::string people = adjective_of(party.substr(open + 2, party.size() - open - 3), naming);
    return people.empty() ? party : "the " + people + " " + party.substr(0, open);
}

// As an English page calls them: each party is looked up once, for a hundred thousand marks are of a few.
void rename_doers(std::vector<Mark>& marks, const Naming& naming) {
    std::map<std::string, Doer> doers;
    for (Mark& mark : marks) {
        const auto [known, fresh] = doers.try_emplace(mark.actor);
        if (fresh) {
            known->second = {plain_party(mark.actor, naming), adjective_of(mark.actor, naming)};
        }
        mark.actor = known->second.name;
        mark.actor_adjective = known->second.adjective;
    }
}

void rename(Mark& mark, const Naming& naming) {
    const bool english = naming.book.language == "en";
    bool named = false;
    if (!english && naming.gazetteer != nullptr) {
        const auto index = mark.place_id.empty() ? std::nullopt : naming.gazetteer->by_id(mark.place_id);
        if (index) {
            const DisplayName own = display_name(naming.gazetteer->place(*index), naming);
            mark.place_local = own.name == mark.place ? "" : own.second;
            mark.place = own.name;
            named = true;
        } else if (const std::string derived = derived_name(mark.place_id, naming); !derived.empty()) {
            mark.place_local = mark.place;
            mark.place = derived;
            named = true;
        }
        mark.actor = actor_names(mark.actor, naming);
    }
    if (!english && !mark.place_local.empty() && !in_page_script(mark.place, naming.book) &&
        in_page_script(mark.place_local, naming.book)) {
        std::swap(mark.place, mark.place_local);
    }
    if (!named) {
        mark.place = plain_romanised(mark.place, mark.country);
    }
    if (!english) {
        mark.place_local = capitalised(mark.place_local);
    }
    for (MarkClaim& claim : mark.claims) {
        claim.by = english ? claim.by : speaker_name(claim.by, naming);
    }
    if (!naming.second_names) {
        mark.place_local.clear();
    }
}

}  // namespace

std::string party_name(const std::string& party, const Naming& naming) {
    for (const NameMatch& match : naming.gazetteer->find(party)) {
        const Place place = naming.gazetteer->place(match.place);
        if (is_country(place)) {
            return display_name(place, naming).name;
        }
    }
    if (const auto known = naming.book.actors.find(fold(party)); known != naming.book.actors.end()) {
        return known->second;
    }
    const std::size_t whose = party.ends_with(')') ? party.rfind(" (") : std::string::npos;
    if (whose == std::string::npos || whose == 0) {
        return party;
    }
    const std::string owner = party.substr(whose + 2, party.size() - whose - 3);  // "army (Mali)"
    return party_name(party.substr(0, whose), naming) + " (" + party_name(owner, naming) + ")";
}

std::string derived_name(const std::string& id, const Naming& naming) {
    for (const auto& [kind, phrase] : {std::pair("derived:near:", "near_place"), {"derived:fringe:", "outskirts_of"}}) {
        if (id.starts_with(kind)) {
            const std::size_t anchor = id.find_first_not_of("0123456789:", std::string_view(kind).size());
            const auto index = anchor == std::string::npos ? std::nullopt : naming.gazetteer->by_id(id.substr(anchor));
            return index ? naming.book.say(phrase, {display_name(naming.gazetteer->place(*index), naming).name}) : "";
        }
    }
    return {};
}

bool in_page_script(const std::string& name, const Phrasebook& book) {
    return script_of(name) == page_script(book);
}

DisplayName display_name(const Place& place, const Naming& naming) {
    const std::string house = plain_romanised(place.name, place.country);
    const std::string own = naming.book.language == "en"
                                ? std::string{}
                                : name_written_in(place, naming.book.language, page_script(naming.book));
    const bool latin = page_script(naming.book) == Script::latin;
    DisplayName names{own.empty() ? house : own, {}};
    if (own.empty() && latin && naming.book.language != "en") {
        names.name = latin_name(place, house, naming.book);
    }
    if (naming.second_names) {
        const std::string second = latin ? local_name(place) : house;
        names.second = second == names.name ? "" : second;
    }
    return names;
}

DisplayName base_name(const BaseArea& area, const Naming& naming) {
    const auto index = naming.gazetteer == nullptr ? std::nullopt : naming.gazetteer->by_id(area.id);
    return index ? display_name(naming.gazetteer->place(*index), naming)
                 : DisplayName{area.name, naming.second_names ? area.name_local : std::string{}};
}

std::string short_name(const std::string& place_id, const std::string& name, const Naming& naming) {
    const auto index = naming.gazetteer == nullptr ? std::nullopt : naming.gazetteer->by_id(place_id);
    if (!index) {
        return name;
    }
    const Place place = naming.gazetteer->place(*index);
    for (std::size_t end = name.find(' '); end != std::string::npos; end = name.find(' ', end + 1)) {
        if (std::ranges::find(place.names, name.substr(0, end), &PlaceName::text) != place.names.end()) {
            return name.substr(0, end);
        }
    }
    return name;
}

DisplayName country_name(const std::string& iso, const Naming& naming) {
    if (naming.gazetteer == nullptr || iso.empty()) {
        return {};
    }
    const auto index = naming.gazetteer->by_id("iso:" + iso);
    return index ? display_name(naming.gazetteer->place(*index), naming) : DisplayName{};
}

std::vector<Mark> renamed(std::vector<Mark> marks, const Naming& naming) {
    if (naming.book.language == "en") {
        rename_doers(marks, naming);
    }
    for (Mark& mark : marks) {
        rename(mark, naming);
    }
    return marks;
}

std::string plain_romanised(const std::string& name, const std::string& country) {
    if (std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        return name;
    }
    const std::string script = local_language(country).script;
    if (script.empty() || script == "Latn" || script_of(name) != Script::latin) {
        return name;
    }
    const std::unique_ptr<char, decltype(&g_free)> apart(
        g_utf8_normalize(name.data(), static_cast<gssize>(name.size()), G_NORMALIZE_NFD), &g_free);
    std::string plain;
    for (const char* at = apart.get(); at != nullptr && *at != '\0'; at = g_utf8_next_char(at)) {
        if (g_unichar_type(g_utf8_get_char(at)) != G_UNICODE_NON_SPACING_MARK) {
            plain.append(at, static_cast<const char*>(g_utf8_next_char(at)));
        }
    }
    return plain;
}

}  // namespace sitmap
