#include "engine/core/text.hpp"

#include <benchmark/benchmark.h>

namespace sitmap {
namespace {

void fold_of(benchmark::State& state, std::string_view text) {
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(fold(text));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}
BENCHMARK_CAPTURE(fold_of, latin, "Deir ez-Zor Governorate");
BENCHMARK_CAPTURE(fold_of, with_diacritics, "Muḥāfaẓat as-Suwaydāʾ");
BENCHMARK_CAPTURE(fold_of, arabic, "محافظة السويداء");

void fold_name_and_loose_key(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(loose_key(fold_name("As-Suwayda'")));
    }
}
BENCHMARK(fold_name_and_loose_key);

std::string long_text(std::string_view sentence) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20)) {
        text += sentence;
    }
    return text;
}

void check_utf8(benchmark::State& state, std::string_view sentence) {
    const std::string text = long_text(sentence);
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(find_invalid_utf8(text));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}
BENCHMARK_CAPTURE(check_utf8, latin, "Shelling was reported on the road to the north. ");
BENCHMARK_CAPTURE(check_utf8, arabic, "أفادت مصادر محلية بقصف على الطريق. ");

void count_code_points(benchmark::State& state) {
    const std::string text = long_text("أفادت مصادر محلية بقصف على الطريق. ");
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(CodePoints{text});
    }
}
BENCHMARK(count_code_points);

}  // namespace
}  // namespace sitmap
