#pragma once

// Texts that clients send, bounded and read as the program reads files.

#include "engine/event/report.hpp"
#include "engine/serve/interface.hpp"

#include <string>

namespace sitmap {

/// Throws Refusal (503) where the server has no gazetteer.
const ServeWorld& reading_world(const Call& call);

/// The body as a document under that id; the parameter `published` dates a text that does not do so itself. Throws
/// Refusal: 400, 413, 415, or 422 for what is no text.
Document sent_document(const Call& call, std::string id);

/// Recognise, resolve, extract.
Report coded(Document document, const ServeWorld& world);

}  // namespace sitmap
