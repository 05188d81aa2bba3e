#include "engine/site/name_taker.hpp"

#include "engine/site/entry_names.hpp"
#include "engine/trigger/governing.hpp"

#include <algorithm>
#include <string_view>

namespace sitmap {

using std::string_view;

namespace {

/// Two vowels at least: "KILALY", not "FARDC".
bool is_pronounceable(string_view capitals) {
    return std::ranges::count_if(capitals, [](char c) { return string_view{"AEIOUY"}.find(c) != string_view::npos; }) >=
           2;
}

}  // namespace

void NameTaker::take(std::uint32_t first, bool certain, bool sure) {
    if (is(first, {"brgy", "brgys"}) && first + 1 < m_wording.words.size() && word(first + 1).capital) {
        ++first;  // "Brgy. Bagolibas"
    }
    const bool numbered = is_numbered(first);
    WordRange name{first, numbered ? first + 2 : is_shouted(first) ? shouted_end(first) : name_end(m_wording, first)};
    name.last += has_suffix(name.last) ? 1 : 0;
    while (name.length() > 1 && is_acronym(name.last - 1) && !is_shouted(first)) {
        --name.last;  // "the Pajule IDP camp"
    }
    const bool strange =
        numbered || (name.length() == 1 && is_kilometre(first)) || is_strange(name, certain) ||
        (name.length() == 1 && (sure || is_in(first) || is_taken(first) || is_dated_head(name)) && is_known_here(name));
    if (name.length() == 0 || !strange || names_somebody(name)) {
        return;
    }
    for (std::uint32_t at = name.first; at < name.last; ++at) {
        if (m_owner[at] >= 0) {
            reread(m_mentions[static_cast<std::size_t>(m_owner[at])], name, sure);
            return;
        }
    }
    Mention mention;
    mention.span = span_of(m_wording, name);
    look_up(mention);
    own(name, m_mentions.size());
    m_mentions.push_back(mention);
}

void NameTaker::read_as_place(WordRange name) {
    Mention* somebody = owner(name.first);
    if (somebody != nullptr && somebody->reading == Reading::person &&
        words_under(m_wording, somebody->span).first == name.first) {
        lengthen(*somebody, name);
    }
}

bool NameTaker::is_all_capitals(std::uint32_t at) const {
    const string_view text = slice(m_wording.text, word(at).span);
    return text.size() > 1 && std::all_of(text.begin(), text.end(), [](char c) { return c < 'a' || c > 'z'; }) &&
           !word(at).number;
}

/// Of a headline in capitals: a common word beside it, or next to that, has them too.
bool NameTaker::is_shouted(std::uint32_t first) const {
    constexpr std::uint32_t reach = 2;
    const Sentence& sentence = m_wording.sentence_of(first);
    const std::uint32_t from = first - std::min(reach, first - sentence.first);
    const std::uint32_t to = std::min(sentence.last, first + reach + 1);
    for (std::uint32_t at = from; at < to && is_all_capitals(first); ++at) {
        if (at != first && is_all_capitals(at) && (is_usual(at) || has("function_word", at))) {
            return true;
        }
    }
    return false;
}

/// In capitals a name ends where common words begin.
std::uint32_t NameTaker::shouted_end(std::uint32_t first) const {
    const std::uint32_t end = name_end(m_wording, first);
    std::uint32_t last = first;
    while (last < end && !has("function_word", last) && (last == first || !is_usual(last))) {
        ++last;
    }
    return last;
}

/// Nobody but a place can be in, at or near: "at a monastery in Nan Neint".
bool NameTaker::is_in(std::uint32_t first) const {
    const bool village = first > 1 && is(first - 1, {"of"}) && cue("area_noun", first - 2);
    const bool side = first > 1 && is(first - 1, {"of"}) && is_direction(word(first - 2).folded);
    return village || side || is_close_to(first) ||
           (first > 0 && is(first - 1, {"in", "at", "near", "around", "outside"}));
}

/// "In Tame, soldiers shot a boy": a common word with a capital, and a place of the report's country is called so.
bool NameTaker::is_known_here(WordRange name) {
    const string_view text = slice(m_wording.text, word(name.first).span);
    const bool written = text.size() > 3 && text[1] >= 'a' && !has("calendar_word", name.first);
    return written && is_place_of_leading_country(text);
}

/// "21/01 Tame: ...", "17 May - Tame."
bool NameTaker::is_dated_head(WordRange name) const {
    const string_view behind = m_wording.gap(name.last);
    return name.first > 0 && (word(name.first - 1).number || has("calendar_word", name.first - 1)) &&
           (behind.starts_with(':') || behind.starts_with('.') || behind == " (");
}

/// "captured Sake", "entered Man": what stands behind such a verb is a place or somebody.
bool NameTaker::is_taken(std::uint32_t first) const {
    const auto match = first > 0 ? m_codebook.triggers().longest(m_wording, first - 1, 1) : PhraseTable::Match{};
    return match && std::ranges::any_of(*match.rows, [&](std::uint32_t row) {
               const TriggerForm& form = m_codebook.trigger_forms()[row];
               return form.form == VerbForm::past && m_codebook.frames()[form.frame].object_may_be_site;
           });
}

/// "in Sheikh Radwan": a quarter that bears a saint's name.
bool NameTaker::is_titled_place(std::uint32_t first) const {
    return first > 0 && is(first, {"sheikh", "shaykh", "cheikh"}) && first + 1 < m_wording.words.size() &&
           word(first + 1).capital &&
           (is_in(first) || is(first - 1, {"into"}) || is_before_facility(first) ||
            (first > 1 && is(first - 1, {"of"}) && cue("place_noun", first - 2)));
}

/// "Sheikh Radwan barracks"
bool NameTaker::is_before_facility(std::uint32_t first) const {
    const std::uint32_t last = name_end(m_wording, first);
    return last < m_wording.words.size() && m_wording.gap(last) == " " && same_sentence(first, last) &&
           (cue("facility_noun", last) || cue("area_noun", last));
}

bool NameTaker::is_district(std::size_t at) const {
    const std::uint32_t last = name_end(m_wording, static_cast<std::uint32_t>(at));
    const bool noun = last < m_wording.words.size() && m_wording.gap(last) == " " && cue("named_thing", last);
    const std::size_t lead = before_adjective(at);
    const bool owned = word(lead - 1).possessive;  // "Oss's X market", "the city's X district"
    return noun && (owned || is(lead - 1, {"the"})) && m_wording.gap(at) == " " &&
           !(last + 1 < m_wording.words.size() &&
             is(last + 1, {"attorney", "court", "council", "office", "commissioner", "governor", "chief"}));
}

std::size_t NameTaker::before_adjective(std::size_t at) const {
    if (at > 1 && m_wording.gap(at) == " " && cue("town_epithet", at - 1)) {
        return at - 1;
    }
    const bool held = at > 2 && m_wording.gap(at) == " " && word(at - 1).hyphened &&
                      is(at - 1, {"held", "controlled", "run", "occupied", "ruled"});
    return held ? at - 2 : at;
}

bool NameTaker::is_of_local_people(std::size_t of) const {
    return cue("local_people", of - 1) || (of > 1 && m_codebook.cue_length("local_people", m_wording, of - 2) == 2);
}

bool NameTaker::is_close_to(std::size_t first) const {
    return first > 1 && ((is(first - 1, {"to"}) && is(first - 2, {"close", "next", "entrance", "entrances"})) ||
                         (is(first - 1, {"from"}) && is(first - 2, {"far"})));
}

bool NameTaker::is_facility(std::uint32_t at) const {
    return at < m_wording.words.size() && m_wording.gap(at) == " " &&
           (cue("facility_noun", at) || cue("area_noun", at));
}

/// A person is nowhere to be in: "in El Charco".
void NameTaker::reread(Mention& mention, WordRange name, bool sure) {
    const std::uint32_t start = mention.span.start;
    const bool village = is_in(name.first) && start > word(name.first).span.start;  // "the village of X Jon"
    const bool covers = start == word(name.first).span.start || village ||
                        (is_titled_place(name.first) && start == word(name.first + 1).span.start);
    const bool article = is(name.first, {"el", "la", "los", "las", "le", "les", "al"}) ||
                         cue("name_opener", name.first) || is_typed(name);
    // "liberated Adi Arkay", "shelled Lay Kay Kaw"
    const bool ground = name.first > 0 && name.length() > 1 && cue("done_to_ground", name.first - 1) &&
                        m_wording.gap(name.first) == " ";
    if (mention.reading == Reading::person && covers &&
        (ground || (sure && (article || is_in(name.first) || !has("first_name", name.first))))) {
        lengthen(mention, name);
    }
}

bool NameTaker::is_usual(std::uint32_t at) const {
    return has("common_word", at) || has("known_word", at) || has("calendar_word", at) || has("platform", at) ||
           cue("no_place_name", at);
}

bool NameTaker::is_acronym(std::uint32_t at) {
    constexpr std::size_t longest = 6;
    constexpr std::size_t shortest_name = 5;
    const string_view text = slice(m_wording.text, word(at).span);
    const bool capitals = text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
                              return (c >= 'A' && c <= 'Z') || c == '.';
                          });
    return capitals && !(text.size() >= shortest_name && is_pronounceable(text) && shouts_places());
}

