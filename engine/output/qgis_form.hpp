#pragma once

// What QGIS shows of a feature when somebody clicks it: fields by what they are about, with their titles,
// and the claims beside the event.

#include "engine/core/xml_writer.hpp"
#include "engine/layer/schema.hpp"

#include <string>

namespace sitmap {

/// Titles, input of the fields and, for events, the form. `relation`: id of the relation to the claims; may be
/// empty.
void write_form(XmlWriter& xml, const Schema& schema, const std::string& relation);

}  // namespace sitmap
