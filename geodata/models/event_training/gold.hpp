#pragma once

// The coded texts of tests/corpus/events (its README tells the formats): what a coder wrote down, and whether a draft
// is among it.

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap::training {

struct GoldEvent {
    std::set<std::string, std::less<>> kinds;  ///< "strike", "clash" ...
    std::string place;                         ///< folded
    bool optional = false;                     ///< neither asked for nor a mistake
    bool on_whomever = false;                  ///< an attack of a single sentence: on armed men as well
};

struct CodedText {
    std::string id;
    std::string text;
    int batch = 0;  ///< 0: a sentence of the lists
    std::vector<GoldEvent> events;
    std::vector<std::string> forbidden;  ///< folded places at which something was threatened, denied, or said alone
};

/// All batches of the folder in order, then the single sentences of its two lists. Throws Error where there is none.
std::vector<CodedText> read_coded_texts(const std::filesystem::path& folder);

/// The event is of the type's kind and at a place of this name, or at the one that it lies within.
bool is_event(const GoldEvent& event, std::string_view type, std::string_view place, std::string_view within);

/// One's words are all among the other's.
bool same_place(std::string_view a, std::string_view b);

/// A coder wrote down an event of the type's kind at a place of this name, or at the one that it lies within.
bool is_coded(const CodedText& text, std::string_view type, std::string_view place, std::string_view within);

}  // namespace sitmap::training
