#!/bin/sh
# Installs what the tests need, builds, runs every test; then clang-tidy, then the
# unit tests once more under the address and undefined-behaviour sanitizers. Ends with ctest's
# summary; fails if anything does.
set -eu
cd "$(dirname "$0")"

.ci/install-packages test
[ -d ../shared/reports ] || echo "no ../shared beside this folder: tests on its report are skipped"

cmake --preset ci
cmake --build --preset ci
ctest --preset ci -j "$(nproc)"

# The folders that it has been through whole; the others follow as they are mended.
tidied="engine/core engine/geo engine/event engine/layer"
echo "clang-tidy over $tidied (some minutes)"
find $tidied -name '*.cpp' -print0 | sort -z |
    xargs -0 -n 1 -P "$(nproc)" .ci/tidy-file

cmake --preset dev
cmake --build --preset dev --target unit-tests
ctest --preset dev -L unit -j "$(nproc)"
