#include "tests/support/marked_text.hpp"

#include <memory>

namespace sitmap::test {

namespace {

/// What stands between the brackets, taken apart.
struct Mark {
    std::string name, kind, country;
    bool unknown = false;
};

Mark read_mark(std::string_view inside) {
    Mark mark;
    mark.unknown = inside.starts_with('?');
    inside.remove_prefix(mark.unknown ? 1 : 0);
    const auto bar = inside.find('|');
    mark.country = bar == std::string_view::npos ? "Xland" : std::string{inside.substr(bar + 1)};
    inside = inside.substr(0, bar);
    const auto colon = inside.find(':');
    mark.kind = colon == std::string_view::npos ? "PPL" : std::string{inside.substr(colon + 1)};
    mark.name = inside.substr(0, colon);
    return mark;
}

Reading reading_of(const Mark& mark) {
    if (mark.kind == "demonym") {
        return Reading::demonym;
    }
    if (mark.kind == "metonym" || mark.kind == "capital") {
        return Reading::metonym;
    }
    if (mark.kind == "relative") {
        return Reading::relative;
    }
    if (mark.kind == "person") {
        return Reading::person;
    }
    if (mark.kind == "organisation") {
        return Reading::organisation;
    }
    return mark.kind == "RGN" || mark.kind == "ZNB" ? Reading::region : Reading::literal;
}

FeatureClass class_of(const std::string& code) {
    if (code == "ADM1" || code == "ADM2" || code == "PCLI") {
        return FeatureClass::admin;
    }
    if (code == "RGN" || code == "ZNB") {
        return FeatureClass::area;
    }
    return code == "AIRB" ? FeatureClass::spot : FeatureClass::populated;
}

/// A place by its words: the country's first letters are its code; capitals and demonyms stand for it.
std::shared_ptr<const Place> place_of(const Mark& mark, Reading reading) {
    const bool people = reading == Reading::demonym || (reading == Reading::metonym && mark.kind != "capital");
    const bool nation = people || mark.kind == "PCLI";
    auto place = std::make_shared<Place>();
    place->name = nation ? (mark.kind == "PCLI" && mark.country == "Xland" ? mark.name : mark.country) : mark.name;
    place->id = "test:" + place->name;
    place->feature_code = nation ? "PCLI" : mark.kind;
    place->feature_class = nation ? FeatureClass::admin : class_of(mark.kind);
    const std::string& country = mark.kind == "PCLI" && mark.country == "Xland" ? mark.name : mark.country;
    place->country = country.substr(0, 2);
    place->point = {10, 20};
    return place;
}

}  // namespace

Marked marked(std::string_view text, std::optional<Date> published) {
    Marked result;
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '[') {
            plain += text[at];
            continue;
        }
        const auto end = text.find(']', at);
        const Mark mark = read_mark(text.substr(at + 1, end - at - 1));
        Mention mention;
        mention.id = "m" + std::to_string(result.mentions.size() + 1);
        mention.span.start = static_cast<std::uint32_t>(plain.size());
        plain += mark.name;
        mention.span.end = static_cast<std::uint32_t>(plain.size());
        mention.reading = reading_of(mark);
        if (!mark.unknown && mention.reading != Reading::person && mention.reading != Reading::organisation) {
            mention.resolution.derived = place_of(mark, mention.reading);
            mention.resolution.confidence = 1;
        }
        result.mentions.push_back(std::move(mention));
        at = end;
    }
    result.document = make_document("test", plain, published);
    return result;
}

}  // namespace sitmap::test
