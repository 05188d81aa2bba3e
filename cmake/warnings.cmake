# Flags of our own code: never exported, never in variables.
option(SITMAP_WERROR "Warnings are errors" OFF)
set(SITMAP_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize takes them: address,undefined")

add_library(sitmap_warnings INTERFACE)
# -Wrestrict of g++ 12 sees overlaps in "text" + std::string that are none (GCC bug 105329).
target_compile_options(sitmap_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<BOOL:${SITMAP_WERROR}>:-Werror>)
if(SITMAP_SANITIZE)
    add_compile_options(-fsanitize=${SITMAP_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    # Checking every pointer takes a quarter of the build's time: a null one is stopped by the address sanitizer too, and
    # the fuzzers, which read the files that others wrote, keep the checks.
    if(NOT SITMAP_FUZZERS)
        add_compile_options(-fno-sanitize=null,alignment,object-size,vptr)
    endif()
    add_link_options(-fsanitize=${SITMAP_SANITIZE})
endif()
if(SITMAP_FUZZERS)
    # Every file is watched, so that libFuzzer sees which inputs reach new code.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
