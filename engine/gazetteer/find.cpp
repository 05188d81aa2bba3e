// Gazetteer::find, tier by tier. The stricter tiers are one probe of the name index each.

#include "engine/core/fold.hpp"
#include "engine/core/proclitic.hpp"
#include "engine/core/text.hpp"
#include "engine/core/transliteration.hpp"
#include "engine/gazetteer/asked_name.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/mapping.hpp"
#include "engine/gazetteer/name_index.hpp"
#include "engine/gazetteer/spelling.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

using namespace gazetteer_file;

/// Slips allowed in a name of so many letters.
std::size_t slips_allowed(std::string_view joined) {
    const std::size_t letters = letter_count(joined);
    return letters < 5 ? 0 : letters < 8 ? 1 : 2;
}

bool only_as_written(NameKind kind) {
    return kind == NameKind::code || kind == NameKind::abbreviation;
}

/// Proclitics change a name no more than case does, a script no more than a romanisation.
double tier_of(MatchKind match) {
    switch (match) {
        case MatchKind::exact:
            return 3;
        case MatchKind::folded:
        case MatchKind::proclitic:
            return 2;
        case MatchKind::loose:
        case MatchKind::transliterated:
            return 1;
        case MatchKind::edited:
            break;
    }
    return 0;
}

class Search {
public:
    Search(const Gazetteer& gazetteer, const Reader& reader, AskedName& asked, const NameQuery& query)
        : m_gazetteer(gazetteer),
          m_reader(reader),
          m_asked(asked),
          m_name(asked.written()),
          m_spelling(spelling_code(asked.written())),
          m_query(query) {}

    std::vector<NameMatch> run() {
        take_strictly();
        if (m_matches.empty() && m_query.loose) {
            if (const auto& phrase = m_asked.phrase()) {
                return named_in(*phrase);
            }
        }
        for (const auto looser : {&Search::take_without_proclitics, &Search::take_loose, &Search::take_transliterated,
                                  &Search::take_edited}) {
            // "Syrian" and "uae" are known, though not as places: nothing near them is meant.
            if (m_query.loose && m_matches.empty() && !m_known_otherwise) {
                (this->*looser)();
            }
        }
        return ranked();
    }

private:
    /// Places of the phrase's name, in the units that it tells and of its kind where some are.
    std::vector<NameMatch> named_in(const TypedPhrase& phrase) const {
        constexpr std::size_t enough = 200;
        const NameQuery query{.country = m_query.country, .limit = std::max(enough, m_query.limit)};
        std::vector<NameMatch> matches = Search{m_gazetteer, m_reader, m_asked.within(phrase), query}.run();
        for (const std::string& holder : phrase.holders) {
            const auto units = m_gazetteer.find(holder, {.country = m_query.country, .limit = enough, .loose = false});
            std::erase_if(matches, [&](const NameMatch& match) { return lies_outside(match, units); });
        }
        const auto of_kind = [&](const NameMatch& match) {
            return !phrase.type || m_gazetteer.summary(match.place).feature_class == *phrase.type;
        };
        if (std::ranges::any_of(matches, of_kind)) {
            std::erase_if(matches, [&](const NameMatch& match) { return !of_kind(match); });
        }
        matches.resize(std::min(matches.size(), m_query.limit));
        return matches;
    }

    /// True if there are provinces or countries among the units, and the place lies in none of them.
    bool lies_outside(const NameMatch& match, const std::vector<NameMatch>& units) const {
        bool told = false;
        for (const NameMatch& unit : units) {
            const PlaceSummary whole = m_gazetteer.summary(unit.place);
            const bool country = whole.feature_code.starts_with("PCL");
            if (!country && whole.feature_code != "ADM1") {
                continue;
            }
            told = true;
            if (unit.place == match.place ||
                (country ? m_gazetteer.answers_to(match.place, whole.country)
                         : m_gazetteer.summary(match.place).admin1_id == m_gazetteer.id(unit.place))) {
                return false;
            }
        }
        return told;
    }

    void take_strictly() {
        const std::string& joined = m_asked.joined();
        const NameKey tokens = token_key(m_asked.folded());
        const NameKey one_token = extend({}, joined);
        if (joined.empty()) {
            take(std::array{tokens}, MatchKind::folded);
        } else if (one_token == tokens) {
            take(std::array{tokens, joined_key(joined)}, MatchKind::folded);
        } else {
            take(std::array{tokens, one_token, joined_key(joined)}, MatchKind::folded);
        }
    }

