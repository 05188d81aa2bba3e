// draft_events: one draft for each trigger and place.

#include "engine/coding/coding.hpp"
#include "engine/coding/entry_head.hpp"
#include "engine/coding/listed_sites.hpp"
#include "engine/coding/site_needed.hpp"
#include "engine/coding/told_area.hpp"
#include "engine/core/fold.hpp"
#include "engine/core/text.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/site/capital_name.hpp"
#include "engine/trigger/area_anaphor.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

constexpr int list_score = 80;            ///< of a place in a list that a trigger opens
constexpr std::uint32_t ruler_reach = 6;  ///< words from "overthrow" to "Syrian ruler"

class Drafter {
public:
    explicit Drafter(Coding& coding)
        : m_coding(coding),
          m_references(coding.document, coding.wording, coding.codebook, coding.triggers, coding.times, coding.sites),
          m_date_end(end_of_date_line(coding.document)) {}

    void draft_all() {
        m_coding.drafts.reserve(m_coding.triggers.size());
        for (const Trigger& trigger : m_coding.triggers) {
            draft(trigger);
        }
        sort_drafts();
    }

    void draft_suggested(const std::vector<Suggestion>& suggestions) {
        for (const Suggestion& each : suggestions) {
            const auto score = static_cast<int>(100 * each.likelihood);
            Draft one = start(each.trigger, {{each.site}, "likely_by_its_words", score});
            one.suggested = true;
            one.cast.clear();  // a word that is no verb of the codebook does not say who did what to whom
            add(std::move(one), &m_coding.sites[each.site]);
        }
        sort_drafts();
    }

private:
    const Word& word(std::size_t at) const { return m_coding.wording.words[at]; }

    void sort_drafts() {
        if (!std::ranges::is_sorted(m_coding.drafts, {}, &Draft::sentence)) {  // as nearly all are
            std::ranges::stable_sort(m_coding.drafts, {}, &Draft::sentence);
        }
    }

    void draft(const Trigger& trigger) {
        Attachment attachment = attach(trigger, m_coding.sites, m_coding.told, m_coding.wording, m_coding.codebook);
        const bool told_of_it =
            trigger.type == "capture" && is_told_of_it(trigger, m_coding.wording, m_coding.codebook);
        const bool firm = is_firm(attachment) && !(told_of_it && attachment.rule == "heading_site");
        if (!firm && (told_of_it || is_object_told_before(m_coding, trigger) || is_on_the_way(m_coding, attachment) ||
                      is_told_there(m_coding, trigger, attachment))) {
            attachment = {};  // "bridged the river Oss and entered the city": coreference knows which
        }
        if (draft_list(trigger, attachment) || lacks_site(m_coding, trigger, attachment)) {
            return;
        }
        if (attachment.sites.empty()) {
            Draft one = start(trigger, {});
            if (leaves_what_was_taken(m_coding, trigger)) {  // who had taken it leaves it
                one.cast = m_coding.drafts.back().cast;
                std::erase_if(one.cast, [](const CastMember& who) { return who.role != ActorRole::initiator; });
            }
            add(std::move(one), nullptr);
            return;
        }
        for (std::size_t i = 0; i < attachment.sites.size(); ++i) {
            Draft one = start(trigger, attachment);
            one.event.rule += i > 0 ? ", sibling" : "";
            if (attachment.sites.size() > 1) {
                date_by_last(one, m_coding.sites[attachment.sites.back()]);
                date_by_own(one, m_coding.sites[attachment.sites[i]]);
            }
            add(std::move(one), &m_coding.sites[attachment.sites[i]]);
        }
        draft_again(trigger, attachment);
    }

    /// "bombed Oss on Sunday and again on Monday": one event of two days, if the day behind it is the next.
    bool lasts_until(const When& when) {
        Event& event = m_coding.drafts.back().event;
        const bool next = event.when.range.to && when.range.from &&
                          *when.range.from == *event.when.range.to + std::chrono::days{1} && when.range.to;
        if (next) {
            event.when = {{event.when.range.from, when.range.to}, TimePrecision::days};
            m_coding.drafts.back().timing.when = event.when;
        }
        return next;
    }

