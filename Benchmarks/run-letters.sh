#!/usr/bin/env bash
# Times apology letters as PDF on one core: at least 150 a second as files of their own, memory under
# 200 MB. Status 1 when one is missed.
set -euo pipefail
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

swift build -c release --product Letters 1>&2
ours=$(taskset -c 0 "$(swift build -c release --show-bin-path)/Letters" "$folder" "${1:-2000}")
grep -v RESULT <<<"$ours"
read -r _ files megabytes < <(grep RESULT <<<"$ours")
awk -v a="$files" -v b="$megabytes" 'BEGIN {
  ok = a >= 150 && b < 200
  printf "as files %.0f letters/s (>= 150), %.0f MB (< 200): %s\n", a, b, ok ? "met" : "MISSED"
  exit !ok
}'
