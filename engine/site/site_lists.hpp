#pragma once

// Names side by side that are sites of one event: "A, B and C", "at A and one in B".

#include "engine/site/site_containers.hpp"
#include "engine/trigger/governing.hpp"

namespace sitmap {

class SiteLists : protected SiteContainers {
protected:
    SiteLists(const Wording& wording, const Codebook& codebook)
        : SiteContainers(wording, codebook), m_governing(wording, codebook) {}

    /// "A, B and C", "in A and one in B", "A as well as B".
    bool are_listed(const Site& left, const Site& right, std::uint32_t between = 0) const;
    /// "hit a column near A two days ago, and the airstrip at B on Sunday": a second object with its place, and no
    /// verb.
    bool are_coordinated(const Site& left, const Site& right) const;

    Governing m_governing;

private:
    /// Behind it no verb, whose subject it would belong to.
    bool ends_object(std::uint32_t at) const;
    /// "pylons near A, and B, 20 miles away, was dark"
    bool is_subject_of_its_own(const Site& left, const Site& right) const;
    /// "in A, and in B a rocket hit a bus"
    bool opens_clause(const Site& site) const;
    bool is_subject_of_verb(const Site& site) const;
    /// "the station of A, the barracks at B": each is what was hit there.
    bool are_facilities(const Site& left, const Site& right) const;
    bool lies_by(const Site& left, const Site& right) const;
    /// "in A, and he fled to B": one does not go on to the next of a list.
    bool is_way_on(const Site& left, const Site& right) const;
    /// "into A, at the end of B": with a preposition of its own, and another, B only tells more of A.
    bool is_governed_otherwise(const Site& left, const Site& right) const;
    bool breaks_list(std::uint32_t at) const;
    /// "A, B." is B that holds A; "A, B, C" and "A, B and C" are lists.
    bool goes_on(const Site& site) const;
    /// "- Men held in A, B; ...": headlines leave out the "and".
    bool ends_entry(const Site& site) const;
    /// "A in X, B in Y".
    bool is_parallel(const Site& left, const Site& right) const;
    /// "24 July - A, B: ...", both known to the gazetteer: an entry of both.
    bool heads_entry(const Site& left, const Site& right) const;
};

}  // namespace sitmap
