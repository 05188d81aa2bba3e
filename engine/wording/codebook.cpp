#include "engine/wording/codebook.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"
#include "engine/core/texts.hpp"
#include "engine/wording/number.hpp"
#include "engine/wording/phrase_forms.hpp"
#include "engine/wording/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace sitmap {

using std::string;
using std::string_view;

/// Reads the tables one after the other and checks that they fit each other.
class CodebookReader {
public:
    explicit CodebookReader(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    Codebook read() {
        m_book.m_types = load_event_types(m_folder);
        read_irregular();
        read_cues();
        read_frames();
        read_guards();
        read_actors();
        read_classes();
        return std::move(m_book);
    }

private:
    [[noreturn]] void refuse(const string& file, const CodebookRow& row, const string& what) const {
        throw InputError{(m_folder / file).string(), row.line, what};
    }

    std::vector<CodebookRow> rows(const string& file, std::size_t columns) const {
        return read_codebook_table(m_folder / file, columns);
    }

    int number(const string& file, const CodebookRow& row, const string& text) const {
        int value = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (failed != std::errc{} || end != text.data() + text.size()) {
            refuse(file, row, "'" + text + "' is not a number");
        }
        return value;
    }

    void read_irregular() {
        for (const CodebookRow& row : rows("irregular_verbs.tsv", 3)) {
            m_irregular.insert({row.cells[0], {row.cells[1], row.cells[2]}});
        }
    }

    // --- frames

    void read_frames() {
        constexpr std::size_t usual_keys = 160'000;
        m_book.m_triggers.reserve(usual_keys);
        const CodebookRow* read = nullptr;
        PhraseForms forms{m_book.m_triggers, [&](const string& list) -> const std::vector<string>& {
                              return choices_of(list, "frames.tsv", *read);
                          }};
        for (const CodebookRow& row : rows("frames.tsv", 6)) {
            read = &row;
            const auto& cell = row.cells;
            if (!cell[2].empty() && m_book.m_types.find(cell[2]) == nullptr) {
                refuse("frames.tsv", row, "type '" + cell[2] + "' is not in types.tsv");
            }
            Frame frame{
                .type = cell[2], .mode = cell[3], .verb = cell[1] == "verb", .prepositions = split_list(cell[4], ' ')};
            if (!frame.verb && cell[1] != "noun") {
                refuse("frames.tsv", row, "'" + cell[1] + "' is neither noun nor verb");
            }
            for (const char flag : cell[5]) {
                set_flag(frame, flag, row);
            }
            m_book.m_frames.push_back(std::move(frame));
            for (const string& form : split_list(cell[0])) {
                for (const string& phrase : forms.of(form, m_book.m_frames.back().verb)) {
                    add_forms(phrase);
                }
            }
        }
    }

    /// A list of cues.tsv, read before, as it is written.
    const std::vector<string>& choices_of(const string& list, const string& file, const CodebookRow& row) const {
        const auto found = m_choices.find(list);
        if (found == m_choices.end()) {
            refuse(file, row, "no list of cues.tsv is called '" + list + "'");
        }
        return found->second;
    }

    void set_flag(Frame& frame, char flag, const CodebookRow& row) const {
        switch (flag) {
            case 'O':
                frame.object_may_be_site = true;
                break;
            case 'T':
                frame.needs_place = true;
                break;
            case 'S':
                frame.subject_may_be_site = true;
                break;
            case 'C':
                frame.of_is_site = true;
                break;
            case 'X':
                frame.needs_preposition = true;
                break;
            case 'W':
                frame.weapon = true;
                break;
            case 'K':
                frame.weak = true;
                break;
            case 'A':
                frame.agent = true;
                break;
            case 'E':
                frame.opens_period = true;
                break;
            case 'M':
                frame.needs_armed = true;
                break;
            case 'N':
                frame.needs_object = true;
                break;
            case 'R':
                frame.repeats = true;
                break;
            case 'P':
                frame.needs_subject = true;
                break;
            case ' ':
                break;
            default:
                refuse("frames.tsv", row, string{"no flag is called '"} + flag + "'");
        }
    }

    /// All forms of the phrase, which share what is not inflected: the words behind a verb.
    void add_forms(const string& phrase) {
        if (!m_book.m_frames.back().verb) {
            const bool chosen = phrase.ends_with('>');  // from a list, which has the plurals
            for (const string& form : chosen ? std::vector{phrase} : noun_forms(phrase)) {
                add_trigger(folded_words(form), VerbForm::none);
            }
            return;
        }
        const std::size_t end = std::min(phrase.find(' '), phrase.size());
        const std::vector<PhraseWord> rest = folded_words(string_view{phrase}.substr(std::min(end + 1, phrase.size())));
        for (const auto& [verb, form] : forms_of_verb(phrase.substr(0, end))) {
            std::vector<PhraseWord> words = verb;
            words.insert(words.end(), rest.begin(), rest.end());
            add_trigger(words, form);
        }
    }

    using VerbWords = std::pair<std::vector<PhraseWord>, VerbForm>;
    const std::vector<VerbWords>& forms_of_verb(const string& verb) {
        const auto [found, added] = m_verbs.try_emplace(verb);
        if (added) {
            for (const Inflected& inflected : verb_forms(verb, m_irregular)) {
                found->second.emplace_back(folded_words(inflected.text), inflected.form);
            }
        }
        return found->second;
    }

    void add_trigger(std::span<const PhraseWord> words, VerbForm form) {
        m_book.m_triggers.add(words, static_cast<std::uint32_t>(m_book.m_trigger_forms.size()));
        m_book.m_trigger_forms.push_back({static_cast<std::uint32_t>(m_book.m_frames.size() - 1), form});
    }

    // --- guards, cues, actors

    /// A leading ~ stands for all forms of a verb.
    std::vector<string> expanded(const string& phrase) const {
        if (!phrase.starts_with('~')) {
            return {fold(phrase)};
        }
        std::vector<string> forms;
        for (const Inflected& inflected : verb_forms(string_view{phrase}.substr(1), m_irregular)) {
            forms.push_back(fold(inflected.text));
        }
        return forms;
    }

    void read_guards() {
        for (const CodebookRow& row : rows("guards.tsv", 4)) {
            const auto& cell = row.cells;
            static constexpr auto sides = texts("before", "after", "anywhere", "infinitive");
            if (std::ranges::find(sides, cell[1]) == sides.end()) {
                refuse("guards.tsv", row, "'" + cell[1] + "' is not before, after, anywhere or infinitive");
            }
            m_book.m_guards.push_back({cell[0], static_cast<std::uint32_t>(number("guards.tsv", row, cell[2])),
                                       cell[1] == "after", cell[1] == "anywhere", cell[1] == "infinitive"});
            for (const string& phrase : split_list(cell[3])) {
                for (const string& form : expanded(phrase)) {
                    m_book.m_guard_phrases.add(form, static_cast<std::uint32_t>(m_book.m_guards.size() - 1));
                }
            }
        }
    }

    void read_cues() {
        for (const CodebookRow& row : rows("cues.tsv", 2)) {
            const std::vector<string> choices = cue_phrases(row);
            for (const string& phrase : choices) {
                for (const string& form : expanded(phrase)) {
                    m_book.add_cue(row.cells[0], form);
                }
            }
            std::vector<string>& all = m_choices[row.cells[0]];  // of a list told in several rows
            std::ranges::copy_if(choices, std::back_inserter(all),
                                 [&](const string& phrase) { return std::ranges::find(all, phrase) == all.end(); });
        }
    }

    /// Those of the row; "<people>" stands for all of a list above it.
    std::vector<string> cue_phrases(const CodebookRow& row) const {
        std::vector<string> phrases;
        for (string& phrase : split_list(row.cells[1])) {
            if (!phrase.starts_with('<') || !phrase.ends_with('>')) {
                phrases.push_back(std::move(phrase));
                continue;
            }
            const std::vector<string>& all = choices_of(phrase.substr(1, phrase.size() - 2), "cues.tsv", row);
            phrases.insert(phrases.end(), all.begin(), all.end());
        }
        return phrases;
    }

    void read_actors() {
        for (const CodebookRow& row : rows("actors.tsv", 4)) {
            const auto& cell = row.cells;
            const auto number = static_cast<std::uint32_t>(m_book.m_actors.size());
            m_book.m_actors.push_back({cell[0], cell[2], cell[1]});
            m_book.m_actor_names.add(fold(cell[0]), number);
            for (const string& alias : split_list(cell[3])) {
                m_book.m_actor_names.add(fold(alias), number);
            }
        }
    }

    void read_classes() {
        static constexpr std::array<string_view, 5> kinds{"force", "group", "state", "official", "civil"};
        for (const CodebookRow& row : rows("classes.tsv", 2)) {
            const auto kind = std::find(kinds.begin(), kinds.end(), row.cells[0]);
            if (kind == kinds.end()) {
                refuse("classes.tsv", row, "no kind of actor is called '" + row.cells[0] + "'");
            }
            for (const string& noun : split_list(row.cells[1])) {
                m_book.m_actor_classes.add(fold(noun), static_cast<std::uint32_t>(kind - kinds.begin()));
            }
        }
    }

    std::filesystem::path m_folder;
    IrregularVerbs m_irregular;
    std::unordered_map<string, std::vector<VerbWords>> m_verbs;  ///< their forms
    std::unordered_map<string, std::vector<string>> m_choices;   ///< the lists of cues.tsv as they are written
    Codebook m_book;
};

void Codebook::add_cue(WordHash list, string_view phrase) {
    if (m_cues.size() * 4 > m_cue_slots.size()) {
        rehash(
            m_cue_slots, m_cue_slots.size() * 2, [](const CueSlot& slot) { return slot.number == 0; },
            [](const CueSlot& slot) { return slot.name; });
    }
    CueSlot& slot = m_cue_slots[cue_slot(list.value)];
    if (slot.number == 0) {
        slot = {list.value, m_cues.size()};
        m_cues.emplace_back();
    }
    m_cues[slot.number].add(phrase);
    if (!phrase.empty()) {
        made_cue_bits(word_hash(phrase.substr(0, phrase.find(' ')))).add(list);
    }
}

CueBits& Codebook::made_cue_bits(std::uint64_t first_word) {
    if (m_cue_word_count * 2 >= m_cue_words.size()) {
        rehash(
            m_cue_words, m_cue_words.size() * 2, [](const CueWord& word) { return word.hash == 0; },
            [](const CueWord& word) { return word.hash; });
    }
    CueWord& word = m_cue_words[cue_word(first_word)];
    m_cue_word_count += word.hash == 0 ? 1 : 0;
    word.hash = first_word;
    return word.lists;
}

namespace {

/// The "May" of "3 May", "May 3, 2019", "since May": no auxiliary.
bool is_month(const Wording& wording, std::size_t at) {
    return wording.is(at, {"may"}) && wording.words[at].capital &&
           ((at > 0 && wording.words[at - 1].number) || wording.words[at + 1].number ||
            (at > 0 &&
             wording.is(at - 1, {"of", "in", "since", "until", "by", "last", "early", "late", "from", "during"})));
}

}  // namespace

/// The "people" of "a town of 9,000 people", "home to 2 million people": how large it is, not whom it befell. The words
/// before it have been looked up.
bool Codebook::is_population(const Wording& wording, std::size_t at) const {
    constexpr std::size_t longest_number = 5;  // "of more than 2 million people"
    if (!wording.is(at, {"people", "inhabitants", "residents", "souls", "persons"})) {
        return false;
    }
    std::size_t of = at;
    bool counted = false;
    while (of > 2 && at - of < longest_number && !wording.is(of - 1, {"of", "with", "to"})) {
        --of;
        counted = counted || wording.words[of].number || number_at(wording, of);
    }
    if (!counted || of < 3 || wording.words[of].sentence != wording.words[of - 3].sentence) {
        return false;
    }
    const bool settlement = wording.is(of - 1, {"of", "with"}) && cue_length("place_noun", wording, of - 2) > 0 &&
                            !wording.words[of - 2].folded.ends_with('s');
    return settlement || (wording.is(of - 1, {"to"}) && wording.is(of - 2, {"home"}));
}

void Codebook::look_up_cues(Wording& wording) const {
    static constexpr CueBits none;
    for (std::size_t at = 0; at < wording.words.size(); ++at) {
        Word& word = wording.words[at];
        word.of_population = is_population(wording, at);
        // of words unknown an empty one's
        word.cues = word.of_population || is_month(wording, at) ? &none : &m_cue_words[cue_word(word.hash)].lists;
    }
}

bool Codebook::cue_within(WordHash list, const Wording& wording, WordRange words) const {
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        if (cue_length(list, wording, at) > 0) {
            return true;
        }
    }
    return false;
}

Codebook load_codebook(const std::filesystem::path& folder) {
    return CodebookReader{folder}.read();
}

}  // namespace sitmap
