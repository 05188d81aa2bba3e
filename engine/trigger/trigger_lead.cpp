#include "engine/trigger/trigger_lead.hpp"

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/word_class.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

namespace {

/// "that" of "residents told the mission that shelling had killed a man"
bool introduces_what_was_said(const Wording& wording, const Codebook& codebook, std::size_t at) {
    const Sentence& sentence = wording.sentence_of(at);
    constexpr std::size_t reach = 4;
    for (std::size_t back = 1; wording.is(at, {"that"}) && back <= reach && at >= sentence.first + back; ++back) {
        if (codebook.cue_length("say", wording, at - back) > 0 || wording.is(at - back, {"told", "tell", "tells"})) {
            return true;
        }
    }
    return false;
}

bool has_comma(const Wording& wording, std::size_t first, std::size_t last) {
    while (first < last && wording.gap(first).find(',') == std::string_view::npos) {
        ++first;
    }
    return first < last;
}

}  // namespace

std::string count_before(const Wording& wording, std::size_t at) {
    const Sentence& sentence = wording.sentence_of(at);
    for (std::size_t back = 1; back <= 4 && at >= sentence.first + back; ++back) {
        const Word& each = wording.words[at - back];
        if (is_vague_number(each.folded)) {
            return each.folded == "tens" ? "dozens" : std::string{each.folded};
        }
        if (const auto number = number_at(wording, at - back);
            number && number->length == back && number->value > 1 && number->value < 1800) {
            return std::to_string(number->value);
        }
        if (each.folded != "of" && !WordClass::is_adjectival(each) && !each.capital && !each.hyphened) {
            return {};
        }
    }
    return {};
}

bool is_definite(const Wording& wording, const Codebook& codebook, std::size_t at) {
    const Sentence& sentence = wording.sentence_of(at);
    for (std::size_t back = 1; back <= 3 && at >= sentence.first + back; ++back) {
        if (codebook.cue_length("definite", wording, at - back) > 0) {
            return !introduces_what_was_said(wording, codebook, at - back);
        }
        if (!WordClass::is_adjectival(wording.words[at - back]) && !wording.words[at - back].capital) {
            return false;
        }
    }
    return false;
}

bool is_dependent(const Wording& wording, std::size_t at) {
    const Sentence& sentence = wording.sentence_of(at);
    static constexpr auto words = texts("after", "amid", "following", "despite", "since", "during", "over", "from");
    for (std::size_t back = 1; back <= 6 && at >= sentence.first + back; ++back) {
        if (wording.words[at - back].clause != wording.words[at].clause) {
            return false;
        }
        if (std::find(words.begin(), words.end(), wording.words[at - back].folded) != words.end()) {
            const bool toll = at > sentence.first + back && wording.is(at - back, {"after"}) &&
                              wording.is(at - back - 1, {"dead", "killed", "wounded", "injured", "hurt", "died"});
            const std::size_t next = at - back + 1;
            if (is_turn_of_day(wording, next) || wording.is(next, {"dark"}) ||
                (wording.is(at - back, {"from"}) && has_comma(wording, next, at))) {
                continue;  // "Shortly after midnight, jets ...", "aircraft, coming from Oss, bombed ..."
            }
            return !toll;  // "three are dead after rockets hit the market": one and the same
        }
    }
    return false;
}

}  // namespace sitmap
