#include "engine/output/report_file.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/json_text.hpp"

#include <string>

namespace sitmap {

namespace {

void append_problem(std::string& out, const Problem& problem) {
    out += "{\"source\":";
    append_json_string(out, problem.source);
    out += ",\"what\":";
    append_json_string(out, problem.what);
    out += ",\"why\":";
    append_json_string(out, problem.why);
    out += '}';
}

}  // namespace

void write_report_file(const std::filesystem::path& file, const Dossier& dossier, const Problems& problems,
                       const Gazetteer& gazetteer) {
    AtomicFile target{file};
    std::ostream& out = target.stream();
    const auto write = [&](std::size_t report, bool indented) {
        const auto events = [&](const auto& take) { dossier.each_event(report, take); };
        write_report_json(out, dossier.reports()[report], events, gazetteer, indented);
    };
    if (dossier.reports().size() == 1 && problems.empty()) {
        write(0, true);
        out << '\n';
    } else {
        out << "{\"schema\":\"sitmap/reports-1\",\n\"reports\":[";
        for (std::size_t report = 0; report < dossier.reports().size(); ++report) {
            out << (report == 0 ? "\n" : ",\n");
            write(report, false);
        }
        std::string list;
        append_json_list(list, problems, append_problem);
        out << "\n],\n\"problems\":" << list << "}\n";
    }
    target.commit(Flush::to_system);
}

}  // namespace sitmap
