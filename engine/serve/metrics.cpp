// Numbers for those who watch the server, in the text form of Prometheus.

#include "engine/serve/interface.hpp"

#include "engine/core/json_text.hpp"

#include <unistd.h>
#include <fstream>

namespace sitmap {

namespace {

void append_metric(std::string& out, const char* name, const char* kind, const char* help, double value) {
    out += std::string{"# HELP "} + name + " " + help + "\n# TYPE " + name + " " + kind + "\n" + name + " ";
    append_json_number(out, value);
    out += '\n';
}

double resident_bytes() {
    std::ifstream statm{"/proc/self/statm"};
    double pages = 0;
    double resident = 0;
    statm >> pages >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

}  // namespace

Response metrics(const Service& service) {
    const Counters& counters = service.counters();
    std::string out;
    append_metric(out, "sitmap_requests_total", "counter", "Requests answered.",
                  static_cast<double>(counters.requests));
    append_metric(out, "sitmap_requests_refused_total", "counter", "Answered with 4xx.",
                  static_cast<double>(counters.refused));
    append_metric(out, "sitmap_requests_failed_total", "counter", "Answered with 5xx.",
                  static_cast<double>(counters.failed));
    append_metric(out, "sitmap_response_bytes_total", "counter", "Bytes of bodies.",
                  static_cast<double>(counters.bytes));
    append_metric(out, "sitmap_request_seconds_total", "counter", "Time spent on answers.",
                  static_cast<double>(counters.microseconds) / 1e6);
    append_metric(out, "sitmap_connections", "gauge", "Connections open.", static_cast<double>(counters.connections));
    append_metric(out, "sitmap_resident_bytes", "gauge", "Memory in use.", resident_bytes());
    if (const auto dataset = service.dataset()) {
        std::size_t features = 0;
        for (const Collection& one : dataset->collections()) {
            features += one.table->size();
        }
        append_metric(out, "sitmap_features", "gauge", "Features served.", static_cast<double>(features));
        append_metric(out, "sitmap_dataset_number", "gauge", "Grows with each change of the data.",
                      static_cast<double>(dataset->number()));
    }
    return answer("text/plain; version=0.0.4", std::move(out));
}

}  // namespace sitmap