    /// "raided Oss on 8 May, and again two days later", "on 8 May and on 10 May": once more at the same place.
    void draft_again(const Trigger& trigger, const Attachment& attachment) {
        if (attachment.sites.size() != 1) {
            return;
        }
        const Site& site = m_coding.sites[attachment.sites.front()];
        if (const auto also = m_references.also_on(m_coding.drafts.back().timing)) {
            draft_once_more(trigger, attachment, *also);
            return;
        }
        const std::uint32_t last = m_coding.wording.sentence_of(trigger.words.first).last;
        for (std::uint32_t at = std::max(trigger.words.last, site.words.last) + 1; at + 1 < last; ++at) {
            const bool again = m_coding.wording.is(at, {"again"}) && m_coding.wording.is(at - 1, {"and"});
            const auto when = again ? m_references.behind({at, at + 1}) : std::nullopt;
            const WordRange between = rows_within(m_coding.told, {trigger.words.last, at});
            if (when && between.length() == 0) {
                draft_once_more(trigger, attachment, *when);
                return;
            }
        }
    }

    void draft_once_more(const Trigger& trigger, const Attachment& attachment, const When& when) {
        if (!lasts_until(when)) {
            Draft one = start(trigger, attachment);
            one.timing = {when, "time_of_the_site", std::nullopt};
            one.event.when = when;
            one.event.rule += ", again";
            add(std::move(one), &m_coding.sites[attachment.sites.front()]);
        }
    }

    /// "shelled the following towns:": a draft for each place of the list, where the sentence itself names none so
    /// fine.
    bool draft_list(const Trigger& trigger, const Attachment& attachment) {
        const std::vector<std::uint32_t> listed = listed_sites(trigger, m_coding);
        const auto is_wide_or_listed = [&](std::uint32_t i) {
            const Site& site = m_coding.sites[i];
            return site.width > Width::town || i >= listed.front() || names_direction(site, m_coding.wording) ||
                   m_coding.wording.gap(site.words.last).starts_with(':');
        };
        if (listed.empty() || !std::ranges::all_of(attachment.sites, is_wide_or_listed)) {
            return false;
        }
        for (const std::uint32_t i : listed) {
            const Site& site = m_coding.sites[i];
            Draft one = start(trigger, {listed, "listed_behind_colon", list_score});
            one.sentence = word(site.words.first).sentence;
            date_by_own(one, site);
            add(std::move(one), &site);
        }
        return true;
    }

    Draft start(const Trigger& trigger, const Attachment& attachment) {
        Draft draft;
        draft.trigger = trigger;
        draft.sentence = word(trigger.words.first).sentence;
        draft.score = attachment.score;
        set_type(draft, trigger.type, m_coding.codebook);
        draft.event.mode = trigger.mode;
        draft.event.count = !trigger.count.empty() ? trigger.count : trigger.plural ? "plural" : "";
        draft.event.rule = "trigger \"" + text_of(m_coding.wording, trigger.words) + "\"";
        draft.event.rule += attachment.rule.empty() ? "" : ", " + attachment.rule;
        draft.points_told = points_told(m_coding, trigger);
        draft.cast = actors_of(trigger, m_coding.actors, m_coding.wording, m_coding.codebook, m_last_agent);
        const bool leaves = trigger.type == "displacement" && !trigger.passive && !trigger.frame->needs_object &&
                            !m_coding.wording.is(trigger.words.first, {"displaced", "displaces", "uprooted"});
        if (leaves) {  // nobody makes them, though he may be told before
            std::erase_if(draft.cast, [](const CastMember& member) { return member.role == ActorRole::initiator; });
        }
        draft.timing = m_references.of(trigger);
        draft.event.when = draft.timing.when;
        draft.event.status = status_of(trigger);
        draft.salience = salience_of(trigger, draft.sentence);
        if (attachment.rule == zone_rule) {
            draft.event.layer = "buffer_zone";
        } else if (is_town_under_fire(trigger, attachment)) {
            set_type(draft, "shelling", m_coding.codebook);
        }
        return draft;
    }

    /// "Oss came under fire": what reaches a town, where a patrol is attacked.
    bool is_town_under_fire(const Trigger& trigger, const Attachment& attachment) const {
        return trigger.type == "attack" && attachment.rule == "subject_is_site" &&
               word(trigger.words.last - 1).folded == "fire";
    }

    /// "met in Oss in July and in Tarn in September", "took Oss on 3 May and on 5 May Tarn": a time right behind or
    /// before a site of several is its own.
    void date_by_own(Draft& draft, const Site& site) const {
        const auto before = m_references.leading_to(site.words);
        if (const auto when = before ? before : m_references.behind(site.words)) {
            draft.timing = {*when, "time_of_the_site", std::nullopt};
            draft.event.when = *when;
        }
    }

