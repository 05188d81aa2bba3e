#include "engine/output/qgis_form.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

struct Tab {
    const char* title;
    std::vector<std::string_view> fields;
    bool claims = false;
};

const std::vector<Tab>& tabs() {
    static const std::vector<Tab> all{
        {"What happened", {"type", "mode", "actor", "target", "status", "date_from", "date_to", "time_prec", "as_of"}},
        {"Where", {"place", "place_local", "admin1", "country", "geo_prec", "unc_m", "geom_role", "place_id"}},
        {"Who says what",
         {"killed_low", "killed_best", "killed_high", "wounded_low", "wounded_best", "wounded_high"},
         true},
        {"Source",
         {"quote", "source", "source_url", "doc", "span_start", "span_end", "rule", "confidence", "licence",
          "disclaimer"}},
    };
    return all;
}

constexpr std::array statuses{std::pair{"Reported", "reported"}, std::pair{"Confirmed", "confirmed"},
                              std::pair{"Assessed", "assessed"}, std::pair{"Claimed", "claimed"},
                              std::pair{"Disputed", "disputed"}, std::pair{"Retracted", "retracted"}};

constexpr std::array precisions{
    std::pair{"P0: coordinates given", "P0"},      std::pair{"P1: a site in a place", "P1"},
    std::pair{"P2: a city or town named", "P2"},   std::pair{"P3: near a named place", "P3"},
    std::pair{"P4: a district named", "P4"},       std::pair{"P5: a province named", "P5"},
    std::pair{"P6: a region or zone named", "P6"}, std::pair{"P7: a country named", "P7"},
    std::pair{"P8: no place named", "P8"}};

/// The row's number comes first.
std::string index_of(const Schema& schema, std::string_view name) {
    return std::to_string(find_field(schema, name).value_or(schema.size()) + 1);
}

void write_aliases(XmlWriter& xml, const Schema& schema) {
    xml.element("aliases", {}, [&] {
        for (const Field& field : schema) {
            xml.leaf("alias", {{"index", index_of(schema, field.name)}, {"field", field.name}, {"name", field.title}});
        }
    });
}

template <typename Config>
void write_widget(XmlWriter& xml, std::string_view field, std::string_view type, Config config) {
    xml.element("field", {{"name", field}, {"configurationFlags", "None"}}, [&] {
        xml.element("editWidget", {{"type", type}}, [&] {
            xml.element("config", {}, [&] { xml.element("Option", {{"type", "Map"}}, config); });
        });
    });
}

template <typename Pairs>
void write_choice(XmlWriter& xml, std::string_view field, const Pairs& choices) {
    write_widget(xml, field, "ValueMap", [&] {
        xml.element("Option", {{"name", "map"}, {"type", "List"}}, [&] {
            for (const auto& choice : choices) {
                xml.element("Option", {{"type", "Map"}}, [&] {
                    xml.leaf("Option", {{"name", choice.first}, {"type", "QString"}, {"value", choice.second}});
                });
            }
        });
    });
}

void write_widgets(XmlWriter& xml, const Schema& schema) {
    xml.element("fieldConfiguration", {}, [&] {
        if (find_field(schema, "quote")) {
            write_widget(xml, "quote", "TextEdit", [&] {
                xml.leaf("Option", {{"name", "IsMultiline"}, {"type", "bool"}, {"value", "true"}});
                xml.leaf("Option", {{"name", "UseHtml"}, {"type", "bool"}, {"value", "false"}});
            });
        }
        if (find_field(schema, "status")) {
            write_choice(xml, "status", statuses);
        }
        if (find_field(schema, "geo_prec")) {
            write_choice(xml, "geo_prec", precisions);
        }
    });
}

void write_tab(XmlWriter& xml, const Tab& tab, const Schema& schema, const std::string& relation) {
    xml.element("attributeEditorContainer",
                {{"name", tab.title},
                 {"groupBox", "0"},
                 {"columnCount", "1"},
                 {"showLabel", "1"},
                 {"visibilityExpressionEnabled", "0"},
                 {"visibilityExpression", ""}},
                [&] {
                    for (const std::string_view field : tab.fields) {
                        if (find_field(schema, field)) {
                            xml.leaf("attributeEditorField",
                                     {{"name", field}, {"index", index_of(schema, field)}, {"showLabel", "1"}});
                        }
                    }
                    if (tab.claims && !relation.empty()) {
                        xml.leaf("attributeEditorRelation", {{"name", relation},
                                                             {"relation", relation},
                                                             {"label", "Claims"},
                                                             {"showLabel", "1"},
                                                             {"relationWidgetTypeId", "relation_editor"},
                                                             {"nmRelationId", ""},
                                                             {"forceSuppressFormPopup", "0"}});
                    }
                });
}

}  // namespace

void write_form(XmlWriter& xml, const Schema& schema, const std::string& relation) {
    write_widgets(xml, schema);
    write_aliases(xml, schema);
    if (!find_field(schema, "quote")) {
        return;
    }
    xml.text("editorlayout", "tablayout");
    xml.element("attributeEditorForm", {}, [&] {
        for (const Tab& tab : tabs()) {
            write_tab(xml, tab, schema, relation);
        }
    });
}

}  // namespace sitmap
