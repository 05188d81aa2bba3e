#include "engine/site/seat.hpp"

#include "engine/time/calendar.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::uint32_t victim_reach = 5;  ///< words from "shot dead" to "journalist"

}  // namespace

/// "a source in Damascus", "officials in Oss said", "the mayor of Oss": where somebody speaks from or rules.
bool Seats::is_seat(const Site& site) const {
    if (is_office_holders(site) || is_bureau(site) || is_telephoned_from(site)) {
        return true;
    }
    if (site.preposition < 1) {
        return false;
    }
    const auto at = static_cast<std::uint32_t>(site.preposition);
    const string_view folded = word(at).folded;
    if (folded != "in" && folded != "at" && folded != "from" && folded != "for" && folded != "near" && folded != "of") {
        return false;
    }
    const std::uint32_t noun = at - 1;
    if (word(noun).sentence != word(at).sentence) {
        return false;
    }
    if (folded == "of") {
        return is("office", noun) && !is_victim(noun) && !is_done_to(behind_aside(site.words.last));
    }
    const bool two_words = noun > 0 && m_codebook.cue_length("seat_noun", m_wording, noun - 1) == 2;
    if ((folded == "in" || folded == "at") && is("says_there", noun)) {
        const bool called = noun > 0 && m_wording.is(noun, {"declared"}) && m_wording.is(noun - 1, {"was", "been"});
        return !called;  // "said in Oss that"; fighting is "reported in Oss", a strike "declared in Oss", where it is
    }
    return ((is("seat_noun", noun) || two_words) && !is_struck(noun, site)) ||
           (is("sayer_noun", noun) && speaks(site, noun));
}

/// "The imam of Oss, who had vouched for him, was shot": the word behind the second comma, else the word itself.
std::uint32_t Seats::behind_aside(std::uint32_t at) const {
    constexpr std::uint32_t longest = 12;
    const std::uint32_t last = std::min(m_wording.sentence_of(at > 0 ? at - 1 : at).last, at + longest);
    for (std::uint32_t next = at + 1; m_wording.gap(at) == ", " && next < last; ++next) {
        if (m_wording.gap(next) == ", ") {
            return next;
        }
    }
    return at;
}

/// "a bulletin of the movement's Oss office", "their Oss bureau", and nobody does anything to it.
bool Seats::is_bureau(const Site& site) const {
    const std::uint32_t noun = site.words.last;
    const std::uint32_t before = site.words.first - 1;
    const bool owned = site.words.first > m_wording.sentence_of(site.words.first).first &&
                       (word(before).possessive || m_wording.is(before, {"its", "their"}));
    return owned && m_wording.gap(noun) == " " && m_wording.is(noun, {"office", "bureau", "newsroom", "spokesman"}) &&
           !is_done_to(noun + 1) && !is_victim(before);
}

/// "the mayor said by telephone from a school in Oss"
bool Seats::is_telephoned_from(const Site& site) const {
    constexpr std::uint32_t longest = 5;  ///< words from "from" to "Oss"
    const std::uint32_t first = m_wording.sentence_of(site.words.first).first;
    for (std::uint32_t back = 1; back <= longest && site.words.first >= first + back + 1; ++back) {
        const std::uint32_t from = site.words.first - back;
        if (m_wording.gap(from + 1) != " ") {
            return false;
        }
        if (m_wording.is(from, {"from"}) && m_wording.is(from - 1, {"telephone", "phone", "radio", "satphone"})) {
            return true;
        }
    }
    return false;
}

/// "this afternoon, the Oss governor, Jon Hill, says": who tells it.
bool Seats::is_office_holders(const Site& site) const {
    const std::uint32_t the = site.words.first - 1;
    return site.words.first > m_wording.sentence_of(site.words.first).first && m_wording.is(the, {"the"}) &&
           m_wording.gap(the).find(',') != string_view::npos && m_wording.gap(site.words.last) == " " &&
           is("office", site.words.last) && !is_done_to(site.words.last + 1);
}

