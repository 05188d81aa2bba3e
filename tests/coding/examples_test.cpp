// The codebook's own examples: each sentence is coded as its row says, and each type that words can tell has one.

#include "engine/coding/extract.hpp"
#include "engine/wording/table.hpp"
#include "tests/support/marked_text.hpp"
#include "tests/support/test_world.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace sitmap {
namespace {

const std::filesystem::path& folder() {
    static const std::filesystem::path path = std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook";
    return path;
}

const Codebook& codebook() {
    static const Codebook book = load_codebook(folder());
    return book;
}

/// "layer type" of the events that are mapped; "none none" if there is none.
std::string coded(std::string_view sentence) {
    static const Lexicon lexicon = load_lexicon(folder() / "lexicon");
    test::Marked marked = test::marked(sentence, make_date(2024, 5, 10));
    const Report report =
        extract(marked.document, marked.mentions, test::test_world(), codebook(), lexicon, CodingModels{});
    std::string out;
    for (const Event& event : report.events) {
        if (event.layer != "none") {
            out += (out.empty() ? "" : "; ") + event.type + " " + event.layer;
        }
    }
    return out.empty() ? "none none" : out;
}

TEST(CodebookExamples, are_coded_as_they_say) {
    for (const CodebookRow& row : read_codebook_table(folder() / "examples.tsv", 3)) {
        EXPECT_EQ(coded(row.cells[2]), row.cells[0] + " " + row.cells[1])
            << "examples.tsv:" << row.line << ": " << row.cells[2];
    }
}

TEST(CodebookExamples, cover_every_mapped_type_that_words_tell) {
    std::set<std::string> shown;
    for (const CodebookRow& row : read_codebook_table(folder() / "examples.tsv", 3)) {
        shown.insert(row.cells[0]);
    }
    for (const Frame& frame : codebook().frames()) {
        const EventType* type = codebook().types().find(frame.type);
        const bool mapped = type != nullptr && type->layer != "none" && type->layer != "context";
        EXPECT_TRUE(!mapped || type->name == "contact" || type->name == "statement" || shown.contains(type->name))
            << "no example of " << frame.type;
    }
}

}  // namespace
}  // namespace sitmap
