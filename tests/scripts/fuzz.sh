#!/bin/sh
# Runs one fuzz target for a time, from our own seeds and the sample papers.
#   fuzz.sh FOLDER_OF_TARGETS SECONDS FOLDER_FOR_FINDINGS TARGET
set -eu
binaries=$1 seconds=$2 findings=$3 target=$4
corpus=$findings/corpus/$target
mkdir -p "$corpus"
seeds="tests/samples"
[ -d "tests/fuzz/seeds/$target" ] && seeds="$seeds tests/fuzz/seeds/$target"
log=$findings/$target.log
if "$binaries/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
  -artifact_prefix="$findings/$target-" "$corpus" $seeds >"$log" 2>&1; then
  echo "$target: $(grep -o 'number_of_executed_units: *[0-9]*' "$log" | grep -o '[0-9]*$') inputs in $seconds s"
else
  tail -n 60 "$log"
  echo "$target: failed"
  exit 1
fi
