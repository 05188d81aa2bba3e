#pragma once

// Sorts more than memory holds: what does not fit goes to a scratch file in sorted runs, which are merged
// when it is asked for. What fits never touches the disk.
//
//     ExternalSort<std::string> names{folder, 64 << 20};
//     names.add("Tarsin");
//     std::move(names).each([](const std::string& name) { ... });
//
// or, to read it more than once:
//
//     for (auto reader = names.reader(); auto name = reader.next();) { ... }

#include "engine/core/error.hpp"
#include "engine/core/scratch_code.hpp"
#include "engine/core/scratch_file.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

/// `Less` must tell any two items apart that are not equal, or their order is left open.
template <typename Item, typename Less = std::less<>>
class ExternalSort {
public:
    /// Holds about so many bytes in memory.
    ExternalSort(std::filesystem::path folder, std::size_t memory, Less less = {})
        : m_folder{std::move(folder)}, m_memory{memory}, m_less{less} {}

    void add(Item item) {
        m_bytes += ScratchCode<Item>::bytes(item);
        m_items.push_back(std::move(item));
        if (m_bytes >= m_memory) {
            spill();
        }
    }

    class Reader;
    /// Reads all items in order, from the first. Several readers go their own ways; none goes on after another `add`.
    Reader reader() {
        settle();
        return Reader{*this};
    }

    /// Visits all items in order, once.
    template <typename Visit>
    void each(Visit visit) && {
        settle();
        if (m_runs.empty()) {
            for (Item& item : m_items) {
                visit(std::move(item));
            }
            return;
        }
        for (Reader reader{*this}; auto item = reader.next();) {
            visit(*std::move(item));
        }
    }

private:
    struct Run {
        std::uint64_t at = 0;
        std::uint64_t end = 0;
    };

    /// One run, read through a window.
    class RunReader {
    public:
        RunReader(ScratchFile& file, Run run, std::size_t window) : m_file{&file}, m_run{run}, m_window(window) {}
        bool done() const { return m_from == m_to && m_run.at == m_run.end; }
        void read(char* into, std::size_t count) {
            while (count > 0) {
                if (m_from == m_to) {
                    fill();
                }
                const std::size_t taken = std::min(count, m_to - m_from);
                std::memcpy(into, m_window.data() + m_from, taken);
                m_from += taken;
                into += taken;
                count -= taken;
            }
        }

    private:
        void fill() {
            const auto left = static_cast<std::size_t>(std::min<std::uint64_t>(m_window.size(), m_run.end - m_run.at));
            m_from = 0;
            m_to = m_file->read(m_run.at, std::span{m_window}.first(left));
            if (m_to == 0) {
                throw OutputError{"scratch file", "ends before it should"};
            }
            m_run.at += m_to;
        }

        ScratchFile* m_file;
        Run m_run;
        std::vector<char> m_window;
        std::size_t m_from = 0;
        std::size_t m_to = 0;
    };

    void spill() {
        if (m_file == nullptr) {
            m_file = std::make_unique<ScratchFile>(m_folder);
        }
        std::sort(m_items.begin(), m_items.end(), m_less);
        Run run{m_file->size(), 0};
        std::string bytes;
        for (const Item& item : m_items) {
            ScratchCode<Item>::append(bytes, item);
            if (bytes.size() > std::size_t{1} << 16U) {
                m_file->append(bytes);
                bytes.clear();
            }
        }
        m_file->append(bytes);
        run.end = m_file->size();
        m_runs.push_back(run);
        m_items.clear();
        m_bytes = 0;
    }

    /// All in order: in memory where it fits, else in runs.
    void settle() {
        if (m_runs.empty()) {
            std::sort(m_items.begin(), m_items.end(), m_less);
        } else if (!m_items.empty()) {
            spill();
            std::vector<Item>{}.swap(m_items);
        }
    }

    std::filesystem::path m_folder;
    std::size_t m_memory;
    Less m_less;
    std::vector<Item> m_items;
    std::size_t m_bytes = 0;
    std::unique_ptr<ScratchFile> m_file;
    std::vector<Run> m_runs;
};

template <typename Item, typename Less>
class ExternalSort<Item, Less>::Reader {
public:
    /// The next item; nothing after the last.
    std::optional<Item> next() {
        if (m_sort->m_runs.empty()) {
            return m_at < m_sort->m_items.size() ? std::optional{m_sort->m_items[m_at++]} : std::nullopt;
        }
        if (m_heads.empty()) {
            return std::nullopt;
        }
        std::pop_heap(m_heads.begin(), m_heads.end(), later());
        std::optional<Item> least{std::move(m_heads.back().item)};
        RunReader& run = m_runs[m_heads.back().run];
        if (run.done()) {
            m_heads.pop_back();
        } else {
            m_heads.back().item = ScratchCode<Item>::read(run);
            std::push_heap(m_heads.begin(), m_heads.end(), later());
        }
        return least;
    }

private:
    friend class ExternalSort;
    struct Head {
        Item item;
        std::size_t run;
    };

    explicit Reader(ExternalSort& sort) : m_sort{&sort} {
        for (const Run& run : sort.m_runs) {
            const std::size_t window = std::max<std::size_t>(least_window, sort.m_memory / sort.m_runs.size() / 2);
            m_runs.emplace_back(*sort.m_file, run, window);
            m_heads.push_back({ScratchCode<Item>::read(m_runs.back()), m_runs.size() - 1});
        }
        std::make_heap(m_heads.begin(), m_heads.end(), later());
    }

    auto later() const {
        return [this](const Head& a, const Head& b) {
            return m_sort->m_less(b.item, a.item) || (!m_sort->m_less(a.item, b.item) && b.run < a.run);
        };
    }

    static constexpr std::size_t least_window = std::size_t{1} << 16U;

    ExternalSort* m_sort;
    std::size_t m_at = 0;
    std::vector<RunReader> m_runs;
    std::vector<Head> m_heads;
};

}  // namespace sitmap
