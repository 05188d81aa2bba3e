#pragma once

// The desk's rules about what is told, whether a build's features tell it or a composed page does.

#include "engine/core/date.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geo/box.hpp"
#include "engine/geo/lonlat.hpp"
#include "engine/map/finding.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sitmap {

/// no_as_of, no_source, no_credit.
std::vector<Finding> check_head(const std::string& as_of, const std::vector<std::string>& sources,
                                const std::vector<std::string>& credits);

/// What the rules ask of an event or of a part of a zone.
struct Facts {
    std::string where;              ///< "strike_sites/ev-0731e8d01e93"
    std::vector<LonLat> positions;  ///< of its geometry
    bool point = false;             ///< which has neither line nor area
    std::string place_id = {};      ///< may be empty
    std::string country = {};       ///< alpha-2; may be empty
    std::string precision = {};     ///< "P0".."P8"
    double uncertainty_m = 0;       ///< 0: not told
    std::optional<Date> from = {};  ///< none where dates mean nothing
    std::optional<Date> to = {};
    bool quoted = false;              ///< it is known what words told of it: those below
    std::string quote = {};           ///< the sentence
    std::string time_precision = {};  ///< "day", ...
    bool toll_of_nobody = false;      ///< of its numbers one has no speaker
};

/// null_island, outside_the_world, swapped_axes, pin_finer_than_source, circle_missing, jitter, date_order,
/// date_after_as_of; where quotations are known, day_off_by_one, toll_without_speaker, no_quotation. Remembers where
/// each place stood, for jitter.
class FactsCheck {
public:
    /// Without a gazetteer, which must outlive it, no axes are compared.
    FactsCheck(std::optional<Date> as_of, const Gazetteer* gazetteer) : m_as_of(as_of), m_gazetteer(gazetteer) {}

    void check(const Facts& facts, std::vector<Finding>& findings);

private:
    void check_positions(const Facts& facts, std::vector<Finding>& findings);
    void check_jitter(const Facts& facts, std::vector<Finding>& findings);
    void check_dates(const Facts& facts, std::vector<Finding>& findings) const;
    bool is_swapped(LonLat at, const std::string& country);
    std::optional<Box> country_box(const std::string& iso);

    std::optional<Date> m_as_of;
    const Gazetteer* m_gazetteer;
    std::map<std::string, std::optional<Box>> m_countries;
    std::map<std::string, LonLat> m_spots;
};

}  // namespace sitmap
