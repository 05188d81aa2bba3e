#pragma once

// Foreign event codes in the codebook's terms: geodata/codebook/crosswalk.tsv.

#include "engine/intake/foreign_event.hpp"
#include "engine/wording/event_types.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace sitmap {

class Crosswalk {
public:
    /// Throws InputError: a type that types.tsv does not have, a row without code.
    static Crosswalk load(const std::filesystem::path& codebook_folder);

    /// What the scheme ("acled", "ucdp", "cameo", "type") means by the code. Codes of digits are looked up by
    /// ever shorter beginnings: 1952, 195, 19. nullptr if the table does not know it.
    const CodedType* find(std::string_view scheme, std::string_view code) const;

private:
    using Codes = std::map<std::string, CodedType, std::less<>>;
    std::map<std::string, Codes, std::less<>> m_schemes;
};

}  // namespace sitmap
