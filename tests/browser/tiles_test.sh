#!/bin/sh
# Runs tiles_test.mjs where its packages and a Chromium are installed; 77 where they are not.
cd "$(dirname "$0")" || exit 1
[ -d node_modules/playwright-core ] || { echo "run npm ci in tests/browser; skipped"; exit 77; }
exec node tiles_test.mjs "$@"
