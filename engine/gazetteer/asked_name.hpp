#pragma once

// A name as it is asked for, and what find makes of its letters tier by tier: each form is made when a tier first
// needs it, and once, however many countries the name is sought in.

#include "engine/core/text.hpp"
#include "engine/gazetteer/spelling.hpp"
#include "engine/gazetteer/typed_phrase.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

class AskedName {
public:
    /// `written` is UTF-8; it and the reader must outlive the name.
    AskedName(const gazetteer_file::Reader& reader, std::string_view written);

    std::string_view written() const { return m_written; }
    const std::string& folded() const { return m_folded; }
    const std::string& joined() const { return m_joined; }
    const std::string& loose();
    /// Its sound_key in Arabic or Hebrew script.
    const std::string& sounds(Script script);
    /// Spellings at most so many slips away, of which there are 1 or 2.
    const std::vector<NearSpelling>& near(std::size_t slips);
    const std::optional<TypedPhrase>& phrase();
    /// The name that its phrase holds.
    AskedName& within(const TypedPhrase& phrase);

private:
    const gazetteer_file::Reader& m_reader;
    std::string_view m_written;
    std::string m_folded;
    std::string m_joined;
    std::optional<std::string> m_loose;
    std::array<std::optional<std::string>, 2> m_sounds;
    std::array<std::optional<std::vector<NearSpelling>>, 2> m_near;
    std::optional<std::optional<TypedPhrase>> m_phrase;
    std::unique_ptr<AskedName> m_within;
};

}  // namespace sitmap
