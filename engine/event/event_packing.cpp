#include "engine/event/event_packing.hpp"

#include "engine/geo/wkb.hpp"

#include <algorithm>
#include <concepts>
#include <cstring>
#include <ranges>
#include <type_traits>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

template <typename T, typename Value>
concept Is = std::same_as<std::remove_const_t<T>, Value>;

constexpr std::uint64_t more_follows = 0x80;

/// Appends what it is called with; numbers in as few bytes as they need.
class Writer {
public:
    explicit Writer(string& out) : m_out(out) {}

    void operator()(const string& text) {
        number(text.size());
        m_out += text;
    }
    void operator()(double real) { m_out.append(reinterpret_cast<const char*>(&real), sizeof real); }
    void operator()(std::int64_t whole) {
        const auto bits = static_cast<std::uint64_t>(whole);
        number(bits << 1U ^ (whole < 0 ? ~std::uint64_t{0} : 0));
    }
    void operator()(Date date) { (*this)(std::int64_t{date.time_since_epoch().count()}); }
    void operator()(const Geometry& geometry) { (*this)(to_wkb(geometry)); }
    template <typename Short>
    requires std::is_enum_v<Short> || std::same_as<Short, bool>
    void operator()(Short value) { m_out += static_cast<char>(value); }
    template <typename Value>
    void operator()(const std::optional<Value>& value) {
        (*this)(value.has_value());
        if (value) {
            (*this)(*value);
        }
    }
    template <typename Item>
    void operator()(const std::vector<Item>& items) {
        number(items.size());
        for (const Item& item : items) {
            visit(*this, item);
        }
    }
    void number(std::uint64_t value) {
        for (; value >= more_follows; value >>= 7U) {
            m_out += static_cast<char>(value | more_follows);
        }
        m_out += static_cast<char>(value);
    }

private:
    string& m_out;
};

/// Fills what it is called with from what a Writer wrote.
class Reader {
public:
    explicit Reader(string_view in) : m_in(in) {}

    void operator()(string& text) { text = taken(number()); }
    void operator()(double& real) { std::memcpy(&real, taken(sizeof real).data(), sizeof real); }
    void operator()(std::int64_t& whole) {
        const std::uint64_t bits = number();
        whole = static_cast<std::int64_t>(bits >> 1U ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : 0));
    }
    void operator()(Date& date) {
        std::int64_t days = 0;
        (*this)(days);
        date = Date{std::chrono::days{days}};
    }
    void operator()(Geometry& geometry) {
        const string_view wkb = taken(number());
        geometry = wkb.empty() ? Geometry{} : from_wkb(wkb);
    }
    template <typename Short>
    requires std::is_enum_v<Short> || std::same_as<Short, bool>
    void operator()(Short& value) { value = static_cast<Short>(taken(1).front()); }
    template <typename Value>
    void operator()(std::optional<Value>& value) {
        bool there = false;
        (*this)(there);
        there ? (*this)(value.emplace()) : value.reset();
    }
    template <typename Item>
    void operator()(std::vector<Item>& items) {
        items.resize(number());
        for (Item& item : items) {
            visit(*this, item);
        }
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(taken(1).front());
            value |= (byte & ~more_follows) << shift;
            if (byte < more_follows) {
                return value;
            }
        }
    }

private:
    string_view taken(std::size_t bytes) {
        const string_view head = m_in.substr(0, bytes);
        m_in.remove_prefix(bytes);
        return head;
    }

    string_view m_in;
};

// What each value consists of, told once for writing and reading.

template <typename Code, Is<string> Text>
void visit(Code& code, Text& text) {
    code(text);
}

template <typename Code, Is<Span> Words>
void visit(Code& code, Words& span) {
    std::int64_t start = span.start;
    std::int64_t end = span.end;
    code(start);
    code(end);
    if constexpr (!std::is_const_v<Words>) {
        span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
    }
}

template <typename Code, Is<Actor> Who>
void visit(Code& code, Who& actor) {
    code(actor.name);
    code(actor.role);
}

template <typename Code, Is<Claim> Said>
void visit(Code& code, Said& claim) {
    code(claim.about);
    code(claim.low);
    code(claim.best);
    code(claim.high);
    code(claim.text);
    code(claim.by);
    code(claim.preliminary);
    code(claim.doc);
    visit(code, claim.span);
    visit(code, claim.code_points);
}

template <typename Code, Is<Quotation> Told>
void visit(Code& code, Told& quotation) {
    code(quotation.doc);
    code(quotation.source);
    code(quotation.text);
    visit(code, quotation.span);
    visit(code, quotation.code_points);
    code(quotation.place);
}

