#include "engine/map/check_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sitmap {

namespace {

constexpr double most_tails = 0.12;  // the tails of one line may reach between the tops of the next

struct Words {
    const TextRun* run;
    std::optional<PageBox> clip;
};

std::vector<Words> words_of(const Composition& page) {
    std::vector<Words> words;
    for (const Group& group : page.groups) {
        for (const Item& item : group.items) {
            if (const auto* const run = std::get_if<TextRun>(&item)) {
                words.push_back({run, group.clip});
            }
        }
    }
    return words;
}

void check_edges(const Composition& page, const std::vector<Words>& words, std::vector<Finding>& findings) {
    const PageBox whole{0, 0, page.width, page.height};
    for (const auto& [run, clip] : words) {
        if (!contains(clip.value_or(whole), run->ink)) {
            findings.push_back({"cut_off", "page", "\"" + run->text + "\" runs over the edge", "draw it larger"});
        }
    }
}

// Beside the map nothing is placed by what is free, so that a page too small for its words would set them on each
// other.
void check_margin(std::vector<Words> words, std::vector<Finding>& findings) {
    std::erase_if(words, [](const Words& one) { return one.clip.has_value(); });
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            if (share_hidden(words[i].run->ink, words[j].run->ink) > most_tails) {
                findings.push_back(
                    {"words_clash", "page",
                     "\"" + words[i].run->text + "\" and \"" + words[j].run->text + "\" lie on each other",
                     "draw it larger, or show less"});
            }
        }
    }
}

// Without spaces, at which lines are broken, and the controls of direction.
void append_bare(std::string& bare, std::string_view text) {
    constexpr std::array controls{"\u200E", "\u200F", "\u2066", "\u2067", "\u2068", "\u2069"};
    for (std::size_t i = 0; i < text.size();) {
        const bool control =
            std::ranges::any_of(controls, [&](std::string_view one) { return text.substr(i).starts_with(one); });
        if (!control && text[i] != ' ') {
            bare += text[i];
        }
        i += control ? 3 : 1;
    }
}

void check_printed(const Composition& page, const std::vector<Words>& words, std::vector<Finding>& findings) {
    std::string printed;
    for (const Words& one : words) {
        append_bare(printed, one.run->text);
    }
    for (const std::string& told : page.never_dropped) {
        std::string bare;
        append_bare(bare, told);
        if (printed.find(bare) == std::string::npos) {
            findings.push_back({"not_printed", "page", "\"" + told + "\" is not on the page",
                                "draw it larger: no page may lack its headline, date, sources and point of view"});
        }
    }
}

}  // namespace

void check_words(const Composition& page, std::vector<Finding>& findings) {
    const std::vector<Words> words = words_of(page);
    check_edges(page, words, findings);
    check_margin(words, findings);
    check_printed(page, words, findings);
}

}  // namespace sitmap
