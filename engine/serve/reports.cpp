// Changes from outside, for who holds the token: reports into the store that is served, and events retracted.

#include "engine/core/json_text.hpp"
#include "engine/serve/parameter.hpp"
#include "engine/serve/sent_text.hpp"
#include "engine/serve/store_writer.hpp"

namespace sitmap {

namespace {

constexpr std::size_t longest_name = 200;

/// Who may write, before anything else is looked at. Throws Refusal: 403 where nobody may, 401 for who may not.
StoreWriter& admitted_writer(const Call& call) {
    StoreWriter* writer = call.service.writer();
    if (writer == nullptr) {
        throw Refusal(403, "this server takes no changes");
    }
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view authorization = header(call.request, "authorization");
    if (!authorization.starts_with(scheme) || !writer->admits(authorization.substr(scheme.size()))) {
        throw Refusal(401, "changes need the header Authorization: Bearer, and behind it the token");
    }
    return *writer;
}

std::string text_in(const Request& request, std::string_view name, std::string_view otherwise) {
    const std::string_view text = parameter(request, name).value_or(otherwise);
    if (text.size() > longest_name) {
        throw Refusal(400, std::string{name} + " is longer than " + std::to_string(longest_name) + " bytes");
    }
    return std::string{text.empty() ? otherwise : text};
}

std::string added_json(const StoreWriter::Added& added) {
    std::string out = "{\"document\":";
    append_json_string(out, added.document);
    out += added.known ? ",\"known\":true" : ",\"known\":false";
    out += ",\"added\":" + std::to_string(added.events.size()) + ",\"events\":";
    append_json_list(out, added.events, append_json_string);
    out += ",\"problems\":";
    append_json_list(out, added.problems, [](std::string& text, const Problem& problem) {
        text += "{\"what\":";
        append_json_string(text, problem.what);
        text += ",\"why\":";
        append_json_string(text, problem.why);
        text += '}';
    });
    return out + "}\n";
}

}  // namespace

Response add_report(const Call& call) {
    StoreWriter& writer = admitted_writer(call);
    const ServeWorld& world = reading_world(call);
    know_parameters(call.request, {"name", "published", "on"});
    const auto on = day_in(call.request, "on");
    const StoreWriter::Added added =
        writer.add(sent_document(call, text_in(call.request, "name", "report")), on, world);
    Response response = json_answer(added_json(added));
    response.status = added.known ? 200 : 201;
    return response;
}

Response retract_event(const Call& call, std::string_view id) {
    StoreWriter& writer = admitted_writer(call);
    know_parameters(call.request, {"on", "why"});
    const auto on = day_in(call.request, "on");
    if (!on) {
        throw Refusal(400, "say with `on` the day from which the event is retracted");
    }
    writer.retract(id, *on, text_in(call.request, "why", ""));
    Response response = answer("", "");
    response.status = 204;
    return response;
}

}  // namespace sitmap
