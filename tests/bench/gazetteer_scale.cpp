// A gazetteer of the size of all of GeoNames, made up, compiled and asked:
//
//     build/release/tests/bench/gazetteer_scale FOLDER [PLACES]
//
// writes FOLDER/scale.gazetteer with so many places (13 million unless told) and some 2.3 times as many names,
// and prints what it took and how long answers take on one thread. The file stays there, and another run asks it
// again.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <sys/resource.h>

namespace sitmap {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Seconds of this thread's own work, which other programs do not lengthen.
double seconds_worked() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// SplitMix64: the same seed gives the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state{seed} {}
    std::uint64_t operator()() {
        std::uint64_t x = m_state += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>((*this)() % bound); }

private:
    std::uint64_t m_state;
};

constexpr std::array<const char*, 60> syllables{
    "ba", "ka", "ta", "ma", "ra", "la",   "sa",   "na",    "da",  "ga",   "be",   "ke",   "te",   "me",   "re",
    "le", "se", "ne", "de", "ge", "bi",   "ki",   "ti",    "mi",  "ri",   "li",   "si",   "ni",   "di",   "gi",
    "bo", "ko", "to", "mo", "ro", "lo",   "so",   "no",    "do",  "go",   "bu",   "ku",   "tu",   "mu",   "ru",
    "lu", "su", "nu", "du", "gu", "shan", "berg", "ville", "ton", "grad", "dorf", "kent", "holm", "wick", "mar"};
constexpr std::array<const char*, 24> arabic{"با", "كا", "تا", "ما", "را", "لا", "سا", "نا", "دي", "جي", "بي", "كي",
                                             "تي", "مي", "ري", "لي", "سو", "نو", "دو", "جو", "بو", "كو", "تل", "دير"};
constexpr std::array<const char*, 16> countries{"US", "CN", "IN", "ID", "MX", "RU", "NO", "IR",
                                                "SY", "IL", "FR", "PK", "BR", "TR", "YE", "SD"};

template <std::size_t size>
std::string word_of(Random& random, const std::array<const char*, size>& parts) {
    std::string word;
    for (std::size_t left = 3 + random.below(3); left > 0; --left) {
        word += parts[random.below(size)];
    }
    return word;
}

std::string name_of(Random& random, bool in_arabic) {
    std::string name;
    for (std::size_t left = 1 + random.below(2); left > 0; --left) {
        std::string word = in_arabic ? word_of(random, arabic) : word_of(random, syllables);
        if (!in_arabic) {
            word[0] = static_cast<char>(word[0] - 'a' + 'A');
        }
        name += (name.empty() ? "" : " ") + word;
    }
    return name;
}

/// The same number makes the same place.
Place place_of(std::uint64_t number) {
    Random random{number};
    Place place;
    std::array<char, 32> id{};
    std::snprintf(id.data(), id.size(), "geonames:%09llu", static_cast<unsigned long long>(number));
    place.id = id.data();
    place.country = countries[random.below(countries.size())];
    const bool in_arabic = place.country == "SY" || place.country == "YE" || place.country == "SD";
    place.name = name_of(random, false);
    place.names.push_back({place.name, "en", Script::latin, NameKind::primary});
    for (std::size_t more = random.below(10) < 5 ? 0 : 1 + random.below(4); more > 0; --more) {
        const bool arabic_name = in_arabic && random.below(2) == 0;
        place.names.push_back({name_of(random, arabic_name), arabic_name ? "ar" : "",
                               arabic_name ? Script::arabic : Script::latin, NameKind::alternate});
    }
    place.point = {static_cast<double>(random.below(3600000)) / 1e4 - 180,
                   static_cast<double>(random.below(1600000)) / 1e4 - 80};
    place.feature_code = random.below(10) == 0 ? "PPLA3" : "PPL";
    place.admin1 = "Unit " + std::to_string(random.below(20));
    place.admin1_id = "geonames-adm:" + place.country + '.' + place.admin1;
    place.population = random.below(4) == 0 ? static_cast<std::int64_t>(random.below(100000)) : 0;
    place.source = "made up";
    place.licence = "none";
    return place;
}

