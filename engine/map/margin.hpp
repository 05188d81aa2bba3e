#pragma once

// The sections that stand round the map: legend, key, what is not mapped, sources. Each is written
// into a column from `top` down and returns where it ends, so that a page may first ask how tall it is.

#include "engine/map/margin_text.hpp"
#include "engine/map/margin_writer.hpp"

#include <cstdint>
#include <string>

namespace sitmap {

/// A rule, the section's head and at the far end its total.
double section_head(MarginWriter& writer, const PageBox& column, double top, const std::string& head,
                    const std::string& total);

/// How closely the legend's rows stand: in a rail beside the map, in columns under it, or two and two in a phone's
/// width.
enum class LegendRows : std::uint8_t { roomy, close, paired };

/// "On this map": a row for each kind and precision with its count, and the lines. What needs a second line is said in
/// fewer words where these need one.
double legend_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text, LegendRows rows);
/// Shades of areas in which events are counted, and what the counts are; nothing where none are.
double shade_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);
/// The rows two and two, without head and counts, for small pages.
double paired_legend(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);
/// The rows of `legend_section` in two columns, under one head.
double spread_legend(MarginWriter& writer, const PageBox& first, const PageBox& second, double top,
                     const MarginText& text);

/// "How sure is the place?": what circle, hatch and soft edge mean, as far as they are drawn, in a
/// word and, with `notes`, in a sentence.
double key_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text, bool notes);
/// What open and solid glyphs mean, with counts.
double verification_row(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);

/// As many lines as there is room for above `column.bottom`; the rest are counted.
double not_mapped_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);
/// Tolls that the map has no room for, each with its place and speaker.
double toll_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);
/// In one sentence.
double not_mapped_line(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);
/// Names of the places that have no more than a number on the map.
double numbered_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);
/// What happened elsewhere, where no inset shows it.
double outside_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);

/// Sources, point of view and disclaimer.
double footer_section(MarginWriter& writer, const PageBox& column, double top, const MarginText& text);

}  // namespace sitmap
