#pragma once

// One document on its way through the rules of extract: its words, times, triggers, sites and actors,
// and the events drafted so far. Each step below is one function that takes the coding further.

#include "engine/actor/actor.hpp"
#include "engine/coding/timing.hpp"
#include "engine/event/report.hpp"
#include "engine/geoparse/lexicon.hpp"
#include "engine/site/placing.hpp"
#include "engine/toll/claim.hpp"

namespace sitmap {

struct SiteModel;

/// An event while it is being coded, and the words it is coded from. Its place lacks names and footprint until
/// decide_mapping, which reads them for those that are still there.
struct Draft {
    Event event;
    Trigger trigger;
    Timing timing;
    std::vector<CastMember> cast;
    std::vector<std::uint32_t> mentions;  ///< those that place it, the deciding one first
    Width width = Width::town;
    std::string name;           ///< folded, as the text writes it, without "district" behind; empty: no site is named
    bool named = false;         ///< the text names its site, whether the gazetteer knows it or not
    bool points_told = false;   ///< "points where they advanced": somewhere, not told where
    bool suggested = false;     ///< by a model of what happens at places: no words of the codebook tell it
    bool joined = false;        ///< no event of its own: another draft has taken it in, or it is recalled
    Draft* taken_by = nullptr;  ///< that draft
    std::uint32_t sentence = 0;
    int score = 0;        ///< of the attachment
    double salience = 0;  ///< how much the text is about it
};

struct Coding {
    const Document& document;
    const Gazetteer& gazetteer;
    const Codebook& codebook;
    std::vector<Mention>& mentions;
    Wording wording;
    CodePoints code_points;  ///< of the document's text
    std::vector<TimeExpression> times;
    std::vector<Trigger> told;      ///< all triggers, guarded ones too
    std::vector<Trigger> triggers;  ///< those that happened
    std::vector<Site> sites;
    std::vector<ActorPhrase> actors;
    std::vector<Draft> drafts;  ///< in text order
    Problems problems;
};

/// Triggers that a guard holds for become problems; kept, they are drafted as if they had happened, for training to
/// see.
enum class Guarded : std::uint8_t { refused, kept };

/// Reads words, times, triggers, sites and actors.
Coding read_coding(const Document& document, std::vector<Mention>& mentions, const Gazetteer& gazetteer,
                   const Codebook& codebook, const Lexicon& lexicon, Guarded guarded = Guarded::refused);

/// From the triggers to drafts of events, each told once: all that comes before the choice of what is mapped.
void draft_all(Coding& coding, const SiteModel& model);

/// One draft for each trigger and place.
void draft_events(Coding& coding);

/// A draft of a trigger at one site, by a model that found them.
struct Suggestion {
    Trigger trigger;
    std::uint32_t site = 0;
    double likelihood = 0;
};
void draft_suggested(Coding& coding, const std::vector<Suggestion>& suggestions);

/// "has since", "after X's ouster": times that begin with something the document dates elsewhere.
void date_by_events(Coding& coding);

/// How a retaking is dated that is told without a day behind what it answers: it came later, and is another event.
constexpr std::string_view retaken_rule = "after_it_was_taken";

/// "Rebels took Oss on 5 May, though the army retook the town": after 5 May.
void date_retakings(Coding& coding);

/// "the city", "the violence", "twelve people were killed": what was named before.
void take_up_earlier(Coding& coding);

/// Gives the tolls of the text to the events they are of.
void attach_tolls(Coding& coding);

/// Says what was struck, a market or a convoy, where the text does.
void tell_targets(Coding& coding);

/// Makes one of the drafts that tell one event.
void join_drafts(Coding& coding);

/// Violence that nobody is told to have done gets who owns up to it, or is blamed for it, in the sentences behind it.
void tell_responsible(Coding& coding);

/// Decides what is mapped and why the rest is not; marks the mentions.
void decide_mapping(Coding& coding);

/// Fighting, strikes and violence: what tolls are of.
bool is_violent(std::string_view layer, std::string_view type);

/// The draft's place with its names and its footprint. There must be one.
Place whole_place(const Coding& coding, const Draft& draft);

/// Folded, as the text writes it, without the words for a kind of place behind it: "solino" of "Solino district".
std::string name_of_site(const Coding& coding, std::uint32_t mention);

/// At one place, or at one that nobody knows and the text calls the same.
bool same_place(const Draft& a, const Draft& b);

/// Numbers of the drafts told in these sentences.
WordRange drafts_within(const Coding& coding, WordRange sentences);

/// The draft is of this type, and in the layer that the codebook gives it: "none" for a type that it lacks.
void set_type(Draft& draft, std::string_view type, const Codebook& codebook);

/// The draft takes the other in: its evidence, its mentions, what it knows more.
void take_in(Draft& draft, Draft& other);

}  // namespace sitmap
