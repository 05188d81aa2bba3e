#pragma once

// Outlines that were sewn together at the antimeridian, as TopoJSON's are: a ring runs on across it,
// and Antarctica's has no edge along the pole.

#include "engine/geo/geometry.hpp"

namespace sitmap {

/// Cut along the antimeridian. Every step of more than half a turn is a crossing, a full turn too; a
/// ring about a pole is closed over it. Lines and points are as `cut_at_antimeridian` leaves them.
Geometry cut_sewn_outline(const Geometry& geometry);

}  // namespace sitmap
