#include "engine/geoparse/name_features.hpp"

#include "engine/geoparse/word_class.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace sitmap {

namespace {

using Ask = FeatureTemplate;

bool blank_only(Gap gap) {
    return gap.joins() && !gap.hyphen();
}

/// 0 nobody knows it, then countries, peoples, capitals ... down to villages by size.
std::uint32_t kind_of(const NameProfile& place) {
    if (place.places == 0) {
        return 0;
    }
    if (place.country) {
        return 1;
    }
    if (place.demonym) {
        return 2;
    }
    if (place.capital) {
        return 3;
    }
    if (place.first_order) {
        return 4;
    }
    if (place.region) {
        return 5;
    }
    if (place.population >= 1e6) {
        return 6;
    }
    if (place.second_order && !place.populated) {
        return 7;
    }
    if (place.area && !place.populated) {
        return 8;
    }
    return place.population >= 1e5     ? 9
           : place.population >= 1.5e4 ? 10
           : place.population >= 5e3   ? 11
           : place.population >= 1e3   ? 12
                                       : 13;
}

std::uint32_t name_kind_of(const NameHit& hit, const NameProfile& place) {
    if (place.places == 0) {
        return 0;
    }
    return place.abbreviation ? 1 : place.alternate ? 2 : hit.links.empty() ? 3 : place.area ? 4 : 5;
}

std::uint32_t doubling(std::size_t count) {
    return static_cast<std::uint32_t>(std::bit_width(count));
}

std::uint32_t opinion_of(double log_odds) {
    return static_cast<std::uint32_t>(std::clamp(log_odds * 2 + 12, 0.0, 23.0));
}

double odds(double probability) {
    const double safe = std::clamp(probability, 1e-6, 1 - 1e-6);
    return std::log(safe / (1 - safe));
}

std::uint32_t tenth(double share) {
    return share <= 0 ? 0 : static_cast<std::uint32_t>(std::min(10.0, share * 10)) + 1;
}

/// Asks what a name's words and their neighbours say.
class WordAsker {
public:
    WordAsker(const NameContext& context, std::vector<FoundName>& names)
        : m_context{context}, m_tokens{context.tokens}, m_names{names} {
        m_small_words.resize(std::bit_ceil(m_tokens.size() * 8 + 64));
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (!m_tokens[i].capital && !m_tokens[i].number) {
                m_small_words[m_tokens[i].hash & (m_small_words.size() - 1)] = true;
            }
        }
        m_seen.reserve(names.size());
        for (const FoundName& name : names) {
            Seen& seen = m_seen[name.key];
            ++seen.times;
            seen.at_site += after_site_preposition(name.hit) ? 1 : 0;
        }
    }

    void run() {
        for (m_at = 0; m_at < m_names.size(); ++m_at) {
            FoundName& name = m_names[m_at];
            if (name.by_rule) {
                continue;
            }
            m_hit = &name.hit;
            m_features = &name.features;
            m_first = &m_tokens[name.hit.first];
            m_kind = kind_of(name.place);
            m_common = name.hit.length() == 1 ? commonness(*m_first) : 7;
            ask_name(name.place);
            ask_neighbours();
            ask_run();
            ask_list();
            ask_types();
            ask_text(name);
        }
    }

private:
    struct Seen {
        std::uint32_t times = 0;
        std::uint32_t at_site = 0;
    };

    void add(Ask which, std::uint32_t value = 0) { m_features->add(which, value); }

    bool after_site_preposition(const NameHit& hit) const {
        return hit.first > 0 && blank_only(m_tokens[hit.first].before) && !m_tokens[hit.first - 1].capital &&
               m_tokens[hit.first - 1].is(WordList::location_preposition);
    }

