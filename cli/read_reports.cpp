#include "cli/read_reports.hpp"

#include "cli/data_folder.hpp"
#include "cli/for_each_number.hpp"
#include "cli/progress.hpp"

#include "engine/coding/extract.hpp"
#include "engine/core/error.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace sitmap::cli {

namespace {

/// "report.txt: byte 7 is not UTF-8" as a problem of report.txt.
Problem problem_of(const std::string& file, const std::string& message) {
    const std::string head = file + ": ";
    const std::string why = message.starts_with(head) ? message.substr(head.size()) : message;
    return {.source = file, .line = 0, .span = {}, .what = "cannot read the report", .why = why};
}

TextRules load_text_rules(const DataFolder& data) {
    // The codebook takes as long to read as all the rest: read it meanwhile.
    auto codebook = std::async(std::launch::async, [&] { return load_codebook(data.codebook()); });
    Lexicon lexicon = load_lexicon(data.lexicon());
    GeoparseModel model = load_model(data.geoparse_model());
    CodingModels coding_models = load_coding_models(data.models());
    return {std::move(lexicon), std::move(model), codebook.get(), std::move(coding_models)};
}

}  // namespace

World load_world(const DataFolder& data, const std::string& pov) {
    Gazetteer gazetteer = load_gazetteer(data.gazetteer());
    gazetteer.look_from(pov);
    return {std::move(gazetteer), std::async(std::launch::deferred, load_text_rules, data).share()};
}

std::vector<Document> read_documents(const std::vector<std::string>& files, const ReadOptions& options,
                                     Problems& problems) {
    std::vector<Document> documents;
    std::map<std::string, int> ids;
    for (const std::string& file : files) {
        try {
            Document document = read_document(file, options);
            if (const int same = ++ids[document.id]; same > 1) {
                document.id += "-" + std::to_string(same);
            }
            documents.push_back(std::move(document));
        } catch (const InputError& error) {
            if (files.size() == 1) {
                throw;
            }
            problems.push_back(problem_of(file, error.what()));
        }
    }
    if (documents.empty()) {
        throw Error("none of the " + std::to_string(files.size()) +
                    " reports could be read; the first: " + problems.front().source + ": " + problems.front().why);
    }
    return documents;
}

Geoparser geoparser_of(const World& world) {
    const TextRules& rules = world.text_rules.get();
    return {world.gazetteer, rules.lexicon, rules.model};
}

Report code(Document document, const World& world, Geoparser& geoparser) {
    Problems problems;
    std::vector<Mention> mentions = geoparser.read(document, problems);
    const TextRules& rules = world.text_rules.get();
    Report report = extract(std::move(document), std::move(mentions), world.gazetteer, rules.codebook, rules.lexicon,
                            rules.coding_models);
    report.problems.insert(report.problems.begin(), problems.begin(), problems.end());
    return report;
}

std::vector<Report> code(std::vector<Document> documents, const World& world, unsigned threads) {
    if (documents.empty()) {
        return {};
    }
    std::vector<Report> reports(documents.size());
    Progress progress{"coding", "reports", documents.size()};
    const auto worker = [&] {
        return [&, geoparser = geoparser_of(world)](std::size_t i) mutable {
            reports[i] = code(std::move(documents[i]), world, geoparser);
            progress.step();
        };
    };
    std::vector<decltype(worker())> workers;
    while (workers.size() < std::min<std::size_t>(threads, documents.size())) {
        workers.push_back(worker());
    }
    for_each_number(documents.size(), workers);
    return reports;
}

}  // namespace sitmap::cli
