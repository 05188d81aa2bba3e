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

/// What the table knows of the key; nothing if it has no slot. `first_link` is the number of the
/// first link in the section of links.
struct KeyLinks {
    std::uint32_t first_link = 0;
    std::uint32_t count = 0;
    bool continues = false;
};
KeyLinks find_key(std::span<const gazetteer_file::KeySlot> slots, NameKey key);
/// Asks memory for the slot at which find_key will look first, and does not wait for it.
void fetch_key(std::span<const gazetteer_file::KeySlot> slots, NameKey key);

/// Gathers keys and links, then lays them out as the file has them.
class NameIndexBuilder {
public:
    /// Holds about so many bytes in memory; the rest goes to scratch files in the folder.
    NameIndexBuilder(const std::filesystem::path& folder, std::size_t memory)
        : m_folder{folder}, m_entries{folder, memory} {}

    /// Takes in the `name_number`-th name of the place (or gazetteer_file::house_name). Returns the
    /// joined name, empty where the name's kind is found only as written or nothing is left of it.
    /// `scripts` are those that the place's country writes in, by which a Latin name is listed too.
    std::string add(PlaceIndex place, std::uint32_t name_number, NameKind kind, std::string_view name,
                    std::span<const Script> scripts = {});

    /// Appends the three sections.
    void write(ScratchFile& slots, ScratchFile& links, ScratchFile& link_names) &&;

private:
    struct Entry {
        std::uint64_t key;
        NameLink link;
        std::uint32_t name_number;
        bool continues;  ///< no link: only says that the key goes on
    };
    struct EntryOrder {
        bool operator()(const Entry& a, const Entry& b) const;
    };
    void add_tokens(std::string_view folded, Entry entry);
    void add_sounds(std::string_view folded, Entry entry, std::span<const Script> scripts);
    static void lay_out(ScratchFile& keys, std::uint64_t count, ScratchFile& slots);

    std::filesystem::path m_folder;
    ExternalSort<Entry, EntryOrder> m_entries;
};

}  // namespace sitmap
