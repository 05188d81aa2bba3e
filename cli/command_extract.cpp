// sitmap extract: a report's coded events, as JSON.

#include "cli/answered_lines.hpp"
#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/intake_options.hpp"
#include "cli/json_line.hpp"
#include "cli/read_reports.hpp"
#include "cli/view_option.hpp"

#include "engine/core/error.hpp"
#include "engine/geoparse/mention_json.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sitmap::cli {

namespace {

struct Options {
    std::string report;
    std::string published;
    std::string encoding;
    std::string pov = "neutral";
    std::string data;
    unsigned threads = 1;
    bool lines = false;
};

/// The id as the line gives it, text or number; null where there is none.
nlohmann::json id_of(const nlohmann::json& line) {
    if (!line.is_object() || !line.contains("id")) {
        return {};
    }
    const nlohmann::json& id = line["id"];
    return id.is_string() || id.is_number_integer() ? id : nlohmann::json{};
}

Document document_of(const nlohmann::json& line, const nlohmann::json& id) {
    const auto published = line.find("published");
    const bool dated = published != line.end() && published->is_string();
    const std::string name = id.is_string() ? id.get<std::string>() : id.dump();
    return make_document(name, line.at("text").get<std::string>(),
                         dated ? date_of("published", published->get<std::string>()) : std::nullopt);
}

/// What one thread reads and writes with.
struct Coder {
    Geoparser geoparser;
    MentionWriter mentions;
};

void answer(std::string& out, const std::string& line, const World& world, Coder& coder) {
    const auto parsed = parse_line(line);
    const nlohmann::json id = id_of(parsed);
    const auto fail = [&](const std::string& why) {
        out = R"({"id":)" + id.dump() + R"(,"error":)" +
              nlohmann::json(why).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '}';
    };
    if (!parsed.is_object() || id.is_null() || !parsed.contains("text") || !parsed["text"].is_string()) {
        return fail("the line is not {\"id\": ..., \"text\": ...}");
    }
    try {
        std::string report;
        append_report_line(report, code(document_of(parsed, id), world, coder.geoparser), world.gazetteer,
                           coder.mentions);
        out = R"({"id":)" + id.dump() + ',';
        out.append(report, 1);
    } catch (const Error& error) {
        fail(error.what());
    }
}

void answer_lines(const World& world, unsigned threads) {
    std::ios::sync_with_stdio(false);  // nothing here reads through C's streams
    std::vector<Answer> answers;
    for (unsigned i = 0; i < threads; ++i) {
        const auto coder = std::make_shared<Coder>(Coder{geoparser_of(world), MentionWriter{world.gazetteer}});
        answers.emplace_back(
            [&world, coder](std::string& out, const std::string& line) { answer(out, line, world, *coder); });
    }
    write_answers(std::cin, std::cout, answers);
}

void run(const Options& options) {
    if (options.lines == !options.report.empty()) {
        throw UsageError{options.lines ? "give either a report or --jsonl, not both"
                                       : "name a report, or give --jsonl to read lines from standard input"};
    }
    const auto published = date_of("--published", options.published);
    const World world = load_world(data_folder(options.data), options.pov);
    if (options.lines) {
        answer_lines(world, options.threads);
    } else {
        Geoparser geoparser = geoparser_of(world);
        std::cout << report_json(code(read_document(options.report, {options.encoding, published}), world, geoparser),
                                 world.gazetteer, true)
                  << '\n';
    }
}

}  // namespace

Run setup_extract(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("report", options->report, "Text file");
    app.add_option("--published", options->published, "The report's day, YYYY-MM-DD; overrules its dateline");
    app.add_option("--encoding", options->encoding, "Encoding of the text, such as windows-1256; UTF-8 unless told");
    add_view_option(app, options->pov);
    app.add_option("--threads", options->threads, "With --jsonl: how many threads read lines; the output is the same")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    app.add_option("--data", options->data, "Folder with the gazetteer and the codebook");
    app.add_flag("--jsonl", options->lines,
                 R"(Read {"id","text","published"?} lines from standard input, write one object a line)");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli
