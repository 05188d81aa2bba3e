#pragma once

// An event as one line of JSON and back, nothing lost: what `sitmap import` writes (`sitmap/events-1`, one
// event a line after a line that says so) and what the store keeps.

#include "engine/event/event.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <string>
#include <string_view>

namespace sitmap {

/// The first line of an events file.
inline constexpr std::string_view events_head = R"({"schema":"sitmap/events-1"})";

/// One line without its end. Of the place, what names it stays behind: they are the gazetteer's.
std::string event_to_json(const Event& event);

/// What a claim has, as members of an object that the caller opens and closes:
/// "about":"killed","low":3,"by":"the mayor","doc":"a". Spans are the caller's.
void append_claim_members(std::string& out, const Claim& claim);

/// Throws InputError, naming `file` and `line`, for what is no such line: no JSON, a missing or odd member.
Event event_from_json(std::string_view json, const std::string& file, std::size_t line);

/// Its place as the gazetteer has it now, names and all; what the gazetteer does not know stays as it was.
void restore_place(Event& event, const Gazetteer& gazetteer);

}  // namespace sitmap
