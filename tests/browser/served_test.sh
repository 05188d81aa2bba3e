#!/bin/sh
# Runs served_test.mjs where its packages and a Chromium are installed; 77 where they are not.
cd "$(dirname "$0")" || exit 1
[ -d node_modules/ol ] || { echo "run npm ci in tests/browser; skipped"; exit 77; }
exec node served_test.mjs "$@"
