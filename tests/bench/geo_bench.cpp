#include "engine/geo/geodesic.hpp"
#include "engine/geo/projection.hpp"
#include "engine/geo/relation.hpp"

#include <benchmark/benchmark.h>

namespace sitmap {
namespace {

const LonLat centre{36.0, 33.0};

void project_forward(benchmark::State& state) {
    const Projection plane = Projection::equal_area(centre);
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(plane.forward({36.57, 32.71}));
    }
}
BENCHMARK(project_forward);

void make_projection(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(Projection::equal_area(centre));
    }
}
BENCHMARK(make_projection)->Unit(benchmark::kMicrosecond);

void buffer_a_line(benchmark::State& state) {
    const Geometry line = LineString{circle(centre, 30'000).outer};
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(buffer_m(line, 10'000));
    }
}
BENCHMARK(buffer_a_line)->Unit(benchmark::kMicrosecond);

void position_in_polygon(benchmark::State& state) {
    const Geometry area = circle(centre, 30'000, 5'000);
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(contains(area, {36.1, 33.1}));
    }
}
BENCHMARK(position_in_polygon);

}  // namespace
}  // namespace sitmap
