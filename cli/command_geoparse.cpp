// sitmap geoparse: the places a report names, as JSON.

#include "cli/answered_lines.hpp"
#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/json_line.hpp"
#include "cli/view_option.hpp"

#include "engine/core/error.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"
#include "engine/geoparse/geoparse.hpp"
#include "engine/geoparse/mention_json.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace sitmap::cli {

namespace {

struct Options {
    std::string report;
    std::string encoding;
    std::string pov = "neutral";
    std::string data;
    bool lines = false;
    unsigned threads = 1;
};

/// What every document is read with.
struct World {
    Gazetteer gazetteer;
    Lexicon lexicon;
    GeoparseModel model;
};

/// Reads texts one after the other.
class TextReader {
public:
    explicit TextReader(const World& world)
        : m_geoparser{world.gazetteer, world.lexicon, world.model}, m_writer{world.gazetteer} {}

    void append_mentions(std::string& out, const Document& document) {
        Problems problems;
        m_writer.append(out, m_geoparser.read(document, problems), document);
    }

private:
    Geoparser m_geoparser;
    MentionWriter m_writer;
};

/// The report form without events; indented, for people.
void print_report(const Options& options, const World& world) {
    const Document document = read_document(options.report, {options.encoding, {}});
    nlohmann::ordered_json report{{"schema", "sitmap/report-1"}};
    report["document"] = {{"id", document.id},
                          {"source", document.source},
                          {"published", nullptr},
                          {"language", document.language},
                          {"sha256", document.sha256}};
    if (document.published) {
        report["document"]["published"] = to_string(*document.published);
    }
    report["pov"] = world.gazetteer.view_in_words();
    std::string mentions;
    TextReader{world}.append_mentions(mentions, document);
    report["mentions"] = nlohmann::ordered_json::parse(mentions);
    std::cout << report.dump(2) << '\n';
}

/// The id as the line gives it, text or number; null where there is none.
nlohmann::json id_of(const nlohmann::json& line) {
    const auto id = line.is_object() ? line.find("id") : line.end();
    return line.is_object() && id != line.end() && (id->is_string() || id->is_number_integer()) ? *id
                                                                                                : nlohmann::json{};
}

void answer(std::string& out, const std::string& line, TextReader& reader) {
    const auto parsed = parse_line(line);
    const nlohmann::json id = id_of(parsed);
    const auto fail = [&](const std::string& why) {
        out = R"({"id":)" + id.dump() + R"(,"error":)" +
              nlohmann::json(why).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '}';
    };
    if (!parsed.is_object()) {
        return fail("the line is no JSON object; write {\"id\": ..., \"text\": ...}");
    }
    const auto text = parsed.find("text");
    if (id.is_null() || text == parsed.end() || !text->is_string()) {
        return fail("the line lacks an id or a text; write {\"id\": ..., \"text\": ...}");
    }
    try {
        const std::string name = id.is_string() ? id.get<std::string>() : id.dump();
        out = R"({"id":)" + id.dump() + R"(,"mentions":)";
        reader.append_mentions(out, make_document(name, text->get<std::string>()));
        out += '}';
    } catch (const Error& error) {
        fail(error.what());
    }
}

void answer_lines(const World& world, unsigned threads) {
    std::ios::sync_with_stdio(false);  // nothing here reads through C's streams
    std::vector<Answer> answers;
    for (unsigned i = 0; i < threads; ++i) {
        answers.emplace_back([reader = std::make_shared<TextReader>(world)](std::string& out, const std::string& line) {
            answer(out, line, *reader);
        });
    }
    write_answers(std::cin, std::cout, answers);
}

void run(const Options& options) {
    if (options.lines == !options.report.empty()) {
        throw UsageError{options.lines ? "give either a report or --jsonl, not both"
                                       : "name a report, or give --jsonl to read lines from standard input"};
    }
    const DataFolder data = data_folder(options.data);
    World world{load_gazetteer(data.gazetteer()), load_lexicon(data.lexicon()), load_model(data.geoparse_model())};
    world.gazetteer.look_from(options.pov);
    if (options.lines) {
        answer_lines(world, options.threads);
    } else {
        print_report(options, world);
    }
}

}  // namespace

Run setup_geoparse(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("report", options->report, "Text file");
    app.add_option("--encoding", options->encoding, "Encoding of the text, such as windows-1256; UTF-8 unless told");
    add_view_option(app, options->pov);
    app.add_option("--data", options->data, "Folder with the gazetteer and the word lists");
    app.add_flag("--jsonl", options->lines, R"(Read {"id","text"} lines from standard input, write one line each)");
    app.add_option("--threads", options->threads, "How many threads read lines; the output is the same")
        ->check(CLI::Range(1, 256));
    return [options] { run(*options); };
}

}  // namespace sitmap::cli
