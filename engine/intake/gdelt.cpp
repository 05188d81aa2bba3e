// GDELT 1.0 and 2.0 events: tab-separated without a header, recognised by their 58 or 61 columns. What
// is told of is somebody's news article; CAMEO codes keep their zeros ("036").

#include "engine/intake/cell.hpp"
#include "engine/intake/format.hpp"

namespace sitmap {

namespace {

using std::string;
using std::string_view;

class Gdelt final : public EventFormat {
public:
    Gdelt(const ColumnIndex& columns, const Crosswalk& crosswalk)
        : m_crosswalk(crosswalk),
          m_id(columns.of({"GLOBALEVENTID"})),
          m_day(columns.of({"Day", "SQLDATE"})),
          m_code(columns.of({"EventCode"})),
          m_actors{columns.of({"Actor1Name"}), columns.of({"Actor2Name"})},
          m_kind(columns.of({"ActionGeo_Type"})),
          m_place(columns.of({"ActionGeo_FullName"})),
          m_latitude(columns.of({"ActionGeo_Lat"})),
          m_longitude(columns.of({"ActionGeo_Long"})),
          m_address(columns.of({"SOURCEURL"})) {
        m_numbers.integers = columns.all_of({"GLOBALEVENTID", "Day", "SQLDATE", "MonthYear", "Year", "IsRootEvent",
                                             "QuadClass", "NumMentions", "NumSources", "NumArticles", "Actor1Geo_Type",
                                             "Actor2Geo_Type", "ActionGeo_Type", "DATEADDED"});
        m_numbers.reals =
            columns.all_of({"FractionDate", "GoldsteinScale", "AvgTone", "Actor1Geo_Lat", "Actor1Geo_Long",
                            "Actor2Geo_Lat", "Actor2Geo_Long", "ActionGeo_Lat", "ActionGeo_Long"});
    }

    string_view name() const override { return "gdelt"; }
    const Numbers& numbers() const override { return m_numbers; }

    void read(const Record& record, ForeignEvent& event, const Complain& complain) const override {
        event = {};
        event.id = cell(record, m_id);
        event.type = m_crosswalk.find("cameo", cell(record, m_code));
        if (event.type == nullptr) {
            complain("EventCode", cell(record, m_code), "is no CAMEO code that the codebook knows");
        }
        if (const auto day = read_day(cell(record, m_day))) {
            event.when = {{day, day}, TimePrecision::day};
        } else {
            complain("Day", cell(record, m_day), "is no date");
        }
        read_where(record, event, complain);
        event.source = cell(record, m_address);
        event.address = event.source;
        event.actors[0] = {cell(record, m_actors[0]), ActorRole::initiator};
        event.actors[1] = {cell(record, m_actors[1]), ActorRole::target};
    }

private:
    void read_where(const Record& record, ForeignEvent& event, const Complain& complain) const {
        event.place = cell(record, m_place);
        const auto precision = precision_of_gdelt(cell(record, m_kind));
        event.precision = precision.value_or(GeoPrecision::p8);
        const auto [at, why_not] = read_coordinates(cell(record, m_longitude), cell(record, m_latitude));
        event.at = precision ? at : std::nullopt;
        if (why_not != nullptr) {
            complain("ActionGeo_Lat, ActionGeo_Long", cell(record, m_latitude), why_not);
        }
    }

    const Crosswalk& m_crosswalk;
    std::size_t m_id, m_day, m_code;
    std::array<std::size_t, 2> m_actors;
    std::size_t m_kind, m_place, m_latitude, m_longitude, m_address;
    Numbers m_numbers;
};

void add(std::vector<string>& columns, std::initializer_list<const char*> names) {
    columns.insert(columns.end(), names.begin(), names.end());
}

}  // namespace

std::vector<string> gdelt_columns(std::size_t count) {
    const bool second = count == 61;
    if (!second && count != 58) {
        return {};
    }
    std::vector<string> columns;
    add(columns, {"GLOBALEVENTID", "Day", "MonthYear", "Year", "FractionDate"});
    for (const string actor : {"Actor1", "Actor2"}) {
        for (const char* field : {"Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
                                  "Religion2Code", "Type1Code", "Type2Code", "Type3Code"}) {
            columns.push_back(actor + field);
        }
    }
    add(columns, {"IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
                  "NumMentions", "NumSources", "NumArticles", "AvgTone"});
    for (const string geo : {"Actor1Geo_", "Actor2Geo_", "ActionGeo_"}) {
        for (const char* field :
             {"Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"}) {
            if (second || string_view{field} != "ADM2Code") {
                columns.push_back(geo + field);
            }
        }
    }
    add(columns, {"DATEADDED", "SOURCEURL"});
    return columns;
}

std::unique_ptr<EventFormat> gdelt_format(const ColumnIndex& columns, const Crosswalk& crosswalk) {
    const bool known =
        columns.has_all({"GLOBALEVENTID", "EventCode", "ActionGeo_Type", "ActionGeo_Lat", "ActionGeo_Long"});
    return known ? std::make_unique<Gdelt>(columns, crosswalk) : nullptr;
}

}  // namespace sitmap
