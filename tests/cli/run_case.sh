#!/bin/sh
# Runs one golden case of the command line, or rewrites what it expects.
#
#     run_case.sh check|bless CASE_FOLDER BIN_FOLDER WORLD_FOLDER DATA_FOLDER
#
# A case is a folder: `cmd` is a shell line that runs `sitmap`; `input.*` are the files it finds beside
# it; `expected.stdout`, `expected.stderr` and `expected.exit` are what it must give (absent: nothing,
# nothing, 0); any other `expected.NAME`, a file or a folder, is compared with NAME as the command left
# it. `cmd` sees WORLD_FOLDER, which has the invented world, as $SITMAP_DATA; where the line
# `# needs: gazetteer` stands in it, DATA_FOLDER with the real one, and without it the case is skipped
# (exit 77).
set -eu
verb=$1 case=$2 bin=$3 data=$4

! grep -q '^# needs: gazetteer' "$case/cmd" || data=$5
if [ ! -e "$data/sitmap.gazetteer" ]; then
    echo "skipped: no compiled gazetteer in '$data'"
    [ "$verb" = bless ] || exit 77
    exit 0
fi

work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cp "$case"/input.* "$work" 2>/dev/null || true
code=0
(cd "$work" && PATH="$bin:$PATH" SITMAP_DATA="$data" LC_ALL=C.UTF-8 TZ=UTC \
    sh "$case/cmd" >"$work/.stdout" 2>"$work/.stderr") </dev/null || code=$?
[ "$code" -eq 0 ] || echo "$code" >"$work/.exit"

# The names that the case expects or could expect, each with the file that has the outcome.
outcome() {
    case $1 in
        stdout | stderr | exit) echo "$work/.$1" ;;
        *) echo "$work/$1" ;;
    esac
}

bless() {
    for name in stdout stderr exit; do
        rm -f "$case/expected.$name"
        if [ -s "$(outcome $name)" ]; then cp "$(outcome $name)" "$case/expected.$name"; fi
    done
    for expected in "$case"/expected.*; do
        name=${expected##*/expected.}
        case $name in
            stdout | stderr | exit | '*') ;;
            *) rm -rf "$expected" && cp -r "$(outcome "$name")" "$expected" ;;
        esac
    done
}

check() {
    failed=0
    for name in stdout stderr exit; do
        expected="$case/expected.$name"
        [ -e "$expected" ] || expected=/dev/null
        actual=$(outcome $name)
        [ -e "$actual" ] || actual=/dev/null
        diff -u "$expected" "$actual" || failed=1
    done
    for expected in "$case"/expected.*; do
        name=${expected##*/expected.}
        case $name in
            stdout | stderr | exit | '*') ;;
            *) diff -ru "$expected" "$(outcome "$name")" || failed=1 ;;
        esac
    done
    return $failed
}

$verb
