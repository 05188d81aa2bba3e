#include "engine/actor/actor_words.hpp"

#include "engine/time/calendar.hpp"

#include <algorithm>

namespace sitmap {

ActorWords::ActorWords(const Wording& wording, const std::vector<Mention>& mentions, const Codebook& codebook)
    : m_wording(wording), m_codebook(codebook), m_name_of(wording.words.size(), -1) {
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        const WordRange words = words_under(wording, mentions[i].span);
        if (m_named.empty() || m_named.back().words.last <= words.first) {
            m_named.push_back({words, &mentions[i], i});
            std::fill(m_name_of.begin() + words.first, m_name_of.begin() + words.last,
                      static_cast<std::int32_t>(m_named.size()) - 1);
        }
    }
}

const ActorWords::Named* ActorWords::named_at(std::uint32_t at) const {
    const std::int32_t name = at < m_name_of.size() ? m_name_of[at] : -1;
    return name < 0 ? nullptr : &m_named[static_cast<std::size_t>(name)];
}

std::optional<ActorWords::Class> ActorWords::class_at(std::uint32_t at) const {
    if (at >= m_wording.words.size()) {
        return std::nullopt;
    }
    const auto match = m_codebook.actor_classes().longest(m_wording, at);
    return match ? std::optional{Class{at + match.length, static_cast<ActorKind>(match.rows->front())}} : std::nullopt;
}

bool ActorWords::is_deed(std::uint32_t at) const {
    if (at >= m_wording.words.size() || word(at).capital) {
        return false;
    }
    const auto trigger = m_codebook.triggers().longest(m_wording, at);
    return trigger && m_codebook.frames()[m_codebook.trigger_forms()[trigger.rows->front()].frame].verb;
}

bool ActorWords::ends_phrase(std::uint32_t next) const {
    return next >= m_wording.words.size() || m_wording.gap(next) != " " || is("function_word", next) ||
           is("behind_the_deed", next) || is("auxiliary", next) || is_deed(next) || is("relative_pronoun", next) ||
           class_at(next) || is_month_or_weekday(word(next).folded) || word(next).number;
}

}  // namespace sitmap
