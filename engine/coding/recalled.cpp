#include "engine/coding/recalled.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace sitmap {

namespace {

using std::chrono::days;

constexpr days long_before{300};             ///< before a report: what it recalls, not what it tells
constexpr days decade_before{3650};          ///< before the rest, where no day of the report is known
constexpr days brief_report{45};             ///< from the first quarter of what it tells to the last
constexpr std::ptrdiff_t most_recalled = 4;  ///< one in so many, at most: a chronicle tells of years
constexpr std::ptrdiff_t fewest_told = 8;    ///< drafts that ended, for what is rare among them to be seen

/// "in 2021", "in May of last year", "three years ago": the year was not guessed.
bool tells_year(const Coding& coding, const Draft& draft, Date last) {
    const Sentence& sentence = coding.wording.sentence_of(draft.trigger.words.first);
    const int year = static_cast<int>(civil(last).year());
    const std::string own = std::to_string(year);
    const std::string decade = std::to_string(year / 10 * 10) + "s";  // "the war of the early 1990s"
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (coding.wording.words[at].folded == own || coding.wording.words[at].folded == decade ||
            coding.wording.is(at, {"year", "years", "decade", "decades", "century"})) {
            return true;
        }
    }
    return false;
}

/// The day before which all is recalled, if any is.
std::optional<Date> limit(const Document& document, std::vector<Date> ends) {
    if (document.published) {
        return *document.published - long_before;
    }
    if (std::ssize(ends) < fewest_told) {
        return std::nullopt;
    }
    std::ranges::sort(ends);
    const auto quarter = static_cast<std::size_t>(std::ssize(ends) / most_recalled);
    const bool brief = ends[ends.size() - 1 - quarter] - ends[quarter] <= brief_report;
    return ends[quarter] - (brief ? long_before : decade_before);
}

}  // namespace

void drop_recalled(Coding& coding) {
    std::vector<Date> ends;  // what is open goes on
    for (const Draft& draft : coding.drafts) {
        const std::optional<Date> last = draft.event.when.range.to;
        if (!draft.joined && last) {
            ends.push_back(*last);
        }
    }
    const auto before = limit(coding.document, ends);
    const auto is_recalled = [&](Date day) { return before && day < *before; };
    const auto recalled = std::ranges::count_if(ends, is_recalled);
    if (recalled == 0 || recalled * most_recalled > std::ssize(ends)) {
        return;
    }
    for (Draft& draft : coding.drafts) {
        const bool zone = draft.event.layer == "buffer_zone";  // of an old agreement, and still there
        const std::optional<Date> last = draft.event.when.range.to;
        if (zone || draft.joined || !last || !is_recalled(*last) || !tells_year(coding, draft, *last)) {
            continue;
        }
        const Span span = span_of(coding.wording, draft.trigger.words);
        coding.problems.push_back({coding.document.id, 0, span,
                                   "\"" + std::string{slice(coding.document.text, span)} + "\" is no event",
                                   "history (long before the report)"});
        draft.event.unmapped = "it is recalled from long before the report";
        draft.joined = true;
    }
}

}  // namespace sitmap
