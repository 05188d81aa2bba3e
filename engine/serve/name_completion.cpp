#include "engine/serve/name_completion.hpp"

#include "engine/core/fold.hpp"

#include <algorithm>
#include <set>

namespace sitmap {

namespace {

/// The longest names are sentences; nobody types them out.
constexpr std::size_t longest_name = 80;

bool can_be_typed(NameKind kind) {
    return kind != NameKind::code && kind != NameKind::demonym;
}

/// The spelling whose folded form begins so.
std::string spelling_of(const Place& place, std::string_view folded) {
    const auto found =
        std::ranges::find_if(place.names, [&](const PlaceName& name) { return fold(name.text).starts_with(folded); });
    return found == place.names.end() ? place.name : found->text;
}

}  // namespace

void NameCompletion::read() const {
    for (std::uint32_t number = 0; number < m_gazetteer.size(); ++number) {
        const PlaceIndex place{number};
        std::set<std::string> names{fold(m_gazetteer.name(place))};
        for (const PlaceName& name : m_gazetteer.place(place).names) {
            if (can_be_typed(name.kind) && name.text.size() <= longest_name) {
                names.insert(fold(name.text));
            }
        }
        for (const std::string& name : names) {
            m_entries.push_back({static_cast<std::uint32_t>(m_bytes.size()), place});
            m_bytes.append(name).push_back('\0');
        }
    }
    m_bytes.shrink_to_fit();
    m_entries.shrink_to_fit();
    std::ranges::sort(m_entries, [&](const Entry& a, const Entry& b) {
        const std::string_view left = text(a);
        const std::string_view right = text(b);
        return left != right ? left < right : a.place < b.place;
    });
}

std::vector<NameCompletion::Completion> NameCompletion::complete(std::string_view beginning, std::size_t limit,
                                                                 const std::function<bool(PlaceIndex)>& keep) const {
    std::call_once(m_read, [this] { read(); });
    const std::string folded = fold(beginning);
    if (folded.empty()) {
        return {};
    }
    std::vector<PlaceIndex> places;
    auto entry = std::ranges::lower_bound(m_entries, std::string_view{folded}, {},
                                          [this](const Entry& one) { return text(one); });
    for (; entry != m_entries.end() && text(*entry).starts_with(folded); ++entry) {
        if (keep(entry->place)) {
            places.push_back(entry->place);
        }
    }
    std::ranges::sort(places);
    const auto repeated = std::ranges::unique(places);
    places.erase(repeated.begin(), repeated.end());
    const auto prominence = [this](PlaceIndex place) { return -m_gazetteer.summary(place).population; };
    std::ranges::stable_sort(places, {}, prominence);
    places.resize(std::min(places.size(), limit));
    std::vector<Completion> completions;
    completions.reserve(places.size());
    for (const PlaceIndex place : places) {
        completions.push_back({place, spelling_of(m_gazetteer.place(place), folded)});
    }
    return completions;
}

}  // namespace sitmap
