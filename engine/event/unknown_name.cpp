#include "engine/event/unknown_name.hpp"

#include "engine/event/entry_names.hpp"
#include "engine/event/name_taker.hpp"
#include "engine/event/placing.hpp"
#include "engine/event/trigger_context.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t fire_reach = 18;     ///< words from "rockets" to "have fallen on X"
constexpr std::uint32_t subject_reach = 12;  ///< words from "fighting" to "reached X"
constexpr std::uint32_t taken_reach = 7;     ///< words from "abducted" to "from X"

class NameFinder : NameTaker {
public:
    using NameTaker::NameTaker;

    void find(const std::vector<Trigger>& triggers) {
        for (std::uint32_t at = 1; at < m_wording.words.size(); ++at) {
            if (leads_to_place(at)) {
                take(at, is(at - 1, {"of"}), true);
            }
        }
        for (std::uint32_t at = 1; at < m_wording.words.size(); ++at) {
            if (is(at, {"where"}) && m_wording.gap(at) == ", " && word(at - 1).capital && m_owner[at - 1] < 0) {
                take(first_of(at), false, true);  // "findings on Racak, where villagers were shot"
            }
        }
        const EntryNames entries{m_wording, m_codebook, m_lexicon};
        for (const Sentence& sentence : m_wording.sentences) {
            for (const std::uint32_t name : entries.of_heading(sentence)) {
                take(name, false, true);
            }
        }
        for (const Trigger& trigger : triggers) {
            beside(trigger);
            for (const std::uint32_t name : entries.of_list(trigger)) {
                take(name, false, false);
            }
        }
        for (std::size_t i = 1; i < m_mentions.size(); ++i) {
            read_beside(m_mentions[i - 1], m_mentions[i]);
        }
        for (Mention& mention : m_mentions) {
            read_facility(mention);
        }
        for (std::size_t i = 0; i < m_mentions.size(); ++i) {  // grows with what is found
            listed_with(i);
        }
        number();
    }

private:
    /// "in X", "near X", "the village of X": what stands here is a place if it is a name.
    bool leads_to_place(std::size_t at) const {
        if ((!word(at).capital && !is_small_article(at)) || !same_sentence(at, at - 1)) {
            return false;
        }
        if (is_district(at) || is_among(at) || is_by_river(at) || is_held_by(at)) {
            return true;
        }
        const std::size_t lead = before_adjective(at);
        const bool part =
            is(lead - 1, {"the", "northern", "southern", "eastern", "western", "central", "upper", "lower"});
        const std::size_t before = lead - 1 - (part && lead >= 2 ? 1 : 0);
        if (is(before, {"in", "at", "near", "into", "outside", "around", "round", "inside", "towards", "off", "above",
                        "overlooking"}) ||
            is_apposed(at) || is_close_to(at) ||
            (before > 0 && is(before, {"of"}) && is_direction(word(before - 1).folded))) {
            return true;
        }
        if (is(before, {"between"})) {  // "clashes between Jaysh al-Islam and the army": who fights
            return before == 0 || !m_codebook.triggers().longest(m_wording, before - 1);
        }
        if (is(before, {"from"})) {
            return before > 0 && is(before - 1, {"reported"});
        }
        if (is(before, {"to"}) && lead == at && cue("road_noun", before - 1)) {
            return true;  // "a checkpoint on the road to X"
        }
        if (is(before, {"on", "along", "over", "across"})) {
            const std::uint32_t last = name_end(m_wording, static_cast<std::uint32_t>(at));
            const bool front = before + 2 == at && is(before + 1, {"the"}) && last < m_wording.words.size() &&
                               is(last, {"front", "axis", "sector", "road", "line"}) && m_wording.gap(last) == " ";
            const bool island = last < m_wording.words.size() && cue("landform", last) && m_wording.gap(last) == " ";
            const bool lake = last > at + 1 && cue("landform", at);
            // "on Pebble Island", "on Pebble island", "on Lake Oss", "on the Oss front"
            return front || island || lake || (last > at + 1 && has("place_type", last - 1));
        }
        return before + 1 == at && is(before, {"of"}) && before > 0 &&
               (cue("place_noun", before - 1) || cue("area_noun", before - 1) || cue("facility_noun", before - 1) ||
                cue("terrain_noun", before - 1) || cue("captured_place", before - 1) || cue("inhabitant", before - 1) ||
                is_of_local_people(before));
    }

