#pragma once

// A movable thing on the map with all the ways to place it, and what of the map lies under it.

#include "engine/map/frame.hpp"
#include "engine/map/label_block.hpp"
#include "engine/map/label_solver.hpp"
#include "engine/map/mask.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// The map as labels see it: what they must not touch, and what they had better not.
struct LabelGround {
    PageBox panel;
    Mask hard;    ///< boundaries, area outlines, circle edges, zones, glyphs
    Mask glyphs;  ///< on their spots
    Mask events;  ///< hatched areas, zones, circles, glyphs
    Mask hatched;
    Mask soft;  ///< regions without an edge, and occupied areas
    Mask sea;
    Mask coast;
    Mask lines;  ///< rivers and admin-1
    Mask boundaries;

    explicit LabelGround(const PageBox& area);
    void count();
};

/// What one choice draws.
struct LabelPlacing {
    std::size_t block = 0;
    PagePoint at;                       ///< of the block's upper left corner
    std::vector<PagePoint> leader;      ///< from the block to its target; empty: none
    bool leader_dot = false;            ///< the leader ends in a dot
    bool paper = false;                 ///< on a paper panel of its own
    std::vector<std::string> left_out;  ///< what this form does not say
    bool pill = false;                  ///< a paper pill round the glyphs alone
    bool numbered = false;              ///< the block holds room for a number, which is given when drawn
};

struct Label {
    LabelFeature feature;
    std::string name = {};  ///< of an event place, for the list of numbers
    std::vector<Block> blocks;
    std::vector<LabelPlacing> placings;  ///< one a choice
    std::vector<Item> always;            ///< drawn if the label is: a town's dot
};

/// Text stays so far inside the panel, in px: programs that set it anew measure it a few per cent wider, and
/// leave out or move what would cross the map's edge.
inline constexpr double edge_clearance = 6;

/// Adds a choice unless its text comes nearer to the panel's edge than `edge_clearance`. `clearance` is kept to other
/// labels; `extra` are further boxes it takes (a dot, leader segments).
void add_choice(Label& label, const LabelGround& ground, LabelPlacing placing, double cost,
                const std::vector<PageBox>& text, const std::vector<PageBox>& extra,
                PageBox clearance = {3.5, 1, 3.5, 1});

/// What the text at these boxes covers of the map, in points; `hatch` and `soft` are the cost of a
/// box wholly on such ground.
double cover_cost(const LabelGround& ground, const std::vector<PageBox>& boxes, double hatch, double soft);

bool touches_hard(const LabelGround& ground, const std::vector<PageBox>& boxes);

/// Adds the choices of a label that has the same blocks.
void append_choices(Label& label, Label more);

/// Drops the choices whose leader ends within 4 px of what the mask marks: it would name that.
void keep_off(Label& label, const Mask& mask);
/// Keeps the `most` cheapest choices.
void keep_cheapest(Label& label, std::size_t most);
/// The same, but of choices of one form that begin in one square of so many px only the cheapest: sixty places an inch
/// apart are of no use where something else needs that inch.
void keep_apart(Label& label, std::size_t most, double square_px);

}  // namespace sitmap
