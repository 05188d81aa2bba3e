#!/bin/sh
# From one report to its maps: installs what is missing, builds, and draws the example report: layers, every picture
# that a desk needs, the page, the project for QGIS.
set -eu
cd "$(dirname "$0")"

.ci/install-packages
cmake --preset release -DSITMAP_TESTS=OFF -DSITMAP_BENCHMARKS=OFF
cmake --build --preset release
build/release/bin/sitmap build examples/*.txt -o out

echo "written:"
find out -type f | sort | sed 's/^/    /'
