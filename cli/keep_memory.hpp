#pragma once

// For commands that draw: a page's masks and surfaces are some megabytes each, and without this the C library gives
// each back to the system and asks for the next anew, which took a sixth to a quarter of the time of a picture.

#include <malloc.h>

namespace sitmap::cli {

/// What is freed from now on stays with the process, for what it asks for next.
inline void keep_freed_memory() {
    constexpr int above = 256 << 20;  // bytes
    mallopt(M_MMAP_THRESHOLD, above);
    mallopt(M_TRIM_THRESHOLD, above);
    mallopt(M_TOP_PAD, 16 << 20);  // of the heap of each thread
}

}  // namespace sitmap::cli
