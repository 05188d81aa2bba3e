#include "engine/site/placing.hpp"

#include "engine/site/site_rules.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace sitmap {

namespace {

using std::string_view;

/// Below this nothing is attached.
constexpr int least_score = 15;
/// A finer place this close in score replaces a wider one: "in Norland, near Oss".
constexpr int finer_margin = 45;

class Attacher {
public:
    Attacher(const Trigger& trigger, const std::vector<Site>& sites, const std::vector<Trigger>& triggers,
             const Wording& wording, const Codebook& codebook)
        : m_trigger(trigger),
          m_frame(*trigger.frame),
          m_sites(sites),
          m_triggers(triggers),
          m_wording(wording),
          m_rules(trigger, triggers, wording, codebook),
          m_here(rows_within(sites, words_of(wording.sentence_of(trigger.words.first)))) {}

    Attachment attach() const {
        if (m_trigger.type == "statement" && m_frame.prepositions.empty()) {
            return {};  // sanctions are made known; nobody asks where
        }
        Verdict best;
        std::int32_t chosen = -1;
        for (std::size_t i = m_here.first; i < m_here.last; ++i) {
            const Verdict verdict = m_rules.judge(m_sites[i]);
            if (verdict.score > best.score) {
                best = verdict;
                chosen = static_cast<std::int32_t>(i);
            }
        }
        if (chosen < 0 || best.score < least_score) {
            return {};
        }
        chosen = finer(chosen, best);
        if (best.rule == "heading_site") {
            chosen = only_town(chosen);
        }
        chosen = narrowed(chosen);
        chosen = best.rule == "heading_site" ? district_of_seat(chosen) : chosen;
        Attachment attachment{{static_cast<std::uint32_t>(chosen)}, std::string{best.rule}, best.score};
        add_siblings(attachment);
        return attachment;
    }

private:
    /// "In Norland, near Oss": the finer of two that both may be meant.
    std::int32_t finer(std::int32_t chosen, const Verdict& best) const {
        const Site& wide = m_sites[static_cast<std::size_t>(chosen)];
        if (wide.width < Width::province || best.rule == "object_of_verb") {
            return chosen;
        }
        for (std::size_t i = m_here.first; i < m_here.last; ++i) {
            const Site& site = m_sites[i];
            const Verdict verdict = m_rules.judge(site);
            // "In Norland, a man was shot dead by police during a march in Oss"
            const std::uint32_t reach = verdict.rule == "site_preposition" ? 16 : 8;
            const bool beside = site.words.first >= wide.words.last ? site.words.first - wide.words.last <= reach
                                                                    : wide.words.first - site.words.last <= 3;
            const bool listed = site.list_head == chosen || wide.list_head == static_cast<std::int32_t>(i);
            if (site.width < wide.width && beside && !listed && verdict.score > least_score &&
                best.score - verdict.score <= finer_margin && is_inside(site, wide)) {
                return static_cast<std::int32_t>(i);
            }
        }
        return chosen;
    }

    /// "Norland province: fighters advanced today and took Oss, after clashes with the army": all of it at the one town
    /// that the sentence names.
    std::int32_t only_town(std::int32_t chosen) const {
        const Site& wide = m_sites[static_cast<std::size_t>(chosen)];
        if (wide.width < Width::province) {
            return chosen;
        }
        std::int32_t town = -1;
        for (std::size_t i = static_cast<std::size_t>(chosen) + 1; i < m_here.last; ++i) {
            const Site& site = m_sites[i];
            if (site.seat || site.container || site.width > Width::town || !is_inside(site, wide)) {
                continue;
            }
            if (town >= 0 || !m_rules.is_done_something_to(site)) {
                return chosen;
            }
            town = static_cast<std::int32_t>(i);
        }
        return town >= 0 ? town : chosen;
    }

    /// "5 May | Oss, Hill | ...", "Oss, Hill: ...": a province by its seat's name, and what lies in it.
    std::int32_t district_of_seat(std::int32_t chosen) const {
        const Site& seat = m_sites[static_cast<std::size_t>(chosen)];
        const auto next = static_cast<std::size_t>(chosen) + 1;
        if (next >= m_here.last || !seat.place || seat.place->feature_code != "PPLA") {
            return chosen;
        }
        const Site& within = m_sites[next];
        const std::string_view behind = m_wording.gap(within.words.last);
        const bool parted = behind.starts_with(" | ") || behind.starts_with(':');
        const bool beside = within.words.first == seat.words.last && m_wording.gap(within.words.first) == ", ";
        return parted && beside && within.place && within.place->feature_class == FeatureClass::admin &&
                       within.width <= Width::district && is_inside(within, seat)
                   ? static_cast<std::int32_t>(next)
                   : chosen;
    }

    /// "In the Oss suburbs of Hill and Tarn": what stands behind "of". "At Oss near Hill": at Oss.
    std::int32_t narrowed(std::int32_t chosen) const {
        const auto number = static_cast<std::size_t>(chosen);
        if (number > m_here.first && m_rules.is_told_by(m_sites[number - 1], m_sites[number])) {
            return chosen - 1;
        }
        // "in a buffer zone in Norland": the zone has no name
        const bool named = number > m_here.first && has_capital(m_sites[number - 1].words);
        if (named && m_sites[number].container && !m_sites[number - 1].seat &&
            m_sites[number - 1].width <= Width::town && m_sites[number - 1].width < m_sites[number].width &&
            m_sites[number].words.first - m_sites[number - 1].words.last <= 3) {
            return chosen - 1;  // "drove into Oss, in southern Norland, and pulled out"
        }
        for (std::size_t i = m_here.first; i < m_here.last; ++i) {
            if (m_rules.tells_part(m_sites[static_cast<std::size_t>(chosen)], m_sites[i])) {
                return static_cast<std::int32_t>(i);
            }
        }
        return chosen;
    }

