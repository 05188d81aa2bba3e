#pragma once

// Sorts more than memory holds: what does not fit goes to a scratch file in sorted runs, which are merged
// when it is asked for. What fits never touches the disk.
//
//     ExternalSort<std::string> names{folder, 64 << 20};
//     names.add("Tarsin");
//     std::move(names).each([](const std::string& name) { ... });

#include "engine/core/error.hpp"
#include "engine/core/scratch_file.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace sitmap {

/// How an item goes to a scratch file and back. Plain records go as they are.
template <typename Item>
struct ScratchCode {
    static_assert(std::is_trivially_copyable_v<Item>);
    static std::size_t bytes(const Item&) { return sizeof(Item); }
    static void append(std::string& out, const Item& item) {
        out.append(reinterpret_cast<const char*>(&item), sizeof item);
    }
    template <typename Source>
    static Item read(Source& source) {
        Item item;
        source.read(reinterpret_cast<char*>(&item), sizeof item);
        return item;
    }
};

template <>
struct ScratchCode<std::string> {
    static std::size_t bytes(const std::string& item) { return sizeof(std::string) + item.capacity(); }
    static void append(std::string& out, const std::string& item) {
        ScratchCode<std::uint32_t>::append(out, static_cast<std::uint32_t>(item.size()));
        out += item;
    }
    template <typename Source>
    static std::string read(Source& source) {
        std::string item(ScratchCode<std::uint32_t>::read(source), '\0');
        source.read(item.data(), item.size());
        return item;
    }
};

template <typename First, typename Second>
struct ScratchCode<std::pair<First, Second>> {
    using Pair = std::pair<First, Second>;
    static std::size_t bytes(const Pair& item) {
        return ScratchCode<First>::bytes(item.first) + ScratchCode<Second>::bytes(item.second);
    }
    static void append(std::string& out, const Pair& item) {
        ScratchCode<First>::append(out, item.first);
        ScratchCode<Second>::append(out, item.second);
    }
    template <typename Source>
    static Pair read(Source& source) {
        First first = ScratchCode<First>::read(source);
        return {std::move(first), ScratchCode<Second>::read(source)};
    }
};

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

    /// Visits all items in order, once.
    template <typename Visit>
    void each(Visit visit) && {
        if (m_runs.empty()) {
            std::sort(m_items.begin(), m_items.end(), m_less);
            for (Item& item : m_items) {
                visit(std::move(item));
            }
            return;
        }
        spill();
        std::vector<Item>{}.swap(m_items);
        merge(visit);
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

    template <typename Visit>
    void merge(Visit& visit) {
        const std::size_t window = std::max<std::size_t>(std::size_t{1} << 16U, m_memory / m_runs.size() / 2);
        struct Head {
            Item item;
            std::size_t run;
        };
        const auto later = [this](const Head& a, const Head& b) {
            return m_less(b.item, a.item) || (!m_less(a.item, b.item) && b.run < a.run);
        };
        std::vector<RunReader> readers;
        std::vector<Head> heads;
        for (const Run& run : m_runs) {
            readers.emplace_back(*m_file, run, window);
            if (!readers.back().done()) {
                heads.push_back({ScratchCode<Item>::read(readers.back()), readers.size() - 1});
            }
        }
        std::make_heap(heads.begin(), heads.end(), later);
        while (!heads.empty()) {
            std::pop_heap(heads.begin(), heads.end(), later);
            Head& head = heads.back();
            visit(std::move(head.item));
            if (readers[head.run].done()) {
                heads.pop_back();
                continue;
            }
            head.item = ScratchCode<Item>::read(readers[head.run]);
            std::push_heap(heads.begin(), heads.end(), later);
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

}  // namespace sitmap
