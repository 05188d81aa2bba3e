#pragma once

// Mentions in their printed form, the `mentions` of a `sitmap/report-1` object. Offsets are Unicode
// code points. Written straight into a string: a batch of documents prints millions of them.

#include "engine/geoparse/document.hpp"
#include "engine/geoparse/mention.hpp"

#include <span>
#include <string>
#include <unordered_map>

namespace sitmap {

/// Writes the mentions of one document after the other. The places' text is kept from one to the
/// next, within bounds. One a thread.
class MentionWriter {
public:
    /// The gazetteer must outlive it and keep its point of view.
    explicit MentionWriter(const Gazetteer& gazetteer);

    /// Appends a JSON array on one line, empty brackets where there are no mentions:
    /// [{"id","start","end","surface","reading","place":{...}|null,"confidence","alternatives",
    ///   "maps_event","reason"}]
    void append(std::string& out, std::span<const Mention> mentions, const Document& document);

private:
    void append_mention(std::string& out, const Mention& mention, std::string_view text, Span code_points);
    void append_resolution(std::string& out, const Resolution& resolution);
    const std::string& entry(PlaceIndex index);

    const Gazetteer* m_gazetteer;
    std::unordered_map<PlaceIndex, std::string> m_entries;  ///< by place
};

/// The array of one document alone.
std::string mentions_array_json(std::span<const Mention> mentions, const Document& document,
                                const Gazetteer& gazetteer);

}  // namespace sitmap
