#!/usr/bin/env bash
# Feeds every reader of bytes with nonsense, from the seeds on. SECONDS_EACH is the time for each;
# names such as `html` after the command choose some of them.
#
# What breaks a reader stays as a file in Tests/Fuzz/seeds; it becomes a case of an ordinary test.
set -euo pipefail
cd "$(dirname "$0")/Fuzz"

# Optimized, because a reader that is four times as fast is asked four times as often; checks stay.
build=(swift build --sanitize fuzzer --sanitize address -Xswiftc -O)
echo "${build[*]}"
"${build[@]}"
built=$("${build[@]}" --show-bin-path)

# The backtracer of Swift would hang after a crash under libFuzzer.
export SWIFT_BACKTRACE=enable=no
names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for seeds in seeds/*/; do names+=("$(basename "$seeds")"); done
fi
status=0
for name in "${names[@]}"; do
  found=.build/found/$name
  mkdir -p "$found"
  options=(-max_total_time="${SECONDS_EACH:-60}" -timeout=10 -rss_limit_mb=2048
    -print_final_stats=1 -artifact_prefix="seeds/$name/")
  if [ -f "dictionaries/$name.dict" ]; then options+=(-dict="dictionaries/$name.dict"); fi
  echo "fuzz-$name, ${SECONDS_EACH:-60} s"
  "$built/fuzz-$name" "${options[@]}" "$found" "seeds/$name" 2>"$found.log" || status=1
  grep -a -E '^stat::number_of_executed_units|broken:|ERROR|Test unit written' "$found.log" || true
done
exit $status
