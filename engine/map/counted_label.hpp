#pragma once

// Labels of areas in which events are counted: the name, under it a pill with each kind's glyph and figure.

#include "engine/map/annotation_label.hpp"

#include <vector>

namespace sitmap {

/// Inside the area; else its name with the sum alone; else outside with a leader; at last a number. `rows` have the
/// figures as their texts.
Label counted_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                    BlockSetter& setter);

}  // namespace sitmap
