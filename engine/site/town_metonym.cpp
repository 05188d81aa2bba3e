#include "engine/site/town_metonym.hpp"

#include "engine/trigger/trigger_context.hpp"

namespace sitmap {

void TownMetonyms::read_beside(const Mention& first, Mention& second) const {
    const WordRange left = words_under(m_wording, first.span);
    const WordRange right = words_under(m_wording, second.span);
    if (first.reading == Reading::literal && left.first > 0 && right.first == left.last + 1 && is(left.last, {"and"}) &&
        is(left.first - 1, {"in", "at", "near"})) {
        read_as_town(second, "named together with a town where something happens");
    }
}

/// "Oss University: ..." at the line's head, or behind a dash.
bool TownMetonyms::heads_entry(WordRange name) const {
    const std::uint32_t end = name.last + 1;
    return end < m_wording.words.size() && m_wording.gap(end).starts_with(": ") &&
           (name.first == m_wording.sentence_of(name.first).first || is_spaced_dash(m_wording.gap(name.first)));
}

void TownMetonyms::read_facility(Mention& mention) const {
    const WordRange name = words_under(m_wording, mention.span);
    if (mention.reading != Reading::metonym || name.first == 0 || name.last >= m_wording.words.size() ||
        m_wording.gap(name.last) != " " || !m_wording.words[name.last].capital ||
        m_codebook.cue_length("facility_noun", m_wording, name.last) == 0) {
        return;
    }
    if (is(name.first - 1, {"at", "near", "outside"}) || heads_entry(name)) {
        read_as_town(mention, "something happens at what is named for the town");
    }
}

void TownMetonyms::read_sufferer(Mention& mention, const Trigger& trigger) const {
    const bool lost = trigger.type == "capture" && trigger.frame->subject_may_be_site;  // "was lost to the enemy"
    if (lost || (trigger.passive && trigger.frame->object_may_be_site && hurts(trigger.type))) {
        read_as_town(mention, "a town, not its government, is " + text_of(m_wording, trigger.words));
    }
}

void TownMetonyms::read_as_town(Mention& mention, std::string_view reason) const {
    const auto place = mention.reading == Reading::metonym ? described_place(mention, m_gazetteer) : std::nullopt;
    if (place && place->feature_class == FeatureClass::populated) {
        mention.reading = Reading::literal;
        mention.reason = reason;
    }
}

}  // namespace sitmap
