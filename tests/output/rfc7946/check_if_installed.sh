#!/bin/sh
# Runs the checker on the folders, or says that it is not installed (exit 77).
#
#     check_if_installed.sh NODE FOLDER...
set -eu
here=$(dirname "$0")
node=$1
shift
if [ ! -x "$node" ] || [ ! -d "$here/node_modules" ]; then
    echo "skipped: no Node.js, or no 'npm ci' run in $here"
    exit 77
fi
exec "$node" "$here/check.mjs" "$@"
