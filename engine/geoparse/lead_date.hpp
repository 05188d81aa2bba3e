#pragma once

// The forms in which the first words of a text's lines say who writes where and when: agencies' lines, posts, titles.

#include "engine/geoparse/document.hpp"

#include <optional>
#include <string_view>

namespace sitmap {

/// The date that stands at `start` of the line; `end` becomes the byte behind it.
std::optional<Dateline> dateline_at(std::string_view line, std::size_t start, std::size_t& end);

/// Where the time of day ends that stands behind a date: ", 19:30"; `at` itself where none does.
std::size_t behind_clock(std::string_view line, std::size_t at);

/// Nothing, signs or a remark in brackets stand behind the date; or the date was one itself.
bool ends_title(std::string_view line, std::size_t end);

/// `DAMASCUS, 27 July 2025 (Agency) -`, `(Bamako, July 24, 2023) -`, `JERUSALEM (9 April 2002)`,
/// `12 June 2014 | BAGHDAD |`,
/// `@Watcher · Tue 20 Nov 2012`, `how things stand on Sunday, February 25, 2024:`. Spans are of the line.
std::optional<Dateline> lead_date(std::string_view line);

/// `Jamba, 14 October 1987`, alone on the line.
std::optional<Dateline> signed_line(std::string_view line);

/// `12.10.2024 South Lebanon`, `# 3 May 2024 | Oss`: of the text's first line, a title that its date begins.
std::optional<Dateline> dated_title(std::string_view line);

}  // namespace sitmap
