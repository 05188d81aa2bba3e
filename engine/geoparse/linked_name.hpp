#pragma once

// "Mora de Ebro", "Puig de l'Aliga", "Corbera d'Ebre": names that small words hold together. What either half is called
// alone lies elsewhere. In a text that is itself in French or Spanish such a word may as well be "of".

#include "engine/geoparse/tokens.hpp"

#include <cstddef>
#include <optional>

namespace sitmap {

class LinkedNames {
public:
    /// The tokens must outlive it.
    explicit LinkedNames(const Tokens& tokens) : m_tokens{tokens} {}

    /// One past the name whose first words end at the token; the token itself where none goes on.
    std::size_t end(std::size_t at);

private:
    bool is_small(std::size_t i, NamedList list) const;
    bool is_elided(std::size_t i) const;
    bool is_apart(std::size_t i) const;
    bool is_romance();

    const Tokens& m_tokens;
    std::optional<bool> m_romance;
};

}  // namespace sitmap
