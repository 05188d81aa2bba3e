// Resolution: mentions of one document become the names that ranking weighs; what it decides goes
// back to the mentions, with places derived from their words where there are such.

#include "engine/geoparse/derived_place.hpp"
#include "engine/geoparse/geoparse.hpp"
#include "engine/geoparse/ranking.hpp"

#include "engine/core/text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace sitmap {

namespace {

constexpr std::size_t most_kept = 6;
constexpr double actors_voice = 0.4;  // who acts in a text is often not where it plays
constexpr std::size_t no_name = static_cast<std::size_t>(-1);

bool asks_for_place(const Mention& mention) {
    return is_place(mention.reading) || mention.reading == Reading::metonym || mention.reading == Reading::demonym;
}

class Resolver {
public:
    Resolver(std::vector<Mention>& mentions, const Document& document, const NameContext& context, Problems& problems)
        : m_mentions{mentions},
          m_document{document},
          m_context{context},
          m_tokens{context.tokens},
          m_problems{problems},
          m_weights{rank_weights(context.lexicon)},
          m_slots(mentions.size()) {}

    void run() {
        locate();
        gather();
        link_neighbours();
        rank(m_names, m_weights);
        find_loosely();
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            if (m_slots[i].name != no_name) {
                settle(i);
            } else if (asks_for_place(m_mentions[i]) && m_mentions[i].reading != Reading::demonym) {
                tell_unresolved(m_mentions[i], "no gazetteer entry has this name");
            }
        }
    }

private:
    /// Where a mention stands among the tokens, and which ranked name it is.
    struct Slot {
        std::size_t first = 0;
        std::size_t last = 0;
        NameHit hit;                ///< the name as the gazetteer has it
        std::size_t name_last = 0;  ///< where the name proper ends: "Qasra" of "Qasra Province"
        std::size_t name = no_name;
        std::string_view type;
    };

