# Each header compiles alone, so that no includer must know what to include before it. Where a source
# file stands beside it, the build has shown it, for that file includes it first (architecture_test.cmake); the others are
# compiled here. The target is not part of the build; the test of the same name builds it.
file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/engine/*.hpp ${PROJECT_SOURCE_DIR}/cli/*.hpp)
set(sources)
foreach(header IN LISTS headers)
    cmake_path(RELATIVE_PATH header BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE name)
    string(REGEX REPLACE "\\.hpp$" ".cpp" own_source ${header})
    if(EXISTS ${own_source})
        continue()
    endif()
    set(source ${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp)
    # Twice: the include guard is tested with it.
    file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${name}\"\n#include \"${name}\"\n")
    list(APPEND sources ${source})
endforeach()
add_library(headers OBJECT EXCLUDE_FROM_ALL ${sources})
target_include_directories(headers PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_features(headers PRIVATE cxx_std_20)
target_compile_options(headers PRIVATE -O0)
target_link_libraries(headers PRIVATE sitmap_warnings)

add_test(NAME headers COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target headers)
set_tests_properties(headers PROPERTIES LABELS slow RESOURCE_LOCK build)
