#pragma once

// Names in Cyrillic letters against their romanised form: which of a town's Cyrillic names is its own, and which a
// neighbour's or an older one.

#include <string_view>

namespace sitmap {

/// True if the folded Latin name is how the language (its two-letter code) pronounces the name's letters, by one system
/// of romanisation or another: "Очаків" reads as "ochakiv" in Ukrainian, the Russian "Очаков" does not; "Белгород"
/// reads as "belgorod" in Russian, the Belarusian "Белгарад" does not. A language without rules of its own is read as
/// Russian with the further letters of Central Asia.
bool reads_as_cyrillic(std::string_view name, std::string_view folded_latin, std::string_view language);

}  // namespace sitmap
