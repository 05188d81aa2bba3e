// find_actors: the noun phrases that name an actor.

#include "engine/actor/actor.hpp"
#include "engine/actor/actor_capitals.hpp"
#include "engine/actor/actor_joins.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <algorithm>
#include <optional>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

constexpr std::uint32_t adjective_reach = 3;  ///< words between "Syrian" and "forces"

/// True if the mention stands for a state; asks without reading the state's names and outline.
bool stands_for_country(const Mention& mention, const Gazetteer& gazetteer) {
    const Resolution& resolution = mention.resolution;
    if (resolution.derived || resolution.candidates.empty()) {
        return resolution.derived && is_country(*resolution.derived);
    }
    return gazetteer.summary(resolution.candidates.front().place).feature_code.starts_with("PCL");
}

class ActorFinder : ActorCapitals {
public:
    ActorFinder(const Wording& wording, const std::vector<Mention>& mentions, const Codebook& codebook,
                const Gazetteer& gazetteer)
        : ActorCapitals(wording, mentions, codebook), m_gazetteer(gazetteer) {}

    std::vector<ActorPhrase> find() const {
        std::vector<ActorPhrase> phrases;
        for (std::uint32_t at = 0; at < m_wording.words.size();) {
            auto phrase = phrase_at(at);
            if (may_open_capitals(at) && is_led(at, phrases) && (!phrase || phrase->mention >= 0)) {
                auto name = name_in_capitals(at);
                if (name && (!phrase || name->words.last > phrase->words.last)) {
                    phrase = std::move(name);
                }
            }
            if (!phrase) {
                ++at;
                continue;
            }
            at = phrase->words.last;
            phrases.push_back(std::move(*phrase));
        }
        join_actors(phrases, m_wording, m_codebook);
        return phrases;
    }

private:
    std::optional<ActorPhrase> phrase_at(std::uint32_t at) const {
        if (auto phrase = codebook_name(at)) {
            return phrase;
        }
        if (const Named* named = named_at(at); named != nullptr && named->words.first == at) {
            auto phrase = from_mention(*named);
            const bool opens = at == m_wording.sentence_of(at).first || m_wording.gap(at) != " " ||
                               m_wording.is(at - 1, {"by", "against", "between", "with"});
            return phrase || !opens ? phrase : capitals_and_class(at);  // "Somaliland forces", not "in Oss gunmen"
        }
        if (auto phrase = capitals_and_class(at)) {
            return phrase;
        }
        if (auto phrase = abbreviation(at)) {
            return phrase;
        }
        return bare_class(at);
    }

    // --- names the codebook knows

    std::optional<ActorPhrase> codebook_name(std::uint32_t at) const {
        const bool article = m_wording.is(at, {"al"}) && word(at + 1).capital;  // "al-Shabaab"
        const auto match =
            word(at).capital || article ? m_codebook.actor_names().longest(m_wording, at) : PhraseTable::Match{};
        if (!match || !is_written_as_name({at, at + match.length})) {
            return std::nullopt;
        }
        if (at + match.length < m_wording.words.size() && word(at + match.length).hyphened) {
            return std::nullopt;  // "UN-patrolled"
        }
        const ActorEntry& entry = m_codebook.actors()[match.rows->front()];
        ActorPhrase phrase;
        phrase.words = {at, at + match.length};
        phrase.name = entry.country.empty() ? entry.name : country_name(m_gazetteer, entry.country);
        if (phrase.name.empty()) {
            phrase.name = entry.name;
        }
        phrase.kind = entry.kind == "state" ? ActorKind::force : ActorKind::group;
        const auto noun = class_at(phrase.words.last);
        if (noun && m_wording.gap(phrase.words.last).find_first_of(",;:.(|") == string::npos) {
            phrase.words.last = noun->last;  // not "To stop the Front, soldiers shelled Oss"
        }
        return phrase;
    }

    /// Short names are abbreviations: "IS" is one, "is" and "Is" are not.
    bool is_written_as_name(WordRange range) const {
        const string text = text_of(m_wording, range);
        const auto capitals = std::count_if(text.begin(), text.end(), [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');  // "M23"
        });
        return text.size() > 4 || capitals >= 2;
    }

    // --- demonyms, capitals that stand for governments, organisations, persons

