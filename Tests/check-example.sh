#!/usr/bin/env bash
# Regenerates the example study in another folder, time zone and locale, and compares every byte with
# the output/ that is committed.
#
# Usage: check-example.sh JEJAK
#
# The bytes are promised for one set of tools. Where output/made-with.json names others than this
# machine has, `jejak rebuild` decides: it then compares reading texts, ids, counts and cells.
set -euo pipefail
cd "$(dirname "$0")/.."

jejak=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

for part in sources codebook output; do
  if [ ! -d "$part" ]; then
    echo "example: there is no folder $part" >&2
    exit 1
  fi
done
# Of sources only the material: on a disk that ignores case the folder holds the code as well.
mkdir -p "$copy/again/sources" "$copy/kept"
cp -R sources/library "$copy/again/sources/"
cp sources/*.yaml "$copy/again/sources/"
cp -R codebook "$copy/again/codebook"
cp -R "$copy/again/." "$copy/kept/"
cp -R output "$copy/kept/output"

echo "jejak run, from nothing"
(cd / && LC_ALL=C TZ=Asia/Jakarta "$jejak" run --study "$copy/again" >"$copy/log" 2>&1) || {
  status=$?
  cat "$copy/log" >&2
  echo "example: jejak run ended with status $status" >&2
  exit 1
}

echo "jejak rebuild"
"$jejak" rebuild --study "$copy/kept" || {
  echo "example: output/ is not what jejak rebuild makes of sources/ and codebook/" >&2
  exit 1
}

if ! cmp -s output/made-with.json "$copy/again/output/made-with.json"; then
  echo "example: passed by jejak rebuild; other tools than in output/made-with.json are here"
  exit 0
fi
if ! diff -rq output "$copy/again/output"; then
  echo "example: output/ does not regenerate byte for byte" >&2
  echo "  help: run .build/debug/jejak run --study . and read the difference" >&2
  exit 1
fi
echo "example: passed, $(find output -type f | wc -l | tr -d ' ') files byte for byte"
