# What `cmake --install` puts where: the programs (cli/), the library with its headers, the data, and
# what find_package(sitmap) needs. `#include "engine/core/text.hpp"` works as in the source tree.
include(CMakePackageConfigHelpers)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/sitmap)

install(TARGETS sitmap_engine EXPORT sitmapTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT sitmapTargets NAMESPACE sitmap:: DESTINATION ${package})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/engine DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/sitmap
        FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY ${PROJECT_BINARY_DIR}/share/sitmap DESTINATION ${CMAKE_INSTALL_DATADIR} OPTIONAL)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/sitmapConfig.cmake.in
    ${PROJECT_BINARY_DIR}/sitmapConfig.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/sitmapConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/sitmapConfig.cmake ${PROJECT_BINARY_DIR}/sitmapConfigVersion.cmake
        DESTINATION ${package})
