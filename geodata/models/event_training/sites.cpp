#include "geodata/models/event_training/sites.hpp"

#include "engine/coding/coding.hpp"
#include "engine/coding/event_model.hpp"
#include "engine/coding/site_features.hpp"
#include "engine/core/fold.hpp"
#include "geodata/models/event_training/features.hpp"

#include <algorithm>
#include <optional>

namespace sitmap::training {

namespace {

constexpr int weight_of_the_tempting = 3;  ///< of a place where a coder says that nothing happened

/// Kinds that the coders of single sentences tell apart.
std::string group_of(const std::string& kind) {
    return kind == "displacement" || kind == "destruction" ? "context" : kind;
}

class Judge {
public:
    Judge(const CodedText& text, const Coding& coding) : m_text(text), m_coding(coding), m_told(text.events.size()) {
        for (const Draft& draft : coding.drafts) {
            for (std::size_t i = 0; i < text.events.size() && is_drawn(draft); ++i) {
                m_told[i] = m_told[i] || is_of(draft, text.events[i]);
            }
        }
    }

    /// Nothing where the text names the place more than once and the rules found its event at none of them.
    std::optional<JudgedSite> judge(const Site& site) const {
        JudgedSite judged;
        for (const Draft& draft : m_coding.drafts) {
            if (is_drawn(draft) && std::ranges::find(draft.mentions, site.mention) != draft.mentions.end()) {
                take_drafted(draft, judged);
                judged.drafted = true;
            }
        }
        if (!judged.groups.empty()) {
            return judged;
        }
        const std::string place = name_of(site);
        bool asked = false;
        for (std::size_t i = 0; i < m_text.events.size(); ++i) {
            if (!m_told[i] && same_place(m_text.events[i].place, place)) {
                asked = asked || !m_text.events[i].optional;
                add_kinds(m_text.events[i], judged);
            }
        }
        const bool unsure = !judged.groups.empty() && (!asked || is_named_elsewhere(site, place));
        return unsure ? std::nullopt : std::optional{judged};
    }

    bool is_forbidden(const Site& site) const {
        const std::string place = name_of(site);
        return std::ranges::any_of(m_text.forbidden, [&](const std::string& each) { return same_place(each, place); });
    }

private:
    static bool is_drawn(const Draft& draft) {
        return !draft.joined && !draft.mentions.empty() && !draft.event.mention.empty();
    }

    std::string name_of(const Site& site) const {
        return fold(slice(m_coding.document.text, m_coding.mentions[site.mention].span));
    }

    bool is_of(const Draft& draft, const GoldEvent& event) const {
        const Span span = m_coding.mentions[draft.mentions.front()].span;
        return is_event(event, draft.event.type, fold(slice(m_coding.document.text, span)), whereabouts(draft.event));
    }

    void take_drafted(const Draft& draft, JudgedSite& judged) const {
        for (const GoldEvent& event : m_text.events) {
            if (is_of(draft, event)) {
                add_kinds(event, judged);
                judged.type = draft.event.type;
            }
        }
    }

    static void add_kinds(const GoldEvent& event, JudgedSite& judged) {
        for (const std::string& kind : event.kinds) {
            judged.groups.insert(group_of(kind));
            judged.type = group_of(kind) != kind ? kind : judged.type;
        }
    }

    bool is_named_elsewhere(const Site& site, const std::string& place) const {
        const std::uint32_t here = m_coding.wording.words[site.words.first].sentence;
        return std::ranges::any_of(m_coding.sites, [&](const Site& other) {
            return m_coding.wording.words[other.words.first].sentence != here && same_place(name_of(other), place);
        });
    }

    const CodedText& m_text;
    const Coding& m_coding;
    std::vector<bool> m_told;  ///< by event: the rules drafted it
};

}  // namespace

void add_sites(const CodedText& text, const World& world, std::vector<JudgedSite>& sites) {
    const Document document = make_document(text.id, text.text, std::nullopt);
    Problems problems;
    std::vector<Mention> mentions = geoparse(document, world.gazetteer, world.lexicon, world.model, problems);
    std::vector<Mention> again = mentions;
    const auto read = [&](std::vector<Mention>& of) {
        return read_coding(document, of, world.gazetteer, world.codebook, world.lexicon);
    };
    Coding whole = read(mentions);
    draft_all(whole, SiteModel{});
    Coding asked = read(again);
    draft_events(asked);  // the model is asked right behind this
    const Judge judge{text, whole};
    const SiteFeatures site_features{asked};
    for (std::size_t i = 0; i < asked.sites.size(); ++i) {
        if (!may_tell(asked.sites[i], asked)) {
            continue;
        }
        if (std::optional<JudgedSite> judged = judge.judge(whole.sites[i])) {
            const std::vector<WordFeature> features = site_features.of(asked.sites[i]);
            judged->features = names_of(features);
            judged->share = share_of(features.size());
            judged->batch = text.batch;
            if (judged->drafted) {
                judged->features.emplace_back("drafted=here");
            }
            const bool tempting = judged->groups.empty() && judge.is_forbidden(asked.sites[i]);
            for (int times = tempting ? weight_of_the_tempting : 1; times > 0; --times) {
                sites.push_back(*judged);
                judged->again = true;
            }
        }
    }
}

}  // namespace sitmap::training
