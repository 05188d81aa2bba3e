#pragma once

// The rules by which a site may be a trigger's: each has a name, and scores what the words between say.

#include "engine/site/placing.hpp"

namespace sitmap {

/// A rule's verdict on one trigger and one site.
struct Verdict {
    int score = 0;  ///< 0: the rule does not apply
    std::string_view rule;
};

/// Borrows all that it is given.
class SiteRules {
public:
    SiteRules(const Trigger& trigger, const std::vector<Trigger>& triggers, const Wording& wording,
              const Codebook& codebook)
        : m_trigger(trigger), m_frame(*trigger.frame), m_triggers(triggers), m_wording(wording), m_codebook(codebook) {}

    /// The best rule for the site, less what speaks against it.
    Verdict judge(const Site& site) const;

    bool is_told_by(const Site& left, const Site& right) const;
    bool resumes_list(const Site& before, const Site& site) const;
    /// "Oss was taken on 29 March, Hill the next day": a name and its time, the verb left out.
    bool is_told_with_time(const Site& site, const Site& before, std::string_view rule) const;
    /// "near Oss; Hill; Tarn": a name that is all there is between two semicolons.
    bool is_next_entry(const Site& before, const Site& site) const;
    /// "Fighting broke out in Oss and later extended to Hill"
    bool spreads_to(const Site& site) const;
    /// It is what another verb's deed was done to, and no semicolon parts the two.
    bool is_done_something_to(const Site& site) const;
    bool is_led_from(const Site& site) const { return preposition(site) == "from"; }
    /// "fled Oss for Hill", "were moved from Oss to Hill": whither, behind the trigger and in its clause.
    bool is_led_to(const Site& site) const;
    /// "reached Oss on Tuesday, with Hill as the goal"
    bool is_led_with(const Site& site) const {
        return site.words.first > 0 && m_wording.is(site.words.first - 1, {"with"});
    }
    /// "the Oss suburbs of Hill": the second lies within the first.
    bool tells_part(const Site& whole, const Site& part) const;

private:
    static constexpr int from_malus = 60;  ///< of where something comes from

    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    bool stands_within(WordHash list, WordRange words) const { return m_codebook.cue_within(list, m_wording, words); }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    std::uint32_t clause() const { return word(m_trigger.words.first).clause; }
    bool after(const Site& site) const { return site.words.first >= m_trigger.words.last; }
    bool same_clause(const Site& site) const { return word(site.words.first).clause == clause(); }

