#include "engine/map/base_labels.hpp"

#include "engine/map/inside_label.hpp"
#include "engine/map/named_waters.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace sitmap {

namespace {

constexpr double sea_names_reach = 30;  // degrees from the frame to a sea's own position

std::vector<LineSpec> lines_in(BlockSetter& setter, const std::string& text, const std::string& style, double width) {
    return text.empty() ? std::vector<LineSpec>{} : setter.broken({text, style}, width);
}

Mask filled(const Path& area, const PageBox& within) {
    Mask mask(within);
    mask.fill(area);
    mask.count();
    return mask;
}

// The pixels of the panel about what it shows of the sea: masks of no more than these cost a tenth of the panel's,
// and are the same there.
PageBox pixels_about(const Path& area, const PageBox& panel) {
    constexpr double beyond = 60;  // a name may reach a little over the shore
    const PageBox box = grown(bounds(area), beyond);
    const auto from = [](double start, double at) { return std::max(start, start + std::floor(at - start)); };
    return {from(panel.left, box.left), from(panel.top, box.top), std::min(panel.right, box.right),
            std::min(panel.bottom, box.bottom)};
}

// What the panel shows of a sea, by its own mask: where the name may stand. A sea within it has its
// own name.
void add_sea_choices(Label& label, const std::vector<std::vector<LineSpec>>& forms, const Path& area,
                     const Path& smaller_seas, const LabelGround& ground, BlockSetter& setter) {
    const PageBox about = pixels_about(area, ground.panel);
    if (about.width() <= 0 || about.height() <= 0) {
        return;
    }
    const Mask sea = filled(area, about);
    const Mask smaller = filled(smaller_seas, about);
    double form_cost = 0;
    for (const auto& form : forms) {
        label.blocks.push_back(setter.stacked(form, Align::middle));
        const PageBox box = label.blocks.back().box;
        for (double y = ground.panel.top + 12; y + box.height() < ground.panel.bottom - 8; y += 9) {
            for (double x = ground.panel.left + 10; x + box.width() < ground.panel.right - 10; x += 11) {
                const PagePoint at{x - box.left, y - box.top};
                const PageBox own = moved(box, at.x, at.y);
                if (!overlap(own, about) || ground.sea.share(own) < 0.99 || sea.share(own) < 0.9 || smaller.any(own) ||
                    ground.hard.any(own)) {
                    continue;
                }
                const double shore = 1 - ground.sea.share(grown(own, 28));
                const double cost = form_cost + 30 * shore + cover_cost(ground, {own}, 20, 10);
                add_choice(label, ground, {label.blocks.size() - 1, at, {}, false, false, {}}, cost, {own}, {},
                           {8, 6, 8, 6});
            }
        }
        form_cost += 4;
    }
    keep_cheapest(label, 60);
}

}  // namespace

void add_country_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                        BlockSetter& setter) {
    std::map<std::string, std::pair<double, Path>> largest;
    for (const BaseArea& part : input.base.countries) {
        Path path = outline(part.parts, input.frame);
        const PageBox box = bounds(path);
        const bool large = box.width() * box.height() > 2000;
        const double area = large ? visible_area(path, ground.panel) : 0;
        auto& best = largest[part.iso];
        if (area > best.first) {
            best = {area, std::move(path)};
        }
    }
    const double whole = ground.panel.width() * ground.panel.height();
    for (const DrawnPlace& drawn : input.events.places) {
        if (drawn.place.drawn == Drawn::counted && drawn.place.id == "iso:" + drawn.place.country) {
            largest.erase(drawn.place.country);  // has its name with its count
        }
    }
    for (const auto& [iso, part] : largest) {
        const DisplayName country = country_name(iso, input.naming);
        if (part.first < 4000 || country.name.empty()) {
            continue;
        }
        const bool focus = input.focus.contains(iso);
        const std::string style = focus ? "country_focus" : "country";
        const bool can_show =
            input.detail.town_second_names && !country.second.empty() && setter.type().can_show(country.second);
        std::vector<std::vector<LineSpec>> forms;
        if (can_show) {
            forms.push_back({{country.name, style}, {country.second, "country_local"}});
        }
        forms.push_back({{country.name, style}});
        forms.push_back(lines_in(setter, country.name, "country", 90));
        Label label = inside_label("country:" + iso, part.second, forms, 40, 30, ground, setter);
        label.feature.order = 5;
        label.feature.drop_cost = label_points(focus ? 250 : part.first > 0.04 * whole ? 120 : 30);
        labels.push_back(std::move(label));
    }
}

void add_admin_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                      BlockSetter& setter) {
    std::set<std::string> marked;
    for (const DrawnPlace& drawn : input.events.places) {
        marked.insert(drawn.place.id);
    }
    for (const BaseArea& unit : input.base.admin1) {
        if (!input.focus.contains(unit.iso) || marked.contains(unit.id) || unit.name.empty()) {
            continue;
        }
        const Path path = outline(unit.parts, input.frame);
        if (path.empty() || visible_area(path, ground.panel) < 12000) {
            continue;
        }
        const DisplayName name = base_name(unit, input.naming);
        if (!in_page_script(name.name, setter.book())) {
            continue;
        }
        std::vector<std::vector<LineSpec>> forms;
        if (!name.second.empty() && setter.type().can_show(name.second)) {
            forms.push_back({{name.name, "admin"}, {name.second, "admin_local"}});
        }
        forms.push_back({{name.name, "admin"}});
        Label label = inside_label("admin:" + unit.id, path, forms, 40, 20, ground, setter);
        label.feature.order = 9;
        label.feature.drop_cost = label_points(12);
        labels.push_back(std::move(label));
    }
}

void add_sea_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                    BlockSetter& setter) {
    const double whole = ground.panel.width() * ground.panel.height();
    if (input.naming.gazetteer == nullptr || ground.sea.covered(ground.panel) < 0.01 * whole) {
        return;
    }
    Path smaller;
    for (const Place& place : waters_near(*input.naming.gazetteer, input.frame.box(), Water::sea, sea_names_reach)) {
        const DisplayName name = display_name(place, input.naming);
        if (!in_page_script(name.name, setter.book())) {
            continue;
        }
        Label label;
        label.feature = {"sea:" + place.id, 7, label_points(40), {}};
        std::vector<std::vector<LineSpec>> forms{lines_in(setter, name.name, "water", 120)};
        forms.push_back(lines_in(setter, name.name, "water", 60));
        const Path area = outline(place.footprint, input.frame);
        add_sea_choices(label, forms, area, smaller, ground, setter);
        append(smaller, area);
        if (!label.placings.empty()) {
            labels.push_back(std::move(label));
        }
    }
}

}  // namespace sitmap
