#include "engine/gazetteer/name_index.hpp"

#include "engine/core/error.hpp"
#include "engine/core/load_bytes.hpp"
#include "engine/core/text.hpp"
#include "engine/core/transliteration.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>

namespace sitmap {

namespace {

using gazetteer_file::home_slot;
using gazetteer_file::KeySlot;
using gazetteer_file::KeyTable;
using gazetteer_file::LinkedName;

constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15;
constexpr NameKey joined_seed{0x6A6F696E6564};
constexpr NameKey loose_seed{0x6C6F6F7365};
constexpr NameKey arabic_seed{0x417261620000};
constexpr NameKey hebrew_seed{0x486562720000};

/// The finish of SplitMix64: every input bit reaches every output bit.
std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
    return x ^ (x >> 31);
}

/// A NameLink with its padding written out: the same places give the same bytes.
struct LinkRecord {
    std::uint32_t place;
    std::uint32_t kind;
};
static_assert(sizeof(LinkRecord) == sizeof(NameLink));

template <typename Record>
void append_record(ScratchFile& file, const Record& record) {
    file.append({reinterpret_cast<const char*>(&record), sizeof record});
}

bool only_as_written(NameKind kind) {
    return kind == NameKind::abbreviation || kind == NameKind::code || kind == NameKind::demonym;
}

}  // namespace

NameKey extend(NameKey key, std::string_view folded_token) {
    std::uint64_t hash = key.value * multiplier + folded_token.size() + 1;
    while (!folded_token.empty()) {
        const std::size_t taken = std::min<std::size_t>(folded_token.size(), 8);
        hash = std::rotl((hash ^ load_bytes(folded_token.data(), taken)) * multiplier, 29);
        folded_token.remove_prefix(taken);
    }
    return {mix(hash)};
}

NameKey joined_key(std::string_view folded_name) {
    return extend(joined_seed, folded_name);
}

NameKey loose_name_key(std::string_view loose) {
    return extend(loose_seed, loose);
}

NameKey sound_name_key(std::string_view sounds, Script script) {
    return extend(script == Script::hebrew ? hebrew_seed : arabic_seed, sounds);
}

NameKey token_key(std::string_view folded) {
    NameKey key;
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        key = extend(key, folded.substr(start, end - start));
        start = end + 1;
    }
    return key;
}

std::uint32_t spelling_code(std::string_view name) {
    return static_cast<std::uint32_t>(extend({}, name).value);
}

KeyLinks find_key(const KeyTable& table, NameKey key) {
    // That the last slot is free is not to be trusted in a damaged file.
    const auto slots = table.slots;
    for (std::uint64_t at = home_slot(key.value, table.homes); at < slots.size() && slots[at].bits != 0; ++at) {
        if (slots[at].key == key.value) {
            return {slots[at].first_link, slots[at].link_count(), slots[at].continues()};
        }
    }
    return {};
}

void fetch_key(const KeyTable& table, NameKey key) {
    __builtin_prefetch(table.slots.data() + home_slot(key.value, table.homes));
}

std::string NameIndexBuilder::add(const IndexedName& name, std::string_view spelt, std::span<const Script> scripts) {
    const std::string folded = fold(spelt);
    if (folded.empty()) {
        return {};
    }
    Entry entry{0, name, false};
    add_tokens(folded, entry);
    if (only_as_written(name.link.kind)) {
        return {};
    }
    std::string joined = join_folded(folded);
    if (joined.empty()) {
        return {};
    }
    if (joined != folded) {
        entry.key = joined_key(joined).value;
        m_entries.add(entry);
    }
    if (const std::string loose = loose_key(joined); !loose.empty() && loose != joined) {
        entry.key = loose_name_key(loose).value;
        m_entries.add(entry);
    }
    add_sounds(folded, entry, scripts);
    return joined;
}

