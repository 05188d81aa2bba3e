#include "engine/core/language.hpp"

#include <unicode/uloc.h>

namespace sitmap {

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

}  // namespace sitmap
