#pragma once

// The name index: 64-bit keys of folded names to the places called so, in one open-addressing
// table. A name has up to four kinds of keys:
//
//     tokens   the words of fold("Deir ez-Zor"), combined one after the other: "deir", "ez", "zor".
//              Each beginning of a name has a slot too, marked "goes on", so that text is walked
//              with one probe a word
//     joined   fold_name: article off, words joined, "deirezzor"; only where that is not the one
//              word under which the name stands already
//     loose    loose_key of the joined name; only where that differs from it
//     sounds   sound_key, of names in Arabic and Hebrew script, and of names in Latin script where one of the two
//              is the country's own
//
// Demonyms, codes and abbreviations have the first key only.

#include "engine/core/external_sort.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_file.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// A name with fewer consonants is not found by its sounds.
inline constexpr std::size_t fewest_sounds = 2;

/// Key of a whole folded name: its words, between single spaces, one after the other.
NameKey token_key(std::string_view folded);

/// Tells spellings that fold alike from each other: 32 bits of a hash of the bytes.
std::uint32_t spelling_code(std::string_view name);

/// What the table knows of the key; nothing if it has no slot. `first_link` is the number of the
/// first link in the section of links.
struct KeyLinks {
    std::uint32_t first_link = 0;
    std::uint32_t count = 0;
    bool continues = false;
};
KeyLinks find_key(const gazetteer_file::KeyTable& table, NameKey key);
/// Asks memory for the slot at which find_key will look first, and does not wait for it.
void fetch_key(const gazetteer_file::KeyTable& table, NameKey key);

/// A name of a place, to be listed.
struct IndexedName {
    NameLink link;
    std::uint32_t number;  ///< which of the place's names it is, or house_name: the first of those alike is linked
    gazetteer_file::LinkedName linked;
};
inline constexpr std::uint32_t house_name = 0xFFFFFFFF;

/// Gathers keys and links, then lays them out as the file has them.
class NameIndexBuilder {
public:
    /// Holds about so many bytes in memory; the rest goes to scratch files in the folder.
    NameIndexBuilder(const std::filesystem::path& folder, std::size_t memory)
        : m_folder{folder}, m_entries{folder, memory} {}

    /// Lists the name, which is spelt so. Returns the joined name, empty where the name's kind is found only
    /// as written or nothing is left of it. `scripts` are those that the place's country writes in, by which a
    /// Latin name is listed too.
    std::string add(const IndexedName& name, std::string_view spelt, std::span<const Script> scripts = {});

    /// Appends the three sections. Returns the number of homes.
    std::uint64_t write(ScratchFile& slots, ScratchFile& links, ScratchFile& linked) &&;

private:
    struct Entry {
        std::uint64_t key;
        IndexedName name;
        bool continues;  ///< no link: only says that the key goes on
    };
    static bool same_link(const Entry& a, const Entry& b);
    struct EntryOrder {
        bool operator()(const Entry& a, const Entry& b) const;
    };
    void add_tokens(std::string_view folded, Entry entry);
    void add_sounds(std::string_view folded, Entry entry, std::span<const Script> scripts);
    static std::uint64_t lay_out(ScratchFile& keys, std::uint64_t count, ScratchFile& slots);

    std::filesystem::path m_folder;
    ExternalSort<Entry, EntryOrder> m_entries;
};

}  // namespace sitmap
