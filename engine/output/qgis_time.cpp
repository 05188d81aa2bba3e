#include "engine/output/qgis_time.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sitmap {

namespace {

/// From the first day that an event may have happened to the last.
std::optional<std::pair<Date, Date>> period_of(const std::vector<MarkedPlace>& places) {
    std::optional<std::pair<Date, Date>> period;
    for (const MarkedPlace& place : places) {
        for (const Mark& mark : place.marks) {
            const std::optional<Date> from = mark.from ? mark.from : mark.to;
            const std::optional<Date> to = mark.to ? mark.to : mark.from;
            if (mark.event && from && to) {
                period = period ? std::pair{std::min(period->first, *from), std::max(period->second, *to)}
                                : std::pair{*from, *to};
            }
        }
    }
    return period;
}

}  // namespace

void write_project_time(XmlWriter& xml, const std::vector<MarkedPlace>& places) {
    if (const auto period = period_of(places)) {
        xml.element("ProjectTimeSettings",
                    {{"timeStepUnit", "d"}, {"timeStep", "1"}, {"frameRate", "2"}, {"cumulativeTemporalRange", "0"}},
                    [&] {
                        xml.element("TemporalRange", {}, [&] {
                            xml.text("start", to_string(period->first) + "T00:00:00Z");
                            xml.text("end", to_string(period->second) + "T23:59:59Z");
                        });
                    });
    }
}

void write_time_controller(XmlWriter& xml, const std::vector<MarkedPlace>& places) {
    if (const auto period = period_of(places)) {
        xml.element("TemporalControllerWidget", {}, [&] {
            xml.text("StartDateTime", to_string(period->first) + "T00:00:00Z", {{"type", "QString"}});
            xml.text("EndDateTime", to_string(period->second) + "T23:59:59Z", {{"type", "QString"}});
            xml.text("NavigationMode", "2", {{"type", "int"}});  // a fixed range
        });
    }
}

}  // namespace sitmap