    /// "shelled 20 villages, among them X", "took several towns, including X": what is counted are places.
    bool is_among(std::size_t at) const {
        constexpr std::size_t reach = 9;
        const bool among = at > 2 && is(at - 1, {"them"}) && is(at - 2, {"among"});
        if (!among && !is(at - 1, {"including"})) {
            return false;
        }
        const std::size_t start = m_wording.sentence_of(static_cast<std::uint32_t>(at)).first;
        const std::size_t lead = at - (among ? 2 : 1);
        if (lead <= start || cue("armed_men", lead - 1)) {
            return false;
        }
        for (std::size_t before = lead; before > start && at - before < reach; --before) {
            if (cue("counted_places", before - 1)) {
                return true;
            }
            if (cue("inhabitant", before - 1) || cue("killed", before - 1) || cue("kill_active", before - 1)) {
                return false;
            }
        }
        return false;
    }

    /// "in Norland's X"
    bool is_held_by(std::size_t at) const {
        const std::int32_t owner = word(at - 1).possessive ? m_owner[at - 1] : -1;
        if (owner < 0 || !is_place(m_mentions[static_cast<std::size_t>(owner)].reading)) {
            return false;
        }
        const std::uint32_t first = words_under(m_wording, m_mentions[static_cast<std::size_t>(owner)].span).first;
        return first > 0 && is(first - 1, {"in", "at", "near"});
    }

    /// "on the bank of the X", "over the valley of the X"
    bool is_by_river(std::size_t at) const {
        return at > 3 && is(at - 1, {"the"}) && is(at - 2, {"of"}) && cue("riverside", at - 3);
    }

    /// "of al-Shaer", "in el-Fasher"
    bool is_small_article(std::size_t at) const {
        return is(at, {"al", "el"}) && at + 1 < m_wording.words.size() && m_wording.gap(at + 1) == "-" &&
               word(at + 1).capital;
    }

    /// "its old quarter, X, was hit"
    bool is_apposed(std::size_t at) const {
        const std::uint32_t last = name_end(m_wording, static_cast<std::uint32_t>(at));
        const string_view behind = m_wording.gap(last);
        return m_wording.gap(at) == ", " && cue("area_noun", at - 1) &&
               (behind.starts_with(',') || behind.starts_with('.'));
    }

    /// "at Oss and X", "Oss, X and Y": beside a place, before nothing that a person would do.
    void listed_with(std::size_t mention) {
        if (!is_place(m_mentions[mention].reading)) {
            return;
        }
        std::uint32_t next = words_under(m_wording, m_mentions[mention].span).last;
        const bool comma = next < m_wording.words.size() && m_wording.gap(next) == ", " && !is(next, {"and"});
        next = std::max(next, behind_time(next));
        if (next < m_wording.words.size() && is(next, {"and"}) && m_wording.gap(next).size() <= 2) {
            ++next;
        } else if (!comma) {
            return;
        }
        for (const std::uint32_t length : {1U, 2U}) {  // "and nearby X", "and rebel-held X"
            if (next + length < m_wording.words.size() && before_adjective(next + length) == next) {
                next += length;
                break;
            }
        }
        if (next >= m_wording.words.size() || !(word(next).capital || is_small_article(next)) ||
            !same_sentence(next, next - 1)) {
            return;
        }
        if (comma && are_doers(mention, next)) {
            return;
        }
        const std::uint32_t behind = name_end(m_wording, next);
        const bool ends =
            behind >= m_wording.words.size() || m_wording.gap(behind) != " " ||
            is(behind, {"ahead", "amid", "as", "when", "while", "where", "for", "to", "over", "under", "against"}) ||
            is(behind, {"of",        "and",   "in",    "on",        "near",  "with",   "were",   "was",
                        "overnight", "early", "late",  "yesterday", "today", "after",  "during", "before",
                        "at",        "from",  "since", "until",     "by",    "between"}) ||
            cue("behind_the_deed", behind) || tells_later(behind);
        const bool parallel = behind < m_wording.words.size() && is(behind, {"in"}) && is_container(mention);
        const bool camps =  // "the Oss and X camps"
            !comma && behind < m_wording.words.size() &&
            (cue("facility_noun", behind) || is(behind, {"camps", "districts", "neighbourhoods", "neighborhoods"}));
        const bool article = is(next, {"al", "el"}) || cue("name_opener", next);  // "Ramallah and Al Bireh"
        if (camps || (ends && (!comma || parallel || (behind < m_wording.words.size() && is(behind, {"and"}))))) {
            take(next, false, article);
        }
    }