/// "outside the headquarters in Colombo", "attacked the embassy in Beirut", "the office in Maliana was attacked":
/// nobody speaks from there.
bool Seats::is_struck(std::uint32_t noun, const Site& site) const {
    static constexpr std::array buildings{"headquarters", "embassy", "ministry", "office", "court", "bureau"};
    if (is_done_to(site.words.last)) {
        return true;
    }
    if (std::find(buildings.begin(), buildings.end(), word(noun).folded) == buildings.end()) {
        return is_victim(noun);
    }
    const std::uint32_t first = m_wording.sentence_of(noun).first;
    for (std::uint32_t back = 0; is("say_plain", site.words.last) && back < 5 && noun > first + back; ++back) {
        if (m_wording.gap(noun - back) == ", ") {
            return false;  // "beat off a raid on Friday, army headquarters in Oss says"
        }
    }
    for (std::uint32_t back = 1; back <= 5 && noun >= first + back; ++back) {
        const string_view before = word(noun - back).folded;
        if (before == "at" && noun > first + back &&
            (is("sayer_noun", noun - back - 1) || is("seat_noun", noun - back - 1))) {
            return is_victim(noun - back - 1);  // not "officials at the rebel headquarters in Oss said"
        }
        if (before == "outside" || before == "on" || before == "near" || before == "against" || before == "at" ||
            before == "into" || before == "inside" || m_codebook.triggers().longest(m_wording, noun - back)) {
            return true;
        }
    }
    return false;
}

/// "injured a journalist in Oss", "detained lawyers, students and reporters in Oss": a verb of the codebook stands
/// right before.
bool Seats::is_victim(std::uint32_t noun) const {
    constexpr std::uint32_t list_reach = 9;
    const std::uint32_t first = m_wording.sentence_of(noun).first;
    const bool listed = noun > first && m_wording.is(noun - 1, {"and"});
    for (std::uint32_t back = 1; back <= (listed ? list_reach : victim_reach) && noun >= first + back; ++back) {
        const string_view gap = m_wording.gap(noun - back + 1);
        if (gap != " " && gap != "-" && !(listed && gap == ", ")) {
            return false;
        }
        const auto match = m_codebook.triggers().longest(m_wording, noun - back);
        if (word(noun - back).hyphened) {
            continue;  // "the Norish-installed mayor of Oss said"
        }
        if (match && m_codebook.trigger_forms()[match.rows->front()].form == VerbForm::past) {
            return true;
        }
    }
    return false;
}

/// "was attacked", "has been set on fire"
bool Seats::is_done_to(std::uint32_t at) const {
    const std::uint32_t end = m_wording.sentence_of(at > 0 ? at - 1 : at).last;
    const std::uint32_t first = at;
    while (at < end && at < first + 3 && is("auxiliary", at)) {
        ++at;
    }
    const auto match = at < end ? m_codebook.triggers().longest(m_wording, at) : PhraseTable::Match{};
    const Sentence& sentence = m_wording.sentence_of(first > 0 ? first - 1 : first);
    const bool headline = at == first && match && (sentence.heading || sentence.item) && m_wording.gap(at) == " " &&
                          is("done_to_somebody", at);  // "Imam of Oss abducted on Thursday"
    return headline || (at > first && match);
}

bool Seats::speaks(const Site& site, std::uint32_t noun) const {
    const Sentence& sentence = m_wording.sentence_of(noun);
    const bool says = site.words.last < sentence.last && is("say_plain", site.words.last) &&
                      word(site.words.last).clause <= word(noun).clause + 1;
    if (says) {
        return !reports_of_there(site);
    }
    for (std::uint32_t back = 1; back <= 6 && noun >= sentence.first + back; ++back) {
        if (m_codebook.triggers().longest(m_wording, noun - back)) {
            return false;  // "according to residents, gunmen killed five people in Oss"
        }
        if (word(noun - back).folded == "according" || (word(noun - back).folded == "told" && back <= 2)) {
            return true;
        }
    }
    return false;
}

/// "Police in Oss reported shelling since dawn": of their own town, where no other place is named.
bool Seats::reports_of_there(const Site& site) const {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t next = site.words.last;
    const std::uint32_t last = m_wording.sentence_of(site.words.first).last;
    if (!m_wording.is(next, {"reported", "report"})) {
        return false;
    }
    bool deed = false;
    for (std::uint32_t at = next + 1; at < last; ++at) {
        if (word(at).folded == "that" || (word(at).capital && !is_month_or_weekday(word(at).folded))) {
            return false;
        }
        deed = deed || (at <= next + reach && m_codebook.triggers().longest(m_wording, at).length > 0);
    }
    return deed;
}

bool is_far_off(const Site& site, const Wording& wording) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t last = std::min(wording.sentence_of(site.words.first).last, site.words.last + reach);
    for (std::uint32_t at = site.words.last; wording.gap(site.words.last) == ", " && at < last; ++at) {
        if (wording.is(at, {"away"})) {
            return true;
        }
        if (at > site.words.last && wording.gap(at).starts_with(',')) {
            return false;
        }
    }
    return false;
}

}  // namespace sitmap
