#pragma once

// A draft that goes on about the same place as another, which names it.

#include "engine/coding/coding.hpp"

namespace sitmap {

/// "Took Oss after three days of fighting": what was taken, or left, is where they fought. "Entered Oss and shot nine
/// people", "enter Oss as fighting goes on": the sentence goes on about the same place. nullptr where it does not;
/// `number` is the draft's own.
const Draft* told_in_one_sentence(const Coding& coding, std::size_t number);

/// "Armed men entered Oss. They assembled the villagers and killed eleven", "That night they shot nine", "Rebels
/// took Oss. On 15 May they withdrew": what those did who had come.
const Draft* coming_before(const Coding& coding, std::size_t number);

/// "Students marched in Oss. Police opened fire on the crowd": where the crowd was, if nothing else happened since
/// and the sentence names no place.
const Draft* protest_before(const Coding& coding, std::size_t number);

}  // namespace sitmap
