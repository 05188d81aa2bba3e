#include "engine/gazetteer/admin_name.hpp"

#include "engine/core/fold.hpp"
#include "engine/core/text.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::array<std::string_view, 52> before{
    "محافظة ",     "المحافظة ",   "مقاطعة ",       "المقاطعة ",     "بلدية ",      "ولاية ",       "إقليم ",
    "اقليم ",      "الإقليم ",    "إدارة ",        "الإدارة ",      "منطقة ",      "المنطقة ",     "مديرية ",
    "كانتون ",     "أبرشية ",     "أوبلاست ",      "شعبية ",        "جهة ",        "קנטון ",       "מחוז ",
    "נפת ",        "פרובינציית ", "gouvernorat ",  "province ",     "préfecture ", "région ",      "canton ",
    "voïvodie ",   "district ",   "département ",  "municipalité ", "paroisse ",   "Gouvernorat ", "Province ",
    "Préfecture ", "Région ",     "Canton ",       "Municipalité ", "Paroisse ",   "Département ", "Muhafazat ",
    "Muḩāfaz̧at ",  "Provincia ",  "Departamento ", "Wilayat ",      "Wilaya de ",  "Oblast ",      "Judeţul ",
    "Județul ",    "Liwa ",       "Nahiyat "};

constexpr std::array<std::string_view, 9> joining{"de la ", "de l'", "de l’", "du ", "des ", "de ", "d'", "d’", "of "};

constexpr std::array<std::string_view, 22> after{
    " Governorate", " Province", " District",    " Prefecture", " Voivodeship", " Region",       " County", " Oblast",
    " Krai",        " Okrug",    " Raion",       " Rayon",      " Department",  " Municipality", " Canton", " Parish",
    " Division",    " Regency",  " Subdistrict", " Borough",    " Emirate",     " State"};

bool drop_front(std::string_view& name, std::string_view word) {
    if (name.starts_with(word) && name.size() > word.size()) {
        name.remove_prefix(word.size());
        return true;
    }
    return false;
}

}  // namespace

std::string bare_admin_name(std::string_view name) {
    bool typed = false;
    for (const std::string_view word : before) {
        typed = typed || drop_front(name, word);
    }
    for (const std::string_view word : joining) {
        if ((typed || (word != "of " && name.starts_with(word))) && drop_front(name, word)) {
            break;
        }
    }
    for (const std::string_view word : after) {
        if (name.ends_with(word) && name.size() > word.size()) {
            name.remove_suffix(word.size());
            break;
        }
    }
    return std::string{name};
}

bool says_nothing_alone(std::string_view bare_name) {
    constexpr std::array<std::string_view, 33> words{
        "north",      "south",     "east",      "west",      "central",    "centre",     "center",
        "northern",   "southern",  "eastern",   "western",   "midlands",   "capital",    "coast",
        "lakes",      "islands",   "highlands", "river",     "north east", "north west", "south east",
        "south west", "northeast", "northwest", "southeast", "southwest",  "upper",      "lower",
        "nord",       "sud",       "est",       "ouest",     "norte"};
    const std::string folded = fold(bare_name);
    return std::find(words.begin(), words.end(), folded) != words.end();
}

bool is_type_word(std::string_view word) {
    return std::any_of(after.begin(), after.end(), [word](std::string_view known) { return known.substr(1) == word; });
}

std::string with_type_word(std::string_view bare_name, std::string_view type_word) {
    std::string name{bare_name};
    if (!type_word.empty() && !name.ends_with(type_word)) {
        name += ' ';
        name += type_word;
    }
    return name;
}

}  // namespace sitmap