/// A place without names and outline.
template <typename Code, Is<Place> Spot>
void visit(Code& code, Spot& place) {
    code(place.id);
    code(place.other_ids);
    code(place.name);
    code(place.point.lon);
    code(place.point.lat);
    code(place.feature_class);
    code(place.feature_code);
    code(place.country);
    code(place.also_in);
    code(place.admin1);
    code(place.admin1_id);
    code(place.admin2);
    code(place.population);
    code(place.uncertainty_m);
    code(place.footprint_kind);
    code(place.part_of);
    code(place.status);
    code(place.administered_by);
    code(place.claimed_by);
    code(place.valid_from);
    code(place.valid_to);
    code(place.formula);
    code(place.accuracy);
    code(place.source);
    code(place.licence);
}

/// All but the place, the geometry and the rows' columns.
template <typename Code, Is<Event> Deed>
void visit(Code& code, Deed& event) {
    code(event.id);
    code(event.type);
    code(event.mode);
    code(event.layer);
    code(event.mention);
    code(event.placement.precision);
    code(event.placement.role);
    code(event.placement.uncertainty_m);
    code(event.when.range.from);
    code(event.when.range.to);
    code(event.when.precision);
    code(event.told);
    code(event.status);
    code(event.count);
    code(event.actors);
    code(event.claims);
    code(event.evidence);
    code(event.rule);
    code(event.unmapped);
    code(event.confidence);
}

/// How an event has its place, and a row its columns; from `first_shared` on, the number of what is remembered.
constexpr std::uint64_t none = 0;
constexpr std::uint64_t its_own = 1;
constexpr std::uint64_t first_shared = 2;
constexpr std::size_t most_columns = 64;

bool is_plain(const Place& place) {
    return place.names.empty() && empty(place.footprint);
}

}  // namespace

void EventPacking::append(string& out, const Event& event) {
    Writer code{out};
    visit(code, event);
    const std::uint64_t place = !event.place ? none : is_plain(*event.place) ? its_own : number_of(*event.place);
    code.number(place);
    if (event.place && place == its_own) {
        visit(code, *event.place);
    }
    const bool as_outlined = event.place && place >= first_shared && event.placement.geometry == event.place->footprint;
    code(as_outlined);
    if (!as_outlined) {
        code(event.placement.geometry);
    }
    code.number(event.rows.size());
    for (const SourceRow& row : event.rows) {
        const std::uint64_t columns = row.columns == nullptr ? none : number_of(row);
        code.number(columns);
        if (columns == its_own) {
            code(*row.columns);
        }
        code(row.format);
        code(row.id);
        code(row.cells);
    }
}

Event EventPacking::event_of(string_view bytes) const {
    Reader code{bytes};
    Event event;
    visit(code, event);
    const std::uint64_t place = code.number();
    if (place == its_own) {
        visit(code, event.place.emplace());
    } else if (place != none) {
        event.place = m_places.at(place - first_shared);
    }
    bool as_outlined = false;
    code(as_outlined);
    if (as_outlined) {
        event.placement.geometry = event.place->footprint;
    } else {
        code(event.placement.geometry);
    }
    event.rows.resize(code.number());
    for (SourceRow& row : event.rows) {
        const std::uint64_t columns = code.number();
        if (columns == its_own) {
            std::vector<string> own;
            code(own);
            row.columns = std::make_shared<const std::vector<string>>(std::move(own));
        } else if (columns != none) {
            row.columns = m_columns.at(columns - first_shared);
        }
        code(row.format);
        code(row.id);
        code(row.cells);
    }
    return event;
}

std::uint64_t EventPacking::number_of(const Place& place) {
    std::vector<std::uint64_t>& known = m_places_of_id[place.id];
    const auto same = std::ranges::find_if(known, [&](std::uint64_t each) { return m_places[each] == place; });
    if (same != known.end()) {
        return first_shared + *same;
    }
    known.push_back(m_places.size());
    m_places.push_back(place);
    return first_shared + known.back();
}

std::uint64_t EventPacking::number_of(const SourceRow& row) {
    const auto same =
        std::ranges::find_if(m_columns, [&](const auto& each) { return each == row.columns || *each == *row.columns; });
    const auto number = static_cast<std::uint64_t>(same - m_columns.begin());
    if (same == m_columns.end()) {
        if (m_columns.size() == most_columns) {
            return its_own;
        }
        m_columns.push_back(row.columns);
    }
    return first_shared + number;
}

}  // namespace sitmap
