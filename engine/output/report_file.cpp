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

void write_report_file(const std::filesystem::path& file, std::span<const Report> reports, const Problems& problems,
                       const Gazetteer& gazetteer) {
    AtomicFile target{file};
    std::ostream& out = target.stream();
    if (reports.size() == 1 && problems.empty()) {
        out << report_json(reports.front(), gazetteer, true) << '\n';
    } else {
        out << "{\"schema\":\"sitmap/reports-1\",\n\"reports\":[";
        for (const Report& report : reports) {
            out << (&report == reports.data() ? "\n" : ",\n") << report_json(report, gazetteer, false);
        }
        std::string list;
        append_json_list(list, problems, append_problem);
        out << "\n],\n\"problems\":" << list << "}\n";
    }
    target.commit(Flush::to_system);
}

}  // namespace sitmap
