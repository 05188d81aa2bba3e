#include "engine/site/saint_name.hpp"

#include <algorithm>

namespace sitmap {

namespace {

bool is_saint(const Wording& wording, std::uint32_t at) {
    return wording.words[at].capital && wording.is(at, {"san", "santa", "santo", "sao", "saint", "sant", "sainte"});
}

/// "San Juan Cotzal" of which "Juan Cotzal" was read as somebody.
bool follows_saint(const Wording& wording, const WordRange& name) {
    return name.first > 0 && is_saint(wording, name.first - 1) &&
           (wording.gap(name.first) == " " || wording.gap(name.first) == "-");
}

/// "La Pedrera"; not "El Piyi" in quotation marks.
bool begins_with_article(const Wording& wording, const WordRange& name) {
    const Word& first = wording.words[name.first];
    return name.length() > 1 && first.capital && !first.quoted && wording.gap(name.first + 1) == " " &&
           wording.is(name.first, {"el", "la", "los", "las"});
}

}  // namespace

void free_saints(std::vector<Mention>& mentions, const Wording& wording) {
    std::vector<std::uint32_t> saints;  // words that a person's name was cut from
    std::erase_if(mentions, [&](const Mention& mention) {
        const WordRange name = words_under(wording, mention.span);
        if (mention.reading != Reading::person || name.length() == 0) {
            return false;
        }
        const bool saint = follows_saint(wording, name);
        if (saint) {
            saints.push_back(name.first - 1);
        }
        return saint || begins_with_article(wording, name);
    });
    std::erase_if(mentions, [&](const Mention& mention) {
        const WordRange name = words_under(wording, mention.span);
        return name.length() == 1 && std::ranges::find(saints, name.first) != saints.end();
    });
}

}  // namespace sitmap
