// On the compiled gazetteer where $SITMAP_DATA names its folder, else on the invented world.

#include "engine/gazetteer/gazetteer.hpp"
#include "tests/support/test_world.hpp"

#include <benchmark/benchmark.h>

#include <cstdlib>

namespace sitmap {
namespace {

const Gazetteer& gazetteer() {
    static const char* const folder = std::getenv("SITMAP_DATA");
    if (folder == nullptr) {
        return test::test_world();
    }
    static const Gazetteer loaded = load_gazetteer(std::filesystem::path{folder} / "sitmap.gazetteer");
    return loaded;
}

void find_name(benchmark::State& state, const char* name) {
    const Gazetteer& places = gazetteer();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(places.find(name));
    }
}
BENCHMARK_CAPTURE(find_name, as_written, "Tarsin");
BENCHMARK_CAPTURE(find_name, in_many_places, "San José");
BENCHMARK_CAPTURE(find_name, with_a_slip, "Tarsinn");
BENCHMARK_CAPTURE(find_name, not_there, "Qwertzuiop");

void probe_a_token(benchmark::State& state) {
    const Gazetteer& places = gazetteer();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(places.probe(extend(NameKey{}, "damascus")));
    }
}
BENCHMARK(probe_a_token);

void read_a_place(benchmark::State& state) {
    const Gazetteer& places = gazetteer();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(places.place(PlaceIndex{0}));
    }
}
BENCHMARK(read_a_place);

}  // namespace
}  // namespace sitmap