    /// "In Oss, Jon and Jan met the minister": behind the comma stands who did it.
    bool are_doers(std::size_t mention, std::uint32_t next) const {
        const std::uint32_t first = words_under(m_wording, m_mentions[mention].span).first;
        const std::uint32_t behind = name_end(m_wording, next);
        if (first == 0 || first - 1 != m_wording.sentence_of(first).first || behind + 1 >= m_wording.words.size() ||
            !is(behind, {"and"}) || !word(behind + 1).capital) {
            return false;
        }
        const std::uint32_t verb = name_end(m_wording, behind + 1);
        return verb < m_wording.words.size() && m_wording.gap(verb) == " " && !word(verb).capital &&
               (m_codebook.triggers().longest(m_wording, verb).length > 0 || cue("say_plain", verb));
    }

    /// "two days later", "a week after"
    bool tells_later(std::uint32_t at) const {
        for (std::uint32_t next = at + 2; next <= at + 3 && next < m_wording.words.size(); ++next) {
            if (is(next, {"later", "after", "afterwards"}) &&
                is(next - 1, {"day", "days", "week", "weeks", "months"})) {
                return true;
            }
        }
        return false;
    }

    /// "Y" of "X in Y": "at X in Y, A in B".
    bool is_container(std::size_t mention) const {
        const std::uint32_t first = words_under(m_wording, m_mentions[mention].span).first;
        return first > 1 && is(first - 1, {"in"}) && m_owner[first - 2] >= 0 &&
               is_place(m_mentions[static_cast<std::size_t>(m_owner[first - 2])].reading);
    }

    /// "Oss on 3 May and X": the word behind "on 3 May", or 0.
    std::uint32_t behind_time(std::uint32_t at) const {
        const auto goes_on = [&](std::uint32_t next) {
            if (next == at) {
                return is(next, {"on", "in"});
            }
            return word(next).number || has("calendar_word", next) ||
                   (is(next, {"the", "and"}) && next + 1 < m_wording.words.size() && word(next + 1).number);
        };
        std::uint32_t last = at;
        while (last < m_wording.words.size() && same_sentence(last, at - 1) && m_wording.gap(last) == " " &&
               goes_on(last)) {
            ++last;
        }
        return last > at + 1 ? last : 0;
    }