void NameIndexBuilder::add_sounds(std::string_view folded, Entry entry, std::span<const Script> scripts) {
    const Script written = script_of(folded);
    for (const Script script : {Script::arabic, Script::hebrew}) {
        const bool own = written == Script::latin && std::ranges::find(scripts, script) != scripts.end();
        if (written != script && !own) {
            continue;
        }
        if (const std::string sounds = sound_key(folded, script); sounds.size() >= fewest_sounds) {
            entry.key = sound_name_key(sounds, script).value;
            m_entries.add(entry);
        }
    }
}

void NameIndexBuilder::add_tokens(std::string_view folded, Entry entry) {
    NameKey key;
    for (std::size_t start = 0; start < folded.size();) {
        if (start > 0) {
            m_entries.add({key.value, {}, true});
        }
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        key = extend(key, folded.substr(start, end - start));
        start = end + 1;
    }
    entry.key = key.value;
    m_entries.add(entry);
}

bool NameIndexBuilder::EntryOrder::operator()(const Entry& a, const Entry& b) const {
    const auto order = [](const Entry& e) {
        return std::tuple{e.key, e.continues, e.name.link.place, e.name.link.kind, e.name.number};
    };
    return order(a) < order(b);
}

bool NameIndexBuilder::same_link(const Entry& a, const Entry& b) {
    return a.key == b.key && a.continues == b.continues && (a.continues || a.name.link == b.name.link);
}

std::uint64_t NameIndexBuilder::write(ScratchFile& slots, ScratchFile& links, ScratchFile& linked) && {
    ScratchFile keys{m_folder};
    std::uint64_t key_count = 0;
    std::uint64_t link_count = 0;
    KeySlot open{};
    std::optional<Entry> last;
    const auto put_last = [&] {
        if (last && !last->continues) {
            append_record(links, LinkRecord{static_cast<std::uint32_t>(last->name.link.place),
                                            static_cast<std::uint32_t>(last->name.link.kind)});
            append_record(linked, last->name.linked);
        }
    };
    const auto close = [&] {
        if (open.bits != 0) {
            append_record(keys, open);
            ++key_count;
        }
    };
    std::move(m_entries).each([&](const Entry& entry) {
        // Two spellings of one place may fold alike: one link is enough, to the first of them.
        if (last && same_link(*last, entry)) {
            LinkedName& first = last->name.linked;
            first.also_spelt |= entry.name.linked.spelling != first.spelling ? 1U : 0U;
            return;
        }
        put_last();
        if (!last || last->key != entry.key) {
            close();
            open = {entry.key, static_cast<std::uint32_t>(link_count), 0};
        }
        last = entry;
        if (entry.continues) {
            open.bits |= KeySlot::goes_on;
        } else {
            ++open.bits;
            ++link_count;
        }
    });
    put_last();
    close();
    return lay_out(keys, key_count, slots);
}

/// Keys come in the order of their homes, so that the table is written from front to back.
std::uint64_t NameIndexBuilder::lay_out(ScratchFile& keys, std::uint64_t count, ScratchFile& slots) {
    constexpr std::size_t window = 4096;
    const std::uint64_t homes = count + count / 2 + 1;
    if (homes > gazetteer_file::most_homes) {
        throw InputError("gazetteer", "too many names; leave some sources out");
    }
    std::uint64_t next = 0;
    const auto fill_to = [&](std::uint64_t end) {
        for (; next < end; ++next) {
            append_record(slots, KeySlot{});
        }
    };
    std::vector<KeySlot> some(window);
    for (std::uint64_t done = 0; done < count;) {
        const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(window, count - done));
        keys.read(done * sizeof(KeySlot), {reinterpret_cast<char*>(some.data()), taken * sizeof(KeySlot)});
        for (const KeySlot& key : std::span{some}.first(taken)) {
            fill_to(home_slot(key.key, homes));
            append_record(slots, key);
            ++next;
        }
        done += taken;
    }
    fill_to(homes);
    append_record(slots, KeySlot{});
    return homes;
}

}  // namespace sitmap