/// "PK5": a quarter called after its kilometre stone.
bool NameTaker::is_kilometre(std::uint32_t at) const {
    const string_view name = word(at).folded;
    return (name.starts_with("pk") || name.starts_with("km")) && name.size() > 2 &&
           name.find_first_not_of("0123456789", 2) == string_view::npos;
}

/// "Kilo 16", "Hill 881"
bool NameTaker::is_numbered(std::uint32_t first) const {
    const std::uint32_t next = first + 1;
    return next < m_wording.words.size() && cue("numbered_place", first) && m_wording.gap(next) == " " &&
           same_sentence(first, next) &&
           std::ranges::all_of(word(next).folded, [](char c) { return c >= '0' && c <= '9'; });
}

/// "12 were killed at AKKARAYANKULAM": a communiqué that writes its places so, twice at least.
bool NameTaker::shouts_places() {
    constexpr std::size_t surely_name = 7;
    constexpr std::size_t shortest_head = 5;
    if (!m_shouts) {
        std::size_t found = 0;
        for (std::uint32_t at = 1; at < m_wording.words.size(); ++at) {
            const bool led = is(at - 1, {"at", "in", "near"}) && !is_all_capitals(at - 1);
            const std::size_t least = word(at - 1).number ? shortest_head : surely_name;  // "08/06 JAUJA (Junin)."
            const bool heads = word(at - 1).number && m_wording.gap(at + 1).starts_with(" (");
            found += (led || heads) && word(at).span.length() >= least && is_all_capitals(at) && !is_usual(at) ? 1 : 0;
        }
        m_shouts = found >= 2;
    }
    return *m_shouts;
}

