#pragma once

// Measures and shapes text, once, for every output: Pango lays a line out, its outline is kept as a
// path. Only the symbology's own font files are looked at, so that starting is cheap and the result
// does not hang on what else is installed. One thread at a time.

#include "engine/map/page.hpp"
#include "engine/map/symbology.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// A line's measures, relative to the left end of its baseline.
struct LineMeasure {
    double advance = 0;  ///< where text after it would begin
    PageBox ink;
};

class TypeSetter {
public:
    /// Throws InputError if a font file cannot be read.
    /// `right_to_left`: a line with any letter of such a script is a paragraph of that direction.
    explicit TypeSetter(const std::vector<std::filesystem::path>& fonts, bool right_to_left = false);
    TypeSetter(TypeSetter&&) noexcept;
    TypeSetter& operator=(TypeSetter&&) noexcept;
    ~TypeSetter();

    LineMeasure measure(const std::string& text, const TypeStyle& style);

    /// The line with its outline, the left end of its baseline at `baseline`.
    TextRun set(const std::string& text, const TypeStyle& style, PagePoint baseline);

    /// Broken at spaces into lines no wider than `width`; a single longer word stays whole.
    std::vector<std::string> broken(const std::string& text, const TypeStyle& style, double width);

    /// True if the fonts have a glyph for every character.
    bool can_show(const std::string& text);

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

}  // namespace sitmap
