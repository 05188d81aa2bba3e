#pragma once

// What a report as a whole says of its time: that it covers a week, that all of it is of one day.

#include "engine/time/when.hpp"
#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

#include <optional>
#include <vector>

namespace sitmap {

/// A heading, or a line that says what the report covers.
bool heads_report(const Wording& wording, const Sentence& sentence);

/// "Covering 1 to 31 July", "Incident list, week of 6 to 12 March", "Over the past day, ...": said once, at its head,
/// for all that is not dated otherwise.
std::optional<When> period_of_report(const Document& document, const Wording& wording,
                                     const std::vector<TimeExpression>& times);

/// A digest of headlines, a live blog, a situation report: undated, all of it is of one day.
bool reports_one_day(const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
