#include "engine/output/unmapped.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/text.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace sitmap {

namespace {

const Report* report_of(std::span<const Report> reports, const std::string& doc) {
    const auto found = std::ranges::find_if(reports, [&](const Report& report) { return report.document.id == doc; });
    return found == reports.end() ? nullptr : &*found;
}

std::string reason_of(const Event& event) {
    if (!event.unmapped.empty()) {
        return event.unmapped;
    }
    if (event.layer.empty() || event.layer == "none") {
        return "events of this type are not mapped";
    }
    return event.placement.role == GeometryRole::country_aggregate ? "only the country is known: listed, never a pin"
                                                                   : "the text names no place for it";
}

std::string reason_of(const Mention& mention) {
    if (is_place(mention.reading) && !mention.resolution.resolved() && !mention.resolution.reason.empty()) {
        return mention.resolution.reason;
    }
    return mention.reason.empty() ? "no event is said to happen here" : mention.reason;
}

bool on_the_map(const Event& event) {
    return !empty(event.placement.geometry) && !event.layer.empty() && event.layer != "none";
}

NotMapped entry(const Event& event, std::span<const Report> reports) {
    NotMapped entry;
    entry.what = "event";
    entry.type = event.type;
    entry.layer = event.layer.empty() ? "none" : event.layer;
    entry.reason = reason_of(event);
    if (!event.evidence.empty()) {
        const Quotation& words = event.evidence.front();
        const Report* report = report_of(reports, words.doc);
        entry.words = report == nullptr ? words.text : folded_space(slice(report->document.text, words.span));
        entry.doc = words.doc;
        entry.start = words.code_points.start;
        entry.end = words.code_points.end;
    }
    return entry;
}

NotMapped entry(const Mention& mention, const Document& document, const CodePoints& code_points) {
    const Span span = code_points.span(mention.span);
    return {.words = folded_space(slice(document.text, mention.span)),
            .reason = reason_of(mention),
            .layer = "none",
            .doc = document.id,
            .start = span.start,
            .end = span.end,
            .what = "mention",
            .type = std::string{to_string(mention.reading)}};
}

void append_entry(std::string& out, const NotMapped& entry) {
    const auto member = [&](std::string_view key, const std::string& value) {
        append_json_string(out, key);
        out += ':';
        append_json_string(out, value);
        out += ',';
    };
    out += '{';
    member("what", entry.what);
    member("type", entry.type);
    member("words", entry.words);
    member("reason", entry.reason);
    member("layer", entry.layer);
    member("doc", entry.doc);
    out += "\"start\":" + std::to_string(entry.start) + ",\"end\":" + std::to_string(entry.end) + '}';
}

}  // namespace

std::vector<NotMapped> not_mapped(const EventSequence& events, std::span<const Report> reports) {
    std::vector<NotMapped> entries;
    events.each([&](const Event& event) {
        if (!on_the_map(event)) {
            entries.push_back(entry(event, reports));
        }
    });
    for (const Report& report : reports) {
        const CodePoints code_points{report.document.text};
        for (const Mention& mention : report.mentions) {
            if (!mention.maps_event) {
                entries.push_back(entry(mention, report.document, code_points));
            }
        }
    }
    const auto place_in_input = [&](const NotMapped& entry) {
        const Report* report = report_of(reports, entry.doc);
        const auto document = report == nullptr ? std::ptrdiff_t{-1} : report - reports.data();
        return std::tuple{document, entry.start, entry.end, entry.what, entry.type};
    };
    std::ranges::stable_sort(entries, {}, place_in_input);
    return entries;
}

void write_unmapped(const std::filesystem::path& file, std::span<const NotMapped> unmapped) {
    const auto events = std::ranges::count(unmapped, "event", &NotMapped::what);
    std::string out = "{\"schema\":\"sitmap/unmapped-1\",\n\"events\":" + std::to_string(events) +
                      ",\"mentions\":" + std::to_string(std::ssize(unmapped) - events) + ",\n\"unmapped\":[";
    for (const NotMapped& entry : unmapped) {
        out += &entry == unmapped.data() ? "\n" : ",\n";
        append_entry(out, entry);
    }
    write_file(file, out + "\n]}\n", Flush::to_system);
}

}  // namespace sitmap
