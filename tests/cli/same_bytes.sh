#!/bin/sh
# Builds the same reports under other time zones, locales and numbers of threads, into new folders
# and into one that is there already, and compares every byte.
#
#     same_bytes.sh BIN_FOLDER DATA_FOLDER REPORT...
set -eu
bin=$1
export SITMAP_DATA="$2"
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

TZ=UTC LC_ALL=C "$bin/sitmap" build "$@" -o "$work/first" --threads 1 --no-picture
TZ=Pacific/Kiritimati LC_ALL=C.UTF-8 "$bin/sitmap" build "$@" -o "$work/second" --threads 2 --no-picture
TZ=America/Los_Angeles LC_ALL=de_DE.UTF-8 "$bin/sitmap" build "$@" -o "$work/second" --threads 2 --no-picture
diff -r "$work/first" "$work/second"
echo "$(ls "$work/first" | wc -l) files are the same"
