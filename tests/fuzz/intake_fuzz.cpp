// Whatever stands in a table: it is read or refused, and every record has its cells, an id that does not
// depend on the reading, and coordinates on the earth. The first byte says how large the blocks are.

#include "engine/core/error.hpp"
#include "engine/event/event_json.hpp"
#include "engine/intake/csv_records.hpp"
#include "tests/support/tables.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sitmap;
    if (size == 0) {
        return 0;
    }
    const std::string text{reinterpret_cast<const char*>(bytes) + 1, size - 1};
    const std::size_t piece = bytes[0] + std::size_t{1};
    std::size_t at = 0;
    const ReadBytes pieces = [&](char* to, std::size_t most) {
        const std::size_t length = std::min({piece, most, text.size() - at});
        text.copy(to, length, at);
        at += length;
        return length;
    };
    try {
        IntakeLog log{"fuzz.csv"};
        EventTable table{"fuzz", "fuzz.csv", read_csv(pieces, {}, [](std::size_t, const std::string&) {}), {}, {}};
        table.columns = std::make_shared<const std::vector<std::string>>(table.records->columns());
        table.format = format_of(*table.columns, test::test_crosswalk());
        Whereabouts whereabouts{test::test_world()};
        Record record;
        ForeignEvent foreign;
        while (table.records->next(record)) {
            if (record.cells.size() != table.columns->size()) {
                std::abort();
            }
            if (!table.format) {
                continue;
            }
            table.read(record, foreign, whereabouts, log);
            const Event event = table.event_of(record, foreign, whereabouts);
            if ((foreign.at && !valid(*foreign.at)) || event_id(event) != event.id) {
                std::abort();
            }
            const std::string line = event_to_json(event);
            if (event_to_json(event_from_json(line, "fuzz", 1)) != line) {
                std::abort();
            }
        }
    } catch (const InputError&) {
        // Refused, as bad input should be.
    }
    return 0;
}
