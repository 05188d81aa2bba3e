// join_drafts: the same event told twice in one document.

#include "engine/coding/coding.hpp"
#include "engine/event/same_event.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <variant>

namespace sitmap {

namespace {

/// The place of the one holds that of the other: by its outline, or as its country.
bool holds(const Coding& coding, const Draft& wide_draft, const Draft& inner_draft) {
    if (!wide_draft.event.place || !inner_draft.event.place) {
        return false;
    }
    const Place& wide = *wide_draft.event.place;
    const Place& inner = *inner_draft.event.place;
    if (wide.id == inner.id) {
        return false;
    }
    if (is_country(wide)) {
        return wide.country == inner.country;
    }
    const Geometry outline = whole_place(coding, wide_draft).footprint;
    return has_area(outline) ? contains(outline, inner.point) : inner.admin1_id == wide.id;
}

/// A change of power happens once in a text: told without its country it is the same.
bool same_change(const Draft& a, const Draft& b) {
    return a.event.type == "regime_change" && b.event.type == a.event.type && (!a.event.place || !b.event.place);
}

/// "Rebels took Oss, though the army retook it": two changes of hands.
bool are_taking_and_retaking(const Draft& a, const Draft& b) {
    return (a.timing.rule == retaken_rule) != (b.timing.rule == retaken_rule) && a.event.type == b.event.type;
}

bool one_event(const Draft& a, const Draft& b) {
    return !are_taking_and_retaking(a, b) && (same_place(a, b) || same_change(a, b)) &&
           compatible_types(a.event, b.event) && compatible_dates(a.event, b.event) &&
           compatible_actors(a.event, b.event);
}

bool names_another(const Event& event, const Event& known) {
    return std::ranges::any_of(event.actors, [&](const Actor& actor) {
        return std::ranges::find(known.actors, actor.name, &Actor::name) == known.actors.end();
    });
}

/// Fighting "in the south of the country" is the fighting at the town there that the text tells of,
/// unless it tells of others who fought or of something else than fighting.
bool is_background(const Coding& coding, const Draft& wide, const Draft& inner) {
    const bool beside = wide.sentence == inner.sentence && wide.event.layer == inner.event.layer && wide.event.place &&
                        inner.event.place && wide.width >= Width::province && wide.width > inner.width;
    if (beside && holds(coding, wide, inner)) {
        return true;  // "In the province, troops raided X and killed two in a gunfight"
    }
    return wide.width >= Width::region && wide.event.layer == "clashes" && wide.event.type == "clash" &&
           !names_another(wide.event, inner.event) && inner.event.layer == "clashes" && wide.event.place &&
           inner.event.place && wide.width >= Width::region && wide.width > inner.width &&
           compatible_dates(wide.event, inner.event) && holds(coding, wide, inner);
}

/// "Oss fell on 1 May. That day nine residents were shot there": more than its capture.
bool is_deed_of_its_own(const Coding& coding, const Draft& killing, const Draft& event) {
    const std::uint32_t verb = killing.trigger.words.first;
    return event.event.type == "capture" && killing.event.type == "violence_against_civilians" &&
           coding.wording.is(verb, {"shot", "murdered", "massacred", "slaughtered", "hanged", "beheaded", "butchered"});
}

/// "At least 12 people were killed in Oss": the victims of what the text tells of Oss.
bool is_toll_of(const Coding& coding, const Draft& victims, const Draft& event) {
    return victims.trigger.frame->weak && !event.trigger.frame->weak && event.event.type != "protest" &&
           is_violent(event.event.layer, event.event.type) && same_place(victims, event) &&
           !is_deed_of_its_own(coding, victims, event) && intersect(victims.event.when, event.event.when);
}

/// A headline in the present tense has the report's day, its story the day before or that of the week.
bool is_told_in_time(const Draft& title, const Draft& story) {
    constexpr std::chrono::days week{7};
    if (intersect(title.event.when, story.event.when)) {
        return true;
    }
    const bool own = title.timing.rule.starts_with("time_in");
    const std::optional<Date> told = title.event.when.range.to;
    const std::optional<Date> day = story.event.when.range.from;
    if (own || !told || !day) {
        return false;
    }
    return *day <= *told && *told - *day <= week;
}

/// "Two killed in Norland", and on the line below "Gunmen shot two men dead in Oss on Monday": the headline's event is
/// told by its story, which may lie in a place that nobody knows.
bool is_headline_of(const Coding& coding, const Draft& headline, const Draft& story) {
    constexpr double nearby_m = 60'000;
    const Sentence& above = coding.wording.sentences[headline.sentence];
    const bool below = story.sentence == headline.sentence + 1 && above.heading && story.named && headline.named &&
                       std::ranges::count(coding.wording.gap(above.last), '\n') == 1;
    const Sentence& told = coding.wording.sentences[story.sentence];
    if (!below || told.heading || told.item || headline.event.layer != story.event.layer ||
        same_place(headline, story) || story.width > headline.width || !is_told_in_time(headline, story)) {
        return false;
    }
    const auto& town = headline.event.place;
    const auto& finer = story.event.place;
    return !finer || !town || holds(coding, headline, story) || distance_m(town->point, finer->point) < nearby_m;
}

constexpr std::uint32_t longest_lead = 4;  ///< sentences from a title to where its event is told

/// "Insurgents behead four in northern Norland" over a text that tells of it at a village there, "Shells hit Oss" over
/// one that names the quarter.
bool is_title_of(const Coding& coding, const Draft& title, const Draft& story) {
    const std::uint32_t lead = title.sentence > 1 ? longest_lead / 2 : longest_lead;
    constexpr double around_m = 30'000;  // a town and what lies about it
    const auto& sentences = coding.wording.sentences;
    if (!sentences[title.sentence].heading || sentences[story.sentence].heading || !story.named ||
        story.sentence <= title.sentence || story.sentence > title.sentence + lead || !is_told_in_time(title, story)) {
        return false;
    }
    const auto is_deed = [](const Event& event) {
        return is_violent(event.layer, event.type) && event.type != "capture";
    };
    const auto& town = title.event.place;
    const auto& finer = story.event.place;
    if (title.width < Width::province) {
        const bool same = title.event.type == story.event.type && title.event.layer != "clashes";  // a siege goes on
        const bool strikes = title.event.layer == "strike_sites" && story.event.layer == "strike_sites";
        if (town && finer && town->id == finer->id && (same || strikes)) {
            return true;  // "Shells hit Oss", and in the story on which day
        }
        return town && finer && town->id != finer->id && title.event.type == story.event.type &&
               distance_m(town->point, finer->point) < around_m;
    }
    const bool alike = title.event.layer == story.event.layer || (is_deed(title.event) && is_deed(story.event));
    return alike && story.width < title.width && (!finer || holds(coding, title, story));
}

/// The story's own place stays, whatever the headline calls it.
void take_in_headline(Draft& story, Draft& headline) {
    const auto place = story.event.place;
    const auto mention = story.event.mention;
    take_in(story, headline);
    story.event.place = place;
    story.event.mention = mention;
}

void join_titles(Coding& coding) {
    for (std::size_t i = 0; i < coding.drafts.size(); ++i) {
        Draft& title = coding.drafts[i];
        for (std::size_t next = i + 1; next < coding.drafts.size() && !title.joined &&
                                       coding.drafts[next].sentence <= title.sentence + longest_lead;
             ++next) {
            if (!coding.drafts[next].joined && is_title_of(coding, title, coding.drafts[next])) {
                take_in_headline(coding.drafts[next], title);
            }
        }
    }
}

/// A headline's event that its story tells again is the story's.
void join_headlines(Coding& coding) {
    for (std::size_t i = 0; i + 1 < coding.drafts.size(); ++i) {
        const auto last =
            std::ranges::find_if(coding.drafts.begin() + static_cast<std::ptrdiff_t>(i) + 1, coding.drafts.end(),
                                 [&](const Draft& story) { return story.sentence > coding.drafts[i].sentence; });
        const bool only = std::count_if(coding.drafts.begin(), last, [&](const Draft& other) {
                              return other.sentence == coding.drafts[i].sentence && !other.joined &&
                                     other.event.layer == coding.drafts[i].event.layer;
                          }) == 1;
        for (auto story = last; only && story != coding.drafts.end() && !coding.drafts[i].joined &&
                                story->sentence == coding.drafts[i].sentence + 1;
             ++story) {
            if (!story->joined && is_headline_of(coding, coding.drafts[i], *story)) {
                take_in_headline(*story, coding.drafts[i]);
            }
        }
    }
}

/// "Has occupied Oss since 1967, which it seized in a war": how an occupation began, told without a day of
/// its own, is no advance of today.
bool is_beginning_of(const Draft& capture, const Draft& occupation) {
    return occupation.event.type == "occupation" && capture.event.type == "capture" && !capture.event.when.range.from &&
           capture.sentence == occupation.sentence && same_place(capture, occupation);
}

/// Drafts that may be one event: those at one place, and all changes of power.
std::string_view meeting_point(const Draft& draft) {
    static constexpr std::string_view power = "regime_change";
    return draft.event.type == power ? power : draft.event.place ? std::string_view{draft.event.place->id} : draft.name;
}

using Groups = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

Groups grouped(const Coding& coding, std::string_view (*key)(const Draft&)) {
    Groups groups;
    for (std::uint32_t i = 0; i < coding.drafts.size(); ++i) {
        if (!coding.drafts[i].joined && !key(coding.drafts[i]).empty()) {
            groups[key(coding.drafts[i])].push_back(i);
        }
    }
    return groups;
}

bool is_beside(const Draft& a, const Draft& b) {
    return a.sentence == b.sentence && same_place(a, b) && intersect(a.event.when, b.event.when);
}

/// "Commanders met in Oss and agreed to exchange prisoners": what came of the talks.
bool is_outcome_of(const Draft& agreement, const Draft& talks) {
    return agreement.event.type == "agreement" && talks.event.type == "meeting" && is_beside(agreement, talks);
}

/// "Demonstrators blocked the road in Oss and threw stones": one crowd on one day.
bool is_same_crowd(const Draft& protest, const Draft& riot) {
    return protest.event.type == "protest" && riot.event.type == "riot" && is_beside(protest, riot);
}

/// "Aircraft bombed Oss and burned two hundred houses", "where two hangars were seen to burn": what came of it.
bool is_fire_of(const Draft& strike, const Draft& fire) {
    const bool mine = strike.event.type == "bombing" || strike.event.type == "explosion";  // who burns then avenges it
    return strike.event.layer == "strike_sites" && !mine && fire.event.type == "violence_against_civilians" &&
           fire.trigger.frame->object_may_be_site && strike.trigger.words.first < fire.trigger.words.first &&
           is_beside(strike, fire);
}

/// "Insurgents raided Oss, looting food and torching the police station": one attack.
bool is_part_of_attack(const Draft& attack, const Draft& part) {
    static constexpr std::array attacks{"attack", "raid", "violence_against_civilians"};
    const auto harms = [](const Draft& draft) {
        return std::ranges::find(attacks, draft.event.type) != attacks.end() && draft.trigger.frame->verb;
    };
    return harms(attack) && harms(part) && part.trigger.form == VerbForm::gerund &&
           attack.trigger.form != VerbForm::gerund && attack.trigger.words.first < part.trigger.words.first &&
           is_beside(attack, part);
}

/// "Gunmen came into Oss and killed seven": they took no ground, as an army does.
bool is_entry_for(const Coding& coding, const Draft& deed, const Draft& entry) {
    static constexpr std::array deeds{"violence_against_civilians", "abduction", "execution"};
    const std::string_view verb = coding.wording.words[entry.trigger.words.first].folded;
    const bool breaks_in = entry.event.type == "attack" && entry.trigger.frame->verb &&
                           (verb.starts_with("burst") || verb.starts_with("broke") || verb.starts_with("barg"));
    return (entry.event.type == "advance" || breaks_in) && std::ranges::find(deeds, deed.event.type) != deeds.end() &&
           entry.trigger.words.first < deed.trigger.words.first && is_beside(deed, entry) &&
           coding.codebook.cue_within("irregular", coding.wording,
                                      {coding.wording.sentences[entry.sentence].first, entry.trigger.words.first});
}

std::string_view country_of(const Draft& draft) {
    return draft.event.place && draft.event.layer == "clashes" ? std::string_view{draft.event.place->country} : "";
}

template <class Same>
void join_all(Coding& coding, std::string_view (*key)(const Draft&), Same same) {
    const Groups groups = grouped(coding, key);
    for (std::uint32_t i = 0; i < coding.drafts.size(); ++i) {
        const auto group = groups.find(key(coding.drafts[i]));
        if (group == groups.end() || coding.drafts[i].joined) {
            continue;
        }
        for (const std::uint32_t j : group->second) {
            Draft& draft = coding.drafts[i];
            Draft& other = coding.drafts[j];
            if (i != j && !draft.joined && !other.joined && same(draft, other, i < j)) {
                take_in(draft, other);
            }
        }
    }
}

bool is_open_agreement(const Draft& draft) {
    return draft.event.type == "agreement" && draft.event.place && !draft.event.when.range.from &&
           draft.event.layer == "agreements";
}

/// A ceasefire without a date ends what is told of the place: it is not older than the fighting.
void date_ceasefires(Coding& coding) {
    const Groups groups = grouped(coding, meeting_point);
    for (Draft& draft : coding.drafts) {
        if (draft.joined || !is_open_agreement(draft)) {
            continue;
        }
        const auto group = groups.find(meeting_point(draft));
        if (group == groups.end()) {
            continue;
        }
        for (const std::uint32_t number : group->second) {
            const Draft& fight = coding.drafts[number];
            const bool there = !fight.joined && fight.event.layer == "clashes" && fight.event.place &&
                               draft.event.place && fight.event.place->id == draft.event.place->id;
            if (there && fight.event.when.range.from && fight.event.when.range.from <= draft.event.when.range.to) {
                draft.event.when.range.from = fight.event.when.range.from;
                draft.event.when.precision = TimePrecision::interval;
                draft.event.rule += ", not_before_the_fighting";
                break;
            }
        }
    }
}

}  // namespace

bool same_place(const Draft& a, const Draft& b) {
    if (a.event.place && b.event.place) {
        return a.event.place->id == b.event.place->id;
    }
    if (!a.event.place && !b.event.place && !a.name.empty() && a.name == b.name) {
        return true;
    }
    return !a.event.place && !b.event.place && !a.named && !b.named && a.event.type == "regime_change";
}

void take_in(Draft& draft, Draft& other) {
    // Victims of longer or shorter date no event, but those counted since its first day tell that it went on. Without
    // a date of its own, or bound to another, the other only adds what it knows.
    const bool victims = other.trigger.frame->weak && !draft.trigger.frame->weak && draft.event.when.range.from &&
                         draft.event.when.range.from != other.event.when.range.from;
    if (victims) {
        const When own = draft.event.when;
        join(draft.event, other.event);
        draft.event.when = own;
    } else if (!intersect(draft.event.when, other.event.when) || !other.event.when.range.from) {
        const When own = draft.event.when;
        const auto both = intersect(own, other.event.when);
        join(draft.event, other.event);
        draft.event.when = both && own.range.from ? *both : own;
    } else {
        join(draft.event, other.event);
    }
    for (const CastMember& member : other.cast) {
        const bool known = std::any_of(draft.cast.begin(), draft.cast.end(),
                                       [&](const CastMember& m) { return m.name == member.name; });
        if (!known) {
            draft.cast.push_back(member);
        }
    }
    draft.mentions.insert(draft.mentions.end(), other.mentions.begin(), other.mentions.end());
    draft.salience = std::max(draft.salience, other.salience);
    if (!draft.event.place && other.event.place) {
        draft.event.place = other.event.place;
        draft.event.mention = other.event.mention;
        draft.width = other.width;
    }
    other.joined = true;
    other.taken_by = &draft;
}

void join_drafts(Coding& coding) {
    join_all(coding, meeting_point,
             [](const Draft& a, const Draft& b, bool first) { return first && one_event(a, b); });
    join_all(coding, meeting_point,
             [&](const Draft& event, const Draft& victims, bool) { return is_toll_of(coding, victims, event); });
    join_all(coding, meeting_point,
             [](const Draft& occupation, const Draft& capture, bool) { return is_beginning_of(capture, occupation); });
    join_all(coding, meeting_point, [&](const Draft& outcome, const Draft& other, bool) {
        return is_outcome_of(outcome, other) || is_same_crowd(outcome, other) || is_fire_of(outcome, other) ||
               is_entry_for(coding, outcome, other) || is_part_of_attack(outcome, other);
    });
    join_all(coding, country_of,
             [&](const Draft& inner, const Draft& wide, bool) { return is_background(coding, wide, inner); });
    join_headlines(coding);
    join_titles(coding);
    date_ceasefires(coding);
}

}  // namespace sitmap
