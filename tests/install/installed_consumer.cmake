# Installs the build, then builds and runs a project against the installed tree.
#
#     cmake -DBUILD_DIR=build/ci -DWORK_DIR=... -DCOMPILER=g++ -P tests/install/installed_consumer.cmake
cmake_minimum_required(VERSION 3.25)

function(run expected)
    execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE code)
    if(NOT code EQUAL 0 OR NOT output MATCHES "${expected}")
        message(FATAL_ERROR "${ARGN}\nexit ${code}, expected \"${expected}\" in:\n${output}")
    endif()
endfunction()

file(REMOVE_RECURSE ${WORK_DIR})
set(prefix ${WORK_DIR}/prefix)
run("sitmapConfig.cmake" ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${prefix})
run("Generating done" ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK_DIR}/consumer -G Ninja
    -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_BUILD_TYPE=Release)
run("Linking" ${CMAKE_COMMAND} --build ${WORK_DIR}/consumer)
run("^0\\.1\\.0 suwayda 3 km2" ${WORK_DIR}/consumer/consumer)
run("^sitmap 0\\.1\\.0" ${prefix}/bin/sitmap --version)
# The front program finds the full one of the same prefix.
run("Usage" ${prefix}/bin/sitmap --help)
file(REMOVE_RECURSE ${WORK_DIR})
