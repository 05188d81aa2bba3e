#include "engine/geo/projection.hpp"

#include "engine/core/error.hpp"

#include <proj.h>

#include <charconv>
#include <cmath>
#include <utility>

namespace sitmap {

namespace {

struct DestroyContext {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct DestroyOperation {
    void operator()(PJ* operation) const { proj_destroy(operation); }
};
using Context = std::unique_ptr<PJ_CONTEXT, DestroyContext>;
using Operation = std::unique_ptr<PJ, DestroyOperation>;

/// A bare "+proj=..." is the formula alone, on WGS 84. Making it does not open PROJ's database, which
/// takes longer than drawing a small map.
bool is_formula(const std::string& definition) {
    return definition.starts_with('+') && definition.find("+type=crs") == std::string::npos &&
           definition.find("+init=") == std::string::npos;
}

Operation make_formula(PJ_CONTEXT* context, const std::string& definition) {
    const bool has_figure = definition.find("+ellps=") != std::string::npos ||
                            definition.find("+datum=") != std::string::npos ||
                            definition.find("+R=") != std::string::npos || definition.find("+a=") != std::string::npos;
    return Operation{proj_create(context, (definition + (has_figure ? "" : " +ellps=WGS84")).c_str())};
}

Operation make_from_crs(PJ_CONTEXT* context, const std::string& definition) {
    const Operation raw{proj_create_crs_to_crs(context, "EPSG:4326", definition.c_str(), nullptr)};
    return Operation{raw ? proj_normalize_for_visualization(context, raw.get()) : nullptr};
}

std::string decimal(double value) {
    char buffer[32];
    const auto [end, error] = std::to_chars(std::begin(buffer), std::end(buffer), value);
    return {std::begin(buffer), end};
}

}  // namespace

struct Projection::Handle {
    Context context;
    Operation operation;
    bool radians = false;  ///< on the ellipsoid's side

    PJ_COORD run(PJ_DIRECTION direction, double first, double second) const {
        // An earlier position that failed must not colour the next.
        proj_errno_reset(operation.get());
        return proj_trans(operation.get(), direction, proj_coord(first, second, 0, HUGE_VAL));
    }
};

Projection::Projection(const std::string& definition) : m_handle(std::make_unique<Handle>()), m_definition(definition) {
    m_handle->context.reset(proj_context_create());
    PJ_CONTEXT* const context = m_handle->context.get();
    proj_log_level(context, PJ_LOG_NONE);
    m_handle->operation =
        is_formula(definition) ? make_formula(context, definition) : make_from_crs(context, definition);
    if (!m_handle->operation) {
        const char* const why = proj_context_errno_string(context, proj_context_errno(context));
        throw UsageError("projection \"" + definition + "\" is not known to PROJ" +
                         (why != nullptr ? std::string{" ("} + why + ")" : std::string{}) +
                         "; give an authority code (EPSG:32637) or a +proj definition");
    }
    m_handle->radians = proj_angular_input(m_handle->operation.get(), PJ_FWD) != 0;
}

Projection Projection::equal_area(LonLat centre) {
    return Projection("+proj=laea +lat_0=" + decimal(centre.lat) + " +lon_0=" + decimal(centre.lon) +
                      " +datum=WGS84 +units=m");
}

Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

XY Projection::forward(LonLat at) const {
    const double scale = m_handle->radians ? proj_torad(1) : 1;
    const PJ_COORD plane = m_handle->run(PJ_FWD, at.lon * scale, at.lat * scale);
    return {plane.xy.x, plane.xy.y};
}

LonLat Projection::inverse(XY at) const {
    const double scale = m_handle->radians ? proj_todeg(1) : 1;
    const PJ_COORD position = m_handle->run(PJ_INV, at.x, at.y);
    return {position.lp.lam * scale, position.lp.phi * scale};
}

}  // namespace sitmap