    /// "captured X", "withdrew from X", "X was shelled".
    void beside(const Trigger& trigger) {
        const Frame& frame = *trigger.frame;
        std::uint32_t next = trigger.words.last;
        const auto governs = [&](std::uint32_t at) { return frame.leads_by(word(at).folded); };
        while (next < m_wording.words.size() && is(next, {"still", "again", "also", "have", "had", "then", "later"})) {
            ++next;
        }
        const bool fired =
            ((frame.weapon && frame.agent) || !frame.verb) && next < m_wording.words.size() && cue("firing", next);
        next += fired ? 1 : 0;  // "shells fell on Oss", "artillery fire fell on Oss"
        if (next < m_wording.words.size() && governs(next) && !is(next, {"between"})) {
            ++next;
        } else if (!frame.verb || !frame.object_may_be_site || trigger.passive) {
            next = static_cast<std::uint32_t>(m_wording.words.size());
        }
        const std::uint32_t share = next + (is_at(next, {"nearly", "almost"}) ? 1 : 0);
        if (is_at(share, {"most", "much", "part", "parts", "half", "all"}) && is_at(share + 1, {"of"})) {
            next = share + 2;  // "took most of X"
        }
        if (next < m_wording.words.size() && is(next, {"the"})) {
            ++next;
        }
        for (const std::uint32_t length : {1U, 2U}) {  // "entered nearby X", "trekked to rebel-held X"
            if (next + length < m_wording.words.size() && word(next + length).capital &&
                before_adjective(next + length) == next) {
                next += length;
                break;
            }
        }
        const bool article = next + 1 < m_wording.words.size() &&
                             is(next, {"al", "el", "as", "ad", "ar", "an", "ash"}) && m_wording.gap(next + 1) == "-" &&
                             word(next + 1).capital;  // "seized the al-X district"
        if (next < m_wording.words.size() && same_sentence(next, trigger.words.first) &&
            (word(next).capital || article)) {
            if (frame.verb && !trigger.passive && next == trigger.words.last &&
                cue("done_to_places", trigger.words.first)) {
                read_as_place({next, name_end(m_wording, next)});
            }
            take(next, false, frame.needs_place);
        }
        taken_from(trigger);
        sent_to(trigger);
        if (fires(trigger) || is_assault(trigger)) {
            fired_on(trigger);
        }
        if (!frame.verb) {
            befallen_by(trigger);
        }
        const std::uint32_t first = trigger.words.first;
        const Sentence& sentence = m_wording.sentence_of(first);
        if (!frame.verb && (sentence.item || sentence.heading) && first == sentence.first + 1 &&
            word(first - 1).capital && m_wording.gap(first) == " ") {
            take(first - 1, false, false);  // "- X fighting leaves nine dead"
        }
        if (frame.verb && ((frame.object_may_be_site && trigger.passive) ||
                           (frame.subject_may_be_site && (trigger.words.length() > 1 || frame.needs_preposition)))) {
            subject(trigger);
        }
    }

    bool is_at(std::uint32_t at, std::initializer_list<WordHash> words) const {
        return at < m_wording.words.size() && is(at, words);
    }

    static bool fires(const Trigger& trigger) {
        static constexpr std::array types{"strike",   "air_strike",    "drone_strike", "missile_strike",
                                          "shelling", "rocket_attack", "bombing",      "interception"};
        return std::ranges::find(types, trigger.type) != types.end();
    }

    /// "an attack by the militia on X"
    static bool is_assault(const Trigger& trigger) {
        static constexpr std::array types{"attack", "attack_failed", "raid", "offensive"};
        return !trigger.frame->verb && std::ranges::find(types, trigger.type) != types.end();
    }