/// A letter left out, doubled, changed or swapped with its neighbour; never the first.
std::string with_a_slip(std::string name, Random& random) {
    const std::size_t at = 1 + random.below(name.size() - 2);
    switch (random.below(4)) {
        case 0:
            name.erase(at, 1);
            break;
        case 1:
            name.insert(at, 1, name[at]);
            break;
        case 2:
            name[at] = name[at] == 'x' ? 'y' : 'x';
            break;
        default:
            std::swap(name[at], name[at + 1]);
    }
    return name;
}

void build(const std::filesystem::path& file, std::uint64_t count) {
    const auto start = Clock::now();
    Problems problems;
    GazetteerWriter writer{file};
    std::uint64_t names = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const Place place = place_of(i);
        names += place.names.size();
        writer.add(place, problems);
    }
    writer.commit({});
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("%llu places, %llu names: built in %.0f s, %ld MB at the peak, file of %.0f MB\n",
                static_cast<unsigned long long>(count), static_cast<unsigned long long>(names), seconds_since(start),
                used.ru_maxrss / 1024, static_cast<double>(std::filesystem::file_size(file)) / 1e6);
}

struct Questions {
    std::vector<std::string> names;
    std::vector<std::string> slips;  ///< that no name is written like
};

Questions questions(const Gazetteer& gazetteer, std::uint64_t count) {
    constexpr std::size_t asked = 4000;
    Random random{20260726};
    Questions made;
    while (made.names.size() < asked) {
        made.names.push_back(place_of(random() % count).name);
        const std::string& name = made.names.back();
        std::string slip = name.size() < 6 ? std::string{} : with_a_slip(name, random);
        if (!slip.empty() && gazetteer.find(slip, {.loose = false}).empty()) {
            made.slips.push_back(std::move(slip));
        }
    }
    return made;
}

double median(std::vector<double> values) {
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

/// Reading the clock is a call of the kernel, as long as a look-up in a small file.
double seconds_of_the_clock() {
    std::vector<double> seconds;
    for (int i = 0; i < 1000; ++i) {
        const double start = seconds_worked();
        seconds.push_back(seconds_worked() - start);
    }
    return median(std::move(seconds));
}

void ask(const Gazetteer& gazetteer, const char* what, const std::vector<std::string>& names) {
    const double clock = seconds_of_the_clock();
    std::vector<double> seconds;
    std::size_t found = 0;
    for (const std::string& name : names) {
        const double start = seconds_worked();
        found += gazetteer.find(name).empty() ? 0 : 1;
        seconds.push_back(std::max(0.0, seconds_worked() - start - clock));
    }
    std::ranges::sort(seconds);
    std::printf(
        "%s: %zu of %zu found, median %.2f, 95 of 100 within %.2f microseconds, the clock's own %.2f taken off\n", what,
        found, names.size(), seconds[seconds.size() / 2] * 1e6, seconds[seconds.size() * 95 / 100] * 1e6, clock * 1e6);
}

void ask(const std::filesystem::path& file, std::uint64_t count) {
    const auto opening = Clock::now();
    const Gazetteer gazetteer = load_gazetteer(file);
    std::printf("opened in %.2f ms\n", seconds_since(opening) * 1e3);
    const Questions asked = questions(gazetteer, count);
    ask(gazetteer, "names as they are written, first asked", asked.names);
    ask(gazetteer, "asked again", asked.names);
    ask(gazetteer, "names with a slip, first asked", asked.slips);
    ask(gazetteer, "asked again", asked.slips);
}

}  // namespace
}  // namespace sitmap

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: gazetteer_scale FOLDER [PLACES]\n");
        return 2;
    }
    const std::uint64_t count = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 13000000;
    const auto file = std::filesystem::path{argv[1]} / "scale.gazetteer";
    if (!std::filesystem::exists(file)) {
        sitmap::build(file, count);
    }
    sitmap::ask(file, count);
    return 0;
}