    std::optional<ActorPhrase> from_mention(const Named& named) const {
        switch (named.mention->reading) {
            case Reading::demonym:
            case Reading::metonym:
                return from_nation(named);
            case Reading::literal:
                return is_country_subject(named) ? from_nation(named) : std::nullopt;
            case Reading::organisation:
            case Reading::person:
                return names_conflict(named) || is_half(named) ? std::nullopt : std::optional{from_name(named)};
            default:
                return std::nullopt;
        }
    }

    /// "the Houthi-run agency"
    bool is_half(const Named& named) const {
        const std::uint32_t next = named.words.last;
        return next < m_wording.words.size() && word(next).hyphened && !word(next).capital;
    }

    /// "Norland-Ostrania war": nobody acts there.
    bool names_conflict(const Named& named) const {
        return text_of(m_wording, named.words).find('-') != string::npos &&
               m_wording.is(named.words.last, {"war", "conflict", "crisis", "border", "ceasefire", "truce", "talks"});
    }

    /// A country without a preposition before it, though read as a place: "Israel sent troops".
    bool is_country_subject(const Named& named) const { return stands_for_country(*named.mention, m_gazetteer); }

    ActorPhrase from_name(const Named& named) const {
        ActorPhrase phrase;
        phrase.words = named.words;
        phrase.name = text_of(m_wording, named.words);
        phrase.name = phrase.name.starts_with("The ") ? phrase.name.substr(4) : phrase.name;
        phrase.kind = named.mention->reading == Reading::person ? ActorKind::official : ActorKind::group;
        return phrase;
    }

    std::optional<ActorPhrase> from_nation(const Named& named) const {
        const std::uint32_t next = named.words.last;
        ActorPhrase phrase;
        phrase.words = named.words;
        phrase.mention = static_cast<std::int32_t>(named.number);
        phrase.kind = ActorKind::force;
        phrase.name = nation(named);
        if (next < m_wording.words.size() && word(next).hyphened && m_wording.gap(next) == "-") {
            phrase.mediates = is("mediating", next);
            return phrase.mediates ? std::optional{phrase} : std::nullopt;
        }
        if (phrase.name.empty()) {
            return capitals_and_class(named.words.first);
        }
        extend_over_class(phrase, named);
        const bool noun =
            named.mention->reading == Reading::demonym && phrase.words == named.words && ends_phrase(next);
        phrase.people = noun && !class_at(next) ? text_of(m_wording, named.words) : string{};
        return phrase;
    }

    void extend_over_class(ActorPhrase& phrase, const Named& named) const {
        // "Israeli ground forces", but not "Israel sent troops": only an adjective reaches over others.
        const std::uint32_t reach = named.mention->reading == Reading::demonym ? adjective_reach : 0;
        for (std::uint32_t at = named.words.last; at <= named.words.last + reach; ++at) {
            const bool parted = at < m_wording.words.size() && m_wording.gap(at).find_first_of(":,;|(") != string::npos;
            if (parted || (at > named.words.last && !is_modifier(at - 1))) {
                return;  // "Norland: Gunmen on motorcycles kill nine"
            }
            if (at == named.words.last && named_at(at) != nullptr && word(at).capital && m_wording.gap(at) == " ") {
                if (const auto people = class_at(named_at(at)->words.last)) {
                    phrase.words.last = people->last;  // "Bosnian Serb gunners" are not Bosnia's
                    phrase.name = text_of(m_wording, {named.words.first, people->last});
                    phrase.kind = ActorKind::group;
                    return;
                }
            }
            if (at == named.words.last && reach > 0 && word(at).capital && named_at(at) == nullptr &&
                m_wording.gap(at) == " ") {
                if (const auto band = class_at(at + 1); band && !word(at + 1).capital && !is("arms", at + 1)) {
                    phrase.words.last = band->last;  // "Croat HVO soldiers"
                    phrase.name = text_of(m_wording, {named.words.first, band->last});
                    phrase.kind = ActorKind::group;
                    return;
                }
            }
            if (reach == 0 && is("arms", at)) {
                return;  // "Norland strikes Oss"
            }
            const auto noun = class_at(at);
            if (!noun || word(at).sentence != word(named.words.first).sentence) {
                continue;
            }
            phrase.words.last = noun->last;
            phrase.kind = noun->kind;
            if (noun->kind == ActorKind::group || noun->kind == ActorKind::civil) {
                phrase.name = text_of(m_wording, {named.words.first, noun->last});
            }
            if (noun->kind == ActorKind::official) {
                name_person(phrase);
            }
            if (noun->kind == ActorKind::force || noun->kind == ActorKind::group) {
                as_opponents(phrase, named);
            }
            return;
        }
    }