    void take_joined(const std::string& joined, MatchKind kind) {
        if (!joined.empty()) {
            take(std::array{extend({}, joined), joined_key(joined)}, kind);
        }
    }

    /// The fewest letters off that leave a name.
    void take_without_proclitics() {
        for (const std::string& rest : without_proclitics(m_asked.folded())) {
            take(std::array{token_key(rest)}, MatchKind::proclitic);
            take_joined(join_folded(rest), MatchKind::proclitic);
            if (!m_matches.empty()) {
                return;
            }
        }
    }

    /// The key of a short name says too little: "Oro" and "Uru" share it.
    void take_loose() {
        constexpr std::size_t fewest_letters = 4;
        const std::string& loose = m_asked.loose();
        if (!loose.empty() && letter_count(loose) >= fewest_letters) {
            take(std::array{loose_name_key(loose)}, MatchKind::loose);
            take_joined(loose, MatchKind::loose);
        }
    }

    /// Names of the same consonants in the other script that can be read so.
    void take_transliterated() {
        if (!m_query.edits) {
            return;
        }
        const std::string& folded = m_asked.folded();
        const Script written = script_of(folded);
        for (const Script script : {Script::arabic, Script::hebrew}) {
            const std::string& sounds = m_asked.sounds(script);
            if (sounds.size() < fewest_sounds) {
                continue;
            }
            const auto before = static_cast<std::ptrdiff_t>(m_matches.size());
            take(std::array{sound_name_key(sounds, script)}, MatchKind::transliterated);
            const auto read_otherwise = [&](const NameMatch& match) {
                if (find_invalid_utf8(match.name) != std::string_view::npos) {
                    return true;  // of a damaged file
                }
                const std::string other = fold(match.name);
                const bool across = script_of(other) == (written == Script::latin ? script : Script::latin);
                return !across || !(written == Script::latin ? reads_as(other, folded) : reads_as(folded, other));
            };
            m_matches.erase(std::remove_if(m_matches.begin() + before, m_matches.end(), read_otherwise),
                            m_matches.end());
        }
    }

    /// Only the nearest are taken: a name two letters off says nothing where one is one letter off.
    void take_edited() {
        const std::string& joined = m_asked.joined();
        const std::size_t slips = joined.empty() || !m_query.edits ? 0 : slips_allowed(joined);
        for (std::size_t reach = 1; reach <= slips && m_matches.empty(); ++reach) {
            for (const NearSpelling& near : m_asked.near(reach)) {
                take_joined(std::string{near.joined}, MatchKind::edited);
            }
        }
    }

    /// In a large file each key is a wait for memory, and so are its links: all are asked for before the first
    /// is waited for.
    template <std::size_t count>
    void take(const std::array<NameKey, count>& keys, MatchKind kind) {
        const KeyTable table = m_reader.keys();
        std::array<KeyLinks, count> found;
        for (const NameKey key : keys) {
            fetch_key(table, key);
        }
        for (std::size_t i = 0; i < count; ++i) {
            found[i] = find_key(table, keys[i]);
            fetch_links(m_reader, found[i]);
        }
        for (const KeyLinks& key : found) {
            take(links_of(m_reader, key), kind);
        }
    }

    void take(const LinkRun& run, MatchKind kind) {
        for (std::size_t i = 0; i < run.links.size(); ++i) {
            const NameLink& link = run.links[i];
            m_known_otherwise = m_known_otherwise || link.kind == NameKind::demonym || only_as_written(link.kind);
            const bool asked_for = m_query.country.empty() || m_gazetteer.answers_to(link.place, m_query.country);
            if (asked_for && link.kind != NameKind::demonym) {
                take(link, run.names[i], kind);
            }
        }
    }

    void take(const NameLink& link, const LinkedName& name, MatchKind kind) {
        const auto spelling = kind == MatchKind::folded ? exact_spelling(link, name) : std::nullopt;
        if (only_as_written(link.kind) && !spelling) {
            return;
        }
        if (!std::isfinite(name.prominence)) {
            m_reader.damaged("a place's prominence is no number");
        }
        m_has_unit = m_has_unit || name.standing == Standing::unit;
        m_has_seat = m_has_seat || name.standing == Standing::seat;
        m_matches.push_back({link.place, link.kind, spelling ? MatchKind::exact : kind,
                             spelling ? *spelling : m_reader.text(name.text), name.prominence});
    }

