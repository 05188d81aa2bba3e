#include "engine/core/language.hpp"

#include "engine/core/text.hpp"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace sitmap {

namespace {

using Bundle = std::unique_ptr<UResourceBundle, decltype(&ures_close)>;
using Letters = std::unique_ptr<USet, decltype(&uset_close)>;

Letters letters_of(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const Bundle bundle(ures_open(nullptr, language.c_str(), &status), &ures_close);
    const bool own = U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
    std::int32_t length = 0;
    const UChar* const pattern =
        own ? ures_getStringByKey(bundle.get(), "ExemplarCharacters", &length, &status) : nullptr;
    if (pattern == nullptr || U_FAILURE(status)) {
        return {nullptr, &uset_close};
    }
    return {uset_openPatternOptions(pattern, length, USET_CASE_INSENSITIVE, &status), &uset_close};
}

/// Carriers of a hamza and endings, which no Arabic word begins with; Uyghur writes a vowel's beginning so.
bool begins_as_no_arabic_word(std::string_view text) {
    bool begins = true;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_at(text, at);
        if (begins && (decoded.code == U'\u0624' || decoded.code == U'\u0626' || decoded.code == U'\u0629' ||
                       decoded.code == U'\u0649')) {
            return true;
        }
        begins = u_isalpha(static_cast<UChar32>(decoded.code)) == 0;
        at += decoded.length;
    }
    return false;
}

std::string utf8(const UChar* text, std::int32_t length) {
    std::string out(static_cast<std::size_t>(length) * 3, '\0');
    std::int32_t written = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &written, text, length, &status);
    out.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(written));
    return out;
}

}  // namespace

LocalLanguage local_language(std::string_view country) {
    if (country.size() != 2) {
        return {};
    }
    const std::string asked = "und_" + std::string{country};
    char likely[ULOC_FULLNAME_CAPACITY];
    UErrorCode status = U_ZERO_ERROR;
    uloc_addLikelySubtags(asked.c_str(), likely, sizeof likely, &status);
    char language[ULOC_LANG_CAPACITY];
    char script[ULOC_SCRIPT_CAPACITY];
    uloc_getLanguage(likely, language, sizeof language, &status);
    uloc_getScript(likely, script, sizeof script, &status);
    return U_FAILURE(status) ? LocalLanguage{} : LocalLanguage{language, script};
}

bool written_in(std::string_view text, const std::string& language) {
    const Letters letters = letters_of(language);
    if (letters == nullptr || (language == "ar" && begins_as_no_arabic_word(text))) {
        return false;
    }
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_at(text, at);
        const auto letter = static_cast<UChar32>(decoded.code);
        if (u_isalpha(letter) != 0 && uset_contains(letters.get(), letter) == 0) {
            return false;
        }
        at += decoded.length;
    }
    return true;
}

std::string zone_city(std::string city, const std::string& language) {
    constexpr const char* zone_names = U_ICUDATA_NAME "-zone";
    std::ranges::replace(city, ' ', '_');
    UErrorCode status = U_ZERO_ERROR;
    const Bundle bundle(ures_open(zone_names, language.c_str(), &status), &ures_close);
    const Bundle zones(ures_getByKey(bundle.get(), "zoneStrings", nullptr, &status), &ures_close);
    while (U_SUCCESS(status) && ures_hasNext(zones.get()) != 0) {
        const Bundle zone(ures_getNextResource(zones.get(), nullptr, &status), &ures_close);
        const char* const key = ures_getKey(zone.get());
        const std::string_view name = key == nullptr ? "" : key;
        if (name.ends_with(city) && name.size() > city.size() && name[name.size() - city.size() - 1] == ':') {
            std::int32_t length = 0;
            UErrorCode lacks = U_ZERO_ERROR;
            const UChar* const text = ures_getStringByKey(zone.get(), "ec", &length, &lacks);
            return U_FAILURE(lacks) ? std::string{} : utf8(text, length);
        }
    }
    return {};
}

}  // namespace sitmap