/// "N380": a road's number.
bool NameTaker::has_figure(std::uint32_t at) const {
    return std::ranges::any_of(word(at).folded, [](char c) { return c >= '0' && c <= '9'; });
}

/// Not words of the language alone; "Elephant Pass" by its last word is a place all the same.
bool NameTaker::is_strange(WordRange name, bool certain) {
    bool strange = certain;
    for (std::uint32_t at = name.first; at < name.last; ++at) {
        const bool syllable = name.length() > 1 && word(at).folded.size() == 3;  // "Myo Thu Gyi", "May Tsebri"
        const bool month = has("calendar_word", at) && !syllable;
        if (month || (is_acronym(at) && !is_shouted(at)) || has_figure(at)) {
            return false;
        }
        strange = strange || (!is_usual(at) && !has("ethnonym", at)) || is_place_elsewhere(at);
    }
    const bool article =
        name.length() > 1 && has("article_prefix", name.first) && m_wording.gap(name.first + 1) == "-";  // "Al-Hud"
    const bool opened = name.length() > 1 && cue("name_opener", name.first);                             // "Um Azam"
    return strange || article || opened || is_typed(name);
}

/// "captured Shire" beside "handed out food in Shire".
bool NameTaker::is_place_elsewhere(std::uint32_t at) const {
    return std::ranges::any_of(m_mentions, [&](const Mention& mention) {
        return mention.reading == Reading::literal && mention.span.length() == word(at).span.length() &&
               slice(m_wording.text, mention.span) == slice(m_wording.text, word(at).span);
    });
}

bool NameTaker::is_typed(WordRange name) const {
    return name.length() > 1 && (has("place_type", name.last - 1) || cue("terrain_noun", name.last - 1));
}

/// "captured Jon Doe, a son of the jailed leader"
bool NameTaker::is_person_told_behind(std::uint32_t last) const {
    if (last + 2 >= m_wording.words.size() || m_wording.gap(last) != ", " || !is(last, {"a", "an", "his"})) {
        return false;
    }
    for (std::uint32_t at = last + 1; at <= last + 2; ++at) {
        if (cue("office", at) ||
            is(at, {"son", "daughter", "brother", "sister", "wife", "cousin", "nephew", "head", "chief", "commander",
                    "leader", "deputy", "spokesman", "spokeswoman", "father", "mother", "husband", "aide"})) {
            return true;
        }
    }
    return false;
}

/// An organisation, an armed group, somebody with a title, or a people's fighters.
bool NameTaker::names_somebody(WordRange name) const {
    for (std::uint32_t at = name.first; at < name.last; ++at) {
        if (has("organisation_word", at) || has("state_organ", at) || has("event_word", at) ||
            (has("honorific", at) && at == name.first && !is_titled_place(at)) ||
            m_codebook.actor_names().longest(m_wording, at)) {
            return true;
        }
    }
    const bool theirs = name.first > 1 && is(name.first - 1, {"of"}) && cue("inhabitant", name.first - 2);
    const bool facility =  // "Hill military camp", "Hill missile depot"
        (is_facility(name.last + 1) && m_wording.gap(name.last) == " " && cue("facility_kind", name.last)) ||
        (name.last < m_wording.words.size() && cue("named_thing", name.last));
    const bool behind = !theirs && !facility &&  // "residents of Oss said"
                        name.last < m_wording.words.size() && same_sentence(name.last, name.first) &&
                        m_wording.gap(name.last) == " ";
    if (is_person_told_behind(name.last)) {
        return true;
    }
    const bool lives = name.last + 2 < m_wording.words.size() && is(name.last, {"claimed", "claims"}) &&
                       (is(name.last + 2, {"lives", "life"}) || word(name.last + 1).number);  // "claimed the lives of"
    const bool garrison = is(name.last, {"garrison"});  // "an assault on Oss garrison"
    return behind && !lives && !garrison &&
           (m_codebook.actor_classes().longest(m_wording, name.last) ||
            (cue("say_plain", name.last) && !is_in(name.first)) ||  // "Witnesses in Oss say"
            (cue("armed_target", name.last) && !cue("facility_noun", name.last)) || word(name.last - 1).possessive);
}

}  // namespace sitmap
