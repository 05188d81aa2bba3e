#pragma once

// What counts as which event: types with their layers and crosswalks, trigger frames, guards, actors.
// All of it is data in geodata/codebook/; this is that data, read and checked.

#include "engine/core/probe.hpp"
#include "engine/wording/event_types.hpp"
#include "engine/wording/inflection.hpp"
#include "engine/wording/phrase.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// One trigger (frames.tsv): the words that tell of an event, and where its site stands.
struct Frame {
    std::string type;  ///< of types.tsv; empty: the words are read and tell of nothing ("shot down")
    std::string mode;  ///< "air", "drone"; empty unless the words tell it
    bool verb = false;
    std::vector<std::string> prepositions;  ///< those that lead to the site
    bool object_may_be_site = false;        ///< O: "shelled Kupiansk"
    bool needs_place = false;               ///< T: an event only with a place ("took Bakhmut")
    bool subject_may_be_site = false;       ///< S: "Homs came under fire"
    bool of_is_site = false;                ///< C: "the fall of Goma"
    bool needs_preposition = false;         ///< X: an event only with one of its own prepositions
    bool weapon = false;                    ///< W: an event only with a word of firing near
    bool weak = false;                      ///< K: an event only where nothing else violent is told
    bool agent = false;                     ///< A: names who acts; lends its mode to the next verb
    bool needs_object = false;              ///< N: a verb that counts only with a noun of cues.tsv: object_TYPE
    bool needs_armed = false;               ///< M: an event only where armed men are told before it: "reached Oss"
    bool repeats = false;                   ///< R: a verb that counts only behind another of its type: "Oss followed"
    bool needs_subject = false;             ///< P: a verb that counts only behind a noun of cues.tsv: subject_TYPE
    bool opens_period = false;              ///< E: "after the ouster" dates what follows

    /// True if this preposition leads from the trigger to its site.
    bool leads_by(std::string_view folded) const {
        const std::string_view led = folded == "upon" ? std::string_view{"on"} : folded;
        return std::find(prepositions.begin(), prepositions.end(), led) != prepositions.end();
    }
};

struct TriggerForm {
    std::uint32_t frame = 0;
    VerbForm form = VerbForm::none;
};

/// One guard (guards.tsv): words that take an event's reality away.
struct Guard {
    std::string kind;         ///< "negated", "threat", "demand", "plan", "history"
    std::uint32_t reach = 0;  ///< words between guard and trigger, at most
    bool after = false;       ///< the guard stands after the trigger
    bool anywhere = false;    ///< from the sentence's start on, over clauses
    bool infinitive = false;  ///< before "to" and the trigger alone: "the threat, made in Oss, to strike"
};

/// A named actor (actors.tsv).
struct ActorEntry {
    std::string name;     ///< the house form
    std::string country;  ///< ISO 3166-1 alpha-2; empty for others than states and their organs
    std::string kind;     ///< "state", "group", "organisation"
};

/// What a noun says about the name before it (classes.tsv): "fighters", "officials".
enum class ActorKind : std::uint8_t { force, group, state, official, civil };

class Codebook {
public:
    const EventTypes& types() const { return m_types; }

    std::span<const Frame> frames() const { return m_frames; }
    const PhraseTable& triggers() const { return m_triggers; }  ///< rows: of trigger_forms
    std::span<const TriggerForm> trigger_forms() const { return m_trigger_forms; }
    /// One of the words' forms, as a match of triggers() has them, is this one; false without a match.
    bool has_form(const PhraseTable::Match& trigger, VerbForm form) const {
        return trigger && std::any_of(trigger.rows->begin(), trigger.rows->end(),
                                      [&](std::uint32_t row) { return m_trigger_forms[row].form == form; });
    }

    std::span<const Guard> guards() const { return m_guards; }
    const PhraseTable& guard_phrases() const { return m_guard_phrases; }  ///< rows: of guards

    std::span<const ActorEntry> actors() const { return m_actors; }
    const PhraseTable& actor_names() const { return m_actor_names; }      ///< rows: of actors
    const PhraseTable& actor_classes() const { return m_actor_classes; }  ///< rows: ActorKind

    /// Words of the longest phrase of the list of cues.tsv that begins here; 0 if none does. An unknown list holds
    /// nothing.
    std::uint32_t cue_length(WordHash list, const Wording& wording, std::size_t at) const {
        return wording.words[at].cues->may_hold(list) ? cue(list).length_at(wording, at) : 0;
    }
    /// One of the list's phrases begins in these words.
    bool cue_within(WordHash list, const Wording& wording, WordRange words) const;
    /// Tells each word which lists it may begin a phrase of. Without it all lists are asked, and answer the same. The
    /// codebook must outlive the wording.
    void look_up_cues(Wording& wording) const;

    friend Codebook load_codebook(const std::filesystem::path& folder);
    friend class CodebookReader;

private:
    EventTypes m_types;
    std::vector<Frame> m_frames;
    std::vector<TriggerForm> m_trigger_forms;
    PhraseTable m_triggers;
    std::vector<Guard> m_guards;
    PhraseTable m_guard_phrases;
    std::vector<ActorEntry> m_actors;
    PhraseTable m_actor_names;
    PhraseTable m_actor_classes;
    struct CueSlot {
        std::uint64_t name = 0;  ///< the WordHash of the list's name
        std::size_t number = 0;  ///< of the list; 0 is the one that holds nothing
    };
    /// Where the list of this name stands, or would stand.
    std::size_t cue_slot(std::uint64_t name) const {
        return probe_slot(m_cue_slots, name,
                          [&](const CueSlot& slot) { return slot.number == 0 || slot.name == name; });
    }
    const PhraseList& cue(WordHash list) const { return m_cues[m_cue_slots[cue_slot(list.value)].number]; }
    void add_cue(WordHash list, std::string_view phrase);
    bool is_population(const Wording& wording, std::size_t at) const;
    CueBits& made_cue_bits(std::uint64_t first_word);

    struct CueWord {
        std::uint64_t hash = 0;  ///< of the word; 0: free
        CueBits lists;
    };
    std::size_t cue_word(std::uint64_t hash) const {
        return probe_slot(m_cue_words, hash, [&](const CueWord& word) { return word.hash == 0 || word.hash == hash; });
    }

    std::vector<PhraseList> m_cues = std::vector<PhraseList>(1);
    std::vector<CueSlot> m_cue_slots{{}, {}};  ///< open addressing, at most a quarter full: every rule asks
    /// Those that begin a phrase of a list; open addressing, at most half full.
    std::vector<CueWord> m_cue_words = std::vector<CueWord>(1024);
    std::size_t m_cue_word_count = 0;
};

/// Reads the folder. Throws InputError naming file and line.
Codebook load_codebook(const std::filesystem::path& folder);

}  // namespace sitmap
