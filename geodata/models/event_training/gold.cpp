#include "geodata/models/event_training/gold.hpp"

#include "engine/core/error.hpp"
#include "engine/core/fold.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>

namespace sitmap::training {

namespace {

namespace fs = std::filesystem;
using std::string;
using std::string_view;

struct Kind {
    string_view name;
    string_view types;  ///< of the codebook, each between spaces
};

/// As in tests/corpus/events/score_events.py.
constexpr std::array kinds{
    Kind{"strike",
         " strike air_strike drone_strike missile_strike rocket_attack shelling bombing suicide_bombing "
         "chemical_attack explosion interception "},
    Kind{"clash", " clash attack attack_failed siege raid counter_attack "},
    Kind{"ground", " siege advance capture offensive counter_attack deployment withdrawal base_established "},
    Kind{"talks", " agreement ceasefire meeting visit contact mediation statement "},
    Kind{"attack", " violence_against_civilians execution abduction arrest "},
    Kind{"protest", " protest riot "},
    Kind{"context", " occupation regime_change displacement destruction state_of_war "},
    Kind{"displacement", " displacement "},
    Kind{"destruction", " destruction "},
    Kind{"aid", " aid "}};

std::vector<string> split(const string& line, char mark) {
    std::vector<string> parts;
    std::istringstream in{line};
    for (string part; std::getline(in, part, mark);) {
        parts.push_back(part);
    }
    return parts;
}

string text_of_file(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw InputError{file.string(), "cannot be read"};
    }
    return {std::istreambuf_iterator<char>{in}, {}};
}

GoldEvent event_of(string kinds_told, const string& place) {
    GoldEvent event{{}, fold(place), kinds_told.starts_with('?')};
    kinds_told.erase(0, kinds_told.find_first_not_of("? "));
    for (const string& kind : split(kinds_told, '/')) {
        event.kinds.insert(kind);
    }
    return event;
}

void read_gold(const fs::path& file, CodedText& text) {
    std::istringstream in{text_of_file(file)};
    for (string line; std::getline(in, line);) {
        const std::vector<string> cells = split(line, '\t');
        if (cells.size() > 2 && cells[0] == "not") {
            text.forbidden.push_back(fold(cells[2]));
        } else if (cells.size() > 1 && !line.starts_with('#')) {
            text.events.push_back(event_of(cells[0], cells[1]));
        }
    }
}

/// The number of a folder of coded texts; 0 for the plain ones, which nothing is held out of; nothing for others.
std::optional<int> number_of_batch(const string& folder) {
    constexpr string_view batch = "batch-";
    if (folder == "plain") {
        return 0;
    }
    return folder.starts_with(batch) ? std::optional{std::stoi(folder.substr(batch.size()))} : std::nullopt;
}

/// By number and name, so that no order of a folder matters.
std::map<std::pair<int, string>, fs::path> texts_of(const fs::path& folder) {
    std::map<std::pair<int, string>, fs::path> files;
    for (const fs::directory_entry& batch : fs::directory_iterator{folder}) {
        const std::optional<int> number = number_of_batch(batch.path().filename().string());
        if (!number) {
            continue;
        }
        for (const fs::directory_entry& file : fs::directory_iterator{batch.path()}) {
            if (file.path().extension() == ".txt") {
                files[{*number, file.path().stem().string()}] = file.path();
            }
        }
    }
    return files;
}

/// Columns: list, kinds, place, from, to, sentence; a sentence of two events has two lines, one behind the other.
void add_sentences(const fs::path& file, std::vector<CodedText>& texts) {
    std::istringstream in{text_of_file(file)};
    for (string line; std::getline(in, line);) {
        const std::vector<string> cells = split(line, '\t');
        if (line.starts_with('#') || cells.size() < 6) {
            continue;
        }
        const bool again = !texts.empty() && texts.back().batch == 0 && texts.back().text == cells[5];
        CodedText& text = again ? texts.back() : texts.emplace_back(CodedText{cells[0], cells[5], 0, {}, {}});
        if (cells[1] == "none") {
            text.forbidden.push_back(fold(cells[2]));
        } else {
            text.events.push_back(event_of(cells[1], cells[2]));
            text.events.back().on_whomever = text.events.back().kinds.contains("attack");
        }
    }
}

/// All words of one are among the other's.
bool is_within(string_view a, string_view b) {
    const std::vector<string> others = split(string{b}, ' ');
    return std::ranges::all_of(split(string{a}, ' '),
                               [&](const string& word) { return std::ranges::find(others, word) != others.end(); });
}

}  // namespace

bool same_place(string_view a, string_view b) {
    return a == b || is_within(a, b) || is_within(b, a);
}

std::vector<CodedText> read_coded_texts(const fs::path& folder) {
    std::vector<CodedText> texts;
    for (const auto& [key, file] : texts_of(folder)) {
        texts.push_back({key.second, text_of_file(file), key.first, {}, {}});
        read_gold(fs::path{file}.replace_extension(".gold"), texts.back());
    }
    if (texts.empty()) {
        throw Error(folder.string() + " has no batches of coded texts");
    }
    add_sentences(folder / "sentences.tsv", texts);
    add_sentences(folder / "ways.tsv", texts);
    return texts;
}

bool is_event(const GoldEvent& event, string_view type, string_view place, string_view within) {
    const bool there = same_place(event.place, place) || (!within.empty() && event.place == within);
    return there && std::ranges::any_of(kinds, [&](const Kind& kind) {
               const bool told = event.kinds.contains(kind.name) || (event.on_whomever && kind.name == "clash");
               return told && kind.types.find(" " + string{type} + " ") != string_view::npos;
           });
}

bool is_coded(const CodedText& text, string_view type, string_view place, string_view within) {
    return std::ranges::any_of(text.events,
                               [&](const GoldEvent& event) { return is_event(event, type, place, within); });
}

}  // namespace sitmap::training
