#include "engine/coding/site_features.hpp"

#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

constexpr string_view a_place = "%";  ///< another place that the sentence names

class SiteReader {
public:
    SiteReader(const Site& site, const Coding& coding, const std::vector<const Draft*>& at_same_place)
        : m_site(site),
          m_at_same_place(at_same_place),
          m_coding(coding),
          m_wording(coding.wording),
          m_sentence(coding.wording.sentence_of(site.words.first)),
          m_words(coding, m_sentence) {}

    std::vector<WordFeature> read() {
        const std::vector<string_view> before = words(m_sentence.first, m_site.words.first);
        const std::vector<string_view> behind = words(m_site.words.last, m_sentence.last);
        add_words_before(m_features, before);
        add_words_behind(m_features, behind);
        add_neighbours(before, behind);
        add_anywhere(before);
        add_anywhere(behind);
        add("reading", to_string(m_coding.mentions[m_site.mention].reading), m_site.place ? "known" : "unknown");
        add_drafts();
        add_same_place();
        return std::move(m_features);
    }

private:
    void add(FeatureKind kind, string_view first, string_view second = {}) {
        m_features.push_back({kind, first, second});
    }

    /// The words of a range, and the marks at its ends and between them; of a name with many words one.
    std::vector<string_view> words(std::uint32_t first, std::uint32_t last) const {
        std::vector<string_view> words;
        for (std::uint32_t at = first; at < last; ++at) {
            if (at > m_sentence.first) {
                add_mark(words, m_wording.gap(at));
            }
            const std::uint32_t named_to = end_of_place(at);
            const string_view word = named_to > at ? a_place : m_words.word(at);
            if (word != "@" || words.empty() || words.back() != "@") {
                words.push_back(word);
            }
            at = std::max(at + 1, std::min(named_to, last)) - 1;
        }
        if (last < m_sentence.last) {
            add_mark(words, m_wording.gap(last));
        }
        return words;
    }

    /// Where the place ends that is named from this word on; 0: none is.
    std::uint32_t end_of_place(std::uint32_t at) const {
        const auto site = std::ranges::lower_bound(m_coding.sites, at, {}, [](const Site& s) { return s.words.first; });
        return site != m_coding.sites.end() && site->words.first == at ? site->words.last : 0;
    }

    /// "at X", "near X and"
    void add_neighbours(const std::vector<string_view>& before, const std::vector<string_view>& behind) {
        add("lead", before.empty() ? string_view{"^"} : before.back());
        add("trail", behind.empty() ? string_view{"$"} : behind.front());
        if (before.size() > 1) {
            add("lead2", before[before.size() - 2], before.back());
        }
    }

    void add_anywhere(const std::vector<string_view>& words) {
        for (const string_view word : words) {
            add("anywhere", word);
        }
    }

    /// What the rules drafted in the sentence, at other places.
    void add_drafts() {
        const std::uint32_t here = m_wording.words[m_site.words.first].sentence;
        const WordRange drafts = drafts_within(m_coding, {here, here + 1});
        for (std::uint32_t i = drafts.first; i < drafts.last; ++i) {
            const Draft& draft = m_coding.drafts[i];
            const bool elsewhere = std::ranges::find(draft.mentions, m_site.mention) == draft.mentions.end();
            if (!draft.joined && draft.named && elsewhere) {
                add("told_elsewhere", draft.event.type);
                add("told_elsewhere", draft.event.layer,
                    draft.trigger.words.first < m_site.words.first ? "before" : "behind");
            }
        }
    }

    /// What they drafted at the same place in other sentences.
    void add_same_place() {
        const std::uint32_t here = m_wording.words[m_site.words.first].sentence;
        for (const Draft* const draft : m_at_same_place) {
            if (draft->sentence != here) {
                add("told_of_it", draft->event.layer);
            }
        }
    }

    const Site& m_site;
    const std::vector<const Draft*>& m_at_same_place;
    const Coding& m_coding;
    const Wording& m_wording;
    const Sentence& m_sentence;
    FeatureWords m_words;
    std::vector<WordFeature> m_features;
};

}  // namespace

bool may_tell(const Site& site, const Coding& coding) {
    if (site.seat || site.container || site.width > Width::district) {
        return false;
    }
    const Sentence& sentence = coding.wording.sentence_of(site.words.first);
    const WordRange told = rows_within(coding.told, words_of(sentence));
    return std::all_of(coding.told.begin() + told.first, coding.told.begin() + told.last,
                       [](const Trigger& trigger) { return trigger.guard.empty(); });
}

SiteFeatures::SiteFeatures(const Coding& coding) : m_coding(coding) {
    for (const Draft& draft : coding.drafts) {
        if (!draft.joined && draft.named) {
            m_drafts[draft.name].push_back(&draft);
        }
    }
}

std::vector<WordFeature> SiteFeatures::of(const Site& site) const {
    static const std::vector<const Draft*> none;
    const auto drafts = m_drafts.find(name_of_site(m_coding, site.mention));
    return SiteReader{site, m_coding, drafts == m_drafts.end() ? none : drafts->second}.read();
}

}  // namespace sitmap