    void ask_name(const NameProfile& place) {
        const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(m_hit->length(), 3));
        const std::uint32_t shape =
            (m_first->all_capitals ? 1U : 0U) + (m_first->sentence_start ? 2U : 0U) + (m_first->dotted ? 4U : 0U);
        const auto renown = static_cast<std::uint32_t>(std::clamp(place.renown * 10, 0.0, 31.0));
        add(Ask::constant);
        add(Ask::kind, m_kind * 8 + name_kind_of(*m_hit, place));
        add(Ask::kind_and_word, (m_kind * 4 + length) * word_commonness + m_common);
        add(Ask::word_and_shape, m_common * 8 + shape);
        add(Ask::renown, renown);
        add(Ask::renown_and_word, renown * word_commonness + m_common);
        add(Ask::entries, doubling(place.places));
        add(Ask::known_names, doubling(place.name_count));
        add(Ask::letters, std::min<std::uint32_t>(m_first->span.length(), 15) * 2 + (m_first->all_capitals ? 1 : 0));
        if (m_hit->length() == 1) {
            for (std::uint64_t lists = m_first->lists.bits; lists != 0; lists &= lists - 1) {
                add(Ask::own_list, static_cast<std::uint32_t>(std::countr_zero(lists)));
            }
        }
    }

    void ask_neighbours() {
        const std::size_t first = m_hit->first;
        const std::size_t last = m_hit->last;
        const std::uint32_t before = class_before(m_tokens, first);
        const std::uint32_t after = class_after(m_tokens, last);
        const std::uint32_t gap_before = first == 0 ? 1 : gap_class(m_tokens[first].before);
        const std::uint32_t gap_after = last >= m_tokens.size() ? 1 : gap_class(m_tokens[last].before);
        add(Ask::before, before * 16 + gap_before);
        add(Ask::after, after * 16 + gap_after);
        const bool joined_before = gap_before == 0 || gap_before == 11;
        const bool joined_after = gap_after == 0 || gap_after == 11;
        const std::uint32_t close_before = joined_before ? before : 0;
        const std::uint32_t close_after = joined_after ? after : 0;
        add(Ask::before_and_kind, close_before * place_kinds + m_kind);
        add(Ask::after_and_kind, close_after * place_kinds + m_kind);
        add(Ask::around, close_before * word_classes + close_after);
        if (close_before != 0) {
            add(Ask::two_before, close_before * word_classes + class_before(m_tokens, first - 1));
            if (m_tokens.folded(first - 1) == "the") {
                add(Ask::before_article, class_before(m_tokens, first - 1));
            }
        }
        if (close_after != 0) {
            add(Ask::two_after, close_after * word_classes + class_after(m_tokens, last + 1));
        }
    }

    bool in_run(std::size_t i) const {
        const Token& token = m_tokens[i];
        return token.capital && !token.heading && !token.is(WordList::calendar_word) &&
               !(token.sentence_start && token.is(WordList::function_word));
    }

    /// The capitalised words that may be one name with it.
    void ask_run() {
        constexpr std::uint32_t far = 3;
        std::uint32_t before = 0;
        std::uint32_t after = 0;
        while (before < far && m_hit->first > before && name_runs_on(m_tokens, m_hit->first - before) &&
               in_run(m_hit->first - before - 1)) {
            ++before;
        }
        while (after < far && m_hit->last + after < m_tokens.size() && name_runs_on(m_tokens, m_hit->last + after) &&
               in_run(m_hit->last + after)) {
            ++after;
        }
        add(Ask::run, before * 4 + after + (m_first->heading ? 16 : 0));
        if (after > 0) {
            add(Ask::run_head, word_class(m_tokens, m_hit->last + after - 1));
        } else if (before > 0) {
            add(Ask::run_head, word_classes + word_class(m_tokens, m_hit->first - before));
        }
    }

    bool comma_before(std::size_t i) const {
        return i < m_tokens.size() && m_tokens[i].before.comma() && !m_tokens[i].before.paragraph();
    }

    /// Where it stands among names that commas, brackets and "and" join.
    void ask_list() {
        const FoundName* const next = m_at + 1 < m_names.size() ? &m_names[m_at + 1] : nullptr;
        const FoundName* const last = m_at > 0 ? &m_names[m_at - 1] : nullptr;
        std::uint32_t position = 0;
        if (next != nullptr && next->hit.first == m_hit->last && comma_before(m_hit->last)) {
            position = may_contain(*m_hit, next->hit, m_context.gazetteer) ? 1 : 2;
        } else if (next != nullptr && next->hit.first == m_hit->last && m_tokens[m_hit->last].before.bracket()) {
            position = 3;
        }
        if (last != nullptr && last->hit.last == m_hit->first && comma_before(m_hit->first)) {
            position = may_contain(last->hit, *m_hit, m_context.gazetteer) ? 4 : position == 0 ? 5 : position;
        } else if (position == 0 && last != nullptr && last->hit.last + 1 == m_hit->first &&
                   m_tokens.folded(m_hit->first - 1) == "and") {
            position = 6;
        } else if (position == 0 && next != nullptr && m_hit->last + 1 == next->hit.first &&
                   m_tokens.folded(m_hit->last) == "and") {
            position = 7;
        }
        add(Ask::list_position, position * place_kinds + m_kind);
    }

    void ask_types() {
        const std::size_t last = m_hit->last;
        std::uint32_t type = 0;
        if (last < m_tokens.size() && blank_only(m_tokens[last].before) && !m_tokens[last - 1].possessive) {
            const std::size_t end = phrase_end(m_tokens, last, WordList::place_type, m_context.lexicon);
            if (end > last) {
                const std::string_view value =
                    phrase_value(m_tokens, last, end, WordList::place_type, m_context.lexicon);
                const std::size_t letter = std::string_view{"AHLPRSTUV"}.find(value.front());
                type = static_cast<std::uint32_t>(std::min<std::size_t>(letter, 6)) * 2 + 1 +
                       (m_tokens[last].capital ? 1 : 0);
            }
        }
        const bool of = m_hit->first > 1 && blank_only(m_first->before) && m_tokens.folded(m_hit->first - 1) == "of" &&
                        m_tokens[m_hit->first - 2].is(WordList::place_type);
        add(Ask::type_after, type * place_kinds + m_kind);
        add(Ask::type_before, (of ? place_kinds : 0) + m_kind);
        add(Ask::possessive, (m_tokens[last - 1].possessive ? place_kinds : 0) + m_kind);
    }

    void ask_text(const FoundName& name) {
        const bool small =
            !m_first->dotted && m_hit->length() == 1 && m_small_words[m_first->hash & (m_small_words.size() - 1)];
        const Seen& seen = m_seen[name.key];
        const bool elsewhere = seen.at_site > (after_site_preposition(*m_hit) ? 1U : 0U);
        add(Ask::block, block_value(name));
        add(Ask::small_in_text, (small ? word_commonness : 0) + m_common);
        add(Ask::elsewhere, (elsewhere ? word_commonness : 0) + m_common);
        add(Ask::occurrences, doubling(seen.times));
        add(Ask::heading, (m_first->heading ? place_kinds : 0) + m_kind);
        add(Ask::placement_in_text, m_hit->first < 8 ? 0 : m_hit->first < 40 ? 1 : 2);
        add(Ask::dateline, dateline() ? 1 : 0);
    }

    bool dateline() const {
        if (m_hit->first >= 8 || m_hit->last >= m_tokens.size() || !m_tokens[m_hit->last - 1].all_capitals) {
            return false;
        }
        const Gap after = m_tokens[m_hit->last].before;
        return after.bracket() || after.dash() || after.comma() || (after.hyphen() && after.space());
    }

    std::uint32_t block_value(const FoundName& name) const {
        const NameBlock* const block = name.block;
        if (block == nullptr) {
            return m_kind;
        }
        const bool begins = block->first == m_hit->first;
        const bool ends = block->last == m_hit->last;
        const std::uint32_t place = begins && ends ? 0 : begins ? 1 : ends ? 2 : 3;
        const std::uint32_t reading = block->reading == Reading::person         ? 1
                                      : block->reading == Reading::organisation ? 2
                                      : block->reading == Reading::event_name   ? 3
                                                                                : 4;
        return (reading * 4 + place) * place_kinds + m_kind;
    }

    const NameContext& m_context;
    const Tokens& m_tokens;
    std::vector<FoundName>& m_names;
    std::vector<bool> m_small_words;  ///< by hash; its size is a power of two
    std::unordered_map<std::uint64_t, Seen> m_seen;
    std::size_t m_at = 0;
    const NameHit* m_hit = nullptr;
    const Token* m_first = nullptr;
    Features* m_features = nullptr;
    std::uint32_t m_kind = 0;
    std::uint32_t m_common = 0;
};

