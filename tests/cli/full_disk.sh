#!/bin/sh
# Builds into a file system that is too small and looks at what is left: an error, and nothing
# half-written. Needs the right to mount; without it the files' size is limited instead.
#
#     full_disk.sh BIN_FOLDER DATA_FOLDER REPORT
set -eu
bin=$1
export SITMAP_DATA="$2"
work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/disk"
if mount -t tmpfs -o size=64k none "$work/disk" 2>/dev/null; then
    code=0
    "$bin/sitmap" build "$3" -o "$work/disk/out" --no-picture 2>"$work/err" || code=$?
else
    code=0
    (ulimit -f 64 && "$bin/sitmap" build "$3" -o "$work/disk/out" --no-picture) 2>"$work/err" || code=$?
fi
cat "$work/err"
[ "$code" -eq 1 ] || { echo "exit code $code, not 1"; exit 1; }
grep -q '^sitmap: ' "$work/err"
[ -z "$(ls -A "$work/disk")" ] || { ls -AR "$work/disk"; exit 1; }
