#!/usr/bin/env bash
# Times apology letters as PDF on one core: at least 150 a second as files of their own, 600 in one
# file, memory under 200 MB. Status 1 when one is missed.
set -euo pipefail
cd "$(dirname "$0")"
count=${1:-10000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

swift build -c release --product Letters 1>&2
letters=$(swift build -c release --show-bin-path)/Letters
status=0
measure() { # name, way, least
  local ours rate megabytes
  ours=$(taskset -c 0 "$letters" "$folder" "$count" "$2")
  grep -v RESULT <<<"$ours"
  read -r _ rate megabytes < <(grep RESULT <<<"$ours")
  awk -v name="$1" -v a="$rate" -v least="$3" -v b="$megabytes" 'BEGIN {
    ok = a >= least && b < 200
    printf "%s %.0f letters/s (>= %d), %.0f MB (< 200): %s\n", name, a, least, b, ok ? "met" : "MISSED"
    exit !ok
  }' || status=1
}
measure "as files" files 150
measure "in one file" bundle 600
exit "$status"
