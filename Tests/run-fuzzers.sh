#!/usr/bin/env bash
# Feeds every reader of bytes with nonsense, from the seeds on. SECONDS_EACH is the time for each.
#
# What breaks a reader stays as a file in Tests/Fuzz/seeds; it becomes a case of an ordinary test.
set -euo pipefail
cd "$(dirname "$0")/Fuzz"

echo "swift build --sanitize fuzzer --sanitize address"
swift build --sanitize fuzzer --sanitize address
built=$(swift build --show-bin-path)

# The backtracer of Swift would hang after a crash under libFuzzer.
export SWIFT_BACKTRACE=enable=no
status=0
for seeds in seeds/*/; do
  name=$(basename "$seeds")
  found=.build/found/$name
  mkdir -p "$found"
  echo "fuzz-$name, ${SECONDS_EACH:-60} s"
  "$built/fuzz-$name" -max_total_time="${SECONDS_EACH:-60}" -timeout=10 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$seeds" "$found" "$seeds" 2>"$found.log" || status=1
  grep -E '^stat::number_of_executed_units|ERROR|Test unit written' "$found.log" || true
done
exit $status
