#include "engine/coding/listed_sites.hpp"

#include "engine/site/opened_list.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t name_reach = 6;        ///< words of an entry before its place: "enemy positions in"
constexpr std::uint32_t direction_reach = 14;  ///< words from "Oss direction" to the places shelled there

class ListReader {
public:
    ListReader(const Trigger& trigger, const Coding& coding)
        : m_trigger(trigger), m_coding(coding), m_wording(coding.wording) {}

    std::vector<std::uint32_t> read() {
        const std::optional<OpenedList> list = opened_list(m_trigger, m_wording, m_coding.codebook);
        if (!list) {
            return {};
        }
        read_run(list->run);
        for (std::uint32_t entry = list->entries.first; entry < list->entries.last; ++entry) {
            const WordRange words = words_of(m_wording.sentences[entry]);
            if (!tells(words)) {
                read_entry(words);
            }
        }
        return m_found;
    }

private:
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    /// "Oss, Hill (twice) and Tarn": names that stand for themselves, up to the first that does not.
    void read_run(WordRange words) {
        const WordRange here = rows_within(m_coding.sites, words);
        std::uint32_t end = words.first;
        std::uint32_t reach = name_reach;
        for (std::uint32_t i = here.first; i < here.last; ++i) {
            const Site& site = m_coding.sites[i];
            if (names_direction(site, m_wording)) {  // "in the Oss direction - with mortars, the area of Hill;"
                end = site.words.last;
                reach = direction_reach;
                continue;
            }
            if (!stands_alone(site, end, words, reach)) {
                return;
            }
            end = site.words.last;
            reach = name_reach;
            if (!site.container && !site.seat && site.width != Width::country) {
                m_found.push_back(i);
            }
        }
    }

    bool stands_alone(const Site& site, std::uint32_t end, WordRange words, std::uint32_t reach) const {
        const bool near = site.words.first - end <= reach && !tells({end, site.words.first}) &&
                          !has_verb({end, site.words.first}) && !is_way(site);
        const std::uint32_t next = site.words.last;
        if (!near || next == words.last) {
            return near;
        }
        static constexpr string_view marks = ",;.()/";
        const bool parted = m_wording.gap(next).find_first_of(marks) != string_view::npos;
        return parted || word(next).folded == "and" || word(next).folded == "in" ||
               m_coding.codebook.cue_length("place_noun", m_wording, next) > 0;
    }

    /// "Offensive: tanks on the road to Oss" is no list.
    bool is_way(const Site& site) const {
        return site.preposition >= 0 && m_wording.is(static_cast<std::size_t>(site.preposition), {"to", "from", "by"});
    }

    bool has_verb(WordRange words) const { return Governing{m_wording, m_coding.codebook}.has_verb(words); }

    void read_entry(WordRange words) {
        const WordRange here = rows_within(m_coding.sites, words);
        std::int32_t last = -1;
        for (std::uint32_t i = here.first; i < here.last; ++i) {
            const Site& site = m_coding.sites[i];
            const bool heads = last < 0 && site.words.first - words.first <= name_reach;
            if ((heads || (last >= 0 && site.list_head == last)) && !site.seat && site.width != Width::country) {
                m_found.push_back(i);
                last = static_cast<std::int32_t>(i);
            }
        }
    }

    /// Something else happens there, told by words of its own; of whom it hurt, the list's event tells.
    bool tells(WordRange words) const {
        const WordRange here = rows_within(m_coding.told, words);
        return std::any_of(m_coding.told.begin() + here.first, m_coding.told.begin() + here.last,
                           [&](const Trigger& other) {
                               const bool weapon = other.frame->agent && m_trigger.frame->verb;  // "with tanks"
                               return !other.frame->weak && !weapon && !is_like(other);
                           });
    }

    /// "Air strikes:" and an entry "Oss (two strikes)"
    bool is_like(const Trigger& other) const {
        const EventType* own = m_coding.codebook.types().find(m_trigger.type);
        const EventType* its = m_coding.codebook.types().find(other.type);
        return !other.frame->verb && own != nullptr && its != nullptr && own->layer == its->layer;
    }

    const Trigger& m_trigger;
    const Coding& m_coding;
    const Wording& m_wording;
    std::vector<std::uint32_t> m_found;
};

}  // namespace

bool names_direction(const Site& site, const Wording& wording) {
    return wording.gap(site.words.last) == " " &&
           wording.is(site.words.last, {"direction", "directions", "axis", "sector"});
}

std::vector<std::uint32_t> listed_sites(const Trigger& trigger, const Coding& coding) {
    return ListReader{trigger, coding}.read();
}

}  // namespace sitmap
