// The maps of builds: pictures of any part and time, their legends, their pages.

#include "engine/core/json_text.hpp"
#include "engine/map/compose.hpp"
#include "engine/output/image.hpp"
#include "engine/output/pdf.hpp"
#include "engine/output/svg.hpp"
#include "engine/serve/interface.hpp"
#include "engine/serve/link.hpp"
#include "engine/serve/parameter.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr double largest_side = 2000;  // page pixels
constexpr double largest_scale = 2;    // PNG pixels to the page pixel
constexpr double usual_height = 800;
constexpr double usual_width = 1200;

/// What a picture is asked for by.
struct PictureQuery {
    PictureOptions options;
    double scale = 1;
    std::optional<DaySpan> days;
    std::string theme;
    std::string language = "both";
};

const ServeWorld& world_of(const Call& call) {
    if (call.service.world() == nullptr) {
        throw Refusal(503, "this server has no data folder to draw maps with");
    }
    return *call.service.world();
}

void read_size(PictureQuery& query, const Request& request) {
    query.options.width = number_in(request, "width", least_picture_width, largest_side).value_or(usual_width);
    query.options.height = number_in(request, "height", 0, largest_side).value_or(usual_height);
    query.scale = number_in(request, "scale", 0.25, largest_scale).value_or(1);
    const double least = least_picture_height(query.options.width);
    if (query.options.height != 0 && query.options.height < least) {
        throw Refusal(400, "height must be at least " + std::to_string(static_cast<int>(least)) +
                               " with this width, or 0 for as high as it takes");
    }
}

PictureQuery read_picture_query(const Call& call, const PictureStyles& styles) {
    know_parameters(call.request, {"bbox", "width", "height", "scale", "datetime", "theme", "lang"});
    PictureQuery query;
    read_size(query, call.request);
    if (const auto box = parameter(call.request, "bbox")) {
        query.options.extent = read_lon_lat_box(*box);
    }
    if (const auto time = parameter(call.request, "datetime")) {
        query.days = day_span_of(read_time(*time));
    }
    query.theme = theme_asked(call, styles);
    query.language = parameter(call.request, "lang").value_or(query.language);
    query.options.second_names = query.language != "en";
    if (query.language != "both" && !styles.languages.contains(query.language)) {
        throw Refusal(400, "pages are not written in this language; /maps names those there are");
    }
    return query;
}

std::optional<Date> day(const Layer& layer, const Feature& feature, std::string_view field) {
    const auto found = find_field(layer.schema, field);
    if (!found) {
        return std::nullopt;
    }
    const auto* date = std::get_if<Date>(&feature.values[*found]);
    return date == nullptr ? std::nullopt : std::optional{*date};
}

/// What has no date stays, as zones do.
Map within_days(Map map, const DaySpan& asked) {
    for (Layer& layer : map.layers) {
        std::erase_if(layer.features, [&](const Feature& feature) {
            const DaySpan days = day_span_of({day(layer, feature, "date_from"), day(layer, feature, "date_to")});
            return !overlap(days, asked);
        });
    }
    return map;
}

Composition page_of(const Call& call, const ServedMap& one, const PictureQuery& query) {
    const ServeWorld& world = world_of(call);
    const PictureStyles& styles = world.pictures;
    const Phrasebook& book = styles.languages.at(query.language == "both" ? "en" : query.language);
    Problems not_told;
    return compose(query.days ? within_days(*one.map, *query.days) : *one.map, {styles.base_map, &world.gazetteer},
                   {styles.themes.at(query.theme), book}, query.options, not_told);
}

std::string legend_json(const Composition& page) {
    std::string out = "{\"title\":";
    append_json_string(out, page.title);
    out += ",\"rows\":";
    append_json_list(out, page.legend, [](std::string& text, const LegendRow& row) {
        text += "\n{\"text\":";
        append_json_string(text, row.text);
        text += ",\"kind\":";
        append_json_string(text, row.kind);
        text += ",\"count\":" + std::to_string(row.count) + "}";
    });
    return out + "}\n";
}

/// The forms that a map is to be had in.
struct Form {
    std::string_view ending;
    std::string_view media_type;
    std::string_view title;
    std::string (*encode)(const Composition& page, double scale);
};
constexpr std::array forms{
    Form{".png", "image/png", "As a picture",
         [](const Composition& page, double scale) { return encode_png(page, scale); }},
    Form{".svg", "image/svg+xml", "As a drawing", [](const Composition& page, double) { return encode_svg(page); }},
    Form{".pdf", "application/pdf", "As a sheet", [](const Composition& page, double) { return encode_pdf(page); }},
    Form{"/legend", "application/json", "Its legend",
         [](const Composition& page, double) { return legend_json(page); }},
};

