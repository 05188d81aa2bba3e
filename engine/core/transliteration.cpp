#include "engine/core/transliteration.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace sitmap {

namespace {

/// A letter (or a Latin digraph, longest first) with the consonant it stands for in the key; empty for what
/// the key leaves out.
struct Sound {
    std::string_view written;
    std::string_view key;
};

constexpr std::array arabic_letters{
    Sound{"ب", "b"}, Sound{"ت", "t"}, Sound{"ث", "t"}, Sound{"ج", "j"}, Sound{"ح", "h"}, Sound{"خ", "x"},
    Sound{"د", "d"}, Sound{"ذ", "d"}, Sound{"ر", "r"}, Sound{"ز", "z"}, Sound{"س", "s"}, Sound{"ش", "c"},
    Sound{"ص", "s"}, Sound{"ض", "d"}, Sound{"ط", "t"}, Sound{"ظ", "z"}, Sound{"غ", "g"}, Sound{"ف", "f"},
    Sound{"ق", "k"}, Sound{"ك", "k"}, Sound{"ل", "l"}, Sound{"م", "m"}, Sound{"ن", "n"}, Sound{"ه", "h"},
};
constexpr std::array arabic_in_latin{
    Sound{"sh", "c"}, Sound{"ch", "c"}, Sound{"kh", "x"}, Sound{"gh", "g"}, Sound{"th", "t"},
    Sound{"dh", "d"}, Sound{"dj", "j"}, Sound{"b", "b"},  Sound{"p", "b"},  Sound{"t", "t"},
    Sound{"j", "j"},  Sound{"g", "j"},  Sound{"h", "h"},  Sound{"d", "d"},  Sound{"r", "r"},
    Sound{"z", "z"},  Sound{"s", "s"},  Sound{"f", "f"},  Sound{"v", "f"},  Sound{"q", "k"},
    Sound{"k", "k"},  Sound{"c", "k"},  Sound{"l", "l"},  Sound{"m", "m"},  Sound{"n", "n"},
};
constexpr std::array hebrew_letters{
    Sound{"ב", "b"}, Sound{"ג", "g"}, Sound{"ד", "d"}, Sound{"ה", "h"}, Sound{"ז", "z"}, Sound{"ח", "h"},
    Sound{"ט", "t"}, Sound{"כ", "k"}, Sound{"ל", "l"}, Sound{"מ", "m"}, Sound{"נ", "n"}, Sound{"ס", "s"},
    Sound{"פ", "p"}, Sound{"צ", "x"}, Sound{"ק", "k"}, Sound{"ר", "r"}, Sound{"ש", "s"}, Sound{"ת", "t"},
};
constexpr std::array hebrew_in_latin{
    Sound{"sh", "s"}, Sound{"ch", "h"}, Sound{"kh", "h"}, Sound{"tz", "x"}, Sound{"ts", "x"},
    Sound{"th", "t"}, Sound{"ph", "p"}, Sound{"b", "b"},  Sound{"v", "b"},  Sound{"g", "g"},
    Sound{"j", "g"},  Sound{"d", "d"},  Sound{"h", "h"},  Sound{"z", "z"},  Sound{"t", "t"},
    Sound{"k", "k"},  Sound{"q", "k"},  Sound{"c", "k"},  Sound{"l", "l"},  Sound{"m", "m"},
    Sound{"n", "n"},  Sound{"s", "s"},  Sound{"p", "p"},  Sound{"f", "p"},  Sound{"r", "r"},
};

/// How a letter may be written in Latin. An empty reading: it may be silent.
struct Readings {
    std::string_view letter;
    std::string_view latin;  ///< split by spaces; a "-" is the silent one
};
constexpr std::array readings{
    Readings{"ا", "- a e i o u"},
    Readings{"ب", "b p"},
    Readings{"ت", "t"},
    Readings{"ث", "th t s"},
    Readings{"ج", "j dj g"},
    Readings{"ح", "h"},
    Readings{"خ", "kh k h"},
    Readings{"د", "d"},
    Readings{"ذ", "dh d z th"},
    Readings{"ر", "r"},
    Readings{"ز", "z"},
    Readings{"س", "s"},
    Readings{"ش", "sh ch"},
    Readings{"ص", "s"},
    Readings{"ض", "d dh"},
    Readings{"ط", "t"},
    Readings{"ظ", "z dh th"},
    Readings{"ع", "-"},
    Readings{"غ", "gh g"},
    Readings{"ف", "f v ph"},
    Readings{"ق", "q k g"},
    Readings{"ك", "k c"},
    Readings{"ل", "l"},
    Readings{"م", "m"},
    Readings{"ن", "n"},
    Readings{"ه", "h - a e"},
    Readings{"و", "w u o ou oo v"},
    Readings{"ي", "y i e a ee ei ai"},
    Readings{"א", "- a e i o u"},
    Readings{"ב", "b v"},
    Readings{"ג", "g j"},
    Readings{"ד", "d"},
    Readings{"ה", "h -"},
    Readings{"ו", "v w u o ou oo"},
    Readings{"ז", "z"},
    Readings{"ח", "h ch kh"},
    Readings{"ט", "t"},
    Readings{"י", "y i e - a ei ai"},
    Readings{"כ", "k ch kh c"},
    Readings{"ל", "l"},
    Readings{"מ", "m"},
    Readings{"נ", "n"},
    Readings{"ס", "s"},
    Readings{"ע", "- a e i o u"},
    Readings{"פ", "p f ph"},
    Readings{"צ", "tz ts z s"},
    Readings{"ק", "k q c"},
    Readings{"ר", "r"},
    Readings{"ש", "sh s"},
    Readings{"ת", "t th"},
};

/// Words without the articles: alone in Latin ("tall al ahmar"), written as one in Arabic.
std::vector<std::string_view> words_without_articles(std::string_view folded, Script script) {
    constexpr std::array<std::string_view, 18> latin{"al", "el", "as", "es", "ash", "esh", "ad", "ed", "adh",
                                                     "an", "en", "ar", "er", "at",  "et",  "az", "ez", "ha"};
    constexpr std::string_view arabic = "ال";
    std::vector<std::string_view> words;
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        std::string_view word = folded.substr(start, end - start);
        if (script == Script::arabic && word.starts_with(arabic) && word.size() > arabic.size() + 2) {
            word.remove_prefix(arabic.size());
        }
        if (script != Script::latin || std::ranges::find(latin, word) == latin.end()) {
            words.push_back(word);
        }
        start = end + 1;
    }
    return words;
}

