// sitmap extract: a report's coded events, as JSON.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/view_option.hpp"

#include "engine/core/error.hpp"
#include "engine/event/extract.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/geoparse.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace sitmap::cli {

namespace {

struct Options {
    std::string report;
    std::string published;
    std::string encoding;
    std::string pov = "neutral";
    std::string data;
    bool lines = false;
};

/// What every document is read with.
struct World {
    Gazetteer gazetteer;
    Lexicon lexicon;
    GeoparseModel model;
    Codebook codebook;
};

std::optional<Date> day(const std::string& text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto date = parse_date(text);
    if (!date) {
        throw UsageError{"'" + text + "' is no date; write YYYY-MM-DD"};
    }
    return date;
}

std::string coded(Document document, const World& world, bool indented) {
    Problems problems;
    std::vector<Mention> mentions = geoparse(document, world.gazetteer, world.lexicon, world.model, problems);
    Report report = extract(std::move(document), std::move(mentions), world.gazetteer, world.codebook, world.lexicon);
    report.problems.insert(report.problems.begin(), problems.begin(), problems.end());
    return report_json(report, world.gazetteer, indented);
}

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
                         dated ? day(published->get<std::string>()) : std::nullopt);
}

std::string answer(const std::string& line, const World& world) {
    const auto parsed = nlohmann::json::parse(line, nullptr, false);
    const nlohmann::json id = id_of(parsed);
    const auto failed = [&](const std::string& why) {
        return R"({"id":)" + id.dump() + R"(,"error":)" +
               nlohmann::json(why).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '}';
    };
    if (!parsed.is_object() || id.is_null() || !parsed.contains("text") || !parsed["text"].is_string()) {
        return failed("the line is not {\"id\": ..., \"text\": ...}");
    }
    try {
        const std::string report = coded(document_of(parsed, id), world, false);
        return R"({"id":)" + id.dump() + ',' + report.substr(1);
    } catch (const Error& error) {
        return failed(error.what());
    }
}

void answer_lines(const World& world) {
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.find_first_not_of(" \t\r") != std::string::npos) {
            std::cout << answer(line, world) << '\n';
        }
    }
}

void run(const Options& options) {
    if (options.lines == !options.report.empty()) {
        throw UsageError{options.lines ? "give either a report or --jsonl, not both"
                                       : "name a report, or give --jsonl to read lines from standard input"};
    }
    const auto published = day(options.published);
    const DataFolder data = data_folder(options.data);
    World world{load_gazetteer(data.gazetteer()), load_lexicon(data.lexicon()), load_model(data.model()),
                load_codebook(data.codebook())};
    world.gazetteer.look_from(options.pov);
    if (options.lines) {
        answer_lines(world);
    } else {
        std::cout << coded(read_document(options.report, {options.encoding, published}), world, true) << '\n';
    }
}

}  // namespace

Run setup_extract(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("report", options->report, "Text file");
    app.add_option("--published", options->published, "The report's day, YYYY-MM-DD; overrules its dateline");
    app.add_option("--encoding", options->encoding, "Encoding of the text, such as windows-1256; UTF-8 unless told");
    add_view_option(app, options->pov);
    app.add_option("--data", options->data, "Folder with the gazetteer and the codebook");
    app.add_flag("--jsonl", options->lines,
                 R"(Read {"id","text","published"?} lines from standard input, write one object a line)");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli
