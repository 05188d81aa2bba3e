#include "engine/output/qgis_layout.hpp"

#include "engine/map/legend.hpp"
#include "engine/output/qgis_page_items.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

std::string not_mapped_words(const LayoutContent& content) {
    std::string words;
    for (const NotMappedLine& line : content.text.not_mapped) {
        words += "\u2013 " + line.words + " " + line.reason + "\n";
    }
    if (content.text.not_mapped_more > 0) {
        words += "\u2013 " + content.book.say("and_more", {std::to_string(content.text.not_mapped_more)});
    }
    return words;
}

std::string outside_words(const LayoutContent& content) {
    std::string words;
    for (const OutsidePlace& place : content.text.outside_places) {
        words += (words.empty() ? "" : "\n") + content.book.say("lead", {place.name}) + " " + place.words;
    }
    return words;
}

std::string numbered_words(const std::vector<std::string>& names) {
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i) {
        words += (i > 0 ? "   " : "") + std::to_string(i + 1) + " " + names[i];
    }
    return words;
}

/// A rule, the section's head and at the far end its total; returns where the section goes on.
double section(PageItems& page, const PageBox& column, double top, const std::string& head, const std::string& total) {
    page.rule("rule " + head, column.left, column.right, top);
    const double middle = total.empty() ? column.right : column.left + 0.55 * column.width();
    page.label(head, head, {column.left, top + 6, middle, top + 24}, "legend_head");
    page.label(head + ", total", total, {middle, top + 7, column.right, top + 24}, "legend_total", true);
    return top + 27;
}

/// As severe as the picture has it; what is no event last.
std::vector<const QgisLayer*> in_legend_order(const std::vector<QgisLayer>& below_first, const QgisLayer* last) {
    std::vector<const QgisLayer*> layers;
    for (auto layer = below_first.rbegin(); layer != below_first.rend(); ++layer) {
        if (!std::ranges::all_of(layer->symbols, &SymbolRule::unlisted)) {
            layers.push_back(&*layer);
        }
    }
    std::ranges::stable_sort(layers, {}, &QgisLayer::rank);
    if (last != nullptr) {
        layers.push_back(last);
    }
    return layers;
}

/// One of 1, 2 and 5 with zeros, about a sixth of the ground.
double round_km(double ground_width) {
    const double sixth = ground_width / 6000;
    const double power = std::pow(10, std::floor(std::log10(sixth)));
    return sixth / power >= 5 ? 5 * power : sixth / power >= 2 ? 2 * power : power;
}

/// What QGIS makes of the rows: it tells only when it has drawn them.
double legend_height(const std::vector<const QgisLayer*>& layers) {
    constexpr double row = 25;
    constexpr double broken_row = 36;
    double height = 0;
    for (const QgisLayer* layer : layers) {
        for (const SymbolRule& rule : layer->symbols) {
            height += rule.unlisted ? 0 : breaks_in_legend(rule) ? broken_row : row;
        }
    }
    return height;
}

void write_rail(PageItems& page, const PageBox& rail, const LayoutContent& content) {
    constexpr double gap = 10;
    const Phrasebook& book = content.book;
    const MarginText& text = content.text;
    double y = section(page, rail, rail.top, book.say("on_this_map"), book.count("event", event_count(text.legend)));
    const std::vector<const QgisLayer*> shown = in_legend_order(content.legend, content.status_areas);
    page.legend("map", {rail.left, y - 2, rail.right, y}, shown);
    y += legend_height(shown) + gap;
    page.picture("key", content.key, {rail.left, y});
    y += content.key.height + gap;
    if (!text.numbered.empty()) {
        const int places = static_cast<int>(text.numbered.size());
        const double top = section(page, rail, y, book.say("close_together"), book.count("place", places));
        y = top + 14 * std::ceil(places / 2.0) + gap;
        page.label("numbered", numbered_words(text.numbered), {rail.left, top, rail.right, y}, "note");
    }
    if (const int count = not_mapped_count(text); count > 0) {
        const double top = section(page, rail, y, book.say("not_mapped"), book.count("event", count));
        y = top + 14.0 * 2 * static_cast<double>(text.not_mapped.size() + (text.not_mapped_more > 0 ? 1 : 0)) + gap;
        page.label("not mapped", not_mapped_words(content), {rail.left, top, rail.right, y}, "listed");
    }
    if (!text.outside_places.empty()) {
        const double top = section(page, rail, y, book.say("outside"), book.count("event", text.outside));
        y = top + 14.0 * static_cast<double>(text.outside_places.size()) + gap;
        page.label("outside", outside_words(content), {rail.left, top, rail.right, y}, "note");
    }
    constexpr double least_locator = 70;
    constexpr double locator_shape = 0.68;  // its ground reaches no farther than the picture's
    if (!content.locator.empty() && rail.bottom - y - 27 > least_locator) {
        const double top = section(page, rail, y, book.say("where"), text.where);
        const double bottom = std::min(rail.bottom, top + locator_shape * rail.width());
        page.map("locator", {rail.left, top, rail.right, bottom}, {content.locator_width, content.locator, "map"});
    }
}

std::string joined(const std::vector<std::string>& sources) {
    std::string words;
    for (const std::string& source : sources) {
        words += (words.empty() ? "" : " ") + source;
    }
    return words;
}

void write_foot(PageItems& page, const PageBox& foot, double rail_left, const LayoutContent& content) {
    const MarginText& text = content.text;
    const Phrasebook& book = content.book;
    page.label("sources",
               book.say("sources") + ": " + joined(text.sources) + "\n" + book.say("view") + ": " + text.view,
               {foot.left, foot.top, rail_left - 22, foot.bottom}, "footer");
    page.label("projection", text.projection + "\n" + text.identity, {rail_left, foot.top, foot.right, foot.bottom},
               "footer", true);
}

}  // namespace

void write_layout(XmlWriter& xml, const LayoutPage& page, const LayoutContent& content) {
    constexpr double margin = 24;
    constexpr double rail_width = 278;
    const MarginText& text = content.text;
    PageItems drawn{xml, page, content.symbology, content.book.right_to_left};
    const double right = page.width_px - margin;
    const double rail_left = right - rail_width;
    const double foot = drawn.height() - content.foot;
    const PageBox map{content.panel.left, content.panel.top, rail_left - 22, foot};
    xml.element("Layout", {{"name", page.name}, {"units", "mm"}, {"printResolution", "300"}}, [&] {
        drawn.paper();
        drawn.fill("accent", {margin, 0, margin + 56, 6}, content.symbology.colour("accent"));
        drawn.label("title", text.title, {margin, 14, right - 190, 56}, "headline");
        drawn.label("subtitle", text.subtitle, {margin, 58, rail_left - 22, 84}, "subhead");
        drawn.label("as of", text.as_of, {right - 190, 22, right, 46}, "as_of", true);
        const double ground_width = std::max(content.ground_width, content.ground_height * map.width() / map.height());
        drawn.map("map", map, {.ground_width = ground_width, .grid = content.grid});
        const double bar = content.scale_at_end ? map.right - 200 : map.left + 14;
        drawn.scale_bar("map", {bar, map.bottom - 44, bar + 186, map.bottom - 12}, round_km(ground_width));
        write_rail(drawn, {rail_left, 58, right, foot}, content);
        write_foot(drawn, {margin, foot + 6, right, drawn.height() - 6}, rail_left, content);
    });
}

}  // namespace sitmap
