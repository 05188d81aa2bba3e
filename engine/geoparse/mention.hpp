#pragma once

// A span of a document read as a name, how it is read, and what it resolves to.

#include "engine/core/span.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geo/strip_outline.hpp"

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

enum class Reading : std::uint8_t {
    literal,       ///< strikes on Damascus
    region,        ///< southern Syria, the buffer zone, the Golan
    relative,      ///< 10 km north of Quneitra, the outskirts of
    metonym,       ///< Damascus had confirmed: a government
    demonym,       ///< Israeli officials, Druze fighters: an actor
    organisation,  ///< Syrian Network for Human Rights
    person,        ///< Paris Hilton
    event_name,    ///< the Paris Agreement
    other,         ///< said on X
};
std::string_view to_string(Reading reading);

/// True for the readings that may put an event on a map.
bool is_place(Reading reading);

/// A place proposed for a mention.
struct Candidate {
    PlaceIndex place{};
    NameKind name_kind = NameKind::primary;
    MatchKind match = MatchKind::exact;
    double score = 0;  ///< 0..1
};

/// A mention's ranked candidates. Unresolved when there is neither candidate nor derived place;
/// then `reason` says why, as it does where the words about a place describe another and bound none.
struct Resolution {
    std::vector<Candidate> candidates;     ///< best first
    double confidence = 0;                 ///< 0..1 that the best is right
    std::shared_ptr<const Place> derived;  ///< a place made from the words: "10 km north of X"
    std::shared_ptr<const StripOutline>
        strip;  ///< what `derived` is where it lies along lines; its footprint is empty then
    std::string reason;

    bool resolved() const { return derived || !candidates.empty(); }
};

struct Mention {
    std::string id;  ///< "m1", in text order
    Span span;       ///< in bytes
    Reading reading = Reading::literal;
    std::string reason;  ///< the rule that read it so, in words
    Resolution resolution;
    bool maps_event = false;  ///< set by extract: an event happens there
};

/// Gives them their ids, "m1", "m2", in the order they have.
void number(std::vector<Mention>& mentions);

/// Takes its place back, for the reason told: it is unresolved from here on.
void unplace(Mention& mention, std::string_view reason);

/// The place the mention stands for: the derived one or the best candidate's. Nothing for a relative
/// mention without a derived place: it is about the candidate, and somewhere else.
std::optional<Place> resolved_place(const Mention& mention, const Gazetteer& gazetteer);
/// The same without its names and its footprint, which take far longer to read than all the rest.
std::optional<Place> described_place(const Mention& mention, const Gazetteer& gazetteer);

std::ostream& operator<<(std::ostream& out, const Mention& mention);

}  // namespace sitmap
