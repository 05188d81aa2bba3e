#include "engine/map/layout.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace sitmap {

namespace {

constexpr double least_wide = 860;
constexpr double least_tall = 480;
constexpr double rail_width = 278;
constexpr double gutter = 22;
constexpr double head_height = 98;
constexpr double least_inset = 84;
constexpr double most_inset = 190;
constexpr double tall_inset = 92;
constexpr double section_head_height = 27;
constexpr double column_gap = 20;
constexpr double most_table = 0.26;             // of a page's height
constexpr double end_column = 300;              // of a wide footer: projection and identity
constexpr double footer_descent = 0.22 * 13.5;  // below a line's baseline

PageForm form_of(double width) {
    return width >= least_wide ? PageForm::wide : width >= least_tall ? PageForm::tall : PageForm::narrow;
}

double margin_of(PageForm form) {
    return form == PageForm::wide ? 24 : form == PageForm::tall ? 16 : 12;
}

double write_head(MarginWriter& writer, const MarginText& text, const PageLayout& layout) {
    const bool narrow = layout.form == PageForm::narrow;
    const double left = layout.margin;
    const double width = layout.page.width() - 2 * left;
    writer.fill({left, 0, left + (narrow ? 36.0 : 44.0), narrow ? 4.0 : 5.0}, writer.symbology().colour("accent"));
    const char* const headline = narrow ? "headline_narrow" : "headline_column";
    double y = writer.paragraph({{text.title, headline}}, left, narrow ? 12 : 16,
                                writer.even_width(text.title, headline, width));
    if (narrow) {
        const std::string words = text.as_of.empty() ? "" : text.as_of + ". ";
        const std::string line = words + writer.book().say("not_verified");
        return writer.paragraph({{line, "subhead_small"}}, left, y + 2,
                                writer.even_width(line, "subhead_small", width)) +
               8;
    }
    y = writer.paragraph({{text.subtitle, "subhead_small"}}, left, y + 3,
                         writer.even_width(text.subtitle, "subhead_small", width));
    std::vector<StyledWords> last{{text.as_of, "as_of_small"}};
    if (text.solid == 0) {  // else the legend tells the two apart
        last.front().words += text.as_of.empty() ? "" : ".";
        last.push_back({writer.book().say("not_verified"), "subhead_small"});
    }
    y = writer.paragraph(last, left, y + 1, width);
    return y + 9;
}

void write_wide_head(MarginWriter& writer, const MarginText& text, const PageLayout& layout) {
    const double left = layout.margin;
    writer.fill({left, 0, left + 56, 6}, writer.symbology().colour("accent"));
    writer.text_within(text.title, "headline", left, 47, layout.rail.right - 190 - left);
    writer.text_within(text.subtitle, "subhead", left, 76, layout.rail.left - gutter - left);
    writer.text_ending(text.as_of, "as_of", layout.rail.right, 38);
}

/// What a rail says, the fullest first.
struct RailDetail {
    bool key_notes;
    LegendRows rows;
    bool by_kind;
};

constexpr std::array rail_details{
    RailDetail{true, LegendRows::roomy, false}, RailDetail{false, LegendRows::roomy, false},
    RailDetail{false, LegendRows::close, false}, RailDetail{false, LegendRows::close, true}};

double write_rail(MarginWriter& writer, const MarginText& text, const PageLayout& layout, RailDetail detail) {
    MarginText legend = text;
    if (detail.by_kind) {
        legend.legend = by_kind(text.legend, writer.book());
    }
    double y = legend_section(writer, layout.rail, layout.rail.top, legend, detail.rows);
    y = shade_section(writer, layout.rail, y, text);
    if (event_count(text.legend) > 0) {
        y = key_section(writer, layout.rail, y, legend, detail.key_notes);
        y = verification_row(writer, layout.rail, y, text) + 6;
    }
    y = numbered_section(writer, layout.rail, y, text);
    y = toll_section(writer, layout.rail, y, text);
    return not_mapped_section(writer, layout.rail, y, text);
}

double beside_sections(MarginWriter& writer, const PageBox& column, double top, const MarginText& text) {
    return numbered_section(writer, column, toll_section(writer, column, top, text), text);
}

// The column for what is not mapped, so far down that it ends with the legend beside it and no taller page takes room
// from the map; one entry and the count of the rest are always told.
PageBox shortened(MarginWriter& writer, PageBox column, double top, double bottom, const MarginText& text) {
    constexpr double least = section_head_height + 31 + 17;
    Group scratch;
    MarginWriter measure(scratch, writer.setter(), 1e6);
    column.bottom = std::max(bottom - beside_sections(measure, column, 0, text), top + least);
    return column;
}

// Legend beside what is not mapped and the inset; or, where that is shorter, the legend spread over
// both columns and these under it. The key stands across both.
double write_columns(MarginWriter& writer, const MarginText& text, const PageLayout& layout, double top,
                     PageBox& inset) {
    const double width = (layout.page.width() - 2 * layout.margin - column_gap) / 2;
    const double left = layout.margin;
    const PageBox first{left, top, left + width, 1e6};
    const PageBox second{left + width + column_gap, top, left + 2 * width + column_gap, 1e6};
    double y = layout.spread ? spread_legend(writer, first, second, top, text)
                             : legend_section(writer, first, top, text, LegendRows::close);
    double beside = layout.spread ? y : top;
    y = shade_section(writer, first, y, text);
    y = text.solid > 0 ? verification_row(writer, first, y, text) : y;
    const bool wanted = !layout.inset_on_map && (layout.locator || text.outside > 0);
    const double for_inset = wanted ? section_head_height + tall_inset : 0;
    if (layout.spread) {
        y = not_mapped_section(writer, first, y, text);
    } else {
        beside = not_mapped_section(writer, shortened(writer, second, top, y - for_inset, text), top, text);
    }
    beside = beside_sections(writer, second, beside, text);
    const double least = beside + for_inset;
    inset = {second.left, beside, second.right, std::max(least, y)};
    y = inset.bottom + 8;
    if (layout.inset_on_map || inset.height() < section_head_height + least_inset) {
        inset = {};
    }
    return layout.key ? key_section(writer, {left, y, second.right, 1e6}, y, text, true) : y;
}

double write_narrow(MarginWriter& writer, const MarginText& text, const PageLayout& layout, double top) {
    const PageBox column{layout.margin, top, layout.page.width() - layout.margin, 1e6};
    double y = shade_section(writer, column, paired_legend(writer, column, top, text), text);
    y = toll_section(writer, column, y, text);
    y = not_mapped_line(writer, column, y, text);
    y = outside_section(writer, column, y, text);
    return numbered_section(writer, column, y, text);
}

double write_below(MarginWriter& writer, const MarginText& text, const PageLayout& layout, double top, PageBox& inset) {
    if (layout.form == PageForm::narrow) {
        inset = {};
        return write_narrow(writer, text, layout, top);
    }
    return write_columns(writer, text, layout, top, inset);
}

// True if the last line of the footer's text leaves room for so many words more.
bool ends_with_room(MarginWriter& writer, const MarginText& text, const std::string& words, double width) {
    const std::string view = writer.book().say("view") + " " + text.view;
    return writer.lines_of(view + " \u2014 " + words, "footer", width - 12) == writer.lines_of(view, "footer", width);
}

double write_footer(MarginWriter& writer, const MarginText& text, const PageLayout& layout, double top) {
    const double left = layout.margin;
    const double right = layout.page.width() - left;
    if (layout.form == PageForm::wide) {
        writer.text_ending(text.projection, "footer", right, top + 11);
        const bool sheet = layout.edge > 0;
        writer.text_ending(sheet ? text.sheet_identity : text.identity, "footer", right, top + 24);
        if (sheet) {
            writer.text_ending(text.map_number, "footer_lead", right, top + 37);
        }
        return footer_section(writer, {left, top, right - end_column - gutter, 1e6}, top + 0.5, text);
    }
    const double y = footer_section(writer, {left, top, right, 1e6}, top, text);
    // Where room is short the projection is told by the file's metadata alone.
    const bool brief = layout.form == PageForm::narrow || !layout.key;
    const std::string identity = brief ? text.identity : text.projection + " \u00b7 " + text.identity;
    if (ends_with_room(writer, text, identity, right - left)) {
        writer.text_ending(identity, "footer", right, y - footer_descent);
        return y;
    }
    return writer.paragraph({{identity, "footer"}}, left, y, right - left);
}

// How tall a part is: written, and thrown away.
template <class Write>
double measured(BlockSetter& setter, double width, const Write& write) {
    Group scratch;
    MarginWriter writer(scratch, setter, width);
    return write(writer);
}

PageBox mirrored(const PageBox& box, double width) {
    return {width - box.right, box.top, width - box.left, box.bottom};
}

PageLayout wide_layout(PageLayout layout, const MarginText& text, BlockSetter& setter) {
    const double width = layout.page.width();
    const double height = layout.page.height();
    const double rail_and_gap = rail_width + gutter + layout.margin;
    const double below = layout.edge > 0 ? layout.margin : 12;
    const double footer =
        measured(setter, width, [&](MarginWriter& writer) { return write_footer(writer, text, layout, 0) + below; });
    layout.footer = height - std::max(footer, 52.0) + 5;
    layout.panel = {layout.edge, head_height, width - rail_and_gap, layout.footer - 5};
    layout.rail = {width - rail_and_gap + gutter, 58, width - layout.margin, layout.footer - 5};
    const double table = measured(setter, width, [&](MarginWriter& writer) {
        return event_table_height(writer, text.events, layout.panel.right - layout.margin, most_table * height);
    });
    if (table > 0) {
        layout.table = {layout.margin, layout.panel.bottom - table, layout.panel.right, layout.panel.bottom};
        layout.panel.bottom = layout.table.top - gutter / 2;
    }
    return layout;
}

PageLayout stacked_layout(PageLayout layout, const MarginText& text, BlockSetter& setter) {
    const double width = layout.page.width();
    const bool narrow = layout.form == PageForm::narrow;
    const double head = measured(setter, width, [&](MarginWriter& w) { return write_head(w, text, layout); });
    const auto footer_height = [&] {
        return measured(setter, width, [&](MarginWriter& w) { return write_footer(w, text, layout, 0); }) + 10;
    };
    double footer = footer_height();
    PageBox inset;
    const auto below = [&] {
        return measured(setter, width, [&](MarginWriter& w) { return write_below(w, text, layout, 0, inset); });
    };
    const auto spread_where_shorter = [&] {
        layout.spread = false;
        const double beside = below();
        layout.spread = !narrow;
        layout.spread = below() < beside;
    };
    spread_where_shorter();
    const double map_width = width - 2 * layout.edge;
    double map = map_width * (narrow ? 0.82 : 0.66);
    if (layout.page.height() > 0) {
        const double least = 0.6 * width;
        const auto rest = [&] { return layout.page.height() - head - below() - footer - 12; };
        map = rest();
        if (map < least) {
            layout.key = false;
            footer = footer_height();
            map = rest();
        }
        if (map < least) {
            layout.locator = false;
            spread_where_shorter();
            map = std::max(rest(), 0.4 * width);
        }
    }
    layout.panel = {layout.edge, head, width - layout.edge, head + map};
    layout.below = {0, head + map + 12, width, head + map + 12 + below()};
    layout.footer =
        layout.page.height() > 0 ? std::max(layout.below.bottom, layout.page.height() - footer) : layout.below.bottom;
    layout.page.bottom = std::max(layout.page.height(), layout.footer + footer);
    return layout;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const PageShape& shape) {
    return out << shape.width << "x" << shape.height << (shape.neat_line ? ", framed" : "");
}

PageLayout page_layout(const PageShape& shape, const MarginText& text, BlockSetter& setter) {
    const auto [width, height, neat_line, inset_on_map] = shape;
    PageLayout layout;
    layout.form = form_of(width);
    layout.margin = margin_of(layout.form);
    layout.edge = neat_line ? layout.margin : 0;
    layout.page = {0, 0, width, height};
    if (layout.form == PageForm::wide) {
        layout.page.bottom = height > 0 ? height : width * 2 / 3;
        layout = wide_layout(layout, text, setter);
    } else {
        layout.inset_on_map = inset_on_map && layout.form == PageForm::tall;
        MarginText with_frame = text;
        if (text.projection.empty()) {  // before there is a map: room for what its frame will tell
            with_frame.boundary = true;
            with_frame.armistice = true;
            with_frame.projection = setter.book().say("projection", {"00.0\u00b0 N 000.0\u00b0 E"});
        }
        layout = stacked_layout(layout, with_frame, setter);
    }
    layout.panel = setter.right_to_left() ? mirrored(layout.panel, width) : layout.panel;
    return layout;
}

namespace {

// The key's notes leave before the inset does; the legend's rows close up, and those of a kind become one, before it
// would run into the footer.
RailDetail rail_detail(const MarginText& text, const PageLayout& layout, BlockSetter& setter, double inset) {
    const auto room = [&](const RailDetail& detail) {
        return layout.rail.bottom - 2 - measured(setter, layout.page.width(), [&](MarginWriter& scratch) {
                   return write_rail(scratch, text, layout, detail);
               });
    };
    for (const RailDetail& detail : {rail_details[0], rail_details[1]}) {
        if (room(detail) >= inset) {
            return detail;
        }
    }
    const auto fits = std::ranges::find_if(rail_details, [&](const RailDetail& detail) { return room(detail) >= 0; });
    return fits == rail_details.end() ? rail_details.back() : *fits;
}

}  // namespace

Group head_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter) {
    Group group{"head", {}, {}};
    MarginWriter writer(group, setter, layout.page.width());
    if (layout.form == PageForm::wide) {
        write_wide_head(writer, text, layout);
    } else {
        write_head(writer, text, layout);
    }
    return group;
}

Group margin_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter, PageBox& inset) {
    Group group{"legend", {}, {}};
    MarginWriter writer(group, setter, layout.page.width());
    if (layout.form != PageForm::wide) {
        write_below(writer, text, layout, layout.below.top, inset);
        return group;
    }
    constexpr double least = section_head_height + least_inset;
    const double top = write_rail(writer, text, layout, rail_detail(text, layout, setter, least));
    inset = {layout.rail.left, top, layout.rail.right, layout.rail.bottom - 2};
    inset.bottom = std::min(inset.bottom, top + section_head_height + most_inset);
    if (inset.height() < least) {
        inset = {};
        outside_section(writer, layout.rail, top, text);
    }
    return group;
}

Group table_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter) {
    Group group{"events", {}, {}};
    if (layout.table.height() > 0) {
        MarginWriter writer(group, setter, layout.page.width());
        write_event_table(writer, text.events, layout.table);
    }
    return group;
}

Group footer_group(const MarginText& text, const PageLayout& layout, BlockSetter& setter) {
    Group group{"footer", {}, {}};
    MarginWriter writer(group, setter, layout.page.width());
    write_footer(writer, text, layout, layout.footer);
    return group;
}

}  // namespace sitmap
