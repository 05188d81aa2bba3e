#!/bin/sh
# Installs what the tests need, builds, runs every test; then the unit tests once more under the
# address and undefined-behaviour sanitizers. Ends with ctest's summary; fails if any test does.
set -eu
cd "$(dirname "$0")"

.ci/install-packages test
[ -d ../shared/reports ] || echo "no ../shared beside this folder: tests on its report are skipped"

cmake --preset ci
cmake --build --preset ci
ctest --preset ci -j "$(nproc)"

cmake --preset dev
cmake --build --preset dev --target unit-tests
ctest --preset dev -L unit -j "$(nproc)"
