#include "engine/gazetteer/spelling.hpp"

#include "engine/core/text.hpp"
#include "engine/gazetteer/name_index.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <tuple>

namespace sitmap {

namespace {

using gazetteer_file::Reader;
using gazetteer_file::Section;
using gazetteer_file::TextRef;

/// Longer names are no slip of the pen of one another.
constexpr std::size_t longest = 64;

/// Code points, as far as they are well formed: the bytes may come from a damaged file.
struct Letters {
    std::array<char32_t, longest> code;
    std::size_t count = 0;
    bool whole = true;  ///< false if the text is too long or no UTF-8
};

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Letters letters_of(std::string_view text) {
    Letters letters;
    const bool ascii = is_ascii(text);
    if (!ascii && find_invalid_utf8(text) != std::string_view::npos) {
        letters.whole = false;
        return letters;
    }
    for (std::size_t at = 0; at < text.size();) {
        if (letters.count == longest) {
            letters.whole = false;
            return letters;
        }
        const Decoded next = ascii ? Decoded{static_cast<char32_t>(text[at]), 1} : decode_at(text, at);
        letters.code[letters.count++] = next.code;
        at += next.length;
    }
    return letters;
}

std::size_t distance(const Letters& a, const Letters& b, std::size_t most) {
    const std::size_t apart = a.count > b.count ? a.count - b.count : b.count - a.count;
    if (apart > most || !a.whole || !b.whole) {
        return most + 1;
    }
    std::array<std::array<std::size_t, longest + 1>, 3> rows;
    std::iota(rows[0].begin(), rows[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.count; ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.count; ++j) {
            const bool same = a.code[i - 1] == b.code[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a.code[i - 1] == b.code[j - 2] && a.code[i - 2] == b.code[j - 1]) {
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least > most) {
            return most + 1;
        }
    }
    return std::min(rows[a.count % 3][b.count], most + 1);
}

/// The letter at a byte and its length; a byte that begins none is a letter of its own.
Decoded letter_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 1 || at + length > text.size()) {
        return {lead, 1};
    }
    return decode_at(text, at);
}

/// Walks the sorted spellings as the tree of their beginnings, row by row of the table of distances, and
/// leaves a branch as soon as all that is in it is too far. Where a beginning has used up all its slips the
/// name's own rest must follow: the few names that can be are asked for one by one.
class NearWalk {
public:
    NearWalk(const Reader& reader, std::string_view name, const Letters& wanted, std::size_t most)
        : m_reader{reader},
          m_spellings{reader.section<TextRef>(Section::spellings)},
          m_keys{reader.keys()},
          m_name{name},
          m_wanted{wanted},
          m_most{most},
          m_rows(longest + 1) {
        std::iota(m_rows[0].begin(), m_rows[0].end(), std::uint8_t{0});
        for (std::size_t at = 0, i = 0; i <= m_wanted.count; ++i) {
            m_starts[i] = at;
            at += i < m_wanted.count ? decode_at(m_name, at).length : 0;
        }
    }

    std::vector<NearSpelling> run() {
        walk(0, m_spellings.size(), 0, 0);
        settle_guesses();
        return std::move(m_near);
    }

private:
    std::string_view text(std::size_t i) const { return m_reader.text(m_spellings[i]); }

    /// The spellings first..last begin with the same so many letters, which take so many bytes.
    void walk(std::size_t first, std::size_t last, std::size_t bytes, std::size_t letters) {
        while (first < last) {
            const std::string_view spelling = text(first);
            if (spelling.size() <= bytes) {
                const std::size_t distance = m_rows[letters][m_wanted.count];
                take(spelling, distance <= within(m_letters[1]) ? distance : 0);
                ++first;
                continue;
            }
            const Decoded next = letter_at(spelling, bytes);
            const std::string_view beginning = spelling.substr(0, bytes + next.length);
            const std::size_t end = branch_end(first, last, beginning);
            const std::size_t least = letters < longest ? least_distance(next.code, letters + 1) : m_most + 1;
            const std::size_t most = within(m_letters[1]);
            if (least < most) {
                walk(first, end, beginning.size(), letters + 1);
            } else if (least == most) {
                finish(first, end, beginning, letters + 1);
            }
            first = end;
        }
    }

    /// The spellings first..last begin so and have no slip left.
    void finish(std::size_t first, std::size_t last, std::string_view beginning, std::size_t row) {
        const std::size_t most = within(m_letters[1]);
        for (std::size_t j = row > m_most ? row - m_most : 0; j <= std::min(m_wanted.count, row + m_most); ++j) {
            if (m_rows[row][j] == most) {
                look_for(first, last, std::string{beginning} + std::string{m_name.substr(m_starts[j])});
            }
            // This letter and the next may be two that changed places.
            const bool swapped = j > 0 && j < m_wanted.count && m_rows[row - 1][j - 1] + 1U == most &&
                                 m_letters[row] == m_wanted.code[j] && m_letters[row] != m_wanted.code[j - 1];
            if (swapped) {
                look_for(first, last,
                         std::string{beginning} +
                             std::string{m_name.substr(m_starts[j - 1], m_starts[j] - m_starts[j - 1])} +
                             std::string{m_name.substr(m_starts[j + 1])});
            }
        }
    }

