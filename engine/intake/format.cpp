#include "engine/intake/format.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

std::string plain(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (c != ' ' && c != '_' && c != '-') {
            letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return letters;
}

}  // namespace

ColumnIndex::ColumnIndex(const std::vector<std::string>& columns) {
    for (const std::string& column : columns) {
        m_names.push_back(plain(column));
    }
}

std::size_t ColumnIndex::of(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
        const auto found = std::ranges::find(m_names, plain(name));
        if (found != m_names.end()) {
            return static_cast<std::size_t>(found - m_names.begin());
        }
    }
    return none;
}

bool ColumnIndex::has_all(std::initializer_list<std::string_view> names) const {
    return std::ranges::all_of(names, [&](std::string_view name) { return of({name}) != none; });
}

std::vector<std::size_t> ColumnIndex::all_of(std::initializer_list<std::string_view> names) const {
    std::vector<std::size_t> columns;
    for (const std::string_view name : names) {
        if (const std::size_t column = of({name}); column != none) {
            columns.push_back(column);
        }
    }
    return columns;
}

std::unique_ptr<EventFormat> format_of(const std::vector<std::string>& columns, const Crosswalk& crosswalk) {
    // The most particular first: a file that has ACLED's columns is ACLED, whatever else it has.
    static constexpr std::array formats{acled_format, ucdp_format,    gdelt_format,    geoconfirmed_format,
                                        cir_format,   timemap_format, placemark_format};
    const ColumnIndex index{columns};
    for (const auto make : formats) {
        if (auto format = make(index, crosswalk)) {
            return format;
        }
    }
    return nullptr;
}

}  // namespace sitmap
