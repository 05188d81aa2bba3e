#include "engine/coding/draft_features.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

/// How far a word stands from the trigger or the place, in words: 1, 2, 3 or 4, 5 to 8, farther.
string_view distance_band(std::size_t words) {
    return words <= 1 ? "1" : words <= 2 ? "2" : words <= 4 ? "4" : words <= 8 ? "8" : "far";
}

class FeatureReader {
public:
    FeatureReader(const Draft& draft, const Coding& coding)
        : m_draft(draft),
          m_wording(coding.wording),
          m_coding(coding),
          m_trigger(draft.trigger.words),
          m_words(coding, coding.wording.sentence_of(draft.trigger.words.first)) {}

    std::vector<WordFeature> read() {
        const Sentence& sentence = m_wording.sentence_of(m_trigger.first);
        add_trigger();
        add_before(sentence);
        add_behind(sentence);
        add_next_sentence(sentence);
        add_rules();
        add_place(sentence);
        add("status", to_string(m_draft.event.status));
        add("told", m_draft.event.evidence.size() > 1 ? "again" : "once");
        add("dated", m_draft.event.when.range.from ? "from" : "not");
        return std::move(m_features);
    }

private:
    void add(FeatureKind kind, string_view first, string_view second = {}) {
        m_features.push_back({kind, first, second});
    }

    void add_trigger() {
        const bool verb = m_draft.trigger.frame->verb;
        const string_view voice = verb ? (m_draft.trigger.passive ? "passive" : "verb") : "noun";
        add("type", m_draft.event.type);
        add("voice", voice, m_draft.event.type);
        add("trigger", m_wording.words[m_trigger.first].folded, m_wording.words[m_trigger.last - 1].folded);
    }

    void add_before(const Sentence& sentence) {
        std::vector<string_view> words = m_words.words(sentence.first, m_trigger.first);
        add_mark(words, m_trigger.first > sentence.first ? m_wording.gap(m_trigger.first) : string_view{});
        add_words_before(m_features, words);
    }

    void add_behind(const Sentence& sentence) {
        std::vector<string_view> words;
        add_mark(words, m_trigger.last < sentence.last ? m_wording.gap(m_trigger.last) : string_view{});
        const std::vector<string_view> rest = m_words.words(m_trigger.last, sentence.last);
        words.insert(words.end(), rest.begin(), rest.end());
        add_words_behind(m_features, words);
    }

    /// "That was wrong."
    void add_next_sentence(const Sentence& sentence) {
        if (&sentence == &m_wording.sentences.back()) {
            return;
        }
        const Sentence& next = *(&sentence + 1);
        add("next", m_words.word(next.first));
        if (next.last > next.first + 1) {
            add("next", m_words.word(next.first), m_words.word(next.first + 1));
        }
    }

    /// The rules by which it got its place and its time, told behind its trigger.
    void add_rules() {
        const string_view rules = m_draft.event.rule;
        std::size_t at = rules.find(", ", rules.rfind('"') == string_view::npos ? 0 : rules.rfind('"'));
        while (at != string_view::npos) {
            const std::size_t end = rules.find(", ", at + 2);
            const string_view rule = rules.substr(at + 2, end == string_view::npos ? end : end - at - 2);
            add("rule", rule);
            add("rule", rule, m_draft.event.type);
            at = end;
        }
    }

    void add_place(const Sentence& sentence) {
        const Mention& mention = m_coding.mentions[m_draft.mentions.front()];
        const WordRange place = words_under(m_wording, mention.span);
        add("reading", to_string(mention.reading));
        if (place.first < sentence.first || place.last > sentence.last || overlap(place, m_trigger)) {
            add("elsewhere", m_draft.event.type);
            return;
        }
        add_neighbours(sentence, place);
        const bool first = place.first < m_trigger.first;
        const std::vector<string_view> between =
            first ? m_words.words(place.last, m_trigger.first) : m_words.words(m_trigger.last, place.first);
        add("side", first ? "before" : "behind");
        add(first ? FeatureKind{"place_before"} : FeatureKind{"place_behind"}, distance_band(between.size()));
        for (const string_view word : between) {
            add(first ? FeatureKind{"from_place"} : FeatureKind{"to_place"}, word);
        }
    }

    /// "at X", "near X and", "X-based"
    void add_neighbours(const Sentence& sentence, WordRange place) {
        const std::vector<string_view> before =
            m_words.words(std::max(sentence.first + 2, place.first) - 2, place.first);
        const string_view lead = before.empty() ? string_view{"^"} : before.back();
        add("lead", lead);
        add("lead", lead, m_draft.event.type);
        if (before.size() > 1) {
            add("lead2", before[before.size() - 2], before.back());
        }
        std::vector<string_view> behind;
        add_mark(behind, place.last < sentence.last ? m_wording.gap(place.last) : string_view{});
        for (const string_view word : m_words.words(place.last, std::min(place.last + 2, sentence.last))) {
            behind.push_back(word);
        }
        if (!behind.empty()) {
            add("trail", behind[0]);
            add("trail", behind[0], behind.size() > 1 ? behind[1] : string_view{"^"});
        }
    }

    const Draft& m_draft;
    const Wording& m_wording;
    const Coding& m_coding;
    WordRange m_trigger;
    FeatureWords m_words;
    std::vector<WordFeature> m_features;
};

}  // namespace

bool is_sited(const Draft& draft) {
    const bool drawn = !draft.mentions.empty() && !draft.event.mention.empty() && draft.event.layer != "none";
    return drawn && !draft.joined && draft.width <= Width::district;
}

std::vector<WordFeature> features_of(const Draft& draft, const Coding& coding) {
    return FeatureReader{draft, coding}.read();
}

}  // namespace sitmap