    /// What may be one of the spellings first..last.
    struct Guess {
        std::size_t first, last;
        std::string joined;
        NameKey as_word, as_joined;
        std::size_t distance;
    };

    /// Each guess is a wait for memory: many are asked for before the first is waited for.
    void look_for(std::size_t first, std::size_t last, std::string joined) {
        constexpr std::size_t most_guesses = 32;
        if (m_guesses.size() == most_guesses) {
            settle_guesses();
        }
        const NameKey as_word = extend({}, joined);
        const NameKey as_joined = joined_key(joined);
        fetch_key(m_keys, as_word);
        fetch_key(m_keys, as_joined);
        m_guesses.push_back({first, last, std::move(joined), as_word, as_joined, within(m_letters[1])});
    }

    void settle_guesses() {
        for (const Guess& guess : m_guesses) {
            settle(guess);
        }
        m_guesses.clear();
    }

    /// The index says of most in one probe that they are no spelling.
    void settle(const Guess& guess) {
        if (find_key(m_keys, guess.as_word).count == 0 && find_key(m_keys, guess.as_joined).count == 0) {
            return;
        }
        const auto run = m_spellings.subspan(guess.first, guess.last - guess.first);
        const auto text_of = [&](TextRef ref) { return m_reader.text(ref); };
        const auto found = std::ranges::lower_bound(run, guess.joined, {}, text_of);
        const bool known = found != run.end() && text_of(*found) == guess.joined;
        if (known && std::ranges::find(m_near, guess.joined, &NearSpelling::joined) == m_near.end()) {
            take(text_of(*found), guess.distance);
        }
    }

    /// Fills the row of the beginning that this letter ends; the least of its distances.
    std::size_t least_distance(char32_t letter, std::size_t row) {
        m_letters[row] = letter;
        const std::size_t from = row > m_most ? row - m_most : 0;
        const std::size_t to = std::min(m_wanted.count, row + m_most);
        Row& distances = m_rows[row];
        distances.fill(static_cast<std::uint8_t>(m_most + 1));
        std::size_t least = m_most + 1;
        for (std::size_t j = from; j <= to; ++j) {
            distances[j] = j == 0 ? static_cast<std::uint8_t>(row) : distance_at(row, j);
            least = std::min<std::size_t>(least, distances[j]);
        }
        return least;
    }

    std::uint8_t distance_at(std::size_t row, std::size_t j) const {
        const Row& above = m_rows[row - 1];
        const bool same = m_letters[row] == m_wanted.code[j - 1];
        int least = std::min({above[j] + 1, m_rows[row][j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
        if (row > 1 && j > 1 && m_letters[row] == m_wanted.code[j - 2] && m_letters[row - 1] == m_wanted.code[j - 1]) {
            least = std::min(least, m_rows[row - 2][j - 2] + 1);
        }
        return static_cast<std::uint8_t>(least);
    }

    /// The first letter may differ in names at distance 1 only.
    std::size_t within(char32_t first_letter) const {
        return first_letter == m_wanted.code[0] ? m_most : std::min<std::size_t>(m_most, 1);
    }

    void take(std::string_view spelling, std::size_t distance) {
        if (distance > 0 && find_invalid_utf8(spelling) == std::string_view::npos) {
            m_near.push_back({spelling, distance});
        }
    }

    /// One past the last of the spellings that begin so: ever longer steps, then halves.
    std::size_t branch_end(std::size_t first, std::size_t last, std::string_view beginning) const {
        std::size_t step = 1;
        std::size_t low = first;
        while (low + step < last && text(low + step).starts_with(beginning)) {
            low += step;
            step *= 2;
        }
        std::size_t high = std::min(last, low + step);
        while (low + 1 < high) {
            const std::size_t middle = low + (high - low) / 2;
            (text(middle).starts_with(beginning) ? low : high) = middle;
        }
        return low + 1;
    }

    using Row = std::array<std::uint8_t, longest + 1>;

    const Reader& m_reader;
    std::span<const TextRef> m_spellings;
    gazetteer_file::KeyTable m_keys;
    std::string_view m_name;
    const Letters& m_wanted;
    std::size_t m_most;
    std::vector<Row> m_rows;  ///< distances of each beginning of the branch from each beginning of the name
    std::array<char32_t, longest + 1> m_letters{};
    std::array<std::size_t, longest + 1> m_starts{};  ///< of the name's letters, in bytes
    std::vector<Guess> m_guesses;
    std::vector<NearSpelling> m_near;
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    return distance(letters_of(a), letters_of(b), most);
}

std::size_t letter_count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        at += decode_at(text, at).length;
    }
    return count;
}

std::vector<NearSpelling> near_spellings(const gazetteer_file::Reader& reader, std::string_view joined,
                                         std::size_t most) {
    const Letters wanted = letters_of(joined);
    std::vector<NearSpelling> near;
    if (!wanted.whole || wanted.count == 0) {
        return near;
    }
    near = NearWalk{reader, joined, wanted, most}.run();
    std::ranges::sort(near, {}, [](const NearSpelling& n) { return std::tuple{n.distance, n.joined}; });
    return near;
}

}  // namespace sitmap
