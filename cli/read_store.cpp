#include "cli/read_store.hpp"

#include "engine/store/store.hpp"

#include <algorithm>
#include <iterator>

namespace sitmap::cli {

namespace {

Report of_table(const Document& document, Store& store, Problems& problems) {
    Report report;
    report.document = document;
    report.problems = store.problems(document.sha256);
    problems.insert(problems.end(), report.problems.begin(), report.problems.end());
    return report;
}

}  // namespace

std::vector<Report> read_store(const std::string& file, std::optional<Date> as_of, const World& world, unsigned threads,
                               Problems& problems) {
    Store store = Store::open(file);
    const std::vector<Document> documents = store.documents(as_of);
    std::vector<Document> texts;
    std::ranges::copy_if(documents, std::back_inserter(texts), [](const Document& each) { return !each.text.empty(); });
    std::vector<Report> coded = code(std::move(texts), world, threads);
    std::vector<Report> reports;
    auto next = coded.begin();
    for (const Document& document : documents) {
        reports.push_back(document.text.empty() ? of_table(document, store, problems) : std::move(*next++));
        reports.back().events = store.events(world.gazetteer, as_of, document.sha256);
    }
    return reports;
}

}  // namespace sitmap::cli