    bool is_of_what_may_be(const Site& site) const;
    bool happened_elsewhere() const;
    std::uint32_t behind_container(std::uint32_t at) const;
    bool is_passed(const Site& site) const;
    bool is_within_reach(const Site& site) const;
    bool stands_where_struck(std::uint32_t participle, const Site& site) const;
    bool is_origin(const Site& site) const;
    bool is_fired_from(WordRange before) const;
    bool is_waterside(const Site& site) const;
    bool is_line_near_place(const Site& site) const;
    bool is_led_off_to(const Site& site) const;
    bool is_heard_afar(const Site& site) const;
    bool is_in_a_denial(const Site& site) const;
    bool is_gunners(const Site& site) const;
    bool is_direction_from(const Site& site) const;
    bool leads_from_direction(std::uint32_t at) const;
    bool is_heard() const;
    bool is_listening_post(const Site& site) const;
    bool is_of_those_who_tell(const Site& site) const;
    bool is_way_of_marchers(const Site& site) const;
    bool is_birthplace(const Site& site) const;
    bool is_home_of_unit(const Site& site) const;
    bool is_end_of_way(const Site& site) const;
    bool is_mourned_at(const Site& site) const;
    bool tells_the_toll() const;
    bool is_in_hospital(const Site& site) const;
    bool is_access_to(const Site& site) const;
    bool is_not_meant(const Site& site) const;
    bool is_told_aside(const Site& site) const;
    bool is_reported_by_somebody(const Site& site) const;
    bool is_crossed(const Site& site) const;
    bool is_fired_across(const Site& site) const;
    std::string_view preposition(const Site& site) const;
    std::string_view meaning_of_to(const Site& site) const;
    std::string_view meaning_of_into(std::size_t at) const;
    std::string_view meaning_of_of(std::size_t at) const;
    std::string_view meaning_of_in(std::size_t at) const;
    std::string_view meaning_of_from(std::size_t at) const;
    std::string_view meaning_of_on(std::size_t at) const;
    bool governed_after_trigger(const Site& site) const;
    bool governed_behind(const Site& site) const;
    static bool is_locative(std::string_view folded);
    bool is_own(std::string_view folded) const;
    int gap_to(const Site& site) const;
    Verdict site_preposition(const Site& site) const;
    Verdict something_there(const Site& site) const;
    Verdict told_behind_which(const Site& site) const;
    bool opens_there(const Site& site) const;
    Verdict local_people(const Site& site) const;
    Verdict of_the_place(const Site& site) const;
    bool is_behind_the_object(const Site& site) const;
    Verdict object_of_verb(const Site& site) const;
    bool is_commander(const Site& site) const;
    bool is_left_afterwards(const Site& site) const;
    bool is_owner(const Site& site) const;
    bool is_surname(const Site& site) const;
    std::uint32_t behind_owner(std::uint32_t of) const;
    bool is_part_of(const Site& site) const;
    Verdict object_of_happening(const Site& site) const;
    Verdict name_before_noun(const Site& site) const;
    Verdict passive_subject(const Site& site) const;
    Verdict subject_is_site(const Site& site) const;
    bool touches(const Site& site) const;
    Verdict locative_in_clause(const Site& site) const;
    Verdict goes_on_there(const Site& site) const;
    bool is_gone_into(const Site& site) const;
    Verdict locative_before(const Site& site) const;
    Verdict heading_site(const Site& site) const;
    Verdict locative_other_clause(const Site& site) const;
    Verdict zone_of_agreement(const Site& site) const;
    Verdict antecedent(const Site& site) const;
    std::uint32_t behind_told_aside(std::uint32_t where) const;
    Verdict apposition(const Site& site) const;
    std::uint32_t behind_time(std::uint32_t at) const;
    bool is_of_the_other(const Site& before, const Site& site) const;
    Verdict left_behind(const Site& site) const;
    Verdict come_upon(const Site& site) const;
    bool is_spoken_of() const;
    bool is_of_unnamed_areas() const;
    bool leads_to_time(std::uint32_t at) const;
    bool is_time(std::uint32_t at) const;
    bool is_added_by_times(const Site& site, const Site& before) const;
    std::uint32_t first_of_phrase(const Site& site) const;
    bool is_reported_from(const Site& site) const;
    bool is_subject_before_commas(const Site& site) const;
    bool is_behind_fronted(const Site& site) const;
    bool is_subjected(const Site& site) const;
    bool is_done_by(const Site& site) const;
    Verdict people_of(const Site& site) const;
    Verdict post_of_subject(const Site& site) const;
    Verdict among_objects(const Site& site) const;
    Verdict witness(const Site& site) const;
    bool is_victims_town(const Site& site) const;
    Verdict headline_head(const Site& site) const;
    Verdict headline_facility(const Site& site) const;
    Verdict headline_tail(const Site& site) const;
    bool is_behind_credit(const Site& site) const;
    bool is_of_a_paper(const Site& site) const;
    bool is_cut_off(const Site& site) const;
    bool is_behind_main_verb(const Site& site) const;
    bool is_in_an_aside(const Site& site) const;
    bool is_only_meant(const Site& site) const;
    bool is_cut_from_trigger(const Site& site) const;
    bool is_heading(const Site& site) const;
    bool is_subject_of_deed() const;
    bool is_reported_from_there(const Site& site) const;
    bool is_way_to(const Site& site) const;
    bool is_speakers(const Site& site) const;
    bool is_hearers(const Site& site) const;
    bool is_known_by(const Site& site) const;
    bool ends_address(const Site& site) const;
    bool has_column_behind(const Site& site) const;
    bool is_dashed_column(const Site& site) const;
    int column_rank(const Site& site) const;
    bool is_before_commas(const Site& site) const;
    bool is_hit_in_headline(const Site& site) const;
    bool is_facility_at(const Site& site) const;
    bool is_bound_to_its_clause() const;
    bool is_subject(const Site& site) const;
    bool is_fronted(const Site& site) const;
    bool is_answered(const Site& site) const;
    bool is_demanded_at(const Site& site) const;
    bool is_grieved_at(const Site& site) const;
    bool is_named_after(const Site& site) const;
    int malus(const Site& site) const;
    bool is_told_of_victims(const Trigger& other) const;
    int triggers_between(const Site& site) const;
    int deeds_between(const Site& site) const;
    bool is_in_dated_credit(const Site& site) const;
    bool is_where_they_set_out(const Site& site) const;

    const Trigger& m_trigger;
    const Frame& m_frame;
    const std::vector<Trigger>& m_triggers;
    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace sitmap