    /// "Rockets have fallen since this morning on X", "raids last night on X and Y".
    void fired_on(const Trigger& trigger) {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + fire_reach);
        for (std::uint32_t at = trigger.words.last; at + 1 < last; ++at) {
            const std::uint32_t name = at + (is(at + 1, {"the"}) ? 2 : 1);
            if (word(at).clause == word(trigger.words.first).clause && is(at, {"on", "at", "against", "over"}) &&
                name < sentence.last && (word(name).capital || is_small_article(name)) && m_wording.gap(name) == " ") {
                take(name, false, false);
            }
        }
    }

    /// "Fighting between the army and the rebels has reached X".
    void befallen_by(const Trigger& trigger) {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + subject_reach);
        for (std::uint32_t at = trigger.words.last; at < last; ++at) {
            const auto length = static_cast<std::uint32_t>(m_codebook.cue_length("befalling", m_wording, at));
            const std::uint32_t name = at + length;
            if (length > 0 && name < sentence.last && word(name).capital && m_wording.gap(name) == " ") {
                take(name, false, true);
                return;
            }
        }
    }

    /// "abducted nine officers from X".
    void taken_from(const Trigger& trigger) {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + taken_reach);
        for (std::uint32_t at = trigger.words.last; trigger.frame->leads_by("from") && at + 1 < last; ++at) {
            if (is(at, {"from"}) && word(at).clause == word(trigger.words.first).clause && word(at + 1).capital) {
                take(at + 1, false, false);
                return;
            }
        }
    }

    /// "deployed fighters to X"
    void sent_to(const Trigger& trigger) {
        const Sentence& sentence = m_wording.sentence_of(trigger.words.first);
        const bool sends = trigger.frame->verb && !trigger.passive && trigger.type == "deployment";
        const std::uint32_t last = std::min(sentence.last, trigger.words.last + taken_reach);
        for (std::uint32_t at = trigger.words.last; sends && trigger.frame->leads_by("to") && at + 1 < last; ++at) {
            if (is(at, {"to"}) && word(at).clause == word(trigger.words.first).clause &&
                (word(at + 1).capital || is_small_article(at + 1))) {
                take(at + 1, false, false);
                return;
            }
        }
    }

    /// "X (Norland) was shelled": the word behind "X"; without brackets `last` itself.
    std::uint32_t before_brackets(std::uint32_t last, std::uint32_t start) const {
        constexpr std::uint32_t longest = 4;
        std::uint32_t close = last;
        while (close > start && !m_wording.gap(close).starts_with(')') && cue("auxiliary", close - 1)) {
            --close;
        }
        if (!m_wording.gap(close).starts_with(')')) {
            return last;
        }
        for (std::uint32_t open = close; open > start && close - open < longest; --open) {
            if (m_wording.gap(open) == " (") {
                return open;
            }
        }
        return last;
    }

    /// The capitalised run right before "was shelled" or "had been shelled".
    void subject(const Trigger& trigger) {
        std::uint32_t last = trigger.words.first;
        const std::uint32_t start = m_wording.sentence_of(last).first;
        last = before_brackets(last, start);
        while (last > start && !word(last - 1).capital && trigger.words.first - last < 4) {
            if (!cue("auxiliary", last - 1) && !cue("facility_noun", last - 1) && !cue("area_noun", last - 1) &&
                !is(last - 1, {"also", "again", "then", "heavily", "later", "finally", "itself"})) {
                apposed_subject(trigger, last);
                return;
            }
            --last;
        }
        if (m_wording.gap(last) == ", ") {
            apposed_subject(trigger, last);
        }
        std::uint32_t first = last;
        const auto runs_on = [&] {
            const bool article = first < last && m_wording.gap(first) == "-" &&
                                 is(first - 1, {"al", "el", "as", "ad", "ar", "an", "ash", "at"});
            return article || (word(first - 1).capital && (first == last || m_wording.gap(first) == " "));
        };
        while (first > start && last - first < longest_name && runs_on()) {
            --first;  // "Ras al-X"
        }
        if (first == start && first + 1 < last && cue("fronted", first)) {
            ++first;  // "After Oss had been taken"
        }
        if (first < last && m_owner[first] >= 0) {
            read_as_town(m_mentions[static_cast<std::size_t>(m_owner[first])], trigger);
        }
        if (first < last && is_done_to_places(trigger)) {
            read_as_place({first, last});
        }
        if (first < last && (first > start || !has("common_word", first) || is_typed({first, last}) ||
                             (is_done_to_places(trigger) && is_known_here({first, last})))) {
            take(first, false, is_done_to_places(trigger));
            listed_before(first, start);
        } else if (first == last) {
            apposed_subject(trigger, last);
        }
    }

    /// "Mia Milia was overrun": no person.
    void read_as_place(WordRange name) {
        const std::int32_t owner = m_owner[name.first];
        if (owner >= 0 && m_mentions[static_cast<std::size_t>(owner)].reading == Reading::person &&
            words_under(m_wording, m_mentions[static_cast<std::size_t>(owner)].span).first == name.first) {
            lengthen(m_mentions[static_cast<std::size_t>(owner)], name);
        }
    }

    /// People are captured too; nobody is overrun or shelled by name.
    bool is_done_to_places(const Trigger& trigger) const {
        return trigger.passive &&
               (trigger.type == "shelling" || trigger.type == "siege" || trigger.type == "air_strike" ||
                is(trigger.words.first, {"overrun", "retaken", "recaptured", "liberated", "occupied", "reoccupied",
                                         "stormed", "evacuated"}));
    }

    /// "X, in the south of Norland, had fallen", "After X, whose wells were dry, was taken".
    void apposed_subject(const Trigger& trigger, std::uint32_t last) {
        const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
        const std::uint32_t first = start + (cue("subordinate", start) ? 1 : 0);
        if (first >= last || !word(first).capital || m_wording.gap(last) != ", ") {
            return;
        }
        const std::uint32_t behind = name_end(m_wording, first);
        if (behind < last && m_wording.gap(behind) == ", " && (first > start || !has("common_word", first))) {
            take(first, false, false);
        }
    }

    /// "Protesters in Oss and Hill demanded": the second is a town as the first is.
    void read_beside(const Mention& first, Mention& second) const {
        const WordRange left = words_under(m_wording, first.span);
        const WordRange right = words_under(m_wording, second.span);
        if (first.reading != Reading::literal || second.reading != Reading::metonym || left.first == 0 ||
            right.first != left.last + 1 || !is(left.last, {"and"}) || !is(left.first - 1, {"in", "at", "near"})) {
            return;
        }
        const auto place = described_place(second, m_gazetteer);
        if (place && place->feature_class == FeatureClass::populated) {
            second.reading = Reading::literal;
            second.reason = "named together with a town where something happens";
        }
    }

    /// "at Aleppo University", "near Doma Hospital": in the town that it is named for.
    void read_facility(Mention& mention) const {
        const WordRange name = words_under(m_wording, mention.span);
        const std::uint32_t end = name.last + 1;
        const bool heads =
            mention.reading == Reading::metonym && end < m_wording.words.size() &&
            m_wording.gap(end).starts_with(": ") &&
            (name.first == m_wording.sentence_of(name.first).first || is_spaced_dash(m_wording.gap(name.first)));
        if (mention.reading != Reading::metonym || name.first == 0 || name.last >= m_wording.words.size() ||
            !(heads || is(name.first - 1, {"at", "near", "outside"})) || m_wording.gap(name.last) != " " ||
            !word(name.last).capital || !cue("facility_noun", name.last)) {
            return;
        }
        const auto place = described_place(mention, m_gazetteer);
        if (place && place->feature_class == FeatureClass::populated) {
            mention.reading = Reading::literal;
            mention.reason = "something happens at what is named for the town";
        }
    }

    /// A town is shelled, not its government.
    void read_as_town(Mention& mention, const Trigger& trigger) const {
        const bool lost = trigger.type == "capture" && trigger.frame->subject_may_be_site;  // "was lost to the enemy"
        const bool suffers = lost || (trigger.passive && trigger.frame->object_may_be_site && hurts(trigger.type));
        const auto place =
            mention.reading == Reading::metonym && suffers ? described_place(mention, m_gazetteer) : std::nullopt;
        if (place && place->feature_class == FeatureClass::populated) {
            mention.reading = Reading::literal;
            mention.reason = "a town, not its government, is " + text_of(m_wording, trigger.words);
        }
    }

    /// "Badanah al-Kubra" of "Badanah al-Kubra and Baskhirah fell", "X" and "Y" of "X, Y and Z fell".
    void listed_before(std::uint32_t at, std::uint32_t start) {
        if (at < start + 2 || !is(at - 1, {"and"}) || m_owner[at] < 0) {
            return;
        }
        for (std::uint32_t end = at - 1; end > start && word(end - 1).capital;) {
            std::uint32_t first = end - 1;
            while (first > start && end - first < longest_name &&
                   m_wording.gap(first).find_first_not_of(" -") == string_view::npos &&
                   (word(first - 1).capital || is(first - 1, {"al", "el", "de", "la"}))) {
                --first;
            }
            if (m_owner[end - 1] < 0 && name_end(m_wording, first) == end &&
                (first > start || !has("common_word", first) || is_typed({first, end}))) {
                take(first, false, false);
            }
            if (m_wording.gap(first) != ", ") {
                return;
            }
            end = first;
        }
    }

    /// Of the capitalised run that ends before this word.
    std::uint32_t first_of(std::uint32_t last) const {
        std::uint32_t first = last - 1;
        while (first > m_wording.sentence_of(last - 1).first + 1 && word(first - 1).capital &&
               m_wording.gap(first) == " " && m_owner[first - 1] < 0) {
            --first;
        }
        return first;
    }

    void number() {
        if (!std::ranges::is_sorted(m_mentions, {}, &Mention::span)) {
            std::ranges::stable_sort(m_mentions, {}, &Mention::span);
        }
        sitmap::number(m_mentions);
    }
};

}  // namespace

void add_unknown_names(std::vector<Mention>& mentions, const Wording& wording, const std::vector<Trigger>& triggers,
                       const Codebook& codebook, const Lexicon& lexicon, const Gazetteer& gazetteer) {
    NameFinder{mentions, wording, codebook, lexicon, gazetteer}.find(triggers);
}

}  // namespace sitmap
