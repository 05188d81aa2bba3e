#include "engine/trigger/capital_word.hpp"

#include "engine/trigger/governing.hpp"
#include "engine/trigger/word_class.hpp"

#include <algorithm>
#include <cctype>

namespace sitmap {

namespace {

/// "THOUSANDS MARCH FOR PEACE IN OSS": capitals throughout tell no name.
bool is_shouted(const Wording& wording, std::size_t at) {
    const auto capitals = [&](std::size_t i) {
        const std::string_view text = slice(wording.text, wording.words[i].span);
        return std::ranges::none_of(text, [](unsigned char c) { return std::islower(c) != 0; });
    };
    const Sentence& sentence = wording.sentence_of(at);
    const bool before = at > sentence.first && capitals(at - 1);
    return capitals(at) && (before || (at + 1 < sentence.last && capitals(at + 1)));
}

bool all_title(const Wording& wording, const Sentence& sentence) {
    std::uint32_t capitals = 0;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        capitals += wording.words[at].capital || wording.words[at].number ? 1 : 0;
    }
    return capitals * 10 >= (sentence.last - sentence.first) * 7;
}

}  // namespace

bool is_march_or_may(const Wording& wording, std::size_t at) {
    const bool shouted = is_shouted(wording, at) && at + 1 < wording.words.size() && !wording.words[at + 1].number;
    return wording.words[at].capital && !shouted && wording.is(at, {"march", "may"});
}

bool is_part_of_name(const Wording& wording, const Codebook& codebook, std::size_t at) {
    const Sentence& sentence = wording.sentence_of(at);
    if (!wording.words[at].capital || at == sentence.first || sentence.heading || is_shouted(wording, at) ||
        all_title(wording, sentence)) {
        return false;
    }
    const Word& before = wording.words[at - 1];
    const bool made = WordClass::is_adjectival(before) && wording.words[at].folded.ends_with('s');  // "Iraqi Scuds"
    const bool opens = at == sentence.first + 1 &&
                       codebook.cue_length("determiner", wording, sentence.first) > 0;  // "A Qassam hit Oss"
    const bool led = is_preposition(before.folded) && wording.gap(at) == " ";  // "looters rushed through Target, ..."
    return !made && (led || (before.capital && wording.gap(at).size() < 2 && !opens) ||  // not "8 March: Bombs"
                     (at + 1 < sentence.last && wording.words[at + 1].capital && wording.gap(at + 1).size() < 2));
}

}  // namespace sitmap
