#include "engine/map/check_page.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace sitmap {

namespace {

constexpr double most_hidden = 0.25;
constexpr double most_tails = 0.12;  // the tails of one line may reach between the tops of the next
constexpr double touch = 0.5;        // px by which boxes may share an edge

bool clash(const std::vector<PageBox>& a, const std::vector<PageBox>& b) {
    return std::ranges::any_of(a, [&](const PageBox& one) {
        return std::ranges::any_of(b, [&](const PageBox& other) { return overlap(grown(one, -touch), other); });
    });
}

double share_hidden(const PageBox& a, const PageBox& b) {
    return overlap_area(a, b) / std::max(1e-9, std::min(a.width() * a.height(), b.width() * b.height()));
}

std::string figure(double value) {
    std::array<char, 16> buffer{};
    const auto [end, failed] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 1);
    return {buffer.data(), end};
}

void check_labels(const Composition& page, std::vector<Finding>& findings) {
    const char* const advice = "draw it larger, or show less";
    for (std::size_t i = 0; i < page.labels.size(); ++i) {
        const PlacedLabel& label = page.labels[i];
        for (std::size_t j = 0; j < page.labels.size(); ++j) {
            const PlacedLabel& other = page.labels[j];
            if (j > i && clash(label.boxes, other.boxes)) {
                findings.push_back({"label_clash", "page", label.id + " lies on " + other.id, advice});
            }
            if (i != j && clash(label.leader, other.boxes)) {
                findings.push_back(
                    {"leader_clash", "page", "the leader of " + label.id + " crosses " + other.id, advice});
            }
        }
        for (const PlacedLabel& symbol : page.symbols) {
            if (clash(label.boxes, symbol.boxes)) {
                findings.push_back({"label_clash", "page", label.id + " lies on the glyph of " + symbol.id, advice});
            }
        }
    }
}

void check_symbols(const Composition& page, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < page.symbols.size(); ++i) {
        for (std::size_t j = i + 1; j < page.symbols.size(); ++j) {
            for (const PageBox& one : page.symbols[i].boxes) {
                for (const PageBox& other : page.symbols[j].boxes) {
                    if (share_hidden(one, other) > most_hidden) {
                        findings.push_back({"glyphs_hidden", "page",
                                            page.symbols[i].id + " and " + page.symbols[j].id + " hide each other",
                                            "draw it larger, or show less"});
                    }
                }
            }
        }
    }
}

void check_words(const Composition& page, std::vector<Finding>& findings) {
    const PageBox whole{0, 0, page.width, page.height};
    for (const Group& group : page.groups) {
        for (const Item& item : group.items) {
            const auto* const run = std::get_if<TextRun>(&item);
            if (run != nullptr && !contains(group.clip.value_or(whole), run->ink)) {
                findings.push_back({"cut_off", "page", "\"" + run->text + "\" runs over the edge", "draw it larger"});
            }
        }
    }
}

// Beside the map nothing is placed by what is free, so that a page too small for its words would set them on each
// other.
void check_margin(const Composition& page, std::vector<Finding>& findings) {
    std::vector<const TextRun*> runs;
    for (const Group& group : page.groups) {
        for (const Item& item : group.items) {
            const auto* const run = std::get_if<TextRun>(&item);
            if (run != nullptr && !group.clip) {
                runs.push_back(run);
            }
        }
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (std::size_t j = i + 1; j < runs.size(); ++j) {
            if (share_hidden(runs[i]->ink, runs[j]->ink) > most_tails) {
                findings.push_back({"words_clash", "page",
                                    "\"" + runs[i]->text + "\" and \"" + runs[j]->text + "\" lie on each other",
                                    "draw it larger, or show less"});
            }
        }
    }
}

}  // namespace

std::vector<Finding> check_page(const Composition& page) {
    std::vector<Finding> findings;
    check_labels(page, findings);
    check_symbols(page, findings);
    check_words(page, findings);
    check_margin(page, findings);
    for (const DroppedLabel& dropped : page.dropped) {
        if (dropped.id.starts_with("event:") && dropped.why == "no room") {
            findings.push_back({"place_without_name", "page", dropped.id.substr(6) + " has neither name nor number",
                                "draw it larger, or show less"});
        }
    }
    return findings;
}

std::vector<Finding> check_contrast(const Symbology& symbology) {
    std::vector<Finding> findings;
    const auto check = [&](const std::string& what, Colour colour, std::string_view ground, double least) {
        const double found = contrast(colour, symbology.colour(ground));
        if (found < least) {
            findings.push_back({"low_contrast", "theme " + symbology.theme,
                                what + " on " + std::string{ground} + " has " + figure(found) + " to 1",
                                "make it at least " + figure(least) + " to 1"});
        }
    };
    for (const char* const ground : {"focus", "land"}) {
        for (const char* const role : {"ink", "mute", "faint", "country"}) {
            check(role, symbology.colour(role), ground, 4.5);
        }
        for (const auto& [name, kind] : symbology.kinds) {
            check(name, kind.colour, ground, 3);
        }
    }
    for (const char* const role : {"ink", "mute", "faint"}) {
        check(role, symbology.colour(role), "paper", 4.5);
    }
    check("water", symbology.colour("water"), "sea", 4.5);
    return findings;
}

}  // namespace sitmap
