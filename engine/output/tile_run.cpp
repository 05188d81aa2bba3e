#include "engine/output/tile_run.hpp"

#include "engine/output/gzip.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace sitmap {

namespace {

constexpr std::size_t tiles_at_once = 512;

std::vector<std::uint64_t> tiles_of_zoom(std::span<const TileLayer> layers, unsigned zoom) {
    std::vector<std::uint64_t> numbers;
    for (const TileLayer& layer : layers) {
        layer.append_tiles(zoom, numbers);
    }
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
    return numbers;
}

/// The tiles with these numbers, made by several threads. The first failure is thrown.
std::vector<std::string> make_tiles(std::span<const TileLayer> layers, std::span<const std::uint64_t> numbers,
                                    unsigned threads) {
    std::vector<std::string> tiles(numbers.size());
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failing;
    const auto work = [&] {
        try {
            for (std::size_t i = next++; i < numbers.size(); i = next++) {
                tiles[i] = packed_tile(layers, tile_at_hilbert_number(numbers[i]));
            }
        } catch (...) {
            const std::lock_guard lock{failing};
            failure = failure ? failure : std::current_exception();
            next = numbers.size();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min<std::size_t>(threads, numbers.size()); ++i) {
            others.emplace_back(work);
        }
        work();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
    return tiles;
}

void append_once(std::string& list, std::set<std::string>& told, const std::string& item) {
    if (!item.empty() && told.insert(item).second) {
        list += (list.empty() ? "" : "; ") + item;
    }
}

}  // namespace

std::string packed_tile(std::span<const TileLayer> layers, Tile tile) {
    const std::string bytes = encode_tile(layers, tile);
    return bytes.empty() ? bytes : gzipped(bytes);
}

void for_each_tile(std::span<const TileLayer> layers, unsigned threads,
                   const std::function<void(Tile, const std::string&)>& take) {
    const unsigned largest = layers.empty() ? 0 : layers.front().options().largest_zoom;
    std::vector<std::uint64_t> waiting;
    const auto flush = [&](std::size_t count) {
        const std::span numbers{waiting.data(), count};
        const std::vector<std::string> tiles = make_tiles(layers, numbers, threads);
        for (std::size_t i = 0; i < count; ++i) {
            if (!tiles[i].empty()) {
                take(tile_at_hilbert_number(numbers[i]), tiles[i]);
            }
        }
        waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(count));
    };
    for (unsigned zoom = 0; zoom <= largest; ++zoom) {
        const std::vector<std::uint64_t> numbers = tiles_of_zoom(layers, zoom);
        for (std::size_t start = 0; start < numbers.size(); start += tiles_at_once) {
            const std::size_t end = std::min(start + tiles_at_once, numbers.size());
            waiting.insert(waiting.end(), numbers.begin() + static_cast<std::ptrdiff_t>(start),
                           numbers.begin() + static_cast<std::ptrdiff_t>(end));
            if (waiting.size() >= tiles_at_once) {
                flush(tiles_at_once);
            }
        }
    }
    flush(waiting.size());
}

Box bounds(std::span<const TileLayer> layers) {
    Box box;
    for (const TileLayer& layer : layers) {
        extend(box, layer.table().bounds());
    }
    return empty(box) ? Box{-180, -85.0511287798066, 180, 85.0511287798066} : box;
}

std::string description_of(std::span<const TileLayer> layers) {
    std::string titles;
    std::set<std::string> told;
    for (const TileLayer& layer : layers) {
        if (told.insert(layer.table().title()).second) {
            titles += (titles.empty() ? "" : ", ") + layer.table().title();
        }
    }
    const std::string disclaimer = layers.empty() ? "" : layers.front().table().metadata().disclaimer;
    return disclaimer.empty() ? titles : titles + ". " + disclaimer;
}

std::string attribution_of(std::span<const TileLayer> layers) {
    std::string list;
    std::set<std::string> told;
    for (const TileLayer& layer : layers) {
        for (const std::string& source : layer.table().metadata().sources) {
            append_once(list, told, source);
        }
    }
    for (const TileLayer& layer : layers) {
        append_once(list, told, layer.table().metadata().licence);
    }
    return list;
}

}  // namespace sitmap
