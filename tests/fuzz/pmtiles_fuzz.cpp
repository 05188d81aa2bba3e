// A damaged archive of tiles is refused, when it is opened or when a tile is asked for; it never brings the
// program down or has it read beyond the file.

#include "engine/core/error.hpp"
#include "engine/output/pmtiles_reader.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    const int descriptor = memfd_create("archive", MFD_CLOEXEC);
    if (write(descriptor, bytes, size) != static_cast<ssize_t>(size)) {
        std::abort();
    }
    try {
        const PmtilesArchive archive{"/proc/self/fd/" + std::to_string(descriptor)};
        for (const Tile tile : {Tile{0, 0, 0}, Tile{1, 1, 1}, Tile{2, 2, 1}, Tile{20, 5, 7}}) {
            if (archive.tile(tile).size() > size) {
                std::abort();
            }
        }
    } catch (const InputError&) {
        // Refused, as bad input should be.
    }
    close(descriptor);
    return 0;
}