    /// "rebel Norish forces", "ethnic Norish guerrillas", "pro-Norish gunmen": not Norland.
    void as_opponents(ActorPhrase& phrase, const Named& named) const {
        const std::uint32_t first = named.words.first;
        const bool joined = first > 0 && (m_wording.gap(first) == " " || m_wording.gap(first) == "-") &&
                            word(first - 1).sentence == word(first).sentence;
        if (joined && is("not_the_state", first - 1)) {
            phrase.words.first = first - 1;
            phrase.name = text_of(m_wording, phrase.words);
            phrase.kind = ActorKind::group;
        }
    }

    bool is_modifier(std::uint32_t at) const {
        const auto trigger = m_codebook.triggers().longest(m_wording, at);
        const bool verb = trigger && m_codebook.trigger_forms()[trigger.rows->front()].form != VerbForm::none;
        return !verb && !is("support", at) && !is("function_word", at) && !is("auxiliary", at) && !is("say", at) &&
               m_wording.gap(at + 1) == " ";
    }

    /// "French President Emmanuel Macron": the person, and whose.
    void name_person(ActorPhrase& phrase) const {
        for (std::uint32_t at = phrase.words.last; at < phrase.words.last + 4 && at < m_wording.words.size(); ++at) {
            const Named* named = named_at(at);
            if (named != nullptr && named->mention->reading == Reading::person && named->words.first == at) {
                phrase.name = text_of(m_wording, named->words) + " (" + phrase.name + ")";
                phrase.words.last = named->words.last;
                return;
            }
            if (!word(at).capital && !is("place_noun", at) && word(at).folded != "for") {
                return;
            }
        }
    }

    /// "Israel" for Israeli, Syria for "Damascus had confirmed".
    string nation(const Named& named) const {
        if (stands_for_country(*named.mention, m_gazetteer) && !named.mention->resolution.derived) {
            return string{m_gazetteer.name(named.mention->resolution.candidates.front().place)};
        }
        const auto place = described_place(*named.mention, m_gazetteer);
        if (!place) {
            return {};
        }
        return is_country(*place) ? place->name : country_name(m_gazetteer, place->country);
    }

    // --- "gunmen"

    std::optional<ActorPhrase> bare_class(std::uint32_t at) const {
        const auto noun = class_at(at);
        if (!noun || word(at).hyphened ||
            m_wording.is(noun->last, {"uniform", "uniforms", "fatigues", "camouflage", "dress", "gear", "insignia"})) {
            return std::nullopt;  // "gunmen in police uniforms"
        }
        ActorPhrase phrase{{at, noun->last}, {}, noun->kind};
        if (auto followers = loyal_to(phrase)) {
            return followers;
        }
        const bool anybody = phrase.words.length() == 1 && m_wording.is(at, {"people"});  // "9,000 people marched"
        if (!anybody && (noun->kind == ActorKind::group || noun->kind == ActorKind::civil)) {
            phrase.name = lower(text_of(m_wording, phrase.words));
        } else if (noun->kind == ActorKind::state) {
            phrase.name = without_article(lower(text_of(m_wording, phrase.words)));
            phrase.of_the_land = true;
        }
        return phrase;
    }

    static string lower(string text) {
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return text;
    }

    static string without_article(const string& text) { return text.starts_with("the ") ? text.substr(4) : text; }

    const Gazetteer& m_gazetteer;
};

}  // namespace

string country_name(const Gazetteer& gazetteer, const string& country) {
    const auto found = country.empty() ? std::nullopt : gazetteer.by_id("iso:" + country);
    return found ? string{gazetteer.name(*found)} : string{};
}

std::vector<ActorPhrase> find_actors(const Wording& wording, const std::vector<Mention>& mentions,
                                     const Codebook& codebook, const Gazetteer& gazetteer) {
    return ActorFinder{wording, mentions, codebook, gazetteer}.find();
}

}  // namespace sitmap
