#include "engine/wording/find_words.hpp"

#include "engine/core/text.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

bool is_apostrophe(char32_t code) {
    return code == U'\'' || code == U'\u2019' || code == U'\u02bc';
}

bool is_punctuation(char32_t code) {
    return (code >= 0x2000 && code <= 0x206f) || (code >= 0xa0 && code <= 0xbf) || code == 0x60c || code == 0x61b ||
           code == 0x61f || code == 0x5be || (code >= 0x3000 && code <= 0x303f) || code == 0xd7 || code == 0xf7;
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

bool is_word_character(char32_t code) {
    if (code < 0x80) {
        return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') || is_digit(code);
    }
    return !is_punctuation(code);
}

/// Most are ASCII, which needs no call.
Decoded decoded(string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Decoded{byte, 1} : decode_at(text, at);
}

char32_t code_at(string_view text, std::size_t at) {
    return at < text.size() ? decoded(text, at).code : U'\0';
}

/// `at` stands on a separator inside a number: 1,200 or 2.5, not the comma of "in 2014, 12 died".
bool inside_number(string_view text, std::size_t start, std::size_t at) {
    if (at == start || !is_digit(code_at(text, at - 1)) || !is_digit(code_at(text, at + 1))) {
        return false;
    }
    if (text[at] == '.') {
        return true;
    }
    const bool three = is_digit(code_at(text, at + 2)) && is_digit(code_at(text, at + 3));
    return text[at] == ',' && three && !is_digit(code_at(text, at + 4));
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The end of the word that starts at `start`.
std::size_t word_end(string_view text, std::size_t start) {
    std::size_t at = start;
    while (at < text.size() && is_ascii_letter(text[at])) {
        ++at;  // most words are nothing else
    }
    while (at < text.size()) {
        const Decoded here = decoded(text, at);
        if (!is_word_character(here.code)) {
            const bool joins = is_apostrophe(here.code) && is_word_character(code_at(text, at + here.length));
            if (!joins && !inside_number(text, start, at)) {
                break;
            }
        }
        at += here.length;
    }
    return at;
}

/// Length in bytes of a possessive 's that ends the word; 0 if there is none.
std::size_t possessive_length(string_view word) {
    if (!word.ends_with('s')) {
        return 0;
    }
    for (const string_view ending : {string_view{"'s"}, string_view{"\u2019s"}, string_view{"\u02bcs"}}) {
        if (word.size() > ending.size() && word.ends_with(ending)) {
            const bool cape = word.substr(0, word.size() - ending.size()) == "Ra";  // "Ra's Isa", in Arabic
            return cape ? 0 : ending.size();
        }
    }
    return 0;
}

/// What folding has to do with letters.
enum class Folding : std::uint8_t { none, small, other };

constexpr std::array<Folding, 256> foldings = [] {
    std::array<Folding, 256> table{};
    table.fill(Folding::other);
    std::fill(table.begin() + '0', table.begin() + '9' + 1, Folding::none);
    std::fill(table.begin() + 'a', table.begin() + 'z' + 1, Folding::none);
    std::fill(table.begin() + 'A', table.begin() + 'Z' + 1, Folding::small);
    return table;
}();

/// Most words are small letters and stay what they are; most others have a capital.
string_view folded(string_view letters, std::deque<std::string>& kept) {
    Folding most = Folding::none;
    for (const char c : letters) {
        most = std::max(most, foldings[static_cast<unsigned char>(c)]);
    }
    if (most == Folding::none) {
        return letters;
    }
    if (most == Folding::other) {
        return kept.emplace_back(fold(letters));
    }
    std::string& small = kept.emplace_back(letters);
    for (char& c : small) {
        c = static_cast<char>(c | 0x20);  // digits have that bit
    }
    return small;
}

bool is_number(string_view letters) {
    return std::all_of(letters.begin(), letters.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
}

void read_word(string_view text, std::size_t start, std::size_t end, Word& word, std::deque<std::string>& kept) {
    const string_view whole = text.substr(start, end - start);
    const std::size_t cut = possessive_length(whole);
    const string_view letters = whole.substr(0, whole.size() - cut);
    word.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - cut)};
    word.folded = folded(letters, kept);
    word.number = is_number(letters);
    word.hash = word_hash(word.folded);
    word.possessive = cut > 0 || (letters.ends_with('s') && is_apostrophe(code_at(text, end)));
    word.capital = (letters[0] >= 'A' && letters[0] <= 'Z') ||
                   (letters[0] < 0 && letters.substr(0, 2) != "\u00df" &&
                    static_cast<unsigned char>(letters[0]) == 0xc3 && static_cast<unsigned char>(letters[1]) < 0xa0);
    word.hyphened = start > 0 && text[start - 1] == '-';
}

/// Follows double quotation marks; a paragraph's end closes them.
class Quotes {
public:
    void pass(string_view gap) {
        if (gap == " ") {
            return;
        }
        if (gap.find("\n\n") != string_view::npos || gap.find("\r\n\r\n") != string_view::npos) {
            m_open = false;
        }
        for (std::size_t at = 0; at < gap.size();) {
            const Decoded here = decode_at(gap, at);
            if (here.code == U'\u201c' || here.code == U'\u00ab') {
                m_open = true;
            } else if (here.code == U'\u201d' || here.code == U'\u00bb') {
                m_open = false;
            } else if (here.code == U'"') {
                m_open = !m_open;
            }
            at += here.length;
        }
    }
    bool open() const { return m_open; }

private:
    bool m_open = false;
};

}  // namespace

Words find_words(string_view text, std::deque<std::string>& folded) {
    constexpr std::size_t mean_length = 6;  // of a word with its gap, in bytes
    Words words;
    words.reserve(text.size() / mean_length);
    Quotes quotes;
    std::size_t last_end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded here = decoded(text, at);
        if (!is_word_character(here.code)) {
            at += here.length;
            continue;
        }
        const std::size_t end = word_end(text, at);
        quotes.pass(text.substr(last_end, at - last_end));
        Word& word = words.emplace_back();
        read_word(text, at, end, word, folded);
        word.quoted = quotes.open();
        if (word.folded.empty()) {
            words.pop_back();
        }
        last_end = at = end;
    }
    return words;
}

}  // namespace sitmap
