#include "engine/core/cyrillic.hpp"

#include "engine/core/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace sitmap {

namespace {

/// A letter and how it is romanised: ways split by '/', an empty one means silent.
struct Romanised {
    char32_t letter;
    std::string_view ways;
};

constexpr std::array common{
    Romanised{U'а', "a"},      Romanised{U'б', "b"},    Romanised{U'в', "v"},          Romanised{U'г', "g"},
    Romanised{U'д', "d"},      Romanised{U'е', "e/ye"}, Romanised{U'ё', "yo/e/ye/io"}, Romanised{U'ж', "zh/j"},
    Romanised{U'з', "z"},      Romanised{U'и', "i"},    Romanised{U'й', "y/i/"},       Romanised{U'к', "k"},
    Romanised{U'л', "l"},      Romanised{U'м', "m"},    Romanised{U'н', "n"},          Romanised{U'о', "o"},
    Romanised{U'п', "p"},      Romanised{U'р', "r"},    Romanised{U'с', "s"},          Romanised{U'т', "t"},
    Romanised{U'у', "u"},      Romanised{U'ф', "f"},    Romanised{U'х', "kh/h"},       Romanised{U'ц', "ts/c"},
    Romanised{U'ч', "ch"},     Romanised{U'ш', "sh"},   Romanised{U'щ', "shch"},       Romanised{U'ъ', ""},
    Romanised{U'ы', "y"},      Romanised{U'ь', ""},     Romanised{U'э', "e"},          Romanised{U'ю', "yu/iu/u"},
    Romanised{U'я', "ya/ia/a"}};
constexpr std::array ukrainian{Romanised{U'г', "h/g"},     Romanised{U'ґ', "g"},  Romanised{U'е', "e"},
                               Romanised{U'є', "ye/ie/e"}, Romanised{U'и', "y"},  Romanised{U'і', "i"},
                               Romanised{U'ї', "yi/i"},    Romanised{U'х', "kh"}, Romanised{U'ц', "ts"}};
constexpr std::array belarusian{Romanised{U'г', "h/g"}, Romanised{U'е', "ye/ie/e"}, Romanised{U'і', "i"},
                                Romanised{U'ў', "w/u"}, Romanised{U'х', "kh"},      Romanised{U'ц', "ts"}};
constexpr std::array bulgarian{Romanised{U'е', "e"}, Romanised{U'щ', "sht"}, Romanised{U'ъ', "a/u"}};
constexpr std::array yugoslav{Romanised{U'ђ', "d/dj"},  Romanised{U'е', "e"},     Romanised{U'ж', "z/zh"},
                              Romanised{U'ј', "j/y/i"}, Romanised{U'љ', "lj"},    Romanised{U'њ', "nj"},
                              Romanised{U'ћ', "c"},     Romanised{U'х', "h"},     Romanised{U'ц', "c/ts"},
                              Romanised{U'ч', "c/ch"},  Romanised{U'џ', "dz/dj"}, Romanised{U'ш', "s/sh"},
                              Romanised{U'ѓ', "gj/g"},  Romanised{U'ќ', "kj/k"},  Romanised{U'ѕ', "dz"}};
constexpr std::array asian{Romanised{U'ә', "a"},   Romanised{U'ғ', "gh/g"}, Romanised{U'і', "i/y"},
                           Romanised{U'қ', "q/k"}, Romanised{U'ң', "ng/n"}, Romanised{U'ө', "o/u"},
                           Romanised{U'ү', "u"},   Romanised{U'ұ', "u"},    Romanised{U'һ', "h"},
                           Romanised{U'ҳ', "h"},   Romanised{U'ҷ', "j"},    Romanised{U'ӣ', "i"},
                           Romanised{U'ӯ', "u"},   Romanised{U'и', "i/y"}};

std::span<const Romanised> own_letters(std::string_view language) {
    if (language == "uk") {
        return ukrainian;
    }
    if (language == "be") {
        return belarusian;
    }
    if (language == "bg") {
        return bulgarian;
    }
    if (language == "sr" || language == "mk" || language == "bs") {
        return yugoslav;
    }
    return language == "ru" ? std::span<const Romanised>{} : std::span<const Romanised>{asian};
}

const Romanised* romanised(char32_t letter, std::span<const Romanised> own) {
    const auto particular = std::ranges::find(own, letter, &Romanised::letter);
    if (particular != own.end()) {
        return &*particular;
    }
    const auto* const known = std::ranges::find(common, letter, &Romanised::letter);
    return known == common.end() ? nullptr : known;
}

bool spells(std::u32string_view letters, std::string_view latin, std::span<const Romanised> own) {
    if (letters.empty()) {
        return latin.empty();
    }
    const Romanised* const known = romanised(letters.front(), own);
    if (known == nullptr) {
        return false;
    }
    for (std::size_t start = 0; start <= known->ways.size();) {
        const std::size_t end = std::min(known->ways.find('/', start), known->ways.size());
        const std::string_view way = known->ways.substr(start, end - start);
        if (latin.starts_with(way) && spells(letters.substr(1), latin.substr(way.size()), own)) {
            return true;
        }
        start = end + 1;
    }
    return false;
}

/// How neighbours write Russian and Belarusian towns: "Курськ", "Череповетс", "Благовешченск".
bool has_neighbours_spelling(std::u32string_view letters) {
    return letters.find(U"ськ") != letters.npos || letters.find(U"цьк") != letters.npos ||
           letters.find(U"ьск") != letters.npos || letters.find(U"шч") != letters.npos || letters.ends_with(U"ець") ||
           letters.ends_with(U"тс");
}

}  // namespace

bool reads_as_cyrillic(std::string_view name, std::string_view folded_latin, std::string_view language) {
    std::u32string letters;
    for (std::size_t at = 0; at < name.size();) {
        const Decoded decoded = decode_at(name, at);
        if (u_isalpha(static_cast<UChar32>(decoded.code)) != 0) {
            letters += static_cast<char32_t>(u_tolower(static_cast<UChar32>(decoded.code)));
        }
        at += decoded.length;
    }
    if ((language == "ru" || language == "be") && has_neighbours_spelling(letters)) {
        return false;
    }
    std::string latin{folded_latin};
    std::erase_if(latin, [](char c) { return c < 'a' || c > 'z'; });
    return !letters.empty() && spells(letters, latin, own_letters(language));
}

}  // namespace sitmap
