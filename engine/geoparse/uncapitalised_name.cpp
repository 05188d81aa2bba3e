#include "engine/geoparse/uncapitalised_name.hpp"

#include "engine/core/text.hpp"
#include "engine/geoparse/name_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace sitmap {

namespace {

constexpr std::size_t letter_bytes = 2;  // every Arabic and Hebrew letter
constexpr std::size_t fewest_letters = 3;
constexpr std::size_t longest_name = 5;

constexpr std::array<std::string_view, 12> particles{"و", "ف", "ب", "ل", "ك", "ו", "ה", "ב", "ל", "מ", "ש", "כ"};

bool particle(std::string_view letter) {
    return std::ranges::find(particles, letter) != particles.end();
}

/// The word, then without one and two particles, as long as a name may remain. In Arabic the article
/// loses its alef after "ل": "للسويداء" is of "السويداء".
std::vector<std::string> forms(std::string_view word) {
    std::vector<std::string> made{std::string{word}};
    for (int off = 0; off < 2; ++off) {
        const std::string_view letter = word.substr(0, letter_bytes);
        if (word.size() < letter_bytes * (fewest_letters + 1) || !particle(letter)) {
            break;
        }
        word.remove_prefix(letter_bytes);
        const bool article = letter == "ل" && word.starts_with("ل");
        made.push_back((article ? "ا" : "") + std::string{word});
    }
    return made;
}

class Walker {
public:
    explicit Walker(const NameContext& context) : m_context{context}, m_tokens{context.tokens} {}

    std::optional<NameHit> longest(std::size_t first) {
        NameHit best{first, first, {}, {}};
        for (const std::string& form : forms(m_tokens.folded(first))) {
            const NameHit hit = walk(first, form);
            best = hit.length() > best.length() ? hit : best;
        }
        return best.length() == 0 ? std::nullopt : std::optional{best};
    }

private:
    NameHit walk(std::size_t first, const std::string& form) const {
        NameHit best{first, first, {}, {}};
        NameKey key = extend(NameKey{}, form);
        NameProbe probe = m_context.names.probe(key);
        const NameHit alone{first, first + 1, probe.links, m_context.names.probe(joined_key(join_folded(form))).links};
        best = readable(alone) ? alone : best;
        for (std::size_t i = first + 1;
             probe.continues && i < std::min(m_tokens.size(), first + longest_name) && m_tokens[i].before.joins();
             ++i) {
            key = extend(key, m_tokens.folded(i));
            probe = m_context.names.probe(key);
            const NameHit hit{first, i + 1, probe.links, {}};
            best = readable(hit) ? hit : best;
        }
        return best;
    }

    bool readable(const NameHit& hit) const { return any_counts(links_of(hit, m_tokens)); }

    const NameContext& m_context;
    const Tokens& m_tokens;
};

}  // namespace

std::optional<NameHit> longest_hit_without_capitals(const NameContext& context, std::size_t first) {
    return Walker{context}.longest(first);
}

double likelihood_without_capitals(const NameContext& context, const NameHit& hit, const NameProfile& place) {
    constexpr double city = 1e5;
    const Tokens& tokens = context.tokens;
    const bool joined = hit.first > 0 && tokens[hit.first].before.joins();
    const bool cue =
        joined && (tokens[hit.first - 1].is(WordList::location_preposition) ||
                   tokens[hit.first - 1].is(WordList::place_type) || tokens[hit.first - 1].is(WordList::direction));
    if (cue) {
        return 0.9;
    }
    const bool known = place.country || place.first_order || place.capital || place.region || place.population >= city;
    return hit.length() > 1 || (known && !place.alternate) || (known && tokens.folded(hit.first).size() > 6) ? 0.8
                                                                                                             : 0.05;
}

}  // namespace sitmap
