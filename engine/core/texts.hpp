#pragma once

// Words that a rule tells in the code, as views: whoever compares with them asks for the length first, and most words
// differ in that.
//
//     static constexpr auto leads = texts("of", "by", "for");

#include <array>
#include <string_view>

namespace sitmap {

template <typename... Literals>
constexpr std::array<std::string_view, sizeof...(Literals)> texts(const Literals&... literals) {
    return {std::string_view{literals}...};
}

}  // namespace sitmap