    bool has_capital(WordRange words) const {
        for (std::uint32_t at = words.first; at < words.last; ++at) {
            if (m_wording.words[at].capital) {
                return true;
            }
        }
        return false;
    }

    static bool is_inside(const Site& site, const Site& wide) {
        return !site.place || !wide.place || site.place->country.empty() || wide.place->country.empty() ||
               site.place->country == wide.place->country;
    }

    /// "A, B and C": those behind the chosen one; those before it only where they are the subject.
    void add_siblings(Attachment& attachment) const {
        std::int32_t last = static_cast<std::int32_t>(attachment.sites.front());
        for (std::size_t i = static_cast<std::size_t>(last) + 1; i < m_here.last; ++i) {
            const Site& site = m_sites[i];
            if (attachment.rule == "antecedent" && m_rules.is_led_from(site)) {
                return;  // "from Oss, which they took on 17 March, and from Hill": whence people come
            }
            const bool heads = attachment.rule == "heading_site";
            if (m_rules.is_led_with(site) || (heads && is_unit_of(site, m_sites[attachment.sites.front()]))) {
                break;
            }
            const Site& before = m_sites[static_cast<std::size_t>(last)];
            if ((site.list_head == last || m_rules.is_next_entry(before, site)) && !site.seat &&
                !crosses_trigger(before, site)) {
                attachment.sites.push_back(static_cast<std::uint32_t>(i));
                last = static_cast<std::int32_t>(i);
            } else if (m_rules.is_told_with_time(site, before, attachment.rule) || m_rules.resumes_list(before, site) ||
                       m_rules.spreads_to(site)) {
                attachment.sites.push_back(static_cast<std::uint32_t>(i));
                last = static_cast<std::int32_t>(i);
            } else if (site.list_head != last && !site.container && !is_container_of_last(site, last)) {
                break;
            }
        }
        add_left_siblings(attachment);
        add_goal(attachment);
    }

    /// "Families fled Oss for Hill": whither they went, behind whence.
    void add_goal(Attachment& attachment) const {
        constexpr std::uint32_t reach = 9;  // words from "Oss" to "Hill"
        const std::size_t next = attachment.sites.back() + 1;
        const Site& whence = m_sites[attachment.sites.back()];
        if (m_trigger.type != "displacement" || next >= m_here.last || m_rules.is_led_to(whence)) {
            return;
        }
        const Site& goal = m_sites[next];
        if (m_rules.is_led_to(goal) && goal.width <= Width::district && !goal.seat && !goal.container &&
            goal.words.first - whence.words.last <= reach && !crosses_trigger(whence, goal)) {
            attachment.sites.push_back(static_cast<std::uint32_t>(next));
        }
    }

    /// "5 May - Oss, Norland: ...": where the entry's town lies.
    static bool is_unit_of(const Site& site, const Site& head) {
        return site.width >= Width::province && head.width < site.width;
    }

    /// The subject's, or "struck the station of A and the airfield at B", where "at" had led to B.
    void add_left_siblings(Attachment& attachment) const {
        const bool object = attachment.rule == "site_preposition" && m_frame.verb && m_frame.object_may_be_site;
        const bool subject = attachment.rule == "passive_subject" || attachment.rule == "subject_is_site" ||
                             attachment.rule == "locative_before" || attachment.rule == "witness" ||
                             attachment.rule == "heading_site";  // "Oss and Hill - shells fell"
        std::int32_t head = m_sites[attachment.sites.front()].list_head;
        while (head >= 0 &&
               (subject || (object && m_sites[static_cast<std::size_t>(head)].words.first >= m_trigger.words.last))) {
            attachment.sites.push_back(static_cast<std::uint32_t>(head));
            head = m_sites[static_cast<std::size_t>(head)].list_head;
        }
    }

    bool crosses_trigger(const Site& left, const Site& right) const {
        const WordRange between = rows_within(m_triggers, {left.words.last, right.words.first});
        const auto begin = m_triggers.begin();
        return std::any_of(begin + between.first, begin + between.last, [&](const Trigger& other) {
            return other.words != m_trigger.words && other.words.first >= left.words.last &&
                   other.words.last <= right.words.first;
        });
    }

    /// "in A, Norland, and B": the container stands between two siblings.
    bool is_container_of_last(const Site& site, std::int32_t last) const {
        const Site& before = m_sites[static_cast<std::size_t>(last)];
        return site.width > before.width && site.words.first - before.words.last <= 3;
    }

    const Trigger& m_trigger;
    const Frame& m_frame;
    const std::vector<Site>& m_sites;
    const std::vector<Trigger>& m_triggers;
    const Wording& m_wording;
    SiteRules m_rules;
    WordRange m_here;  ///< numbers of the sentence's sites
};

}  // namespace

Attachment attach(const Trigger& trigger, const std::vector<Site>& sites, const std::vector<Trigger>& triggers,
                  const Wording& wording, const Codebook& codebook) {
    return Attacher{trigger, sites, triggers, wording, codebook}.attach();
}

}  // namespace sitmap
