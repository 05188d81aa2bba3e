#include "engine/coding/site_model.hpp"

#include "engine/coding/event_model.hpp"
#include "engine/core/error.hpp"
#include "engine/geoparse/geoparse_model.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <map>
#include <optional>

namespace sitmap {

namespace {

using std::string_view;

/// Sums of the weights of one site's features, by kind, and what each word says for it.
class SiteSums {
public:
    SiteSums(const std::vector<WordFeature>& features, const SiteModel& model)
        : m_features(features), m_model(model), m_share(share_of(features.size())), m_sums(model.kinds.size()) {
        std::vector<std::uint64_t> seen;  // in order
        for (const WordFeature& feature : features) {
            const std::uint64_t hash = feature_hash(feature);
            const auto place = std::ranges::lower_bound(seen, hash);
            const auto weights = model.of(hash);
            if (weights.empty() || (place != seen.end() && *place == hash)) {
                continue;
            }
            seen.insert(place, hash);
            for (const KindWeight& each : weights) {
                m_sums[each.kind] += each.weight;
            }
        }
    }

    double of(std::size_t kind) const { return probability(m_model.kinds[kind].bias + m_share * m_sums[kind]); }

    /// The words that speak for the kind, near or far, the one that does most first.
    std::vector<string_view> words_for(std::size_t kind) const {
        std::map<string_view, double> said;
        for (const WordFeature& feature : m_features) {
            if (!is_of_one_word(feature)) {
                continue;
            }
            for (const KindWeight& each : m_model.of(feature_hash(feature))) {
                said[feature.first] += each.kind == kind ? each.weight : 0;
            }
        }
        std::erase_if(said, [](const auto& one) { return one.second <= 0; });
        std::vector<string_view> words;
        words.reserve(said.size());
        for (const auto& [word, weight] : said) {
            words.push_back(word);
        }
        std::ranges::stable_sort(words, std::greater{}, [&](string_view word) { return said[word]; });
        return words;
    }

private:
    /// Of those that stand before the site or behind it.
    static bool is_of_one_word(const WordFeature& feature) {
        const bool stands =
            feature.kind.name.starts_with(before_it.any.name) || feature.kind.name.starts_with(behind_it.any.name);
        return stands && feature.second.empty();
    }

    const std::vector<WordFeature>& m_features;
    const SiteModel& m_model;
    double m_share;
    std::vector<double> m_sums;
};

class ModelReader {
public:
    explicit ModelReader(const std::filesystem::path& file) : m_file(file.string()) {}

    SiteModel read() {
        std::ifstream in{m_file, std::ios::binary};
        if (!in) {
            throw InputError{m_file, "cannot read the model; is the data folder whole? (--data)"};
        }
        for (std::string line; std::getline(in, line);) {
            ++m_line;
            if (!line.empty() && line.front() != '#') {
                read_line(line);
            }
        }
        return std::move(m_model);
    }

private:
    void read_line(string_view line) {
        const string_view name = cell_of(line);
        if (name == "kinds") {
            while (!line.empty()) {
                const string_view kind = cell_of(line);
                const std::size_t colon = kind.find(':');
                m_model.kinds.push_back({std::string{kind.substr(0, colon)},
                                         colon == string_view::npos ? "" : std::string{kind.substr(colon + 1)}});
            }
        } else if (name == "bias") {
            for (SiteKind& kind : m_model.kinds) {
                kind.bias = number_of<float>(cell_of(line));
            }
        } else if (name == "least") {
            m_model.least = number_of<float>(line);
        } else {
            read_weights(feature_hash(name), line);
        }
    }

    void read_weights(std::uint64_t feature, string_view cells) {
        const auto first = static_cast<std::uint32_t>(m_model.weights.size());
        while (!cells.empty()) {
            const string_view cell = cell_of(cells);
            const std::size_t colon = std::min(cell.find(':'), cell.size());
            const auto kind = number_of<std::uint32_t>(cell.substr(0, colon));
            const auto weight = number_of<float>(cell.substr(std::min(colon + 1, cell.size())));
            if (kind >= m_model.kinds.size()) {
                fail();
            }
            m_model.weights.push_back({kind, weight});
        }
        m_model.features.add(feature, {first, static_cast<std::uint32_t>(m_model.weights.size())});
    }

    static string_view cell_of(string_view& line) {
        const std::size_t tab = std::min(line.find('\t'), line.size());
        const string_view cell = line.substr(0, tab);
        line.remove_prefix(std::min(tab + 1, line.size()));
        return cell;
    }

    template <typename Number>
    Number number_of(string_view cell) const {
        Number number{};
        const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
        if (read.ec != std::errc{} || read.ptr != cell.data() + cell.size()) {
            fail();
        }
        return number;
    }

    [[noreturn]] void fail() const {
        throw InputError{m_file, m_line, "is no feature and its weights; train the model anew"};
    }

    std::string m_file;
    std::size_t m_line = 0;
    SiteModel m_model;
};

}  // namespace

SiteReading read_site(const std::vector<WordFeature>& features, const SiteModel& model) {
    constexpr double likely_type = 0.35;
    const SiteSums sums{features, model};
    std::optional<std::size_t> best;
    double any = 1;
    for (std::size_t kind = 0; kind < model.kinds.size(); ++kind) {
        if (model.kinds[kind].group == "any") {
            any = sums.of(kind);
        } else if (model.kinds[kind].type.empty() && (!best || sums.of(kind) > sums.of(*best))) {
            best = kind;
        }
    }
    const double likelihood = best ? std::min(any, sums.of(*best)) : 0;
    if (likelihood < model.least) {
        return {};
    }
    SiteReading reading{model.kinds[*best].group, {}, likelihood, sums.words_for(*best)};
    double likeliest = likely_type;
    for (std::size_t kind = 0; kind < model.kinds.size(); ++kind) {
        const bool of_group = model.kinds[kind].group == reading.group && !model.kinds[kind].type.empty();
        if (of_group && sums.of(kind) > likeliest) {
            likeliest = sums.of(kind);
            reading.type = model.kinds[kind].type;
        }
    }
    return reading;
}

SiteModel load_site_model(const std::filesystem::path& file) {
    return ModelReader{file}.read();
}

}  // namespace sitmap
