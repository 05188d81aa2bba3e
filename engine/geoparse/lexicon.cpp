#include "engine/geoparse/lexicon.hpp"

#include "engine/core/error.hpp"
#include "engine/core/text.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <fstream>
#include <optional>
#include <vector>

namespace sitmap {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t first_size = 1U << 12U;

std::optional<WordList> list_named(std::string_view name) {
    const auto* const found = std::find(word_list_names.begin(), word_list_names.end(), name);
    if (found == word_list_names.end()) {
        return std::nullopt;
    }
    return static_cast<WordList>(found - word_list_names.begin());
}

WordKey key_of(std::string_view phrase) {
    WordKey key;
    while (!phrase.empty()) {
        const std::size_t space = phrase.find(' ');
        key = extend(key, word_hash(phrase.substr(0, space)));
        phrase.remove_prefix(space == std::string_view::npos ? phrase.size() : space + 1);
    }
    return key;
}

std::uint64_t value_key(WordList list, WordKey key) {
    return extend(key, static_cast<std::uint64_t>(list) + 1).value;
}

}  // namespace

Lexicon::Lexicon() : m_slots(first_size) {}

Lexicon::Slot& Lexicon::slot(WordKey key) {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = key.value & mask;
    while (m_slots[at].key != 0 && m_slots[at].key != key.value) {
        at = (at + 1) & mask;
    }
    return m_slots[at];
}

void Lexicon::reserve(std::size_t words) {
    const std::size_t slots = std::bit_ceil(words * 2 + 1);
    if (slots > m_slots.size()) {
        rehash(slots);
    }
}

void Lexicon::rehash(std::size_t slots) {
    std::vector<Slot> old(slots);
    old.swap(m_slots);
    for (const Slot& kept : old) {
        if (kept.key != 0) {
            slot({kept.key}) = kept;
        }
    }
}

void Lexicon::add(std::string_view list_name, std::string_view folded, std::string_view value) {
    const auto list = list_named(list_name);
    if (!list) {
        throw UsageError{"there is no word list called " + std::string{list_name}};
    }
    add(*list, folded, value);
}

void Lexicon::add(WordList list, std::string_view folded, std::string_view value) {
    WordKey key;
    Slot* last = nullptr;
    while (!folded.empty()) {
        const std::size_t space = folded.find(' ');
        if (last != nullptr) {
            last->longer.add(list);
        }
        if (m_used * 2 >= m_slots.size()) {
            rehash(m_slots.size() * 2);
        }
        key = extend(key, word_hash(folded.substr(0, space)));
        last = &slot(key);
        m_used += last->key == 0 ? 1 : 0;
        last->key = key.value;
        folded.remove_prefix(space == std::string_view::npos ? folded.size() : space + 1);
    }
    if (last == nullptr) {
        return;
    }
    last->lists.add(list);
    if (!value.empty()) {
        m_values[value_key(list, key)] = value;
    }
}

Lexicon::Probe Lexicon::probe(WordKey key) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = key.value & mask;
    while (m_slots[at].key != 0) {
        if (m_slots[at].key == key.value) {
            return {m_slots[at].lists, m_slots[at].longer};
        }
        at = (at + 1) & mask;
    }
    return {};
}

std::string_view Lexicon::value(WordList list, WordKey key) const {
    const auto found = m_values.find(value_key(list, key));
    return found == m_values.end() ? std::string_view{} : std::string_view{found->second};
}

bool Lexicon::has(std::string_view list, std::string_view folded) const {
    const auto known = list_named(list);
    return known && has(*known, folded);
}

bool Lexicon::has(WordList list, std::string_view folded) const {
    return !folded.empty() && probe(key_of(folded)).lists.has(list);
}

std::string_view Lexicon::value(std::string_view list, std::string_view folded) const {
    const auto known = list_named(list);
    return known ? value(*known, key_of(folded)) : std::string_view{};
}

double Lexicon::number(WordList list, std::string_view folded, double otherwise) const {
    const std::string_view text = value(list, key_of(folded));
    double number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

namespace {

struct ListFile {
    fs::path path;
    std::string text;
};

std::string read_list(const fs::path& file) {
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    std::string text(failed ? 0 : size, '\0');
    std::ifstream in{file, std::ios::binary};
    if (failed || !in.read(text.data(), static_cast<std::streamsize>(size))) {
        throw InputError{file.string(), "cannot be read to its end"};
    }
    return text;
}

/// The folder's lists by name, so that the table does not depend on the order of directory entries.
std::vector<ListFile> read_lists(const fs::path& folder) {
    std::vector<ListFile> lists;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator{folder, failed}) {
        if (entry.path().extension() == ".tsv") {
            lists.push_back({entry.path(), read_list(entry.path())});
        }
    }
    if (failed || lists.empty()) {
        throw InputError{folder.string(), "cannot read the word lists; is the data folder whole? (--data)"};
    }
    std::ranges::sort(lists, {}, &ListFile::path);
    return lists;
}

/// The line as far as a comment or a carriage return, its first two columns.
struct Entry {
    std::string_view phrase, value;
};

Entry entry_of(std::string_view line) {
    std::size_t tab = std::string_view::npos;
    std::size_t end = 0;
    for (; end < line.size() && line[end] != '#' && line[end] != '\r'; ++end) {
        tab = line[end] == '\t' ? std::min(tab, end) : tab;
    }
    const std::string_view entry = line.substr(0, end);
    return {entry.substr(0, tab), tab == std::string_view::npos ? std::string_view{} : entry.substr(tab + 1)};
}

/// True for what folds to itself: small ASCII letters and single spaces, as nearly all entries are.
bool is_folded(std::string_view entry) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    bool after_letter = false;
    for (const char c : entry) {
        if (!letter(c) && !(c == ' ' && after_letter)) {
            return false;
        }
        after_letter = c != ' ';
    }
    return after_letter;
}

void add_list(Lexicon& lexicon, const ListFile& list) {
    const auto name = list_named(list.path.stem().string());
    if (!name) {
        throw InputError{list.path.string(), "no word list has this name; rename or remove the file"};
    }
    std::string_view rest = list.text;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const auto [phrase, value] = entry_of(line);
        if (is_folded(phrase)) {
            lexicon.add(*name, phrase, value);
        } else {
            lexicon.add(*name, fold(phrase), value);
        }
    }
}

}  // namespace

Lexicon load_lexicon(const fs::path& folder) {
    const std::vector<ListFile> lists = read_lists(folder);
    std::ptrdiff_t lines = 0;
    for (const ListFile& list : lists) {
        lines += std::ranges::count(list.text, '\n');
    }
    Lexicon lexicon;
    lexicon.reserve(static_cast<std::size_t>(lines));
    for (const ListFile& list : lists) {
        add_list(lexicon, list);
    }
    return lexicon;
}

}  // namespace sitmap