template <std::size_t N>
void append_sounds(std::string& key, std::string_view word, const std::array<Sound, N>& sounds) {
    const std::size_t start = key.size();
    for (std::size_t at = 0; at < word.size();) {
        const auto* sound = std::ranges::find_if(
            sounds, [&](const Sound& s) { return s.written[0] == word[at] && word.substr(at).starts_with(s.written); });
        at += sound != sounds.end() ? sound->written.size() : decode_at(word, at).length;
        if (sound != sounds.end() && (key.size() == start || key.back() != sound->key[0])) {
            key += sound->key;
        }
    }
    // The end that is written "a", "ah", "eh" or not at all.
    if (key.size() > start + 1 && key.back() == 'h') {
        key.pop_back();
    }
}

/// Does the rest of the Latin word read the rest of the letters? Names are short: plain backtracking.
class Reading {
public:
    explicit Reading(std::string_view letters) {
        for (std::size_t at = 0; at < letters.size();) {
            const std::size_t length = decode_at(letters, at).length;
            m_letters.push_back(letters.substr(at, length));
            at += length;
        }
    }

    bool fits(std::string_view latin) {
        m_steps = 0;
        return fits(0, latin, '\0');
    }

private:
    static constexpr std::size_t most_steps = 20000;

    static bool vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }

    bool fits(std::size_t letter, std::string_view latin, char before) {
        if (++m_steps > most_steps) {
            return false;
        }
        if (letter == m_letters.size()) {
            return std::ranges::all_of(latin, vowel) || (latin.size() == 1 && latin[0] == before);
        }
        const auto* sounds = std::ranges::find(readings, m_letters[letter], &Readings::letter);
        std::string_view list = sounds == readings.end() ? std::string_view{} : sounds->latin;
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(' '), list.size());
            const std::string_view written = list.substr(0, end);
            list.remove_prefix(std::min(end + 1, list.size()));
            if (written == "-"
                    ? fits(letter + 1, latin, before)
                    : latin.starts_with(written) && fits(letter + 1, latin.substr(written.size()), written.back())) {
                return true;
            }
        }
        // A short vowel, or the letter before doubled.
        return !latin.empty() && (vowel(latin[0]) || latin[0] == before) && fits(letter, latin.substr(1), latin[0]);
    }

    std::vector<std::string_view> m_letters;
    std::size_t m_steps = 0;
};

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) {
        text += word;
    }
    return text;
}

}  // namespace

std::string sound_key(std::string_view folded, Script script) {
    const Script written = script_of(folded);
    std::string key;
    for (const std::string_view word : words_without_articles(folded, written)) {
        if (script == Script::arabic && written == Script::arabic) {
            append_sounds(key, word, arabic_letters);
        } else if (script == Script::arabic && written == Script::latin) {
            append_sounds(key, word, arabic_in_latin);
        } else if (script == Script::hebrew && written == Script::hebrew) {
            append_sounds(key, word, hebrew_letters);
        } else if (script == Script::hebrew && written == Script::latin) {
            append_sounds(key, word, hebrew_in_latin);
        }
    }
    return key;
}

bool reads_as(std::string_view folded, std::string_view folded_latin) {
    const std::string letters = joined(words_without_articles(folded, script_of(folded)));
    return Reading{letters}.fits(joined(words_without_articles(folded_latin, Script::latin)));
}

}  // namespace sitmap
