#pragma once

// The map as one page for the web, beside the other files: `map.html` needs no network and asks for
// none. The page itself (styles/web) is built once with the program; what is written here are the
// facts it shows, as JSON that no text of a report can break out of.

#include "engine/event/report.hpp"
#include "engine/map/compose.hpp"
#include "engine/map/map.hpp"

#include <filesystem>
#include <span>
#include <string>

namespace sitmap {

/// What the page is made of beside the map.
struct WebPage {
    std::filesystem::path page;   ///< share/sitmap/web/page.html, as styles/web/build.mjs makes it
    std::filesystem::path light;  ///< themes
    std::filesystem::path dark;
    std::filesystem::path phrases;  ///< of the headline; those of the other languages lie beside it
};

/// The most events for one file; more would take a browser too long to read.
inline constexpr std::size_t most_web_events = 20'000;

/// False where there are more features than that.
bool fits_web_map(const Map& map);

/// `reports` are those that the map was made from: their words are marked in the quotations; there may
/// be none. Throws InputError where the page, a theme or the base map cannot be read. The same map gives
/// the same bytes.
std::string web_map_html(const WebPage& page, const Map& map, const Ground& ground, std::span<const Report> reports);

/// The same as a file. Throws OutputError where it cannot be written.
void write_web_map(const std::filesystem::path& file, const WebPage& page, const Map& map, const Ground& ground,
                   std::span<const Report> reports);

/// The same with the events in a file of tiles beside it, however many they are: the page reads of it what is
/// seen, from a web server that answers ranges, or from a file that the reader chooses. `page` is the one for
/// tiles (tiled.html).
void write_tiled_web_map(const std::filesystem::path& file, const std::filesystem::path& tiles, const WebPage& page,
                         const Map& map, const Ground& ground);

}  // namespace sitmap
