#pragma once

// Who did what to whom, where, when, and by whose word.

#include "engine/event/precision.hpp"
#include "engine/event/source_row.hpp"
#include "engine/time/when.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

enum class ActorRole : std::uint8_t { initiator, target, party, mediator };
std::string_view to_string(ActorRole role);

struct Actor {
    std::string name;  ///< as the codebook's house form: "Israel", "Druze fighters"
    ActorRole role = ActorRole::party;

    friend bool operator==(const Actor&, const Actor&) = default;
};

/// Who says what about an event. Claims stay side by side; they are never summed.
struct Claim {
    std::string
        about;  ///< killed, wounded, missing, displaced, detained, destroyed, target, control, motive, occurrence
    std::optional<std::int64_t> low;
    std::optional<std::int64_t> best;
    std::optional<std::int64_t> high;
    std::string text;  ///< the words, for claims that are no number
    std::string by;    ///< the speaker; empty: the report itself
    bool preliminary = false;
    std::string doc;   ///< document id
    Span span;         ///< the words, in bytes
    Span code_points;  ///< the same in code points

    friend bool operator==(const Claim&, const Claim&) = default;
};

enum class Status : std::uint8_t { reported, claimed, assessed, confirmed, disputed, retracted };
std::string_view to_string(Status status);

/// The sentence an event was read from.
struct Quotation {
    std::string doc;         ///< document id
    std::string source;      ///< the document's source
    std::string text;        ///< the whole sentence, white space folded
    Span span;               ///< the evidence in the document, in bytes
    Span code_points;        ///< the same in code points
    std::string place = {};  ///< id of the place at which it puts the event; empty: it names none

    friend bool operator==(const Quotation&, const Quotation&) = default;
};

struct Event {
    std::string id;       ///< "ev-" and 12 hex digits of a hash of what identifies it
    std::string type;     ///< of the codebook: "strike", "advance"
    std::string mode;     ///< "air", "drone", "missile"; empty unless the text tells it
    std::string layer;    ///< "strike_sites" ...; "none" maps nothing
    std::string mention;  ///< id of the mention that places it; empty if none does
    std::optional<Place> place;
    Placement placement;
    When when;
    std::optional<Date> told;  ///< the day of the report that tells it first; empty if that has no date
    Status status = Status::reported;
    std::string count;  ///< "hundreds", "12", "plural"; empty: one
    std::vector<Actor> actors;
    std::vector<Claim> claims;
    std::vector<Quotation> evidence;  ///< first the one it was coded from
    std::vector<SourceRow> rows;      ///< the tables' rows it comes from, as they came
    std::string rule;                 ///< the rules that made it: trigger, place, time
    std::string unmapped;             ///< why nothing is drawn; empty if something is
    double confidence = 0;
};

/// The day from which it can have been known: the day it was told, else its own last day.
std::optional<Date> known_from(const Event& event);

/// The evidence to show with what is drawn: the first that names the event's place, else the first. There is evidence.
const Quotation& telling_quotation(const Event& event);

/// What identifies an event that one report tells: the table's row it comes from, or type, layer, place, dates,
/// actors. When several reports' events are merged, the id of the one known first stays.
std::string event_id(const Event& event);
/// The id of the event that a row with an id of its own is, whatever is corrected in the row later.
std::string event_id_of_row(std::string_view format, std::string_view id);

std::ostream& operator<<(std::ostream& out, const Event& event);

}  // namespace sitmap
