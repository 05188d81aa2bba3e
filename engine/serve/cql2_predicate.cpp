#include "engine/serve/cql2_predicate.hpp"

#include "engine/core/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace sitmap {

bool is_like(std::string_view text, std::string_view pattern) {
    std::size_t at = 0;
    std::size_t next = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    const auto character = [&](std::size_t from) {
        std::size_t size = 1;
        while (from + size < text.size() && (static_cast<unsigned char>(text[from + size]) & 0xC0) == 0x80) {
            ++size;
        }
        return size;
    };
    while (at < text.size()) {
        const bool escaped = next + 1 < pattern.size() && pattern[next] == '\\';
        if (next < pattern.size() && pattern[next] == '%') {
            star = next++;
            resume = at;
        } else if (next < pattern.size() && pattern[next] == '_') {
            at += character(at);
            ++next;
        } else if (next < pattern.size() && text[at] == pattern[escaped ? next + 1 : next]) {
            ++at;
            next += escaped ? 2 : 1;
        } else if (star != std::string_view::npos) {
            next = star + 1;
            resume += character(resume);
            at = resume;
        } else {
            return false;
        }
    }
    return pattern.substr(next).find_first_not_of('%') == std::string_view::npos;
}

std::optional<double> calculated(CqlOp op, double a, double b) {
    const double result = op == CqlOp::add        ? a + b
                          : op == CqlOp::subtract ? a - b
                          : op == CqlOp::multiply ? a * b
                          : op == CqlOp::divide   ? a / b
                          : op == CqlOp::modulo   ? std::fmod(a, b)
                                                  : std::pow(a, b);
    return std::isfinite(result) ? std::optional{result} : std::nullopt;
}

bool related_in_time(CqlOp op, const TimeSpan& a, const TimeSpan& b) {
    switch (op) {
        case CqlOp::t_after:
            return a.from > b.to;
        case CqlOp::t_before:
            return a.to < b.from;
        case CqlOp::t_contains:
            return a.from < b.from && a.to > b.to;
        case CqlOp::t_disjoint:
            return !overlap(a, b);
        case CqlOp::t_during:
            return a.from > b.from && a.to < b.to;
        case CqlOp::t_equals:
            return a == b;
        case CqlOp::t_finished_by:
            return a.from < b.from && a.to == b.to;
        case CqlOp::t_finishes:
            return a.from > b.from && a.to == b.to;
        case CqlOp::t_meets:
            return a.to == b.from;
        case CqlOp::t_met_by:
            return a.from == b.to;
        case CqlOp::t_overlapped_by:
            return a.from > b.from && a.from < b.to && a.to > b.to;
        case CqlOp::t_overlaps:
            return a.from < b.from && a.to > b.from && a.to < b.to;
        case CqlOp::t_started_by:
            return a.from == b.from && a.to > b.to;
        case CqlOp::t_starts:
            return a.from == b.from && a.to < b.to;
        default:
            return overlap(a, b);
    }
}

bool compared_in_time(CqlOp op, const TimeSpan& a, const TimeSpan& b) {
    switch (op) {
        case CqlOp::equal:
            return a == b;
        case CqlOp::unequal:
            return a != b;
        case CqlOp::less:
            return a.to < b.from;
        case CqlOp::less_or_equal:
            return a.to <= b.to;
        case CqlOp::greater:
            return a.from > b.to;
        default:
            return a.from >= b.from;
    }
}

std::string item_of(double number) {
    std::string item;
    append_json_number(item, number);
    return item;
}

std::string item_of(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<CqlItems> items_of(std::string_view json) {
    const auto list = nlohmann::json::parse(json, nullptr, false);
    if (!list.is_array()) {
        return std::nullopt;
    }
    CqlItems items;
    for (const auto& item : list) {
        items.insert(item.is_number() ? item_of(item.get<double>())
                                      : item.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
    return items;
}

bool compared_lists(CqlOp op, const CqlItems& ours, const CqlItems& others) {
    switch (op) {
        case CqlOp::a_equals:
            return ours == others;
        case CqlOp::a_contains:
            return std::ranges::includes(ours, others);
        case CqlOp::a_contained_by:
            return std::ranges::includes(others, ours);
        default:
            return std::ranges::any_of(ours, [&](const std::string& item) { return others.contains(item); });
    }
}

}  // namespace sitmap