    /// "attacked near Oss; north of Oss near Hill; and near Tarn on 5 May": the time behind the last of a list that
    /// runs on over semicolons is that of all.
    void date_by_last(Draft& draft, const Site& last) const {
        const Word& of_trigger = word(draft.trigger.words.first);
        const Word& of_last = word(last.words.first);
        const bool runs_on = of_last.sentence == of_trigger.sentence && of_last.clause != of_trigger.clause;
        if (const auto when = runs_on && !draft.timing.time ? m_references.behind(last.words) : std::nullopt) {
            draft.timing = {*when, "time_of_the_list", std::nullopt};
            draft.event.when = *when;
        }
    }

    void add(Draft draft, const Site* site) {
        if (site != nullptr) {
            settle(draft, *site);
        } else if (draft.event.type == "regime_change") {
            place_by_ruler(draft);
        }
        draft.event.rule += ", " + draft.timing.rule;
        quote(draft, site);
        remember_agent(draft);
        m_coding.drafts.push_back(std::move(draft));
    }

    void settle(Draft& draft, const Site& site) {
        draft.named = true;
        draft.name = name_of_site(m_coding, site.mention);
        draft.width = site.width;
        draft.event.place = site.place;
        draft.mentions = {site.mention};
        draft.event.mention = naming_mention(m_coding.mentions, site.mention).id;
        const double sure = m_coding.mentions[site.mention].resolution.confidence;
        draft.event.confidence = std::clamp(draft.score / 100.0, 0.0, 1.0) * (site.place ? sure : 0.5);
        if (draft.event.layer == "buffer_zone") {
            draft.event.type = "agreement";
        }
    }

    /// "the overthrow of Syrian ruler X": where his people live. The demonym itself maps nothing.
    void place_by_ruler(Draft& draft) {
        const WordRange words = draft.trigger.words;
        for (const ActorPhrase& phrase : actors_in(draft.sentence)) {
            const bool behind = phrase.words.first >= words.last && phrase.words.first - words.last <= ruler_reach;
            const bool before = phrase.words.last <= words.first && words.first - phrase.words.last <= 2;
            const bool demonym =
                phrase.mention >= 0 &&
                m_coding.mentions[static_cast<std::size_t>(phrase.mention)].reading == Reading::demonym;
            if ((!behind && !before) || !demonym || word(phrase.words.first).clause != word(words.first).clause ||
                word(phrase.words.first).sentence != draft.sentence) {
                continue;
            }
            const auto place =
                described_place(m_coding.mentions[static_cast<std::size_t>(phrase.mention)], m_coding.gazetteer);
            if (place && is_country(*place)) {
                draft.event.place = place;
                draft.width = Width::country;
                draft.event.rule += ", country_of_the_ruler";
                draft.event.confidence = 0.6;
                return;
            }
        }
    }

    std::span<const ActorPhrase> actors_in(std::uint32_t sentence) const {
        const WordRange here = rows_within(m_coding.actors, words_of(m_coding.wording.sentences[sentence]));
        return std::span{m_coding.actors}.subspan(here.first, here.length());
    }

    /// Its sentence; of a list's entry also the sentence that opens the list.
    void quote(Draft& draft, const Site* site) const {
        const std::uint32_t opening = word(draft.trigger.words.first).sentence;
        const string place = site != nullptr && draft.event.place ? draft.event.place->id : "";
        if (site == nullptr || opening == draft.sentence) {
            draft.event.evidence.push_back(quotation(evidence(draft, site), draft.sentence, place));
            return;
        }
        draft.event.evidence.push_back(quotation(span_of(m_coding.wording, draft.trigger.words), opening, ""));
        draft.event.evidence.push_back(quotation(span_of(m_coding.wording, site->words), draft.sentence, place));
    }

    /// From the one who acts to the place, as far as the sentence has both.
    Span evidence(const Draft& draft, const Site* site) const {
        Span span = span_of(m_coding.wording, draft.trigger.words);
        if (site != nullptr) {
            span = hull(span, span_of(m_coding.wording, site->words));
        }
        for (const ActorPhrase& phrase : actors_in(draft.sentence)) {
            const bool acts = std::any_of(draft.cast.begin(), draft.cast.end(), [&](const CastMember& member) {
                return member.name == phrase.name && member.role != ActorRole::target;
            });
            const bool near =
                phrase.words.last <= draft.trigger.words.first && draft.trigger.words.first - phrase.words.last < 12;
            if (acts && near && word(phrase.words.first).sentence == draft.sentence) {
                span = hull(span, span_of(m_coding.wording, phrase.words));
            }
        }
        return span;
    }

