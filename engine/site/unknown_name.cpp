#include "engine/site/unknown_name.hpp"

#include "engine/site/entry_names.hpp"
#include "engine/site/listed_name.hpp"
#include "engine/site/name_before.hpp"
#include "engine/site/name_behind.hpp"
#include "engine/site/name_taker.hpp"
#include "engine/site/place_lead.hpp"
#include "engine/site/town_metonym.hpp"

#include <algorithm>

namespace sitmap {

namespace {

/// The first word of the capitalised run that ends before this one.
std::uint32_t first_of(const NameTaker& names, std::uint32_t last) {
    const Wording& wording = names.wording();
    std::uint32_t first = last - 1;
    while (first > wording.sentence_of(last - 1).first + 1 && wording.words[first - 1].capital &&
           wording.gap(first) == " " && names.owner(first - 1) == nullptr) {
        --first;
    }
    return first;
}

/// "in X", and "findings on Racak, where villagers were shot".
void take_led(NameTaker& names) {
    const Wording& wording = names.wording();
    for (std::uint32_t at = 1; at < wording.words.size(); ++at) {
        if (leads_to_place(names, at)) {
            names.take(at, wording.is(at - 1, {"of"}), true);
        }
    }
    for (std::uint32_t at = 1; at < wording.words.size(); ++at) {
        if (wording.is(at, {"where"}) && wording.gap(at) == ", " && wording.words[at - 1].capital &&
            names.owner(at - 1) == nullptr) {
            names.take(first_of(names, at), false, true);
        }
    }
}

void take_entries(NameTaker& names, const EntryNames& entries) {
    for (const Sentence& sentence : names.wording().sentences) {
        for (const std::uint32_t name : entries.of_heading(sentence)) {
            names.take(name, false, true);
        }
    }
}

void take_told(NameTaker& names, const EntryNames& entries, const std::vector<Trigger>& triggers) {
    for (const Trigger& trigger : triggers) {
        take_behind(names, trigger);
        take_before(names, trigger);
        for (const std::uint32_t name : entries.of_list(trigger)) {
            names.take(name, false, false);
        }
    }
}

void read_towns(std::vector<Mention>& mentions, const TownMetonyms& metonyms) {
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        metonyms.read_beside(mentions[i - 1], mentions[i]);
    }
    for (Mention& mention : mentions) {
        metonyms.read_facility(mention);
    }
}

}  // namespace

void add_unknown_names(std::vector<Mention>& mentions, const Wording& wording, const std::vector<Trigger>& triggers,
                       const Codebook& codebook, const Lexicon& lexicon, const Gazetteer& gazetteer) {
    NameTaker names{mentions, wording, codebook, lexicon, gazetteer};
    const EntryNames entries{wording, codebook, lexicon};
    take_led(names);
    take_entries(names, entries);
    take_told(names, entries, triggers);
    read_towns(mentions, {wording, codebook, gazetteer});
    for (std::size_t i = 0; i < mentions.size(); ++i) {  // grows with what is found
        take_listed_with(names, i);
    }
    if (!std::ranges::is_sorted(mentions, {}, &Mention::span)) {
        std::ranges::stable_sort(mentions, {}, &Mention::span);
    }
    number(mentions);
}

}  // namespace sitmap
