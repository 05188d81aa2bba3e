// The page at "/": a build's map, shown anew when the data change. The map's own page asks for nothing, so
// what listens stands around it; the map keeps its state in its address, and so over a reload.

#include "engine/core/xml_text.hpp"
#include "engine/serve/interface.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr const char* policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

constexpr const char* script = R"js(const frame = document.querySelector('iframe');
frame.src = frame.dataset.page + location.hash;
let shown = null;
let lost = false;
const stream = new EventSource('events/stream');
stream.addEventListener('error', () => {
    lost = true;
});
stream.addEventListener('dataset', (event) => {
    if (shown !== null && (lost || event.data !== shown)) frame.contentWindow.location.reload();
    shown = event.data;
    lost = false;
    document.documentElement.dataset.shown = shown;
});
)js";

constexpr const char* style =
    "html, body { margin: 0; height: 100%; overflow: hidden; }\n"
    "iframe { display: block; border: 0; width: 100%; height: 100%; }\n";

}  // namespace

bool has_live_page(const Call& call) {
    return std::ranges::any_of(call.dataset.maps(), &ServedMap::has_page);
}

Response live_page(const Call& call) {
    const auto one = std::ranges::find_if(call.dataset.maps(), &ServedMap::has_page);
    const std::string title = xml_escaped(call.service.settings().title);
    // Addresses are relative: whatever the server is called from outside, the page's origin is the page's.
    Response response =
        answer("text/html",
               "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>" + title +
                   "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<link rel=\"stylesheet\" href=\"live.css\">\n<script type=\"module\" src=\"live.js\"></script>\n"
                   "<iframe title=\"" +
                   title + "\" data-page=\"maps/" + url_encoded(one->id) + ".html\"></iframe>\n</html>\n");
    response.headers.emplace_back("Content-Security-Policy", policy);
    return response;
}

Response live_script(const Call& call) {
    know_parameters(call.request, {});
    return answer("text/javascript", script);
}

Response live_style(const Call& call) {
    know_parameters(call.request, {});
    return answer("text/css", style);
}

}  // namespace sitmap