    Quotation quotation(Span span, std::uint32_t sentence, const string& place) const {
        const Document& document = m_coding.document;
        const Span whole = m_coding.wording.sentences[sentence].span;
        const Span told{std::max(whole.start, std::min(m_date_end, span.start)), whole.end};
        return {document.id,
                document.source,
                folded_space(slice(document.text, told)),
                span,
                m_coding.code_points.span(span),
                place};
    }

    /// Where a text that opens with its date alone ("date 2025-07-27") goes on: that date is of no sentence.
    static std::uint32_t end_of_date_line(const Document& document) {
        const Span dated = document.published_span.value_or(Span{});
        const string before = folded_space(string_view{document.text}.substr(0, dated.start));
        return before.empty() || before == "date" ? dated.end : 0;
    }

    void remember_agent(const Draft& draft) {
        if (draft.event.type == "protest" || draft.event.type == "riot") {
            return;  // no forces of protesters act later
        }
        for (const CastMember& member : draft.cast) {
            if (member.role == ActorRole::initiator && !member.of_the_land) {
                m_last_agent = member.name;
                return;
            }
        }
    }

    bool any_before(WordHash list, const Trigger& trigger) const {
        return told_within(list, {m_coding.wording.sentence_of(trigger.words.first).first, trigger.words.first});
    }

    bool told_within(WordHash list, WordRange words) const {
        return m_coding.codebook.cue_within(list, m_coding.wording, words);
    }

    static bool is_firm(const Attachment& attachment) {
        static constexpr std::array<string_view, 4> loose{"locative_before", "locative_other_clause", "antecedent",
                                                          "locative_in_clause"};
        return attachment.sites.empty() || std::ranges::find(loose, attachment.rule) == loose.end();
    }

    Status status_of(const Trigger& trigger) const {
        return any_before("confirming", trigger) ? Status::confirmed
               : any_before("claiming", trigger) ? Status::claimed
                                                 : Status::reported;
    }

    /// The first sentences and the first words of a sentence tell what a text is about.
    double salience_of(const Trigger& trigger, std::uint32_t sentence) const {
        const Sentence& whole = m_coding.wording.sentences[sentence];
        const double rank = 1.0 / (1.0 + 0.9 * sentence);
        const double late = static_cast<double>(trigger.words.first - whole.first) /
                            static_cast<double>(std::max<std::uint32_t>(whole.last - whole.first, 1));
        return rank * (1.0 - 0.4 * late) * (trigger.dependent ? 0.55 : 1.0) * (trigger.frame->weak ? 0.9 : 1.0);
    }

    Coding& m_coding;
    TimeReferences m_references;
    std::uint32_t m_date_end;  // of the line that dates the text
    string m_last_agent;
};

}  // namespace

void set_type(Draft& draft, std::string_view type, const Codebook& codebook) {
    const EventType* known = codebook.types().find(type);
    draft.event.type = type;
    draft.event.layer = known == nullptr ? "none" : known->layer;
}

bool is_violent(string_view layer, string_view type) {
    return layer == "strike_sites" || layer == "clashes" || type == "capture" || type == "offensive" ||
           type == "violence_against_civilians" || type == "execution" || type == "riot" || type == "abduction" ||
           type == "protest" || type == "arrest" || type == "other_event";
}

WordRange drafts_within(const Coding& coding, WordRange sentences) {
    return rows_within(coding.drafts, sentences, [](const Draft& draft) {
        return WordRange{draft.sentence, draft.sentence + 1};
    });
}

void draft_events(Coding& coding) {
    Drafter{coding}.draft_all();
}

void draft_suggested(Coding& coding, const std::vector<Suggestion>& suggestions) {
    Drafter{coding}.draft_suggested(suggestions);
}

std::string name_of_site(const Coding& coding, std::uint32_t mention) {
    const Span span = coding.mentions[mention].span;
    WordRange words = words_under(coding.wording, span);
    while (words.length() > 1 && coding.codebook.cue_length("place_noun", coding.wording, words.last - 1) > 0) {
        --words.last;
    }
    const bool whole = words.length() == 0;
    return fold(slice(coding.document.text, whole ? span : span_of(coding.wording, words)));
}

}  // namespace sitmap
