#include "cli/read_store.hpp"

#include "cli/progress.hpp"

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

void read_store(const std::string& file, std::optional<Date> as_of, const World& world, unsigned threads,
                Dossier& dossier, Problems& problems) {
    Store store = Store::open(file);
    const std::vector<Document> documents = store.documents(as_of);
    std::vector<Document> texts;
    std::ranges::copy_if(documents, std::back_inserter(texts), [](const Document& each) { return !each.text.empty(); });
    std::vector<Report> coded = code(std::move(texts), world, threads);
    Progress progress{"reading", "events"};
    auto next = coded.begin();
    for (const Document& document : documents) {
        Report report = document.text.empty() ? of_table(document, store, problems) : std::move(*next++);
        report.events.clear();  // those of the store, which were told then
        store.each_event(world.gazetteer, as_of, document.sha256, [&](const Event& event) {
            dossier.add(event);
            progress.step();
        });
        dossier.add(std::move(report));
    }
}

}  // namespace sitmap::cli