Response in_form(const Call& call, const ServedMap& one, const Form& form) {
    const PictureQuery query = read_picture_query(call, world_of(call).pictures);
    std::string words = one.id + std::string{form.ending};
    for (const auto& [name, value] : call.request.query) {
        words += '\n' + name + '=' + value;
    }
    Response response;
    response.media_type = form.media_type;
    response.body =
        call.dataset.pictures().picture(words, [&] { return form.encode(page_of(call, one, query), query.scale); });
    return response;
}

/// The page is this program's own; it says itself what it may load, which is nothing.
Response page(const Call& call, const ServedMap& one) {
    know_parameters(call.request, {});
    if (!one.has_page()) {
        throw Refusal(404, "this map was built without a page");
    }
    Response response;
    response.media_type = "text/html";
    if (one.packed_page != nullptr) {
        response.body = one.packed_page;
        response.packed = true;
        response.etag = one.page_tag;
    } else {
        response.body = call.dataset.pictures().picture(one.id + ".html", one.make_page);
    }
    response.headers.emplace_back("Content-Security-Policy",
                                  "frame-ancestors 'self'; object-src 'none'; base-uri 'none'; form-action 'none'");
    return response;
}

void append_map(std::string& out, const Call& call, const ServedMap& one) {
    const std::string address = call.base + "/maps/" + url_encoded(one.id);
    out += "{\"id\":";
    append_json_string(out, one.id);
    out += ",\"as_of\":";
    append_json_string(out, one.map->as_of);
    out += ",\"links\":[" + link_json(address, "self", "application/json", "This document");
    for (const Form& form : forms) {
        out += ',' + link_json(address + std::string{form.ending}, "alternate", form.media_type, form.title);
    }
    out += ',' + link_json(address + "/styles", "related", "application/json", "Its looks for QGIS and others");
    if (one.has_page()) {
        out += ',' + link_json(address + ".html", "alternate", "text/html", "As a page");
    }
    out += "]}";
}

template <typename Named>
void append_names(std::string& out, const Named& named) {
    std::vector<std::string> names;
    for (const auto& [name, value] : named) {
        names.push_back(name);
    }
    append_json_list(out, names, append_json_string);
}

Response list(const Call& call) {
    know_parameters(call.request, {});
    std::string out = "{\"maps\":";
    append_json_list(out, call.dataset.maps(),
                     [&](std::string& text, const ServedMap& one) { append_map(text, call, one); });
    if (call.service.world() != nullptr) {
        out += ",\"themes\":";
        append_names(out, call.service.world()->pictures.themes);
        out += ",\"languages\":";
        append_names(out, call.service.world()->pictures.languages);
    }
    return json_answer(out + "}\n");
}

const ServedMap* map_called(const Call& call, std::string_view id) {
    const auto found = std::ranges::find(call.dataset.maps(), id, &ServedMap::id);
    return found == call.dataset.maps().end() ? nullptr : &*found;
}

}  // namespace

Response maps(const Call& call, const std::vector<std::string_view>& rest) {
    if (rest.empty()) {
        return list(call);
    }
    if (rest.size() >= 2 && rest[1] == "styles") {
        if (const ServedMap* one = map_called(call, rest[0])) {
            return map_styles(call, *one, {rest.begin() + 2, rest.end()});
        }
    }
    std::string name{rest[0]};
    for (const std::string_view part : std::span{rest}.subspan(1)) {
        name += '/' + std::string{part};
    }
    if (const ServedMap* one = map_called(call, name)) {
        know_parameters(call.request, {});
        std::string out;
        append_map(out, call, *one);
        return json_answer(out + "\n");
    }
    for (const Form& form : forms) {
        if (name.ends_with(form.ending)) {
            if (const auto* one = map_called(call, name.substr(0, name.size() - form.ending.size()))) {
                return in_form(call, *one, form);
            }
        }
    }
    constexpr std::string_view page_ending = ".html";
    if (name.ends_with(page_ending)) {
        if (const auto* one = map_called(call, name.substr(0, name.size() - page_ending.size()))) {
            return page(call, *one);
        }
    }
    throw Refusal(404, "there is no such map; /maps lists them");
}

}  // namespace sitmap
