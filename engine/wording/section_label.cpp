#include "engine/wording/section_label.hpp"

#include <algorithm>

namespace sitmap {

bool begins_with_label(const Sentence& sentence, WordHash list, const Wording& wording, const Codebook& codebook) {
    std::uint32_t first = sentence.first;
    while (first + 1 < sentence.last && wording.words[first].number) {
        ++first;  // "19:55 Correction: ..."
    }
    std::size_t colon = first + codebook.cue_length(list, wording, first);
    constexpr std::size_t longest = 4;  // "Correction to log 9/2025: the murder entered at Oss was in Hill"
    bool entered = false;
    for (std::uint32_t at = first; wording.is(first, {"correction"}) && at < sentence.last; ++at) {
        entered = entered || wording.is(at, {"entered", "listed", "logged", "recorded", "attributed"});
    }
    const std::size_t reach = std::min<std::size_t>(sentence.last, colon + longest);
    while (entered && colon > first && colon < reach && !wording.gap(colon).starts_with(':')) {
        ++colon;
    }
    return colon > first && colon < sentence.last && wording.gap(colon).starts_with(':');
}

bool stands_under_label(const Sentence& sentence, WordHash list, const Wording& wording, const Codebook& codebook) {
    const auto& sentences = wording.sentences;
    auto at = static_cast<std::size_t>(&sentence - sentences.data());
    if (sentence.heading) {
        return false;
    }
    const auto follows = [&](const Sentence& below) {
        return below.item || wording.gap(below.first).find("\n\n") == std::string_view::npos;
    };
    while (at > 0 && !sentences[at].heading && follows(sentences[at])) {
        --at;
    }
    const Sentence& heading = sentences[at];
    const std::size_t length = codebook.cue_length(list, wording, heading.first);
    const auto end = static_cast<std::uint32_t>(heading.first + length);
    return heading.heading && length > 0 &&
           (end == heading.last || wording.gap(end) == " / ");  // "Not counted / corrections"
}

}  // namespace sitmap
