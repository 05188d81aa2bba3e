#pragma once

// Whom a number of victims counts: not days, ages and houses, and not those who are counted already ("five of them").

#include "engine/event/event.hpp"
#include "engine/wording/codebook.hpp"

#include <optional>
#include <span>
#include <vector>

namespace sitmap {

/// Borrows the words, the times found in them and the codebook.
class TollPeople {
public:
    TollPeople(const Wording& wording, const std::vector<TimeExpression>& times, const Codebook& codebook)
        : m_wording(wording), m_times(times), m_codebook(codebook) {}

    /// The number at these words counts people, as far as what stands beside it tells: it is no date, rank, age or
    /// distance, and no part of a number told before.
    bool counts(WordRange number) const;

    /// "Ahmad, 34, was shot dead", "Ahmad (34)": the number at `at`, whose words end at `next`.
    bool is_age(std::uint32_t at, std::uint32_t next) const;

    /// A number at this word that is counted by itself, seen from `number` before it: "5 killed, 10 injured", but not
    /// "eight people, five of them children, were killed".
    bool is_counted_apart(std::uint32_t at, WordRange number) const;

    /// "a judge", "his wife", "a 12-year-old girl": from the determiner to the noun; nothing where no single person is
    /// told of at this word.
    std::optional<WordRange> somebody_at(std::uint32_t at) const;

    /// The same behind "and", where the noun may stand bare: "a mother and child were killed".
    std::optional<WordRange> somebody_else_at(std::uint32_t at) const;

    /// "Jon Doe" and "Jon Doe, 34,": two capitals at least, to the word before the verb.
    std::optional<WordRange> named_at(std::uint32_t at, const Sentence& sentence) const;

    /// "of them", "of whom"
    bool is_of_them(std::uint32_t at) const;

    /// "a judge" is one, "a couple" two.
    std::int64_t heads(WordRange somebody) const;

    /// "killing himself and six others", "killing the driver and three passengers": words that are one person and
    /// "and".
    bool are_one_and(WordRange words) const;

    /// The times that begin in the sentence.
    std::span<const TimeExpression> times_in(const Sentence& sentence) const;

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool is_part(std::uint32_t at, std::uint32_t next) const;
    bool is_listed_part(std::uint32_t at, std::uint32_t next) const;
    bool is_measured(std::uint32_t at, std::uint32_t next) const;
    bool ends_noun(std::uint32_t next) const;

    const Wording& m_wording;
    const std::vector<TimeExpression>& m_times;
    const Codebook& m_codebook;
};

}  // namespace sitmap
