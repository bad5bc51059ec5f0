#!/usr/bin/env bash
# Imports generated dossiers and, in the same run, inserts the same rows through SQLite's C API into
# a fresh store with the same schema and pragmas. Held to 2 times the C program's time (median) and
# to 300 MB; status 1 when missed.
#
#   run-import.sh [DOSSIERS] [ROUNDS]     (default 1000000 5)
set -euo pipefail
cd "$(dirname "$0")/.."
dossiers=${1:-1000000}
rounds=${2:-5}
swift build -c release --product motcua 1>&2
binary="$(swift build -c release --show-bin-path)/motcua"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 -o "$work/raw_insert" Benchmarks/peers/raw_insert.c -lsqlite3
"$binary" sample --dossiers "$dossiers" --seed 1 --out "$work/so.csv" >/dev/null

ours=()
raw=()
memory=0
for _ in $(seq "$rounds"); do
  rm -f "$work"/*.sqlite*
  /usr/bin/time -f '%e %M' -o "$work/time" \
    "$binary" import "$work/so.csv" --store "$work/so.sqlite" --format json >"$work/report"
  grep -q "\"read\":$dossiers,\"accepted\":$dossiers," "$work/report" || {
    head -c 2000 "$work/report" >&2
    exit 1
  }
  read -r seconds kilobytes <"$work/time"
  ours+=("$seconds")
  ((kilobytes > memory)) && memory=$kilobytes
  read -r _ seconds < <("$work/raw_insert" "$work/so.sqlite" "$work/tho.sqlite")
  raw+=("$seconds")
  echo "import ${ours[-1]} s, C ${raw[-1]} s" >&2
done
median() { printf '%s\n' "$@" | sort -n | sed -n "$(((rounds + 1) / 2))p"; }
awk -v ours="$(median "${ours[@]}")" -v raw="$(median "${raw[@]}")" -v memory="$memory" \
  -v dossiers="$dossiers" 'BEGIN {
  ok = ours <= 2 * raw && memory < 300 * 1024
  printf "import %.2f s (%d dossiers a second), C %.2f s, ratio %.2f (<= 2); memory %.0f MB (< 300): %s\n",
    ours, dossiers / ours, raw, ours / raw, memory / 1024, ok ? "met" : "MISSED"
  exit !ok
}'
