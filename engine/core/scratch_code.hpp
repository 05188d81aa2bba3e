#pragma once

// How items go to a scratch file and back: plain records as they stand in memory, texts, lists, pairs and
// variants piece by piece, and any other struct by its fields, where it says which they are:
//
//     template <>
//     struct ScratchFields<Name> {
//         static auto of(auto& name) { return std::tie(name.text, name.language); }
//     };

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace sitmap {

/// The fields of a struct, as a tuple of references.
template <typename Item>
struct ScratchFields;

template <typename Item>
concept HasScratchFields = requires(Item& item) {
    ScratchFields<Item>::of(item);
};

/// `bytes` is about what the item takes in memory; `read` takes from a source what `append` has written.
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
struct ScratchCode<std::monostate> {
    static std::size_t bytes(std::monostate) { return 0; }
    static void append(std::string&, std::monostate) {}
    template <typename Source>
    static std::monostate read(Source&) {
        return {};
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

template <typename Element>
struct ScratchCode<std::vector<Element>> {
    using List = std::vector<Element>;
    static std::size_t bytes(const List& list) {
        std::size_t sum = sizeof list;
        for (const Element& element : list) {
            sum += ScratchCode<Element>::bytes(element);
        }
        return sum;
    }
    static void append(std::string& out, const List& list) {
        ScratchCode<std::uint32_t>::append(out, static_cast<std::uint32_t>(list.size()));
        for (const Element& element : list) {
            ScratchCode<Element>::append(out, element);
        }
    }
    template <typename Source>
    static List read(Source& source) {
        List list;
        const auto count = ScratchCode<std::uint32_t>::read(source);
        list.reserve(count);
        while (list.size() < count) {
            list.push_back(ScratchCode<Element>::read(source));
        }
        return list;
    }
};

template <typename... Alternatives>
struct ScratchCode<std::variant<Alternatives...>> {
    using Variant = std::variant<Alternatives...>;
    static std::size_t bytes(const Variant& item) {
        return std::visit([]<typename Held>(const Held& held) { return ScratchCode<Held>::bytes(held); }, item);
    }
    static void append(std::string& out, const Variant& item) {
        out += static_cast<char>(item.index());
        std::visit([&out]<typename Held>(const Held& held) { ScratchCode<Held>::append(out, held); }, item);
    }
    template <typename Source>
    static Variant read(Source& source) {
        const auto index = ScratchCode<std::uint8_t>::read(source);
        Variant item;
        std::size_t number = 0;
        const auto read_if_it_is = [&]<typename Held>(std::type_identity<Held>) {
            if (number++ == index) {
                item = ScratchCode<Held>::read(source);
            }
        };
        (read_if_it_is(std::type_identity<Alternatives>{}), ...);
        return item;
    }
};

template <HasScratchFields Item>
struct ScratchCode<Item> {
    template <typename Field>
    using CodeOf = ScratchCode<std::remove_cvref_t<Field>>;

    static std::size_t bytes(const Item& item) {
        return std::apply([](const auto&... field) { return (CodeOf<decltype(field)>::bytes(field) + ...); },
                          ScratchFields<Item>::of(item));
    }
    static void append(std::string& out, const Item& item) {
        std::apply([&out](const auto&... field) { (CodeOf<decltype(field)>::append(out, field), ...); },
                   ScratchFields<Item>::of(item));
    }
    template <typename Source>
    static Item read(Source& source) {
        Item item;
        std::apply([&source](auto&... field) { ((field = CodeOf<decltype(field)>::read(source)), ...); },
                   ScratchFields<Item>::of(item));
        return item;
    }
};

}  // namespace sitmap
