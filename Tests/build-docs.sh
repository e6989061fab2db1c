#!/usr/bin/env bash
# Builds the reference of every library with the toolchain alone, into .build/reference, and fails on
# a dead link in a documentation comment.
set -euo pipefail
cd "$(dirname "$0")/.."

graphs=.build/symbol-graphs
reference=.build/reference
rm -rf "$graphs" "$reference"
mkdir -p "$graphs" "$reference"

modules=$(find Sources/ -mindepth 2 -maxdepth 2 -type d | sed 's|.*/||' | grep '^[A-Z]' | sort)
built=$(swift build --show-bin-path)
sdk=()
if [ "$(uname -s)" = Darwin ]; then sdk=(-sdk "$(xcrun --show-sdk-path)"); fi
target=$(swift -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p')
[ "$(uname -s)" = Darwin ] && target="${target/macosx/macosx15.0}"

maps=()
for map in $(find Sources/ -name module.modulemap); do
  maps+=(-Xcc "-fmodule-map-file=$map")
done
while read -r flag; do
  [ -n "$flag" ] && maps+=(-Xcc "$flag")
done < <(pkg-config --cflags libxml-2.0 libpcre2-8 libcrypto sqlite3 2>/dev/null | tr ' ' '\n')
# The C modules of outside packages, where the last build put them.
for map in "$built"/*.build/module.modulemap .build/checkouts/*/Sources/*/module.modulemap \
  .build/checkouts/*/Sources/*/include/module.modulemap; do
  [ -e "$map" ] && maps+=(-Xcc "-fmodule-map-file=$map")
done

for module in $modules; do
  [ -n "$(find Sources/*/"$module" -name "*.swift" | head -n 1)" ] || continue
  mkdir -p "$graphs/$module"
  swift symbolgraph-extract -module-name "$module" -target "$target" ${sdk[@]+"${sdk[@]}"} \
    -I "$built/Modules" ${maps[@]+"${maps[@]}"} -minimum-access-level public \
    -skip-synthesized-members -output-dir "$graphs/$module"
  catalog=$(find Sources/ -type d -path "*/$module/$module.docc" | head -n 1)
  docc convert ${catalog:+"$catalog"} \
    --additional-symbol-graph-dir "$graphs/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "jejak.$module" \
    --output-path "$reference/$module" --warnings-as-errors >"$graphs/$module.log" 2>&1 || {
    cat "$graphs/$module.log" >&2
    echo "docs: the reference of $module has a mistake" >&2
    exit 1
  }
  echo "docs: $module"
done
echo "docs: passed; the reference is in $reference"
