# Every source file is laid out as .clang-format says.
#
#     cmake -DSOURCE_DIR=. -P tests/format_test.cmake
cmake_minimum_required(VERSION 3.25)

find_program(clang_format NAMES clang-format-14 clang-format REQUIRED)
file(GLOB_RECURSE files ${SOURCE_DIR}/engine/*.[ch]pp ${SOURCE_DIR}/cli/*.[ch]pp ${SOURCE_DIR}/tests/*.[ch]pp)
if(NOT files)
    message(FATAL_ERROR "no source file found under ${SOURCE_DIR}")
endif()
execute_process(COMMAND ${clang_format} --dry-run --Werror --ferror-limit=1 ${files}
                ERROR_VARIABLE complaints RESULT_VARIABLE code)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "${complaints}\nrun clang-format -i on these files")
endif()
