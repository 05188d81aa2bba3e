#pragma once

// What the desk's checks find: where, what is wrong, and what to do about it.

#include <iosfwd>
#include <string>

namespace sitmap {

struct Finding {
    std::string rule;    ///< "pin_finer_than_source"
    std::string where;   ///< "strike_sites/ev-0731e8d01e93", "page", "theme news"
    std::string what;    ///< what is wrong
    std::string advice;  ///< what to do

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// "where: rule: what; advice".
std::ostream& operator<<(std::ostream& out, const Finding& finding);

}  // namespace sitmap
