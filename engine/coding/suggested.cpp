#include "engine/coding/suggested.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

/// The type of a group of which the model knows none that is likelier than not; the other groups have no such type.
struct PlainType {
    string_view group;
    string_view type;
};
constexpr std::array plain_types{PlainType{"strike", "strike"}, PlainType{"clash", "clash"},
                                 PlainType{"attack", "violence_against_civilians"}, PlainType{"talks", "meeting"},
                                 PlainType{"protest", "protest"}};

string_view type_of(const SiteReading& reading) {
    if (!reading.type.empty()) {
        return reading.type;
    }
    const auto* const plain = std::ranges::find(plain_types, reading.group, &PlainType::group);
    return plain == plain_types.end() ? string_view{} : plain->type;
}

class Suggester {
public:
    Suggester(const Coding& coding, const SiteModel& model) : m_coding(coding), m_model(model), m_features(coding) {}

    std::vector<Suggestion> all() {
        std::vector<Suggestion> suggestions;
        for (std::uint32_t i = 0; i < m_coding.sites.size(); ++i) {
            const Site& site = m_coding.sites[i];
            if (!may_tell(site, m_coding) || is_told(site)) {
                continue;
            }
            const SiteReading reading = read_site(m_features.of(site), m_model);
            if (auto trigger = trigger_of(site, reading)) {
                suggestions.push_back({std::move(*trigger), i, reading.likelihood});
            }
        }
        return suggestions;
    }

private:
    /// Its sentence has a draft at this place.
    bool is_told(const Site& site) const {
        const std::uint32_t here = m_coding.wording.words[site.words.first].sentence;
        const WordRange drafts = drafts_within(m_coding, {here, here + 1});
        const string name = name_of_site(m_coding, site.mention);
        for (std::uint32_t i = drafts.first; i < drafts.last; ++i) {
            if (m_coding.drafts[i].named && m_coding.drafts[i].name == name) {
                return true;
            }
        }
        return false;
    }

    /// The word that says it most, where it stands nearest to the site, as a trigger of the type.
    std::optional<Trigger> trigger_of(const Site& site, const SiteReading& reading) const {
        const string_view type = reading.group.empty() ? string_view{} : type_of(reading);
        const Frame* const frame = type.empty() ? nullptr : frame_of(type);
        if (frame == nullptr) {
            return std::nullopt;
        }
        for (const string_view word : reading.told_by) {
            if (const auto at = nearest(site, word);
                at && m_coding.codebook.cue_length("colourless_word", m_coding.wording, *at) == 0) {
                Trigger trigger;
                trigger.words = {*at, *at + 1};
                trigger.frame = frame;
                trigger.type = type;
                trigger.mode = frame->mode;
                return trigger;
            }
        }
        return std::nullopt;
    }

    std::optional<std::uint32_t> nearest(const Site& site, string_view word) const {
        const Sentence& sentence = m_coding.wording.sentence_of(site.words.first);
        const auto apart = [&](std::uint32_t at) {
            return at < site.words.first ? site.words.first - at : at - site.words.first;
        };
        std::optional<std::uint32_t> nearest;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (m_coding.wording.words[at].folded == word && (!nearest || apart(at) < apart(*nearest))) {
                nearest = at;
            }
        }
        return nearest;
    }

    /// A noun of the codebook that tells of the type by itself.
    const Frame* frame_of(string_view type) const {
        const auto frames = m_coding.codebook.frames();
        const auto found = std::ranges::find_if(frames, [&](const Frame& frame) {
            return frame.type == type && !frame.verb && !frame.weak && !frame.agent && !frame.weapon;
        });
        return found == frames.end() ? nullptr : &*found;
    }

    const Coding& m_coding;
    const SiteModel& m_model;
    SiteFeatures m_features;
};

}  // namespace

void suggest_events(Coding& coding, const SiteModel& model) {
    if (model.least <= 0) {
        return;
    }
    const std::vector<Suggestion> suggestions = Suggester{coding, model}.all();
    if (!suggestions.empty()) {
        draft_suggested(coding, suggestions);
    }
}

}  // namespace sitmap