/// Asks what the document has made of its names.
class DocumentAsker {
public:
    DocumentAsker(const NameContext& context, std::span<const FoundName> names, std::span<const RankedName> ranked)
        : m_tokens{context.tokens}, m_names{names}, m_ranked{ranked} {
        m_opinions.reserve(names.size());
        for (const FoundName& name : names) {
            m_opinions.push_back(odds(name.first));
            m_mean += name.first;
            Others& others = m_others[name.key];
            others.sum += name.first;
            others.best = std::max(others.best, name.first);
            others.worst = std::min(others.worst, name.first);
            ++others.times;
        }
        m_mean = names.empty() ? 0 : m_mean / static_cast<double>(names.size());
    }

    std::vector<Features> run() {
        std::vector<Features> all(m_names.size());
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (!m_names[i].by_rule && m_names[i].first >= worth_a_second_look) {
                all[i] = m_names[i].features;
                ask(i, all[i]);
            }
        }
        return all;
    }

private:
    struct Others {
        double sum = 0;
        double best = 0;
        double worst = 1;
        std::uint32_t times = 0;
    };

    void ask(std::size_t i, Features& features) const {
        const FoundName& name = m_names[i];
        features.add(Ask::first_opinion, opinion_of(m_opinions[i]));
        features.add(Ask::places_in_text, static_cast<std::uint32_t>(m_mean * (opinions - 1)));
        const Others& others = m_others.at(name.key);
        if (others.times > 1) {
            features.add(Ask::others_mean, opinion_of(odds((others.sum - name.first) / (others.times - 1))));
            features.add(Ask::others_best, opinion_of(odds(others.best)));
            features.add(Ask::others_worst, opinion_of(odds(others.worst)));
        }
        features.add(Ask::name_before, i == 0 ? opinions * 7 : opinions * apart(i) + opinion_of(m_opinions[i - 1]));
        features.add(Ask::name_after,
                     i + 1 == m_names.size() ? opinions * 7 : opinions * apart(i + 1) + opinion_of(m_opinions[i + 1]));
        if (name.group != FoundName::no_group) {
            ask_ranked(m_ranked[name.group], features);
        }
    }

    /// How the name and the one before it stand to each other.
    std::uint32_t apart(std::size_t i) const {
        const std::size_t end = m_names[i - 1].hit.last;
        const std::size_t first = m_names[i].hit.first;
        if (end == first) {
            const Gap gap = m_tokens[first].before;
            return gap.comma() ? 0 : gap.joins() ? 1 : 2;
        }
        return first == end + 1 ? (m_tokens.folded(end) == "and" ? 3 : 4) : first - end < 8 ? 5 : 6;
    }

    static void ask_ranked(const RankedName& name, Features& features) {
        const RankedPlace& best = name.places.front();
        const auto kind = static_cast<std::uint32_t>(best.kind);
        features.add(Ask::best_kind, kind * 8 + tenth(amount(best, RankRule::near_100_km)) / 2);
        features.add(Ask::country_share, tenth(amount(best, RankRule::country_votes)) * place_kinds + kind);
        features.add(Ask::named_country, tenth(amount(best, RankRule::named_country)));
        features.add(Ask::admin1_share, tenth(amount(best, RankRule::admin1_votes)));
        features.add(Ask::nearness, tenth(amount(best, RankRule::near_600_km)));
        features.add(Ask::best_people,
                     static_cast<std::uint32_t>(std::log10(best.population + 1)) * place_kinds + kind);
        features.add(Ask::certainty, tenth(best.probability));
    }

    const Tokens& m_tokens;
    std::span<const FoundName> m_names;
    std::span<const RankedName> m_ranked;
    std::vector<double> m_opinions;
    double m_mean = 0;
    std::unordered_map<std::uint64_t, Others> m_others;
};

}  // namespace

void ask_words(const NameContext& context, std::vector<FoundName>& names) {
    WordAsker{context, names}.run();
}

std::vector<Features> ask_document(const NameContext& context, std::span<const FoundName> names,
                                   std::span<const RankedName> ranked) {
    return DocumentAsker{context, names, ranked}.run();
}

}  // namespace sitmap