    void locate() {
        std::size_t token = 0;
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            Slot& slot = m_slots[i];
            while (token < m_tokens.size() && m_tokens[token].span.start < m_mentions[i].span.start) {
                ++token;
            }
            slot.first = token;
            slot.last = token;
            while (slot.last < m_tokens.size() && m_tokens[slot.last].span.end <= m_mentions[i].span.end) {
                ++slot.last;
            }
            slot.hit = find_name(slot, m_mentions[i]);
            slot.name_last = slot.hit.last;
            slot.type = find_type(slot);
            if (const std::string_view inside = type_inside(slot.hit); !inside.empty()) {
                slot.type = inside;
                slot.name_last -= 1;
            }
        }
    }

    /// The name inside the mention: the longest stretch that has the mention's candidates.
    NameHit find_name(const Slot& slot, const Mention& mention) const {
        const auto& candidates = mention.resolution.candidates;
        for (std::size_t i = slot.first; !candidates.empty() && i < slot.last; ++i) {
            const auto hit = longest_hit(m_context, i);
            if (hit &&
                (holds(hit->links, candidates.front().place) || holds(hit->joined_links, candidates.front().place))) {
                return *hit;
            }
        }
        return {slot.first, slot.last, {}, {}};
    }

    static bool holds(std::span<const NameLink> links, PlaceIndex place) {
        return std::any_of(links.begin(), links.end(), [&](NameLink link) { return link.place == place; });
    }

    /// The type word after the name ("Suweida province") or before it ("the city of Suweida").
    std::string_view find_type(const Slot& slot) const {
        const std::size_t end = slot.hit.last;
        if (end < slot.last) {
            const std::size_t last = phrase_end(m_tokens, end, WordList::place_type, m_context.lexicon);
            return phrase_value(m_tokens, end, last, WordList::place_type, m_context.lexicon);
        }
        std::size_t of = slot.hit.first;
        if (of > 0 && m_tokens.folded(of - 1) == "the") {
            --of;
        }
        if (of < 2 || m_tokens.folded(of - 1) != "of" || !m_tokens[of].before.joins() ||
            !m_tokens[of - 1].before.joins()) {
            return {};
        }
        for (std::size_t back = std::min<std::size_t>(3, of); back >= 2; --back) {
            if (phrase_end(m_tokens, of - back, WordList::place_type, m_context.lexicon) == of - 1) {
                return phrase_value(m_tokens, of - back, of - 1, WordList::place_type, m_context.lexicon);
            }
        }
        return {};
    }

    /// The admin type word that the gazetteer's own name ends with: "Qasra Province".
    std::string_view type_inside(const NameHit& hit) const {
        if (hit.length() < 2 || !m_tokens[hit.last - 1].is(WordList::place_type)) {
            return {};
        }
        const auto type = phrase_value(m_tokens, hit.last - 1, hit.last, WordList::place_type, m_context.lexicon);
        return type.starts_with('A') ? type : std::string_view{};
    }

    std::string folded(const Slot& slot) const {
        std::string name;
        for (std::size_t i = slot.hit.first; i < slot.name_last; ++i) {
            name += name.empty() ? "" : " ";
            name += m_tokens.folded(i);
        }
        return name;
    }

    void gather() {
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            const Mention& mention = m_mentions[i];
            if (asks_for_place(mention) && !mention.resolution.candidates.empty()) {
                m_slots[i].name = name_for(m_slots[i], mention);
                m_names[m_slots[i].name].occurrences += is_place(mention.reading) ? 1 : actors_voice;
            }
        }
    }

    std::size_t name_for(const Slot& slot, const Mention& mention) {
        const std::string name = folded(slot);
        const std::uint64_t key = word_hash(name);
        const bool demonym = mention.reading == Reading::demonym;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (m_names[i].key == key && m_names[i].type == slot.type && m_names[i].demonym == demonym) {
                return i;
            }
        }
        RankedName made;
        made.key = key;
        made.type = slot.type;
        made.demonym = demonym;
        for (const Candidate& candidate : mention.resolution.candidates) {
            RankedPlace place;
            place.place = candidate.place;
            place.name_kind = candidate.name_kind;
            place.match = candidate.match;
            made.places.push_back(place);
        }
        prepare(made, m_context.gazetteer, m_context.lexicon, name);
        m_names.push_back(std::move(made));
        return m_names.size() - 1;
    }

    /// "X, Y" and "X (Y)": the second may hold the first.
    void link_neighbours() {
        for (std::size_t i = 0; i + 1 < m_mentions.size(); ++i) {
            const Slot& inner = m_slots[i];
            const Slot& outer = m_slots[i + 1];
            if (inner.name == no_name || outer.name == no_name || inner.name == outer.name ||
                inner.last != outer.first || outer.first >= m_tokens.size() || m_names[outer.name].demonym) {
                continue;
            }
            const Gap gap = m_tokens[outer.first].before;
            if ((gap.comma || gap.bracket) && !gap.paragraph && !gap.period && !gap.stop) {
                m_names[inner.name].holders.push_back(outer.name);
                m_names[outer.name].held.push_back(inner.name);
            }
        }
    }

    /// Unknown names once more, by their sound, inside the country that the text is about.
    void find_loosely() {
        constexpr double clear_lead = 0.4;
        constexpr std::size_t fewest_letters = 5;
        const CountryVote lead = leading_country(m_names);
        if (lead.share < clear_lead) {
            return;
        }
        bool found = false;
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {
            Mention& mention = m_mentions[i];
            if (mention.reading != Reading::literal || !mention.resolution.candidates.empty() ||
                mention.span.length() < fewest_letters) {
                continue;
            }
            add_alike(mention, lead.country);
            if (!mention.resolution.candidates.empty()) {
                m_slots[i].name = name_for(m_slots[i], mention);
                m_names[m_slots[i].name].occurrences += is_place(mention.reading) ? 1 : actors_voice;
                found = true;
            }
        }
        if (found) {
            rank(m_names, m_weights);
        }
    }

    /// The country's places whose names meet the mention's once the article is off, or else once the
    /// romanisation is evened out too.
    void add_alike(Mention& mention, std::string_view country) const {
        const std::string joined = fold_name(slice(m_document.text, mention.span));
        auto links = m_context.gazetteer.probe(joined_key(joined)).links;
        const MatchKind match = links.empty() ? MatchKind::loose : MatchKind::folded;
        if (links.empty()) {
            links = m_context.gazetteer.probe(loose_name_key(loose_key(joined))).links;
        }
        for (const NameLink link : links) {
            if (m_context.gazetteer.answers_to(link.place, country)) {
                Candidate candidate;
                candidate.place = link.place;
                candidate.name_kind = link.kind;
                candidate.match = match;
                mention.resolution.candidates.push_back(std::move(candidate));
            }
        }
    }

    void settle(std::size_t i) {
        Mention& mention = m_mentions[i];
        const RankedName& name = m_names[m_slots[i].name];
        Resolution& resolution = mention.resolution;
        resolution.candidates.clear();
        for (const RankedPlace& place : name.places) {
            if (resolution.candidates.size() == most_kept) {
                break;
            }
            resolution.candidates.push_back(candidate(place));
        }
        resolution.confidence = name.places.front().probability;
        resolution.reason.clear();
        if (mention.reading == Reading::region && m_tokens[m_slots[i].first].is(WordList::zone_noun) == false &&
            phrase_end(m_tokens, m_slots[i].first, WordList::zone_noun, m_context.lexicon) == m_slots[i].last) {
            settle_zone(mention, name);
        } else if (mention.reading == Reading::region || mention.reading == Reading::relative) {
            derive(i);
        }
    }

    Candidate candidate(const RankedPlace& place) const {
        Candidate made;
        made.place = place.place;
        made.name_kind = place.name_kind;
        made.match = place.match;
        made.score = place.probability;
        for (std::size_t rule = 0; rule + 1 < rank_rule_names.size(); ++rule) {
            if (const double weight = m_weights[rule] * place.amounts[rule]; weight != 0) {
                made.evidence.push_back({std::string{rank_rule_names[rule]}, weight});
            }
        }
        return made;
    }

    /// A zone named by its kind alone is one that the text is about, or none that we know.
    void settle_zone(Mention& mention, const RankedName& name) {
        constexpr double theatre_km = 800;
        const std::size_t own = static_cast<std::size_t>(&name - m_names.data());
        const RankedPlace& best = name.places.front();
        const bool country_named = best.amounts[static_cast<std::size_t>(RankRule::named_country)] > 0;
        if (!country_named && nearest_km(best, m_names, own) > theatre_km) {
            mention.resolution.candidates.clear();
            mention.resolution.confidence = 0;
            tell_unresolved(mention, "no zone of this kind is known where the text plays");
        }
    }

    void derive(std::size_t i) {
        Mention& mention = m_mentions[i];
        const Slot& slot = m_slots[i];
        const NameProfile place = profile(slot.hit, m_context);
        const auto phrase = phrase_around(m_context, slot.hit, place);
        if (!phrase) {
            return;
        }
        if (phrase->kind == PlacePhrase::Kind::part && known_part(mention, slot, *phrase)) {
            return;
        }
        const Place anchor = m_context.gazetteer.place(mention.resolution.candidates.front().place);
        const auto other = phrase->kind == PlacePhrase::Kind::between ? other_end(*phrase, anchor) : std::nullopt;
        auto derived = derive_place(*phrase, anchor, other ? &*other : nullptr, slice(m_document.text, mention.span));
        if (derived) {
            mention.resolution.derived = std::make_shared<const Place>(std::move(*derived));
        }
    }

    /// "south Syria" and "Syria's south" are the gazetteer's "southern Syria", where it has one.
    bool known_part(Mention& mention, const Slot& slot, const PlacePhrase& phrase) const {
        if (!phrase.bearing_deg) {
            return false;
        }
        constexpr std::array<std::string_view, 8> adjectives{"northern", "northeastern", "eastern", "southeastern",
                                                             "southern", "southwestern", "western", "northwestern"};
        const std::string_view adjective =
            adjectives[static_cast<std::size_t>(*phrase.bearing_deg / 45 + 0.5) % adjectives.size()];
        NameKey key = extend(NameKey{}, adjective);
        for (std::size_t i = slot.hit.first; i < slot.hit.last; ++i) {
            key = extend(key, m_tokens.folded(i));
        }
        const auto links = m_context.gazetteer.probe(key).links;
        if (links.empty()) {
            return false;
        }
        Candidate part;
        part.place = links.front().place;
        part.name_kind = links.front().kind;
        part.score = mention.resolution.confidence;
        mention.resolution.candidates.insert(mention.resolution.candidates.begin(), std::move(part));
        return true;
    }

    /// The place at the other end of "between A and B": of those called so the nearest to A.
    std::optional<Place> other_end(const PlacePhrase& phrase, const Place& anchor) const {
        std::optional<PlaceIndex> best;
        double least = 0;
        for (const auto links : {phrase.other.links, phrase.other.joined_links}) {
            for (const NameLink link : links) {
                const LonLat at = m_context.gazetteer.summary(link.place).point;
                const double apart = (at.lon - anchor.point.lon) * (at.lon - anchor.point.lon) +
                                     (at.lat - anchor.point.lat) * (at.lat - anchor.point.lat);
                if (!best || apart < least ||
                    (apart == least && m_context.gazetteer.id(link.place) < m_context.gazetteer.id(*best))) {
                    best = link.place;
                    least = apart;
                }
            }
        }
        return best ? std::optional{m_context.gazetteer.place(*best)} : std::nullopt;
    }

    void tell_unresolved(Mention& mention, std::string_view why) {
        mention.resolution.reason = why;
        m_problems.push_back({m_document.id, 0, mention.span,
                              "cannot place '" + std::string{slice(m_document.text, mention.span)} + "'",
                              std::string{why}});
    }

    std::vector<Mention>& m_mentions;
    const Document& m_document;
    const NameContext& m_context;
    const Tokens& m_tokens;
    Problems& m_problems;
    RankWeights m_weights;
    std::vector<Slot> m_slots;
    std::vector<RankedName> m_names;
};

}  // namespace

void resolve(std::vector<Mention>& mentions, const Document& document, const Gazetteer& gazetteer,
             const Lexicon& lexicon, Problems& problems) {
    const Tokens tokens = tokenize(document.text, lexicon);
    const NameContext context{tokens, gazetteer, lexicon};
    Resolver{mentions, document, context, problems}.run();
}

}  // namespace sitmap
