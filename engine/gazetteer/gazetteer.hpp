#pragma once

// The gazetteer's front door: the immutable set of places, in one memory-mapped file that
// `sitmap gazetteer build` compiles (gazetteer/gazetteer_file.hpp has the layout). Opening it reads
// one page; asking it touches only what the answer needs. Safe to use from many threads.
//
//     const Gazetteer gazetteer = load_gazetteer("sitmap.gazetteer");
//     for (const NameMatch& match : gazetteer.find("Soueida", {.country = "SY"})) {
//         std::cout << gazetteer.place(match.place) << '\n';
//     }

#include "engine/gazetteer/place.hpp"

#include <compare>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// A place's number in one gazetteer file. Means nothing outside it; ids do.
enum class PlaceIndex : std::uint32_t {};

/// How a name was matched; earlier is stricter and wins.
enum class MatchKind : std::uint8_t {
    exact,
    folded,          ///< but for case, marks, the article and how words are joined
    proclitic,       ///< with an Arabic or Hebrew "and", "in", "from", "the" taken off its front
    loose,           ///< in another romanisation
    transliterated,  ///< in another script, by its sounds
    edited,          ///< within a letter or two
};
std::string_view to_string(MatchKind kind);

/// The columns that ranking needs, without touching names or footprint.
struct PlaceSummary {
    LonLat point;
    FeatureClass feature_class;
    std::string_view feature_code;
    std::string_view country;
    std::string_view admin1_id;  ///< empty if none
    std::int64_t population;
    FootprintKind footprint_kind;
    std::uint32_t name_count;
};

/// One name of one place, as the name index holds it.
struct NameLink {
    PlaceIndex place{};
    NameKind kind = NameKind::primary;
    friend bool operator==(const NameLink&, const NameLink&) = default;
};

struct NameMatch {
    PlaceIndex place{};
    NameKind kind = NameKind::primary;
    MatchKind match = MatchKind::exact;
    std::string_view name;  ///< as the gazetteer writes it; lives as long as the gazetteer
    double score = 0;       ///< descending in results; comparable within one answer only
};

struct NameQuery {
    std::string country = {};  ///< ISO alpha-2 filter; also_in answers too
    std::size_t limit = 10;
    bool loose = true;  ///< fall through to loose and edited matches where the stricter find nothing
    bool edits = true;  ///< to those of another script and to edited ones too
};

/// A rolling key over folded tokens: how text is walked against the index without making strings.
struct NameKey {
    std::uint64_t value = 0;
    friend bool operator==(NameKey, NameKey) = default;
};
NameKey extend(NameKey key, std::string_view folded_token);

/// Keys of the looser indexes, probed likewise: names that meet once the article and the spaces are
/// off (`fold_name`), and once the romanisation is evened out as well (`loose_key`). A name that
/// stands already under the same letters as a single token, or as a joined name, is not listed
/// again: ask the stricter keys first, with the same letters too.
NameKey joined_key(std::string_view folded_name);
NameKey loose_name_key(std::string_view loose);
/// Of a name's consonants (`sound_key`) as Arabic or Hebrew script tells them apart. Names in these scripts are listed,
/// and names in Latin script of places where the script is the country's own.
NameKey sound_name_key(std::string_view sounds, Script script);

/// What the index knows of a key: the links whose folded name is exactly these tokens, and whether
/// some longer name begins with them.
struct NameProbe {
    std::span<const NameLink> links;
    bool continues = false;
};

class Gazetteer {
public:
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    std::size_t size() const;
    Place place(PlaceIndex index) const;        ///< the whole value, footprint included
    Place description(PlaceIndex index) const;  ///< the place without its names and its footprint
    PlaceSummary summary(PlaceIndex index) const;
    std::string_view id(PlaceIndex index) const;
    std::string_view name(PlaceIndex index) const;  ///< house name
    Geometry footprint(PlaceIndex index) const;
    /// True if the place answers to this country filter (its country, or one in also_in).
    bool answers_to(PlaceIndex index, std::string_view country) const;

    /// The place with this id, or whose other_ids have it.
    std::optional<PlaceIndex> by_id(std::string_view id) const;

    /// Places called so, best first. Names match by tiers (MatchKind); codes and abbreviations
    /// only as written.
    std::vector<NameMatch> find(std::string_view name, const NameQuery& query = {}) const;
    /// What `find` gives of each of the countries, one after the other; spellings near the name are sought once.
    std::vector<NameMatch> find_in_each(std::string_view name, const std::set<std::string>& countries,
                                        NameQuery query = {}) const;

    /// Names spelt most nearly so, best first: what to offer where `find` knows nothing.
    std::vector<std::string> nearest_spellings(std::string_view name, std::size_t limit = 3) const;

    NameProbe probe(NameKey key) const;
    /// True if the place has this very spelling (case and diacritics included) among its names.
    bool has_spelling(PlaceIndex index, std::string_view name) const;

    /// Places whose label position lies in the box, in index order; `populated` classes and all.
    std::vector<PlaceIndex> within(const Box& box) const;
    /// Places whose `part_of` is this id, in index order.
    std::vector<PlaceIndex> parts_of(std::string_view id) const;

    /// From now on `place` and `name` tell names, country, status and outlines as this point of view
    /// has them: "neutral" (the first), "un", "IL" ... (geodata/views.tsv). Which place a name stands
    /// for does not depend on it. Throws UsageError, naming those there are. Not while others read.
    void look_from(std::string_view view);
    std::string_view view() const;      ///< "neutral", "un"
    std::string view_in_words() const;  ///< "neutral", "United Nations (un)": what outputs say

    /// The compiled-from list: one line of name, version, licence, credit, sha256 a source.
    struct Source {
        std::string name, version, licence, credit, url, sha256;
        std::uint64_t places = 0;
    };
    std::vector<Source> sources() const;
    std::string version() const;  ///< first 12 hex digits of the content's sha256

    /// Gives back the memory of what was read so far, for who goes through a gazetteer larger than it. Costs the next
    /// answers some time and changes none.
    void let_go() const;

    friend Gazetteer load_gazetteer(const std::filesystem::path& file);

private:
    struct Mapping;
    explicit Gazetteer(std::unique_ptr<Mapping> mapping);
    std::unique_ptr<Mapping> m_mapping;
};

/// Maps the file. Throws InputError if it is missing, half-written, of another version or not a
/// gazetteer, and says to run `sitmap gazetteer build`.
Gazetteer load_gazetteer(const std::filesystem::path& file);

/// Compares the content's checksum with the stored one; reads the whole file.
bool verify(const std::filesystem::path& file);

}  // namespace sitmap
