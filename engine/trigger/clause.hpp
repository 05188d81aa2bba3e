#pragma once

// Sentences cut into clauses: what a guard, a place or a time reaches, and no further.

#include "engine/wording/codebook.hpp"

namespace sitmap {

/// Numbers the clauses of the whole document. A relative clause between commas leaves its sentence's
/// clause and comes back to it: "the zone, which it seized, since 1967".
void cut_clauses(Wording& wording, const Codebook& codebook);

/// The first word of the run up to `at` that is all of its clause; not before `least`.
std::uint32_t clause_start(const Wording& wording, std::uint32_t at, std::uint32_t least);

/// "they" and the like, which begin a clause as its subject.
bool is_subject_pronoun(const Wording& wording, std::size_t at);

/// The first of the auxiliaries and adverbs that stand before the verb in its sentence; the verb itself where none do.
std::uint32_t verb_phrase_start(const Wording& wording, const Codebook& codebook, std::uint32_t verb);

/// "Rebels left Hill, | and Oss was taken", "residents | said that Oss was taken", "according to residents, | Oss was
/// taken": another statement begins at the word, and who stands before it is not who was taken.
bool begins_statement(const Wording& wording, const Codebook& codebook, std::uint32_t at);

}  // namespace sitmap