    /// The link names the first of several spellings that fold alike; look at all of its kind.
    std::optional<std::string_view> exact_spelling(const NameLink& link, const LinkedName& first) {
        if (first.spelling == m_spelling) {
            return m_reader.text(first.text);
        }
        if (first.also_spelt == 0) {
            return std::nullopt;
        }
        const PlaceRecord& record = m_reader.place(link.place);
        if (const auto name = m_reader.text(record.name); link.kind == NameKind::house && name == m_name) {
            return name;
        }
        for (const NameRecord& name : m_reader.names(record)) {
            const auto text = m_reader.text(name.text);
            if (name.kind == static_cast<std::uint8_t>(link.kind) && text == m_name) {
                return text;
            }
        }
        return std::nullopt;
    }

    std::vector<NameMatch> ranked() {
        keep_best_of_each_place();
        if (m_has_unit && m_has_seat) {
            put_seats_before_their_units();
        }
        const auto best_first = [](const NameMatch& m) { return std::tuple{m.match, -m.score, m.place}; };
        std::ranges::sort(m_matches, {}, best_first);
        m_matches.resize(std::min(m_matches.size(), m_query.limit));
        for (NameMatch& match : m_matches) {
            // A quarter of the scale for each tier, prominence within it.
            const double tier = tier_of(match.match);
            match.score = (tier + std::clamp(match.score / 12, 0.0, 0.999)) / 4;
        }
        return std::move(m_matches);
    }

    void keep_best_of_each_place() {
        const auto order = [](const NameMatch& m) { return std::tuple{m.place, m.match, -m.score, m.kind}; };
        std::ranges::sort(m_matches, {}, order);
        const auto again = std::ranges::unique(m_matches, {}, &NameMatch::place);
        m_matches.erase(again.begin(), again.end());
    }

    /// A province named after its seat: the bare name means the town first.
    void put_seats_before_their_units() {
        for (NameMatch& unit : m_matches) {
            if (m_gazetteer.summary(unit.place).feature_code != "ADM1") {
                continue;
            }
            for (const NameMatch& seat : m_matches) {
                const PlaceSummary town = m_gazetteer.summary(seat.place);
                const bool is_seat = town.feature_code == "PPLA" || town.feature_code == "PPLC";
                if (is_seat && town.admin1_id == m_gazetteer.id(unit.place) && seat.match == unit.match) {
                    unit.score = std::min(unit.score, seat.score - 1e-6);
                }
            }
        }
    }

    const Gazetteer& m_gazetteer;
    const Reader& m_reader;
    AskedName& m_asked;
    std::string_view m_name;
    std::uint32_t m_spelling;
    const NameQuery& m_query;
    std::vector<NameMatch> m_matches;
    bool m_has_unit = false;
    bool m_has_seat = false;
    bool m_known_otherwise = false;  ///< a people, a code or an abbreviation is written so
};

}  // namespace

std::vector<NameMatch> Gazetteer::find(std::string_view name, const NameQuery& query) const {
    if (find_invalid_utf8(name) != std::string_view::npos) {
        return {};
    }
    AskedName asked{m_mapping->reader, name};
    return Search{*this, m_mapping->reader, asked, query}.run();
}

std::vector<NameMatch> Gazetteer::find_in_each(std::string_view name, const std::set<std::string>& countries,
                                               NameQuery query) const {
    std::vector<NameMatch> matches;
    if (find_invalid_utf8(name) != std::string_view::npos) {
        return matches;
    }
    AskedName asked{m_mapping->reader, name};
    for (const std::string& country : countries) {
        query.country = country;
        const std::vector<NameMatch> there = Search{*this, m_mapping->reader, asked, query}.run();
        matches.insert(matches.end(), there.begin(), there.end());
    }
    return matches;
}

std::vector<std::string> Gazetteer::nearest_spellings(std::string_view name, std::size_t limit) const {
    std::vector<std::string> spellings;
    const std::string joined = find_invalid_utf8(name) == std::string_view::npos ? fold_name(name) : std::string{};
    if (joined.empty()) {
        return spellings;
    }
    for (const NearSpelling& near : near_spellings(m_mapping->reader, joined, slips_allowed(joined) + 1)) {
        if (spellings.size() == limit) {
            break;
        }
        const auto named = find(near.joined, {.limit = 1, .loose = false});
        if (!named.empty() && std::ranges::count(spellings, named.front().name) == 0) {
            spellings.emplace_back(named.front().name);
        }
    }
    return spellings;
}

}  // namespace sitmap
