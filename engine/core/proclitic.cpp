#include "engine/core/proclitic.hpp"

#include "engine/core/text.hpp"

#include <array>

namespace sitmap {

namespace {

// Letters of both scripts have two bytes each.
constexpr std::size_t letter = 2;
constexpr std::size_t fewest_left = 3 * letter;

constexpr std::array<std::string_view, 5> arabic{"و", "ف", "ب", "ل", "ك"};
constexpr std::array<std::string_view, 7> hebrew{"ו", "ה", "ב", "ל", "מ", "כ", "ש"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& letters, std::string_view text) {
    for (const std::string_view one : letters) {
        if (text.starts_with(one)) {
            return true;
        }
    }
    return false;
}

/// "lil-", li- and the article run together: the article's own letter is gone.
constexpr std::string_view lil = "لل";

}  // namespace

std::vector<std::string> without_proclitics(std::string_view folded) {
    const Script script = script_of(folded);
    std::vector<std::string> rests;
    if (script != Script::arabic && script != Script::hebrew) {
        return rests;
    }
    const std::size_t most = script == Script::arabic ? 2 : 3;
    std::string_view rest = folded;
    for (std::size_t taken = 0; taken < most && rest.size() >= fewest_left + letter; ++taken) {
        if (script == Script::arabic ? !among(arabic, rest) : !among(hebrew, rest)) {
            break;
        }
        if (rest.starts_with(lil) && rest.size() >= fewest_left + 2 * letter) {
            rests.push_back("ال" + std::string{rest.substr(lil.size())});
        }
        rest.remove_prefix(letter);
        rests.emplace_back(rest);
    }
    return rests;
}

}  // namespace sitmap
