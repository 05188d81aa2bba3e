#pragma once

// Sparse yes/no features: a template ("what stands before the name") and which of its values holds.
// Each has a number, the row of its weight; templates are told apart by where their numbers begin.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sitmap {

/// What is asked about a name. The questions up to `placement_in_text` need its words alone, the
/// rest what the whole document has made of its names.
enum class FeatureTemplate : std::uint8_t {
    constant,
    kind,             ///< kind of place x kind of name
    kind_and_word,    ///< kind x words in the name x how common the word is
    word_and_shape,   ///< commonness x capitals x sentence start
    renown,           ///< of the best-known place, in tenths
    renown_and_word,  ///< renown x commonness
    entries,          ///< how many places are called so, by doubling
    known_names,      ///< how many names the best-known place has, by doubling
    own_list,         ///< word lists that hold the name, when it is one word
    letters,          ///< of its first word x capitals
    before,           ///< class of the word before x what stands between
    after,
    before_and_kind,
    after_and_kind,
    two_before,
    two_after,
    around,
    before_article,  ///< class of the word before "the"
    block,           ///< person, organisation ... x place in it x kind
    run,             ///< capitalised words before x after, that may be one name with it
    run_head,        ///< class of the last word of that run
    small_in_text,   ///< the word stands in small letters too x commonness
    list_position,   ///< ", Y" that holds it, ", Y" that does not ... x kind
    elsewhere,       ///< seen after a preposition of place elsewhere x commonness
    occurrences,
    dateline,
    possessive,
    type_after,         ///< "X province": class of the type x kind
    type_before,        ///< "town of X" x kind
    heading,            ///< in a heading x kind
    placement_in_text,  ///< at the head, in the body

    first_opinion,  ///< the first stage's log-odds, by halves
    others_mean,    ///< of the other mentions of the name
    others_best,
    others_worst,
    name_before,  ///< opinion of the name before x how far it stands
    name_after,
    best_kind,      ///< kind of the place ranked first x nearness of others
    country_share,  ///< of the document's votes x kind
    named_country,
    admin1_share,
    nearness,
    best_people,     ///< by powers of ten x kind
    certainty,       ///< that the place ranked first is right
    places_in_text,  ///< mean opinion of the document's names
};

struct TemplateShape {
    std::string_view name;
    std::uint32_t values;
};

inline constexpr std::uint32_t place_kinds = 16;
inline constexpr std::uint32_t word_classes = 64;
inline constexpr std::uint32_t word_commonness = 8;
inline constexpr std::uint32_t opinions = 24;

inline constexpr std::array feature_templates{
    TemplateShape{"constant", 1},
    TemplateShape{"kind", place_kinds * 8},
    TemplateShape{"kind and word", place_kinds * 4 * word_commonness},
    TemplateShape{"word and shape", word_commonness * 8},
    TemplateShape{"renown", 32},
    TemplateShape{"renown and word", 32 * word_commonness},
    TemplateShape{"entries", 12},
    TemplateShape{"known names", 12},
    TemplateShape{"own list", 64},
    TemplateShape{"letters", 32},
    TemplateShape{"before", word_classes * 16},
    TemplateShape{"after", word_classes * 16},
    TemplateShape{"before and kind", word_classes* place_kinds},
    TemplateShape{"after and kind", word_classes* place_kinds},
    TemplateShape{"two before", word_classes* word_classes},
    TemplateShape{"two after", word_classes* word_classes},
    TemplateShape{"around", word_classes* word_classes},
    TemplateShape{"before article", word_classes},
    TemplateShape{"block", 8 * 4 * place_kinds},
    TemplateShape{"run", 64},
    TemplateShape{"run head", word_classes * 2},
    TemplateShape{"small in text", 2 * word_commonness},
    TemplateShape{"list position", 8 * place_kinds},
    TemplateShape{"elsewhere", 2 * word_commonness},
    TemplateShape{"occurrences", 6},
    TemplateShape{"dateline", 2},
    TemplateShape{"possessive", 2 * place_kinds},
    TemplateShape{"type after", 16 * place_kinds},
    TemplateShape{"type before", 2 * place_kinds},
    TemplateShape{"heading", 2 * place_kinds},
    TemplateShape{"placement in text", 4},
    TemplateShape{"first opinion", opinions},
    TemplateShape{"others mean", opinions},
    TemplateShape{"others best", opinions},
    TemplateShape{"others worst", opinions},
    TemplateShape{"name before", opinions * 8},
    TemplateShape{"name after", opinions * 8},
    TemplateShape{"best kind", place_kinds * 8},
    TemplateShape{"country share", 12 * place_kinds},
    TemplateShape{"named country", 12},
    TemplateShape{"admin1 share", 12},
    TemplateShape{"nearness", 12},
    TemplateShape{"best people", 12 * place_kinds},
    TemplateShape{"certainty", 12},
    TemplateShape{"places in text", opinions},
};

inline constexpr auto feature_starts = [] {
    std::array<std::uint32_t, feature_templates.size() + 1> starts{};
    for (std::size_t i = 0; i < feature_templates.size(); ++i) {
        starts[i + 1] = starts[i] + feature_templates[i].values;
    }
    return starts;
}();
inline constexpr std::uint32_t feature_count = feature_starts.back();

/// The features that hold of one name.
class Features {
public:
    void add(FeatureTemplate which, std::uint32_t value = 0) {
        const auto at = static_cast<std::size_t>(which);
        const std::uint32_t last = feature_templates[at].values - 1;
        m_numbers[m_size++] = static_cast<std::uint16_t>(feature_starts[at] + (value < last ? value : last));
    }
    std::span<const std::uint16_t> numbers() const { return {m_numbers.data(), m_size}; }

private:
    std::array<std::uint16_t, 80> m_numbers{};
    std::size_t m_size = 0;
};
static_assert(feature_count <= 65536);

}  // namespace sitmap
