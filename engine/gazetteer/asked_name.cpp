#include "engine/gazetteer/asked_name.hpp"

#include "engine/core/fold.hpp"
#include "engine/core/transliteration.hpp"

namespace sitmap {

AskedName::AskedName(const gazetteer_file::Reader& reader, std::string_view written)
    : m_reader{reader}, m_written{written}, m_folded{fold(written)}, m_joined{join_folded(m_folded)} {}

const std::string& AskedName::loose() {
    if (!m_loose) {
        m_loose = loose_key(m_joined);
    }
    return *m_loose;
}

const std::string& AskedName::sounds(Script script) {
    std::optional<std::string>& sounds = m_sounds.at(script == Script::arabic ? 0 : 1);
    if (!sounds) {
        sounds = sound_key(m_folded, script);
    }
    return *sounds;
}

const std::vector<NearSpelling>& AskedName::near(std::size_t slips) {
    std::optional<std::vector<NearSpelling>>& near = m_near.at(slips - 1);
    if (!near) {
        near = near_spellings(m_reader, m_joined, slips);
    }
    return *near;
}

const std::optional<TypedPhrase>& AskedName::phrase() {
    if (!m_phrase) {
        m_phrase = typed_phrase(m_written);
    }
    return *m_phrase;
}

AskedName& AskedName::within(const TypedPhrase& phrase) {
    if (!m_within) {
        m_within = std::make_unique<AskedName>(m_reader, phrase.name);
    }
    return *m_within;
}

}  // namespace sitmap
