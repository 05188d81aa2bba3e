#pragma once

// Which of a document's times is an event's: the one in its clause, else its sentence's, else the
// day told last. A time beside a verb of saying dates the statement, not what is stated.

#include "engine/site/placing.hpp"
#include "engine/time/date_headings.hpp"
#include "engine/time/when.hpp"
#include "engine/trigger/trigger.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sitmap {

struct Timing {
    When when;
    std::string rule;                 ///< "time_in_clause", "carried", "statement" ...
    std::optional<std::size_t> time;  ///< index of the time expression, if it was one of the sentence
};

class TimeReferences {
public:
    TimeReferences(const Document& document, const Wording& wording, const Codebook& codebook,
                   const std::vector<Trigger>& triggers, const std::vector<TimeExpression>& times,
                   const std::vector<Site>& sites);

    Timing of(const Trigger& trigger) const;
    /// The time right behind a name, with at most a word between, in brackets or between commas: "in Oss in July",
    /// "Oss (3 July)", "Oss, on 3 July, and".
    std::optional<When> behind(WordRange site) const;
    /// The time before a name that adds it alone: "and on 5 May Hill", "and on 5 May in Hill".
    std::optional<When> leading_to(WordRange site) const;
    /// A second time of the same: "on 3 May and on 5 May", "on 3 May and again on the 5th".
    std::optional<When> also_on(const Timing& timing) const;
    /// True if the expression dates what was said, not what happened.
    bool dates_statement(std::size_t time) const { return m_statement[time]; }

private:
    bool is_news() const;
    const Sentence& lead() const;
    bool tells_hour(const Trigger& trigger) const;
    bool is_pointed_clock(std::uint32_t at) const;
    std::optional<When> days_up_to(std::uint32_t at, Date last) const;
    bool compares(std::uint32_t since) const;
    bool is_of_what_follows(const Trigger& trigger, std::uint32_t time) const;
    bool is_of_another_noun(const Trigger& trigger, std::uint32_t time) const;
    bool is_bracketed(WordRange time) const;
    bool is_of_an_aside(std::uint32_t time) const;
    bool is_of_a_relative(std::uint32_t time) const;
    bool is_cited(WordRange time) const;
    bool heads_entry(WordRange time) const;
    static bool is_told_unless_otherwise(const Wording& wording);
    bool is_between(const Trigger& trigger, std::size_t base) const;
    int score(const Trigger& trigger, std::size_t time) const;
    bool is_statement(std::size_t time) const;
    bool is_present(const Trigger& trigger) const;
    bool says(WordHash verbs, std::uint32_t at) const;
    bool tells_of_its_day(const Trigger& trigger) const;
    /// Numbers of the times that begin in these words.
    WordRange times_within(WordRange words) const;
    bool trigger_between(std::uint32_t first, std::uint32_t last) const;
    bool is_of_what_was_followed(std::uint32_t first, std::uint32_t last) const;
    bool belongs_to_an_aside(std::uint32_t first, std::uint32_t last) const;
    std::optional<When> begun_and_ended(std::size_t begin, WordRange times) const;
    When still_going_on(const Trigger& trigger, std::size_t time) const;
    bool names_day(WordRange time) const;
    bool names_month(WordRange time) const;
    bool stands_right_behind(WordRange site, WordRange time) const;
    std::optional<Timing> day_of_when(const Trigger& trigger) const;
    std::optional<Timing> in_sentence(const Trigger& trigger) const;
    std::optional<Timing> naming_year(const Trigger& trigger) const;
    std::optional<Timing> counted_back(const Trigger& trigger) const;
    std::optional<Timing> carried(const Trigger& trigger) const;
    bool is_head_behind(WordRange time) const;
    std::optional<Timing> behind_its_date(const Trigger& trigger) const;
    bool is_before_it(const Trigger& trigger) const;
    bool is_within_the_day(const Trigger& trigger, std::uint32_t after) const;
    bool names_something(WordRange time) const;
    std::optional<Timing> under_heading(const Trigger& trigger) const;
    std::optional<Timing> behind_headline(const Trigger& trigger) const;
    std::optional<Timing> day_below(const Sentence& headline) const;
    bool is_told_in_past(const Trigger& trigger, const Sentence& sentence) const;
    std::optional<Timing> day_of_lead(const Trigger& trigger) const;
    bool is_run(WordRange time) const;
    std::uint32_t first_of_paragraph(const Sentence& sentence) const;
    bool tells_another_day(const When& lead, WordRange between) const;
    std::optional<Timing> days_before_the_news(const Trigger& trigger) const;
    std::optional<When> before_by(const Trigger& trigger, std::optional<Date> day) const;
    bool is_perfect(const Trigger& trigger) const;
    bool may_be_carried(const When& when, WordRange words) const;
    bool is_announced(const Trigger& trigger) const;
    Timing bounded(const Trigger& trigger) const;

    const Document& m_document;
    const Wording& m_wording;
    const Codebook& m_codebook;
    const std::vector<Trigger>& m_triggers;
    const std::vector<TimeExpression>& m_times;
    const std::vector<Site>& m_sites;
    std::vector<WordRange> m_words;
    std::vector<bool> m_statement;
    std::vector<bool> m_leads;  ///< it dates what stands behind it, and nothing before
    std::vector<DateHeading> m_headings;
    std::optional<When> m_period;    ///< what the whole report covers
    bool m_day_unless_told = false;  ///< "on 3 May unless otherwise stated": each sentence stands for itself
    bool m_one_day = false;          ///< the document reports on the day it is dated
};

}  // namespace sitmap
