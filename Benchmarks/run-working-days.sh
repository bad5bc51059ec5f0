#!/usr/bin/env bash
# Times working-day arithmetic beside numpy in one run and holds it to its thresholds:
# 10wd below 10 ns, 1000wd within 1.5 times of that. Status 1 when one is missed.
# numpy is optional: python3 -m pip install numpy
set -euo pipefail
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

swift build -c release --product WorkingDays 1>&2
ours=$("$(swift build -c release --show-bin-path)/WorkingDays" "$folder")
grep -v RESULT <<<"$ours"
read -r _ ten thousand < <(grep RESULT <<<"$ours")

if python3 -c 'import numpy' 2>/dev/null; then
  theirs=$(python3 peers/numpy_busday.py "$folder")
  grep -v RESULT <<<"$theirs"
  read -r _ numpy_ten numpy_thousand < <(grep RESULT <<<"$theirs")
  awk -v a="$ten" -v b="$numpy_ten" -v c="$thousand" -v d="$numpy_thousand" \
    'BEGIN { printf "numpy / ours: %.0f (10wd), %.0f (1000wd)\n", b / a, d / c }'
else
  echo "numpy is not installed: no comparison"
fi

awk -v ten="$ten" -v thousand="$thousand" 'BEGIN {
  ok = ten < 10 && thousand <= 1.5 * ten
  printf "10wd %.2f ns (< 10), 1000wd / 10wd %.2f (<= 1.5): %s\n",
    ten, thousand / ten, ok ? "met" : "MISSED"
  exit !ok
}'
