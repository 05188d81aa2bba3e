#include "engine/coding/draft_features.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

/// How far a word stands from the trigger or the place, in words: 1, 2, 3 or 4, 5 to 8, farther.
string_view distance_band(std::size_t words) {
    return words <= 1 ? "1" : words <= 2 ? "2" : words <= 4 ? "4" : words <= 8 ? "8" : "far";
}

/// The kinds of a word at a distance.
struct BandedKind {
    string_view any;                ///< wherever it stands in the sentence
    std::array<string_view, 5> at;  ///< by distance
    string_view pair;               ///< with the word behind it
};
constexpr BandedKind before_trigger{"before", {"before1", "before2", "before4", "before8", "beforefar"}, "pair_before"};
constexpr BandedKind behind_trigger{"behind", {"behind1", "behind2", "behind4", "behind8", "behindfar"}, "pair_behind"};

string_view kind_at(const BandedKind& kind, std::size_t distance) {
    return kind.at[distance <= 1 ? 0 : distance <= 2 ? 1 : distance <= 4 ? 2 : distance <= 8 ? 3 : 4];
}

class FeatureReader {
public:
    FeatureReader(const Draft& draft, const Coding& coding)
        : m_draft(draft), m_wording(coding.wording), m_coding(coding), m_trigger(draft.trigger.words) {}

    std::vector<DraftFeature> read() {
        const Sentence& sentence = m_wording.sentence_of(m_trigger.first);
        m_shouted = is_shouted(sentence);
        add_trigger();
        add_words_before(sentence);
        add_words_behind(sentence);
        add_next_sentence(sentence);
        add_rules();
        add_place(sentence);
        add("status", to_string(m_draft.event.status));
        add("told", m_draft.event.evidence.size() > 1 ? "again" : "once");
        add("dated", m_draft.event.when.range.from ? "from" : "not");
        return std::move(m_features);
    }

private:
    void add(string_view kind, string_view first, string_view second = {}) {
        m_features.push_back({kind, first, second});
    }

    /// A headline: nearly every word has a capital.
    bool is_shouted(const Sentence& sentence) const {
        std::uint32_t capitals = 0;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            capitals += m_wording.words[at].capital ? 1 : 0;
        }
        return capitals * 5 >= (sentence.last - sentence.first) * 4;
    }

    /// A mention begins the sentence.
    bool opens_with_name(std::uint32_t at) const {
        const Span span = m_wording.words[at].span;
        const auto behind = std::ranges::lower_bound(m_coding.mentions, span.start, {},
                                                     [](const Mention& mention) { return mention.span.start; });
        return behind != m_coding.mentions.end() && behind->span.start < span.end;
    }

    void add_trigger() {
        const bool verb = m_draft.trigger.frame->verb;
        const string_view voice = verb ? (m_draft.trigger.passive ? "passive" : "verb") : "noun";
        add("type", m_draft.event.type);
        add("voice", voice, m_draft.event.type);
        add("trigger", m_wording.words[m_trigger.first].folded, m_wording.words[m_trigger.last - 1].folded);
    }

    /// Names and numbers are all alike: weights of theirs would carry the wars that they were trained on.
    string_view token(std::uint32_t at) const {
        const Word& word = m_wording.words[at];
        const bool opens = at == m_wording.sentence_of(at).first;
        const bool name = word.capital && !m_shouted && (!opens || opens_with_name(at));
        return word.number ? string_view{"#"} : name ? string_view{"@"} : word.folded;
    }

    /// The words of a range, and the marks between them.
    std::vector<string_view> tokens(std::uint32_t first, std::uint32_t last) const {
        std::vector<string_view> tokens;
        for (std::uint32_t at = first; at < last; ++at) {
            if (at > first) {
                add_mark(tokens, m_wording.gap(at));
            }
            tokens.push_back(token(at));
        }
        return tokens;
    }

    static void add_mark(std::vector<string_view>& tokens, string_view gap) {
        const std::size_t mark = gap.find_first_not_of(" \t\r\n-");
        if (mark != string_view::npos && static_cast<unsigned char>(gap[mark]) < 0x80) {
            tokens.push_back(gap.substr(mark, 1));
        }
    }

    void add_words_before(const Sentence& sentence) {
        std::vector<string_view> words = tokens(sentence.first, m_trigger.first);
        add_mark(words, m_trigger.first > sentence.first ? m_wording.gap(m_trigger.first) : string_view{});
        for (std::size_t at = 0; at < words.size(); ++at) {
            add(before_trigger.any, words[at]);
            add(kind_at(before_trigger, words.size() - at), words[at]);
            if (at + 1 < words.size()) {
                add(before_trigger.pair, words[at], words[at + 1]);
            }
        }
    }

    void add_words_behind(const Sentence& sentence) {
        std::vector<string_view> words;
        add_mark(words, m_trigger.last < sentence.last ? m_wording.gap(m_trigger.last) : string_view{});
        const std::vector<string_view> rest = tokens(m_trigger.last, sentence.last);
        words.insert(words.end(), rest.begin(), rest.end());
        for (std::size_t at = 0; at < words.size(); ++at) {
            add(behind_trigger.any, words[at]);
            add(kind_at(behind_trigger, at + 1), words[at]);
            if (at + 1 < words.size()) {
                add(behind_trigger.pair, words[at], words[at + 1]);
            }
        }
    }

    /// "That was wrong."
    void add_next_sentence(const Sentence& sentence) {
        if (&sentence == &m_wording.sentences.back()) {
            return;
        }
        const Sentence& next = *(&sentence + 1);
        add("next", token(next.first));
        if (next.last > next.first + 1) {
            add("next", token(next.first), token(next.first + 1));
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
            first ? tokens(place.last, m_trigger.first) : tokens(m_trigger.last, place.first);
        add("side", first ? "before" : "behind");
        add(first ? "place_before" : "place_behind", distance_band(between.size()));
        for (const string_view word : between) {
            add(first ? "from_place" : "to_place", word);
        }
    }

    /// "at X", "near X and", "X-based"
    void add_neighbours(const Sentence& sentence, WordRange place) {
        const std::vector<string_view> before = tokens(std::max(sentence.first + 2, place.first) - 2, place.first);
        const string_view lead = before.empty() ? string_view{"^"} : before.back();
        add("lead", lead);
        add("lead", lead, m_draft.event.type);
        if (before.size() > 1) {
            add("lead2", before[before.size() - 2], before.back());
        }
        std::vector<string_view> behind;
        add_mark(behind, place.last < sentence.last ? m_wording.gap(place.last) : string_view{});
        for (const string_view word : tokens(place.last, std::min(place.last + 2, sentence.last))) {
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
    bool m_shouted = false;
    std::vector<DraftFeature> m_features;
};

}  // namespace

void append_name(std::string& name, const DraftFeature& feature) {
    name.append(feature.kind).append("=").append(feature.first);
    if (!feature.second.empty()) {
        name.append(" ").append(feature.second);
    }
}

bool is_sited(const Draft& draft) {
    const bool drawn = !draft.mentions.empty() && !draft.event.mention.empty() && draft.event.layer != "none";
    return drawn && !draft.joined && draft.width <= Width::district;
}

std::vector<DraftFeature> features_of(const Draft& draft, const Coding& coding) {
    return FeatureReader{draft, coding}.read();
}

}  // namespace sitmap
