// sitmap explain: why an event is what it is, and what was not taken.

#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/read_events.hpp"

#include "engine/core/error.hpp"
#include "engine/event/match.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace sitmap::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string id;
    std::string input;
    std::string data;
};

void print_words(const Event& event) {
    for (const Quotation& told : event.evidence) {
        std::cout << "told by " << told.source;
        if (!told.code_points.empty()) {
            std::cout << " at " << told.code_points.start << '-' << told.code_points.end;
        }
        std::cout << ":\n    \"" << told.text << "\"\n";
    }
    for (const SourceRow& row : event.rows) {
        std::cout << "row of " << row.format << (row.id.empty() ? "" : " " + row.id) << '\n';
    }
}

void print_reading(const Event& event) {
    std::cout << "rule: " << event.rule << "; confidence " << std::round(event.confidence * 1000) / 1000 << '\n';
    std::cout << "date: " << event.when << '\n';
    std::cout << "place: " << (event.place ? event.place->name + " (" + event.place->id + ")" : "none") << ", "
              << to_string(event.placement.precision) << ", drawn as " << to_string(event.placement.role);
    if (event.placement.uncertainty_m > 0) {
        std::cout << " within " << event.placement.uncertainty_m << " m";
    }
    std::cout << '\n';
    if (!event.unmapped.empty()) {
        std::cout << "not mapped: " << event.unmapped << '\n';
    }
    for (const Claim& claim : event.claims) {
        std::cout << "claim: " << claim.about << ' ' << claim.low.value_or(-1) << '/' << claim.best.value_or(-1) << '/'
                  << claim.high.value_or(-1) << " (low/best/high, -1: not said) by "
                  << (claim.by.empty() ? "the report itself" : claim.by) << '\n';
    }
}

/// The places that the event's name could have stood for, from the build's report.json.
void print_choices(const Event& event, const std::filesystem::path& folder) {
    std::ifstream in{folder / "report.json", std::ios::binary};
    if (event.mention.empty() || !in) {
        return;
    }
    const Json file = Json::parse(in, nullptr, false);
    const Json reports = file.is_object() && file.contains("reports") ? file["reports"] : Json::array({file});
    for (const Json& report : reports) {
        const bool told_here = report.is_object() && report.contains("document") && !event.evidence.empty() &&
                               report["document"].value("id", "") == event.evidence.front().doc;
        for (const Json& mention : told_here ? report.value("mentions", Json::array()) : Json::array()) {
            if (mention.value("id", "") == event.mention) {
                std::cout << "name: \"" << mention.value("surface", "") << "\", " << mention.value("reason", "")
                          << "; confidence " << mention.value("confidence", 0.0) << '\n';
                for (const Json& other : mention.value("alternatives", Json::array())) {
                    std::cout << "    could be " << other.dump() << '\n';
                }
            }
        }
    }
}

/// Events of the same layer and time that were not taken for this one, and why.
void print_rejected(const Event& event, const std::vector<Event>& events) {
    for (const Event& other : events) {
        if (other.id != event.id && other.layer == event.layer && overlap(other.when.range, event.when.range)) {
            std::cout << "apart from " << other.id << ' ' << other.type << " at "
                      << (other.place ? other.place->name : "-") << ": " << match(event, other).why << '\n';
        }
    }
}

const Event& event_called(const std::string& id, const std::vector<Event>& events) {
    const Event* found = nullptr;
    for (const Event& event : events) {
        if (event.id == id || (id.size() >= 6 && event.id.starts_with(id))) {
            if (found != nullptr && found->id != event.id) {
                throw UsageError("several events begin with " + id + "; write the whole id");
            }
            found = &event;
        }
    }
    if (found == nullptr) {
        throw UsageError("there is no event " + id + "; ids stand in the field `id` of every layer");
    }
    return *found;
}

void run(const Options& options) {
    const TableWorld world = load_table_world(data_folder(options.data));
    std::vector<Event> events;
    Problems problems;
    read_events({options.input}, {}, world, problems, [&](Event event) { events.push_back(std::move(event)); });
    const Event& event = event_called(options.id, events);
    std::cout << event.id << ' ' << event << '\n';
    print_words(event);
    print_reading(event);
    print_choices(event, options.input);
    print_rejected(event, events);
}

}  // namespace

Run setup_explain(CLI::App& app) {
    const auto options = std::make_shared<Options>();
    app.add_option("EVENT", options->id, "The event's id, or its beginning")->required()->type_name("ID");
    app.add_option("--in", options->input, "A build's folder, a file of events, or an event table")
        ->required()
        ->type_name("BUILD");
    app.add_option("--data", options->data, "The data folder")->type_name("DIR");
    app.footer(
        "Examples:\n"
        "  sitmap explain ev-3f2a9c --in out");
    return [options] { run(*options); };
}

}  // namespace sitmap::cli
