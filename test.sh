#!/bin/sh
# Installs what the tests need, builds, runs every test; then the unit tests once more under the
# address and undefined-behaviour sanitizers, then clang-tidy, as far as an hour and a quarter from
# the start allows. Fails if anything does.
set -eu
cd "$(dirname "$0")"
started=$(date +%s)
stage() { echo "== $(($(date +%s) - started)) s: $1"; }

.ci/install-packages test
[ -d ../shared/reports ] || echo "no ../shared beside this folder: tests on its report are skipped"

stage "the build"
cmake --preset ci
cmake --build --preset ci
stage "the tests"
ctest --preset ci -j "$(nproc)"

stage "the unit tests' build under the sanitizers"
cmake --preset dev
cmake --build --preset dev --target unit-tests
stage "the unit tests under the sanitizers"
ctest --preset dev -L unit -j "$(nproc)"

stage "clang-tidy"
.ci/tidy $((4500 - $(date +%s) + started))
stage "all passed"
