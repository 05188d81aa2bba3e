// A damaged gazetteer file is refused, when it is opened or when the damaged part is asked for; it
// never brings the program down. The input is not the file but what happened to it: four bytes say
// where it was cut (beyond its end: nowhere), then each five bytes are an offset and the byte now
// there. So every input begins with a whole file of the invented world.

#include "engine/core/error.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"
#include "tests/support/test_world.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

/// A file in memory under a name that can be opened.
class MemoryFile {
public:
    explicit MemoryFile(const std::string& bytes) : m_descriptor(memfd_create("gazetteer", MFD_CLOEXEC)) {
        if (write(m_descriptor, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
            std::abort();
        }
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { close(m_descriptor); }

    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};

std::string compile_world() {
    const auto file = std::filesystem::temp_directory_path() / ("sitmap-fuzz-" + std::to_string(getpid()));
    sitmap::Problems problems;
    sitmap::write_gazetteer(file, sitmap::test::test_world_places(), {{"invented", "1", "CC0-1.0", "none", "", "", 0}},
                            problems);
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    std::filesystem::remove(file);
    return bytes;
}

std::uint32_t number_at(const std::uint8_t* bytes) {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

std::string damaged(std::string file, const std::uint8_t* bytes, std::size_t size) {
    if (size < 4) {
        return file;
    }
    if (const std::uint32_t cut = number_at(bytes); cut < file.size()) {
        file.resize(cut);
    }
    for (std::size_t at = 4; at + 5 <= size && !file.empty(); at += 5) {
        file[number_at(bytes + at) % file.size()] = static_cast<char>(bytes[at + 4]);
    }
    return file;
}

template <class Question>
void ask(Question question) {
    try {
        question();
    } catch (const sitmap::InputError&) {
        // The part asked for is damaged, and is said to be.
    }
}

void ask_everything(const sitmap::Gazetteer& gazetteer) {
    using namespace sitmap;
    for (std::uint32_t number = 0; number < std::min<std::size_t>(gazetteer.size(), 200); ++number) {
        const PlaceIndex index{number};
        ask([&] { gazetteer.place(index); });
        ask([&] { gazetteer.summary(index); });
        ask([&] { gazetteer.footprint(index); });
        ask([&] { gazetteer.by_id(gazetteer.id(index)); });
        ask([&] { gazetteer.find(gazetteer.name(index)); });
        ask([&] { gazetteer.answers_to(index, "XM"); });
        ask([&] { gazetteer.has_spelling(index, "Tarsin"); });
        ask([&] { gazetteer.parts_of(gazetteer.id(index)); });
    }
    for (const char* name : {"Tarsin", "Tarsim", "al qasra", "nowhere at all", ""}) {
        ask([&] { gazetteer.find(name, {.country = "XM"}); });
        ask([&] { gazetteer.probe(extend(NameKey{}, name)); });
    }
    ask([&] { gazetteer.within({-180, -90, 180, 90}); });
    ask([&] { gazetteer.sources(); });
    ask([&] { gazetteer.version(); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const std::string whole = compile_world();
    const MemoryFile file{damaged(whole, bytes, size)};
    ask([&file] { ask_everything(sitmap::load_gazetteer(file.path())); });
    ask([&file] { sitmap::verify(file.path()); });
    return 0;
}
