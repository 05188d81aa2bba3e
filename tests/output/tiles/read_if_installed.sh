#!/bin/sh
# Runs read.mjs; skipped (77) where there is no node or `npm ci` has not been run here.
#
#     read_if_installed.sh NODE FOLDER
cd "$(dirname "$0")" || exit 1
if [ ! -x "$1" ] || [ ! -d node_modules ]; then
    echo "skipped: no node, or no npm packages; .ci/install-packages test installs them"
    exit 77
fi
exec "$1" read.mjs "$2"
